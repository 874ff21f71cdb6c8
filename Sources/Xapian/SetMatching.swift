// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

// A match weighs each document, or at least looks at it by itself. To know only which documents there are, and how many,
// the posting lists of a query are gone through one by one and laid over each other as sets, several times quicker.

extension Query {
  /// Whether it asks for nothing but which terms a document has. What is no query at all is left to Xapian to refuse.
  public var isOfSets: Bool {
    switch self {
    case .matchAll, .matchNothing: true
    case .rawTerm(let term, _, _): !term.isEmpty
    case .and(let parts), .or(let parts), .andNot(let parts), .xor(let parts), .andMaybe(let parts),
      .filter(let parts), .synonym(let parts), .max(let parts):
      parts.allSatisfy(\.isOfSets)
    case .scaled(let part, let factor): factor >= 0 && part.isOfSets
    default: false
    }
  }

  /// The same with words that may stand anywhere in a document: it finds at least what this finds.
  public var withoutPositions: Query {
    switch self {
    case .phrase(let parts, _), .near(let parts, _), .and(let parts): .and(parts.map(\.withoutPositions))
    case .or(let parts): .or(parts.map(\.withoutPositions))
    case .filter(let parts): .filter(parts.map(\.withoutPositions))
    case .synonym(let parts): .synonym(parts.map(\.withoutPositions))
    case .max(let parts): .max(parts.map(\.withoutPositions))
    case .scaled(let part, let factor): .scaled(part.withoutPositions, by: factor)
    // What is excluded with positions would exclude too much without them.
    case .andNot(let parts):
      .andNot(parts.prefix(1).map(\.withoutPositions) + parts.dropFirst().filter(\.isOfSets))
    case .andMaybe(let parts): parts.first?.withoutPositions ?? self
    default: self
    }
  }
}

extension ReadableDatabase where Self: ~Copyable {
  /// No more documents than this are found by a query, as the frequencies of its terms tell.
  public func mostDocuments(matching query: Query) throws(XapianError) -> Int {
    func most(_ parts: [Query]) throws(XapianError) -> [Int] {
      try parts.map { (part) throws(XapianError) in try mostDocuments(matching: part) }
    }
    let all = try documentCount
    switch query {
    case .matchNothing: return 0
    case .rawTerm(let term, _, _): return term.isEmpty ? all : try termFrequency(term)
    case .and(let parts), .filter(let parts), .phrase(let parts, _), .near(let parts, _):
      return try most(parts).min() ?? 0
    case .or(let parts), .synonym(let parts), .max(let parts), .xor(let parts):
      return min(all, try most(parts).reduce(0, +))
    case .andNot(let parts), .andMaybe(let parts): return try most(Array(parts.prefix(1))).first ?? 0
    case .scaled(let part, _): return try mostDocuments(matching: part)
    default: return all
    }
  }

  /// All documents that a query finds.
  public func documentSet(matching query: Query) throws(XapianError) -> DocumentSet {
    if query.isOfSets { return try evaluated(query, factor: 0).documents }
    return DocumentSet(try matchingDocuments(query), upTo: try lastDocumentID)
  }
}
