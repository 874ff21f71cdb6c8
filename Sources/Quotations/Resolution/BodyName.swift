// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells the names of bodies that end in no common noun for bodies: *Network Rail*, *Sport England*, *British Gas*.
enum BodyName {
  /// Whether a run of capitals is the name of a body, all of it.
  static func holds(_ reading: Reading, _ run: Range<Int>) -> Bool {
    let tokens = reading.tokens
    guard let first = run.first, let last = run.last else { return false }
    if run.count == 1 { return BodyWords.names.contains(tokens[first].key) && !tokens[first].has(.title) }
    if isAssociation(reading, run) { return true }
    if endsInPhrase(reading, run) {
      return !run.contains { isPersonal(tokens[$0]) } || isPhrase(reading, run)
    }
    guard !run.dropFirst().contains(where: { isPersonal(tokens[$0]) }) else { return false }
    if isNational(tokens[first], tokens[last], run.count) { return true }
    guard !isPersonal(tokens[first]) || tokens[first].has(.bodyNoun) else { return false }
    if run.dropFirst().contains(where: { tokens[$0].key == forKey }) {
      return BodyWords.causes.contains(tokens[first].key)
    }
    if BodyWords.sureEnds.contains(tokens[last].key) { return true }
    guard !tokens[first].has([.maleName, .femaleName]) || tokens[first].has(.place) else { return false }
    if BodyWords.nations.contains(tokens[first].key) {
      return tokens[last].has(.bodyNoun) || run.count < 4 && !tokens[last].has([.place, .plural, .demonym])
    }
    return BodyWords.ends.contains(tokens[last].key)
  }

  /// *Association of Chief Police Officers, National Association of Head Teachers*: people who hold a post, joined.
  private static func isAssociation(_ reading: Reading, _ run: Range<Int>) -> Bool {
    let tokens = reading.tokens
    guard let of = joint(reading, run.dropLast()) else { return false }
    return !run.contains {
      tokens[$0].has([.maleName, .femaleName]) && !tokens[$0].has([.personNoun, .title])
    }
      && run[(of + 1)...].contains { tokens[$0].has(.plural) && tokens[$0].has(.personNoun) }
  }

  /// Where a body of that kind ends which begins at a token: *National Association of Head Teachers* of *National
  /// Association of Head Teachers general secretary*.
  static func associationEnd(_ reading: Reading, _ start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < limit, reading.tokens[end].isWord,
      reading.tokens[end].isCapital
        || reading.tokens[end].has([.of, .and]) && end + 1 < limit && reading.tokens[end + 1].isCapital
    {
      end += 1
    }
    return isAssociation(reading, start..<end) ? end : nil
  }

  /// The *of* after a word for joined people.
  private static func joint(_ reading: Reading, _ run: Range<Int>) -> Int? {
    run.dropFirst().first {
      reading.tokens[$0].has(.of) && BodyWords.associations.contains(reading.tokens[$0 - 1].key)
    }
  }

  /// *Sport England, NHS Fife, Diabetes UK, Shelter Cymru*
  private static func isNational(_ first: Token, _ last: Token, _ count: Int) -> Bool {
    if first.key == nhsKey { return true }
    guard BodyWords.countries.contains(last.key) else { return false }
    if BodyWords.nationals.contains(first.key) { return true }
    return BodyWords.sureCountries.contains(last.key)
      && !first.has([.maleName, .femaleName, .title, .personNoun, .commonWord, .place])
  }

  private static func isPersonal(_ token: Token) -> Bool {
    token.has([.title, .personNoun, .roleModifier]) && !(token.has(.plural) && token.has(.personNoun))
  }

  /// The end of the body named by several words whose form tells nothing: *Save the Children*, *Number 10*.
  static func phraseEnd(_ reading: Reading, _ start: Int, _ limit: Int) -> Int? {
    guard let phrases = phrases[reading.tokens[start].key] else { return nil }
    for phrase in phrases where start + phrase.count <= limit {
      let end = start + phrase.count
      let last = reading.tokens[end - 1]
      if last.isCapital || last.kind == .number, isPhrase(reading, start..<end, phrase) { return end }
    }
    return nil
  }

  private static func endsInPhrase(_ reading: Reading, _ run: Range<Int>) -> Bool {
    run.dropLast().contains { phraseEnd(reading, $0, run.upperBound) == run.upperBound }
  }

  private static func isPhrase(_ reading: Reading, _ run: Range<Int>) -> Bool {
    phraseEnd(reading, run.lowerBound, run.upperBound) == run.upperBound
  }

  private static func isPhrase(_ reading: Reading, _ run: Range<Int>, _ phrase: [UInt64]) -> Bool {
    zip(run, phrase).allSatisfy { index, key in
      reading.tokens[index].key == key
        && (index == run.upperBound - 1 || !reading.tokens[index].flags.contains(.possessive))
    }
  }

