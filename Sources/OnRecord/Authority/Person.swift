// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody who is quoted in one article or several: what these say together.
struct Person {
  /// The folded name that most say in full.
  var name: String
  var record: Int?
  /// Indices of the sightings.
  var members: [Int] = []
  /// What others of them share with it when they are the same: see ``Evidence``.
  var evidence: Set<String> = []
  var occupations = Occupation()
  var pastOccupations = Occupation()
  var organisations: Set<String> = []
  var cases: Set<String> = []
  var roles: Set<String> = []
  /// Of publication, one for each sighting that has one.
  var days: [Int] = []
  var isWoman: Bool?

  init(_ name: String, record: Int? = nil) {
    self.name = name
    self.record = record
  }

  mutating func add(_ sighting: Sighting, _ index: Int) {
    members.append(index)
    if let role = sighting.role {
      if role.isPast {
        pastOccupations.formUnion(role.occupation)
      } else {
        occupations.formUnion(role.occupation)
        roles.insert(role.text.folded)
      }
    }
    if let organisation = sighting.organisation?.folded { organisations.insert(organisation) }
    cases.formUnion(sighting.cases)
    isWoman = isWoman ?? sighting.isWoman
    if let day = sighting.day { days.append(day) }
  }

  mutating func absorb(_ other: Person) {
    members += other.members
    evidence.formUnion(other.evidence)
    occupations.formUnion(other.occupations)
    pastOccupations.formUnion(other.pastOccupations)
    organisations.formUnion(other.organisations)
    cases.formUnion(other.cases)
    roles.formUnion(other.roles)
    isWoman = isWoman ?? other.isWoman
    days += other.days
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

/// What two mentions of one name can share that says they mean one person.
enum Evidence {
  /// Words of a body's name that many bodies have.
  private static let common: Set<String> = [
    "the", "of", "and", "for", "in", "at", "a", "council", "county", "city", "borough", "district", "trust",
    "nhs",
    "hospital", "hospitals", "police", "service", "services", "department", "ministry", "university",
    "school",
    "office", "national", "association", "committee", "board", "group", "union", "company", "party", "new",
    "court",
    "royal", "care", "health", "house", "inquiry", "agency", "international", "force", "authority", "society",
  ]

  /// - Parameter barePosts: roles that some sighting of the same name gives without a body.
  static func all(of sighting: Sighting, barePosts: Set<String>) -> [String] {
    var evidence = sighting.cases.map { "case \($0)" }
    if let organisation = sighting.organisation?.folded {
      let words = organisation.split(separator: " ").map(String.init)
      let own = words.filter { !common.contains($0) }
      evidence += own.isEmpty ? ["body \(organisation)"] : own.map { "body \($0)" }
    }
    if let role = sighting.role?.text.folded, sighting.organisation == nil || barePosts.contains(role) {
      evidence.append("post \(role)")
    }
    return evidence
  }
}
