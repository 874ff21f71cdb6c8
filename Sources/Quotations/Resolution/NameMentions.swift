// SPDX-License-Identifier: GPL-3.0-or-later

// The names among the mentions: where one begins, and how far it reaches.

extension MentionFinder {
  /// Whether the capital here comes only from the beginning of a sentence, so that no name begins.
  func isPlainStart(_ at: Int, _ range: Range<Int>) -> Bool {
    let token = reading.tokens[at]
    if token.has([.he, .she, .they, .it, .firstPerson]) && !token.flags.contains(.allCapitals) {
      return true
    }
    if token.has(.the) || isCompound(at) || isParticiple(at, range) { return true }
    if isSpeakingSurname(at, range) { return false }
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
    if isFirstMinister(at, range) || isNumbered(at, range) { return false }
    if isAdverb(at, range) { return true }
    // *Inspectors said*, *Republicans say*, *Parents Una and Ian Marl said*: people, not a name.
    if token.has(.personNoun), token.has(.plural), isStart(at, range) || token.has(.demonym),
      at + 1 >= range.upperBound || !reading.tokens[at + 1].isCapital
        || areKin(at) && reading.tokens[at + 1].has([.maleName, .femaleName])
    {
      return true
    }
    if token.has([.auxiliary, .plainVerb, .anySpeech])
      && !token.has([.personNoun, .bodyNoun, .documentNoun]),
      at + 1 < range.upperBound, reading.tokens[at + 1].has(.sayVerb), reading.tokens[at + 1].has(.finite)
    {
      return false
    }
    // *Stated Una Keld: “…”*
    if token.has(.anyCue), token.has(.finite), isStart(at, range), at + 1 < range.upperBound,
      !token.has([.maleName, .femaleName, .title, .personNoun, .bodyNoun, .documentNoun])
    {
      return true
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

  /// *Young said*, *asked White*: behind *Una Young* and *Ian White* a word of many meanings is the name.
  func isSpeakingSurname(_ at: Int, _ range: Range<Int>) -> Bool {
    guard surnames.contains(reading.tokens[at].key) else { return false }
    if at > range.lowerBound, reading.tokens[at - 1].has(.anySpeech) { return true }
    guard at + 1 < range.upperBound, case let next = reading.tokens[at + 1] else { return false }
    let hasClause = next.kind == .comma && at + 2 < range.upperBound && reading.tokens[at + 2].has(.who)
    return hasClause || next.has(WordClass.anySpeech.union(.auxiliary)) || next.isFiniteVerb
  }

  /// *Jailing Ian Pell, the judge said*, *Recording a verdict*: a verb begins the sentence, whose object is behind it.
  private func isParticiple(_ at: Int, _ range: Range<Int>) -> Bool {
    let token = reading.tokens[at]
    guard isStart(at, range), token.end - token.start > 5, at + 1 < range.upperBound,
      reading.text[token.range].suffix(3).elementsEqual("ing".utf8),
      !token.has([.maleName, .femaleName, .place, .title, .personNoun]),
      case let next = reading.tokens[at + 1]
    else { return false }
    guard next.isCapital else { return next.has([.determiner, .possessivePronoun]) }
    guard
      next.has([.maleName, .femaleName]) || next.has(.title) && !next.has(.personNoun)
        || surnames.contains(next.key),
      let end = (at + 2..<range.upperBound).first(where: { !reading.tokens[$0].isCapital })
    else { return false }
    return reading.tokens[end].kind == .comma
  }

  /// *Specifically, she said*
  private func isAdverb(_ at: Int, _ range: Range<Int>) -> Bool {
    let token = reading.tokens[at]
    guard isStart(at, range), at + 1 < range.upperBound, reading.tokens[at + 1].kind == .comma,
      token.end - token.start > 6, !token.has([.maleName, .femaleName, .place])
    else { return false }
    return reading.text[token.range].suffix(2).elementsEqual("ly".utf8)
  }

  private func isFirstMinister(_ at: Int, _ range: Range<Int>) -> Bool {
    reading.tokens[at].has(.numeral) && at + 1 < range.upperBound && reading.tokens[at + 1].isCapital
      && RoleWords.afterFirst.contains(reading.tokens[at + 1].key)
  }

  /// *the charity First Steps*, *Two Rivers Housing*; not *Two Larkham officers*, *Two Larkham Councils*.
  private func isNumbered(_ at: Int, _ range: Range<Int>) -> Bool {
    guard reading.tokens[at].has(.numeral), at + 1 < range.upperBound, case let next = reading.tokens[at + 1],
      next.isCapital, !next.has(.calendar)
    else { return false }
    if !isStart(at, range) { return !reading.tokens[at - 1].has(.numeral) }
    let end =
      (at + 1..<range.upperBound).first { !reading.tokens[$0].isWord || !reading.tokens[$0].isCapital }
      ?? range.upperBound
    let last = reading.tokens[end - 1]
    // *First Steps said*
    if end == at + 2, end < range.upperBound, reading.tokens[end].has(.sayVerb),
      !last.has([.personNoun, .demonym])
    {
      return Self.isOrdinal(reading.tokens[at])
    }
    return !last.has(.plural)
      && (last.has(.bodyNoun) && !last.has(.personNoun) || RoleWords.companyEnds.contains(last.key))
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
  mutating func body(_ start: Int, _ sentence: Int, _ range: Range<Int>) -> Int? {
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

  /// Reads two of one surname, *Mr and Mrs Marl*, *Una and Ian Marl* that speak, and gives the token after them. They are
  /// several, whom *they* means, and neither of the two.
  mutating func couple(_ start: Int, _ sentence: Int, _ range: Range<Int>) -> Int? {
    let end = start + 4
    guard end <= range.upperBound, case let tokens = reading.tokens[start..<end],
      tokens[start + 1].has(.and), tokens[start + 2].isCapital, tokens[end - 1].isWord,
      tokens[end - 1].isCapital,
      tokens[start].has(.title) && tokens[start + 2].has(.title) || isCouple(start, end, range),
      (start..<end).allSatisfy({ skeleton.stretchAt[$0] == skeleton.stretchAt[start] })
    else { return nil }
    var mention = Mention(
      tokens: start..<end, name: (end - 1)..<end, kind: .person, isPlural: true, sentence: sentence)
    mention.isInside = skeleton.stretchAt[start] >= 0
    // *Mr and Mrs Marl's solicitor*
    mention.isModifier = reading.tokens[end - 1].flags.contains(.possessive)
    // *His parents, Una and Ian Marl,*
    if let last = mentions.indices.last, areKin(start - 1) || areKin(start - 2),
      start - 2...start ~= mentions[last].tokens.upperBound
    {
      mentions[last].isModifier = true
    }
    mentions.append(mention)
    return end
  }

  /// *Una and Ian Marl said*: two given names before a surname, beside a verb of saying.
  private func isCouple(_ start: Int, _ end: Int, _ range: Range<Int>) -> Bool {
    let names: WordClass = [.maleName, .femaleName]
    guard reading.tokens[start].has(names), reading.tokens[start + 2].has(names),
      !reading.tokens[end - 1].has(names.union([.bodyNoun, .place])),
      start == range.lowerBound || !reading.tokens[start - 1].isCapital || areKin(start - 1)
    else { return false }
    let isBefore = end < range.upperBound && reading.tokens[end].has([.sayVerb, .hearerVerb])
    let isBehind = start > range.lowerBound && reading.tokens[start - 1].has(.sayVerb)
    return isBefore || isBehind || areKin(start, end, range)
  }

  /// *his parents, Una and Ian Marl*, *Una and Ian Marl, his grandparents,*
  private func areKin(_ start: Int, _ end: Int, _ range: Range<Int>) -> Bool {
    var before = start - 1
    if before > range.lowerBound, reading.tokens[before].kind == .comma { before -= 1 }
    if before >= range.lowerBound, areKin(before) { return true }
    guard end + 1 < range.upperBound, reading.tokens[end].kind == .comma else { return false }
    return (end + 1..<min(range.upperBound, end + 4)).contains(where: areKin)
  }

  private func areKin(_ at: Int) -> Bool {
    at >= 0 && reading.tokens[at].has(.kin) && reading.tokens[at].has(.plural)
  }

  /// Reads the name whose first capital stands here, and gives the token after it.
  mutating func name(_ start: Int, _ sentence: Int, _ range: Range<Int>) -> Int? {
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
      } else if let next = connector(end, start, range),
        next == range.upperBound || skeleton.stretchAt[next] == inside
      {
        end = next
      } else {
        break
      }
    }
    guard end > start else { return nil }
    let count = mentions.count
    NameReader.read(reading, start..<end, sentence, inside: inside >= 0, range, into: &mentions)
    if mentions.count > count { learn(from: mentions.count - 1, range) }
    return end
  }

  /// Remembers the surname of a full name, by which a place or a people is known for a person later.
  private mutating func learn(from index: Int, _ range: Range<Int>) {
    let (kind, name) = (mentions[index].kind, mentions[index].name)
    if kind == .fullName, reading.tokens[name.lowerBound].has([.maleName, .femaleName]) {
      surnames.insert(reading.tokens[name.upperBound - 1].key)
    } else if kind == .place, name.count == 1, isSpeakingSurname(name.lowerBound, range) {
      mentions[index].kind = .singleName
    }
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
    if at == start || isMonthName(at) { return false }
    return token.has([.calendar, .firstPerson]) && !token.has([.maleName, .femaleName])
      || (token.has([.he, .she, .they, .conjunction, .that]) && !token.flags.contains(.allCapitals))
  }

  /// *Theresa May*: a month that is a surname.
  private func isMonthName(_ at: Int) -> Bool {
    guard Self.months.contains(reading.tokens[at].key),
      case let before = reading.tokens[at - 1],
      before.has([.maleName, .femaleName, .maleTitle, .femaleTitle]) || before.flags.contains(.initial)
    else { return false }
    return at + 1 >= reading.tokens.count || reading.tokens[at + 1].kind != .number
  }

  private static let months: WordSet = ["march", "april", "may", "june", "august"]

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
      let isBody = next.has(.bodyNoun) || BodyName.endsInNoun(reading, from: at + 1, range.upperBound)
      return next.isCapital && isBody ? at + 1 : nil
    }
    guard token.isWord else { return nil }
    if token.has(.particle) && !token.has([.of, .by, .and]) {
      if next.isCapital { return at + 1 }
      let third = at + 2 < range.upperBound ? reading.tokens[at + 2] : next
      return next.has(.particle) && next.isWord && third.isCapital ? at + 2 : nil
    }
    if token.key == Self.andKey {
      // *the Police Federation of England and Wales*
      if before.key == Self.englandKey, next.key == Self.walesKey { return at + 1 }
      let isBody = next.isCapital && BodyName.goesOn(reading, at: at, from: start, range.upperBound)
      return isBody || isSecondPlace(at, start, range) || isTwinned(at, start, range)
        ? at + 1 : pairEnd(at, start, range)
    }
    let joins = (token.has(.of) || token.key == Self.forKey) && !isSurname(at - 1, from: start)
    let isCause =
      token.key == Self.forKey && at == start + 1 && BodyWords.causes.contains(before.key)
      || token.has(.of)
        && (BodyWords.realms.contains(before.key) || BodyWords.associations.contains(before.key))
    guard joins, isCause || before.has([.bodyNoun, .title, .personNoun, .documentNoun]) else { return nil }
    if next.isCapital && !next.has([.he, .she, .they, .firstPerson, .calendar]) {
      return before.has(.personNoun) && isOfSmallNoun(at + 1, range) ? nil : at + 1
    }
    let third = at + 2 < range.upperBound ? reading.tokens[at + 2] : next
    return token.has(.of) && next.has(.the) && third.isCapital && before.has(.bodyNoun) ? at + 2 : nil
  }

