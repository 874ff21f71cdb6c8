// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that can be verbs, and are none where they stand before the noun that they tell more of: *press officer*, *care
/// assistant*, *support group*.
enum Attributive {
  /// Takes what such words can be as verbs from the tokens of a paragraph.
  static func read(_ tokens: inout [Token], from first: Int, _ text: [UInt8]) {
    for at in first..<max(first, tokens.count - 1)
    where tokens[at].has(.bareForm) && !tokens[at].has(.finite) && tokens[at].flags.contains(.small) {
      let before = at > first ? tokens[at - 1] : nil
      guard isNoun(tokens[at], before, tokens[at + 1], text) else { continue }
      tokens[at].classes.subtract(verbs)
    }
  }

  /// A bare verb has a plural subject, or stands behind *to* and the like; and a noun alone is no object unless it is a
  /// plural.
  private static func isNoun(_ token: Token, _ before: Token?, _ noun: Token, _ text: [UInt8]) -> Bool {
    guard noun.has(nouns), !noun.has(.anyVerb), !token.has([.auxiliary, .determiner, .preposition]) else {
      return false
    }
    guard let before else { return true }
    guard before.isWord else { return true }
    let isSingular = noun.has(.personNoun) && !noun.has(.plural)
    // *Marlshire Police press officer*
    let isSubject = before.has(.plural) && before.has(.personNoun) && !(isSingular && before.isCapital)
    guard !before.has(verbFollows), !isSubject else { return false }
    return isSingular || before.flags.contains(.possessive)
      || !before.endsInS(text) && !before.has([.and, .that])
  }

  private static let verbs: WordClass = WordClass.anyVerb.union([.bareForm, .takingVerb, .namingVerb])
  private static let nouns: WordClass = [.personNoun, .bodyNoun, .documentNoun]
  private static let verbFollows: WordClass = [
    .to, .auxiliary, .he, .she, .they, .it, .firstPerson, .otherPronoun, .who, .relative, .adverb, .negation,
  ]
}
