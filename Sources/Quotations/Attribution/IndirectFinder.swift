// SPDX-License-Identifier: GPL-3.0-or-later

/// What the indirect model knows of a cue and of one way to read it.
enum IndirectFeature: Int, CaseIterable, Sendable {
  // The cue.
  case cueKind, cueVerb, cueStrength, cueFlags, cueBefore, cueAfter, cueSecondAfter, cueThirdAfter,
    subjectKind,
    subjectSide, subjectGap
  case subjectChance, stretchBefore, stretchAfter, startsSentence
  // The reading.
  case reading, words, verbs, commas, contentFirst, contentSecond, contentBefore, contentAfter, hasThat,
    hasStretch
  case cueIsLast, contentSecondAfter, rest
  // The clause of the cue.
  case opener
  // What follows the reading.
  case end, contentThirdAfter

  static let total = allCases.count
}

/// Finds speech that is reported without quotation marks: *said that …*, *…, he added*, *according to the report, …*.
struct IndirectFinder {
  struct Found: Sendable {
    /// Index of the cue.
    var cue: Int
    /// Index of the mention.
    var mention: Int
    var content: IndirectContent
    var chance: Float
  }

  /// The chance from which on speech is taken to be reported. On articles left out of training F1 is the same from 0.15 to
  /// here, and what is found is the surer.
  static let threshold: Float = 0.25

  let scene: Scene
  private let features: IndirectFeatureReader
  private let readings: IndirectReadings
  private let clauses: ReportedClause

  init(_ scene: Scene) {
    self.scene = scene
    features = IndirectFeatureReader(scene)
    readings = IndirectReadings(scene)
    clauses = ReportedClause(scene: scene)
  }

  /// - Parameter subjects: the subject of each cue.
  func find(_ subjects: [(mention: Int, chance: Float)], model: Forest) -> [Found] {
    var found: [Found] = []
    var batch = RowBatch(featureCount: IndirectFeature.total)
    var contents: [IndirectContent] = []
    for index in scene.cues.indices
    where subjects[index].chance >= Self.threshold && canReport(index, subjects[index].mention) {
      readings.read(index, subjects[index].mention, into: &contents)
      guard !contents.isEmpty else { continue }
      features.read(index, subjects[index], contents, into: &batch)
      model.score(batch)
      let chances = batch.scores
      Softmax.turn(chances)
      // Several readings of one cue share its chance, so that all together are held against none.
      let chance = 1 - chances[0]
      guard chance >= Self.threshold,
        let best = chances.indices.dropFirst().max(by: { chances[$0] < chances[$1] }),
        chance * subjects[index].chance >= Self.threshold, !reachesOut(contents[best - 1], index, subjects),
        case let content = cut(contents[best - 1], index, subjects),
        clauses.isReport(content, scene.cues[index]), !isInside(found.last, index, subjects[index].mention)
      else { continue }
      found.append(
        Found(cue: index, mention: subjects[index].mention, content: withoutThat(content), chance: chance))
    }
    return within(found)
  }

  /// Reports that another one holds, as far as that goes: *staff had asked for help | , Una Fell said*.
  private func within(_ found: [Found]) -> [Found] {
    found.indices.compactMap { index in
      var inner = found[index]
      let cue = scene.cues[inner.cue].token
      guard
        let outer = found[(index + 1)...].prefix(2).first(where: {
          $0.content.reading == .before && $0.content.first.contains(cue)
        })
      else { return inner }
      let end = outer.content.first.upperBound
      guard inner.content.first.upperBound > end else { return inner }
      guard inner.content.first.lowerBound < end else { return nil }
      inner.content.first = readings.trim(inner.content.first.lowerBound..<end)
      return inner.content.first.isEmpty ? nil : inner
    }
  }

