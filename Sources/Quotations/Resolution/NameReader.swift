// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads one run of capitalised words: titles and posts before the name, the name, what kind of thing bears it.
enum NameReader {
  static func read(
    _ reading: Reading, _ run: Range<Int>, _ sentence: Int, inside: Bool, _ limits: Range<Int>,
    into mentions: inout [Mention]
  ) {
    var run = behindPlace(reading, run, limits)
    trimStart(reading, &run, limits)
    // *the witness A*
    if run.count == 1, CodeName.follows(reading, run.lowerBound, limits) {
      run = (run.lowerBound - 1)..<run.upperBound
    }
    guard !run.isEmpty else { return }
    let (name, gender) = split(reading, run)
    let isCode = CodeName.find(reading, in: name) == name
    if name.isEmpty || OfficeName.holds(reading, run, limits) {
      if let office = OfficeName.mention(reading, run, sentence, inside, limits) { mentions.append(office) }
      return
    }
    var mention = Mention(tokens: run, name: name, kind: .singleName, gender: gender, sentence: sentence)
    mention.isInside = inside
    mention.kind = isCode ? .titledName : kind(reading, run, name, limits)
    if mention.kind.isPersonName && mention.gender == .unknown {
      mention.gender = givenGender(reading.tokens[name.lowerBound])
      if mention.kind == .singleName && name.count == 1 && mention.gender != .unknown {
        // One word alone may be a surname that is also a given name: keep it open.
        mention.gender = .unknown
      }
    }
    mention.tokens = phraseStart(reading, run, limits)..<run.upperBound
    mention.isModifier = isPlatform(reading, name, limits)
    mentions.append(mention)
  }

  /// *said on Twitter*, *Twitter user*: where it was said, not who said it.
  private static func isPlatform(_ reading: Reading, _ name: Range<Int>, _ limits: Range<Int>) -> Bool {
    let token = reading.tokens[name.lowerBound]
    guard name.count == 1, BodyWords.platforms.contains(token.key) else { return false }
    let before = name.lowerBound > limits.lowerBound ? reading.tokens[name.lowerBound - 1] : nil
    let after = name.upperBound < limits.upperBound ? reading.tokens[name.upperBound] : nil
    return before.map { $0.has(.preposition) && !$0.has(.by) } == true
      || after.map { posting.contains($0.key) } == true
  }

  private static let posting: WordSet = [
    "user", "users", "post", "posts", "group", "message", "video", "thread",
  ]

  /// Drops words at the front that are capitalised only because a sentence begins, and a place before a name of two
  /// words: *the commissioner for Wales Una Fell*.
  private static func trimStart(_ reading: Reading, _ run: inout Range<Int>, _ limits: Range<Int>) {
    while let first = run.first, run.count > 1 {
      let token = reading.tokens[first]
      let isName =
        token.has([.maleName, .femaleName, .title, .personNoun, .bodyNoun, .roleModifier, .numeral])
      // *Charity Safe Harbour said*, but *Charity Commission*
      if token.key == charity, first == limits.lowerBound, !reading.tokens[run.upperBound - 1].has(.bodyNoun)
      {
        run = (first + 1)..<run.upperBound
        continue
      }
      let isPlace =
        token.has(.place) && !isName && isGoverned(first, reading, limits) && isPerson(run, reading)
      guard
        isPlace
          || token.has([.determiner, .preposition, .conjunction, .adverb, .subordinator, .auxiliary])
            && !isName
      else { return }
      run = (first + 1)..<run.upperBound
    }
  }

  /// *Una Fell* in *the coroner for Larkham Una Fell*, *chair of the Larkham Board Una Fell*: capitals behind a post are where
  /// it is held as far as a given name.
  private static func behindPlace(_ reading: Reading, _ run: Range<Int>, _ limits: Range<Int>) -> Range<Int> {
    guard run.count > 2, let given = run.first(where: { isGiven(reading.tokens[$0]) }),
      given > run.lowerBound,
      !reading.tokens[given].has([.place, .bodyNoun]), !reading.tokens[given].flags.contains(.possessive),
      isBehindOffice(reading, run, limits) || isBehindBody(reading, run.lowerBound..<given, limits),
      case let rest = (given + 1)..<run.upperBound, (1...2).contains(rest.count),
      rest.allSatisfy({
        reading.tokens[$0].isWord && !reading.tokens[$0].has([.bodyNoun, .place, .documentNoun])
      })
    else { return run }
    return given..<run.upperBound
  }

  private static func isGiven(_ token: Token) -> Bool { token.has([.maleName, .femaleName]) }

