// SPDX-License-Identifier: GPL-3.0-or-later

/// Where what a cue reports begins: behind its particle, its hearer, and when it was said.
struct ContentStart {
  let scene: Scene

  /// - Parameters:
  ///   - from: the token behind the cue, and behind a subject that follows it.
  ///   - limit: the end of the sentence.
  func find(_ cue: Cue, _ from: Int, limit: Int) -> Int {
    let tokens = scene.reading.tokens
    if cue.kind == .according {
      // *according to the report, …*: the content begins after the comma that ends the phrase.
      let comma = (from..<min(limit, from + 30)).first { tokens[$0].kind == .comma }
      return comma.map { sourceEnd(cue.token, $0, min(limit, from + 60)) + 1 } ?? limit
    }
    let start = particleEnd(cue, from, limit)
    let end = cue.takesHearer || isHearer(start, limit) ? hearerEnd(start, limit) : start
    return dateEnd(timeEnd(end, limit), limit)
  }

  /// The *that* behind the cue which opens the reported clause: between them stand a hearer, a time, a place, or a
  /// clause between commas.
  func that(_ cue: Cue, _ start: Int, limit: Int) -> Int? {
    guard cue.kind != .according else { return nil }
    let tokens = scene.reading.tokens
    var comma: Int?
    for at in start..<max(start, min(limit, start + Self.reach)) where scene.isFree(at) {
      switch tokens[at].kind {
      case .comma, .dash: comma = comma ?? at
      case .semicolon, .colon: return nil
      default: break
      }
      // *the company that made it*
      guard at > start, tokens[at].has(.that), at + 1 < limit, !scene.reading.tokens[at + 1].isFiniteVerb
      else { continue }
      if at < start + 14, scene.links.verbs(in: start..<at) == 0 { return at }
      // *said on television, where he is seen often, that …*
      if let comma, comma < at - 1, tokens[at - 1].kind == tokens[comma].kind,
        scene.links.verbs(in: start..<comma) == 0
      {
        return at
      }
    }
    return nil
  }

  /// How far from its cue the *that* may stand.
  private static let reach = 30

  // MARK: Sources

  /// The comma behind all that tells who a source is: *the council leader, Una Fell, | …*, *Mrs Fell, 42, of Larkham, | …*;
  /// the token before the limit where nothing comes after it.
  private func sourceEnd(_ start: Int, _ first: Int, _ limit: Int) -> Int {
    let tokens = scene.reading.tokens
    // Not so *according to the report, Una Fell, a manager, left*.
    let isPost = tokens[start..<first].contains { $0.has(.personNoun) }
    var comma = first
    while comma < limit {
      let next = (comma + 1..<limit).first { tokens[$0].kind == .comma } ?? limit
      let span = comma + 1..<(next > comma + 1 && tokens[next - 1].kind == .stop ? next - 1 : next)
      guard isPost && comma == first && isName(span) || isDetail(span) else { return comma }
      comma = next
    }
    return comma - 1
  }

  private func isName(_ span: Range<Int>) -> Bool {
    guard (1...5).contains(span.count), span.allSatisfy({ scene.reading.tokens[$0].isCapital }),
      let index = scene.candidates.partition(by: { scene.mentions[$0].tokens.upperBound >= span.upperBound })
    else { return false }
    let mention = scene.mentions[index]
    return mention.kind.isPersonName && mention.tokens == span
  }

  /// *42*, *of Larkham*, *the council leader*
  private func isDetail(_ span: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    guard (1...6).contains(span.count), case let first = tokens[span.lowerBound] else { return false }
    if span.count == 1 { return first.kind == .number }
    guard !span.contains(where: { scene.isVerb($0) }) else { return false }
    return first.has([.of, .who]) || first.key == Self.from && tokens[span.lowerBound + 1].isCapital
      || first.has([.the, .determiner]) && tokens[span.upperBound - 1].has(.personNoun)
  }

  private static let from = WordHash.key("from")

  // MARK: Particles

  /// Skips *out* in *pointed out that …*, *on* in *called on ministers to …*.
  private func particleEnd(_ cue: Cue, _ start: Int, _ limit: Int) -> Int {
    guard start == cue.token + 1, start < limit else { return start }
    let (verb, next) = (scene.reading.tokens[cue.token].key, scene.reading.tokens[start].key)
    return Self.pointing.contains(verb) && next == Self.out
      || Self.calling.contains(verb) && Self.on.contains(next)
      ? start + 1 : start
  }

  private static let pointing: WordSet = ["point", "points", "pointed", "pointing"]
  private static let calling: WordSet = ["call", "calls", "called", "calling"]
  private static let out = WordHash.key("out")
  private static let on: WordSet = ["on", "upon"]

  // MARK: Hearers

  /// *promised her that …*
  private func isHearer(_ at: Int, _ limit: Int) -> Bool {
    at + 1 < limit && scene.reading.tokens[at].has(.personalPronoun)
      && scene.reading.tokens[at + 1].has(.that)
  }

  /// Skips *the inquest* in *told the inquest he had …*, *staff at the ward* in *told staff at the ward how …*.
  private func hearerEnd(_ start: Int, _ limit: Int) -> Int {
    let tokens = scene.reading.tokens
    guard start < limit else { return start }
    let isOwned = tokens[start].has(.possessivePronoun) && start + 1 < limit && isNoun(start + 1)
    if !isOwned, tokens[start].has(.personalPronoun) { return start + 1 }
    let end = nameEnd(start, limit)
    // *warned the ward was unsafe*: whom the verb seems to take is the subject of what is reported.
    if end == start || end < limit && scene.reading.tokens[end].isFiniteVerb {
      return isCourt(start, end) ? start + 2 : describedEnd(start, limit) ?? start
    }
    return opener(from: end, limit) ?? end
  }

