// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Counts the articles of an answer by official, case, organisation, outlet and year.
struct FacetCounter {
  /// The spellings of one value are counted as one, as listings do.
  private struct Tally {
    var articles = 0
    /// The article that was counted last: it counts once, however often it has the value.
    var last: DocumentID = 0
    var spellings: [String: Int] = [:]
  }

  private struct Values {
    /// By folded value, indices into `tallies`.
    var numbers: [[UInt8]: Int] = [:]
    /// The same by value as printed: each spelling is folded once.
    var known: [String: Int] = [:]
    var tallies: [Tally] = []

    mutating func add(_ value: String, _ document: DocumentID) {
      let number = known[value] ?? learn(value)
      if tallies[number].last != document {
        tallies[number].last = document
        tallies[number].articles += 1
      }
      tallies[number].spellings[value, default: 0] += 1
    }

    private mutating func learn(_ value: String) -> Int {
      let key = Term.folded(value)
      let number = numbers[key] ?? tallies.count
      if number == tallies.count { tallies.append(Tally()) }
      numbers[key] = number
      known[value] = number
      return number
    }
  }

  private let facets: [SearchRequest.Facet]
  private var values: [Values]

  init(_ facets: [SearchRequest.Facet]) {
    self.facets = facets
    values = facets.map { _ in Values() }
  }

  /// Counts articles, given by ascending numbers. What the facets ask for of each is read in one sweep, and nothing else.
  mutating func add(_ documents: [DocumentID], in control: AuthorityControl) throws {
    let database = control.database
    for (number, facet) in facets.enumerated() {
      guard let slot = facet.slot else { continue }
      try database.forEachValue(in: slot, of: documents) { document, bytes in
        let value = facet == .year ? UnsafeBufferPointer(rebasing: bytes.prefix(4)) : bytes
        values[number].add(String(decoding: value, as: UTF8.self), document)
      }
    }
    guard facets.contains(where: { $0.slot == nil }) else { return }
    try database.forEachValue(in: Slot.table, of: documents) { document, bytes in
      add(try control.table(bytes, of: document, .names), document)
    }
  }

  private mutating func add(_ table: ArticleTable, _ document: DocumentID) {
    for (number, facet) in facets.enumerated() {
      switch facet {
      case .official:
        for speaker in table.quotedSpeakerIndices { values[number].add(table.label(of: speaker), document) }
      case .organisation:
        for speaker in table.quotedSpeakerIndices {
          for body in table.bodies(of: speaker) { values[number].add(body, document) }
        }
      case .case: for entry in table.cases { values[number].add(entry.name, document) }
      case .source, .year: break
      }
    }
  }

  /// The most frequent value first, equal ones by name.
  var counts: [(SearchRequest.Facet, [SearchAnswer.FacetCount])] {
    zip(facets, values).map { facet, values in
      (
        facet,
        values.tallies.map { SearchAnswer.FacetCount(value: $0.spellings.mostFrequent, count: $0.articles) }
          .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
      )
    }
  }
}

extension SearchRequest.Facet {
  /// The slot that holds its value; nil when the table of the article has to be asked.
  fileprivate var slot: UInt32? {
    switch self {
    case .source: Slot.outlet
    case .year: Slot.date
    case .official, .case, .organisation: nil
    }
  }
}

extension [String: Int] {
  /// The key with the highest count, of equal ones the first in the alphabet.
  var mostFrequent: String { self.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "" }
}
