// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells which sightings of one surname mean which person.
///
/// The same full name is one person unless what is printed with it says that it is two: posts of different kinds in
/// different bodies and affairs. A surname alone, and a name with initials or another middle name, means somebody only
/// when something else than the name says whom: the body, the post or the case. Whatever remains open stays apart.
///
/// The outcome does not depend on the order of the sightings. The time is linear in their number.
struct PersonFinder {
  /// What was found of one person.
  struct Found {
    /// Unique in the group: what queries and listings call the person; nil: the name as printed will do.
    var label: String?
    var record: Int?
    /// Indices of the sightings.
    var members: [Int]
  }

  private let sightings: [Sighting]
  /// Whether there are names that are no full ones, to be joined by evidence.
  private var hasParts = false
  private var persons: [Person] = []
  /// Sightings whose name two people have, and that nothing gives to either.
  private var unplaced: [String: [Int]] = [:]

  static func find(_ sightings: [Sighting]) -> [Found] {
    var finder = PersonFinder(sightings)
    finder.find()
    return finder.found()
  }

  private init(_ sightings: [Sighting]) { self.sightings = sightings }

  private mutating func find() {
    var byRecord: [Int: Person] = [:]
    var byName: [String: [Int]] = [:]
    for (index, sighting) in sightings.enumerated() {
      if let record = sighting.record {
        byRecord[record, default: Person(sighting.name, record: record)].add(sighting, index)
        byRecord[record]!.evidence.formUnion(
          Evidence.all(of: sighting, barePosts: [sighting.role?.text.folded ?? ""]))
      } else {
        byName[sighting.name, default: []].append(index)
      }
    }
    persons = byRecord.sorted { $0.key < $1.key }.map(\.value)
    let names = byName.keys.sorted()
    let full = Set(names.filter { isFull($0) })
    hasParts = names.contains { !full.contains($0) || isVariant($0, of: full) }
    for name in names where full.contains(name) && !isVariant(name, of: full) { add(name, byName[name]!) }
    let known = persons.count
    for name in names where !full.contains(name) || isVariant(name, of: full) {
      join(name, byName[name]!, known)
    }
  }

  /// A name of two words at least, none of them an initial.
  private func isFull(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count > 1 && words.allSatisfy { $0.utf8.count > 1 }
  }

  /// Whether another name is the same but for what stands between first and last.
  private func isVariant(_ name: String, of names: Set<String>) -> Bool {
    let words = name.split(separator: " ")
    return words.count > 2 && names.contains("\(words[0]) \(words[words.count - 1])")
  }
}

// MARK: - One full name

extension PersonFinder {
  private mutating func add(_ name: String, _ indices: [Int]) {
    let described = indices.filter { sightings[$0].isDescribed }
    guard canBeSeveral(described) else { return addWhole(name, indices) }
    var (cores, open) = parted(components(name, described))
    if let first = cores.first {
      // An odd word for somebody well known is no second person.
      let odd = cores.filter { $0.organisations.isEmpty && $0.members.count * 10 < first.members.count }
      cores.removeAll { $0.organisations.isEmpty && $0.members.count * 10 < first.members.count }
      open += odd.flatMap(\.members)
    }
    guard cores.count > 1 else { return addWhole(name, indices) }
    let companies = cores.map { Set($0.members.flatMap { sightings[$0].company }).subtracting([name]) }
    for index in indices where !sightings[index].isDescribed {
      let evidence = Set(Evidence.all(of: sightings[index], barePosts: []))
      var fitting = cores.indices.filter { !cores[$0].evidence.isDisjoint(with: evidence) }
      if fitting.isEmpty {
        fitting = cores.indices.filter { isCompany(sightings[index], of: companies[$0]) }
      }
      if fitting.count == 1 { cores[fitting[0]].add(sightings[index], index) } else { open.append(index) }
    }
    // Somebody so well known that most articles do not say who it is, is one.
    guard open.count <= indices.count - open.count else { return addWhole(name, indices) }
    persons += cores
    if !open.isEmpty { unplaced[name] = open.sorted() }
  }

  /// Whether anything said in the sightings could be said of two people only: see ``Person/conflicts(with:)``.
  private func canBeSeveral(_ indices: [Int]) -> Bool {
    var (occupations, sexes): (Set<Occupation>, Set<Bool>) = ([], [])
    for index in indices {
      let sighting = sightings[index]
      if !sighting.cases.isEmpty { return true }
      if let isWoman = sighting.isWoman { sexes.insert(isWoman) }
      if let role = sighting.role, !role.occupation.isEmpty { occupations.insert(role.occupation) }
    }
    return occupations.count > 1 || sexes.count > 1
  }

  /// Whether somebody quoted beside the sighting is quoted beside the person elsewhere.
  private func isCompany(_ sighting: Sighting, of company: Set<String>) -> Bool {
    sighting.company.contains { $0 != sighting.name && company.contains($0) }
  }

  private mutating func addWhole(_ name: String, _ indices: [Int]) {
    var person = Person(name)
    for index in indices {
      person.add(sightings[index], index)
      if hasParts { person.evidence.formUnion(Evidence.all(of: sightings[index], barePosts: [])) }
    }
    persons.append(person)
  }

