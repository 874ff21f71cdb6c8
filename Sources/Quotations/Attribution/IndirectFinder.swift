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

  static let total = allCases.count
}

/// Finds speech that is reported without quotation marks: *said that …*, *…, he added*, *according to the report, …*.
struct IndirectFinder {
  /// Where the reported words can stand about the cue.
  struct Content: Equatable, Sendable {
    enum Reading: UInt8, Sendable {
      /// *she said that …*
      case after = 1
      /// *…, she said*
      case before
      /// *…, she said, …*
      case around
    }

    var reading: Reading
    /// Half-open token ranges: what is read, and with ``Reading/around`` the rest of it behind the cue.
    var first: Range<Int>
    var rest: Range<Int>?
    var hasThat = false

    var spans: [Range<Int>] { [first] + (rest.map { [$0] } ?? []) }
  }

  struct Found: Sendable {
    /// Index of the cue.
    var cue: Int
    /// Index of the mention.
    var mention: Int
    var content: Content
    var chance: Float
  }

  /// Verb forms that are cues more rarely than this, in twentieths, are not asked about.
  static let weakest: UInt8 = 5
  /// Longer stretches of words than this are no reported clause.
  static let longest = 120

  /// The chance from which on speech is taken to be reported: where precision and recall meet in the training corpus.
  static let threshold: Float = 0.25

  let scene: Scene
  private let features: IndirectFeatureReader
  private let clauses: ReportedClause

  init(_ scene: Scene) {
    self.scene = scene
    features = IndirectFeatureReader(scene)
    clauses = ReportedClause(scene: scene)
  }

  /// - Parameter subjects: the subject of each cue.
  func find(_ subjects: [(mention: Int, chance: Float)], model: Forest) -> [Found] {
    var found: [Found] = []
    var batch = RowBatch(featureCount: IndirectFeature.total)
    var contents: [Content] = []
    for index in scene.cues.indices
    where subjects[index].chance >= Self.threshold && canReport(index, subjects[index].mention) {
      readContents(index, subjects[index].mention, into: &contents)
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
        clauses.isReport(content, scene.cues[index])
      else { continue }
      found.append(Found(cue: index, mention: subjects[index].mention, content: content, chance: chance))
    }
    return found
  }

  /// Whether a cue can report what somebody other than the writer asserts: verbs of speech, not of thought; no
  /// questions; nobody in particular and the writer's own *I* and *we* are no speakers.
  private func canReport(_ index: Int, _ subject: Int) -> Bool {
    let cue = scene.cues[index]
    guard cue.kind != .thought, cue.strength >= Self.weakest, subject >= 0 else { return false }
    let before = cue.token > 0 ? scene.reading.tokens[cue.token - 1] : scene.reading.tokens[cue.token]
    // *who was found dead*, *Asked what …, she* report nothing that he or she said.
    if cue.isPassive || isParticiple(cue) || isAccused(cue) { return false }
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
    // *were to blame*
    if cue.isInfinitive, scene.reading.tokens[cue.token].key == Self.blame { return false }
    if isObject(cue) || !clauses.agrees(scene.mentions[subject], cue) { return false }
    if cue.isNegated || (cue.isGerund && before.has(.preposition)) { return false }
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

  /// What is reported without the next speaker's clause: *Ann Lee said it was late, but Ian Marsh said …*; and without
  /// the next verb of its own speaker: *said it was late and demanded to know why*.
  private func cut(_ content: Content, _ index: Int, _ subjects: [(mention: Int, chance: Float)]) -> Content {
    guard content.reading == .after else { return content }
    for next in (index + 1)..<max(index + 1, min(scene.cues.count, index + 4)) {
      let cue = scene.cues[next]
      guard content.first.contains(cue.token) else { break }
      guard cue.kind == .say || cue.kind == .speech, scene.reading.tokens[cue.token].has(.finite),
        subjects[next].mention >= 0
      else { continue }
      if subjects[next].mention == subjects[index].mention, cue.token - 1 > content.first.lowerBound,
        scene.reading.tokens[cue.token - 1].has([.and, .conjunction])
      {
        var shorter = content
        shorter.first = trim(content.first.lowerBound..<(cue.token - 1))
        return shorter
      }
      guard
        case let subject = scene.mentions[subjects[next].mention].tokens, subject.upperBound <= cue.token,
        subject.lowerBound > content.first.lowerBound + 2,
        Self.turns.contains(scene.reading.tokens[subject.lowerBound - 1].key)
      else { continue }
      var shorter = content
      shorter.first = trim(content.first.lowerBound..<(subject.lowerBound - 1))
      return shorter
    }
    return content
  }

  private static let turns: WordSet = ["but", "while", "whereas", "yet", "although", "though"]

  /// *an MP who claimed £90 for a hat insisted he had done nothing wrong*: a clause with *who* that would take in the
  /// verb of its own subject.
  private func reachesOut(
    _ content: Content, _ index: Int, _ subjects: [(mention: Int, chance: Float)]
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

  private static let blame = WordHash.key("blame")
  private static let accused = WordHash.key("accused")
  private static let groups: WordSet = ["some", "many", "others", "several", "another", "both"]

  // MARK: Readings

  /// The ways in which the words about a cue can be what it reports.
  func contents(_ cueIndex: Int, _ subject: Int) -> [Content] {
    var contents: [Content] = []
    readContents(cueIndex, subject, into: &contents)
    return contents
  }

  private func readContents(_ cueIndex: Int, _ subject: Int, into contents: inout [Content]) {
    let cue = scene.cues[cueIndex]
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[cue.token])]
    let mention = scene.mentions[subject].tokens
    let first = min(cue.token, mention.lowerBound)
    let last = max(
      cue.token + 1, mention.lowerBound >= cue.token ? min(mention.upperBound, sentence.upperBound) : 0)
    contents.removeAll(keepingCapacity: true)
    let start = contentStart(cue, last, sentence)
    addAfter(start, sentence, hasThat: false, &contents)
    if let that = that(cue, last, sentence) { addAfter(that + 1, sentence, hasThat: true, &contents) }
    let before = trim(sentence.lowerBound..<clauseStart(first, sentence))
    guard !before.isEmpty, before.count <= Self.longest, !isOpen(before) else { return }
    contents.append(Content(reading: .before, first: before))
    if let comma = before.first(where: { isComma($0) }) {
      add(.before, (comma + 1)..<before.upperBound, &contents)
    }
    let rest = trim(start..<sentence.upperBound)
    if !rest.isEmpty, rest.count <= Self.longest, (last..<rest.lowerBound).contains(where: { isComma($0) }) {
      contents.append(Content(reading: .around, first: before, rest: rest))
    }
  }

