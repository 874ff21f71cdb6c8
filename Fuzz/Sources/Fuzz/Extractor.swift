// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// Any bytes, made valid UTF-8 and read line by line: every place that comes back must lie in the text, in order.
func extractor(_ input: UnsafeBufferPointer<UInt8>) -> CInt {
  let text = Array(String(decoding: input, as: UTF8.self).utf8)
  let extraction = Extractor().extract(text, paragraphs: paragraphs(of: text))
  for quotation in extraction.quotations {
    check(quotation.spans, in: text)
    check([quotation.cue, quotation.mention].compactMap { $0 }, in: text)
    precondition(!quotation.spans.isEmpty, "a quotation says something")
    precondition((0...1).contains(quotation.confidence), "a confidence is from 0 to 1")
    if let speaker = quotation.speaker {
      precondition(extraction.speakers.indices.contains(speaker), "a speaker is one of the article's")
    }
  }
  for someCase in extraction.cases { check(someCase.mentions, in: text) }
  return 0
}

/// The kinds of paragraph take turns as the lines' first bytes say, so that inputs reach all of them.
private func paragraphs(of text: [UInt8]) -> [Paragraph] {
  var paragraphs: [Paragraph] = []
  var start = 0
  for end in text.indices.filter({ text[$0] == UInt8(ascii: "\n") }) + [text.count] {
    defer { start = end + 1 }
    guard start < end else { continue }
    let kind: Paragraph.Kind =
      switch text[start] {
      case UInt8(ascii: "#"): .headline
      case UInt8(ascii: "="): .heading
      case UInt8(ascii: "|"): .caption
      default: .body
      }
    paragraphs.append(Paragraph(span: start..<end, kind: kind))
  }
  return paragraphs
}

/// Ranges hold something, lie in the text, begin and end between two characters.
func check(_ ranges: [Range<Int>], in text: [UInt8]) {
  for range in ranges {
    precondition(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= text.count, "out of the text")
    precondition(text[range.lowerBound] & 0xC0 != 0x80, "begins inside a character")
    precondition(range.upperBound == text.count || text[range.upperBound] & 0xC0 != 0x80, "ends inside one")
  }
}
