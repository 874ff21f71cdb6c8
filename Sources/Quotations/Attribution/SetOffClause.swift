// SPDX-License-Identifier: GPL-3.0-or-later

/// A clause that reports the sentence in which it is set off by commas: *The ward was “let down” for years, the review
/// said*; *The ward, said Una Fell, was “let down”*.
struct SetOffClause {
  private let scene: Scene
  private let subjects: ClauseSubject

  init(scene: Scene) {
    self.scene = scene
    subjects = ClauseSubject(scene: scene)
  }

  /// Who reports the sentence in which some quoted words stand.
  ///
  /// - Returns: index of a mention.
  func speaker(of stretch: Range<Int>) -> Int? {
    let range = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[stretch.lowerBound])]
    return closing(stretch, range) ?? inserted(stretch, range)
  }

  /// The subject of a clause at the end, where no verb before the words reports them.
  private func closing(_ stretch: Range<Int>, _ range: Range<Int>) -> Int? {
    var index = scene.cues.partition(before: range.upperBound) - 1
    guard index >= 0, case let cue = scene.cues[index], cue.token > stretch.upperBound, reports(cue),
      closes(cue.token, range), let subject = subjects.subject(of: cue.token, in: range),
      case let start = subjects.head(subject, range), start > stretch.upperBound,
      scene.reading.tokens[start - 1].kind == .comma,
      (stretch.upperBound..<range.upperBound).allSatisfy(scene.isFree)
    else { return nil }
    while index > 0, scene.cues[index - 1].token >= range.lowerBound {
      index -= 1
      let cue = scene.cues[index]
      if cue.token < stretch.lowerBound, !cue.isPassive, cue.kind != .thought { return nil }
      if tags(cue, stretch) { return nil }
    }
    return subject
  }

  /// *“It is late,” the boy told his teacher, the inquest heard*: words that have a clause of their own right behind them.
  private func tags(_ cue: Cue, _ stretch: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    return (stretch.upperBound..<stretch.upperBound + 7).contains(cue.token) && reports(cue)
      && (tokens[stretch.upperBound].kind == .comma || tokens[stretch.upperBound - 2].kind == .comma)
  }

  /// The subject of a clause between commas, where no other verb stands between it and the words.
  private func inserted(_ stretch: Range<Int>, _ range: Range<Int>) -> Int? {
    let last = scene.cues.partition(before: stretch.lowerBound) - 1
    guard last >= 0, case let cue = scene.cues[last], cue.token > range.lowerBound + 1, reports(cue),
      let beside = scene.candidates.partition(by: { scene.mentions[$0].tokens.upperBound >= cue.token })
    else { return nil }
    let tokens = scene.reading.tokens
    for candidate in (beside..<scene.mentions.count).lazy.filter({ scene.mentions[$0].isFree }).prefix(2) {
      let mention = scene.mentions[candidate].tokens
      let clause = min(mention.lowerBound, cue.token)..<max(mention.upperBound, cue.token + 1)
      guard clause.count == mention.count + 1, clause.lowerBound > range.lowerBound + 1,
        clause.upperBound < stretch.lowerBound, tokens[clause.lowerBound - 1].kind == .comma,
        tokens[clause.upperBound].kind == .comma,
        // *who had come late, told the Echo,*
        mention.upperBound == cue.token || !cue.takesHearer
      else { continue }
      return candidate
    }
    return nil
  }

  private func reports(_ cue: Cue) -> Bool {
    (cue.kind == .say || cue.kind == .speech) && !cue.isPassive && !cue.isInfinitive && !cue.isGerund
      && scene.reading.tokens[cue.token].has(.finite)
  }

  /// Whether nothing follows the verb but when it was.
  private func closes(_ verb: Int, _ range: Range<Int>) -> Bool {
    let rest = scene.reading.tokens[(verb + 1)..<range.upperBound]
    return rest.count <= 4
      && rest.allSatisfy {
        $0.kind == .stop || $0.has([.calendar, .preposition, .adverb]) || $0.kind == .number
      }
  }
}
