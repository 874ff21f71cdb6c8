// SPDX-License-Identifier: GPL-3.0-or-later

/// Words done to somebody: *X was described as “…” by Y*. Y says them, and X surely does not.
struct Passives {
  let scene: Scene

  /// - Parameters:
  ///   - index: of the stretch.
  ///   - chosen: the mention that the model chose, or -1.
  /// - Returns: nil where the stretch is not what a passive verb says of its subject, or nothing follows from it.
  func read(_ index: Int, chosen: Int) -> ClauseSpeaker.Verdict? {
    let stretch = scene.stretches[index].tokens
    let range = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[stretch.lowerBound])]
    guard stretch.lowerBound > range.lowerBound else { return nil }
    if let by = agentBefore(stretch, range) { return verdict(by) ?? unnamed(chosen, by, range) }
    if let verb = conviction(before: stretch, range) { return unnamed(chosen, verb, range) }
    guard let verb = verbBefore(stretch, range) else { return nil }
    let isFull = isPassive(verb, range)
    guard isFull || isReduced(verb, range) else { return nil }
    if let by = agentAfter(stretch, range, farthest: isFull ? 6 : 0) {
      return verdict(by) ?? unnamed(chosen, verb, range)
    }
    return isFull || isAside(verb, chosen, stretch, range) ? unnamed(chosen, verb, range) : nil
  }

  /// The verdict where the model chose the very one to whom it is done.
  private func unnamed(_ chosen: Int, _ verb: Int, _ range: Range<Int>) -> ClauseSpeaker.Verdict? {
    guard chosen >= 0, case let end = scene.mentions[chosen].tokens.upperBound, range.contains(end),
      end <= verb
    else { return nil }
    let cue = scene.cues.partition(before: verb) - 1
    return cue < 0 || scene.cues[cue].token < end ? .unnamed : nil
  }

  // MARK: The verb

  /// The participle of which a stretch is what somebody is called: *described as “…”*, *branded a “…”*, *accused of “…”*.
  private func verbBefore(_ stretch: Range<Int>, _ range: Range<Int>) -> Int? {
    var at = stretch.lowerBound - 1
    // The article and two words of the writer's before the marks: *dismissed as a wholly “…”*.
    var steps = 0
    while at > range.lowerBound, steps < 3, scene.isFree(at), scene.reading.tokens[at].isWord,
      !isParticiple(at), !isLink(at)
    {
      let token = scene.reading.tokens[at]
      // *found to be “…”*
      if token.key == Self.beKey, at > range.lowerBound + 1, scene.reading.tokens[at - 1].has(.to) {
        return Self.finding.contains(scene.reading.tokens[at - 2].key) ? at - 2 : nil
      }
      guard !token.isCapital, !token.has([.conjunction, .personalPronoun, .auxiliary, .preposition]) else {
        return nil
      }
      at -= 1
      steps += 1
    }
    guard at >= range.lowerBound, scene.isFree(at) else { return nil }
    if isLink(at) {
      guard at > range.lowerBound, scene.isFree(at - 1), isParticiple(at - 1) else { return nil }
      let verb = scene.reading.tokens[at - 1]
      if verb.key == Self.accused { return scene.reading.tokens[at].has(.of) ? at - 1 : nil }
      return scene.reading.tokens[at].key == Self.asKey ? at - 1 : nil
    }
    let isNext = steps == 0 || scene.reading.tokens[at + 1].has(.determiner)
    return isNext && Self.naming.contains(scene.reading.tokens[at].key) ? at : nil
  }

  /// *was found guilty of murder in a “senseless” attack*
  private func conviction(before stretch: Range<Int>, _ range: Range<Int>) -> Int? {
    let last = scene.cues.partition(before: stretch.lowerBound) - 1
    guard last >= 0, case let verb = scene.cues[last].token, verb > range.lowerBound,
      scene.reading.tokens[verb].key == Self.found, isPassive(verb, range)
    else { return nil }
    let isGuilty = scene.reading.tokens[(verb + 1)..<min(verb + 3, stretch.lowerBound)].contains {
      $0.key == Self.guilty
    }
    return isGuilty ? verb : nil
  }

  private func isLink(_ at: Int) -> Bool {
    scene.reading.tokens[at].key == Self.asKey || scene.reading.tokens[at].has(.of)
  }

  private func isParticiple(_ at: Int) -> Bool {
    let key = scene.reading.tokens[at].key
    return Self.naming.contains(key) || Self.judging.contains(key)
  }

  /// *was described*, *has been widely described*
  private func isPassive(_ verb: Int, _ range: Range<Int>) -> Bool {
    var at = verb - 1
    while at > range.lowerBound, scene.isFree(at), verb - at < 4,
      scene.reading.tokens[at].has([.adverb, .negation])
        || scene.reading.tokens[at].flags.contains(.endsLikeAdverb)
    {
      at -= 1
    }
    return at >= range.lowerBound && scene.isFree(at) && Self.be.contains(scene.reading.tokens[at].key)
  }

  /// *Una Fell, described as “…”,*: the participle stands after a comma or begins the sentence.
  private func isReduced(_ verb: Int, _ range: Range<Int>) -> Bool {
    verb == range.lowerBound || scene.isFree(verb - 1) && scene.reading.tokens[verb - 1].kind == .comma
  }

  /// *Una Fell, described as “…”, was led away*: what stands between the commas belongs to the name before them.
  private func isAside(_ verb: Int, _ chosen: Int, _ stretch: Range<Int>, _ range: Range<Int>) -> Bool {
    guard chosen >= 0, scene.mentions[chosen].tokens.lowerBound == range.lowerBound,
      scene.mentions[chosen].tokens.upperBound + 1 == verb, stretch.upperBound + 1 < range.upperBound
    else { return false }
    let next = scene.reading.tokens[stretch.upperBound + 1]
    return scene.reading.tokens[stretch.upperBound].kind == .comma
      && (next.has(.auxiliary) || next.has(WordClass.anyCue.union(.plainVerb)) && next.has(.finite))
  }

  // MARK: By whom

  /// The *by* of *was described by Y as “…”*, with nothing but Y between it and what Y says.
  private func agentBefore(_ stretch: Range<Int>, _ range: Range<Int>) -> Int? {
    let tokens = scene.reading.tokens
    var at = stretch.lowerBound - 1
    let floor = max(range.lowerBound, at - 16)
    var link: Int?
    while at > floor, scene.isFree(at) {
      let token = tokens[at]
      if link == nil, token.key == Self.asKey || token.has(.of) { link = at }
      if token.has(.by), scene.isFree(at - 1), isParticiple(at - 1) {
        let key = tokens[at - 1].key
        if Self.naming.contains(key) { return at }
        return link.map { tokens[$0].has(.of) == (key == Self.accused) } ?? false ? at : nil
      }
      if token.has([.auxiliary, .conjunction, .relative]) && link == nil || token.kind == .semicolon {
        return nil
      }
      at -= 1
    }
    return nil
  }

  /// The *by* that follows a stretch, after a few words of the same clause at most: *a “danger” to children by Y*.
  private func agentAfter(_ stretch: Range<Int>, _ range: Range<Int>, farthest: Int) -> Int? {
    let tokens = scene.reading.tokens
    var at = stretch.upperBound
    let limit = min(range.upperBound - 1, at + farthest + 1)
    while at < limit {
      let token = tokens[at]
      if scene.isFree(at), token.has(.by) { return at }
      let joins =
        !scene.isFree(at)
        || token.isWord && !token.has([.auxiliary, .relative, .subordinator, .personalPronoun])
      guard joins, !token.has(.anySpeech) else { return nil }
      // *“a” and “b” by Y*: both are Y's.
      at = scene.isFree(at) ? at + 1 : scene.stretches[Int(scene.skeleton.stretchAt[at])].tokens.upperBound
    }
    return nil
  }

  /// The one after *by*, or nobody where only part of what follows was read: *by the charity Second Wind*.
  private func verdict(_ by: Int) -> ClauseSpeaker.Verdict? {
    guard let agent = agent(by) else { return nil }
    let end = scene.mentions[agent].tokens.upperBound
    let tokens = scene.reading.tokens
    let goesOn = end < tokens.count && scene.isFree(end) && tokens[end].isWord
    let isOwner = tokens[end - 1].flags.contains(.possessive)
    let isCut = goesOn && (isOwner || scene.mentions[agent].kind.isNominal && tokens[end].isCapital)
    return isCut ? .unnamed : .speaker(agent)
  }

  /// Whoever stands right after *by*: no day, no deed.
  func agent(_ by: Int) -> Int? {
    let range = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[by])]
    let heads = ClauseSubject(scene: scene)
    guard
      let first = scene.candidates.partition(by: { scene.mentions[$0].tokens.upperBound > by + 1 })
    else { return nil }
    return (first..<min(first + 4, scene.mentions.count)).first {
      let mention = scene.mentions[$0]
      let start = mention.tokens.lowerBound
      return mention.isFree && !mention.kind.isPronoun && start > by
        && (start == by + 1 || isNoun((by + 1)..<start) || heads.head($0, range) == by + 1)
    }
  }

  /// *the charity* before the name of one.
  private func isNoun(_ range: Range<Int>) -> Bool {
    (1...3).contains(range.count)
      && range.allSatisfy {
        scene.reading.tokens[$0].has([.determiner, .bodyNoun, .personNoun, .roleModifier])
      }
  }

  // MARK: Words

  /// What takes the words themselves: *was branded “…”*.
  private static let naming: WordSet = [
    "called", "branded", "dubbed", "labelled", "labeled", "termed", "nicknamed", "christened", "deemed",
    "judged",
    "pronounced", "declared", "ruled", "rated", "graded", "classed",
  ]
  /// What takes them after *as*: *was dismissed as “…”*, and one after *of*.
  private static let judging: WordSet = [
    "described", "dismissed", "condemned", "hailed", "criticised", "criticized", "denounced", "praised",
    "welcomed",
    "rejected", "attacked", "derided", "decried", "mocked", "ridiculed", "characterised", "characterized",
    "portrayed", "depicted", "slammed", "lambasted", "savaged", "panned", "pilloried", "castigated",
    "blasted",
    "regarded", "seen", "viewed", "touted", "lauded", "applauded", "celebrated", "remembered", "caricatured",
    "painted", "summarised", "accused", "rated", "graded", "classed", "assessed", "identified",
  ]
  /// Whether a verb calls somebody something after *as*.
  static func takesAs(_ key: UInt64) -> Bool { judging.contains(key) }

  /// What takes them after *to be*.
  private static let finding: WordSet = [
    "found", "deemed", "judged", "considered", "thought", "said", "ruled",
  ]
  private static let found = WordHash.key("found")
  private static let guilty = WordHash.key("guilty")
  private static let beKey = WordHash.key("be")
  private static let asKey = WordHash.key("as")
  private static let accused = WordHash.key("accused")
  private static let be: WordSet = ["is", "are", "was", "were", "been", "being", "be"]
}
