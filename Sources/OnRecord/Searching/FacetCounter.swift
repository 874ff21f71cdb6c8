// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Counts the articles of an answer by official, case, organisation, outlet and year.
struct FacetCounter {
  private let facets: [SearchRequest.Facet]
  private var tallies: [[String: Int]]

  init(_ facets: [SearchRequest.Facet]) {
    self.facets = facets
    tallies = facets.map { _ in [:] }
  }

  mutating func add(_ table: ArticleTable, _ document: DocumentID, _ database: Database) throws {
    for (number, facet) in facets.enumerated() {
      for value in Set(try values(of: facet, table, document, database)) {
        tallies[number][value, default: 0] += 1
      }
    }
  }

  private func values(
    of facet: SearchRequest.Facet, _ table: ArticleTable, _ document: DocumentID, _ database: Database
  ) throws -> [String] {
    switch facet {
    case .official: return table.quotedSpeakers.map(\.name)
    case .case: return table.cases.map(\.name)
    case .organisation:
      return table.quotedSpeakers.compactMap { $0.organisation ?? ($0.kind == .organisation ? $0.name : nil) }
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
        tally.map { SearchAnswer.FacetCount(value: $0.key, count: $0.value) }
          .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
      )
    }
  }
}
