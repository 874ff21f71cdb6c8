// SPDX-License-Identifier: GPL-3.0-or-later

/// Quoted words that a noun reports: *B's claim that it was “…”*, *a description of it as “…”*.
struct SpeechNouns {
  let scene: Scene

  /// - Parameters:
  ///   - stretch: the tokens of the quoted words.
  ///   - range: those of their sentence.
  ///   - chosen: the mention that the model chose.
  /// - Returns: nil where no noun reports them; else the verdict, nil where the choice stands.
  func read(_ stretch: Range<Int>, in range: Range<Int>, chosen: Int) -> ClauseSpeaker.Verdict?? {
    if isCry(stretch.lowerBound, range) { return .some(.unnamed) }
    guard let noun = nounOfSpeech(before: stretch.lowerBound, range) else { return nil }
    if let owner = owner(of: noun, range) { return .some(owner == chosen ? nil : .speaker(owner)) }
    let isLater = scene.mentions[chosen].tokens.lowerBound > stretch.lowerBound
    return .some(isLater && isOthers(noun, range) ? .unnamed : nil)
  }

  /// *she said to cries of “…”*, *roused them to loud chants of “…”*: the crowd's.
  private func isCry(_ start: Int, _ range: Range<Int>) -> Bool {
    let noun = start - 2
    guard noun - 2 > range.lowerBound, scene.reading.tokens[start - 1].has(.of),
      Self.cries.contains(scene.reading.tokens[noun].key)
    else { return false }
    return (noun - 2..<noun).contains { scene.isFree($0) && scene.reading.tokens[$0].has(.to) }
  }

  private static let cries: WordSet = [
    "cries", "shouts", "chants", "calls", "jeers", "heckles", "yells", "murmurs",
  ]

  /// The noun of which the stretch is what is said: *B's claim that it was “…”*, *a description of it as “…”*.
  private func nounOfSpeech(before start: Int, _ range: Range<Int>) -> Int? {
    let tokens = scene.reading.tokens
    var at = start - 1
    while at > range.lowerBound, start - at < 16, scene.isFree(at) {
      let token = tokens[at]
      if token.kind == .comma || token.kind == .semicolon { return nil }
      let isDescription = Self.descriptions.contains(token.key)
      if isDescription || Self.claims.contains(token.key), isNoun(at) {
        return (isDescription ? describes(at, start, range) : claims(at, start)) ? at : nil
      }
      at -= 1
    }
    return nil
  }

  /// *a claim that it was “…”*, *a claim by B that it had “…”*: no verb stands between but the one of the clause.
  private func claims(_ noun: Int, _ start: Int) -> Bool {
    let tokens = scene.reading.tokens
    guard let that = (noun + 1..<min(start, noun + 6)).first(where: { tokens[$0].has(.that) }) else {
      return false
    }
    guard that == noun + 1 || tokens[noun + 1].has(.by) || tokens[noun + 1].key == Self.fromKey else {
      return false
    }
    var groups = 0
    for at in that + 1..<max(that + 1, start) where scene.isVerb(at) {
      if at == that + 1 || !scene.isVerb(at - 1) && !tokens[at - 1].has([.adverb, .negation]) || groups == 0 {
        groups += 1
      }
    }
    return groups <= 1
  }

  /// *B's description of it as “…”*, and no verb before it to which *as* might belong.
  private func describes(_ noun: Int, _ start: Int, _ range: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    guard (max(noun + 1, start - 3)..<start).contains(where: { tokens[$0].key == Self.asKey }),
      !(noun + 1..<start).contains(where: scene.isVerb)
    else { return false }
    let verb = (max(range.lowerBound, noun - 40)..<noun).last {
      scene.isFree($0) && tokens[$0].has(.anySpeech) && tokens[$0].has(.finite)
    }
    return verb.map { !Passives.takesAs(tokens[$0].key) || Self.refusing.contains(tokens[$0].key) } ?? true
  }

  /// *B's claim*, *the claim*, *claims by B*: no verb.
  private func isNoun(_ at: Int) -> Bool {
    guard at > 0 else { return false }
    let before = scene.reading.tokens[at - 1]
    if before.flags.contains(.possessive) { return true }
    if before.has([.determiner, .possessivePronoun, .preposition]) && !before.has([.that, .to]) {
      return true
    }
    // *responding to claims*
    if before.has(.to), at > 1 { return Self.answering.contains(scene.reading.tokens[at - 2].key) }
    return before.has(.anyCue) || Self.answering.contains(before.key)
  }

  /// Whose claim it is: *Mr Pike's claim*, *a claim by Mr Pike*.
  private func owner(of noun: Int, _ range: Range<Int>) -> Int? {
    let tokens = scene.reading.tokens
    let next = noun + 1
    if next < range.upperBound, scene.isFree(next), tokens[next].has(.by) || tokens[next].key == Self.fromKey
    {
      return (scene.candidates.partition(by: { scene.mentions[$0].tokens.lowerBound > next })).flatMap {
        scene.mentions[$0].tokens.lowerBound == next + 1 && !scene.mentions[$0].kind.isPronoun ? $0 : nil
      }
    }
    for end in [noun, noun - 1] where end > range.lowerBound && scene.isFree(end - 1) {
      guard tokens[end - 1].flags.contains(.possessive), let owner = scene.mention(endingAt: end),
        !scene.mentions[owner].kind.isPronoun
      else { continue }
      return owner
    }
    return nil
  }

  /// *Responding to claims that it was “…”, A said*: they are not A's.
  private func isOthers(_ noun: Int, _ range: Range<Int>) -> Bool {
    (max(range.lowerBound, noun - 40)..<noun).contains {
      scene.isFree($0) && Self.answering.contains(scene.reading.tokens[$0].key)
    }
      && !scene.reading.tokens[noun - 1].has(.possessivePronoun)
  }

  private static let claims: WordSet = [
    "claim", "claims", "allegation", "allegations", "assertion", "assertions", "accusation", "accusations",
    "suggestion", "suggestions", "remark", "remarks", "comment", "comments", "statement", "finding",
    "findings",
    "conclusion", "conclusions", "view", "opinion", "argument", "contention", "insistence", "boast",
    "warning",
    "warnings", "complaint", "complaints", "criticism", "criticisms", "charge", "charges", "declaration",
    "admission", "assurance", "assurances", "verdict", "account", "explanation", "story", "version", "denial",
    "excuse", "testimony", "confession", "recollection", "prediction", "promise", "pledge", "advice",
    "ruling",
  ]
  private static let descriptions: WordSet = [
    "description", "characterisation", "characterization", "portrayal", "depiction", "denunciation",
    "dismissal",
    "condemnation",
  ]
  /// What is refused is no name that is given: *rejected B's description of it as “…”*.
  private static let refusing: WordSet = ["rejected", "disputed", "challenged"]
  private static let answering: WordSet = [
    "responding", "reacting", "asked", "replying", "answering", "response", "reply", "answer", "reaction",
    "questioned", "challenged", "pressed", "quizzed", "addressing", "rejecting", "denying", "dismissing",
  ]
  private static let asKey = WordHash.key("as")
  private static let fromKey = WordHash.key("from")
}
