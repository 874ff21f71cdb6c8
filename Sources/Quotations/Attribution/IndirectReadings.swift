// SPDX-License-Identifier: GPL-3.0-or-later

/// The ways in which the words about a cue can be what it reports.
struct IndirectReadings {
  /// Longer stretches of words than this are no reported clause.
  private static let longest = 120

  private let scene: Scene
  private let start: ContentStart
  private let clauses: ReportedClause

  init(_ scene: Scene) {
    self.scene = scene
    start = ContentStart(scene: scene)
    clauses = ReportedClause(scene: scene)
  }

  /// - Parameter contents: emptied, then filled with the readings that can be a report.
  func read(_ cueIndex: Int, _ subject: Int, into contents: inout [IndirectContent]) {
    let cue = scene.cues[cueIndex]
    var sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[cue.token])]
    var mention = scene.mentions[subject].tokens
    if let brackets = brackets(about: cue.token, sentence), brackets.contains(mention.lowerBound) {
      sentence = brackets
    }
    // *After saying it was safe, she closed it.*
    if cue.isGerund, mention.lowerBound > cue.token {
      sentence = sentence.lowerBound..<mention.lowerBound
      mention = cue.token..<(cue.token + 1)
    }
    let first = min(cue.token, mention.lowerBound)
    let last = max(
      cue.token + 1, mention.lowerBound >= cue.token ? min(mention.upperBound, sentence.upperBound) : 0)
    contents.removeAll(keepingCapacity: true)
    let start = self.start.find(cue, last, limit: sentence.upperBound)
    let leads = ClauseOpener.leads(scene, first, in: sentence)
    addAfter(start, cue, sentence, leads: leads, &contents)
    if let that = self.start.that(cue, last, limit: sentence.upperBound) {
      addAfter(that + 1, cue, sentence, leads: leads, hasThat: true, &contents)
    }
    // *…, who wrote the first review*
    guard scene.mentions[subject].kind != .who else {
      return contents.removeAll { !clauses.isReport($0, cue) }
    }
    let isNamed = scene.mentions[subject].kind.isPersonName && mention.lowerBound < cue.token
    addBefore(
      isNamed ? postStart(first, sentence) : first, sentence, from: last,
      to: mention.lowerBound > cue.token ? descriptionEnd(start, sentence) : start,
      &contents)
    contents.removeAll { !clauses.isReport($0, cue) }
  }

  /// *(it was late, she said)*: what stands within the brackets in which a token stands.
  private func brackets(about token: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let tokens = scene.reading.tokens
    func isOne(_ at: Int) -> Bool {
      scene.isFree(at) && (tokens[at].kind == .open || tokens[at].kind == .close)
    }
    let near = sentence.clamped(to: token - Self.longest..<token + Self.longest)
    guard let open = (near.lowerBound..<token).last(where: isOne), tokens[open].kind == .open,
      let close = (token + 1..<near.upperBound).first(where: isOne), tokens[close].kind == .close
    else { return nil }
    return open + 1..<close
  }

  /// Adds the readings of what stands before the cue, and of what goes on behind it.
  private func addBefore(
    _ first: Int, _ sentence: Range<Int>, from last: Int, to end: Int, _ contents: inout [IndirectContent]
  ) {
    let start = clauseStart(first, sentence)
    // *Mr Marsh claimed he was ill, that he had told her*: the speaker's clause is itself reported.
    // *The comment came after the Larkham Echo reported …*: what stands before is the writer's.
    if (start..<first).contains(where: {
      scene.reading.tokens[$0].has(.that) || scene.reading.tokens[$0].key == Self.after
    }) {
      return
    }
    let before = trim(sentence.lowerBound..<start)
    guard !before.isEmpty, before.count <= Self.longest, !isOpen(before) else { return }
    let rest = trim(end..<sentence.upperBound)
    let goesOn =
      !rest.isEmpty && rest.count <= Self.longest && (last..<rest.lowerBound).contains { isComma($0) }
      && !isCondition(rest)
    if goesOn { contents.append(IndirectContent(reading: .around, first: before, rest: rest)) }
    // *The ward, said Ian Marsh, was safe*: the noun alone is no report.
    if goesOn, scene.reading.tokens[rest.lowerBound].isFiniteVerb, scene.links.verbs(in: before) == 0 {
      return
    }
    contents.append(IndirectContent(reading: .before, first: before))
    if let comma = before.first(where: { isComma($0) }) {
      add(.before, (comma + 1)..<before.upperBound, &contents)
    }
  }

  /// *he said, on condition of anonymity*
  private func isCondition(_ rest: Range<Int>) -> Bool {
    rest.count > 1 && scene.reading.tokens[rest.lowerBound].key == Self.on
      && scene.reading.tokens[rest.lowerBound + 1].key == Self.condition
  }

  /// Behind what a speaker who follows the verb is called: *said Ian Marsh, 42, a builder who lives there, | …*
  private func descriptionEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
    let limit = min(sentence.upperBound, start + Self.longest)
    var at = start
    while at < limit, isComma(at) {
      let next = (at + 1..<limit).first { isComma($0) } ?? limit
      guard describes(at + 1..<next) else { return at }
      at = next
    }
    return at
  }

  /// *a builder*, *42*, *who lives there*; not *the ward was safe*.
  private func describes(_ span: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    guard !span.isEmpty, case let first = tokens[span.lowerBound] else { return false }
    if first.has([.who, .relative]) { return true }
    guard first.kind == .number || first.has([.determiner, .possessivePronoun, .personNoun, .roleModifier])
    else {
      return false
    }
    let clause = span.first { tokens[$0].has([.who, .relative, .that]) } ?? span.upperBound
    return !(span.lowerBound..<clause).contains { scene.isFree($0) && scene.isVerb($0) }
  }

  /// Adds the readings of what follows the cue: to the end of the sentence, and to where its clause may end before.
  private func addAfter(
    _ start: Int, _ cue: Cue, _ sentence: Range<Int>, leads: Bool, hasThat: Bool = false,
    _ contents: inout [IndirectContent]
  ) {
    // *apologised | and said …*
    guard start < sentence.upperBound,
      !(scene.reading.tokens[start].has(.and) && scene.reading.tokens[start - 1].isWord),
      // *…, said Ian Marsh, | who lives there*
      !(isComma(start) && start + 1 < sentence.upperBound && scene.reading.tokens[start + 1].has(.who))
    else { return }
    let limit = min(sentence.upperBound, start + Self.longest)
    // *While she said it was safe, inspectors disagreed*: the main clause is the writer's.
    let isWhole = limit == sentence.upperBound && !(leads && trim(start..<limit).contains { isComma($0) })
    if isWhole { add(.after, start..<limit, hasThat: hasThat, &contents) }
    var ends = 0
    for at in (start + 2)..<max(start + 2, limit)
    where ends < 3 && isClauseEnd(at) && !isOpen(start..<at) && !isPreamble(start..<at, cue) {
      ends += 1
      add(.after, start..<at, hasThat: hasThat, &contents)
    }
  }

  private func add(
    _ reading: IndirectContent.Reading, _ range: Range<Int>, hasThat: Bool = false,
    _ contents: inout [IndirectContent]
  ) {
    let span = trim(range)
    guard !span.isEmpty, span.count <= Self.longest, !isTime(span) else { return }
    contents.append(IndirectContent(reading: reading, first: span, hasThat: hasThat))
  }

  /// *last night*, *on Monday*: when it was said, not what.
  private func isTime(_ span: Range<Int>) -> Bool {
    guard scene.links.verbs(in: span) == 0 else { return false }
    let first = scene.reading.tokens[span.lowerBound]
    // *this week at a meeting in Larkham*
    if TimeWords.begin(at: span.lowerBound, scene.reading) { return true }
    guard span.count <= 5 else { return false }
    return first.has(.calendar) || TimeWords.openers.contains(first.key)
      || (first.has(.preposition) && span.contains { scene.reading.tokens[$0].has(.calendar) })
  }

  /// *The comment came after the | Larkham Echo reported …*, *a country that, | once an enemy, …*: no clause is at its
  /// end there.
  private func isOpen(_ span: Range<Int>) -> Bool {
    let (tokens, end) = (scene.reading.tokens, span.upperBound)
    let last = tokens[end - 1]
    // *nobody had told her, …*
    let isOwner = last.has(.possessivePronoun) && end < tokens.count && tokens[end].isWord
    return scene.skeleton.stretchAt[end - 1] < 0
      && (isOwner || last.has([.the, .of]) || Self.joints.contains(last.key) || isBeforeOr(end))
  }

  /// *to calm him down | , or relieve the pain*: nobody but the speaker goes on with *or*.
  private func isBeforeOr(_ end: Int) -> Bool {
    let next = isComma(end) ? end + 1 : end
    return next < scene.reading.tokens.count && scene.reading.tokens[next].key == Self.or
  }

  private static let or = WordHash.key("or")
  private static let joints: WordSet = [
    "a", "an", "after", "when", "because", "although", "while", "if", "that", "which", "whether",
  ]

  /// *said if the council won, | it would …*: the clause that something is said of is still to come.
  private func isPreamble(_ span: Range<Int>, _ cue: Cue) -> Bool {
    let tokens = scene.reading.tokens
    let first = span.lowerBound + (tokens[span.lowerBound].has(.that) ? 1 : 0)
    // *remembered when it was a school, …*
    guard cue.kind == .say && !cue.takesHearer || cue.kind == .according || tokens[first - 1].has(.that)
    else { return false }
    return Self.preambles.contains(tokens[first].key) && !Self.asking.contains(tokens[cue.token].key)
      && !(first..<span.upperBound).contains { isComma($0) }
  }

  private static let preambles: WordSet = [
    "if", "when", "while", "although", "though", "unless", "once", "since", "until", "despite", "without",
    "under", "unlike", "given",
  ]
  /// *asked if it was safe, …*
  private static let asking: WordSet = [
    "ask", "asks", "asked", "asking", "wondered", "questioned", "know",
  ]

  private static let after = WordHash.key("after")
  private static let on = WordHash.key("on")
  private static let condition = WordHash.key("condition")

  private func isComma(_ at: Int) -> Bool { scene.reading.tokens[at].kind == .comma && scene.isFree(at) }

  /// Whether a reported clause may end before this token.
  private func isClauseEnd(_ at: Int) -> Bool {
    guard scene.isFree(at) else { return false }
    let token = scene.reading.tokens[at]
    switch token.kind {
    case .comma, .semicolon, .colon: return !goesOn(at + 1)
    case .dash: return token.flags.contains(.spaceBefore)
    case .word:
      guard token.has([.and, .conjunction]), at + 1 < scene.reading.tokens.count else { return false }
      return scene.reading.tokens[at + 1].has(.anySpeech) && scene.reading.tokens[at + 1].has(.finite)
    default: return false
    }
  }

  /// *she was ill, and that nobody had asked*: the report goes on behind the comma.
  private func goesOn(_ start: Int) -> Bool {
    let tokens = scene.reading.tokens
    var at = start
    while at + 1 < tokens.count, tokens[at].has([.and, .conjunction]), !tokens[at].has(.that) { at += 1 }
    return at + 1 < tokens.count && tokens[at].has(.that) && scene.isFree(at) && !tokens[at + 1].isFiniteVerb
  }

  /// Where the reporting clause begins: before *But*, *and* and the like, and before *the* of a name that has it not.
  private func clauseStart(_ first: Int, _ sentence: Range<Int>) -> Int {
    let tokens = scene.reading.tokens
    var start = first
    if start > sentence.lowerBound, tokens[start - 1].has([.the, .determiner]),
      !tokens[start - 1].has([.that, .relative]),
      scene.isFree(start - 1)
    {
      start -= 1
    }
    while start > sentence.lowerBound, tokens[start - 1].isWord,
      tokens[start - 1].has([.conjunction, .adverb, .subordinator]), scene.isFree(start - 1)
    {
      start -= 1
    }
    return start
  }

  /// *…, | the leader of the council, Ian Marsh, said*
  private func postStart(_ start: Int, _ sentence: Range<Int>) -> Int {
    let tokens = scene.reading.tokens
    guard start - 1 > sentence.lowerBound, isComma(start - 1),
      let comma = (max(sentence.lowerBound, start - 11)..<start - 1).last(where: { isComma($0) }),
      case let post = comma + 1..<start - 1, !post.isEmpty,
      tokens[post.lowerBound].has([.the, .possessivePronoun]) || tokens[post.lowerBound].isCapital,
      let noun = post.first(where: { tokens[$0].has(.personNoun) }), !tokens[noun].has(.plural),
      describes(post)
    else { return start }
    return post.lowerBound
  }

  /// Takes punctuation off both ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < range.upperBound else { return range.lowerBound..<range.lowerBound }
    var start = range.lowerBound
    var end = range.upperBound
    func isEdge(_ at: Int) -> Bool {
      let kind = scene.reading.tokens[at].kind
      return scene.isFree(at) && kind != .word && kind != .number && kind != .open && kind != .close
    }
    while start < end, isEdge(start) { start += 1 }
    while end > start, isEdge(end - 1) { end -= 1 }
    return start..<end
  }
}
