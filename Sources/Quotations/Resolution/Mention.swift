// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that stand for somebody or something that could speak.
struct Mention: Sendable {
  enum Kind: UInt8, Sendable {
    /// A name of two words or more: *Claire Kober*.
    case fullName
    /// *Mr Badman, Dr Stephen Morton*.
    case titledName
    /// One capitalised word.
    case singleName
    case organisation
    case place
    case he, she, they, it, firstPerson, who, otherPronoun
    /// *a spokesman for the trust*.
    case person
    /// *the council*.
    case body
    /// *the review*.
    case document
    /// A noun that no lexicon knows, beside a verb of speech: *the announcer*.
    case generic

    var isName: Bool { rawValue <= Kind.place.rawValue }
    var isPersonName: Bool { rawValue <= Kind.singleName.rawValue }
    var isPronoun: Bool { rawValue >= Kind.he.rawValue && rawValue <= Kind.otherPronoun.rawValue }
    var isNominal: Bool { rawValue >= Kind.person.rawValue }
  }

  enum Gender: UInt8, Sendable { case unknown, male, female }

  /// Half-open token range with titles and modifiers: *the council's head of services*.
  var tokens: Range<Int>
  /// The name alone, or the head noun.
  var name: Range<Int>
  var kind: Kind
  var gender: Gender = .unknown
  var isPlural = false
  /// Stands within quotation marks.
  var isInside = false
  /// Belongs to a larger mention: *Trump* in *the Trump campaign*.
  var isModifier = false
  /// Index of the sentence in ``Skeleton``.
  var sentence: Int
  /// How many tokens after it belong to it still: *into the death* in *a report into the death suggests*.
  var tail = 0
  /// Index of the speaker of the article that it stands for, or -1.
  var entity = -1

  /// One past its last token, the tail included.
  var reach: Int { tokens.upperBound + tail }

  /// Neither quoted nor part of another mention.
  var isFree: Bool { !isInside && !isModifier }
}
