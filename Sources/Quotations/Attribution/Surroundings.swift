// SPDX-License-Identifier: GPL-3.0-or-later

/// What a token is to its neighbour: the word classes that matter for attribution, one number each.
enum Surroundings: UInt8, Sendable {
  case edge, stretch, comma, colon, dash, stop, sayVerb, speechVerb, loudVerb, thoughtVerb, hearerVerb
  case auxiliary, plainVerb, preposition, of, by, to, and, that, relative, subordinator, adverb
  case bracket, capital, noun, determiner, word, number, according, speechNoun, pronoun, sentenceEdge

  static func of(_ reading: Reading, _ skeleton: Skeleton, _ at: Int, in range: Range<Int>) -> Surroundings {
    guard range.contains(at) else { return .edge }
    if skeleton.stretchAt[at] >= 0 { return .stretch }
    let token = reading.tokens[at]
    switch token.kind {
    case .word: return ofWord(token)
    case .number: return .number
    case .comma: return .comma
    case .colon: return .colon
    case .dash: return .dash
    case .stop, .question, .semicolon, .ellipsis: return .stop
    case .open, .close: return .bracket
    case .mark, .other: return .word
    }
  }

  private static func ofWord(_ token: Token) -> Surroundings {
    let classes = token.classes
    if classes.isEmpty { return token.isCapital ? .capital : .word }
    if classes.has(.according) { return .according }
    if !classes.has(.bareForm) || !token.isCapital {
      if classes.has(.hearerVerb) { return .hearerVerb }
      if classes.has(.sayVerb) { return .sayVerb }
    }
    if classes.has([.he, .she, .they, .it, .firstPerson]) { return .pronoun }
    if classes.has(.of) { return .of }
    if classes.has(.by) { return .by }
    if classes.has(.to) { return .to }
    if classes.has(.and) { return .and }
    if classes.has(.that) { return .that }
    if classes.has(.relative) { return .relative }
    if token.isCapital && !classes.has([.determiner, .preposition, .conjunction]) { return .capital }
    if classes.has(.auxiliary) { return .auxiliary }
    if classes.has([.speechNoun, .documentNoun]) && classes.has(.speechVerb) { return .speechVerb }
    if classes.has(.speechVerb) { return .speechVerb }
    if classes.has(.speechNoun) { return .speechNoun }
    if classes.has(.loudVerb) { return .loudVerb }
    if classes.has(.thoughtVerb) { return .thoughtVerb }
    if classes.has(.determiner) { return .determiner }
    if classes.has(.subordinator) && !classes.has(.preposition) { return .subordinator }
    if classes.has(.preposition) { return .preposition }
    if classes.has(.adverb) { return .adverb }
    if classes.has(.plainVerb) { return .plainVerb }
    if classes.has([.personNoun, .bodyNoun, .documentNoun]) { return .noun }
    return .word
  }
}
