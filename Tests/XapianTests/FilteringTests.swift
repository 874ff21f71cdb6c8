// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

/// What is found beneath a filter is what is found without, as far as the filter finds it, with the same weights.
@Suite struct FilteringTests {
  private let directory = TemporaryDirectory()

  /// Some are in every document, some in few.
  private static func word(_ random: inout SplitMix) -> String {
    "w\(min(random.below(17), random.below(17)))"
  }

  private static func part(_ random: inout SplitMix) -> Query {
    switch random.below(4) {
    case 0: .term(word(&random))
    case 1: .near([.term(word(&random)), .term(word(&random))], window: 2 + UInt32(random.below(4)))
    default: .phrase([word(&random), word(&random)])
    }
  }

  private func weights(
    _ query: Query, _ database: Database, maximum: Int = 10_000
  ) throws -> [DocumentID: Double] {
    let found = try database.matches(Enquire(query), maximum: maximum)
    return Dictionary(uniqueKeysWithValues: found.hits.map { ($0.document, $0.weight) })
  }

  @Test func phrasesInAnOrAreWeighedAsWithoutTheFilter() throws {
    var random = SplitMix(seed: 1)
    var writer = try WritableDatabase(path: directory["trees"])
    for _ in 0..<1_000 {
      let text = (0..<8 + random.below(8)).map { _ in Self.word(&random) }.joined(separator: " ")
      try writer.addDocument(document(text, boolean: random.below(6) == 0 ? ["chosen"] : []))
    }
    try writer.close()
    let database = try Database(path: directory["trees"])
    let filter = Query.scaled(.term("chosen"), by: 0)
    let chosen = try weights(filter, database)
    for _ in 0..<100 {
      let query = Query.or((0..<2 + random.below(3)).map { _ in Self.part(&random) })
      let wanted = try weights(query, database).filter { chosen[$0.key] != nil }
      for maximum in [5, 10_000] {
        let found = try weights(query.filtered(by: [filter]), database, maximum: maximum)
        #expect(found.count == min(maximum, wanted.count), "\(query)")
        #expect(found.allSatisfy { abs($0.value - wanted[$0.key, default: 0]) < 1e-6 }, "\(query)")
      }
    }
  }

  @Test func withoutFiltersItIsAsItWas() {
    let query = Query.or([.term("ash"), .phrase(["elm", "fir"])])
    #expect(query.filtered(by: []) == query)
    #expect(Query.term("ash").filtered(by: [.term("elm")]) == .filter([.term("ash"), .term("elm")]))
  }
}