  /// *Coroner for Larkham and East Marl, Una Fell,*: what a post is held for goes on after *and*, to a comma or a given name.
  private func isSecondPlace(_ at: Int, _ start: Int, _ range: Range<Int>) -> Bool {
    guard
      let link = (start + 1..<at).last(where: {
        reading.tokens[$0].has(.of) || reading.tokens[$0].key == Self.forKey
      }),
      link + 1 < at, reading.tokens[link - 1].has([.title, .personNoun]),
      let end = (at + 1..<range.upperBound).first(where: {
        !isPart($0, but: [.personNoun, .title, .maleName, .femaleName])
      }),
      end > at + 1
    else { return false }
    let next = reading.tokens[end]
    return next.kind == .comma || next.isCapital && next.has([.maleName, .femaleName])
  }

  /// *Larkham and Marl Council*, *Larkham and East Marl NHS Trust*: one public body of two places, which no list knows.
  private func isTwinned(_ at: Int, _ start: Int, _ range: Range<Int>) -> Bool {
    guard at == start + 1, isPart(start, but: Self.unplaced), !surnames.contains(reading.tokens[start].key)
    else { return false }
    let end = (at + 1..<range.upperBound).first { !isPart($0, but: Self.unplaced.subtracting(.bodyNoun)) }
    return (at + 1..<(end ?? range.upperBound)).dropFirst().contains {
      Self.public.contains(reading.tokens[$0].key)
    }
  }