  /// *the coroner for*, *the coroner for Larkham and*
  private static func isBehindOffice(_ reading: Reading, _ run: Range<Int>, _ limits: Range<Int>) -> Bool {
    var link = run.lowerBound - 1
    if link > limits.lowerBound, reading.tokens[link].has(.and) {
      repeat { link -= 1 } while link > limits.lowerBound && reading.tokens[link].isCapital
    }
    while link > limits.lowerBound,
      reading.tokens[link].has(.the) || Self.quarters.contains(reading.tokens[link].key)
    {
      link -= 1
    }
    return link > limits.lowerBound && (reading.tokens[link].has(.of) || reading.tokens[link].key == forKey)
      && RoleWords.isOffice(reading.tokens[link - 1])
      && !reading.tokens[run.lowerBound].has([.title, .personNoun])
  }

  /// *for east and west Larkham*
  private static let quarters: WordSet = ["north", "south", "east", "west", "central", "mid", "and"]

  /// *director of services at Larkham Council*: a whole body before the given name.
  private static func isBehindBody(_ reading: Reading, _ body: Range<Int>, _ limits: Range<Int>) -> Bool {
    guard body.count > 1, body.lowerBound > limits.lowerBound,
      case let link = reading.tokens[body.lowerBound - 1],
      link.has(.of) || Description.joins.contains(link.key)
    else { return false }
    let last = reading.tokens[body.upperBound - 1]
    return last.has(.bodyNoun) && (!last.has(.personNoun) || last.has(.plural))
  }

  private static func isGoverned(_ at: Int, _ reading: Reading, _ limits: Range<Int>) -> Bool {
    at > limits.lowerBound && reading.tokens[at - 1].has(.preposition)
  }

  /// Whether a place is followed by a given name and one other word.
  private static func isPerson(_ run: Range<Int>, _ reading: Reading) -> Bool {
    guard run.count == 3,
      case (let given, let last) = (reading.tokens[run.lowerBound + 1], reading.tokens[run.upperBound - 1])
    else { return false }
    return given.has([.maleName, .femaleName]) && !given.has([.place, .bodyNoun])
      && !given.flags.contains(.possessive)
      && !last.has([.bodyNoun, .place, .documentNoun, .plural])
  }

  /// Parts the name from the titles and posts before it.
  private static func split(_ reading: Reading, _ run: Range<Int>) -> (Range<Int>, Mention.Gender) {
    if BodyName.isWhole(reading, run) { return (run, .unknown) }
    if let code = CodeName.find(reading, in: run) { return (code, gender(reading, of: code)) }
    var start = run.lowerBound
    var gender = Mention.Gender.unknown
    for index in run.dropLast() {
      let token = reading.tokens[index]
      let next = reading.tokens[index + 1]
      // *Mrs King*, *Mr Bishop QC*
      if isSurname(reading, index, run) { break }
      // *Chief Executive* is no body.
      let isBody =
        next.has(.bodyNoun) && !(next.has(.personNoun) && token.key == chief)
        && !isTitled(reading, index + 1, run)
      if (isBody || next.has(.of)) && !next.has([.maleName, .femaleName]) { continue }
      guard token.has([.title, .personNoun, .roleModifier, .demonym]) else { continue }
      // Given names that are also words of office: *Dean Smith*, *Guy Verhofstadt*, at the front only.
      if token.has([.maleName, .femaleName]) && index == start && !token.flags.contains(.abbreviated)
        && !token.has(.title)
      {
        continue
      }
      if token.flags.contains(.possessive) { continue }
      start = index + 1
      if token.has(.title) {
        if token.has(.maleTitle) { gender = .male }
        if token.has(.femaleTitle) { gender = .female }
      } else if token.has(.female) {
        gender = .female
      } else if token.has(.male) {
        gender = .male
      }
    }
    // *PC 4417 Una Fell*
    if start + 1 < run.upperBound, reading.tokens[start].kind == .number { start += 1 }
    var name = start..<run.upperBound
    // *Secretary of State John Kerry*: what follows *of* belongs to the post up to a given name.
    if let of = run.first(where: { reading.tokens[$0].has(.of) || reading.tokens[$0].key == forKey }),
      of > run.lowerBound,
      reading.tokens[of - 1].has([.title, .personNoun])
    {
      if let given = ((of + 1)..<run.upperBound).first(where: {
        reading.tokens[$0].has([.maleName, .femaleName])
      }),
        given + 1 < run.upperBound
      {
        name = given..<run.upperBound
      } else if run.upperBound - of == 4, reading.tokens[of + 1].has([.bodyNoun, .personNoun]) {
        // *Superintendent of Police Arvind Rao*
        name = (of + 2)..<run.upperBound
      } else {
        name = run.upperBound..<run.upperBound
      }
    } else if name.count == 1, reading.tokens[name.lowerBound].has([.personNoun, .title]),
      !isSurname(reading, name.lowerBound, run),
      !reading.tokens[name.lowerBound].has([.maleName, .femaleName])
    {
      name = run.upperBound..<run.upperBound
    }
    while name.count > 1, RoleWords.isSuffix(reading.tokens[name.upperBound - 1]),
      !reading.tokens[name.upperBound - 1].flags.contains(.possessive)
    {
      name = name.lowerBound..<(name.upperBound - 1)
    }
    return (name, gender)
  }

