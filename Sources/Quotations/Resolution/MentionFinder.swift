// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the mentions of an article in one pass over its tokens.
struct MentionFinder {
  private let reading: Reading
  private let skeleton: Skeleton
  private var mentions: [Mention] = []

  static func find(in reading: Reading, _ skeleton: Skeleton) -> [Mention] {
    var finder = MentionFinder(reading: reading, skeleton: skeleton)
    for (sentence, range) in skeleton.sentences.enumerated() {
      let kind = reading.kinds[Int(skeleton.paragraphOf[sentence])]
      if kind == .body || kind == .caption { finder.read(sentence, range) }
    }
    return finder.mentions
  }

  private init(reading: Reading, skeleton: Skeleton) {
    self.reading = reading
    self.skeleton = skeleton
    mentions.reserveCapacity(reading.tokens.count / 8)
  }

  private mutating func read(_ sentence: Int, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let token = reading.tokens[at]
      guard token.isWord else {
        at += 1
        continue
      }
      if token.isCapital, let end = body(at, sentence, range) {
        at = end
      } else if token.isCapital && !isPlainStart(at, range), let end = name(at, sentence, range) {
        at = end
      } else {
        if skeleton.stretchAt[at] < 0 {
          if token.has(.personalPronoun.union(.who)) { pronoun(at, sentence, range) }
          if token.has([.personNoun, .bodyNoun, .documentNoun]) {
            nominal(at, sentence, range)
          }
          if token.has(.anyCue) && !token.has(.gerund) { generic(before: at, sentence, range) }
        }
        at += 1
      }
    }
  }

  // MARK: Names

  /// Whether the capital here comes only from the beginning of a sentence, so that no name begins.
  private func isPlainStart(_ at: Int, _ range: Range<Int>) -> Bool {
    let token = reading.tokens[at]
    if token.has([.he, .she, .they, .it, .firstPerson]) && !token.flags.contains(.allCapitals) {
      return true
    }
    if token.has(.the) || isCompound(at) { return true }
    // *Campaign for Better Transport*
    if token.has(.bodyNoun), at + 2 < range.upperBound, reading.tokens[at + 1].key == Self.forKey,
      reading.tokens[at + 2].isCapital, !reading.tokens[at + 2].has(.calendar)
    {
      return false
    }
    // *Health and Safety Executive*
    if at + 2 < range.upperBound, reading.tokens[at + 1].key == Self.andKey, reading.tokens[at + 2].isCapital,
      BodyName.goesOn(reading, at: at + 1, from: at, range.upperBound)
    {
      return false
    }
    // *the witness A*
    if CodeName.follows(reading, at, range) { return false }
    // *Inspectors said*, *Republicans say*: people, not a name.
    if token.has(.personNoun), token.has(.plural), isStart(at, range) || token.has(.demonym),
      at + 1 >= range.upperBound || !reading.tokens[at + 1].isCapital
    {
      return true
    }
    if token.has([.auxiliary, .plainVerb, .anySpeech])
      && !token.has([.personNoun, .bodyNoun, .documentNoun]),
      at + 1 < range.upperBound, reading.tokens[at + 1].has(.sayVerb), reading.tokens[at + 1].has(.finite)
    {
      return false
    }
    guard token.has(.function), !token.has([.maleName, .femaleName, .title]) || token.has(.auxiliary) else {
      return isOrder(at, range)
    }
    // *New York*, *South Wales*: a common word that another capital follows begins a name.
    let closed: WordClass = [
      .determiner, .preposition, .conjunction, .calendar, .numeral, .auxiliary, .adverb, .subordinator,
      .relative, .negation,
      .according, .otherPronoun, .sayVerb,
    ]
    if !token.has(closed), at + 1 < range.upperBound, reading.tokens[at + 1].isCapital,
      !reading.tokens[at + 1].has(.function) || beginsBody(at, range)
    {
      return false
    }
    return isStart(at, range) || token.has([.determiner, .preposition, .conjunction, .calendar, .numeral])
  }

  /// *South West Water*, *Public Health Wales*, *North East Ambulance Service*: common words that are a name.
  private func beginsBody(_ at: Int, _ range: Range<Int>) -> Bool {
    var end = at + 1
    while end < min(range.upperBound, at + 6), reading.tokens[end].isWord, reading.tokens[end].isCapital,
      !reading.tokens[end - 1].flags.contains(.possessive)
    {
      end += 1
    }
    let last = reading.tokens[end - 1]
    return BodyName.holds(reading, at..<end) || end - at > 2 && last.has(.bodyNoun) && !last.has(.personNoun)
  }

  /// *Ask where the child sleeps*: a bare verb begins the sentence.
  private func isOrder(_ at: Int, _ range: Range<Int>) -> Bool {
    let token = reading.tokens[at]
    return token.has(.bareForm) && token.has(.anyCue)
      && !token.has([.maleName, .femaleName, .title, .personNoun, .bodyNoun, .documentNoun])
      && isStart(at, range) && at + 1 < range.upperBound && reading.tokens[at + 1].flags.contains(.small)
  }

  /// *Mother-of-two, Long-serving*: small letters after the hyphen.
  private func isCompound(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    guard token.flags.contains(.hyphenated),
      let hyphen = token.range.first(where: { reading.text[$0] == UInt8(ascii: "-") })
    else { return false }
    guard hyphen + 1 < Int(token.end) else { return false }
    let next = reading.text[hyphen + 1]
    return next >= UInt8(ascii: "a") && next <= UInt8(ascii: "z") && hyphen - Int(token.start) > 2
  }

  private func isStart(_ at: Int, _ range: Range<Int>) -> Bool {
    if at == range.lowerBound { return true }
    let before = reading.tokens[at - 1]
    switch before.kind {
    case .mark, .colon, .dash, .open, .ellipsis, .stop, .question: return true
    default: return false
    }
  }

  /// Reads a body that is known by its whole name alone, and gives the token after it.
  private mutating func body(_ start: Int, _ sentence: Int, _ range: Range<Int>) -> Int? {
    guard let end = BodyName.phraseEnd(reading, start, range.upperBound),
      (start..<end).allSatisfy({ skeleton.stretchAt[$0] == skeleton.stretchAt[start] }),
      end >= range.upperBound || !reading.tokens[end].isCapital
        || reading.tokens[end - 1].flags.contains(.possessive)
    else { return nil }
    var mention = Mention(tokens: start..<end, name: start..<end, kind: .organisation, sentence: sentence)
    mention.isInside = skeleton.stretchAt[start] >= 0
    mentions.append(mention)
    return end
  }

  /// Reads the name whose first capital stands here, and gives the token after it.
  private mutating func name(_ start: Int, _ sentence: Int, _ range: Range<Int>) -> Int? {
    let inside = skeleton.stretchAt[start]
    var end = start
    while end < range.upperBound && end < start + 12 && skeleton.stretchAt[end] == inside {
      let token = reading.tokens[end]
      if token.isWord && token.isCapital && !isBreak(end, start) {
        end += 1
        if token.flags.contains(.possessive), !isSaint(end - 1, start, range),
          !BodyName.isNamedForPeople(reading, end - 1, from: start, range.upperBound)
        {
          break
        }
      } else if let next = connector(end, start, range), skeleton.stretchAt[next] == inside {
        end = next
      } else {
        break
      }
    }
    guard end > start else { return nil }
    NameReader.read(reading, start..<end, sentence, inside: inside >= 0, range, into: &mentions)
    return end
  }

  /// *St Hilda's Hospital*
  private func isSaint(_ at: Int, _ start: Int, _ range: Range<Int>) -> Bool {
    at == start + 1 && reading.tokens[start].key == Self.saintKey && at + 1 < range.upperBound
      && reading.tokens[at + 1].isCapital && reading.tokens[at + 1].has(.bodyNoun)
  }

  private static let saintKey = WordHash.key("st")

  /// A capital that belongs to no name with what stands before it.
  private func isBreak(_ at: Int, _ start: Int) -> Bool {
    let token = reading.tokens[at]
    if at == start { return false }
    return token.has([.calendar, .firstPerson]) && !token.has([.maleName, .femaleName])
      || (token.has([.he, .she, .they, .conjunction, .that]) && !token.flags.contains(.allCapitals))
  }

  /// The token after a small word that joins capitals: *Department of Health*, *van der Berg*, *Marks & Spencer*.
  private func connector(_ at: Int, _ start: Int, _ range: Range<Int>) -> Int? {
    guard at > start, at < range.upperBound else { return nil }
    if reading.tokens[at].kind == .number { return numberEnd(at, start, range) }
    guard at + 1 < range.upperBound else { return nil }
    let token = reading.tokens[at]
    let before = reading.tokens[at - 1]
    let next = reading.tokens[at + 1]
    if token.kind == .other { return token.key == UInt64(UInt8(ascii: "&")) && next.isCapital ? at + 1 : nil }
    // *Nurses' Association*: the people in the name of their body.
    if token.kind == .mark, before.has(.plural), before.has(.personNoun), before.end == token.start {
      return next.isCapital && next.has(.bodyNoun) ? at + 1 : nil
    }
    guard token.isWord else { return nil }
    if token.has(.particle) && !token.has([.of, .by, .and]) {
      if next.isCapital { return at + 1 }
      let third = at + 2 < range.upperBound ? reading.tokens[at + 2] : next
      return next.has(.particle) && next.isWord && third.isCapital ? at + 2 : nil
    }
    if token.key == Self.andKey {
      let isBody = next.isCapital && BodyName.goesOn(reading, at: at, from: start, range.upperBound)
      return isBody ? at + 1 : pairEnd(at, start, range)
    }
    let joins = token.has(.of) || token.key == Self.forKey
    let isCause =
      token.key == Self.forKey && at == start + 1 && BodyWords.causes.contains(before.key)
      || token.has(.of) && BodyWords.realms.contains(before.key)
    guard joins, isCause || before.has([.bodyNoun, .title, .personNoun, .documentNoun]) else { return nil }
    if next.isCapital && !next.has([.he, .she, .they, .firstPerson, .calendar]) { return at + 1 }
    let third = at + 2 < range.upperBound ? reading.tokens[at + 2] : next
    return token.has(.of) && next.has(.the) && third.isCapital && before.has(.bodyNoun) ? at + 2 : nil
  }

  /// The token after a number inside a name: *Witness 12*, *PC 4417 Una Fell*.
  private func numberEnd(_ at: Int, _ start: Int, _ range: Range<Int>) -> Int? {
    if CodeName.follows(reading, at, range) { return at + 1 }
    let (before, next) = (reading.tokens[at - 1], at + 1 < range.upperBound ? reading.tokens[at + 1] : nil)
    return RoleWords.isNumbered(before) && next?.isCapital == true && next?.has(.calendar) == false
      ? at + 1 : nil
  }

  private static let forKey = WordHash.key("for")
  private static let andKey = WordHash.key("and")

  /// The token after *and* inside the name of a body, whose own noun comes last: *the Homes and Wards Inspectorate*.
  private func pairEnd(_ at: Int, _ start: Int, _ range: Range<Int>) -> Int? {
    let named: WordClass = [
      .bodyNoun, .personNoun, .title, .place, .demonym, .maleName, .femaleName, .calendar, .function,
    ]
    guard at + 2 < range.upperBound, at - start <= 2,
      (start..<at).allSatisfy({ isPart($0, but: named) }), isPart(at + 1, but: named)
    else { return nil }
    var end = at + 2
    while end < min(range.upperBound, at + 4), isPart(end, but: [.personNoun, .title]) { end += 1 }
    let isWhole = end > at + 2 && reading.tokens[end - 1].has(.bodyNoun)
    let hasThe = start > range.lowerBound && reading.tokens[start - 1].has(.the)
    return isWhole && (hasThe || isPlural(at - 1) && isPlural(at + 1)) ? at + 1 : nil
  }

  private func isPart(_ at: Int, but excluded: WordClass) -> Bool {
    let token = reading.tokens[at]
    return token.isWord && token.isCapital && !token.has(excluded) && !token.flags.contains(.possessive)
  }

  private func isPlural(_ at: Int) -> Bool {
    reading.text[Int(reading.tokens[at].end) - 1] == UInt8(ascii: "s")
  }

  // MARK: Pronouns and nouns

  private mutating func pronoun(_ at: Int, _ sentence: Int, _ range: Range<Int>) {
    let token = reading.tokens[at]
    let kind: Mention.Kind
    var gender = Mention.Gender.unknown
    if token.has(.he) {
      (kind, gender) = (.he, .male)
    } else if token.has(.she) {
      (kind, gender) = (.she, .female)
    } else if token.has(.they) {
      kind = .they
    } else if token.has(.it) {
      kind = .it
    } else if token.has(.firstPerson) {
      kind = .firstPerson
    } else if token.has(.who) {
      kind = .who
    } else {
      // *some*, *others*: only before a verb of speech, else they are determiners.
      guard at + 1 < range.upperBound else { return }
      let next = reading.tokens[at + 1]
      guard next.has(.anyCue) || next.has(.auxiliary) || next.has(.adverb) else { return }
      kind = .otherPronoun
    }
    if token.has(.possessivePronoun) && at + 1 < range.upperBound {
      let next = reading.tokens[at + 1]
      if next.isWord && !next.has([.preposition, .conjunction, .that, .adverb]) { return }
    }
    mentions.append(
      Mention(
        tokens: at..<(at + 1), name: at..<(at + 1), kind: kind, gender: gender,
        isPlural: token.has(.they), sentence: sentence))
  }

  private mutating func nominal(_ at: Int, _ sentence: Int, _ range: Range<Int>) {
    let token = reading.tokens[at]
    if at + 1 < range.upperBound {
      let next = reading.tokens[at + 1]
      // The noun of a post before a name belongs to the name; one before another noun is no head.
      if next.isWord && next.isCapital && skeleton.stretchAt[at + 1] < 0 && !token.flags.contains(.possessive)
        && token.has(.personNoun) && !next.has([.calendar])
      {
        return
      }
      if next.isWord && next.has([.personNoun, .bodyNoun, .documentNoun]) && !next.isCapital
        && !next.has(.anySpeech)
      {
        return
      }
    }
    // *Una Fell advocates higher taxes*
    if token.has(.personNoun), token.has(.anySpeech), token.has(.finite), at > range.lowerBound,
      reading.tokens[at - 1].isCapital
    {
      return
    }
    let start = phraseStart(at, range)
    // Verbs that look like nouns: *to report*, *he reports*.
    if token.has(.anySpeech) && start == at { return }
    let kind: Mention.Kind =
      token.has(.personNoun) ? .person : token.has(.bodyNoun) ? .body : .document
    let gender: Mention.Gender = token.has(.female) ? .female : token.has(.male) ? .male : .unknown
    mentions.append(
      Mention(
        tokens: start..<(at + 1), name: at..<(at + 1), kind: kind, gender: gender,
        isPlural: token.has(.plural), sentence: sentence))
  }

  /// The first token of the noun phrase whose head stands here.
  private func phraseStart(_ head: Int, _ range: Range<Int>) -> Int {
    var start = head
    while start > range.lowerBound && head - start < 7 && skeleton.stretchAt[start - 1] < 0 {
      let before = reading.tokens[start - 1]
      guard before.isWord || before.kind == .number else { break }
      if before.has([
        .preposition, .conjunction, .subordinator, .relative, .auxiliary, .he, .she, .they, .it, .firstPerson,
        .anySpeech,
      ]) && !before.has([.determiner, .possessivePronoun]) && !before.flags.contains(.possessive) {
        break
      }
      // *a report in which callers said*
      if before.has(.that) || before.key == Self.which { break }
      if before.has(.plainVerb) && before.has(.finite) { break }
      start -= 1
      if before.has([.determiner, .possessivePronoun]) && !before.has(.numeral) { break }
    }
    return start
  }

  private static let which = WordHash.key("which")

  /// A noun phrase of which no lexicon knows the head, right before a verb of speech.
  private mutating func generic(before cue: Int, _ sentence: Int, _ range: Range<Int>) {
    var last = cue - 1
    while last >= range.lowerBound, skeleton.stretchAt[last] < 0,
      reading.tokens[last].has([.adverb, .auxiliary, .negation]) || isTime(last)
    {
      last -= 1
    }
    guard last >= range.lowerBound, skeleton.stretchAt[last] < 0 else {
      return inverted(after: cue, sentence, range)
    }
    let token = reading.tokens[last]
    if token.kind == .comma || token.kind == .dash { return inverted(after: cue, sentence, range) }
    guard token.isWord || token.kind == .number, !token.has(.function), !token.isCapital else { return }
    if let mention = mentions.last, mention.tokens.upperBound > last { return }
    guard !token.has(WordClass.anyCue.union([.personNoun, .bodyNoun, .documentNoun])) || token.has(.plural),
      !token.has(.plainVerb)
    else { return }
    let start = phraseStart(last, range)
    guard !(start...last).contains(where: { isVerbLike($0) }) else { return }
    guard start < last || reading.text[Int(token.end) - 1] == UInt8(ascii: "s") else { return }
    let bytes = reading.text
    let isPlural =
      bytes[Int(token.end) - 1] == UInt8(ascii: "s")
      && (token.end - token.start < 2 || bytes[Int(token.end) - 2] != UInt8(ascii: "s"))
    mentions.append(
      Mention(
        tokens: start..<(last + 1), name: last..<(last + 1), kind: .generic, isPlural: isPlural,
        sentence: sentence))
  }

  /// *last night* between a noun and its verb.
  private func isTime(_ at: Int) -> Bool {
    let key = reading.tokens[at].key
    return Self.times.contains(key) && at > 0 && Self.latest.contains(reading.tokens[at - 1].key)
      || Self.latest.contains(key)
        && Self.times.contains(reading.tokens[min(at + 1, reading.tokens.count - 1)].key)
  }

  private static let times: WordSet = ["night", "week", "month", "year", "morning", "afternoon", "evening"]
  private static let latest: WordSet = ["last", "this"]

  /// A word in *-ed* or a name inside what should be a plain noun phrase: it is none.
  private func isVerbLike(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    let end = Int(token.end)
    let past =
      end - Int(token.start) > 4 && reading.text[end - 1] == UInt8(ascii: "d")
      && reading.text[end - 2] == UInt8(ascii: "e") && !reading.tokens[max(at - 1, 0)].has(.determiner)
    return past || (token.isCapital && !token.has([.determiner, .demonym]))
  }

  /// *said the announcer*: the phrase after a verb of speech that follows the quoted words.
  private mutating func inverted(after cue: Int, _ sentence: Int, _ range: Range<Int>) {
    guard cue + 1 < range.upperBound, reading.tokens[cue + 1].has([.determiner, .possessivePronoun]) else {
      return
    }
    var end = cue + 2
    while end < range.upperBound && end < cue + 8 && skeleton.stretchAt[end] < 0 {
      let token = reading.tokens[end]
      guard token.isWord,
        !token.has([
          .preposition, .conjunction, .subordinator, .relative, .auxiliary, .anySpeech, .adverb, .calendar,
          .he, .she, .they, .it, .firstPerson, .otherPronoun,
        ])
      else { break }
      if token.isCapital || token.has([.personNoun, .bodyNoun, .documentNoun]) { return }
      end += 1
    }
    guard end > cue + 2 else { return }
    mentions.append(
      Mention(tokens: (cue + 1)..<end, name: (end - 1)..<end, kind: .generic, sentence: sentence))
  }
}
