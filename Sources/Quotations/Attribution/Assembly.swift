// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes quotations out of stretches and the speakers chosen for them: joins what is one utterance, tells direct from
/// mixed, names the cue and the rule.
struct Assembly {
  private let scene: Scene
  private let choices: [SpeakerRanker.Choice]
  /// The subject of each cue, index of a mention or -1, with the chance that it is right.
  private let subjects: [(mention: Int, chance: Float)]
  private let hearers: Hearers
  private let names: MarkedNames
  private(set) var quotations: [Quotation] = []
  private(set) var speakers: [Speaker] = []

  init(
    _ scene: Scene, _ choices: [SpeakerRanker.Choice], subjects: [(mention: Int, chance: Float)],
    models: Models
  ) {
    self.scene = scene
    hearers = Hearers(scene: scene)
    names = MarkedNames(scene: scene)
    self.choices = choices
    self.subjects = subjects
    var resolver = AntecedentResolver(
      scene, speakers: choices.map(\.mention), subjects: subjects, model: models.antecedent)
    resolver.resolveAll()
    let referents = choices.compactMap { $0.mention < 0 ? nil : resolver.referents[$0.mention]?.referent }
    var book = SpeakerBook(scene, speaking: referents)
    var start = 0
    while start < choices.count {
      let end = utteranceEnd(start)
      let lead = leader(start..<end)
      if isCited(start) || names.contains(start) {
        // Nobody says it.
      } else if choices[lead].mention >= 0 {
        if !isWritersOwn(start..<end, choices[lead].mention) {
          quotations.append(quotation(start..<end, lead, resolver, &book))
        }
      } else if choices[lead].isUnnamed || isUnattributed(start..<end) {
        let isUnnamed = choices[lead].isUnnamed
        quotations.append(
          Quotation(
            kind: isUnnamed ? kind(start..<end) : .direct,
            spans: (start..<end).map { scene.reading.bytes(scene.stretches[$0].tokens) },
            rule: isUnnamed ? "unnamed" : "unattributed", confidence: Double(choices[lead].chance)))
      }
      start = end
    }
    addIndirect(resolver, models.indirect, &book)
    speakers = book.speakers
  }

  // MARK: Indirect

  private mutating func addIndirect(
    _ resolver: AntecedentResolver, _ model: Forest, _ book: inout SpeakerBook
  ) {
    let stretches = IndirectFeatureReader(scene)
    for found in IndirectFinder(scene).find(subjects, model: model) {
      guard !stretches.hasStretch(found.content) else { continue }
      var confidence = found.chance * subjects[found.cue].chance
      let speaker: Int?
      if let referent = resolver.referents[found.mention] {
        speaker = book.speaker(referent.referent)
        confidence *= referent.chance
      } else {
        speaker = book.pronoun(scene.mentions[found.mention])
      }
      let rule: String
      switch found.content.reading {
      case .after: rule = found.content.hasThat ? "indirect-that" : "indirect-after"
      case .before: rule = "indirect-before"
      case .around: rule = "indirect-around"
      }
      quotations.append(
        Quotation(
          kind: .indirect, spans: found.content.spans.map { scene.reading.bytes($0) },
          cue: scene.reading.tokens[scene.cues[found.cue].token].range,
          mention: bytes(scene.mentions[found.mention]),
          speaker: speaker, rule: rule, confidence: Double(confidence)))
    }
    quotations.sort { $0.spans[0].lowerBound < $1.spans[0].lowerBound }
    quotations = Self.withoutRepeats(quotations)
  }

  /// Leaves out the second of two reports of nearly the same words: *apologised and said that …*.
  private static func withoutRepeats(_ quotations: [Quotation]) -> [Quotation] {
    var kept: [Quotation] = []
    kept.reserveCapacity(quotations.count)
    for quotation in quotations {
      if let last = kept.last, quotation.kind == .indirect, last.kind == .indirect,
        last.speaker == quotation.speaker, isRepeat(quotation.spans[0], of: last.spans[last.spans.count - 1])
      {
        continue
      }
      kept.append(quotation)
    }
    return kept
  }

  private static func isRepeat(_ span: Range<Int>, of other: Range<Int>) -> Bool {
    let shared = span.clamped(to: other).count
    // *went on to say that it was late*
    let isTail = span.upperBound == other.upperBound && (0...5).contains(span.lowerBound - other.lowerBound)
    return isTail || 10 * shared > 8 * max(span.count, other.count)
  }

