// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells which sightings of one surname mean which person.
///
/// The same full name is one person unless what is printed with it says that it is two: posts of different kinds in
/// different bodies and affairs. A surname alone, and a name with initials or another middle name, means somebody only
/// when something else than the name says whom: the body, the post or the case. Whatever remains open stays apart.
///
/// The outcome does not depend on the order of the sightings. The time is linear in their number.
///
/// One finder finds group after group; a class, so that the census is not copied for each closure.
final class PersonFinder {
  let census: Census
  /// By sighting, the authority record that the name belongs to.
  private(set) var records: [Int: Int] = [:]
  /// Whether there are names that are no full ones, to be joined by evidence.
  private var hasParts = false
  private(set) var persons: [Person] = []
  /// Sightings whose name two people have, and that nothing gives to either; by the words of the name.
  private(set) var unplaced: [Int: [Int]] = [:]

  init(_ census: Census) { self.census = census }

  /// - Parameters:
  ///   - sightings: all those of a surname, in the order of the documents.
  ///   - records: by sighting, the authority records that names belong to.
  func find(_ sightings: [Int], records: [Int: Int] = [:]) -> [Found] {
    if records.isEmpty, isOne(sightings) { return [Found(label: nil, record: nil, members: sightings)] }
    (self.records, hasParts, persons, unplaced) = (records, false, [], [:])
    findPersons(sightings)
    return found()
  }

  private func findPersons(_ sightings: [Int]) {
    var byRecord: [Int: Person] = [:]
    var byName: [Int: [Int]] = [:]
    for sighting in sightings {
      let name = census.description(of: sighting).words
      if let record = records[sighting] {
        byRecord[record, default: Person(name, record: record)].add(sighting, in: census)
        byRecord[record]!.names.insert(name)
        byRecord[record]!.evidence.formUnion(census.evidenceWithPost(of: sighting))
      } else {
        byName[name, default: []].append(sighting)
      }
    }
    persons = byRecord.sorted { $0.key < $1.key }.map(\.value)
    let names = byName.map { Name(number: $0.key, text: text($0.key), sightings: $0.value) }
      .sorted { $0.text < $1.text }
    let full = Set(names.filter(\.isFull).map(\.text))
    let parts = names.filter { !full.contains($0.text) || $0.isVariant(of: full) }
    hasParts = !parts.isEmpty
    for name in names where full.contains(name.text) && !name.isVariant(of: full) { add(name) }
    let known = persons.count
    for name in parts { join(name, known) }
  }

  /// Whether all have one name, and nothing said with it could be said of two.
  private func isOne(_ sightings: [Int]) -> Bool {
    let name = census.description(of: sightings[0]).words
    guard sightings.allSatisfy({ census.description(of: $0).words == name }) else { return false }
    return !canBeSeveral(sightings) || !Name(number: name, text: text(name), sightings: []).isFull
  }

  func text(_ folding: Int) -> String { census.descriptions.texts.foldings.string(folding) }
}

/// A name as some articles print it.
private struct Name {
  /// The number of its words.
  var number: Int
  var text: String
  var sightings: [Int]

  /// A name of two words at least, none of them an initial.
  var isFull: Bool {
    let words = text.utf8.split(separator: UInt8(ascii: " "))
    return words.count > 1 && words.allSatisfy { $0.count > 1 }
  }

  /// Whether another name is the same but for what stands between first and last.
  func isVariant(of names: Set<String>) -> Bool {
    let words = text.split(separator: " ")
    return words.count > 2 && names.contains("\(words[0]) \(words[words.count - 1])")
  }
}

// MARK: - One full name