  /// Adds the readings of what follows the cue: to the end of the sentence, and to where its clause may end before.
  private func addAfter(_ start: Int, _ sentence: Range<Int>, hasThat: Bool, _ contents: inout [Content]) {
    guard start < sentence.upperBound else { return }
    let limit = min(sentence.upperBound, start + Self.longest)
    if limit == sentence.upperBound { add(.after, start..<limit, hasThat: hasThat, &contents) }
    var ends = 0
    for at in (start + 2)..<max(start + 2, limit) where ends < 3 && isClauseEnd(at) {
      ends += 1
      add(.after, start..<at, hasThat: hasThat, &contents)
    }
  }

  private func add(
    _ reading: Content.Reading, _ range: Range<Int>, hasThat: Bool = false, _ contents: inout [Content]
  ) {
    let span = trim(range)
    guard !span.isEmpty, span.count <= Self.longest, !isTime(span) else { return }
    contents.append(Content(reading: reading, first: span, hasThat: hasThat))
  }

  /// *last night*, *on Monday*: when it was said, not what.
  private func isTime(_ span: Range<Int>) -> Bool {
    guard span.count <= 5, scene.links.verbs(in: span) == 0 else { return false }
    let first = scene.reading.tokens[span.lowerBound]
    return first.has(.calendar) || Self.times.contains(first.key)
      || (first.has(.preposition) && span.contains { scene.reading.tokens[$0].has(.calendar) })
  }

  private static let times: WordSet = ["last", "yesterday", "today", "tonight", "earlier", "later"]

  /// *The comment came after the | Larkham Echo reported …*: the clause before the speaker is not at its end.
  private func isOpen(_ span: Range<Int>) -> Bool {
    let last = scene.reading.tokens[span.upperBound - 1]
    return scene.skeleton.stretchAt[span.upperBound - 1] < 0
      && (last.has([.the, .possessivePronoun, .of]) || Self.joints.contains(last.key))
  }

  private static let joints: WordSet = [
    "a", "an", "after", "when", "because", "although", "while", "if", "that", "which", "whether",
  ]

  private func isComma(_ at: Int) -> Bool {
    scene.reading.tokens[at].kind == .comma && scene.skeleton.stretchAt[at] < 0
  }

