// SPDX-License-Identifier: GPL-3.0-or-later

/// Chooses the speaker of each stretch among its candidates, by the trained model.
struct SpeakerRanker {
  struct Choice: Sendable {
    /// Index of the mention, or -1 when nobody is said to have uttered the words.
    var mention: Int
    /// The chance that the choice is right.
    var chance: Float
    /// Somebody uttered them whom the sentence does not name.
    var isUnnamed = false
  }

  /// - Parameter subjects: the subject of each cue, index of a mention or -1, with its chance.
  static func choose(
    _ scene: Scene, subjects: [(mention: Int, chance: Float)], model: Forest
  ) -> [Choice] {
    let features = FeatureReader(scene, subjects: subjects)
    let rules = SpeakerRules(scene: scene, subjects: subjects)
    let names = MarkedNames(scene: scene)
    let clauses = ClauseSpeaker(scene)
    var history = FeatureReader.History()
    var next = 0
    var batch = RowBatch(featureCount: Feature.count)
    var choices: [Choice] = []
    choices.reserveCapacity(scene.stretches.count)
    for index in scene.stretches.indices {
      let candidates = CandidateSet(scene, stretch: index, previous: history.mention, next: &next)
      features.read(index, candidates, history, into: &batch)
      model.score(batch)
      var (best, chance) = Softmax.best(batch.scores)
      if let label = candidates.members.firstIndex(where: { rules.isLabelled(index, $0.mention) }) {
        (best, chance) = (label + 1, max(0.9, best == label + 1 ? chance : 0))
      }
      var mention = best == 0 ? -1 : candidates.members[best - 1].mention
      if mention < 0, let announcer = rules.announcer(index) ?? rules.finder(index) ?? rules.respondent(index)
      {
        (mention, chance) = (announcer, 0.6)
      }
      if let nearer = rules.nearer(than: mention, stretch: index) {
        (mention, chance) = (nearer, mention < 0 ? 0.6 : max(0.6, chance))
      }
      if mention >= 0, let own = rules.ofOwnClause(index, chosen: mention) {
        (mention, chance) = (own, max(0.6, chance))
      }
      if names.contains(index) {
        choices.append(Choice(mention: -1, chance: chance))
        continue
      }
      // Whoever the clause adds stays within it: the next words are again those of whom the sentence is about.
      let before = mention
      let own = clauses.read(index, chosen: mention)
      if case .speaker(let speaker) = own { (mention, chance) = (speaker, max(0.6, chance)) }
      if case .unnamed = own { mention = -1 }
      choices.append(Choice(mention: mention, chance: chance, isUnnamed: own == .unnamed))
      let last = before >= 0 ? before : mention
      if last >= 0 {
        history.mention = last
        history.entity = scene.mentions[last].entity
      }
    }
    return choices
  }
}
