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
      let chances = Softmax.chances(scores)
      let best = chances.indices.max { chances[$0] < chances[$1] } ?? 0
      let mention = best == 0 ? -1 : candidates.members[best - 1].mention
      choices.append(Choice(mention: mention, chance: chances[best]))
      if mention >= 0 {
        history.mention = mention
        history.entity = scene.mentions[mention].entity
      }
    }
    return choices
  }
}
