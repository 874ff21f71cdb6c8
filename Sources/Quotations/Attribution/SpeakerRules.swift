// SPDX-License-Identifier: GPL-3.0-or-later

/// What no reader doubts and the corpus hardly has, so that the model has not learnt it.
struct SpeakerRules {
  let scene: Scene
  /// The subject of each cue, index of a mention or -1.
  let subjects: [(mention: Int, chance: Float)]

  /// Whether the paragraph is nothing but the name and the words: *Una Fell: “…”*, *“…” – Una Fell*, *2008. “…” – Una Fell*.
  func isLabelled(_ index: Int, _ mentionIndex: Int) -> Bool {
    let mention = scene.mentions[mentionIndex]
    let stretch = scene.stretches[index].tokens
    guard mention.kind.isName, mention.kind != .place, stretch.count > 3 else { return false }
    let paragraph = scene.reading.paragraphTokens[scene.stretches[index].paragraph]
    if mention.tokens.lowerBound == paragraph.lowerBound, mention.tokens.upperBound == stretch.lowerBound - 1,
      scene.reading.tokens[stretch.lowerBound - 1].kind == .colon
    {
      return true
    }
    return stretch.upperBound + 1 == mention.tokens.lowerBound
      && scene.reading.tokens[stretch.upperBound].kind == .dash
      && isDate(paragraph.lowerBound..<stretch.lowerBound)
  }

  /// Whether nothing stands there, or no more than when it was said: *2008.*, *May 2008:*
  private func isDate(_ range: Range<Int>) -> Bool {
    range.count <= 4
      && range.allSatisfy {
        let token = scene.reading.tokens[$0]
        return token.kind == .number || token.has(.calendar) || [.stop, .colon, .comma].contains(token.kind)
      }
  }

  /// The person whom the sentence before a stretch is about, where the stretch is a sentence of its own and the model
  /// reached farther back, or chose nobody: *Was he right? Una Fell thought about it. “He was.”* The same of the sentence
  /// that a colon ends, where it reached farther back.
  ///
  /// - Parameter chosen: index of a mention, or -1.
  /// - Returns: index of a mention, or nil when the choice stands.
  func nearer(than chosen: Int, stretch index: Int) -> Int? {
    let stretch = scene.stretches[index].tokens
    let sentence = Int(scene.skeleton.sentenceAt[stretch.lowerBound])
    let range = scene.skeleton.sentences[sentence]
    let isAfterColon =
      stretch.lowerBound > range.lowerBound && scene.reading.tokens[stretch.lowerBound - 1].kind == .colon
    let about = isAfterColon ? sentence : sentence - 1
    guard about >= 0, isAfterColon && chosen >= 0 || range == stretch,
      chosen < 0 || scene.mentions[chosen].sentence < about,
      Int(scene.skeleton.paragraphOf[about]) == scene.stretches[index].paragraph
    else { return nil }
    return subject(of: about, orDescribed: chosen < 0) ?? outspoken(in: about)
  }

  /// Who begins a sentence that says in what manner they speak: *A neighbour was more blunt*, *Ofsted is scathing about this*.
  private func outspoken(in sentence: Int) -> Int? {
    let range = scene.skeleton.sentences[sentence]
    guard
      let first = scene.candidates.partition(by: { scene.mentions[$0].tokens.lowerBound >= range.lowerBound }
      ),
      case let mention = scene.mentions[first], !mention.kind.isPronoun, mention.kind != .place,
      mention.tokens.lowerBound <= range.lowerBound + 1, mention.tokens.upperBound < range.upperBound,
      Self.being.contains(scene.reading.tokens[mention.tokens.upperBound].key)
    else { return nil }
    let rest = scene.reading.tokens[(mention.tokens.upperBound + 1)..<range.upperBound]
    return rest.prefix(4).contains { Self.manners.contains($0.key) } ? first : nil
  }

  private static let being: WordSet = ["is", "was", "are", "were"]

  private static let manners: WordSet = [
    "blunt", "blunter", "clear", "clearer", "scathing", "emphatic", "unequivocal", "adamant", "dismissive",
    "defiant",
    "forthright", "unrepentant", "philosophical", "harsher", "damning", "unmoved", "sceptical", "critical",
    "unimpressed",
  ]