  /// Whether a cue can report what somebody other than the writer asserts: verbs of speech, not of thought; no
  /// questions; nobody in particular and the writer's own *I* and *we* are no speakers.
  private func canReport(_ index: Int, _ subject: Int) -> Bool {
    let cue = scene.cues[index]
    guard cue.kind != .thought, cue.strength >= Cue.leastStrength, subject >= 0 else { return false }
    let before = cue.token > 0 ? scene.reading.tokens[cue.token - 1] : scene.reading.tokens[cue.token]
    // *who was found dead*, *Asked what …, she* report nothing that he or she said.
    let citation = Citation(scene: scene).speaker(of: cue)
    if cue.isPassive && citation == nil || isParticiple(cue) || isAccused(cue) || isSupposed(cue)
      || isOnlyAsked(cue)
    {
      return false
    }
    // *Notes to editors*: a noun that is its own subject.
    if scene.mentions[subject].tokens.contains(cue.token) { return false }
    if cue.isInfinitive, cue.token > 1, Self.unsaid.contains(scene.reading.tokens[cue.token - 2].key) {
      return false
    }
    // *an inquest concluded that Una Fell died*: who comes after *that* concludes nothing.
    let start = scene.mentions[subject].tokens.lowerBound
    if start > cue.token, cue.kind != .according,
      scene.reading.tokens[cue.token..<start].prefix(24).contains(where: { $0.has(.that) })
    {
      return false
    }
    // *revealed during the court case*
    if start > cue.token + 1, cue.kind != .according, scene.reading.tokens[cue.token + 1].has(.preposition),
      !scene.reading.tokens[cue.token + 1].has(.by)
    {
      return false
    }
    if cites(index) { return false }
    // *were to blame*
    if cue.isInfinitive, scene.reading.tokens[cue.token].key == Self.blame { return false }
    if isObject(cue) || !clauses.agrees(scene.mentions[subject], cue) { return false }
    // *told cheering supporters that*
    if cue.isGerund, before.has(.hearerVerb) { return false }
    let isReporting = Self.reporting.contains(before.key) || citation != nil
    if cue.isNegated || cue.isGerund && before.has(.preposition) && !isReporting { return false }
    switch scene.mentions[subject].kind {
    case .firstPerson: return false
    case .otherPronoun:
      guard Self.groups.contains(scene.reading.tokens[scene.mentions[subject].name.lowerBound].key) else {
        return false
      }
    default: break
    }
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[cue.token])]
    let last = scene.reading.tokens[sentence.upperBound - 1]
    return !(last.kind == .question && scene.reading.text[Int(last.start)] == UInt8(ascii: "?"))
  }

  /// *said that | it was late*: the conjunction is the writer's. What is told with or without it are the same words.
  private func withoutThat(_ content: IndirectContent) -> IndirectContent {
    let tokens = scene.reading.tokens[content.first]
    guard content.reading == .after, let that = tokens.first, that.has(.that),
      !that.flags.contains(.possessive),
      let next = tokens.dropFirst().firstIndex(where: { $0.kind != .comma }), tokens[next].isWord,
      !tokens[next].isFiniteVerb, !tokens[next].has([.auxiliary, .of])
    else { return content }
    var content = content
    content.first = next..<content.first.upperBound
    return content
  }

  /// What is reported without the next speaker's clause: *Ann Lee said it was late, but Ian Marsh said …*; and without
  /// the next verb of its own speaker: *said it was late and demanded to know why*.
  private func cut(_ content: IndirectContent, _ index: Int, _ subjects: [(mention: Int, chance: Float)])
    -> IndirectContent
  {
    guard content.reading == .after else { return content }
    for next in (index + 1)..<max(index + 1, min(scene.cues.count, index + 4)) {
      let cue = scene.cues[next]
      guard content.first.contains(cue.token) else { break }
      guard cue.kind == .say || cue.kind == .speech,
        scene.reading.tokens[cue.token].has([.finite, .bareForm]),
        !cue.isInfinitive, subjects[next].mention >= 0
      else { continue }
      if subjects[next].mention == subjects[index].mention, cue.token - 1 > content.first.lowerBound,
        scene.reading.tokens[cue.token - 1].has([.and, .conjunction])
      {
        var shorter = content
        shorter.first = readings.trim(content.first.lowerBound..<(cue.token - 1))
        return shorter
      }
      guard
        case let subject = scene.mentions[subjects[next].mention].tokens, subject.upperBound <= cue.token,
        subject.lowerBound > content.first.lowerBound + 2,
        turns(from: subjects[index].mention, to: subjects[next].mention, cue)
      else { continue }
      var shorter = content
      shorter.first = readings.trim(content.first.lowerBound..<(subject.lowerBound - 1))
      return shorter
    }
    return content
  }

  /// *but | Ian Marsh said*, *and | she told reporters*; what a mother says may be part of what is reported.
  private func turns(from speaker: Int, to subject: Int, _ cue: Cue) -> Bool {
    let (mention, other) = (scene.mentions[subject], scene.mentions[speaker])
    let before = scene.reading.tokens[mention.tokens.lowerBound - 1]
    return Self.turns.contains(before.key) || SubjectRanker(scene: scene).isTurn(mention, cue)
      || before.has(.and) && mention.kind == .generic && other.kind == .generic
        && mention.tokens.upperBound == cue.token
  }

  private static let turns: WordSet = ["but", "while", "whereas", "yet", "although", "though"]

  /// *an MP who claimed £90 for a hat insisted he had done nothing wrong*: a clause with *who* that would take in the
  /// verb of its own subject.
  private func reachesOut(
    _ content: IndirectContent, _ index: Int, _ subjects: [(mention: Int, chance: Float)]
  ) -> Bool {
    let cue = scene.cues[index].token
    guard content.reading == .after, cue > 0, scene.reading.tokens[cue - 1].has(.who),
      index + 1 < scene.cues.count, case let next = scene.cues[index + 1], content.first.contains(next.token)
    else { return false }
    let subject = subjects[index + 1].mention
    return subject >= 0 && scene.mentions[subject].tokens.upperBound <= cue
      && scene.reading.tokens[next.token].has(.finite)
  }

  /// *Asked what she would do, Una Fell …*
  private func isParticiple(_ cue: Cue) -> Bool {
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[cue.token])]
    return cue.token == sentence.lowerBound && cue.takesHearer && scene.reading.tokens[cue.token].has(.finite)
  }

  /// *rejected calls for an inquiry*: what looks like a verb is what another verb takes.
  private func isObject(_ cue: Cue) -> Bool {
    guard cue.token > 0, case let token = scene.reading.tokens[cue.token], token.has(.speechNoun) else {
      return false
    }
    let before = scene.reading.tokens[cue.token - 1]
    return before.has(WordClass.anyCue.union(.plainVerb)) && before.has(.finite) && !before.has(.sayVerb)
  }

  /// *after saying that …*, *by saying that …*: it was said.
  private static let reporting: WordSet = ["after", "by", "before", "in", "for", "while", "when"]

  /// *said the director had offered to resign*: a verb of what is reported has its subject there, none before.
  private func isInside(_ outer: Found?, _ index: Int, _ subject: Int) -> Bool {
    guard let outer, outer.content.reading == .after else { return false }
    let cue = scene.cues[index].token
    return outer.content.first.dropFirst().contains(cue) && scene.reading.tokens[cue - 1].has(.auxiliary)
      && scene.mentions[subject].tokens.upperBound <= scene.cues[outer.cue].token
  }

  /// *refused to say whether*
  private static let unsaid: WordSet = [
    "refused", "refuses", "refusing", "declined", "declines", "declining", "unable",
  ]

  /// *a teacher accused of assault*: *of* right after the verb leaves no room for whom somebody accuses.
  private func isAccused(_ cue: Cue) -> Bool {
    let next = cue.token + 1
    return scene.reading.tokens[cue.token].key == Self.accused && next < scene.reading.tokens.count
      && scene.reading.tokens[next].has(.of)
  }

  /// *quoted Ian Marsh as saying …*: it is he who says it.
  private func cites(_ index: Int) -> Bool {
    guard index + 1 < scene.cues.count, let cited = Citation(scene: scene).speaker(of: scene.cues[index + 1])
    else { return false }
    return scene.mentions[cited].tokens.lowerBound == scene.cues[index].token + 1
  }

  /// *asked what she would say, …*: nothing is said yet.
  private func isOnlyAsked(_ cue: Cue) -> Bool {
    let tokens = scene.reading.tokens
    guard cue.token > 3, tokens[cue.token].has(.bareForm), tokens[cue.token - 1].has(.auxiliary) else {
      return false
    }
    return (cue.token - 4..<cue.token - 1).contains { Self.questions.contains(tokens[$0].key) }
  }

  /// *if one of five agencies had asked to see his room*: nobody did.
  private func isSupposed(_ cue: Cue) -> Bool {
    let tokens = scene.reading.tokens
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[cue.token])]
    let clause = max(sentence.lowerBound, cue.token - 12)..<cue.token
    guard clause.count > 2, tokens[cue.token - 1].key == Self.had,
      let start = clause.last(where: { tokens[$0].key == Self.ifKey })
    else { return false }
    return (start..<cue.token).allSatisfy { tokens[$0].isWord && !tokens[$0].has(.that) }
  }

  private static let questions: WordSet = ["what", "how", "whether"]
  private static let had = WordHash.key("had")
  private static let ifKey = WordHash.key("if")
  private static let blame = WordHash.key("blame")
  private static let accused = WordHash.key("accused")
  private static let groups: WordSet = ["some", "many", "others", "several", "another", "both"]
}
