// SPDX-License-Identifier: GPL-3.0-or-later

/// A word or a mark of an article, as the search for cases sees it.
struct CaseToken: Sendable {
  enum Shape: UInt8, Sendable {
    case lower
    /// *Ellis*, *McDonald*.
    case capital
    /// *NSPCC*, *TH*, *A1*.
    case caps
    /// A capital alone: the *T* of *Baby T*.
    case letter
    /// Begins with a digit: *34*, *10-week-old*.
    case number
    /// *'s*, or the apostrophe after a plural.
    case possessive
    case comma
    case quote
    /// Any other mark.
    case mark
    /// Stands after the last word of a paragraph.
    case boundary

    var isName: Bool { self == .capital || self == .caps || self == .letter }
    var isWord: Bool { rawValue <= Shape.number.rawValue }
  }

  /// UTF-8 byte offsets into the article.
  var start: UInt32
  var end: UInt32
  /// Of the word in lower case; marks have the seed.
  var hash: UInt64
  /// Number in ``CaseVocabulary``.
  var word: UInt16
  var shape: Shape
}

/// The tokens of an article, and where its paragraphs begin among them.
struct CaseTokens: Sendable {
  private(set) var tokens: [CaseToken] = []
  /// Paragraph of each boundary: `starts[p]..<starts[p + 1]` are the tokens of paragraph `p`, its boundary
  /// included.
  private(set) var starts: [Int] = [0]
  /// The lists that its words stand in, all together.
  private(set) var lists: UInt64 = 0

  init(_ reading: Reading, vocabulary: CaseVocabulary) {
    tokens.reserveCapacity(reading.tokens.count + reading.tokens.count / 16 + reading.paragraphs.count)
    starts.reserveCapacity(reading.paragraphs.count + 1)
    var cutter = CaseCutter(reading, vocabulary)
    for (paragraph, range) in reading.paragraphTokens.enumerated() {
      for index in range { cutter.cut(index, into: &tokens) }
      let end = reading.paragraphs[paragraph].span.upperBound
      cutter.append(.boundary, from: end, to: end, &tokens)
      starts.append(tokens.count)
    }
    for token in tokens { lists |= vocabulary.lists[Int(token.word)] }
  }
}
