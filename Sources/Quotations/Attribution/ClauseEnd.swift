// SPDX-License-Identifier: GPL-3.0-or-later

/// What follows where a reported clause may end: whether it goes on, or the writer does.
enum ClauseEnd: UInt8, Sendable {
  case sentence, mark, stretch, word
  /// *…, but cautioned*, *… and is investigating*: another verb of the subject.
  case verb
  /// *…, but he is*, *… and they are*: another clause.
  case clause
  /// *…, and the home*: a clause or one more thing.
  case joint
  /// *…, which*
  case relative
  /// *…, saying*
  case gerund
  case preposition, subordinator, name, noun

  /// - Parameter end: the token behind the clause.
  static func of(_ scene: Scene, _ end: Int, in sentence: Range<Int>) -> ClauseEnd {
    let tokens = scene.reading.tokens
    var at = end
    guard at < sentence.upperBound else { return .sentence }
    guard scene.isFree(at) else { return .stretch }
    if !tokens[at].isWord {
      guard tokens[at].kind == .comma || tokens[at].kind == .dash else {
        return at + 1 < sentence.upperBound ? .mark : .sentence
      }
      at += 1
    }
    guard at < sentence.upperBound else { return .sentence }
    guard scene.isFree(at) else { return .stretch }
    guard tokens[at].has([.and, .conjunction]), !tokens[at].has([.subordinator, .relative]),
      at + 1 < sentence.upperBound
    else { return of(tokens[at], scene.reading) }
    at += 1
    while at + 1 < sentence.upperBound, tokens[at].has(.adverb), !tokens[at].has(.that) { at += 1 }
    if tokens[at].isFiniteVerb { return .verb }
    return tokens[at].has([.he, .she, .they, .it]) ? .clause : .joint
  }

  private static func of(_ token: Token, _ reading: Reading) -> ClauseEnd {
    if token.has([.he, .she, .they, .it]), !token.has(.possessivePronoun) { return .clause }
    if token.has([.relative, .who]) { return .relative }
    if reading.isGerund(token) { return .gerund }
    if token.has(.subordinator) { return .subordinator }
    if token.has(.preposition) { return .preposition }
    if token.isCapital { return .name }
    if token.has([.determiner, .possessivePronoun]) { return .noun }
    return token.isFiniteVerb ? .verb : .word
  }
}
