// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody or something that the article names, with all the names it goes by.
struct Entity: Sendable {
  /// Token range of the fullest form of the name.
  var name: Range<Int>
  var kind: Mention.Kind
  var gender: Mention.Gender
  /// Indices of the mentions by name, in order.
  var mentions: [Int] = []
  /// Mentions by the full name.
  var fullCount = 0
  /// A title or a known given name shows a person.
  var isSurelyPerson = false
  /// A child or somebody dead, whom nobody calls *Mr* or *Mrs*: that is one of the family.
  var isChildOrDead = false

  /// A person of whom more than one word of the name is known.
  var isNamedPerson: Bool { kind == .fullName || kind == .titledName }
}

/// Groups the names of an article by who bears them.
struct EntityTable: Sendable {
  private(set) var entities: [Entity] = []
  private var bySurname: NameTable
  private var byGiven: NameTable
  private var byName: NameTable

  /// Gives every mention by name its ``Mention/entity``.
  init(_ reading: Reading, _ mentions: inout [Mention]) {
    let names = mentions.count { $0.kind.isName }
    bySurname = NameTable(capacity: names)
    byGiven = bySurname
    byName = bySurname
    for index in mentions.indices where mentions[index].kind.isName && mentions[index].name.count > 1 {
      addFull(reading, &mentions[index])
      entities[mentions[index].entity].fullCount += 1
      if mentions[index].kind == .fullName, Self.isChildOrDead(mentions[index].tokens, reading) {
        entities[mentions[index].entity].isChildOrDead = true
      }
    }
    for index in mentions.indices where isSurname(mentions[index], reading) {
      (mentions[index].kind, mentions[index].gender) = (.singleName, .unknown)
    }
    for index in mentions.indices where mentions[index].kind.isName {
      if mentions[index].entity < 0 { addSingle(reading, &mentions[index]) }
      let entity = mentions[index].entity
      entities[entity].mentions.append(index)
      let given = reading.tokens[mentions[index].name.lowerBound].has([.maleName, .femaleName])
      if mentions[index].kind == .titledName || (mentions[index].kind == .fullName && given) {
        entities[entity].isSurelyPerson = true
      }
    }
  }

  /// *King said* in an article about Peter King: the word for an office, alone and in capitals, is the name.
  private func isSurname(_ mention: Mention, _ reading: Reading) -> Bool {
    guard mention.kind == .person, mention.tokens.count == 1, !mention.isPlural,
      case let token = reading.tokens[mention.name.lowerBound], token.isCapital
    else { return false }
    return bySurname[token.key].contains { entities[$0].kind == .fullName }
  }