extension PersonFinder {
  private func add(_ name: Name) {
    guard canBeSeveral(name.sightings) else { return addWhole(name) }
    var (cores, open) = parted(components(name))
    if let first = cores.first {
      // An odd word for somebody well known is no second person.
      let odd = cores.filter { $0.organisations.isEmpty && $0.members.count * 10 < first.members.count }
      cores.removeAll { $0.organisations.isEmpty && $0.members.count * 10 < first.members.count }
      open += odd.flatMap(\.members)
    }
    guard cores.count > 1 else { return addWhole(name) }
    let companies = cores.map {
      Set($0.members.flatMap { census.company(of: $0) }).subtracting([name.number])
    }
    for sighting in name.sightings where !census.description(of: sighting).isDescribed {
      let evidence = census.evidence(of: sighting, barePosts: [])
      var fitting = cores.indices.filter { !cores[$0].evidence.isDisjoint(with: evidence) }
      if fitting.isEmpty {
        let company = census.company(of: sighting)
        fitting = cores.indices.filter { !companies[$0].isDisjoint(with: company) }
      }
      if fitting.count == 1 { cores[fitting[0]].add(sighting, in: census) } else { open.append(sighting) }
    }
    // Somebody so well known that most articles do not say who it is, is one.
    guard open.count <= name.sightings.count - open.count else { return addWhole(name) }
    persons += cores
    if !open.isEmpty { unplaced[name.number] = open.sorted() }
  }

  /// Whether anything said in the sightings could be said of two people only: see ``Person/conflicts(with:)``. Who has
  /// one post is one.
  private func canBeSeveral(_ sightings: [Int]) -> Bool {
    var (occupation, isWoman, role) = (Occupation(), Bool?.none, Int?.none)
    var hasRoles = false
    for description in sightings.lazy.map({ self.census.description(of: $0) }) where description.isDescribed {
      if let sex = description.isWoman {
        if let isWoman, isWoman != sex { return true }
        isWoman = sex
      }
      if !description.occupation.isEmpty {
        if !occupation.isEmpty, occupation != description.occupation { return true }
        occupation = description.occupation
      }
      if let other = description.role.map(census.descriptions.texts.folding) {
        hasRoles = hasRoles || role ?? other != other
        role = other
      }
    }
    return hasRoles && sightings.contains { !census.cases(of: $0).isEmpty }
  }

  private func addWhole(_ name: Name) {
    var person = Person(name.number)
    // Where nobody else has the surname, nobody asks.
    if !hasParts && records.isEmpty {
      person.members = name.sightings
    } else {
      for sighting in name.sightings { person.addMember(sighting, in: census) }
      for sighting in Statements(of: name.sightings, in: census).firsts {
        person.addStatements(of: sighting, in: census)
        person.evidence.formUnion(census.evidence(of: sighting, barePosts: []))
      }
    }
    persons.append(person)
  }

  /// The sightings that say something, joined by what they share.
  private func components(_ name: Name) -> [Person] {
    let sightings = name.sightings.filter { census.description(of: $0).isDescribed }
    let statements = Statements(of: sightings, in: census)
    let bare = statements.firsts.map { census.description(of: $0) }.filter { $0.organisation == nil }
    let barePosts = Set(bare.compactMap { $0.role.map(census.descriptions.texts.folding) })
    let evidence = statements.firsts.map { census.evidence(of: $0, barePosts: barePosts) }
    let roots = Self.roots(evidence)
    // By statement, where the person is.
    var places: [Int] = []
    var persons: [Person] = []
    for (statement, root) in roots.enumerated() {
      let place = root == statement ? persons.count : places[root]
      places.append(place)
      if root == statement { persons.append(Person(name.number)) }
      persons[place].addStatements(of: statements.firsts[statement], in: census)
      persons[place].evidence.formUnion(evidence[statement])
    }
    for (sighting, statement) in zip(sightings, statements.numbers) {
      persons[places[statement]].addMember(sighting, in: census)
    }
    return persons.sorted { isLarger($0, $1) }
  }

