// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody who is quoted in one article or several: what these say together.
struct Person {
  /// The words of the name that most say in full, in the foldings of ``PrintedTexts``.
  var name: Int
  /// The words of every name that is known to be this person's: an authority record may have several.
  var names: Set<Int>
  var record: Int?
  /// Sightings of a ``Census``.
  var members: [Int] = []
  /// What others of them share with it when they are the same.
  var evidence: Set<Evidence> = []
  var occupations = Occupation()
  var pastOccupations = Occupation()
  /// Folded, as the roles are.
  var organisations: Set<Int> = []
  var cases: Set<Evidence> = []
  var roles: Set<Int> = []
  /// Of publication, one for each sighting that has one.
  var days: [Int] = []
  /// Sightings with a woman's title, less those with a man's.
  private var titles = 0

  init(_ name: Int, record: Int? = nil) {
    self.name = name
    names = [name]
    self.record = record
  }

  mutating func add(_ sighting: Int, in census: Census) {
    addMember(sighting, in: census)
    addStatements(of: sighting, in: census)
  }

  /// Adds a sighting in which nothing is said that was not added before.
  mutating func addMember(_ sighting: Int, in census: Census) {
    members.append(sighting)
    if let day = census.day(of: sighting) { days.append(day) }
    if let isWoman = census.description(of: sighting).isWoman { titles += isWoman ? 1 : -1 }
  }

  /// As most print it; nil when none do, or as many the one as the other.
  var isWoman: Bool? { titles == 0 ? nil : titles > 0 }

  /// Adds what the article says of the person.
  mutating func addStatements(of sighting: Int, in census: Census) {
    let description = census.description(of: sighting)
    if let role = description.role {
      if description.isPast {
        pastOccupations.formUnion(description.occupation)
      } else {
        occupations.formUnion(description.occupation)
        roles.insert(census.descriptions.texts.folding(of: role))
      }
    }
    if let organisation = description.organisation {
      organisations.insert(census.descriptions.texts.folding(of: organisation))
    }
    cases.formUnion(census.cases(of: sighting))
  }

  mutating func absorb(_ other: Person) {
    members += other.members
    evidence.formUnion(other.evidence)
    occupations.formUnion(other.occupations)
    pastOccupations.formUnion(other.pastOccupations)
    organisations.formUnion(other.organisations)
    cases.formUnion(other.cases)
    roles.formUnion(other.roles)
    titles += other.titles
    days += other.days
  }

  func conflictsInWork(with occupations: Occupation) -> Bool {
    !self.occupations.isEmpty && !occupations.isEmpty && self.occupations.isDisjoint(with: occupations)
  }

  /// Whether what is said of the two cannot well be true of one person, given that nothing they share says they are one.
  func conflicts(with other: Person) -> Bool {
    if let isWoman, let otherIsWoman = other.isWoman, isWoman != otherIsWoman { return true }
    let apart = !cases.isEmpty && !other.cases.isEmpty
    // A post of times past can be anybody's, unless bodies are named.
    let tellsPast = apart || (!organisations.isEmpty && !other.organisations.isEmpty)
    let work = tellsPast ? occupations.union(pastOccupations) : occupations
    let otherWork = tellsPast ? other.occupations.union(other.pastOccupations) : other.occupations
    if !work.isEmpty, !otherWork.isEmpty, work.isDisjoint(with: otherWork) {
      // Relatives have a trade as well.
      return apart || !(work == [.family] || otherWork == [.family])
    }
    // Two posts in two bodies over the same years, and in different affairs.
    guard apart, !organisations.isEmpty, !other.organisations.isEmpty, !roles.isEmpty, !other.roles.isEmpty
    else {
      return false
    }
    return roles.isDisjoint(with: other.roles) && Self.turns(days, other.days) > 2
  }

  /// How often the articles turn from one of the two to the other, by date. An old post is looked back upon once in a
  /// later one: that is two turns.
  private static func turns(_ days: [Int], _ others: [Int]) -> Int {
    // One day lies between two others at most.
    guard days.count > 1, others.count > 1 else { return 0 }
    let all = (days.map { ($0, false) } + others.map { ($0, true) }).sorted {
      ($0.0, $0.1 ? 1 : 0) < ($1.0, $1.1 ? 1 : 0)
    }
    return zip(all, all.dropFirst()).count { $0.1 != $1.1 }
  }
}
