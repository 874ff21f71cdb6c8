// SPDX-License-Identifier: GPL-3.0-or-later

/// The subject of a verb where the two stand side by side at the head of a clause, so that nobody doubts it.
struct ClauseSubject {
  let scene: Scene

  /// Whoever stands right before a verb, at the head of a clause.
  ///
  /// - Parameters:
  ///   - verb: the token.
  ///   - range: the tokens of its sentence.
  /// - Returns: index of a mention.
  func subject(of verb: Int, in range: Range<Int>) -> Int? {
    let tokens = scene.reading.tokens
    let end = groupStart(verb, range)
    guard end > range.lowerBound, scene.isFree(end - 1) else { return nil }
    if tokens[end - 1].kind == .comma { return parted(end - 1, range) }
    guard let own = scene.mention(endingAt: end) ?? beforeParticiple(end, range) else { return nil }
    if scene.mentions[own].kind == .who { return own }
    let start = head(own, range)
    if begins(start, range) { return isAsideOfReport(start, range) ? nil : own }
    if let document = document(by: start, range) { return document }
    // *the mayor of Larkham had told him*
    guard start > range.lowerBound, scene.isFree(start - 1), tokens[start - 1].has(.preposition),
      !tokens[start - 1].has([.subordinator, .conjunction, .to]),
      let outer = scene.mention(endingAt: start - 1), !scene.mentions[outer].kind.isPronoun,
      case let first = head(outer, range), begins(first, range), !isAsideOfReport(first, range)
    else { return nil }
    return outer
  }

  /// *an inquiry led by | Ian Marsh found*: the document, not who made it.
  private func document(by author: Int, _ range: Range<Int>) -> Int? {
    let tokens = scene.reading.tokens
    guard author - 3 >= range.lowerBound, tokens[author - 1].has(.by), isPast(tokens[author - 2]),
      scene.isFree(author - 2), let own = scene.mention(endingAt: author - 2),
      scene.mentions[own].kind == .document || scene.mentions[own].kind == .body
    else { return nil }
    return begins(head(own, range), range) ? own : nil
  }

  /// *a report published on Monday found*: whoever a participle with a short phrase parts from the verb.
  private func beforeParticiple(_ end: Int, _ range: Range<Int>) -> Int? {
    let tokens = scene.reading.tokens
    let phrase = max(range.lowerBound, end - Self.longestPhrase)..<(end - 1)
    guard
      let at = phrase.last(where: { scene.isFree($0) && scene.isVerb($0) }), isPast(tokens[at]),
      tokens[at + 1].has([.preposition, .adverb]),
      (at..<end).allSatisfy({ scene.isFree($0) && tokens[$0].isWord })
    else { return nil }
    return scene.mention(endingAt: at)
  }

  /// In tokens, with the participle.
  private static let longestPhrase = 6

  /// *A said when doctors told her she was “…”*: what A says is still to come.
  private func isAsideOfReport(_ start: Int, _ range: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    guard start > range.lowerBound + 1, scene.isFree(start - 1), scene.isFree(start - 2),
      tokens[start - 1].has(.subordinator), !tokens[start - 1].has(.that)
    else { return false }
    return tokens[start - 2].has(.that) || tokens[start - 2].has(.sayVerb) && tokens[start - 2].has(.finite)
  }

  /// Where a name begins with all that describes it: *her husband Ian Marsh*, *the MP Ian Marsh*.
  func head(_ name: Int, _ range: Range<Int>) -> Int {
    let start = scene.mentions[name].tokens.lowerBound
    guard scene.mentions[name].kind.isName else { return start }
    var at = start
    while at > range.lowerBound, start - at < 5, scene.isFree(at - 1),
      case let token = scene.reading.tokens[at - 1],
      token.isWord, !token.flags.contains(.possessive), !scene.isVerb(at - 1), !token.has(Self.joints)
    {
      at -= 1
      if token.has([.determiner, .possessivePronoun]) { return at }
    }
    return at
  }

  private static let joints: WordClass = [
    .preposition, .conjunction, .subordinator, .relative, .adverb, .to, .negation,
  ]

  /// Where the verb's group begins: *had since told*.
  func groupStart(_ verb: Int, _ range: Range<Int>) -> Int {
    var at = verb
    while at > range.lowerBound, verb - at < 4, scene.isFree(at - 1),
      case let token = scene.reading.tokens[at - 1], token.isWord,
      token.has([.auxiliary, .negation]) || token.has(.adverb) && !token.has([.determiner, .personalPronoun])
        || token.flags.contains(.endsLikeAdverb) && token.flags.contains(.small)
    {
      at -= 1
    }
    return at
  }

