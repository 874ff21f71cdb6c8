// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a noun phrase gives way to its verb: *a spokeswoman for Larkham | also declined to comment*.
struct PhraseEnd {
  let reading: Reading

  /// Whether a name or a noun ends before this token, a verb, an adverb or a time: *the leader of Larkham Council | issued
  /// a “formal apology”*, *the manager of a home | rated inadequate*, *a spokesman for the trust | last night said*.
  func isBefore(_ at: Int) -> Bool {
    let (before, token) = (reading.tokens[at - 1], reading.tokens[at])
    guard token.flags.contains(.small), token.key != Self.careKey else { return false }
    if TimeWords.begin(at: at, reading) { return true }
    // Not so *looked after children*.
    if Self.circumstances.contains(token.key), before.isCapital || before.has([.bodyNoun, .personNoun]) {
      return true
    }
    if before.isCapital, token.has(.plainVerb) && token.has(.finite) || reading.isPast(token) { return true }
    if before.has([.bodyNoun, .personNoun, .roleModifier]), reading.isPast(token) { return true }
    guard !expectsNoun(before) else { return false }
    if token.has(.adverb), !token.has([.determiner, .nounInLy]) { return true }
    return beginsVerb(at)
  }

  /// *a spokeswoman for Larkham Council | outside court*: when and where it was said.
  private static let circumstances: WordSet = [
    "after", "before", "during", "following", "outside", "inside", "amid", "since", "until", "when", "as",
    "while",
    "because",
  ]

  /// The end of a phrase without the words that cannot end one: *the head of the home | and*.
  func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, reading.tokens[end - 1].has(Self.neverLast), !reading.tokens[end - 1].isCapital {
      end -= 1
    }
    return end
  }

  /// Whether the word before what seems to be of its phrase is a verb, which has that for its object: *rallied |
  /// supporters*, *irritates | Larkham supporters*, *explicitly recognises | disabled people*.
  func governs(_ object: Token, _ at: Int, from start: Int) -> Bool {
    let token = reading.tokens[at]
    guard at > start, token.flags.contains(.small), !token.flags.contains(.possessive) else { return false }
    let left = reading.tokens[at - 1]
    guard left.isWord else { return false }
    if reading.isPast(token) || token.isFiniteVerb {
      return left.isCapital && !left.flags.contains(.possessive) && !expectsNoun(left)
        || left.has([.personNoun, .who, .relative, .he, .she, .they])
    }
    guard token.classes.isEmpty, token.endsInS(reading.text) else { return false }
    return left.flags.contains(.endsLikeAdverb)
      || object.isCapital && left.has([.bodyNoun, .documentNoun, .personNoun])
  }

  /// *the authors of the Larkham review said*: a word that is a verb of speech elsewhere.
  func isNoun(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    guard token.has(.documentNoun), !token.has(.finite), at + 1 < reading.tokens.count else { return false }
    let next = reading.tokens[at + 1]
    return next.isFiniteVerb || next.has([.auxiliary, .adverb, .preposition])
  }

  /// *the newly formed trust*, *services for looked after children*: after these an adverb or a participle belongs to the
  /// noun that comes.
  private func expectsNoun(_ token: Token) -> Bool {
    token.flags.contains(.possessive)
      || token.has([.determiner, .possessivePronoun, .preposition, .and, .adverb, .numeral])
  }

  /// *refused to comment*, *orders his team*: what may be a verb and is followed by what a noun is not.
  private func beginsVerb(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    guard reading.isPast(token) || token.isFiniteVerb else { return false }
    guard at + 1 < reading.tokens.count, case let next = reading.tokens[at + 1] else { return true }
    if next.has(Self.objects) { return true }
    // *orders*, *claims* may be nouns.
    return !token.endsInS(reading.text)
      && (!next.isWord || next.isCapital || next.has([.preposition, .and, .adverb, .subordinator]))
  }

  private static let objects: WordClass = [
    .determiner, .possessivePronoun, .he, .she, .they, .it, .firstPerson, .to, .that, .negation,
  ]
  private static let neverLast: WordClass = [
    .and, .to, .preposition, .determiner, .possessivePronoun, .auxiliary, .subordinator, .adverb,
  ]
  private static let careKey = WordHash.key("care")
}
