// SPDX-License-Identifier: GPL-3.0-or-later

/// What the subject model knows of a cue and of one mention that may be its subject.
enum SubjectFeature: Int, CaseIterable, Sendable {
  // The cue.
  case cueKind, cueVerb, cueStrength, cueFlags, cueBefore, cueAfter, cueSecondAfter, restOfSentence,
    placeInSentence
  // The mention.
  case side, kind, plural, possessive, gap, commas, verbs, rank, before, after, startsSentence,
    surelyPerson
  case otherCueBetween

  static let total = allCases.count
}

/// Finds the subject of each cue: who says what it reports.
struct SubjectRanker {
  let scene: Scene

  /// Indices of the mentions of the sentence nearest to a cue, those before it first, with their rank on their side.
  ///
  /// - Parameter next: index into ``Scene/candidates`` of the first one after the cue; moves on with the cues.
  func candidates(_ cue: Cue, next: inout Int) -> [(mention: Int, rank: Int)] {
    var result: [(mention: Int, rank: Int)] = []
    readCandidates(cue, next: &next, into: &result)
    return result
  }

  private func readCandidates(_ cue: Cue, next: inout Int, into result: inout [(mention: Int, rank: Int)]) {
    result.removeAll(keepingCapacity: true)
    let all = scene.candidates
    while next < all.count && scene.mentions[all[next]].tokens.lowerBound < cue.token { next += 1 }
    let sentence = Int(scene.skeleton.sentenceAt[cue.token])
    var at = next - 1
    while at >= 0, result.count < 5, scene.mentions[all[at]].sentence == sentence {
      if scene.mentions[all[at]].tokens.upperBound <= cue.token { result.append((all[at], result.count)) }
      at -= 1
    }
    at = next
    var rank = 0
    while at < all.count, rank < 2, scene.mentions[all[at]].sentence == sentence {
      result.append((all[at], rank))
      rank += 1
      at += 1
    }
  }

  /// Fills a batch with nobody and each candidate.
  func read(_ cueIndex: Int, _ candidates: [(mention: Int, rank: Int)], into batch: inout RowBatch) {
    let cue = scene.cues[cueIndex]
    let skeleton = scene.skeleton
    let sentence = skeleton.sentences[Int(skeleton.sentenceAt[cue.token])]
    batch.begin()
    func set(_ feature: SubjectFeature, _ value: UInt8) { batch[feature.rawValue] = value }
    set(.cueKind, cue.kind.rawValue)
    set(.cueVerb, cue.verb)
    set(.cueStrength, cue.strength)
    set(.cueFlags, cue.flags)
    set(.cueBefore, Surroundings.of(scene.reading, skeleton, cue.token - 1, in: sentence).rawValue)
    set(.cueAfter, Surroundings.of(scene.reading, skeleton, cue.token + 1, in: sentence).rawValue)
    set(.cueSecondAfter, Surroundings.of(scene.reading, skeleton, cue.token + 2, in: sentence).rawValue)
    let rest = skeleton.place[sentence.upperBound] - skeleton.place[cue.token]
    set(.restOfSentence, FeatureReader.bucket(Int(rest) - 1))
    set(
      .placeInSentence,
      FeatureReader.bucket(Int(skeleton.place[cue.token] - skeleton.place[sentence.lowerBound])))
    batch.share()
    for candidate in candidates {
      batch.next()
      readCandidate(cueIndex, candidate.mention, candidate.rank, sentence, into: &batch)
    }
  }

  private func readCandidate(
    _ cueIndex: Int, _ mentionIndex: Int, _ rank: Int, _ sentence: Range<Int>, into batch: inout RowBatch
  ) {
    func set(_ feature: SubjectFeature, _ value: UInt8) { batch[feature.rawValue] = value }
    let cue = scene.cues[cueIndex]
    let mention = scene.mentions[mentionIndex]
    let isBefore = mention.tokens.lowerBound < cue.token
    let between =
      isBefore
      ? mention.reach..<max(mention.reach, cue.token)
      : (cue.token + 1)..<max(cue.token + 1, mention.tokens.lowerBound)
    let skeleton = scene.skeleton
    set(.side, isBefore ? 1 : 2)
    set(.kind, mention.kind.rawValue + 1)
    set(.plural, mention.isPlural ? 1 : 0)
    let last = scene.reading.tokens[mention.tokens.upperBound - 1]
    set(.possessive, last.flags.contains(.possessive) ? 1 : 0)
    set(
      .gap, FeatureReader.bucket(Int(skeleton.place[between.upperBound] - skeleton.place[between.lowerBound]))
    )
    let link = isBefore ? scene.links.right[mentionIndex] : scene.links.left[mentionIndex]
    set(.otherCueBetween, Int(link.cue) == cueIndex ? 0 : 1)
    set(.commas, UInt8(min(5, scene.links.commas(in: between))))
    set(.verbs, UInt8(min(5, scene.links.verbs(in: between))))
    set(.rank, UInt8(min(6, rank)))
    set(
      .before, Surroundings.of(scene.reading, skeleton, mention.tokens.lowerBound - 1, in: sentence).rawValue)
    set(.after, Surroundings.of(scene.reading, skeleton, mention.reach, in: sentence).rawValue)
    set(.startsSentence, mention.tokens.lowerBound == sentence.lowerBound ? 1 : 0)
    set(.surelyPerson, mention.entity >= 0 ? (scene.entities[mention.entity].isSurelyPerson ? 2 : 1) : 0)
  }