  /// Whether a clause can begin with this token.
  private func begins(_ start: Int, _ range: Range<Int>) -> Bool {
    guard start > range.lowerBound, scene.isFree(start - 1), !scene.reading.tokens[start].has(.relative)
    else {
      return true
    }
    let before = scene.reading.tokens[start - 1]
    switch before.kind {
    case .comma, .semicolon, .colon, .dash: return true
    case .word:
      // *the chair and founder said*: one of two nouns.
      if before.has(.and), start - 1 > range.lowerBound, scene.isFree(start - 2) {
        return scene.reading.tokens[start - 2].kind == .comma
      }
      return before.has([.conjunction, .subordinator, .relative]) || before.key == Self.whatKey
        || before.has(.anySpeech) && before.has(.finite) && (before.has(.sayVerb) || isPast(before))
    default: return false
    }
  }

  /// *what a doctor termed “…”*
  private static let whatKey = WordHash.key("what")

  /// In *-ed*: no plural of a noun, as *rules* may be.
  private func isPast(_ token: Token) -> Bool {
    scene.reading.text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "d")
  }

  /// The subject that a comma parts from its verb: *his rival, Ian Marsh, called*, *Ian Marsh, of the union, called*.
  private func parted(_ comma: Int, _ range: Range<Int>) -> Int? {
    let tokens = scene.reading.tokens
    // *Una Fell, whose son told her “…” that night, said*
    let aside = (max(range.lowerBound, comma - 48)..<comma).last {
      scene.isFree($0) && tokens[$0].kind == .comma && scene.isFree($0 + 1)
        && tokens[$0 + 1].has(.relative) && !tokens[$0 + 1].has(.that)
    }
    if let aside, let before = scene.mention(endingAt: aside),
      begins(head(before, range), range)
    {
      return before
    }
    let floor = max(range.lowerBound, comma - 14)
    guard
      let other = (floor..<comma).last(where: { scene.isFree($0) && tokens[$0].kind == .comma }),
      other + 1 < comma,
      (other..<comma).allSatisfy(scene.isFree), let before = scene.mention(endingAt: other)
    else { return nil }
    let inner = scene.mention(endingAt: comma)
    if let inner, scene.mentions[inner].tokens.lowerBound == other + 1,
      scene.mentions[inner].kind.isPersonName
    {
      guard scene.mentions[before].kind.isNominal || scene.isSame(before, inner) else { return nil }
      return begins(scene.mentions[before].tokens.lowerBound, range) ? inner : nil
    }
    let first = tokens[other + 1]
    let describes =
      first.kind == .number || Self.inCourt.contains(first.key)
      || first.has([.preposition, .determiner, .possessivePronoun, .personNoun, .roleModifier])
    guard describes, !first.has([.subordinator, .conjunction]),
      !((other + 1)..<comma).contains(where: {
        tokens[$0].has([.auxiliary, .anySpeech]) && tokens[$0].has(.finite)
      })
    else { return nil }
    return begins(scene.mentions[before].tokens.lowerBound, range) ? before : nil
  }

  /// *Ian Marsh QC, prosecuting, said*
  private static let inCourt: WordSet = [
    "prosecuting", "defending", "mitigating", "presiding", "sentencing", "representing", "chairing",
  ]
}

extension Scene {
  /// Whether a token stands outside quotation marks.
  func isFree(_ at: Int) -> Bool { skeleton.stretchAt[at] < 0 }

  /// Whether two mentions stand for one speaker of the article.
  func isSame(_ first: Int, _ second: Int) -> Bool {
    mentions[first].entity >= 0 && mentions[first].entity == mentions[second].entity
  }

  /// The mention that ends before a token.
  func mention(endingAt end: Int) -> Int? {
    guard let first = candidates.partition(by: { mentions[$0].tokens.upperBound + 9 >= end })
    else {
      return nil
    }
    return (first..<mentions.count).prefix(while: { mentions[$0].tokens.lowerBound < end }).first {
      let mention = mentions[$0]
      return mention.isFree && (mention.tokens.upperBound == end || mention.reach == end)
        && !Self.objectForms.contains(reading.tokens[mention.name.lowerBound].key)
    }
  }

  /// Whether a token is a verb of some kind, and no noun of the same form.
  func isVerb(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    if token.has(.auxiliary) { return true }
    guard token.has(WordClass.anyCue.union(.plainVerb)) else { return false }
    return token.has(.finite) || token.has(.bareForm) && !token.has(Self.nounClasses)
  }

  private static let nounClasses: WordClass = [.personNoun, .bodyNoun, .documentNoun, .speechNoun]
}