  /// One past the last stretch of the utterance that begins here.
  private func utteranceEnd(_ start: Int) -> Int {
    var end = start + 1
    while end < choices.count && continues(end) { end += 1 }
    return end
  }

  /// Whether a stretch goes on with the utterance of the one before it.
  private func continues(_ index: Int) -> Bool {
    let previous = scene.stretches[index - 1]
    let stretch = scene.stretches[index]
    if previous.continues { return true }
    return previous.paragraph == stretch.paragraph && choices[index].mention >= 0
      && choices[index].mention == choices[index - 1].mention && follows(index)
  }

  /// Whether nothing but the reporting clause parts two stretches: *“A,” she said. “B.”* When the writer speaks in
  /// between (*She looked away.*), or the first are words inside the writer's clause, a new utterance begins.
  private func follows(_ index: Int) -> Bool {
    let start = scene.stretches[index].tokens.lowerBound
    let sentence = Int(scene.skeleton.sentenceAt[start])
    let last = Int(scene.skeleton.sentenceAt[scene.stretches[index - 1].tokens.lowerBound])
    return sentence == last
      || sentence == last + 1 && start == scene.skeleton.sentences[sentence].lowerBound
        && isWhole(index - 1)
  }

  /// The stretch of an utterance whose choice holds for all: one with its own clause before others, then the surest.
  private func leader(_ range: Range<Int>) -> Int {
    var best = range.lowerBound
    for index in range where rank(index) > rank(best) { best = index }
    return best
  }

  private func rank(_ index: Int) -> Float {
    let choice = choices[index]
    guard choice.mention >= 0 else { return -1 }
    let sentence = Int(scene.skeleton.sentenceAt[scene.stretches[index].tokens.lowerBound])
    return choice.chance + (scene.mentions[choice.mention].sentence == sentence ? 1 : 0)
  }

  private func quotation(
    _ range: Range<Int>, _ lead: Int, _ resolver: AntecedentResolver, _ book: inout SpeakerBook
  ) -> Quotation {
    let choice = choices[lead]
    let mention = scene.mentions[choice.mention]
    var confidence = choice.chance
    let speaker: Int?
    if hearers.contains(choice.mention) {
      return Quotation(
        kind: kind(range), spans: range.map { scene.reading.bytes(scene.stretches[$0].tokens) },
        rule: "heard",
        confidence: Double(choice.chance))
    }
    if let found = resolver.referents[choice.mention] {
      speaker = book.speaker(found.referent, or: resolver.variations[choice.mention])
      confidence *= found.chance
    } else {
      speaker = book.pronoun(mention)
    }
    let cue = self.cue(lead, choice.mention)
    return Quotation(
      kind: kind(range), spans: range.map { scene.reading.bytes(scene.stretches[$0].tokens) },
      cue: cue.map { scene.reading.tokens[scene.cues[$0].token].range }, mention: bytes(mention),
      speaker: speaker,
      rule: rule(lead, choice.mention, cue), confidence: Double(confidence))
  }

  /// Where the mention stands, without a possessive ending.
  private func bytes(_ mention: Mention) -> Range<Int> {
    let range = scene.reading.bytes(mention.tokens)
    return range
      .lowerBound..<(range.upperBound - Int(scene.reading.tokens[mention.tokens.upperBound - 1].suffix))
  }

  // MARK: Nobody

  /// *“Openness”, we are told*: words that the writer has from nobody in particular.
  private func isWritersOwn(_ range: Range<Int>, _ mention: Int) -> Bool {
    scene.mentions[mention].kind == .firstPerson && kind(range) == .mixed
  }

  /// *(“Beds to go”, May 3)*: the headline of what a letter answers.
  private func isCited(_ index: Int) -> Bool {
    let stretch = scene.stretches[index].tokens
    let tokens = scene.reading.tokens
    guard stretch.lowerBound > 0, tokens[stretch.lowerBound - 1].kind == .open,
      stretch.upperBound + 1 < tokens.count
    else { return false }
    let next = tokens[stretch.upperBound + (tokens[stretch.upperBound].kind == .comma ? 1 : 0)]
    return next.has(.calendar) || next.kind == .number || next.kind == .close && isTitle(stretch)
  }

  private func isTitle(_ stretch: Range<Int>) -> Bool {
    stretch.count(where: { scene.reading.tokens[$0].isCapital }) * 2 > stretch.count
  }

  // MARK: Direct or mixed

  private func kind(_ range: Range<Int>) -> Quotation.Kind {
    range.contains { isWhole($0) } ? .direct : .mixed
  }

