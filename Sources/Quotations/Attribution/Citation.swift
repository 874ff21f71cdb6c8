// SPDX-License-Identifier: GPL-3.0-or-later

/// Whoever speaks by a verb that has somebody else for its subject: *the Echo quoted Ian Marsh as saying “…”*, *she was
/// told by the council leader, Ian Marsh, that …*.
struct Citation {
  let scene: Scene

  /// Index of a mention.
  func speaker(of cue: Cue) -> Int? { quoted(by: cue) ?? teller(by: cue) ?? overheard(by: cue) }

  /// Whom others quote: *record her as saying*.
  private func quoted(by cue: Cue) -> Int? {
    let tokens = scene.reading.tokens
    let isHaving = cue.token > 0 && tokens[cue.token - 1].key == Self.havingKey
    guard cue.kind == .say || cue.kind == .speech, isHaving || tokens[cue.token].has(.gerund),
      case let link = cue.token - (isHaving ? 2 : 1), link > 1, tokens[link].key == Self.asKey,
      let next = scene.candidates.partition(by: { scene.mentions[$0].tokens.upperBound >= link }),
      case let quoted = scene.mentions[next], quoted.tokens.upperBound == link, quoted.tokens.lowerBound > 0
    else { return nil }
    return Self.verbs.contains(tokens[quoted.tokens.lowerBound - 1].key) ? next : nil
  }

  /// By whom others are told: *was told by Ian Marsh*, *heard from Ian Marsh that*.
  private func teller(by cue: Cue) -> Int? {
    let (tokens, by) = (scene.reading.tokens, cue.token + 1)
    guard by < tokens.count,
      cue.isPassive && cue.takesHearer && tokens[by].has(.by)
        || tokens[cue.token].key == Self.heardKey && tokens[by].key == Self.fromKey
    else { return nil }
    // *told by letter*
    return Passives(scene: scene).agent(by).flatMap { scene.mentions[$0].kind == .document ? nil : $0 }
  }

  /// Whom others hear: *heard Ian Marsh shout*, *filmed him saying*, *Ian Marsh could be heard saying*.
  private func overheard(by cue: Cue) -> Int? {
    let tokens = scene.reading.tokens
    guard cue.kind == .say || cue.kind == .speech, cue.token > 1,
      tokens[cue.token].has([.bareForm, .gerund])
    else { return nil }
    if let object = object(before: cue.token) {
      let verb = scene.mentions[object].tokens.lowerBound - 1
      return verb >= 0
        && (Self.hearing.contains(tokens[verb].key)
          || tokens[cue.token].has(.gerund) && Self.showing.contains(tokens[verb].key))
        ? object : nil
    }
    let verb = cue.token - (tokens[cue.token - 1].has(.to) ? 2 : 1)
    guard verb > 0, Self.heardBy.contains(tokens[verb].key), tokens[verb - 1].has(.auxiliary),
      case let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[verb])]
    else { return nil }
    return ClauseSubject(scene: scene).subject(of: verb, in: sentence)
  }

  /// The mention right before a verb, *him* too.
  private func object(before verb: Int) -> Int? {
    guard
      let next = scene.mentions.indices.partition(by: { scene.mentions[$0].tokens.lowerBound >= verb - 8 })
    else { return nil }
    return (next..<scene.mentions.count).prefix { scene.mentions[$0].tokens.lowerBound < verb }
      .first { scene.mentions[$0].tokens.upperBound == verb && scene.mentions[$0].isFree }
  }

  /// Whoever utters a stretch by such a verb in front of it.
  func speaker(of stretch: Range<Int>) -> Int? {
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[stretch.lowerBound])]
    let cue = scene.cues.partition(before: stretch.lowerBound) - 1
    guard cue >= 0, case let verb = scene.cues[cue].token, sentence.contains(verb),
      stretch.lowerBound - verb <= Self.farthest, let cited = speaker(of: scene.cues[cue]),
      !scene.reading.tokens[verb..<stretch.lowerBound].contains(where: { $0.kind == .semicolon })
    else { return nil }
    return cited
  }

  /// How many tokens may stand between the verb and the words.
  private static let farthest = 24
  private static let hearing: WordSet = [
    "hear", "hears", "heard", "overheard", "overhears", "recorded", "filmed", "caught",
  ]
  private static let showing: WordSet = ["shows", "showed", "captures", "captured", "saw"]
  private static let heardBy: WordSet = ["heard", "overheard", "recorded", "filmed", "caught", "seen"]
  private static let asKey = WordHash.key("as")
  private static let heardKey = WordHash.key("heard")
  private static let fromKey = WordHash.key("from")
  private static let havingKey = WordHash.key("having")
  private static let verbs: WordSet = [
    "quote", "quotes", "quoted", "quoting", "cite", "cites", "cited", "citing", "report", "reports",
    "reported",
    "reporting", "record", "records", "recorded", "recording", "remember", "remembers", "remembered",
    "remembering",
    "recall", "recalls", "recalled", "misquote", "misquotes", "misquoted", "show", "shows", "showed",
  ]
}
