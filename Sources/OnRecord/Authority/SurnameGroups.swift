// SPDX-License-Identifier: GPL-3.0-or-later

/// The sightings of a census by surname, and what authority records say of them.
struct SurnameGroups {
  /// For each surname the sightings of persons, in the order of the documents.
  private(set) var persons: [[Int]] = []
  /// For each surname, by sighting, the authority record that the name belongs to.
  private(set) var records: [[Int: Int]] = []
  /// Speakers who are no persons: by folded name, what they are called.
  private(set) var others: [Int: Set<String>] = [:]

  /// - Parameter surnames: the wanted ones; nil: all.
  init(_ census: Census, _ surnames: Set<Int>?, _ control: AuthorityControl) throws {
    let texts = census.descriptions.texts
    let claimed = control.people.names(in: texts)
    var groups = [Int32](repeating: -1, count: texts.foldings.count)
    var isTold = [Bool](repeating: false, count: census.descriptions.count)
    for number in census.articlesByDocument.lazy.flatMap(\.sightings).map(Int.init) {
      let description = Int(census.sightings[number].description)
      let who = census.descriptions[description]
      guard !who.isPronounOnly, surnames?.contains(who.surname) ?? true else { continue }
      let folding = texts.folding(of: who.name)
      let record =
        claimed.contains(folding) ? try control.record(of: number, in: census) : nil
      guard who.kind == .person else {
        // What records do not tell apart is the same each time.
        if isTold[description] { continue }
        isTold[description] = !claimed.contains(folding)
        let printed = texts.string(who.name)
        let name = record.map { control.people.records[$0].name }
        others[folding, default: []].insert(
          name ?? (who.kind == .organisation ? control.nameOfBody(printed) : printed))
        continue
      }
      if groups[who.surname] < 0 {
        groups[who.surname] = Int32(persons.count)
        persons.append([])
        records.append([:])
      }
      let group = Int(groups[who.surname])
      persons[group].append(number)
      if let record { records[group][number] = record }
    }
  }
}

extension AuthorityClaims {
  /// The folded names that records claim, as far as they are printed somewhere.
  func names(in texts: PrintedTexts) -> Set<Int> { Set(byName.keys.compactMap(texts.foldings.knownNumber)) }
}

extension AuthorityControl {
  /// The person's record to which the name of somebody quoted belongs: see ``record(of:_:_:)``.
  func record(of sighting: Int, in census: Census) throws -> Int? {
    let (article, seen) = (census.article(of: sighting), census.sightings[sighting])
    return try record(of: census.descriptions.speaker(Int(seen.description)), article.document) {
      census.caseLists.cases(Int(article.cases))
    }
  }
}
