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
    if query.isOfSets { return try documentSet(query, among: nil, depth: 1) }
    return DocumentSet(try matchingDocuments(query), upTo: try lastDocumentID)
  }

  /// Those that `query` finds, of the ones in `among` (or of others too, which the caller leaves out).
  func documentSet(
    _ query: Query, among: DocumentSet?, depth: Int
  ) throws(XapianError) -> DocumentSet {
    guard depth <= QueryProgram.maximumDepth else { throw QueryProgram.tooDeep }
    func set(_ part: Query, among: DocumentSet?) throws(XapianError) -> DocumentSet {
      try documentSet(part, among: among, depth: depth + 1)
    }
    switch query {
    case .matchAll: return try marked("", among: nil)
    case .rawTerm(let term, _, _): return try marked(term, among: among)
    case .scaled(let part, _): return try set(part, among: among)
    case .and(let parts), .filter(let parts):
      // The rarest first: of the others only what is among those is looked at.
      let parts = try parts.map { (part) throws(XapianError) in (part, try mostDocuments(matching: part)) }
        .sorted { $0.1 < $1.1 }.map(\.0)
      guard let first = parts.first else { break }
      var found = try set(first, among: among)
      for part in parts.dropFirst() { found.formIntersection(try set(part, among: found)) }
      return found
    case .andNot(let parts):
      guard let first = parts.first else { break }
      var found = try set(first, among: among)
      for part in parts.dropFirst() { found.subtract(try set(part, among: found)) }
      return found
    case .or(let parts), .synonym(let parts), .max(let parts):
      var found = DocumentSet(upTo: try lastDocumentID)
      for part in parts {
        // A wildcard stands for thousands of terms: no set for each.
        if case .rawTerm(let term, _, _) = part {
          try mark(term, among: among, in: &found)
        } else {
          found.formUnion(try set(part, among: among))
        }
      }
      return found
    case .xor(let parts):
      var found = DocumentSet(upTo: try lastDocumentID)
      for part in parts { found.formSymmetricDifference(try set(part, among: nil)) }
      return found
    case .andMaybe(let parts):
      guard let first = parts.first else { break }
      return try set(first, among: among)
    default: break
    }
    return DocumentSet(upTo: try lastDocumentID)
  }

  private func marked(_ term: some Bytes, among: DocumentSet?) throws(XapianError) -> DocumentSet {
    var found = DocumentSet(upTo: try lastDocumentID)
    try mark(term, among: among, in: &found)
    return found
  }

  /// Adds the documents that have a term.
  private func mark(
    _ term: some Bytes, among: DocumentSet?, in found: inout DocumentSet
  ) throws(XapianError) {
    // To skip to a document costs as much as to go through some others.
    let among = try among.flatMap { (set) throws(XapianError) in
      try set.count < termFrequency(term) / 8 ? set : nil
    }
    try guarded(about: term.forMessage) { error in
      term.withC { term in
        found.withMarks { marks, words in
          if let among {
            among.withWords { cx_database_mark(pointer, term, $0, marks, words, error) }
          } else {
            cx_database_mark(pointer, term, nil, marks, words, error)
          }
        }
      }
    }
  }
}