  /// For each of several the first of those with which it has evidence in common, by way of others too.
  private static func roots(_ evidence: [[Evidence]]) -> [Int] {
    var parents = Array(evidence.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    var holder: [Evidence: Int] = [:]
    for (node, keys) in evidence.enumerated() {
      for key in keys {
        guard let other = holder[key] else {
          holder[key] = node
          continue
        }
        let (a, b) = (root(node), root(other))
        parents[max(a, b)] = min(a, b)
      }
    }
    return evidence.indices.map(root)
  }

  /// The components put together but for those that cannot be one person; and the sightings of those that could be
  /// either of two.
  private func parted(_ components: [Person]) -> ([Person], open: [Int]) {
    var cores: [Person] = []
    var open: [Int] = []
    for component in components {
      let fitting = cores.indices.filter { !cores[$0].conflicts(with: component) }
      switch fitting.count {
      case 0: cores.append(component)
      case 1: cores[fitting[0]].absorb(component)
      default: open += component.members
      }
    }
    return (cores, open)
  }

  /// The one with more sightings first; of equal ones by what is said of them, so that the order of the articles
  /// does not count.
  private func isLarger(_ a: Person, _ b: Person) -> Bool {
    a.members.count != b.members.count
      ? a.members.count > b.members.count : texts(a.evidence).lexicographicallyPrecedes(texts(b.evidence))
  }

  private func texts(_ evidence: Set<Evidence>) -> [String] {
    evidence.map { "\($0.kind) \(text($0.text))" }.sorted()
  }
}

// MARK: - Less than a full name

extension PersonFinder {
  /// Gives each sighting of a part of a name to the person it must mean; those that could mean several, or nobody, are
  /// somebody of their own.
  private func join(_ name: Name, _ known: Int) {
    let words = name.text.split(separator: " ")
    let possible = persons[..<known].indices.filter {
      persons[$0].names.contains { canMean(words, text($0).split(separator: " ")) }
    }
    var holders: [Evidence: Set<Int>] = [:]
    for person in possible {
      for key in persons[person].evidence { holders[key, default: []].insert(person) }
    }
    var own = Person(name.number)
    if holders.isEmpty, records.isEmpty {
      // Nobody else has the name, and nobody asks what is said of this one.
      own.members = name.sightings
      return persons.append(own)
    }
    let statements = Statements(of: name.sightings, in: census)
    let meant = statements.firsts.map { onlyPerson(meantBy: $0, holders) }
    for (sighting, statement) in zip(name.sightings, statements.numbers) {
      if let person = meant[statement] {
        persons[person].members.append(sighting)
      } else {
        own.addMember(sighting, in: census)
      }
    }
    guard !own.members.isEmpty else { return }
    for (sighting, person) in zip(statements.firsts, meant) where person == nil {
      own.addStatements(of: sighting, in: census)
    }
    persons.append(own)
  }

  private func onlyPerson(meantBy sighting: Int, _ holders: [Evidence: Set<Int>]) -> Int? {
    let description = census.description(of: sighting)
    let shared = census.evidenceWithPost(of: sighting).reduce(into: Set<Int>()) {
      $0.formUnion(holders[$1] ?? [])
    }
    let fitting = shared.filter {
      !isOtherSex($0, description)
        && !persons[$0].conflictsInWork(with: description.isPast ? [] : description.occupation)
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  private func isOtherSex(_ person: Int, _ description: Description) -> Bool {
    guard let a = persons[person].isWoman, let b = description.isWoman else { return false }
    return a != b
  }

  /// Whether the words, the last of which is the surname, can be a part of `full`: *j morton*, *morton* and *stephen j
  /// morton* of *stephen morton*.
  private func canMean(_ words: [Substring], _ full: [Substring]) -> Bool {
    guard words.last == full.last, full.count > 1 else { return false }
    guard words.count > 1, let first = words.first, let fullFirst = full.first else { return true }
    return first.utf8.count == 1 ? fullFirst.hasPrefix(first) : first == fullFirst
  }
}