  /// Who issues what a colon and a word for speech announce: *The trust issued the following statement: “…”*.
  ///
  /// - Returns: index of a mention, or nil when nobody is announced.
  func announcer(_ index: Int) -> Int? {
    let start = scene.stretches[index].tokens.lowerBound
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[start])]
    guard start > sentence.lowerBound + 2, scene.reading.tokens[start - 1].kind == .colon,
      Self.announced.contains(scene.reading.tokens[start - 2].key),
      let first = scene.candidates.partition(by: {
        scene.mentions[$0].tokens.lowerBound >= sentence.lowerBound
      }), case let mention = scene.mentions[first],
      mention.tokens.lowerBound <= sentence.lowerBound + 1, mention.kind.isName || mention.kind == .body
    else { return nil }
    return first
  }

  private static let announced: WordSet = ["statement", "message", "reply", "response", "comment"]

  /// Whose finding the words are: *The review identified “missed chances”*, *Inspectors raised concerns about “…”*.
  ///
  /// - Returns: index of a mention, or nil when nobody finds anything.
  func finder(_ index: Int) -> Int? {
    let stretch = scene.stretches[index].tokens
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[stretch.lowerBound])]
    let lead = max(sentence.lowerBound, stretch.lowerBound - 4)..<stretch.lowerBound
    guard let verb = lead.last(where: { Self.findings.contains(scene.reading.tokens[$0].key) }),
      (verb..<stretch.lowerBound).allSatisfy({ scene.isFree($0) && scene.reading.tokens[$0].isWord }),
      let finder = ClauseSubject(scene: scene).subject(of: verb, in: sentence),
      ![.who, .firstPerson, .place].contains(scene.mentions[finder].kind)
    else { return nil }
    return finder
  }

  private static let findings: WordSet = [
    "identified", "identifies", "highlighted", "highlights", "uncovered", "uncovers", "listed", "lists",
    "exposed",
    "exposes", "raised", "raises",
  ]

  /// Whose answer the words are: *Larkham Council’s response: “…”*, *Mr Pell’s reply was “…”*.
  ///
  /// - Returns: index of a mention, or nil when there is no answer.
  func respondent(_ index: Int) -> Int? {
    let start = scene.stretches[index].tokens.lowerBound
    let tokens = scene.reading.tokens
    guard start > 2, tokens[start - 1].kind == .colon || Self.being.contains(tokens[start - 1].key),
      case let noun = nounBefore(start - 1), noun > 0
    else { return nil }
    if Self.responses.contains(tokens[noun].key), tokens[noun - 1].flags.contains(.possessive) {
      return scene.mention(endingAt: noun).flatMap { scene.mentions[$0].kind.isPronoun ? nil : $0 }
    }
    // *Mr Pell’s last words were “…”*, *Her exact words were “…”*
    guard tokens[noun].key == Self.wordsKey else { return nil }
    let owner = Self.whichWords.contains(tokens[noun - 1].key) ? noun - 1 : noun
    return scene.mention(endingAt: owner).flatMap {
      tokens[owner - 1].flags.contains(.possessive) || tokens[owner - 1].has(.possessivePronoun) ? $0 : nil
    }
  }

  /// The noun before a verb or a colon, without *were* before the colon and *to his mother*.
  private func nounBefore(_ end: Int) -> Int {
    let tokens = scene.reading.tokens
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[end])]
    var last = end - 1
    if last > sentence.lowerBound, tokens[end].kind == .colon, Self.being.contains(tokens[last].key) {
      last -= 1
    }
    let to = (max(sentence.lowerBound, last - 4)..<max(last, sentence.lowerBound)).last {
      tokens[$0].has(.to)
    }
    return to.map { $0 - 1 } ?? last
  }

  private static let wordsKey = WordHash.key("words")
  private static let whichWords: WordSet = [
    "last", "final", "first", "exact", "own", "only", "dying", "very",
  ]

  private static let responses: WordSet = [
    "response", "reply", "answer", "reaction", "verdict", "comment", "view",
  ]

  /// The speaker of the clause in which a stretch stands, where the model chose somebody of a clause before it:
  /// *“A,” said Una Fell, but Ian Marsh said “B”*; *she said the nurse told her “B”*.
  ///
  /// - Returns: index of a mention, or nil when the choice stands.
  func ofOwnClause(_ index: Int, chosen: Int) -> Int? {
    let stretch = scene.stretches[index].tokens
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[stretch.lowerBound])]
    guard sentence.contains(scene.mentions[chosen].tokens.lowerBound),
      stretch.lowerBound > sentence.lowerBound
    else { return nil }
    let cue = scene.cues.partition(before: stretch.lowerBound) - 1
    guard cue >= 0, scene.cues[cue].token >= sentence.lowerBound else { return nil }
    let verb = scene.cues[cue].token
    guard isAssertion(scene.cues[cue]) else { return nil }
    let hasOther = index > 0 && sentence.contains(scene.stretches[index - 1].tokens.lowerBound)
    // Somebody says that somebody says it.
    let isTold = cue > 0 && scene.cues[cue - 1].token >= scene.mentions[chosen].tokens.upperBound
    guard hasOther || isTold else { return nil }
    let other = hasOther ? scene.stretches[index - 1].tokens.upperBound : sentence.lowerBound
    let own = (hasOther ? joined(between: other, and: verb) : nil) ?? beside(verb) ?? subjects[cue].mention
    guard own >= 0, own != chosen, case let subject = scene.mentions[own], subject.kind != .who,
      subject.tokens.upperBound <= verb,
      scene.mentions[chosen].tokens.upperBound <= subject.tokens.lowerBound
    else { return nil }
    let before = scene.reading.tokens[max(0, subject.tokens.lowerBound - 1)]
    if hasOther, other <= subject.tokens.lowerBound {
      // *adding that the mayor showed “…”*: the mayor says nothing.
      return subject.kind == .he || subject.kind == .she || subject.kind == .generic || before.has(.that)
        ? nil : own
    }
    return isTold && isNext(verb, to: stretch.lowerBound) && subject.reach + 1 >= verb ? own : nil
  }

  private func isAssertion(_ cue: Cue) -> Bool {
    (cue.kind == .say || cue.kind == .speech) && cue.strength >= 10 && !cue.isPassive && !cue.isInfinitive
      && !cue.isGerund
  }

  /// Whoever stands right before a verb, with a clause: *said the trust replied*.
  private func beside(_ verb: Int) -> Int? {
    guard let next = scene.candidates.partition(by: { scene.mentions[$0].tokens.upperBound >= verb }),
      case let mention = scene.mentions[next].tokens, mention.upperBound == verb, mention.lowerBound > 0
    else { return nil }
    let before = scene.reading.tokens[mention.lowerBound - 1]
    let isDefinite = scene.reading.tokens[mention.lowerBound].has(.the)
    let begins = before.has(WordClass.anyCue.union([.that, .conjunction])) || before.kind == .comma
    return begins || isDefinite && before.isWord && !before.has(.preposition) ? next : nil
  }

  /// Whoever stands right after the conjunction with which a clause begins: *…, but Ian Marsh, its chair, said*.
  private func joined(between start: Int, and verb: Int) -> Int? {
    let tokens = scene.reading.tokens
    guard start < verb,
      let joint = (max(start, verb - 24)..<verb).last(where: {
        tokens[$0].has([.conjunction, .subordinator]) && $0 > start && tokens[$0 - 1].kind == .comma
      }),
      let next = scene.candidates.partition(by: { scene.mentions[$0].tokens.lowerBound > joint })
    else { return nil }
    let first = scene.mentions[next].tokens
    if first.lowerBound == joint + 1, first.upperBound <= verb, !scene.mentions[next].kind.isPronoun {
      return next
    }
    // *while her rival, Ian Marsh, said*
    return scene.candidates.partition(by: { scene.mentions[$0].tokens.upperBound >= verb - 1 }).flatMap {
      let name = scene.mentions[$0]
      let isBeside =
        name.kind.isPersonName && name.tokens.upperBound == verb - 1 && name.tokens.lowerBound > joint
      return isBeside && tokens[verb - 1].kind == .comma ? $0 : nil
    }
  }

  /// Whether nothing stands between a verb and what it reports but a hearer in one word: *told her:*, *said that*.
  private func isNext(_ verb: Int, to stretch: Int) -> Bool {
    let between = scene.reading.tokens[(verb + 1)..<stretch]
    return scene.reading.tokens[verb].has([.sayVerb, .hearerVerb]) && between.count <= 3
      && between.allSatisfy {
        !$0.isWord || $0.has([.personalPronoun, .that, .possessivePronoun, .auxiliary])
          || $0.flags.contains(.capital)
      }
  }

  /// The person with whom a sentence begins.
  ///
  /// - Parameter orDescribed: *A neighbour was blunter*, too.
  private func subject(of sentence: Int, orDescribed: Bool) -> Int? {
    let start = scene.skeleton.sentences[sentence].lowerBound
    guard let first = scene.candidates.partition(by: { scene.mentions[$0].tokens.lowerBound >= start }),
      case let mention = scene.mentions[first], mention.tokens.lowerBound == start
    else { return nil }
    // *Her brother, Ian, is blunter*
    if mention.kind == .person, mention.entity >= 0 { return first }
    let next = scene.reading.tokens[mention.tokens.upperBound]
    let isPerson =
      mention.kind.isPersonName || mention.kind == .he || mention.kind == .she
      || orDescribed && mention.kind == .person
    return isPerson && next.isWord && next.flags.contains(.small) ? first : nil
  }
}

extension RandomAccessCollection<Int> where Index == Int {
  /// The first of them that meets a condition, which all after it meet as well.
  func partition(by condition: (Int) -> Bool) -> Int? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < endIndex ? self[low] : nil
  }
}
