// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes the tokens that the search for cases reads from those of the article.
///
/// A possessive is a token of its own. The full stop after an abbreviation or an initial (*Dr.*, *J.*) is left out, so
/// that names run through it, but that of *Baby T.* ends a sentence.
struct CaseCutter {
  private let text: [UInt8]
  private let source: [Token]
  private let words: WordTable
  private let lists: [UInt64]

  init(_ reading: Reading, _ vocabulary: CaseVocabulary) {
    text = reading.text
    source = reading.tokens
    words = vocabulary.table
    lists = vocabulary.lists
  }

  /// Appends what one token of the article is.
  mutating func cut(_ index: Int, into tokens: inout [CaseToken]) {
    let token = source[index]
    switch token.kind {
    case .word, .number: cutWord(token, &tokens)
    case .comma: append(.comma, from: Int(token.start), to: Int(token.end), &tokens)
    case .mark:
      let shape: CaseToken.Shape = isPossessive(index) ? .possessive : .quote
      append(shape, from: Int(token.start), to: Int(token.end), &tokens)
    default: append(.mark, from: Int(token.start), to: Int(token.end), &tokens)
    }
  }

  func append(_ shape: CaseToken.Shape, from: Int, to: Int, _ tokens: inout [CaseToken]) {
    tokens.append(
      CaseToken(start: UInt32(from), end: UInt32(to), hash: WordHash.seed, word: 0, shape: shape))
  }

  private func cutWord(_ token: Token, _ tokens: inout [CaseToken]) {
    let start = Int(token.start)
    let hasStop = token.flags.contains(.abbreviated) && isOneStop(token)
    let end = Int(token.end) - Int(token.suffix) - (hasStop ? 1 : 0)
    let shape = shape(token, start..<end)
    let keepsStop = hasStop && shape == .letter && has(tokens.last, .initialled)
    tokens.append(
      CaseToken(
        start: UInt32(start), end: UInt32(end), hash: token.key, word: words[token.key], shape: shape))
    if token.suffix > 0 { append(.possessive, from: end, to: Int(token.end), &tokens) }
    if keepsStop { append(.mark, from: end, to: end + 1, &tokens) }
  }

  /// Whether the only stop of an abbreviation is at its end; *U.S.* is one word with its stops.
  private func isOneStop(_ token: Token) -> Bool {
    let stop = UInt8(ascii: ".")
    guard text[Int(token.end) - 1] == stop else { return false }
    return !text[Int(token.start)..<Int(token.end) - 1].contains(stop)
  }

  private func shape(_ token: Token, _ range: Range<Int>) -> CaseToken.Shape {
    if token.kind == .number { return .number }
    let flags = token.flags
    guard flags.contains(.capital) || isWideCapital(range.lowerBound) else { return .lower }
    let isOneLetter = range.count <= 2 && !(text[range.upperBound - 1] &- UInt8(ascii: "0") < 10)
    if flags.contains(.initial) { return isOneLetter ? .letter : .caps }
    if flags.contains(.allCapitals) { return .caps }
    // The *s* of a possessive is counted with the letters of its word.
    guard flags.contains(.possessive), !hasSmallLetter(range) else { return .capital }
    return isOneLetter ? .letter : .caps
  }

  private func hasSmallLetter(_ range: Range<Int>) -> Bool {
    range.contains { text[$0] &- UInt8(ascii: "a") < 26 || text[$0] >= 0x80 }
  }

  /// Whether a capital of Latin Extended-A begins here: *Šimon*.
  private func isWideCapital(_ place: Int) -> Bool {
    guard text[place] == 0xC4 || text[place] == 0xC5, place + 1 < text.count else { return false }
    let next = text[place + 1]
    let isEven = next & 1 == 0
    return text[place] == 0xC4 ? (next < 0xB8) == isEven : (next < 0x8A || next > 0xB8) != isEven
  }

  /// The bare apostrophe after a plural, when a word follows: *the parents' case*.
  private func isPossessive(_ index: Int) -> Bool {
    let mark = source[index]
    guard mark.flags.contains(.wordBefore), mark.flags.contains(.spaceAfter), index > 0,
      index + 1 < source.count, source[index + 1].isWord, !source[index + 1].flags.contains(.paragraphStart),
      let glyph = QuotationGlyph(rawValue: mark.key), glyph == .singleStraight || glyph == .singleClose
    else { return false }
    return text[Int(mark.start) - 1] | 0x20 == UInt8(ascii: "s")
  }

  private func has(_ token: CaseToken?, _ list: CaseWordList) -> Bool {
    guard let token else { return false }
    return lists[Int(token.word)] & list.bit != 0
  }
}
