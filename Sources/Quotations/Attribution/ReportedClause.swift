// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells words that report what somebody says from things that are only done with words: *said the ward was closed*, but
/// *praised the staff*, *recorded a verdict*, *found her in the kitchen*.
struct ReportedClause {
  let scene: Scene

  /// Whether what a cue governs can be what its speaker said.
  func isReport(_ content: IndirectContent, _ cue: Cue) -> Bool {
    let tokens = scene.reading.tokens
    // *Asked if he would come, she laughed*; *Commenting on the plans, she said*; *Although it was safe, she disagreed*
    if content.reading != .after {
      let first = tokens[content.first.lowerBound].key
      // *whenever she rang, …*
      if Self.makers.contains(tokens[cue.token].key), !tokens[cue.token].has(.speechVerb) { return false }
      return !Self.openers.contains(first) && !ClauseOpener.concessions.contains(first)
        && !isDate(content.first)
        && (content.reading == .around || !isSubject(content.first, cue) && !isAdverbial(content.first))
    }
    // *asked a question; being persistent helps*
    if let parted = (cue.token + 1..<content.first.upperBound).prefix(Self.reach).first(where: {
      scene.isFree($0) && tokens[$0].kind == .semicolon
    }), !hasClause(min(parted, content.first.lowerBound)..<parted) {
      return false
    }
    if content.hasThat { return !isDescribed(cue) }
    let (first, verb) = (tokens[content.first.lowerBound], tokens[cue.token])
    if first.has(.that), opensClause(content.first) { return true }
    if accuses(content.first, verb) { return true }
    if cue.kind == .say || isDescribed(content.first), isCutShort(content.first) { return false }
    if isManner(content.first, cue) || isNothing(content.first) || isThing(content.first, after: verb) {
      return false
    }
    // *Una Fell, defending, said …*, *those who spoke had brought photographs*: the subject's own verb.
    if first.has(.sayVerb), first.has(.finite) { return false }
    if first.has(.auxiliary), cue.token > 0, tokens[cue.token - 1].has(.who) { return false }
    if cue.takesHearer, isPerson(content.first) { return false }
    // *warned about in a report*
    if Self.topics.contains(first.key), content.first.count > 1,
      tokens[content.first.lowerBound + 1].has(.preposition), !first.has(.to)
    {
      return false
    }
    if first.key == Self.guilty || (first.has(.negation) && content.first.count < 4) { return false }
    if isTag(content.first) { return false }
    if first.has(.to), namesHearer(content.first, after: verb) { return false }
    // A preposition of time or place begins no report: *revealed during the trial*.
    return !first.has(.preposition) || first.has([.subordinator, .of]) || Self.topics.contains(first.key)
      || first.has([.adverb, .determiner]) || isCount(content.first) || isSetting(content.first, cue)
  }

  /// *said at least three were hurt*, *said up to 30 homes would close*
  private func isCount(_ span: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    guard span.count > 3, Self.bounds.contains(tokens[span.lowerBound].key) else { return false }
    let amount = tokens[span.lowerBound + (tokens[span.lowerBound + 1].has(.to) ? 2 : 1)]
    return (amount.kind == .number || amount.has(.numeral) || Self.amounts.contains(amount.key))
      && hasClause(span.lowerBound..<(comma(in: span) ?? span.upperBound))
  }

  /// *said under the plan, the home would close*: the words begin by telling when or where, and go on with a clause.
  private func isSetting(_ span: Range<Int>, _ cue: Cue) -> Bool {
    let tokens = scene.reading.tokens
    guard cue.kind == .say || cue.kind == .according, !cue.takesHearer, !cue.isGerund, hasClause(span),
      !Self.circumstances.contains(tokens[span.lowerBound].key)
    else { return false }
    if cue.kind == .according || Self.conditions.contains(tokens[span.lowerBound].key) { return true }
    // *said in a statement, …*: where it was said.
    guard !Self.someone.contains(tokens[span.lowerBound + 1].key), let comma = comma(in: span) else {
      return false
    }
    return !(span.lowerBound..<comma).contains { tokens[$0].has(.that) || scene.isVerb($0) }
      && !tokens[comma + 1].has([.and, .conjunction, .subordinator, .that, .who, .relative])
      && !scene.reading.isGerund(tokens[comma + 1])
  }

  private func comma(in span: Range<Int>) -> Int? {
    span.first { scene.isFree($0) && scene.reading.tokens[$0].kind == .comma }
  }

  /// How far from its cue a report is looked for.
  private static let reach = 30
  private static let bounds: WordSet = [
    "at", "about", "around", "over", "under", "up", "between", "above", "below", "within",
  ]
  private static let amounts: WordSet = ["least", "most", "half"]
  private static let conditions: WordSet = ["despite", "under", "without", "within", "unlike", "given"]
  private static let someone: WordSet = ["a", "an", "his", "her", "their", "its", "court"]