  /// Whether a reported clause may end before this token.
  private func isClauseEnd(_ at: Int) -> Bool {
    guard scene.skeleton.stretchAt[at] < 0 else { return false }
    let token = scene.reading.tokens[at]
    switch token.kind {
    case .comma, .semicolon, .colon: return true
    case .dash: return token.flags.contains(.spaceBefore)
    case .word:
      guard token.has([.and, .conjunction]), at + 1 < scene.reading.tokens.count else { return false }
      return scene.reading.tokens[at + 1].has(.anySpeech) && scene.reading.tokens[at + 1].has(.finite)
    default: return false
    }
  }

  /// Where what follows the cue and its hearer begins.
  private func contentStart(_ cue: Cue, _ from: Int, _ sentence: Range<Int>) -> Int {
    let tokens = scene.reading.tokens
    if cue.kind == .according {
      // *according to the report, …*: the content begins after the comma that ends the phrase.
      let comma = (from..<min(sentence.upperBound, from + 30)).first { tokens[$0].kind == .comma }
      return comma.map { $0 + 1 } ?? sentence.upperBound
    }
    return dateEnd(timeEnd(cue.takesHearer ? hearerEnd(from, sentence) : from, sentence), sentence)
  }

  /// Skips *(9 February)* behind *on Thursday*.
  private func dateEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
    let tokens = scene.reading.tokens
    guard start < sentence.upperBound, tokens[start].kind == .open,
      let close = (start..<min(start + 6, sentence.upperBound)).first(where: { tokens[$0].kind == .close }),
      close + 1 < sentence.upperBound,
      tokens[(start + 1)..<close].allSatisfy({ $0.has(.calendar) || $0.kind == .number })
    else { return start }
    return close + 1
  }

  /// Skips *on Friday*, *last night* between the cue and what it reports.
  private func timeEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
    let tokens = scene.reading.tokens
    guard start + 2 < sentence.upperBound else { return start }
    if tokens[start].has(.calendar) { return start + 1 }
    if tokens[start].has(.preposition), tokens[start + 1].has(.calendar) { return start + 2 }
    guard Self.times.contains(tokens[start].key) else { return start }
    return start
      + (TimeWords.spans.contains(tokens[start + 1].key) || tokens[start + 1].has(.calendar) ? 2 : 1)
  }

  /// The *that* after the cue which opens the reported clause: between them stand a hearer, a time, a place.
  private func that(_ cue: Cue, _ start: Int, _ sentence: Range<Int>) -> Int? {
    guard cue.kind != .according else { return nil }
    return ((start + 1)..<max(start + 1, min(sentence.upperBound, start + 14))).first {
      scene.reading.tokens[$0].has(.that) && scene.skeleton.stretchAt[$0] < 0
        && scene.links.verbs(in: start..<$0) == 0
    }
  }

  /// Skips *the inquest* in *told the inquest he had …*.
  private func hearerEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
    var at = start
    let tokens = scene.reading.tokens
    let limit = min(sentence.upperBound, start + 7)
    if at < limit, tokens[at].has([.he, .she, .they, .it, .firstPerson, .otherPronoun]) { return at + 1 }
    let hasDeterminer = at < limit && tokens[at].has([.determiner, .possessivePronoun])
    if hasDeterminer { at += 1 }
    while at < limit, tokens[at].isWord,
      !tokens[at].has([.he, .she, .they, .it, .determiner, .that, .auxiliary])
    {
      let isPart = tokens[at].isCapital || tokens[at].has([.bodyNoun, .personNoun, .documentNoun, .of])
      if !isPart, !(hasDeterminer && at < start + 4) { break }
      at += 1
    }
    return at
  }

  /// Where the reporting clause begins: before *But*, *and* and the like.
  private func clauseStart(_ first: Int, _ sentence: Range<Int>) -> Int {
    var start = first
    while start > sentence.lowerBound, scene.reading.tokens[start - 1].isWord,
      scene.reading.tokens[start - 1].has([.conjunction, .adverb, .subordinator]),
      scene.skeleton.stretchAt[start - 1] < 0
    {
      start -= 1
    }
    return start
  }

  /// Takes punctuation off both ends.
  private func trim(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < range.upperBound else { return range.lowerBound..<range.lowerBound }
    var start = range.lowerBound
    var end = range.upperBound
    func isEdge(_ at: Int) -> Bool {
      let kind = scene.reading.tokens[at].kind
      return scene.skeleton.stretchAt[at] < 0 && kind != .word && kind != .number && kind != .open
        && kind != .close
    }
    while start < end, isEdge(start) { start += 1 }
    while end > start, isEdge(end - 1) { end -= 1 }
    return start..<end
  }
}
