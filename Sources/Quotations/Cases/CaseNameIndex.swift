// SPDX-License-Identifier: GPL-3.0-or-later

/// All names of an article, and who shares a surname or a first name with whom.
struct CaseNameIndex {
  /// The hashes of a person's first and last name; a middle name makes no other person.
  struct Person: Hashable, Sendable {
    var first: UInt64
    var last: UInt64
  }

  let reader: CaseNameReader
  /// In the order of the text.
  private(set) var names: [CaseName] = []
  private(set) var byLast: [UInt64: Set<Person>] = [:]
  private(set) var byFirst: [UInt64: Set<Person>] = [:]
  private var titled: Set<UInt64> = []
  /// People with a title of those who hold inquiries, or said to hold one.
  private(set) var chairs: Set<Person> = []
  /// The hashes of the words that stand alone as names, by their keys.
  private var singles: [UInt64: UInt64] = [:]
  private var byPerson: [Person: [CaseName]] = [:]

  /// - Parameter isTitle: whether a token stands in a line whose words all begin with capitals, where runs of
  ///   capitals   are no evidence of names.
  init(_ reader: CaseNameReader, isTitle: (Int) -> Bool) {
    self.reader = reader
    var index = 0
    while index < reader.tokens.count {
      guard reader.tokens[index].shape.isName, let name = reader.name(from: index), !isTitle(index) else {
        index += 1
        continue
      }
      names.append(name)
      if let person = person(name) {
        byLast[person.last, default: []].insert(person)
        byFirst[person.first, default: []].insert(person)
        byPerson[person, default: []].append(name)
        if isChair(name) { chairs.insert(person) }
      }
      if name.kind == .single {
        if name.isTitled { titled.insert(reader.tokens[name.tokens.lowerBound].hash) }
        singles[reader.key(name.tokens)] = reader.tokens[name.tokens.lowerBound].hash
      }
      index = name.tokens.upperBound
    }
  }

  /// *Sir Alan Teft*, *Alan Teft QC*, *chaired by Alan Teft*.
  private func isChair(_ name: CaseName) -> Bool {
    let first = name.tokens.lowerBound
    if reader.has(name.tokens.upperBound - 1, .chair) { return true }
    guard first > 0 else { return false }
    if reader.has(first - 1, .chair) { return true }
    return first > 1 && reader.has(first - 2, .chaired)
  }

  /// First and last word of a full name, what follows it (*Jr*) left out; nil for other names.
  func person(_ name: CaseName) -> Person? {
    guard name.kind == .person else { return nil }
    var last = name.tokens.upperBound - 1
    while last > name.tokens.lowerBound + 1, reader.has(last, .suffix) { last -= 1 }
    return Person(first: reader.tokens[name.tokens.lowerBound].hash, last: reader.tokens[last].hash)
  }

  /// Those of some speakers who are named in full.
  static func people(_ speakers: [Speaker]) -> Set<Person> {
    var people = Set<Person>()
    for speaker in speakers where speaker.kind == .person {
      let words = speaker.name.utf8.split(separator: UInt8(ascii: " ")).map { WordHash.key(lowering: $0) }
      guard words.count > 1 else { continue }
      people.insert(Person(first: words[0], last: words[words.count - 1]))
    }
    return people
  }

  /// Every place where a person stands under a full name.
  func names(of person: Person) -> [CaseName] { byPerson[person] ?? [] }

  /// Whether the article calls somebody of this surname *Mr*, *Ms* or by another title.
  func isTitled(_ person: Person) -> Bool { titled.contains(person.last) }

  /// The hash of the word that has this key, if it stands alone as a name anywhere.
  func single(_ key: UInt64) -> UInt64? { singles[key] }

  func isKnown(_ person: Person) -> Bool { byLast[person.last]?.contains(person) == true }

  /// The one person of the article with this surname, else the one with this first name; nil when several or
  /// none.
  ///
  /// - Parameter anchor: when several have the surname, the one who alone is named before this token.
  func onlyPerson(named hash: UInt64, orFirst: Bool, before anchor: Int = 0) -> Person? {
    if let people = byLast[hash] {
      if people.count == 1 { return people.first }
      // Of more than eight nobody can tell, and looking would cost time.
      guard people.count <= 8 else { return nil }
      let earlier = people.filter { (byPerson[$0]?.first?.tokens.lowerBound ?? anchor) < anchor }
      return earlier.count == 1 ? earlier.first : nil
    }
    guard orFirst, let people = byFirst[hash] else { return nil }
    return people.count == 1 ? people.first : nil
  }
}