  /// Whether a stretch is an utterance of its own and no part of the writer's clause.
  private func isWhole(_ index: Int) -> Bool {
    let stretch = scene.stretches[index]
    let tokens = scene.reading.tokens
    var first = stretch.tokens.lowerBound
    while first < stretch.tokens.upperBound, !tokens[first].isWord, tokens[first].kind != .number {
      first += 1
    }
    guard first < stretch.tokens.upperBound else { return false }
    let starts = tokens[first].isCapital || tokens[first].kind == .number
    let last = tokens[max(stretch.tokens.lowerBound, stretch.tokens.upperBound - (stretch.isClosed ? 2 : 1))]
    let ends = [.comma, .stop, .question, .ellipsis, .dash].contains(last.kind)
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[stretch.tokens.lowerBound])]
    if stretch.tokens.lowerBound == sentence.lowerBound {
      return (starts || !stretch.isOpened) && (ends || stretch.tokens.count > 6)
    }
    let before = tokens[stretch.tokens.lowerBound - 1]
    switch before.kind {
    case .colon: return true
    case .comma, .dash, .ellipsis, .mark, .close, .stop, .question:
      return starts && (ends || stretch.tokens.count > 6)
    default: return starts && ends && before.has(.anySpeech) && stretch.tokens.count > 4
    }
  }

  /// Whether words of which nobody is named as the speaker were uttered all the same, and are no title or nickname:
  /// sentences of their own with a verb, or the speech of *I* and *we*.
  private func isUnattributed(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let stretch = scene.stretches[index]
      let inner = scene.reading.tokens[stretch.tokens]
      let words = inner.count { $0.isWord }
      // *“It's a disgrace,” said one.*
      if words >= 3, stretch.tokens.upperBound < scene.reading.tokens.count, isWhole(index),
        case let next = scene.reading.tokens[stretch.tokens.upperBound], next.has(.sayVerb), next.has(.finite)
      {
        return true
      }
      guard words >= 5, !stretch.isSingle || scene.isSingleHouse, isWhole(index)
      else { return false }
      let ends = inner.suffix(2).contains { [.stop, .question, .comma].contains($0.kind) }
      let small = inner.count { $0.flags.contains(.small) && $0.end - $0.start > 3 }
      let hasVerb = inner.contains { $0.has([.auxiliary, .plainVerb]) && !$0.has(.gerund) }
      return ends && small >= 2 && hasVerb
    }
  }

  // MARK: Why

  /// The cue that ties the mention to the stretch: the nearest one in its sentence of which the mention is the subject,
  /// or else the nearer of the two beside the mention.
  private func cue(_ stretch: Int, _ mention: Int) -> Int? {
    let tokens = scene.stretches[stretch].tokens
    let sentence = scene.skeleton.sentenceAt[tokens.lowerBound]
    let after = scene.cues.partition(before: tokens.upperBound)
    for step in 0..<4 {
      for index in [after - 1 - step, after + step] where scene.cues.indices.contains(index) {
        if subjects[index].mention == mention, scene.skeleton.sentenceAt[scene.cues[index].token] == sentence
        {
          return index
        }
      }
    }
    let right = scene.links.right[mention]
    let left = scene.links.left[mention]
    let rightCost = right.cue < 0 ? 99 : right.gap + 3 * right.mentions
    let leftCost = left.cue < 0 ? 99 : left.gap * 3 + 1
    if min(rightCost, leftCost) >= 99 { return nil }
    return Int(rightCost <= leftCost ? right.cue : left.cue)
  }

  private func rule(_ stretch: Int, _ mention: Int, _ cue: Int?) -> String {
    let sentence = Int(scene.skeleton.sentenceAt[scene.stretches[stretch].tokens.lowerBound])
    let speaker = scene.mentions[mention]
    let isBefore = speaker.tokens.lowerBound < scene.stretches[stretch].tokens.lowerBound
    guard speaker.sentence == sentence else {
      let paragraph = Int(scene.skeleton.paragraphOf[speaker.sentence])
      if paragraph == scene.stretches[stretch].paragraph {
        return isBefore ? "sentence-before" : "sentence-after"
      }
      return "paragraph-before"
    }
    guard let cue else { return isBefore ? "name-before" : "name-after" }
    if scene.cues[cue].kind == .according { return "according-to" }
    let inverted = scene.cues[cue].token < speaker.tokens.lowerBound
    return (isBefore ? "clause-before" : "clause-after") + (inverted ? "-inverted" : "")
  }
}

extension Extraction {
  init(_ assembly: Assembly) {
    self.init(quotations: assembly.quotations, speakers: assembly.speakers)
  }
}
