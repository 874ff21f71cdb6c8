// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads one run of capitalised words: titles and posts before the name, the name, what kind of thing bears it.
enum NameReader {
  static func read(
    _ reading: Reading, _ run: Range<Int>, _ sentence: Int, inside: Bool, _ limits: Range<Int>,
    into mentions: inout [Mention]
  ) {
    var run = run
    trimStart(reading, &run, limits)
    // *the witness A*
    if run.count == 1, CodeName.follows(reading, run.lowerBound, limits) {
      run = (run.lowerBound - 1)..<run.upperBound
    }
    guard !run.isEmpty else { return }
    let (name, gender) = split(reading, run)
    let isCode = CodeName.find(reading, in: name) == name
    if name.isEmpty || holdsPost(reading, run, limits) {
      return post(reading, run, sentence, inside, limits, into: &mentions)
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
        token.has([.maleName, .femaleName, .title, .personNoun, .bodyNoun, .roleModifier])
        || token.has(.numeral) && RoleWords.afterFirst.contains(reading.tokens[first + 1].key)
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
    if isBody(reading, run) { return (run, .unknown) }
    if let code = CodeName.find(reading, in: run) { return (code, gender(reading, of: code)) }
    var start = run.lowerBound
    var gender = Mention.Gender.unknown
    for index in run.dropLast() {
      let token = reading.tokens[index]
      let next = reading.tokens[index + 1]
      // *Chief Executive* is no body.
      let isBody = next.has(.bodyNoun) && !(next.has(.personNoun) && token.key == chief)
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

  /// The gender that *Mr* of *Mr N*, *Girl* of *Girl A* shows.
  private static func gender(_ reading: Reading, of code: Range<Int>) -> Mention.Gender {
    let words = code.map { reading.tokens[$0] }
    if words.contains(where: { $0.has([.femaleTitle, .female]) }) { return .female }
    return words.contains { $0.has([.maleTitle, .male]) } ? .male : .unknown
  }

  /// *General Medical Council*, *Police Complaints Commission*: words of office that begin the name of a body.
  private static func isBody(_ reading: Reading, _ run: Range<Int>) -> Bool {
    let (first, last) = (reading.tokens[run.lowerBound], reading.tokens[run.upperBound - 1])
    if BodyName.holds(reading, run) { return true }
    guard run.count > 2 else { return false }
    if isOffice(reading, run) { return true }
    // *Youth Justice Board, National Youth Advocacy Service, Student Loans Company*
    if last.has(.bodyNoun), !last.has(.personNoun), run.contains(where: { isServed(reading.tokens[$0]) }),
      run.allSatisfy({ isServed(reading.tokens[$0]) || !isSomebody(reading.tokens[$0]) })
    {
      return true
    }
    guard last.has(.bodyNoun), !last.has(.personNoun),
      first.key == general || run.contains(where: { isPeople(reading.tokens[$0]) })
    else { return false }
    return run.dropLast().allSatisfy {
      let token = reading.tokens[$0]
      return
        (!token.has([.maleName, .femaleName, .title, .personNoun]) || isPeople(token) || token.key == general)
        && (!token.flags.contains(.possessive) || isPeople(token))
    }
  }

  /// *Independent Office for Police Conduct*: a noun for a body with what it is for.
  private static func isOffice(_ reading: Reading, _ run: Range<Int>) -> Bool {
    guard let joint = run.first(where: { reading.tokens[$0].key == forKey }), joint > run.lowerBound,
      reading.tokens[joint - 1].has(.bodyNoun), !reading.tokens[joint - 1].has(.personNoun)
    else { return false }
    return run[(joint + 1)...].allSatisfy {
      !reading.tokens[$0].has([.maleName, .femaleName, .title])
        && !reading.tokens[$0].flags.contains(.possessive)
    }
  }

  /// Of whom there are many, whom a body serves or joins.
  private static func isServed(_ token: Token) -> Bool {
    (token.has(.kin) || served.contains(token.key)) && !token.flags.contains(.possessive)
      && !token.has([.maleName, .femaleName, .title])
  }

  private static func isSomebody(_ token: Token) -> Bool {
    if token.key == justice { return false }
    return token.has([.maleName, .femaleName, .title, .personNoun]) || token.flags.contains(.possessive)
  }

  private static let justice = WordHash.key("justice")

  private static let served: WordSet = [
    "student", "consumer", "worker", "teacher", "nurse", "leaver", "family",
  ]

  /// *Police*, *Nurses*
  private static func isPeople(_ token: Token) -> Bool {
    token.has(.plural) && token.has(.personNoun) && !token.has(.title)
  }

  private static let forKey = WordHash.key("for")
  private static let general = WordHash.key("general")

  /// A post in capitals without a name: *the Chairman*, *Secretary of State*.
  private static func post(
    _ reading: Reading, _ run: Range<Int>, _ sentence: Int, _ inside: Bool, _ limits: Range<Int>,
    into mentions: inout [Mention]
  ) {
    let head = run.first { reading.tokens[$0].has(.personNoun) } ?? run.upperBound - 1
    // *Sir – Your correspondent …*
    if addressed.contains(reading.tokens[head].key) { return }
    let token = reading.tokens[head]
    let gender: Mention.Gender = token.has(.female) ? .female : token.has(.male) ? .male : .unknown
    var start = fieldStart(reading, run, limits)
    // *the council's CEO*
    while start > limits.lowerBound, run.lowerBound - start < 4, isOwning(reading.tokens[start - 1]) {
      start -= 1
    }
    if start < run.lowerBound, start > limits.lowerBound, reading.tokens[start - 1].has(.determiner) {
      start -= 1
    }
    var mention = Mention(
      tokens: start..<run.upperBound, name: head..<(head + 1), kind: .person, gender: gender,
      isPlural: token.has(.plural),
      sentence: sentence)
    mention.isInside = inside
    mentions.append(mention)
  }

  /// *the Legal Ombudsman*, *the Information Commissioner*: what begins with the article and ends in the noun of a post.
  private static func holdsPost(_ reading: Reading, _ run: Range<Int>, _ limits: Range<Int>) -> Bool {
    let last = reading.tokens[run.upperBound - 1]
    let start = fieldStart(reading, run, limits)
    guard run.count > 1, start > limits.lowerBound, reading.tokens[start - 1].has(.the),
      last.has(.personNoun),
      offices.contains(last.key)
    else { return false }
    return !reading.tokens[run].contains {
      $0.has([.maleName, .femaleName]) || $0.flags.contains(.possessive)
    }
  }

  private static let fields: WordSet = ["police", "local"]
  private static let offices: WordSet = [
    "ombudsman", "commissioner", "secretary", "minister", "officer", "inspector", "chancellor",
  ]

  /// Where a post begins that is about two things: *the Prisons and Probation Ombudsman*.
  private static func fieldStart(_ reading: Reading, _ run: Range<Int>, _ limits: Range<Int>) -> Int {
    var start = run.lowerBound
    guard run.count > 1, start - 1 > limits.lowerBound, reading.tokens[start - 1].has(.and) else {
      return start
    }
    start -= 1
    while start > limits.lowerBound, case let token = reading.tokens[start - 1], token.isWord,
      token.isCapital,
      !token.has([.the, .title, .maleName, .femaleName, .place]),
      !token.has(.personNoun) || fields.contains(token.key), run.lowerBound - start < 4
    {
      start -= 1
    }
    let isWhole = start > limits.lowerBound && reading.tokens[start - 1].has(.the)
    return isWhole && start < run.lowerBound - 1 ? start : run.lowerBound
  }

  /// *council's* in *the council's CEO*, *Children's* in *the Children's Commissioner*
  private static func isOwning(_ token: Token) -> Bool {
    guard token.isWord, token.flags.contains(.possessive) else { return false }
    return token.isCapital ? BodyWords.namesakes.contains(token.key) : token.has(.bodyNoun)
  }

  private static let chief = WordHash.key("chief")
  private static let addressed: WordSet = ["sir", "sirs", "madam"]

  private static func kind(
    _ reading: Reading, _ run: Range<Int>, _ name: Range<Int>, _ limits: Range<Int>
  ) -> Mention.Kind {
    let first = reading.tokens[name.lowerBound]
    let last = reading.tokens[name.upperBound - 1]
    let given = first.has([.maleName, .femaleName])
    let titled = name.lowerBound > run.lowerBound && reading.tokens[name.lowerBound - 1].has(.title)
    if titled && !(last.has(.bodyNoun) && name.count > 1 && !given) { return .titledName }
    if name.contains(where: { reading.tokens[$0].has(.of) }) || isCompany(reading, name)
      || BodyName.holds(reading, name) || isOffice(reading, name)
    {
      return .organisation
    }
    if last.has([.bodyNoun, .documentNoun]) && !(given && name.count == 2 && !last.has(.plural)) {
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
      if last.has([.plural]) { return .organisation }
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