  /// The sightings joined by what they share.
  private func components(_ name: String, _ indices: [Int]) -> [Person] {
    let barePosts = Set(
      indices.filter { sightings[$0].organisation == nil }.compactMap { sightings[$0].role?.text.folded })
    var parents = Array(indices.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    var holder: [String: Int] = [:]
    let evidence = indices.map { Evidence.all(of: sightings[$0], barePosts: barePosts) }
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
    var persons: [Int: Person] = [:]
    for (node, index) in indices.enumerated() {
      persons[root(node), default: Person(name)].add(sightings[index], index)
      persons[root(node)]!.evidence.formUnion(evidence[node])
    }
    return persons.values.sorted { isLarger($0, $1) }
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
      ? a.members.count > b.members.count
      : a.evidence.sorted().lexicographicallyPrecedes(b.evidence.sorted())
  }
}

// MARK: - Less than a full name

extension PersonFinder {
  /// Gives each sighting of a part of a name to the person it must mean; those that could mean several, or nobody, are
  /// somebody of their own.
  private mutating func join(_ name: String, _ indices: [Int], _ known: Int) {
    let words = name.split(separator: " ")
    let possible = persons[..<known].indices.filter { canMean(words, persons[$0].name.split(separator: " ")) }
    var holders: [String: Set<Int>] = [:]
    for person in possible {
      for key in persons[person].evidence { holders[key, default: []].insert(person) }
    }
    var own = Person(name)
    for index in indices {
      let sighting = sightings[index]
      let evidence = Evidence.all(of: sighting, barePosts: [sighting.role?.text.folded ?? ""])
      var probe = Person(name)
      probe.add(sighting, index)
      let shared = evidence.reduce(into: Set<Int>()) { $0.formUnion(holders[$1] ?? []) }
      let fitting = shared.filter { !isOtherSex($0, sighting) && !persons[$0].conflictsInWork(with: probe) }
      if fitting.count == 1 {
        persons[fitting.first!].members.append(index)
      } else {
        own.add(sighting, index)
      }
    }
    if !own.members.isEmpty { persons.append(own) }
  }

  private func isOtherSex(_ person: Int, _ sighting: Sighting) -> Bool {
    guard let a = persons[person].isWoman, let b = sighting.isWoman else { return false }
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

extension Person {
  fileprivate func conflictsInWork(with other: Person) -> Bool {
    !occupations.isEmpty && !other.occupations.isEmpty && occupations.isDisjoint(with: other.occupations)
  }
}

// MARK: - What they are called

extension PersonFinder {
  private func found() -> [Found] {
    var counts: [String: Int] = [:]
    for person in persons where person.record == nil { counts[person.name, default: 0] += 1 }
    let namesOfRecords = Set(sightings.filter { $0.record != nil }.map(\.name))
    var taken: Set<String> = []
    var found: [Found] = []
    for person in persons {
      guard person.record == nil else {
        found.append(Found(label: nil, record: person.record, members: person.members))
        continue
      }
      let isShared =
        counts[person.name]! > 1 || unplaced[person.name] != nil || namesOfRecords.contains(person.name)
      let hasOthers = person.members.contains { sightings[$0].name != person.name }
      let name = printed(person)
      var label = isShared ? "\(name) (\(mark(of: person)))" : hasOthers ? name : nil
      if let first = label {
        var number = 2
        while !taken.insert(label!).inserted { (label, number) = ("\(first) \(number)", number + 1) }
      }
      found.append(Found(label: label, record: nil, members: person.members))
    }
    for (name, members) in unplaced.sorted(by: { $0.key < $1.key }) {
      let printed = mostFrequent(members.filter { sightings[$0].name == name }.map { sightings[$0].printed })
      found.append(Found(label: "\(printed) (not known which)", record: nil, members: members))
    }
    return found
  }

  private func printed(_ person: Person) -> String {
    mostFrequent(person.members.filter { sightings[$0].name == person.name }.map { sightings[$0].printed })
  }

  /// What tells a person from others of the name: the body, else the post, that most articles print, of equal ones
  /// that which was printed first; else the case.
  private func mark(of person: Person) -> String {
    // In order of date, so that the first of equal ones is the earliest.
    let members = person.members.sorted { a, b in
      (sightings[a].day ?? .max, sightings[a].markText) < (sightings[b].day ?? .max, sightings[b].markText)
    }
    for marks in [
      members.compactMap { sightings[$0].organisation?.printed },
      members.compactMap { sightings[$0].role?.text.printed },
    ] where !marks.isEmpty {
      let counts = marks.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      let most = counts.values.max()
      return marks.first { counts[$0] == most } ?? ""
    }
    return person.cases.min() ?? "another"
  }

  private func mostFrequent(_ texts: [String]) -> String {
    let counts = texts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}

extension Sighting {
  /// Puts sightings of one day in an order.
  fileprivate var markText: String { "\(organisation?.printed ?? "")|\(role?.text.printed ?? "")" }
}
