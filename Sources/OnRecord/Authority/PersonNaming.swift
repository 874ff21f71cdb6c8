// SPDX-License-Identifier: GPL-3.0-or-later

extension PersonFinder {
  /// What was found of one person.
  struct Found {
    /// Unique in the group: what queries and listings call the person; nil: the name as printed will do.
    var label: String?
    var record: Int?
    var members: [Int]
  }

  func found() -> [Found] {
    var counts: [Int: Int] = [:]
    for person in persons where person.record == nil { counts[person.name, default: 0] += 1 }
    let namesOfRecords = Set(records.keys.map { census.description(of: $0).words })
    var taken: Set<String> = []
    var found: [Found] = []
    for person in persons {
      guard person.record == nil else {
        found.append(Found(label: nil, record: person.record, members: person.members))
        continue
      }
      let isShared =
        counts[person.name]! > 1 || unplaced[person.name] != nil || namesOfRecords.contains(person.name)
      let hasOthers = person.members.contains { census.description(of: $0).words != person.name }
      var label: String?
      if isShared || hasOthers {
        let name = printed(person.members, person.name)
        let first = isShared ? "\(name) (\(mark(of: person)))" : name
        var number = 2
        label = first
        while !taken.insert(label!).inserted { (label, number) = ("\(first) \(number)", number + 1) }
      }
      found.append(Found(label: label, record: nil, members: person.members))
    }
    for (name, members) in unplaced.sorted(by: { text($0.key) < text($1.key) }) {
      found.append(Found(label: "\(printed(members, name)) (not known which)", record: nil, members: members))
    }
    return found
  }

  /// The name as most of the sightings print it.
  private func printed(_ members: [Int], _ name: Int) -> String {
    let texts = census.descriptions.texts
    let printed = members.lazy.map { self.census.description(of: $0) }.filter { $0.words == name }.map(\.name)
    return texts.mostFrequent(of: printed).map(texts.string) ?? ""
  }

  /// What tells a person from others of the name: the body, else the post, that most articles print, of equal ones
  /// that which was printed first; else the case.
  private func mark(of person: Person) -> String {
    firstOfMost(person.members) { $0.organisation } ?? firstOfMost(person.members) { $0.role }
      ?? person.cases.map { text($0.text) }.min() ?? "another"
  }

  private func firstOfMost(_ members: [Int], _ mark: (Description) -> Int?) -> String? {
    let texts = census.descriptions.texts
    var counts: [Int: Int] = [:]
    for mark in members.compactMap({ mark(census.description(of: $0)) }) { counts[mark, default: 0] += 1 }
    guard let most = counts.values.max() else { return nil }
    let tied = Set(counts.filter { $0.value == most }.keys)
    guard tied.count > 1 else { return tied.first.map(texts.string) }
    let holders = members.filter { mark(census.description(of: $0)).map(tied.contains) ?? false }
    let first = holders.min { a, b in
      let days = (census.day(of: a) ?? .max, census.day(of: b) ?? .max)
      return days.0 != days.1 ? days.0 < days.1 : markText(a) < markText(b)
    }
    return first.flatMap { mark(census.description(of: $0)) }.map(texts.string)
  }

  /// Puts sightings of one day in an order.
  private func markText(_ sighting: Int) -> String {
    let (texts, description) = (census.descriptions.texts, census.description(of: sighting))
    return "\(description.organisation.map(texts.string) ?? "")|\(description.role.map(texts.string) ?? "")"
  }
}