  private func sentenceHasStretch(_ token: Int) -> Bool {
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[token])]
    let places = scene.skeleton.place[sentence.upperBound] - scene.skeleton.place[sentence.lowerBound]
    return Int(places) < sentence.count
  }

  /// The subject of each cue, index of a mention or -1, with the chance that it is right.
  func choose(_ model: Forest) -> [(mention: Int, chance: Float)] {
    var next = 0
    var batch = RowBatch(featureCount: SubjectFeature.total)
    var candidates: [(mention: Int, rank: Int)] = []
    return scene.cues.indices.map { index in
      let cue = scene.cues[index]
      // What is only thought, or a word that hardly ever reports, is nothing to anybody in a sentence without
      // quotation marks.
      let isWeak = cue.kind == .thought || cue.strength < Cue.leastStrength
      if isWeak && !sentenceHasStretch(cue.token) { return (-1, 1) }
      readCandidates(cue, next: &next, into: &candidates)
      guard !candidates.isEmpty else { return (-1, 1) }
      read(index, candidates, into: &batch)
      model.score(batch)
      let (best, chance) = Softmax.best(batch.scores)
      if let cited = Citation(scene: scene).speaker(of: cue) { return (cited, 0.8) }
      if let other = besides(cue, candidates) ?? writer(cue, candidates) { return (other, 0.8) }
      if let inverted = inverted(cue, candidates), best == 0 || candidates[best - 1].mention != inverted {
        return (inverted, 0.8)
      }
      if let whole = describedByClause(cue, candidates) { return (whole, max(0.8, chance)) }
      if best > 0, let head = head(candidates[best - 1].mention, cue, candidates) { return (head, chance) }
      guard best > 0, !isReported(candidates[best - 1].mention, cue) else { return (-1, chance) }
      return (candidates[best - 1].mention, chance)
    }
  }

  /// *The director of services for children said*: who stands at the end of a description right before the verb says nothing.
  private func head(_ mention: Int, _ cue: Cue, _ candidates: [(mention: Int, rank: Int)]) -> Int? {
    let name = scene.mentions[mention].tokens
    guard name.upperBound == cue.token, name.lowerBound > 0,
      scene.reading.tokens[name.lowerBound - 1].has([.preposition, .of, .adverb])
    else { return nil }
    let description = Description(scene)
    return candidates.first {
      let other = scene.mentions[$0.mention]
      let start = other.tokens.lowerBound
      guard $0.mention != mention, other.kind == .person, other.tokens.upperBound < name.lowerBound,
        start == 0 || !scene.reading.tokens[start - 1].has([.preposition, .of])
      else { return false }
      return description.phrase(of: other).upperBound == cue.token
    }?.mention
  }

  /// *The mother of a boy who was hurt by his uncle says*: a clause with *who* and no comma describes whom the sentence
  /// begins with, and whoever stands behind a preposition at its end says nothing.
  private func describedByClause(_ cue: Cue, _ candidates: [(mention: Int, rank: Int)]) -> Int? {
    let tokens = scene.reading.tokens
    guard cue.kind == .say || cue.kind == .speech, !cue.isPassive, !cue.isGerund, !cue.isInfinitive,
      let last = candidates.first(where: { scene.mentions[$0.mention].tokens.upperBound == cue.token }),
      case let object = scene.mentions[last.mention].tokens.lowerBound,
      case let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[cue.token])],
      object > sentence.lowerBound, tokens[object - 1].has(.preposition),
      !tokens[object - 1].has(.conjunction),
      let first = candidates.last(where: {
        scene.mentions[$0.mention].tokens.lowerBound == sentence.lowerBound
      })?.mention,
      scene.mentions[first].kind.isNominal, scene.mentions[first].tokens.upperBound <= object,
      case let clause = scene.mentions[first].tokens.upperBound..<object,
      let who = clause.first(where: { tokens[$0].has(.who) }), who + 1 < object,
      scene.isVerb(who + 1) || scene.reading.isPast(tokens[who + 1]),
      clause.allSatisfy({ scene.isFree($0) && (tokens[$0].isWord || tokens[$0].kind == .number) }),
      !(who + 1..<object).contains(where: { tokens[$0].has([.that, .and]) || tokens[$0].has(.anySpeech) })
    else { return nil }
    return first
  }

  /// *Neighbours’ friends said it was late*: who comes between a verb after its own subject and another verb is spoken of.
  private func isReported(_ mention: Int, _ cue: Cue) -> Bool {
    let (tokens, name) = (scene.reading.tokens, scene.mentions[mention].tokens)
    guard cue.kind == .say, name.lowerBound == cue.token + 1, name.upperBound < tokens.count, cue.token > 0,
      tokens[name.upperBound].isFiniteVerb
    else { return false }
    return tokens[cue.token - 1].isWord && scene.isFree(cue.token - 1)
      && scene.skeleton.sentenceAt[cue.token - 1] == scene.skeleton.sentenceAt[cue.token]
  }

  /// *one said she was tired; another said she was not*, *and Ian Marsh said*: somebody else right before the verb.
  private func besides(_ cue: Cue, _ candidates: [(mention: Int, rank: Int)]) -> Int? {
    guard let before = candidates.first, case let mention = scene.mentions[before.mention],
      mention.tokens.upperBound == cue.token
    else { return nil }
    let isOther =
      mention.kind == .otherPronoun
      && Self.others.contains(scene.reading.tokens[mention.name.lowerBound].key)
    return isOther || isTurn(mention, cue) ? before.mention : nil
  }

  /// *she was ill and | Ian Marsh said*: with *and* another clause begins, whose verb is a verb of saying; not so *Una Fell
  /// and Ian Marsh said*.
  func isTurn(_ mention: Mention, _ cue: Cue) -> Bool {
    let tokens = scene.reading.tokens
    let and = mention.tokens.lowerBound - 1
    guard cue.kind == .say || cue.kind == .speech, tokens[cue.token].has(.finite),
      !tokens[cue.token].has(.speechNoun), mention.tokens.upperBound == cue.token,
      mention.kind.isName || mention.kind == .he || mention.kind == .she,
      and > 0, tokens[and].has(.and), scene.isFree(and), scene.isFree(and - 1)
    else { return false }
    return !tokens[and - 1].isCapital && !tokens[and - 1].has(.personalPronoun)
      && scene.skeleton.sentenceAt[and - 1] == scene.skeleton.sentenceAt[cue.token]
  }

  private static let others: WordSet = ["another", "one", "others", "both"]

  /// *Ian Marsh has written to the health secretary asking for an inquiry*: who writes asks.
  private func writer(_ cue: Cue, _ candidates: [(mention: Int, rank: Int)]) -> Int? {
    guard cue.isGerund, candidates.count > 1, case let hearer = scene.mentions[candidates[0].mention].tokens,
      case let writer = scene.mentions[candidates[1].mention].tokens, hearer.upperBound == cue.token
    else { return nil }
    let between = writer.upperBound..<max(writer.upperBound, hearer.lowerBound)
    guard let verb = between.last(where: { Self.writing.contains(scene.reading.tokens[$0].key) }),
      between.suffix(from: verb).contains(where: { scene.reading.tokens[$0].has(.to) })
    else { return nil }
    return candidates[1].mention
  }

  private static let writing: WordSet = ["written", "wrote", "writes", "writing", "write"]

  /// *Lessons can be learned from the death of Ann Lee, says the director of public health.*: a comma before the verb of
  /// saying, somebody right after it, and no verb in the rest of the sentence.
  private func inverted(_ cue: Cue, _ candidates: [(mention: Int, rank: Int)]) -> Int? {
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[cue.token])]
    guard cue.kind == .say, !cue.takesHearer, !sentenceHasStretch(cue.token), cue.token > sentence.lowerBound,
      cue.token + 1 < sentence.upperBound,
      scene.reading.tokens[cue.token - 1].kind == .comma,
      scene.reading.tokens[cue.token].has([.finite, .bareForm]),
      let after = candidates.first(where: {
        scene.mentions[$0.mention].tokens.lowerBound == cue.token + 1
          && (scene.mentions[$0.mention].kind.isName || scene.mentions[$0.mention].kind == .person)
      }),
      case let rest = scene.mentions[after.mention].tokens.upperBound..<sentence.upperBound,
      !hasVerb(rest) || isWhole(sentence.lowerBound..<cue.token - 1) && isDescribed(rest)
    else { return nil }
    return after.mention
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    scene.links.verbs(in: range) > 0 || range.contains { scene.isFree($0) && scene.isVerb($0) }
  }

  /// *The ward was safe*: one clause, and no part of another.
  private func isWhole(_ range: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    guard range.count > 2, hasVerb(range), case let first = tokens[range.lowerBound] else { return false }
    return !first.has([.preposition, .subordinator, .who, .relative]) && !scene.reading.isGerund(first)
      && !range.contains { tokens[$0].kind == .comma || tokens[$0].has([.who, .relative]) }
  }

  /// *…, said a former officer, Ian Marsh, | who lives in Larkham*: no verb but that of the clause with *who*.
  private func isDescribed(_ range: Range<Int>) -> Bool {
    guard let who = range.first(where: { scene.reading.tokens[$0].has(.who) }) else { return false }
    return !hasVerb(range.lowerBound..<who)
      && !(who + 1..<range.upperBound).contains {
        scene.isFree($0) && scene.reading.tokens[$0].kind == .comma
      }
  }
}
