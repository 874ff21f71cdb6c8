// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the features of a stretch and of each candidate for its speaker.
struct FeatureReader {
  let scene: Scene
  /// Indices of the nearest cues to each side of each stretch in its sentence, or -1.
  private let cueBefore: [Int32]
  private let cueAfter: [Int32]

  /// The subject of each cue, index of a mention or -1, with the chance that it is right.
  private let subjects: [(mention: Int, chance: Float)]
  /// Of each mention, the first and the last cue of which it is the subject, or -1.
  private let ownCues: [(first: Int32, last: Int32)]

  /// - Parameter subjects: the subject of each cue, index of a mention or -1, with its chance.
  init(_ scene: Scene, subjects: [(mention: Int, chance: Float)]) {
    self.scene = scene
    self.subjects = subjects
    var own = [(first: Int32, last: Int32)](repeating: (-1, -1), count: scene.mentions.count)
    for (cue, subject) in subjects.enumerated() where subject.mention >= 0 {
      if own[subject.mention].first < 0 { own[subject.mention].first = Int32(cue) }
      own[subject.mention].last = Int32(cue)
    }
    ownCues = own
    (cueBefore, cueAfter) = Self.nearestCues(scene)
  }

  /// Who spoke the stretch before.
  struct History {
    /// Index of the mention, or -1.
    var mention = -1
    var entity = -1
  }

  private static func nearestCues(_ scene: Scene) -> ([Int32], [Int32]) {
    var before: [Int32] = []
    var after: [Int32] = []
    var next = 0
    for stretch in scene.stretches {
      while next < scene.cues.count && scene.cues[next].token < stretch.tokens.lowerBound { next += 1 }
      let sentence = scene.skeleton.sentenceAt[stretch.tokens.lowerBound]
      let hasBefore = next > 0 && scene.skeleton.sentenceAt[scene.cues[next - 1].token] == sentence
      let hasAfter = next < scene.cues.count && scene.skeleton.sentenceAt[scene.cues[next].token] == sentence
      before.append(hasBefore ? Int32(next - 1) : -1)
      after.append(hasAfter ? Int32(next) : -1)
    }
    return (before, after)
  }

  /// Fills a batch with nobody and each candidate.
  func read(_ index: Int, _ candidates: CandidateSet, _ history: History, into batch: inout RowBatch) {
    readStretch(index, history, into: &batch)
    batch.share()
    for member in candidates.members {
      batch.next()
      readCandidate(index, member.mention, rank: member.rank, history, into: &batch)
    }
  }

  // MARK: The stretch

  /// Writes the features of the stretch; those of the candidate are set to nothing.
  func readStretch(_ index: Int, _ history: History, into row: inout RowBatch) {
    row.begin()
    let reading = scene.reading
    let skeleton = scene.skeleton
    let stretch = scene.stretches[index]
    let tokens = stretch.tokens
    let paragraph = reading.paragraphTokens[stretch.paragraph]
    let sentence = skeleton.sentences[Int(skeleton.sentenceAt[tokens.lowerBound])]
    func set(_ feature: Feature, _ value: UInt8) { row[feature.rawValue] = value }
    let isStart = tokens.lowerBound == sentence.lowerBound && tokens.lowerBound > paragraph.lowerBound
    let before =
      isStart ? .sentenceEdge : Surroundings.of(reading, skeleton, tokens.lowerBound - 1, in: paragraph)
    set(.tokenBefore, before.rawValue)
    set(.secondTokenBefore, Surroundings.of(reading, skeleton, tokens.lowerBound - 2, in: sentence).rawValue)
    let isEnd = tokens.upperBound == sentence.upperBound && tokens.upperBound < paragraph.upperBound
    let after = isEnd ? .sentenceEdge : Surroundings.of(reading, skeleton, tokens.upperBound, in: paragraph)
    set(.tokenAfter, after.rawValue)
    set(.innerEnd, innerEnd(stretch))
    let inner = readInner(stretch)
    set(.words, Self.bucket(inner.words))
    set(.startsCapital, inner.capital ? 1 : 0)
    set(.ownVoice, inner.ownVoice ? 1 : 0)
    set(.verbInside, inner.verb ? 1 : 0)
    set(.indexInParagraph, UInt8(min(3, scene.placeInParagraph[index].index)))
    set(.stretchesInParagraph, UInt8(min(4, scene.placeInParagraph[index].count)))
    set(.style, stretch.isSingle ? (scene.isSingleHouse ? 1 : 2) : 0)
    set(.ending, stretch.isClosed ? (stretch.isOpened ? 0 : 3) : stretch.continues ? 1 : 2)
    set(.wholeParagraph, tokens == paragraph ? 1 : 0)
    readPrevious(index, history, into: &row)
    set(.firstParagraph, stretch.paragraph == 0 ? (paragraph.count < 20 ? 2 : 1) : 0)
    set(
      .paragraphAboveEnd,
      tokens.lowerBound == paragraph.lowerBound ? endOfParagraph(before: stretch.paragraph) : 0)
    set(.titleCase, inner.titleCase)
    let nextSame =
      index + 1 < scene.stretches.count && sentence.contains(scene.stretches[index + 1].tokens.lowerBound)
    set(.nextInSentence, nextSame ? 1 : 0)
    if cueBefore[index] >= 0 {
      let cue = scene.cues[Int(cueBefore[index])]
      set(.sentenceCueBefore, cue.kind.rawValue)
      set(.nearestCueBeforeStrength, cue.strength)
      set(.nearestCueBeforeVerb, cue.verb)
      set(
        .nearestCueBeforeGap,
        1 + Self.bucket(Int(skeleton.place[tokens.lowerBound] - skeleton.place[cue.token]) - 1))
    }
    if cueAfter[index] >= 0 {
      let cue = scene.cues[Int(cueAfter[index])]
      set(.sentenceCueAfter, cue.kind.rawValue)
      set(.nearestCueAfterStrength, cue.strength)
      set(.nearestCueAfterVerb, cue.verb)
      set(
        .nearestCueAfterGap,
        1 + Self.bucket(Int(skeleton.place[cue.token] - skeleton.place[tokens.upperBound])))
    }
  }