  /// *told social workers | that …*: hearers behind a word that is no noun.
  private func describedEnd(_ start: Int, _ limit: Int) -> Int? {
    let tokens = scene.reading.tokens
    guard !tokens[start].has(Self.ends), let that = opener(from: start, limit), that > start,
      isNoun(that - 1),
      tokens[that].has(.that) && that + 1 < limit && !tokens[that + 1].isFiniteVerb
        || Self.openers.contains(tokens[that].key)
    else { return nil }
    return that
  }

  /// *told the inquest | staff were tired*
  private func isCourt(_ start: Int, _ end: Int) -> Bool {
    let tokens = scene.reading.tokens
    return end > start + 2 && tokens[start].has(.the) && Self.courts.contains(tokens[start + 1].key)
      && Self.telling.contains(tokens[start - 1].key)
  }

  private static let courts: WordSet = [
    "inquest", "court", "jury", "hearing", "inquiry", "tribunal", "committee", "commission",
  ]
  private static let telling: WordSet = ["told", "tells", "telling", "tell"]

  /// The end of a name or noun with what belongs to it: *the rest of the council*, *ABC 7*, *his mother*.
  private func nameEnd(_ start: Int, _ limit: Int) -> Int {
    var at = start
    // How many words that are neither nouns nor names may still come: *the young woman*.
    var free = 0
    while at < min(limit, start + 9), scene.isFree(at) {
      switch part(at, of: start) {
      case .opening: free = 3
      case .name: break
      case .other where free > 0: free -= 1
      default: return end(at, start)
      }
      at += 1
    }
    return end(at, start)
  }

  /// Takes off what begins another noun: *the*, *of*.
  private func end(_ at: Int, _ start: Int) -> Int {
    var at = at
    while at > start, scene.reading.tokens[at - 1].has([.of, .determiner, .possessivePronoun]) { at -= 1 }
    return at
  }

  private enum Part { case opening, name, other, none }

  private func part(_ at: Int, of start: Int) -> Part {
    let token = scene.reading.tokens[at]
    let before = at > start ? scene.reading.tokens[at - 1] : nil
    if token.has(.of) { return before == nil ? .none : .name }
    if before?.has(.of) ?? true, token.has([.determiner, .possessivePronoun]), !token.has(.that) {
      return .opening
    }
    // *Channel 4*
    if token.kind == .number { return before?.isCapital == true ? .name : .none }
    guard token.isWord else { return .none }
    if token.isCapital || isNoun(at) { return .name }
    // *the meeting*
    if token.has(.gerund) { return before?.has(.determiner) == true ? .name : .none }
    return scene.reading.tokens[at].isFiniteVerb || token.has(Self.ends) ? .none : .other
  }

  private func isNoun(_ at: Int) -> Bool {
    scene.reading.tokens[at].has([.personNoun, .bodyNoun, .documentNoun, .plural, .kin])
  }

  /// What no hearer goes on with.
  private static let ends: WordClass = [
    .to, .that, .he, .she, .they, .it, .determiner, .negation, .relative, .who, .subordinator, .preposition,
    .conjunction, .adverb,
  ]

  /// *how*, *that*, *to* behind more about the hearer: *told staff at the ward that night how …*.
  private func opener(from end: Int, _ limit: Int) -> Int? {
    let tokens = scene.reading.tokens
    for at in end..<max(end, min(limit, end + 8)) {
      let token = tokens[at]
      if token.has(.that) || Self.openers.contains(token.key)
        || token.has(.negation) && opensInfinitive(at + 1, limit)
        || opensInfinitive(at, limit)
      {
        return at
      }
      guard token.isWord || token.kind == .number, !scene.reading.tokens[at].isFiniteVerb, scene.isFree(at),
        !token.has(.personalPronoun)
      else { return nil }
    }
    return nil
  }

  /// *to* before a verb, not *to the family*.
  private func opensInfinitive(_ at: Int, _ limit: Int) -> Bool {
    let tokens = scene.reading.tokens
    guard at + 1 < limit, tokens[at].has(.to) else { return false }
    let next = tokens[at + 1]
    return !next.isCapital && !next.has([.determiner, .possessivePronoun, .personalPronoun])
      && !isNoun(at + 1)
  }

  private static let openers: WordSet = ["how", "why", "whether", "what", "if"]

  // MARK: Times

  /// Skips *on Friday*, *last night* between the cue and what it reports.
  private func timeEnd(_ start: Int, _ limit: Int) -> Int {
    let tokens = scene.reading.tokens
    guard start + 2 < limit else { return start }
    if tokens[start].has(.calendar) { return dayEnd(start + 1) }
    if tokens[start].has(.preposition), tokens[start + 1].has(.calendar) { return dayEnd(start + 2) }
    guard TimeWords.openers.contains(tokens[start].key) else { return start }
    return start
      + (TimeWords.spans.contains(tokens[start + 1].key) || tokens[start + 1].has(.calendar) ? 2 : 1)
  }

  /// Skips *night* behind *on Friday*.
  private func dayEnd(_ at: Int) -> Int {
    TimeWords.spans.contains(scene.reading.tokens[at].key) ? at + 1 : at
  }

  /// Skips *(9 February)* behind *on Thursday*.
  private func dateEnd(_ start: Int, _ limit: Int) -> Int {
    let tokens = scene.reading.tokens
    guard start < limit, tokens[start].kind == .open,
      let close = (start..<min(start + 6, limit)).first(where: { tokens[$0].kind == .close }),
      close + 1 < limit,
      tokens[(start + 1)..<close].allSatisfy({ $0.has(.calendar) || $0.kind == .number })
    else { return start }
    return close + 1
  }
}
