// SPDX-License-Identifier: GPL-3.0-or-later

/// A word, a number, or one mark of punctuation.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word, number, comma, stop, question, colon, semicolon, dash, ellipsis, open, close, mark, other
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    /// Begins with a capital letter.
    static let capital = Flags(rawValue: 1 << 0)
    /// Two letters or more, none of them small.
    static let allCapitals = Flags(rawValue: 1 << 1)
    /// White space (or the paragraph's edge) stands before.
    static let spaceBefore = Flags(rawValue: 1 << 2)
    static let spaceAfter = Flags(rawValue: 1 << 3)
    /// Ends in *'s* (``suffix`` tells how many bytes).
    static let possessive = Flags(rawValue: 1 << 4)
    /// The full stop of an abbreviation is part of the token.
    static let abbreviated = Flags(rawValue: 1 << 5)
    static let paragraphStart = Flags(rawValue: 1 << 6)
    /// One capital and perhaps its stop: *J.*
    static let initial = Flags(rawValue: 1 << 7)
    /// A letter or digit touches it on the left.
    static let wordBefore = Flags(rawValue: 1 << 8)
    static let wordAfter = Flags(rawValue: 1 << 9)
    static let hyphenated = Flags(rawValue: 1 << 10)
    static let small = Flags(rawValue: 1 << 11)
    /// In *ly*, as most adverbs do.
    static let endsLikeAdverb = Flags(rawValue: 1 << 12)
    /// Holds characters that are not seen: a soft hyphen, say.
    static let broken = Flags(rawValue: 1 << 13)
  }

  /// UTF-8 byte offsets into the article's text.
  var start: Int32
  var end: Int32
  /// Hash of the word in small letters, without a possessive ending; for marks, the ``QuotationGlyph``.
  var key: UInt64
  var classes: WordClass
  var flags: Flags
  var kind: Kind
  /// Bytes of the possessive ending.
  var suffix: UInt8

  @inline(__always) var isWord: Bool { kind == .word }
  @inline(__always) var isCapital: Bool { flags.contains(.capital) }
  @inline(__always) func has(_ classes: WordClass) -> Bool { self.classes.has(classes) }
  /// *said*, *was*, *went*: a verb of any kind that can have a subject. Some are nouns as well.
  @inline(__always) var isFiniteVerb: Bool { has(.anyVerb) && has(.finite) && !has(.gerund) }
  var range: Range<Int> { Int(start)..<Int(end) }
  /// Whether its last letter, in the text it is of, is an *s*.
  func endsInS(_ text: [UInt8]) -> Bool { text[Int(end) - 1] | 0x20 == UInt8(ascii: "s") }
}

/// The shapes of quotation marks. The raw value is the ``Token/key`` of a mark.
enum QuotationGlyph: UInt64, Sendable {
  case doubleOpen = 1
  case doubleClose, doubleStraight, twoApostrophes, twoGraves, singleOpen, singleClose
  case singleStraight, doubleLow, guillemetOpen, guillemetClose

  var isSingle: Bool { self == .singleOpen || self == .singleClose || self == .singleStraight }
}