  private static let unplaced: WordClass = [
    .bodyNoun, .personNoun, .title, .maleName, .femaleName, .calendar, .function, .demonym,
  ]
  private static let `public`: WordSet = [
    "council", "councils", "constabulary", "nhs", "hospital", "hospitals", "safeguarding",
  ]

  /// *Marlford panel* in *Member of Marlford panel*: the capitals only tell which panel it is.
  private func isOfSmallNoun(_ at: Int, _ range: Range<Int>) -> Bool {
    guard let end = (at..<range.upperBound).first(where: { !reading.tokens[$0].isCapital }),
      case let noun = reading.tokens[end]
    else { return false }
    return noun.isWord && noun.has(.bodyNoun) && !noun.has(.anyVerb)
  }

  /// *Peter King*, *Mrs Bishop*: a surname that would else be an office.
  private func isSurname(_ at: Int, from start: Int) -> Bool {
    guard at > start, case (let before, let token) = (reading.tokens[at - 1], reading.tokens[at]),
      token.has([.personNoun, .title]), !token.has(.bodyNoun)
    else { return false }
    return before.has([.maleName, .femaleName]) || before.flags.contains(.initial)
      || before.has([.maleTitle, .femaleTitle]) && !before.has([.personNoun, .roleModifier])
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
  private static let englandKey = WordHash.key("england")
  private static let walesKey = WordHash.key("wales")

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
    reading.tokens[at].endsInS(reading.text)
  }
}