  /// *Mrs King*, *Mr Bishop*: behind *Mr* the word for an office is a name, but for a few by which one is addressed.
  private static func isSurname(_ reading: Reading, _ at: Int, _ run: Range<Int>) -> Bool {
    at > run.lowerBound && courtesies.contains(reading.tokens[at - 1].key)
      && !addresses.contains(reading.tokens[at].key)
  }

  /// *Ms Hall*, *Dr Church*: a title and a noun for a body make a name.
  private static func isTitled(_ reading: Reading, _ at: Int, _ run: Range<Int>) -> Bool {
    at == run.upperBound - 1 && reading.tokens[at - 1].has(.title)
      && !reading.tokens[at - 1].has([.personNoun, .roleModifier])
  }

  private static let courtesies: WordSet = ["mr", "mrs", "ms", "miss"]
  private static let addresses: WordSet = [
    "speaker", "chairman", "chair", "president", "secretary", "justice", "recorder", "mayor", "ambassador",
    "chancellor", "commissioner", "minister", "moderator", "foreman", "coroner",
  ]

  /// The gender that *Mr* of *Mr N*, *Girl* of *Girl A* shows.
  private static func gender(_ reading: Reading, of code: Range<Int>) -> Mention.Gender {
    let words = code.map { reading.tokens[$0] }
    if words.contains(where: { $0.has([.femaleTitle, .female]) }) { return .female }
    return words.contains { $0.has([.maleTitle, .male]) } ? .male : .unknown
  }

  /// Many people, and few bodies with a given name before it.
  private static let banks = WordHash.key("banks")
  private static let charity = WordHash.key("charity")
  private static let chief = WordHash.key("chief")
  private static let forKey = WordHash.key("for")

  private static func kind(
    _ reading: Reading, _ run: Range<Int>, _ name: Range<Int>, _ limits: Range<Int>
  ) -> Mention.Kind {
    let first = reading.tokens[name.lowerBound]
    let last = reading.tokens[name.upperBound - 1]
    let given = first.has([.maleName, .femaleName])
    let titled = name.lowerBound > run.lowerBound && reading.tokens[name.lowerBound - 1].has(.title)
    if titled && !(last.has(.bodyNoun) && name.count > 1 && !given) { return .titledName }
    if name.contains(where: { reading.tokens[$0].has(.of) }) || isCompany(reading, name)
      || BodyName.holds(reading, name) || BodyName.isOffice(reading, name)
    {
      return .organisation
    }
    if last.has([.bodyNoun, .documentNoun])
      && !(given && name.count == 2 && (!last.has(.plural) || last.key == banks))
    {
      return .organisation
    }
    if name.count == 1 {
      if last.has(.place) && !given { return .place }
      if last.flags.contains(.allCapitals) && last.end - last.start <= 6 { return .organisation }
      if last.has(.demonym) { return .place }
      return .singleName
    }
    if !given {
      if first.has([.place, .demonym]) { return last.has(.place) ? .place : .organisation }
      if first.has(.commonWord), last.has(.place) || name.count == 2 && !first.has(.plainVerb) {
        return .place
      }
      // *Larkham Liberal Democrat*
      if last.has(.plural) || last.has(.demonym) && last.has(.personNoun) { return .organisation }
      if name.count > 4 { return .organisation }
    }
    return .fullName
  }

  private static func isCompany(_ reading: Reading, _ name: Range<Int>) -> Bool {
    name.contains { reading.tokens[$0].kind == .other }
      || (name.dropFirst().contains { reading.tokens[$0].has(.bodyNoun) } && name.count > 2
        && !reading.tokens[name.lowerBound].has([.maleName, .femaleName]))
  }

  static func givenGender(_ token: Token) -> Mention.Gender {
    let male = token.has(.maleName)
    let female = token.has(.femaleName)
    return male == female ? .unknown : male ? .male : .female
  }

  /// Takes in what stands before the name and belongs to it: *Haringey Council leader Claire Kober*; but nobody of whom
  /// there are several: *Association of Chief Police Officers president Una Fell*.
  private static func phraseStart(_ reading: Reading, _ run: Range<Int>, _ limits: Range<Int>) -> Int {
    var start = run.lowerBound
    while start > limits.lowerBound && run.lowerBound - start < 6 {
      let before = reading.tokens[start - 1]
      guard before.isWord, before.has([.personNoun, .roleModifier, .title]),
        !before.flags.contains(.possessive), !before.has(.plural) || before.has(.title)
      else { break }
      // *Kent Police spokesman Una Fell*, *Health and Safety Executive inspector Una Fell*
      if before.isCapital, before.has(.bodyNoun), start - 1 > limits.lowerBound,
        case let second = reading.tokens[start - 2], second.isCapital, !second.has([.roleModifier, .title])
      {
        break
      }
      start -= 1
    }
    return start
  }
}