  private func readPrevious(_ index: Int, _ history: History, into row: inout RowBatch) {
    guard index > 0 else { return }
    let skeleton = scene.skeleton
    let stretch = scene.stretches[index]
    let previous = scene.stretches[index - 1]
    row[Feature.carriesOn.rawValue] = previous.continues ? 1 : 0
    let distance = stretch.paragraph - previous.paragraph
    let sameSentence =
      skeleton.sentenceAt[previous.tokens.lowerBound] == skeleton.sentenceAt[stretch.tokens.lowerBound]
    let state: UInt8 = sameSentence ? 1 : distance == 0 ? 2 : distance == 1 ? 3 : distance == 2 ? 4 : 5
    row[Feature.previousStretch.rawValue] = history.mention >= 0 ? state : state + 5
    if distance == 0 {
      let gap = skeleton.place[stretch.tokens.lowerBound] - skeleton.place[previous.tokens.upperBound]
      row[Feature.previousGap.rawValue] = 1 + Self.bucket(Int(gap))
    }
  }

  private func innerEnd(_ stretch: Stretch) -> UInt8 {
    let last = stretch.isClosed ? stretch.tokens.upperBound - 2 : stretch.tokens.upperBound - 1
    guard last >= stretch.tokens.lowerBound else { return 5 }
    switch scene.reading.tokens[last].kind {
    case .comma: return 0
    case .stop: return 1
    case .question: return 2
    case .ellipsis, .dash: return 3
    default: return 4
    }
  }

  /// How the paragraph above ends: with a colon, a quotation, or otherwise.
  private func endOfParagraph(before paragraph: Int) -> UInt8 {
    var above = paragraph - 1
    while above >= 0 && scene.reading.paragraphTokens[above].isEmpty { above -= 1 }
    guard above >= 0 else { return 1 }
    let last = scene.reading.paragraphTokens[above].upperBound - 1
    if scene.skeleton.stretchAt[last] >= 0 { return 2 }
    switch scene.reading.tokens[last].kind {
    case .colon: return 3
    case .comma, .dash, .ellipsis: return 4
    case .word: return 5
    default: return 6
    }
  }