  /// *reported that the home withheld it*, but *read that letter*
  private func opensClause(_ span: Range<Int>) -> Bool {
    span.count > 3 && scene.reading.tokens[span.lowerBound + 1].has(Self.subjects) && !isCutShort(span)
  }

  private static let subjects: WordClass = [.determiner, .that, .it, .possessivePronoun, .he, .she, .they]

  /// *rang bells that nobody answered*: the clause tells more of what the verb takes.
  private func isDescribed(_ cue: Cue) -> Bool {
    let (verb, next) = (scene.reading.tokens[cue.token], scene.reading.tokens[cue.token + 1])
    guard verb.has(.takingVerb) || Self.makers.contains(verb.key) else { return false }
    return next.isWord && !next.has([.that, .preposition, .adverb, .calendar])
  }

  /// *said quietly into the telephone*, *said after the hearing*: how and when it was said.
  private func isManner(_ span: Range<Int>, _ cue: Cue) -> Bool {
    let first = scene.reading.tokens[span.lowerBound]
    if cue.kind == .say, Self.circumstances.contains(first.key) { return true }
    // Not so *said there’s no money*.
    return first.has(.adverb) && !first.has([.determiner, .negation, .that, .numeral])
      && !first.flags.contains(.possessive)
      && scene.links.verbs(in: span) == 0
  }

  private static let circumstances: WordSet = [
    "after", "before", "as", "while", "because", "during", "following",
  ]

  /// *asked the permanent secretary Una Fell*: who was asked, not what.
  private func isPerson(_ span: Range<Int>) -> Bool {
    guard scene.links.verbs(in: span) == 0,
      let last = scene.candidates.partition(by: { scene.mentions[$0].tokens.upperBound >= span.upperBound })
    else { return false }
    let mention = scene.mentions[last]
    return mention.kind.isPersonName && mention.tokens.upperBound == span.upperBound
      && mention.tokens.lowerBound <= span.lowerBound + 1
  }

  /// *apologised to the family* names a hearer, *promised to resign* what was promised; *referred to as A* neither.
  private func namesHearer(_ span: Range<Int>, after verb: Token) -> Bool {
    guard span.count > 1, case let next = scene.reading.tokens[span.lowerBound + 1] else { return false }
    return next.has([.determiner, .possessivePronoun]) || next.key == Self.asKey
      || next.isCapital && Self.apologies.contains(verb.key)
  }

  /// *On Mon, 3 Mar 2014 at 10:00, Una Fell wrote*: only when it was said.
  private func isDate(_ span: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    return span.contains { tokens[$0].has(.calendar) }
      && span.allSatisfy {
        let token = tokens[$0]
        return !token.isWord || token.has([.calendar, .preposition, .the, .numeral])
          || Self.hours.contains(token.key)
      }
  }

  /// *In a speech last July, Una Fell said*: when and where.
  private func isAdverbial(_ span: Range<Int>) -> Bool {
    let first = scene.reading.tokens[span.lowerBound]
    return first.has(.preposition) && !first.has([.subordinator, .of, .to])
      && scene.links.verbs(in: span) == 0 && !span.contains { scene.isVerb($0) }
  }

