// SPDX-License-Identifier: GPL-3.0-or-later

/// What the indirect model knows of a cue and of one way to read it.
enum IndirectFeature: Int, CaseIterable, Sendable {
  // The cue.
  case cueKind, cueVerb, cueFlags, cueBefore, cueAfter, cueSecondAfter, cueThirdAfter, subjectKind,
    subjectSide, subjectGap
  case subjectChance, stretchBefore, stretchAfter, startsSentence, hearer
  // The reading.
  case reading, words, verbs, commas, contentFirst, contentSecond, contentBefore, contentAfter, hasThat,
    hasStretch
  case cueIsLast

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
    /// Half-open token ranges.
    var spans: [Range<Int>]
    var hasThat = false
  }

  struct Found: Sendable {
    /// Index of the cue.
    var cue: Int
    /// Index of the mention.
    var mention: Int
    var content: Content
    var chance: Float
  }

  /// Longer stretches of words than this are no reported clause.
  static let longest = 120

  let scene: Scene
  private let features: IndirectFeatureReader

  init(_ scene: Scene) {
    self.scene = scene
    features = IndirectFeatureReader(scene)
  }

  /// - Parameter subjects: the subject of each cue.
  func find(_ subjects: [(mention: Int, chance: Float)], model: Forest) -> [Found] {
    var found: [Found] = []
    for index in scene.cues.indices where scene.cues[index].kind != .thought && subjects[index].mention >= 0 {
      let contents = self.contents(index, subjects[index].mention)
      guard !contents.isEmpty else { continue }
      let rows = features.rows(index, subjects[index], contents)
      let chances = Softmax.chances(model.scores(rows))
      guard let best = chances.indices.max(by: { chances[$0] < chances[$1] }), best > 0 else { continue }
      found.append(
        Found(
          cue: index, mention: subjects[index].mention, content: contents[best - 1], chance: chances[best]))
    }
    return found
  }

  // MARK: Readings

  /// The ways in which the words about a cue can be what it reports.
  func contents(_ cueIndex: Int, _ subject: Int) -> [Content] {
    let cue = scene.cues[cueIndex]
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[cue.token])]
    let mention = scene.mentions[subject].tokens
    let first = min(cue.token, mention.lowerBound)
    let last = max(
      cue.token + 1, mention.lowerBound >= cue.token ? phraseEnd(mention.upperBound, sentence) : cue.token + 1
    )
    var contents: [Content] = []
    let after = self.after(cue, last, sentence)
    let before = trim(sentence.lowerBound..<clauseStart(first, sentence))
    if let after { contents.append(after) }
    if !before.isEmpty, before.count <= Self.longest {
      contents.append(Content(reading: .before, spans: [before]))
      if let after, after.spans[0].count > 1,
        scene.reading.tokens[last..<after.spans[0].lowerBound].contains(where: { $0.kind == .comma })
      {
        contents.append(Content(reading: .around, spans: [before, after.spans[0]]))
      }
    }
    return contents
  }

  /// What follows the cue and its hearer.
  private func after(_ cue: Cue, _ from: Int, _ sentence: Range<Int>) -> Content? {
    let tokens = scene.reading.tokens
    var start = from
    if cue.kind == .according {
      // *according to the report, …*: the content begins after the comma that ends the phrase.
      guard
        let comma = (start..<min(sentence.upperBound, start + 30)).first(where: { tokens[$0].kind == .comma })
      else { return nil }
      start = comma + 1
    } else if let that = (start..<min(sentence.upperBound, start + 14)).first(where: {
      isThat($0, start, cue)
    }) {
      let content = trim((that + 1)..<sentence.upperBound)
      return content.isEmpty || content.count > Self.longest
        ? nil : Content(reading: .after, spans: [content], hasThat: true)
    } else if cue.takesHearer {
      start = hearerEnd(start, sentence)
    }
    let content = trim(start..<sentence.upperBound)
    guard !content.isEmpty, content.count <= Self.longest else { return nil }
    return Content(reading: .after, spans: [content])
  }

  /// Whether the word here is the *that* which opens the reported clause, and not one inside it.
  private func isThat(_ at: Int, _ start: Int, _ cue: Cue) -> Bool {
    guard scene.reading.tokens[at].has(.that), scene.skeleton.stretchAt[at] < 0 else { return false }
    // Between verb and *that* stand a hearer, a time, a place; no finite verb.
    return scene.links.verbs(in: start..<at) == 0
  }

  /// Skips *the inquest* in *told the inquest he had …*.
  private func hearerEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
    var at = start
    let tokens = scene.reading.tokens
    if at < sentence.upperBound, tokens[at].has([.he, .she, .they, .it, .firstPerson, .otherPronoun]) {
      return at + 1
    }
    if at < sentence.upperBound, tokens[at].has([.determiner, .possessivePronoun]) { at += 1 }
    while at < sentence.upperBound, at < start + 7, tokens[at].isWord,
      tokens[at].isCapital || tokens[at].has([.bodyNoun, .personNoun, .documentNoun, .of]),
      !tokens[at].has([.he, .she, .they, .it])
    {
      at += 1
    }
    return at
  }

  /// The end of what follows an inverted subject: *said Dr Jones, the surgeon,*.
  private func phraseEnd(_ from: Int, _ sentence: Range<Int>) -> Int { min(from, sentence.upperBound) }

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
