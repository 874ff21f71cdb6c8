// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Counts the articles of an answer by official, case, organisation, outlet and year.
struct FacetCounter {
  private struct Tally {
    var articles = 0
    var spellings: [String: Int] = [:]
  }

  private let facets: [SearchRequest.Facet]
  /// By folded value: spellings of one name are counted as one, as listings do.
  private var tallies: [[[UInt8]: Tally]]

  init(_ facets: [SearchRequest.Facet]) {
    self.facets = facets
    tallies = facets.map { _ in [:] }
  }

  mutating func add(_ table: ArticleTable, _ document: DocumentID, _ database: Database) throws {
    for (number, facet) in facets.enumerated() {
      var seen: Set<[UInt8]> = []
      for value in try values(of: facet, table, document, database) {
        let key = Term.folded(value)
        tallies[number][key, default: Tally()].articles += seen.insert(key).inserted ? 1 : 0
        tallies[number][key]!.spellings[value, default: 0] += 1
      }
    }
  }

  private func values(
    of facet: SearchRequest.Facet, _ table: ArticleTable, _ document: DocumentID, _ database: Database
  ) throws -> [String] {
    switch facet {
    case .official: return table.quotedSpeakerIndices.map { table.label(of: $0) }
    case .case: return table.cases.map(\.name)
    case .organisation:
      return table.quotedSpeakerIndices.flatMap { table.bodies(of: $0) }
    case .source:
      return [try database.value(in: Slot.outlet, of: document, as: String.self)].filter { !$0.isEmpty }
    case .year:
      return [String(try database.value(in: Slot.date, of: document, as: String.self).prefix(4))].filter {
        !$0.isEmpty
      }
    }
  }

  /// The most frequent value first, equal ones by name.
  var counts: [(SearchRequest.Facet, [SearchAnswer.FacetCount])] {
    zip(facets, tallies).map { facet, tally in
      (
        facet,
        tally.values.map { SearchAnswer.FacetCount(value: $0.spellings.mostFrequent, count: $0.articles) }
          .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
      )
    }
  }
}

extension [String: Int] {
  /// The key with the highest count, of equal ones the first in the alphabet.
  var mostFrequent: String { self.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "" }
}
