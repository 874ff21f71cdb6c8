// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of an article's text that is read as one paragraph, and what the page uses it for.
///
/// Paragraphs are given in the order of the text and do not overlap. What lies between them (blank lines, navigation,
/// footers) is not read.
public struct Paragraph: Equatable, Sendable {
  /// What a paragraph is on its page.
  public enum Kind: UInt8, Sendable {
    /// The headline of the article.
    case headline
    /// A heading between sections of the body. Quoted words in it are no quotations.
    case heading
    /// The words under a picture. Quoted words in it are no quotations.
    case caption
    /// Running text.
    case body
  }

  /// Half-open range of UTF-8 byte offsets into the article's text, without the line break that ends it.
  public var span: Range<Int>
  public var kind: Kind

  public init(span: Range<Int>, kind: Kind = .body) {
    self.span = span
    self.kind = kind
  }
}

extension Paragraph {
  /// Plain text whose every line that is not blank is a paragraph of running text.
  public static func split(_ text: [UInt8]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var start = 0
    while start < text.count {
      var end = start
      var isBlank = true
      while end < text.count && text[end] != 0x0A && text[end] != 0x0D {
        if text[end] > 0x20 { isBlank = false }
        end += 1
      }
      if !isBlank { paragraphs.append(Paragraph(span: start..<end)) }
      start = end + 1
    }
    return paragraphs
  }
}
