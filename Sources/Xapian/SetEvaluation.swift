// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// What a query of sets finds, and the terms that its documents are weighed by.
struct SetEvaluation {
  var documents: DocumentSet
  var terms: [Term] = []

  /// A term, or several that weigh as one, in the documents in which it counts.
  struct Term {
    var documents: DocumentSet
    /// How often each document has it, by the document's number: up to 65,535.
    var counts: [UInt16]
    /// In how many documents of the database it is, as Xapian reckons it.
    var frequency: Int
    var occurrences: UInt32
    var factor: Double
  }

  /// Leaves out what is not among these.
  mutating func restrict(to kept: DocumentSet) {
    documents = kept
    for index in terms.indices { terms[index].documents.formIntersection(kept) }
  }
}

extension ReadableDatabase where Self: ~Copyable {
  /// Goes through the posting lists of a query for which `Query.isOfSets` holds, each once.
  ///
  /// - Parameter factor: what the weights are multiplied by; with 0 no terms are given.
  func evaluated(_ query: Query, factor: Double) throws(XapianError) -> SetEvaluation {
    try evaluated(query, factor, among: nil, depth: 1)
  }

  /// What `query` finds of the documents in `among` (or of others too, which the caller leaves out).
  private func evaluated(
    _ query: Query, _ factor: Double, among: DocumentSet?, depth: Int
  ) throws(XapianError) -> SetEvaluation {
    guard depth <= QueryProgram.maximumDepth else { throw QueryProgram.tooDeep }
    func part(_ part: Query, _ factor: Double, among: DocumentSet?) throws(XapianError) -> SetEvaluation {
      try evaluated(part, factor, among: among, depth: depth + 1)
    }
    var found = SetEvaluation(documents: DocumentSet(upTo: try lastDocumentID))
    switch query {
    case .matchAll: try mark("", among: nil, in: &found.documents)
    case .rawTerm(let term, let occurrences, _):
      return try evaluated([term], occurrences, factor, among: among)
    case .scaled(let inner, let by): return try part(inner, factor * by, among: among)
    case .and(let parts), .filter(let parts):
      let isFilter = if case .filter = query { true } else { false }
      let weighed = parts.enumerated().map { ($1, isFilter && $0 > 0 ? 0 : factor) }
      // The rarest first: of the others only what is among those is looked at.
      let ordered = try weighed.map { (part) throws(XapianError) in
        (part, try mostDocuments(matching: part.0))
      }.sorted { $0.1 < $1.1 }.map(\.0)
      guard let first = ordered.first else { break }
      found = try part(first.0, first.1, among: among)
      for (next, factor) in ordered.dropFirst() {
        let other = try part(next, factor, among: found.documents)
        found.documents.formIntersection(other.documents)
        found.terms += other.terms
      }
      found.restrict(to: found.documents)
    case .andNot(let parts):
      guard let first = parts.first else { break }
      found = try part(first, factor, among: among)
      for excluded in parts.dropFirst() {
        found.documents.subtract(try part(excluded, 0, among: found.documents).documents)
      }
      found.restrict(to: found.documents)
    case .andMaybe(let parts):
      guard let first = parts.first else { break }
      found = try part(first, factor, among: among)
      guard factor > 0 else { break }
      for other in parts.dropFirst() { found.terms += try part(other, factor, among: found.documents).terms }
      found.restrict(to: found.documents)
    case .xor(let parts):
      for other in parts { found.documents.formSymmetricDifference(try part(other, 0, among: nil).documents) }
    case .synonym(let parts) where parts.count == 1: return try part(parts[0], factor, among: among)
    case .synonym(let parts) where factor > 0:
      return try evaluated(parts.compactMap(\.termBytes), 1, factor, among: among)
    case .or(let parts), .synonym(let parts), .max(let parts):
      for other in parts {
        // A wildcard stands for thousands of terms: no set for each.
        if factor == 0, let term = other.termBytes {
          try mark(term, among: among, in: &found.documents)
        } else {
          let other = try part(other, factor, among: among)
          found.documents.formUnion(other.documents)
          found.terms += other.terms
        }
      }
    default: break
    }
    return found
  }

  /// The documents that have any of some terms, which weigh as one.
  private func evaluated(
    _ terms: [[UInt8]], _ occurrences: UInt32, _ factor: Double, among: DocumentSet?
  ) throws(XapianError) -> SetEvaluation {
    var documents = DocumentSet(upTo: try lastDocumentID)
    guard factor > 0 else {
      for term in terms { try mark(term, among: among, in: &documents) }
      return SetEvaluation(documents: documents)
    }
    var counts = [UInt16](repeating: 0, count: documents.capacity)
    for term in terms { try mark(term, among: among, in: &documents, counting: &counts) }
    var frequencies = RarestFirst(
      try terms.map { (term) throws(XapianError) in (try termFrequency(term), ()) }, of: try documentCount)
    return SetEvaluation(
      documents: documents,
      terms: [
        .init(
          documents: documents, counts: counts,
          frequency: frequencies.join { _, _ in }?.frequency ?? 0, occurrences: occurrences, factor: factor)
      ])
  }

  /// Adds the documents that have a term.
  ///
  /// - Parameter counts: where to count how often they have it; nowhere, when empty.
  private func mark(
    _ term: some Bytes, among: DocumentSet?, in found: inout DocumentSet, counting counts: inout [UInt16]
  ) throws(XapianError) {
    // To skip to a document costs as much as to go through some others.
    let among = try among.flatMap { (set) throws(XapianError) in
      try set.count < termFrequency(term) / 8 ? set : nil
    }
    try guarded(about: term.forMessage) { error in
      term.withC { term in
        counts.withUnsafeMutableBufferPointer { counts in
          let counts = counts.isEmpty ? nil : counts.baseAddress
          found.withMarks { marks, words in
            guard let among else { return cx_database_mark(pointer, term, nil, marks, counts, words, error) }
            among.withWords { cx_database_mark(pointer, term, $0, marks, counts, words, error) }
          }
        }
      }
    }
  }

  private func mark(
    _ term: some Bytes, among: DocumentSet?, in found: inout DocumentSet
  ) throws(XapianError) {
    var none: [UInt16] = []
    try mark(term, among: among, in: &found, counting: &none)
  }
}

extension Query {
  /// The term, if it is one.
  var termBytes: [UInt8]? {
    if case .rawTerm(let term, _, _) = self { term } else { nil }
  }
}
