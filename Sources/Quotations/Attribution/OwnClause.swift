// SPDX-License-Identifier: GPL-3.0-or-later

/// Who speaks in the very clause in which quoted words stand, where its verb of speech and its subject stand side by
/// side: *A said B called it “…”*, *A, whose son told her “…”*, *A hit back after B accused her of “…”*.
struct OwnClause {
  private let scene: Scene
  private let subjects: ClauseSubject

  init(scene: Scene) {
    self.scene = scene
    subjects = ClauseSubject(scene: scene)
  }

  /// - Parameters:
  ///   - index: of the stretch.
  ///   - chosen: the mention that the model chose.
  /// - Returns: nil where the clause does not settle it.
  func read(_ index: Int, chosen: Int) -> ClauseSpeaker.Verdict? {
    let stretch = scene.stretches[index].tokens
    let range = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[stretch.lowerBound])]
    guard stretch.lowerBound > range.lowerBound, range.contains(scene.mentions[chosen].tokens.lowerBound)
    else {
      return nil
    }
    if let verdict = SpeechNouns(scene: scene).read(stretch, in: range, chosen: chosen) { return verdict }
    if let verdict = ofKin(stretch, range, chosen) { return verdict }
    let cue = scene.cues.partition(before: stretch.lowerBound) - 1
    guard cue >= 0, scene.cues[cue].token > range.lowerBound, reports(scene.cues[cue], stretch, index),
      !isTagged(stretch, by: chosen, range)
    else { return nil }
    guard let subject = subjects.subject(of: scene.cues[cue].token, in: range) else {
      return isUnknown(before: scene.cues[cue].token, index, chosen) ? .unnamed : nil
    }
    guard subject != chosen, !scene.isSame(subject, chosen), canReplace(chosen, subject, index),
      !isDefining(subject, scene.cues[cue].token, stretch)
    else {
      return nil
    }
    return .speaker(subject)
  }

  /// Whether the subject of the clause speaks rather than the mention that the model chose.
  private func canReplace(_ chosen: Int, _ subject: Int, _ index: Int) -> Bool {
    let (old, new) = (scene.mentions[chosen], scene.mentions[subject])
    // *she said she asked*: most often one and the same.
    if new.kind.isPronoun, new.kind != .who, new.kind != .otherPronoun {
      let isOther = old.gender != .unknown && new.gender != .unknown && old.gender != new.gender
      return isOther && old.kind != .who
    }
    let left = scene.links.left[chosen]
    if left.cue >= 0, left.gap <= 2, left.mentions == 0, scene.cues[Int(left.cue)].kind == .according {
      return false
    }
    // *A said B begged him and “would have knelt”*: either may be the one of whom it is said.
    let isParted = index > 0 && scene.stretches[index - 1].tokens.lowerBound > old.tokens.lowerBound
    return isParted || old.tokens.lowerBound > new.tokens.lowerBound || !beginsWithVerb(index)
  }

  /// *A said residents who complained had been “…”*: who they are, and what A says of them.
  private func isDefining(_ who: Int, _ verb: Int, _ stretch: Range<Int>) -> Bool {
    let start = scene.mentions[who].tokens.lowerBound
    guard scene.mentions[who].kind == .who, start > 0, scene.reading.tokens[start - 1].kind != .comma else {
      return false
    }
    return ((verb + 1)..<stretch.lowerBound).contains { scene.isFree($0) && scene.isVerb($0) }
  }

  private func beginsWithVerb(_ index: Int) -> Bool {
    let first = scene.reading.tokens[scene.stretches[index].tokens].first(where: \.isWord)
    return first.map { $0.has(.auxiliary) && $0.flags.contains(.small) } ?? false
  }

  // MARK: The verb

  /// Whether the stretch is what a verb reports, or part of it.
  private func reports(_ cue: Cue, _ stretch: Range<Int>, _ index: Int) -> Bool {
    let verb = scene.reading.tokens[cue.token]
    guard !cue.isPassive, !cue.isInfinitive, !cue.isGerund, verb.has(.finite), isStrong(cue, verb) else {
      return false
    }
    let between = (cue.token + 1)..<stretch.lowerBound
    guard between.count <= 24 else { return false }
    // *a man called “the Fox”*, *patients told “no”*: nothing is said of anything.
    if verb.has(.namingVerb) || verb.has(.hearerVerb) && !verb.has(.speechVerb) {
      guard
        between.contains(where: { scene.isFree($0) && isObject($0, stretch.lowerBound) })
          || isColon(stretch.lowerBound - 1) || followsWhat(cue)
      else {
        return false
      }
    }
    // *called a meeting to “…”*, *residents told of floods*
    if verb.has(.namingVerb), scene.reading.tokens[stretch.lowerBound - 1].has(.to) { return false }
    if verb.has(.hearerVerb), scene.reading.tokens[cue.token + 1].has(.of) { return false }
    return between.allSatisfy { !scene.isFree($0) || !breaks($0, between.upperBound) }
      && joins(between, index)
  }

  /// *what a doctor termed “…”*
  private func followsWhat(_ cue: Cue) -> Bool {
    (max(0, cue.token - 6)..<cue.token).contains {
      scene.isFree($0) && scene.reading.tokens[$0].key == Self.whatKey
    }
  }

  private func isStrong(_ cue: Cue, _ verb: Token) -> Bool {
    if cue.kind == .say || cue.takesHearer || verb.has(.namingVerb) { return true }
    return (cue.kind == .speech || cue.kind == .loud) && cue.strength >= 9 && !Self.silent.contains(verb.key)
  }

  private func isObject(_ at: Int, _ stretch: Int) -> Bool {
    let token = scene.reading.tokens[at]
    let isArticle = at + 1 == stretch && Self.articles.contains(token.key)
    return token.isWord && token.key != Self.asKey && !token.has([.adverb, .of]) && !isArticle
  }

  private func isColon(_ at: Int) -> Bool { scene.reading.tokens[at].kind == .colon }

  /// Whether a new clause begins here, of which the verb knows nothing.
  private func breaks(_ at: Int, _ limit: Int) -> Bool {
    let token = scene.reading.tokens[at]
    switch token.kind {
    case .semicolon, .stop, .question, .dash, .open, .close: return true
    case .comma: return at + 1 < limit
    case .word:
      return token.has(.conjunction) && !token.has(.and) || token.has(.who)
        || token.has(.subordinator) && !token.has(.that) && Self.breaking.contains(token.key)
    default: return false
    }
  }

  /// Of a stretch that another parts from the verb: whether it goes on where that one ends, *“a” and “b”*.
  private func joins(_ between: Range<Int>, _ index: Int) -> Bool {
    guard let last = between.last(where: { !scene.isFree($0) }) else { return true }
    return between.upperBound - last <= 3
  }

  /// *“…,” she said*, unless what comes before is subordinate.
  private func isTagged(_ stretch: Range<Int>, by chosen: Int, _ range: Range<Int>) -> Bool {
    let mention = scene.mentions[chosen].tokens
    let tokens = scene.reading.tokens
    guard mention.lowerBound >= stretch.upperBound, mention.lowerBound <= stretch.upperBound + 3 else {
      return false
    }
    return [.comma, .colon, .dash].contains(tokens[stretch.lowerBound - 1].kind)
      || !tokens[range.lowerBound].has(.subordinator)
  }

  /// Whoever belongs to the one chosen and speaks in a clause about them: *Una Fell, whose son rang to say he was “…”*.
  private func ofKin(_ stretch: Range<Int>, _ range: Range<Int>, _ chosen: Int) -> ClauseSpeaker.Verdict? {
    let tokens = scene.reading.tokens
    let floor = max(range.lowerBound, stretch.lowerBound - 24)
    guard
      let comma = (floor..<stretch.lowerBound).last(where: { scene.isFree($0) && tokens[$0].kind == .comma }),
      tokens[comma + 1].key == Self.whoseKey,
      !((comma + 1)..<stretch.lowerBound).contains(scene.mentions[chosen].tokens.lowerBound),
      case let cue = scene.cues.partition(before: stretch.lowerBound) - 1, cue >= 0,
      scene.cues[cue].token > comma, !scene.cues[cue].isPassive,
      isStrong(scene.cues[cue], tokens[scene.cues[cue].token])
    else { return nil }
    let own = scene.candidates.partition { scene.mentions[$0].tokens.lowerBound > comma }
    guard let own, scene.mentions[own].tokens.lowerBound <= comma + 2 else { return .unnamed }
    switch scene.mentions[own].kind {
    case .person, .generic, .fullName, .singleName, .titledName: return .speaker(own)
    // *whose report called it*: theirs as well.
    default: return nil
    }
  }

  /// Whether a clause with a verb of its own has begun since the stretch before, and whoever it is about is no mention:
  /// *“…” but graffiti on the wall said*.
  private func isUnknown(before verb: Int, _ index: Int, _ chosen: Int) -> Bool {
    guard index > 0, case let last = scene.stretches[index - 1].tokens.upperBound, last < verb,
      scene.mentions[chosen].tokens.upperBound <= last
    else { return false }
    let end = subjects.groupStart(verb, last..<verb)
    guard end > last, case let noun = scene.reading.tokens[end - 1], noun.isWord, noun.flags.contains(.small),
      !noun.has(WordClass.function.subtracting(.commonWord)), !noun.has(.anyCue)
    else { return false }
    let joint = (last..<end).last {
      scene.reading.tokens[$0].has([.conjunction, .subordinator])
        || scene.reading.tokens[$0].kind == .semicolon
    }
    return joint.map { end - $0 <= 5 && $0 <= last + 1 } ?? false
  }

  private static let breaking: WordSet = [
    "while", "whereas", "although", "though", "because", "after", "before", "since", "until", "unless",
    "when", "once",
  ]
  /// What is done without words as often.
  private static let silent: WordSet = [
    "showed", "shows", "shown", "indicated", "indicates", "pushed", "pushes", "pressed", "agreed", "agrees",
    "refers",
    "referred", "heard", "read", "reads", "posted",
  ]
  private static let articles: WordSet = ["a", "an", "the"]
  private static let asKey = WordHash.key("as")
  private static let whatKey = WordHash.key("what")
  private static let whoseKey = WordHash.key("whose")
}
