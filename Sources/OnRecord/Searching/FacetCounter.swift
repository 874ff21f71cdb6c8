// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Counts the articles of an answer by official, case, organisation, outlet and year.
struct FacetCounter {
  private let facets: [SearchRequest.Facet]
  private let control: AuthorityControl

  init(_ facets: [SearchRequest.Facet], in control: AuthorityControl) {
    self.facets = facets
    self.control = control
  }

  /// - Parameter documents: by ascending number. What the facets ask for of each is read in one sweep, and nothing else.
  /// - Returns: for each facet the most frequent value first, equal ones by name.
  func counts(
    of documents: [DocumentID]
  ) throws -> [(facet: SearchRequest.Facet, counts: [SearchAnswer.FacetCount])] {
    let people = try facets.contains { $0 == .official || $0 == .organisation } ? speakers(documents) : [:]
    return try facets.map { facet in
      switch facet {
      case .source: (facet, try values(in: Slot.outlet, documents) { $0 })
      case .year:
        (facet, try values(in: Slot.date, documents) { UnsafeBufferPointer(rebasing: $0.prefix(4)) })
      case .case: (facet, try cases(documents))
      case .official, .organisation: (facet, people[facet] ?? [])
      }
    }
  }

  private func values(
    in slot: UInt32, _ documents: [DocumentID],
    _ part: (UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>
  ) throws -> [SearchAnswer.FacetCount] {
    var (texts, counts) = (PrintedTexts(), ValueCounts())
    try control.database.forEachValue(in: slot, of: documents) { document, bytes in
      let value = texts.number(of: part(bytes))
      counts.add(value, folding: texts.folding(of: value), document)
    }
    return counts.counts(in: texts)
  }

  private func cases(_ documents: [DocumentID]) throws -> [SearchAnswer.FacetCount] {
    var (census, counts) = (Census(readsSpeakers: false), ValueCounts())
    try control.read(documents, into: &census)
    for article in census.articles {
      for name in try control.names(ofCasesOf: article, &census) {
        counts.add(name, folding: census.descriptions.texts.folding(of: name), article.document)
      }
    }
    return counts.counts(in: census.descriptions.texts)
  }

  private func speakers(
    _ documents: [DocumentID]
  ) throws -> [SearchRequest.Facet: [SearchAnswer.FacetCount]] {
    let directory = control.directory
    try directory.read(documents)
    let census = directory.census
    let countsBodies = facets.contains(.organisation)
    var (appearances, officials, bodies) = (Appearances(control), ValueCounts(), ValueCounts())
    for document in documents {
      guard let place = census.place(of: document) else { continue }
      for sighting in census.articles[place].sightings {
        guard let number = try appearances.number(of: Int(sighting)) else { continue }
        officials.add(appearances.all[number].label, folding: appearances.foldings[number], document)
        guard countsBodies else { continue }
        for body in appearances.bodies(of: number) {
          bodies.add(body, folding: directory.folding(of: body), document)
        }
      }
    }
    let texts = directory.census.descriptions.texts
    return [.official: officials.counts(in: texts), .organisation: bodies.counts(in: texts)]
  }
}
