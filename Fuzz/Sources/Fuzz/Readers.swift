// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// Any bytes as a text file: an article, or a reason why there is none.
func plainText(_ input: UnsafeBufferPointer<UInt8>) -> CInt {
  for case .success(let article) in Reader().read(Array(input), format: .plainText) {
    check(article)
    for offset in [0, article.text.count] {
      let inFile = article.offsets.fileOffset(offset)
      precondition(inFile >= 0 && inFile <= input.count, "a place outside the file")
    }
  }
  return 0
}

/// Any bytes as JSON Lines.
func jsonLines(_ input: UnsafeBufferPointer<UInt8>) -> CInt {
  for case .success(let article) in Reader().read(Array(input), format: .jsonLines) { check(article) }
  return 0
}

/// Any text as a date: a real one, or none.
func dates(_ input: UnsafeBufferPointer<UInt8>) -> CInt {
  guard let date = PublicationDate(String(decoding: input, as: UTF8.self)) else { return 0 }
  precondition((1...12).contains(date.month ?? 1) && (1...31).contains(date.day ?? 1), "no such date")
  precondition(date.day == nil || date.month != nil, "a day without a month")
  return 0
}

/// The text is valid, and its parts lie in it, in order, without overlapping.
private func check(_ article: Article) {
  precondition(String(validating: article.text, as: UTF8.self) != nil, "the text is not UTF-8")
  check(article.blocks.map(\.span), in: article.text)
  for (one, next) in zip(article.blocks, article.blocks.dropFirst()) {
    precondition(one.span.upperBound <= next.span.lowerBound, "parts that overlap")
  }
}