  /// The keys of the words of each phrase, by that of its first word.
  private static let phrases: [UInt64: [[UInt64]]] = Dictionary(
    grouping: BodyWords.phrases.map { $0.split(separator: " ").map { WordHash.key($0) } }, by: { $0[0] })

  /// Whether the name of a body goes on after *and*: *Devon and Cornwall Police*, *Fire and Rescue Service*.
  ///
  /// - Parameters:
  ///   - joint: the *and*, between two words with capitals.
  ///   - start: where the name begins.
  static func goesOn(_ reading: Reading, at joint: Int, from start: Int, _ limit: Int) -> Bool {
    let tokens = reading.tokens
    let (left, right) = (tokens[joint - 1], tokens[joint + 1])
    let isPair = pairs.contains { $0.left == left.key && $0.right == right.key }
    // *Department for Work and Pensions*, *Marl and Sons*
    if isPair, (start..<joint).contains(where: { tokens[$0].key == forKey }) { return true }
    if BodyWords.heirs.contains(right.key) { return !left.has([.maleName, .femaleName, .personNoun]) }
    var end = joint + 1
    while end < min(limit, joint + 8), tokens[end].isWord,
      tokens[end].isCapital || tokens[end].has([.and, .of]) && end + 1 < limit && tokens[end + 1].isCapital,
      !tokens[end - 1].flags.contains(.possessive)
    {
      end += 1
    }
    let head = tokens[end - 1]
    guard end > joint + 2, head.has(.bodyNoun) && !head.has(.title) || BodyWords.ends.contains(head.key)
    else {
      return false
    }
    if isPair { return true }
    return joint - start <= 2 && (start..<joint).contains { isArea(reading, tokens[$0]) }
      && isArea(reading, tokens[joint + 1..<end - 1].first(where: { isArea(reading, $0) }) ?? head)
      && !left.flags.contains(.possessive)
  }

  /// *Women's Aid*, *Parkinson's UK*: a possessive within the name of a body.
  static func isNamedForPeople(_ reading: Reading, _ at: Int, from start: Int, _ limit: Int) -> Bool {
    guard at + 1 < limit, reading.tokens[at + 1].isCapital else { return false }
    // *Nurses' Association*
    let owner = reading.tokens[at]
    if owner.has(.plural), owner.has(.personNoun), owner.suffix != 0,
      reading.text[Int(owner.end) - Int(owner.suffix) - 1] | 0x20 == UInt8(ascii: "s"),
      reading.tokens[at + 1].has(.bodyNoun)
    {
      return true
    }
    // *Residents' Action Group*, *Children's Rights Alliance*
    if owner.has(.plural) && owner.has(.personNoun) || BodyWords.namesakes.contains(owner.key),
      endsInNoun(reading, from: at + 1, limit)
    {
      return true
    }
    // *Association of Directors of Children's Services*
    guard at == start || joint(reading, start..<at) != nil else { return false }
    let next = reading.tokens[at + 1]
    return BodyWords.namesakes.contains(reading.tokens[at].key) && !next.has(.personNoun)
      && (next.has(.bodyNoun) || next.key == aidKey || BodyWords.sureCountries.contains(next.key))
  }

  /// Whether two capitals or three, without a person among them, end in a noun for a body.
  static func endsInNoun(_ reading: Reading, from start: Int, _ limit: Int) -> Bool {
    var end = start
    while end < limit, reading.tokens[end].isWord, reading.tokens[end].isCapital { end += 1 }
    guard (2...3).contains(end - start), reading.tokens[end - 1].has(.bodyNoun) else { return false }
    return !reading.tokens[start..<end].contains {
      $0.has([.maleName, .femaleName, .title, .personNoun, .calendar]) || $0.flags.contains(.possessive)
    }
  }

  private static func isArea(_ reading: Reading, _ token: Token) -> Bool {
    guard token.isCapital else { return false }
    if token.has(.place) || BodyWords.areas.contains(token.key) { return true }
    let shire = "shire".utf8
    return token.end - token.start > 7
      && reading.text[Int(token.end) - Int(token.suffix) - 5..<Int(token.end) - Int(token.suffix)]
        .elementsEqual(shire)
  }

  private static let pairs: [(left: UInt64, right: UInt64)] = [
    ("fire", "rescue"), ("health", "safety"), ("health", "care"), ("search", "rescue"),
    ("homes", "communities"),
    ("work", "pensions"), ("food", "drug"), ("health", "social"), ("medicines", "healthcare"),
  ].map { (WordHash.key($0.0), WordHash.key($0.1)) }

  static let forKey = WordHash.key("for")
  private static let aidKey = WordHash.key("aid")
  private static let nhsKey = WordHash.key("nhs")
}
