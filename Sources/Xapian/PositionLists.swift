// SPDX-License-Identifier: GPL-3.0-or-later

/// The positions of some terms in some documents.
public struct PositionLists: Sendable {
  private let terms: Int
  /// All in one row: most lists are short, and an array for each would cost more than reading them.
  private var positions: [TermPosition] = []
  private var ranges: [Range<Int>]

  init(documents: Int, terms: Int) {
    self.terms = terms
    ranges = Array(repeating: 0..<0, count: documents * terms)
  }

  mutating func append(_ list: UnsafeBufferPointer<TermPosition>, at index: Int) {
    let first = positions.count
    positions.append(contentsOf: list)
    ranges[index] = first..<positions.count
  }

  /// Those of a term in a document, ascending, both given by their places in what was asked for; empty when the document
  /// does not have the term.
  public subscript(document: Int, term: Int) -> ArraySlice<TermPosition> {
    precondition(0..<terms ~= term, "there are \(terms) terms")
    return positions[ranges[document * terms + term]]
  }
}
