// SPDX-License-Identifier: GPL-3.0-or-later

/// An article as the stages read it: its bytes, its paragraphs, its tokens.
struct Reading: Sendable {
  let text: [UInt8]
  let paragraphs: [Paragraph]
  /// All tokens, in order. No token crosses the edge of a paragraph.
  var tokens: [Token]
  /// Half-open token ranges of the paragraphs.
  var paragraphTokens: [Range<Int>]
  /// What each paragraph is; one of running text that is set like a headline counts as a heading.
  private(set) var kinds: [Paragraph.Kind]

  init(_ text: [UInt8], paragraphs: [Paragraph], lexicon: Lexicon = .english) {
    self.text = text
    self.paragraphs = paragraphs
    tokens = []
    paragraphTokens = []
    kinds = paragraphs.map(\.kind)
    tokens.reserveCapacity(text.count / 4)
    paragraphTokens.reserveCapacity(paragraphs.count)
    for paragraph in paragraphs {
      let first = tokens.count
      Tokenizer.read(text, in: paragraph.span, lexicon: lexicon, into: &tokens)
      paragraphTokens.append(first..<tokens.count)
    }
    for index in kinds.indices where kinds[index] == .body && isTitleCase(paragraph: index) {
      kinds[index] = .heading
    }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The words of a range of tokens as they are seen, without a possessive ending, white space made single.
  func words(_ range: Range<Int>) -> String {
    guard let last = range.last else { return "" }
    let isPlain = range.allSatisfy { index in
      if tokens[index].flags.contains(.broken) { return false }
      guard index > range.lowerBound else { return true }
      let gap = Int(tokens[index - 1].end)..<Int(tokens[index].start)
      return gap.isEmpty || gap.count == 1 && text[gap.lowerBound] == UInt8(ascii: " ")
    }
    let end = Int(tokens[last].end) - Int(tokens[last].suffix)
    if isPlain { return string(Int(tokens[range.lowerBound].start)..<end) }
    var result = ""
    for index in range {
      let token = tokens[index]
      if index > range.lowerBound && token.flags.contains(.spaceBefore) { result += " " }
      result += seen(Int(token.start)..<(index == last ? end : Int(token.end)))
    }
    return result
  }

  /// Some bytes of the text without what nobody sees.
  private func seen(_ range: Range<Int>) -> String {
    String(decoding: UnseenCharacters.removed(from: text[range]), as: UTF8.self)
  }

  /// A small word in *-ed* that no lexicon knows: most are verbs.
  func isPast(_ token: Token) -> Bool {
    token.flags.contains(.small) && token.classes.isEmpty && endsLikePast(token)
  }

  /// A form in *-ing*: one of a known verb, or a small word that no lexicon knows.
  func isGerund(_ token: Token) -> Bool {
    if token.has(.gerund) { return true }
    let end = Int(token.end)
    return token.flags.contains(.small) && token.classes.isEmpty && end - Int(token.start) > 5
      && text[end - 1] == UInt8(ascii: "g") && text[end - 2] == UInt8(ascii: "n")
      && text[end - 3] == UInt8(ascii: "i")
  }

  /// Whether a word ends in *-ed*.
  func endsLikePast(_ token: Token) -> Bool {
    token.end - token.start > 4 && text[Int(token.end) - 1] == UInt8(ascii: "d")
      && text[Int(token.end) - 2] == UInt8(ascii: "e")
  }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }
}
