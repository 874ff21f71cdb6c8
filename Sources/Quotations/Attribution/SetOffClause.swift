// SPDX-License-Identifier: GPL-3.0-or-later

/// The clause at the end of a sentence that reports all of it: *The ward was “let down” for years, the review said.*
struct ClosingClause {
  private let scene: Scene
  private let subjects: ClauseSubject

  init(scene: Scene) {
    self.scene = scene
    subjects = ClauseSubject(scene: scene)
  }

  /// Who reports the sentence in which some quoted words stand, where no verb before them does.
  ///
  /// - Returns: index of a mention.
  func speaker(of stretch: Range<Int>) -> Int? {
    let range = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[stretch.lowerBound])]
    var index = scene.cues.partition(before: range.upperBound) - 1
    guard index >= 0, case let cue = scene.cues[index], cue.token > stretch.upperBound,
      cue.kind == .say || cue.kind == .speech,
      !cue.isPassive, !cue.isInfinitive, !cue.isGerund, scene.reading.tokens[cue.token].has(.finite),
      closes(cue.token, range), let subject = subjects.subject(of: cue.token, in: range),
      case let start = subjects.head(subject, range), start > stretch.upperBound,
      scene.reading.tokens[start - 1].kind == .comma,
      (stretch.upperBound..<range.upperBound).allSatisfy(scene.isFree)
    else { return nil }
    while index > 0, scene.cues[index - 1].token >= range.lowerBound {
      index -= 1
      let cue = scene.cues[index]
      if cue.token < stretch.lowerBound, !cue.isPassive, cue.kind != .thought { return nil }
    }
    return subject
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
