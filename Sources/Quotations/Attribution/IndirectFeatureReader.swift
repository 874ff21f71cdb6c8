// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the features by which the indirect model chooses.
struct IndirectFeatureReader {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// Fills a batch with no reported speech, then each reading.
  func read(
    _ cueIndex: Int, _ subject: (mention: Int, chance: Float), _ contents: [IndirectContent],
    into batch: inout RowBatch
  ) {
    batch.begin()
    func set(_ feature: IndirectFeature, _ value: UInt8) { batch[feature.rawValue] = value }
    let cue = scene.cues[cueIndex]
    let skeleton = scene.skeleton
    let sentence = skeleton.sentences[Int(skeleton.sentenceAt[cue.token])]
    func around(_ at: Int) -> UInt8 { Surroundings.of(scene.reading, skeleton, at, in: sentence).rawValue }
    set(.cueKind, cue.kind.rawValue)
    set(.cueVerb, cue.verb)
    set(.cueStrength, cue.strength)
    set(.cueFlags, cue.flags)
    set(.cueBefore, around(cue.token - 1))
    set(.cueAfter, around(cue.token + 1))
    set(.cueSecondAfter, around(cue.token + 2))
    set(.cueThirdAfter, around(cue.token + 3))
    let mention = scene.mentions[subject.mention]
    set(.subjectKind, mention.kind.rawValue + 1)
    let isBefore = mention.tokens.lowerBound < cue.token
    set(.subjectSide, isBefore ? 1 : 2)
    let gap =
      isBefore
      ? skeleton.place[cue.token] - skeleton.place[mention.tokens.upperBound]
      : skeleton.place[mention.tokens.lowerBound] - skeleton.place[cue.token] - 1
    set(.subjectGap, FeatureReader.bucket(Int(gap)))
    set(.subjectChance, UInt8(subject.chance * 10))
    set(.stretchBefore, hasStretch(sentence.lowerBound..<cue.token) ? 1 : 0)
    set(.stretchAfter, hasStretch(cue.token..<sentence.upperBound) ? 1 : 0)
    set(.startsSentence, min(cue.token, mention.tokens.lowerBound) == sentence.lowerBound ? 1 : 0)
    set(.cueIsLast, cue.token + 2 >= sentence.upperBound ? 1 : 0)
    set(.opener, ClauseOpener.of(scene, min(cue.token, mention.tokens.lowerBound), in: sentence).rawValue)
    batch.share()
    for content in contents {
      batch.next()
      readContent(content, sentence, into: &batch)
    }
  }

  private func readContent(
    _ content: IndirectContent, _ sentence: Range<Int>, into batch: inout RowBatch
  ) {
    func set(_ feature: IndirectFeature, _ value: UInt8) { batch[feature.rawValue] = value }
    func around(_ at: Int) -> UInt8 {
      Surroundings.of(scene.reading, scene.skeleton, at, in: sentence).rawValue
    }
    let span = content.first
    set(.reading, content.reading.rawValue)
    set(.words, FeatureReader.bucket(span.count))
    set(.verbs, UInt8(min(4, scene.links.verbs(in: span))))
    set(.commas, UInt8(min(4, scene.links.commas(in: span))))
    set(.contentFirst, around(span.lowerBound))
    set(.contentSecond, around(span.lowerBound + 1))
    set(.contentBefore, around(span.lowerBound - 1))
    set(.contentAfter, around(span.upperBound))
    set(.contentSecondAfter, around(span.upperBound + 1))
    set(.contentThirdAfter, around(span.upperBound + 2))
    set(.end, ClauseEnd.of(scene, span.upperBound, in: sentence).rawValue)
    set(.rest, FeatureReader.bucket(sentence.upperBound - span.upperBound))
    set(.hasThat, content.hasThat ? 1 : 0)
    set(.hasStretch, hasStretch(content) ? 1 : 0)
  }

  func hasStretch(_ content: IndirectContent) -> Bool {
    hasStretch(content.first) || content.rest.map { hasStretch($0) } ?? false
  }

  /// Whether words in quotation marks stand in a range of tokens.
  func hasStretch(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let places = scene.skeleton.place[range.upperBound] - scene.skeleton.place[range.lowerBound]
    // A stretch of two tokens or more takes one place only.
    return Int(places) < range.count
      || scene.skeleton.stretchAt[range.lowerBound] >= 0
      || scene.skeleton.stretchAt[range.upperBound - 1] >= 0
  }
}
