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

/// Any bytes as a letter, a page saved as one file, an RTF file, a web archive, a table.
func letter(_ input: UnsafeBufferPointer<UInt8>) -> CInt { read(input, as: .eml) }
func savedPage(_ input: UnsafeBufferPointer<UInt8>) -> CInt { read(input, as: .mhtml) }
func richText(_ input: UnsafeBufferPointer<UInt8>) -> CInt { read(input, as: .rtf) }
func webArchive(_ input: UnsafeBufferPointer<UInt8>) -> CInt { read(input, as: .warc) }
func table(_ input: UnsafeBufferPointer<UInt8>) -> CInt { read(input, as: .table) }

private func read(_ input: UnsafeBufferPointer<UInt8>, as format: Format) -> CInt {
  for case .success(let article) in Reader().read(Array(input), format: format) { check(article) }
  return 0
}

/// Any text as the export of a press database: it gives an article or a reason.
func pressExport(_ input: UnsafeBufferPointer<UInt8>) -> CInt {
  let results = Reader().read(Array("Document 1 of 2\n".utf8) + input, format: .plainText)
  precondition(!results.isEmpty, "a file that gives nothing")
  for case .success(let article) in results { check(article) }
  return 0
}

/// Any bytes as what is printed of a PDF's pages.
func pdfLayout(_ input: UnsafeBufferPointer<UInt8>) -> CInt {
  for case .success(let article) in Reader().read(pdfLayout: Array(input)) {
    check(article)
    for page in article.place.pages {
      precondition(page.text <= article.text.count, "a page outside the text")
    }
  }
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
