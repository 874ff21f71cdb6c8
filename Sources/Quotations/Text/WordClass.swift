// SPDX-License-Identifier: GPL-3.0-or-later

/// What a word can be, from the lexicons: a set, because a word can be several things.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  /// Verbs that nearly always report speech: *say, add, tell*.
  static let sayVerb = WordClass(rawValue: 1 << 0)
  /// Verbs that often report speech: *note, argue, warn*.
  static let speechVerb = WordClass(rawValue: 1 << 1)
  /// Verbs that report speech beside quoted words: *joke, mock, brand*.
  static let loudVerb = WordClass(rawValue: 1 << 2)
  /// Verbs of thought: *believe, think*.
  static let thoughtVerb = WordClass(rawValue: 1 << 3)
  /// Verbs that take a hearer: *told the inquest*.
  static let hearerVerb = WordClass(rawValue: 1 << 4)
  /// Forms in *-ing*.
  static let gerund = WordClass(rawValue: 1 << 5)
  /// Bare forms (*say*), which follow *to* or a plural.
  static let bareForm = WordClass(rawValue: 1 << 6)
  /// Nouns of speech: *statement, comment, words*.
  static let speechNoun = WordClass(rawValue: 1 << 7)
  static let auxiliary = WordClass(rawValue: 1 << 8)
  static let adverb = WordClass(rawValue: 1 << 9)
  static let determiner = WordClass(rawValue: 1 << 10)
  static let preposition = WordClass(rawValue: 1 << 11)
  static let conjunction = WordClass(rawValue: 1 << 12)
  static let subordinator = WordClass(rawValue: 1 << 13)
  static let relative = WordClass(rawValue: 1 << 14)
  static let he = WordClass(rawValue: 1 << 15)
  static let she = WordClass(rawValue: 1 << 16)
  static let they = WordClass(rawValue: 1 << 17)
  static let it = WordClass(rawValue: 1 << 18)
  /// *I, we*.
  static let firstPerson = WordClass(rawValue: 1 << 19)
  /// Other words that stand for somebody: *you, some, many, others*.
  static let otherPronoun = WordClass(rawValue: 1 << 20)
  /// *Mr, Dr, Sir, Senator*.
  static let title = WordClass(rawValue: 1 << 21)
  static let maleTitle = WordClass(rawValue: 1 << 22)
  static let femaleTitle = WordClass(rawValue: 1 << 23)
  /// *leader, spokesman, mother*: nouns for people.
  static let personNoun = WordClass(rawValue: 1 << 24)
  /// *council, trust, police*: nouns for bodies.
  static let bodyNoun = WordClass(rawValue: 1 << 25)
  /// *report, review, letter*: nouns for documents that speak.
  static let documentNoun = WordClass(rawValue: 1 << 26)
  static let maleName = WordClass(rawValue: 1 << 27)
  static let femaleName = WordClass(rawValue: 1 << 28)
  /// *de, van, bin*: inside names.
  static let particle = WordClass(rawValue: 1 << 29)
  /// *Jr, QC, MP*: after names.
  static let nameSuffix = WordClass(rawValue: 1 << 30)
  /// *Monday, June*.
  static let calendar = WordClass(rawValue: 1 << 31)
  /// *British, American*.
  static let demonym = WordClass(rawValue: 1 << 32)
  static let place = WordClass(rawValue: 1 << 33)
  /// Words written with a full stop: *Mr., Sen., Jan.*
  static let abbreviation = WordClass(rawValue: 1 << 34)
  /// Common verbs that report nothing: *went, made, took*.
  static let plainVerb = WordClass(rawValue: 1 << 35)
  static let numeral = WordClass(rawValue: 1 << 36)
  static let negation = WordClass(rawValue: 1 << 37)
  /// *former, deputy, chief*: before the noun of a post.
  static let roleModifier = WordClass(rawValue: 1 << 38)
  /// *according*.
  static let according = WordClass(rawValue: 1 << 39)
  /// Plural nouns for people: *officials, critics*.
  static let plural = WordClass(rawValue: 1 << 40)
  static let female = WordClass(rawValue: 1 << 41)
  static let male = WordClass(rawValue: 1 << 42)
  /// Verb forms that can be finite: not *-ing*, not bare.
  static let finite = WordClass(rawValue: 1 << 43)
  /// *her, his, their, my*.
  static let possessivePronoun = WordClass(rawValue: 1 << 44)
  /// Words that begin a shortened word after an apostrophe: *em, cause, til*.
  static let elided = WordClass(rawValue: 1 << 45)
  /// Common adjectives and nouns that begin sentences with a capital but are no names.
  static let commonWord = WordClass(rawValue: 1 << 46)
  /// *called, described, dubbed*: verbs that take a name for something.
  static let namingVerb = WordClass(rawValue: 1 << 47)
  /// *that*.
  static let that = WordClass(rawValue: 1 << 48)
  /// *of*.
  static let of = WordClass(rawValue: 1 << 49)
  /// *who, whom*.
  static let who = WordClass(rawValue: 1 << 50)
  /// *I, we, my, our, you*: words that make a stretch somebody's own speech.
  static let ownVoice = WordClass(rawValue: 1 << 51)
  /// *by*.
  static let by = WordClass(rawValue: 1 << 52)
  /// *to*.
  static let to = WordClass(rawValue: 1 << 53)
  /// *and, or*.
  static let and = WordClass(rawValue: 1 << 54)
  /// *the*.
  static let the = WordClass(rawValue: 1 << 55)

  /// *mother, brother, man*: people, but no posts.
  static let kin = WordClass(rawValue: 1 << 56)

  /// *praise, record, find*: verbs that take somebody or something as often as what is said.
  static let takingVerb = WordClass(rawValue: 1 << 57)

  /// *rally, early, daily*: nouns and adjectives that end as adverbs do.
  static let nounInLy = WordClass(rawValue: 1 << 58)

  static let anySpeech: WordClass = [.sayVerb, .speechVerb, .loudVerb]
  static let anyCue: WordClass = [.sayVerb, .speechVerb, .loudVerb, .thoughtVerb]
  /// Verbs of any kind.
  static let anyVerb: WordClass = [
    .sayVerb, .speechVerb, .loudVerb, .thoughtVerb, .hearerVerb, .plainVerb, .auxiliary,
  ]
  static let personalPronoun: WordClass = [.he, .she, .they, .it, .firstPerson, .otherPronoun]
  /// Words that are no part of a name though a sentence begins with them.
  static let function: WordClass = [
    .auxiliary, .adverb, .determiner, .preposition, .conjunction, .subordinator, .relative, .he, .she, .they,
    .it, .firstPerson, .otherPronoun, .calendar, .numeral, .negation, .according, .possessivePronoun,
    .commonWord,
    .sayVerb, .plainVerb,
  ]

  @inline(__always) func has(_ other: WordClass) -> Bool { rawValue & other.rawValue != 0 }
}
