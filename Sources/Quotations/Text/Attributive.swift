// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that can be verbs, and are none where they stand before the noun that they tell more of: *press officer*, *care
/// assistant*, *support group*.
enum Attributive {
  /// Takes what such words can be as verbs from the tokens of a paragraph.
  static func read(_ tokens: inout [Token], from first: Int, _ text: [UInt8]) {
    for at in first..<max(first, tokens.count - 1)
    where tokens[at].has([.bareForm, .gerund]) && !tokens[at].has(.finite)
      && tokens[at].flags.contains(.small)
    {
      let before = at > first ? tokens[at - 1] : nil
      let isNoun =
        tokens[at].has(.gerund)
        ? isGerund(before, tokens[at + 1]) : isNoun(tokens[at], before, tokens[at + 1], text)
      if isNoun { tokens[at].classes.subtract(verbs) }
    }
  }

  /// *Corrow House training manager*: a participle would have an article behind it.
  private static func isGerund(_ before: Token?, _ noun: Token) -> Bool {
    guard let before, before.isWord, before.isCapital else { return false }
    return !before.flags.contains(.possessive) && noun.flags.contains(.small) && noun.has(.personNoun)
      && !noun.has(.plural) && !noun.has(.anyVerb)
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

  private static let verbs: WordClass = WordClass.anyVerb.union([
    .bareForm, .gerund, .takingVerb, .namingVerb,
  ])
  private static let nouns: WordClass = [.personNoun, .bodyNoun, .documentNoun]
  private static let verbFollows: WordClass = [
    .to, .auxiliary, .he, .she, .they, .it, .firstPerson, .otherPronoun, .who, .relative, .adverb, .negation,
  ]
}