  private func readInner(
    _ stretch: Stretch
  ) -> (words: Int, capital: Bool, ownVoice: Bool, verb: Bool, titleCase: UInt8) {
    var words = 0
    var longSmall = 0
    var longCapital = 0
    var capital = false
    var ownVoice = false
    var verb = false
    for index in stretch.tokens.prefix(60) {
      let token = scene.reading.tokens[index]
      guard token.isWord || token.kind == .number else { continue }
      if words == 0 { capital = token.isCapital }
      words += 1
      if token.end - token.start > 3 && words > 1 {
        if token.isCapital { longCapital += 1 } else { longSmall += 1 }
      }
      if token.has(.ownVoice) { ownVoice = true }
      if token.has(.auxiliary) || (token.has([.plainVerb, .anySpeech]) && token.has(.finite)) { verb = true }
    }
    let titleCase: UInt8 = longCapital == 0 ? 0 : longSmall == 0 ? 2 : 1
    return (words, capital, ownVoice, verb, titleCase)
  }

  // MARK: The candidate

  /// Writes the features of one candidate over a row that has the stretch's.
  ///
  /// - Parameter rank: how many candidates on the same side stand nearer to the stretch.
  func readCandidate(
    _ index: Int, _ mentionIndex: Int, rank: Int, _ history: History, into row: inout RowBatch
  ) {
    let reading = scene.reading
    let skeleton = scene.skeleton
    let stretch = scene.stretches[index]
    let mention = scene.mentions[mentionIndex]
    let sentence = skeleton.sentences[mention.sentence]
    let stretchSentence = Int(skeleton.sentenceAt[stretch.tokens.lowerBound])
    let isBefore = mention.tokens.lowerBound < stretch.tokens.lowerBound
    let paragraph = Int(skeleton.paragraphOf[mention.sentence])
    let paragraphs = abs(stretch.paragraph - paragraph)
    func set(_ feature: Feature, _ value: UInt8) { row[feature.rawValue] = value }
    set(.kind, mention.kind.rawValue + 1)
    set(.gender, mention.gender.rawValue)
    set(.plural, mention.isPlural ? 1 : 0)
    set(.possessive, reading.tokens[mention.tokens.upperBound - 1].flags.contains(.possessive) ? 1 : 0)
    let sameSentence = mention.sentence == stretchSentence
    let relation: UInt8 =
      sameSentence ? (isBefore ? 1 : 2) : paragraphs == 0 ? (isBefore ? 3 : 4) : isBefore ? 5 : 6
    set(.relation, relation)
    set(.sentenceDistance, UInt8(min(7, abs(stretchSentence - mention.sentence))))
    set(.paragraphDistance, UInt8(min(4, paragraphs)))
    let distance =
      isBefore
      ? skeleton.place[stretch.tokens.lowerBound] - skeleton.place[mention.tokens.upperBound]
      : skeleton.place[mention.tokens.lowerBound] - skeleton.place[stretch.tokens.upperBound]
    set(.distance, Self.bucket(Int(distance)))
    set(.mentionsBetween, UInt8(min(7, rank)))
    set(.before, Surroundings.of(reading, skeleton, mention.tokens.lowerBound - 1, in: sentence).rawValue)
    set(.after, Surroundings.of(reading, skeleton, mention.reach, in: sentence).rawValue)
    set(
      .secondAfter, Surroundings.of(reading, skeleton, mention.reach + 1, in: sentence).rawValue)
    set(.wasPrevious, mentionIndex == history.mention ? 1 : 0)
    let sameEntity = mention.entity >= 0 && mention.entity == history.entity
    set(.sameEntityAsPrevious, sameEntity ? 1 : history.entity >= 0 ? 2 : 0)
    set(.stretchesBetween, UInt8(min(3, stretchesBetween(index, mention, isBefore))))
    set(.entityCount, mention.entity >= 0 ? Self.bucket(scene.entities[mention.entity].mentions.count) : 0)
    set(.surelyPerson, mention.entity >= 0 ? (scene.entities[mention.entity].isSurelyPerson ? 2 : 1) : 0)
    set(.firstInSentence, mention.tokens.lowerBound == sentence.lowerBound ? 1 : 0)
    let paragraphTokens = reading.paragraphTokens[paragraph]
    set(.firstInParagraph, mention.tokens.lowerBound == paragraphTokens.lowerBound ? 1 : 0)
    readSubject(index, mentionIndex, into: &row)
    readLink(scene.links.right[mentionIndex], .rightCueKind, index, sameSentence, isBefore, into: &row)
    readLink(scene.links.left[mentionIndex], .leftCueKind, index, sameSentence, isBefore, into: &row)
  }

