// SPDX-License-Identifier: GPL-3.0-or-later

/// Chooses the speaker of each stretch among its candidates, by the trained model.
struct SpeakerRanker {
  struct Choice: Sendable {
    /// Index of the mention, or -1 when nobody is said to have uttered the words.
    var mention: Int
    /// The chance that the choice is right.
    var chance: Float
  }

  /// - Parameter subjects: the subject of each cue, index of a mention or -1, with its chance.
  static func choose(
    _ scene: Scene, subjects: [(mention: Int, chance: Float)], model: Forest
  ) -> [Choice] {
    let features = FeatureReader(scene, subjects: subjects)
    var history = FeatureReader.History()
    var next = 0
    var batch = RowBatch(featureCount: Feature.count)
    var choices: [Choice] = []
    choices.reserveCapacity(scene.stretches.count)
    for index in scene.stretches.indices {
      let candidates = CandidateSet(scene, stretch: index, previous: history.mention, next: &next)
      features.read(index, candidates, history, into: &batch)
      let scores = model.scores(batch)
      var (best, chance) = Softmax.best(scores)
      if let label = candidates.members.firstIndex(where: { Self.isLabelled(scene, index, $0.mention) }) {
        (best, chance) = (label + 1, max(0.9, best == label + 1 ? chance : 0))
      }
      let mention = best == 0 ? -1 : candidates.members[best - 1].mention
      choices.append(Choice(mention: mention, chance: chance))
      if mention >= 0 {
        history.mention = mention
        history.entity = scene.mentions[mention].entity
      }
    }
    return choices
  }

  /// Whether the paragraph is nothing but the name and the words: *Una Fell: “…”*, *“…” – Una Fell*. Rare in the corpus,
  /// so that the model has not learnt what no reader doubts.
  private static func isLabelled(_ scene: Scene, _ index: Int, _ mentionIndex: Int) -> Bool {
    let mention = scene.mentions[mentionIndex]
    let stretch = scene.stretches[index].tokens
    guard mention.kind.isName, mention.kind != .place, stretch.count > 3 else { return false }
    let paragraph = scene.reading.paragraphTokens[scene.stretches[index].paragraph]
    if mention.tokens.lowerBound == paragraph.lowerBound, mention.tokens.upperBound + 1 == stretch.lowerBound
    {
      return scene.reading.tokens[mention.tokens.upperBound].kind == .colon
    }
    return stretch.lowerBound == paragraph.lowerBound && stretch.upperBound + 1 == mention.tokens.lowerBound
      && scene.reading.tokens[stretch.upperBound].kind == .dash
  }
}
