// SPDX-License-Identifier: GPL-3.0-or-later

/// Sightings by what is said in them: those with the same name and post in articles about the same cases say the same.
struct Statements {
  /// For each sighting, in the order in which they were given, the number of its statement, from 0.
  private(set) var numbers: [Int] = []
  /// For each statement the first sighting that makes it.
  private(set) var firsts: [Int] = []

  init(of sightings: [Int], in census: Census) {
    numbers.reserveCapacity(sightings.count)
    var known: [UInt64: Int] = [:]
    var (last, lastNumber) = (UInt64.max, 0)
    for sighting in sightings {
      let key = census.statement(of: sighting)
      if key != last {
        if last != .max { known[last] = lastNumber }
        (last, lastNumber) = (key, known[key] ?? firsts.count)
        if lastNumber == firsts.count { firsts.append(sighting) }
      }
      numbers.append(lastNumber)
    }
  }
}

extension Census {
  fileprivate func statement(of sighting: Int) -> UInt64 {
    let seen = sightings[sighting]
    let cases = caseLists.alike[Int(articles[Int(seen.article)].cases)]
    return UInt64(descriptions.alike[Int(seen.description)]) << 32 | UInt64(cases)
  }
}