  /// *The mother, according to the review, was “hard to engage”*: of whom the quoted words are said.
  private func isSubject(_ span: Range<Int>, _ cue: Cue) -> Bool {
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[cue.token])]
    return scene.links.verbs(in: span) == 0
      && (cue.token..<sentence.upperBound).contains { scene.skeleton.stretchAt[$0] >= 0 }
  }

  /// Whether a verb can be a mention's: *the brother of the man say* is said of somebody before.
  func agrees(_ mention: Mention, _ cue: Cue) -> Bool {
    let tokens = scene.reading.tokens
    let (verb, start) = (tokens[cue.token], mention.tokens.lowerBound)
    guard verb.has(.bareForm), !verb.has(.finite), !cue.isInfinitive, mention.reach == cue.token, start > 0,
      !mention.isPlural
    else { return true }
    switch mention.kind {
    case .person, .fullName, .titledName, .singleName, .he, .she: return !tokens[start - 1].has(.preposition)
    default: return true
    }
  }

  private static let hours: WordSet = ["am", "pm", "gmt", "bst"]

  /// *wrote the first review*, *read the letter*, *welcomed his departure*, *refused to comment*: no clause, no report.
  private func isThing(_ span: Range<Int>, after verb: Token) -> Bool {
    if Self.makers.contains(verb.key) {
      return !span.contains { isClause(scene.reading.tokens[$0]) }
    }
    // *pledged to publish it* is a report, *refused to say who had gone* is none.
    if scene.reading.tokens[span.lowerBound].has(.to) { return Self.refusals.contains(verb.key) }
    if Self.denials.contains(verb.key), scene.reading.isGerund(scene.reading.tokens[span.lowerBound]) {
      return false
    }
    return verb.has(.takingVerb) && !hasClause(span)
  }

  /// *denied hurting the boy*
  private static let denials: WordSet = [
    "denied", "denies", "deny", "denying", "admitted", "admits", "admit", "admitting",
  ]

  /// Whether a word shows a clause: *he*, *was*.
  private func isClause(_ token: Token) -> Bool {
    token.has([.auxiliary, .he, .she, .they, .it, .firstPerson]) && !token.has(.possessivePronoun)
      && !Scene.objectForms.contains(token.key)
  }

  /// Whether a finite verb with a subject of its own stands there, other than that of *the company that made it*.
  private func hasClause(_ span: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    var isRelative = false
    for at in span.dropFirst() {
      let token = tokens[at]
      // *recorded a verdict, saying it was late*
      if tokens[at - 1].kind == .comma, scene.reading.isGerund(token) { return false }
      if token.has([.relative, .who, .that]) {
        isRelative = true
      } else if token.isFiniteVerb || isPast(at, in: span),
        !tokens[at - 1].has([.determiner, .possessivePronoun, .preposition, .and, .auxiliary])
      {
        if !isRelative { return true }
        isRelative = false
      }
    }
    return false
  }

  /// A word in *-ed* that no lexicon knows, and that no preposition shows to be a participle: *chairs stacked in a row*.
  private func isPast(_ at: Int, in span: Range<Int>) -> Bool {
    scene.reading.tokens[at].classes.isEmpty && scene.links.verbs(in: at..<(at + 1)) > 0
      && (at + 1 >= span.upperBound || !scene.reading.tokens[at + 1].has(.preposition))
  }

  /// *they had told her, | Una Fell said*
  private func isTag(_ span: Range<Int>) -> Bool {
    let (tokens, last) = (scene.reading.tokens, scene.reading.tokens[span.upperBound - 1])
    return (2...8).contains(span.count) && last.has(.sayVerb) && last.has(.finite)
      && tokens[span.lowerBound - 1].kind == .comma
  }

  /// *the boy, | who was three*
  private func isDescribed(_ span: Range<Int>) -> Bool {
    let next = span.upperBound + 1
    return next < scene.reading.tokens.count && scene.reading.tokens[next].has([.who, .relative])
  }

  /// *said the death of Child M, | who was three, had been …*: a noun whose verb is still to come.
  private func isCutShort(_ span: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    return span.upperBound < tokens.count && tokens[span.upperBound].kind == .comma
      && scene.links.verbs(in: span) == 0 && !span.contains { scene.isVerb($0) }
  }

  /// *accused them of ignoring it*
  private func accuses(_ span: Range<Int>, _ verb: Token) -> Bool {
    span.count > 2 && Self.accusing.contains(verb.key) && scene.reading.tokens[span.lowerBound + 1].has(.of)
  }

  private static let accusing: WordSet = ["accuse", "accuses", "accused", "accusing"]

  /// A pronoun alone, *not to be named*, *her in the kitchen*.
  private func isNothing(_ span: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    let first = tokens[span.lowerBound]
    if span.count == 1 {
      return first.has([.personalPronoun, .determiner, .possessivePronoun])
        || Self.nothings.contains(first.key)
    }
    // *showed me round*, *read them all*
    if Scene.objectForms.contains(first.key) { return true }
    // *asked a third time*
    if span.count < 5, Self.occasions.contains(tokens[span.upperBound - 1].key),
      scene.links.verbs(in: span) == 0
    {
      return true
    }
    let second = tokens[span.lowerBound + 1]
    // *said so in May*
    if first.key == Self.soKey, second.has([.preposition, .calendar]), span.count < 6 {
      return true
    }
    // *added her voice to it*
    if first.has(.possessivePronoun), second.key == Self.voice { return true }
    // *summed it up*
    if span.count == 2, first.has(.it), second.has([.preposition, .adverb]) { return true }
    if first.has([.he, .she, .they]), first.has(.possessivePronoun), second.has(.preposition) { return true }
    return first.has(.negation) && span.count > 3 && second.has(.to)
      && tokens[span.lowerBound + 2].has(.auxiliary)
  }

  /// What is made or used: a letter is written.
  private static let makers: WordSet = [
    "wrote", "writes", "written", "read", "reads", "rang", "rings", "spoke", "speaks", "showed", "shows",
    "shown", "sang", "answered", "thanked", "remembered", "opened", "joked", "offered",
  ]
  private static let refusals: WordSet = ["refused", "refuses", "refuse", "refusing"]
  private static let openers: WordSet = [
    "asked", "commenting", "speaking", "responding", "reacting", "replying", "addressing", "writing",
    "announcing", "explaining",
  ]
  private static let nothings: WordSet = ["something", "nothing", "so", "anything", "more"]
  private static let occasions: WordSet = ["time", "times"]
  private static let apologies: WordSet = ["apologise", "apologises", "apologised", "apologising"]
  private static let asKey = WordHash.key("as")
  private static let soKey = WordHash.key("so")
  private static let voice = WordHash.key("voice")
  private static let guilty = WordHash.key("guilty")
  private static let topics: WordSet = ["for", "about", "against", "to", "there"]
}