  /// *Katy Marsh, 17,*, *the murder of Edna Marsh*, *Alfie Marsh died*.
  private static func isChildOrDead(_ name: Range<Int>, _ reading: Reading) -> Bool {
    let tokens = reading.tokens
    if name.lowerBound > 1, tokens[name.lowerBound - 1].has(.of),
      deaths.contains(tokens[name.lowerBound - 2].key)
    {
      return true
    }
    guard name.upperBound + 1 < tokens.count else { return false }
    let (next, second) = (tokens[name.upperBound], tokens[name.upperBound + 1])
    if next.key == died { return next.isWord }
    guard next.kind == .comma, second.end - second.start <= 2 || second.has(.numeral) else { return false }
    guard second.kind == .number else { return second.isWord && second.has(.numeral) }
    return reading.text[second.range].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) } < 18
  }

  private static let deaths: WordSet = ["death", "murder", "killing", "manslaughter", "funeral", "suicide"]
  private static let died = WordHash.key("died")

  private mutating func add(_ mention: Mention) -> Int {
    entities.append(Entity(name: mention.name, kind: mention.kind, gender: mention.gender))
    return entities.count - 1
  }

  private mutating func addFull(_ reading: Reading, _ mention: inout Mention) {
    guard mention.kind.isPersonName else {
      mention.entity = entity(byName: Self.nameKey(reading, mention.name), mention)
      return
    }
    let given = reading.tokens[mention.name.lowerBound]
    let surname = reading.tokens[mention.name.upperBound - 1]
    for candidate in bySurname[surname.key] where agrees(candidate, mention, given, reading) {
      mention.entity = candidate
      merge(mention, into: candidate)
      return
    }
    let entity = add(mention)
    mention.entity = entity
    bySurname.insert(entity, surname.key)
    byGiven.insert(entity, given.key)
  }

  private func agrees(_ entity: Int, _ mention: Mention, _ given: Token, _ reading: Reading) -> Bool {
    let name = entities[entity].name
    let other = reading.tokens[name.lowerBound]
    guard compatible(entities[entity].gender, mention.gender) else { return false }
    if isSurname(mention.name, of: name, reading) || isSurname(name, of: mention.name, reading) {
      return true
    }
    if other.key == given.key || GivenNames.areForms(other.key, given.key) { return true }
    guard other.flags.contains(.initial) || given.flags.contains(.initial) else { return false }
    return reading.text[Int(other.start)] == reading.text[Int(given.start)]
  }

  /// *van der Holme* of *Anneke van der Holme*.
  private func isSurname(_ short: Range<Int>, of long: Range<Int>, _ reading: Reading) -> Bool {
    short.count < long.count && reading.tokens[short.lowerBound].has(.particle)
      && zip(short.reversed(), long.reversed()).allSatisfy {
        reading.tokens[$0].key == reading.tokens[$1].key
      }
  }

  private func compatible(_ first: Mention.Gender, _ second: Mention.Gender) -> Bool {
    first == second || first == .unknown || second == .unknown
  }

  private mutating func merge(_ mention: Mention, into entity: Int) {
    if mention.name.count > entities[entity].name.count && mention.kind != .organisation {
      entities[entity].name = mention.name
    }
    if entities[entity].gender == .unknown { entities[entity].gender = mention.gender }
  }

  private mutating func addSingle(_ reading: Reading, _ mention: inout Mention) {
    let token = reading.tokens[mention.name.lowerBound]
    if mention.kind.isPersonName || mention.kind == .organisation {
      if isHonoured(mention, reading), let bearer = bearer(byGiven[token.key], mention) {
        mention.entity = bearer
        return
      }
      if let bearer = bearer(bySurname[token.key], mention) {
        mention.entity = bearer
        if mention.kind == .titledName { merge(mention, into: bearer) }
        return
      }
      if mention.kind != .titledName, token.has([.maleName, .femaleName]),
        let bearer = bearer(byGiven[token.key], mention)
      {
        mention.entity = bearer
        return
      }
    }
    mention.entity = entity(byName: Self.nameKey(reading, mention.name), mention)
  }

  /// *Sir Geoffrey*, *Dame Anna*: the title stands before the first name.
  private func isHonoured(_ mention: Mention, _ reading: Reading) -> Bool {
    mention.kind == .titledName && mention.name.lowerBound > 0
      && Self.honours.contains(reading.tokens[mention.name.lowerBound - 1].key)
  }

  private static let honours: WordSet = ["sir", "dame", "lord", "lady"]

  /// The one meant by a single name: whoever is named in full most often.
  private func bearer(_ candidates: NameTable.Bearers, _ mention: Mention) -> Int? {
    var best: Int?
    for candidate in candidates where compatible(entities[candidate].gender, mention.gender) {
      if entities[candidate].isChildOrDead, mention.kind == .titledName, mention.gender != .unknown {
        continue
      }
      if let chosen = best, entities[chosen].fullCount >= entities[candidate].fullCount { continue }
      best = candidate
    }
    return best
  }

  private mutating func entity(byName key: UInt64, _ mention: Mention) -> Int {
    if let known = byName[key].first {
      if mention.kind == .titledName {
        entities[known].kind = .titledName
        if entities[known].gender == .unknown { entities[known].gender = mention.gender }
      }
      return known
    }
    let entity = add(mention)
    byName.insert(entity, key)
    return entity
  }

  private static func nameKey(_ reading: Reading, _ name: Range<Int>) -> UInt64 {
    var key = WordHash.seed
    for index in name { key = (key &* 31) ^ reading.tokens[index].key }
    return key
  }
}