  /// What the subject model has to say of the candidate.
  private func readSubject(_ index: Int, _ mention: Int, into row: inout RowBatch) {
    func set(_ feature: Feature, _ value: UInt8) { row[feature.rawValue] = value }
    func state(_ cue: Int32) -> UInt8 {
      cue < 0 ? 0 : subjects[Int(cue)].mention == mention ? 1 : subjects[Int(cue)].mention >= 0 ? 2 : 3
    }
    set(.subjectOfBefore, state(cueBefore[index]))
    set(.subjectOfAfter, state(cueAfter[index]))
    let own = ownCues[mention]
    guard own.first >= 0 else { return }
    let tokens = scene.stretches[index].tokens
    let place = scene.skeleton.place
    func distance(_ cue: Int32) -> Int {
      let token = scene.cues[Int(cue)].token
      return token < tokens.lowerBound
        ? Int(place[tokens.lowerBound] - place[token]) - 1 : Int(place[token] - place[tokens.upperBound])
    }
    let cue = distance(own.first) < distance(own.last) ? own.first : own.last
    let token = scene.cues[Int(cue)].token
    let sameSentence = scene.skeleton.sentenceAt[token] == scene.skeleton.sentenceAt[tokens.lowerBound]
    set(.subjectCueStrength, scene.cues[Int(cue)].strength + 1)
    set(.subjectCueDistance, 1 + Self.bucket(distance(cue)))
    set(.subjectCuePosition, (token < tokens.lowerBound ? 1 : 2) + (sameSentence ? 0 : 2))
    set(.subjectChance, UInt8(subjects[Int(cue)].chance * 10))
  }

  private func stretchesBetween(_ index: Int, _ mention: Mention, _ isBefore: Bool) -> Int {
    var count = 0
    if isBefore {
      var other = index - 1
      while other >= 0, count < 3, scene.stretches[other].tokens.lowerBound > mention.tokens.lowerBound {
        count += 1
        other -= 1
      }
    } else {
      var other = index + 1
      while other < scene.stretches.count, count < 3,
        scene.stretches[other].tokens.lowerBound < mention.tokens.lowerBound
      {
        count += 1
        other += 1
      }
    }
    return count
  }

  private func readLink(
    _ link: Links.Link, _ first: Feature, _ index: Int, _ sameSentence: Bool, _ isBefore: Bool,
    into row: inout RowBatch
  ) {
    guard link.cue >= 0 else { return }
    let isRight = first == .rightCueKind
    let cue = scene.cues[Int(link.cue)]
    let tokens = scene.stretches[index].tokens
    let skeleton = scene.skeleton
    func set(_ right: Feature, _ left: Feature, _ value: UInt8) {
      row[(isRight ? right : left).rawValue] = value
    }
    set(.rightCueKind, .leftCueKind, cue.kind.rawValue)
    set(.rightCueStrength, .leftCueStrength, cue.strength)
    set(.rightCueVerb, .leftCueVerb, cue.verb)
    set(.rightGap, .leftGap, 1 + Self.bucket(Int(link.gap)))
    set(.rightMentions, .leftMentions, UInt8(min(5, link.mentions)))
    set(.rightCommas, .leftCommas, UInt8(min(4, link.commas)))
    if isRight { row[Feature.rightVerbs.rawValue] = UInt8(min(4, link.verbs)) }
    set(.rightCueFlags, .leftCueFlags, cue.flags)
    let cueIsBefore = cue.token < tokens.lowerBound
    let position: UInt8 =
      !sameSentence ? (isBefore ? 5 : 6) : isBefore ? (cueIsBefore ? 1 : 2) : (cueIsBefore ? 3 : 4)
    set(.rightCuePosition, .leftCuePosition, position)
    let distance =
      cueIsBefore
      ? skeleton.place[tokens.lowerBound] - skeleton.place[cue.token] - 1
      : skeleton.place[cue.token] - skeleton.place[tokens.upperBound]
    set(.rightCueDistance, .leftCueDistance, 1 + Self.bucket(Int(distance)))
    let isNearest = link.cue == cueBefore[index] || link.cue == cueAfter[index]
    set(.rightCueIsNearest, .leftCueIsNearest, isNearest ? 1 : 2)
  }

  /// Small numbers as they are, larger ones ever more coarsely.
  static func bucket(_ value: Int) -> UInt8 {
    switch value {
    case ..<0: 0
    case 0...5: UInt8(value)
    case 6...7: 6
    case 8...10: 7
    case 11...15: 8
    case 16...24: 9
    case 25...50: 10
    default: 11
    }
  }
}
