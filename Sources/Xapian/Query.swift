// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// What to search for: a value, built of terms, ranges and operators, and checked when it is used.
///
/// Terms are taken as they are stored: nothing is stemmed or lower-cased (see `QueryParser` for that).
/// `.and([])` and its like match nothing, as in Xapian.
public indirect enum Query: Sendable, Hashable {
  /// Every document, all with weight 0.
  case matchAll
  /// No document.
  case matchNothing
  /// The documents that have a term; `occurrences` is the term's weight in the query (its wqf), `position`
  /// its place there, by which `matchingTerms` are ordered.
  case rawTerm([UInt8], occurrences: UInt32, position: TermPosition)
  /// All of these.
  case and([Query])
  /// Any of these; the weights of those that match are added.
  case or([Query])
  /// The first, and none of the others.
  case andNot([Query])
  /// An odd number of these.
  case xor([Query])
  /// The first; those of the others that match add to the weight.
  case andMaybe([Query])
  /// All of these, weighted by the first alone.
  case filter([Query])
  /// All of these terms, in any order, within `window` positions.
  case near([Query], window: UInt32)
  /// All of these terms, in this order, within `window` positions (as many as there are terms: side by side).
  case phrase([Query], window: UInt32)
  /// Any of the `count` terms among these that are weightiest.
  case eliteSet([Query], count: UInt32)
  /// Any of these, weighted as if they were one term.
  case synonym([Query])
  /// Any of these, with the highest of their weights.
  case max([Query])
  /// The same documents, their weights multiplied by a factor of 0 or more.
  case scaled(Query, by: Double)
  /// The documents whose value in a slot is in a range, bounds included, by byte order; all with weight 0.
  case valueBetween(ValueSlot, [UInt8], [UInt8])
  /// The documents whose value in a slot is this or higher.
  case valueAtLeast(ValueSlot, [UInt8])
  /// The documents whose value in a slot is this or lower; not those without one.
  case valueAtMost(ValueSlot, [UInt8])
  /// Any of the terms that begin with a prefix.
  case prefixed([UInt8], limit: WildcardLimit, combiner: WildcardCombiner)
  /// Every document that has a value in the slot, weighted by that value, a `Sortable` number.
  case valueWeight(ValueSlot)
  /// Every document, all with this weight.
  case fixedWeight(Double)
  /// A query in Xapian's serialised form, such as a parser's.
  case serialised([UInt8])

  /// What happens when a wildcard stands for many terms.
  public enum WildcardLimit: Sendable, Hashable {
    /// However many they are.
    case unlimited
    /// More than these throw `XapianError.Kind.wildcard`.
    case failing(above: UInt32)
    /// So many, the first in byte order.
    case first(UInt32)
    /// So many, those in the most documents.
    case mostFrequent(UInt32)
  }

  /// How the terms that a wildcard stands for are weighted.
  public enum WildcardCombiner: Sendable, Hashable { case synonym, or, max }
}

extension Query {
  /// The documents that have a term.
  public static func term(
    _ term: some Bytes, occurrences: UInt32 = 1, position: TermPosition = 0
  ) -> Query {
    .rawTerm(term.withBytes { Array($0) }, occurrences: occurrences, position: position)
  }

  /// The documents that have these terms side by side, in this order.
  public static func phrase(_ terms: some Sequence<some Bytes>) -> Query {
    let queries = terms.map { Query.term($0) }
    return .phrase(queries, window: UInt32(queries.count))
  }

  /// The documents that have any of these terms.
  public static func anyOf(_ terms: some Sequence<some Bytes>) -> Query { .or(terms.map { .term($0) }) }

  /// The documents that have all of these terms.
  public static func allOf(_ terms: some Sequence<some Bytes>) -> Query { .and(terms.map { .term($0) }) }

  /// The documents whose value in a slot is in a range, bounds included.
  public static func value(
    _ slot: ValueSlot, from lower: some Bytes, through upper: some Bytes
  ) -> Query {
    .valueBetween(slot, lower.withBytes { Array($0) }, upper.withBytes { Array($0) })
  }

  /// The documents whose value in a slot is this or higher.
  public static func value(_ slot: ValueSlot, atLeast bound: some Bytes) -> Query {
    .valueAtLeast(slot, bound.withBytes { Array($0) })
  }

  /// The documents whose value in a slot is this or lower; not those without one.
  public static func value(_ slot: ValueSlot, atMost bound: some Bytes) -> Query {
    .valueAtMost(slot, bound.withBytes { Array($0) })
  }

  /// Any of the terms that begin with a prefix.
  public static func wildcard(
    _ prefix: some Bytes, limit: WildcardLimit = .unlimited, combiner: WildcardCombiner = .synonym
  ) -> Query {
    .prefixed(prefix.withBytes { Array($0) }, limit: limit, combiner: combiner)
  }

  public static func & (left: Query, right: Query) -> Query {
    if case .and(let parts) = left { return .and(parts + [right]) }
    return .and([left, right])
  }

  public static func | (left: Query, right: Query) -> Query {
    if case .or(let parts) = left { return .or(parts + [right]) }
    return .or([left, right])
  }

  public static func ^ (left: Query, right: Query) -> Query {
    if case .xor(let parts) = left { return .xor(parts + [right]) }
    return .xor([left, right])
  }

  /// The first, but not the second.
  public static func - (left: Query, right: Query) -> Query { .andNot([left, right]) }
  public static func * (query: Query, factor: Double) -> Query { .scaled(query, by: factor) }
}

extension Query {
  /// Xapian's description, or the reason why this is no query.
  public var xapianDescription: String {
    get throws(XapianError) {
      String(try collecting { cx_query_description($0, $1, $2, $3) }.first ?? [])
    }
  }

  /// Xapian's serialised form, to be kept or sent.
  public func serialised() throws(XapianError) -> [UInt8] {
    try collecting { cx_query_serialise($0, $1, $2, $3) }.first ?? []
  }

  /// A query from its serialised form; throws `serialisation` for other bytes.
  public init(serialised bytes: [UInt8]) throws(XapianError) {
    self = .serialised(bytes)
    try withC { _, _ in }
  }

  /// The terms of the query, by their positions in it.
  public func terms() throws(XapianError) -> [[UInt8]] {
    try collecting { cx_query_terms($0, false, $1, $2, $3) }
  }

  /// The terms of the query, each once, in byte order.
  public func uniqueTerms() throws(XapianError) -> [[UInt8]] {
    try collecting { cx_query_terms($0, true, $1, $2, $3) }
  }

  /// The length of the query: the sum of its terms' occurrences.
  public var length: Int {
    get throws(XapianError) { Int(try withC { query, _ in cx_query_length(query) }) }
  }

  /// Whether the query, as Xapian has simplified it, matches nothing by its form alone.
  public var isEmpty: Bool {
    get throws(XapianError) { try withC { query, _ in cx_query_is_empty(query) } }
  }

  private func collecting(
    _ call: (OpaquePointer, cx_visit_bytes, UnsafeMutableRawPointer, UnsafeMutablePointer<cx_error>) -> Void
  ) throws(XapianError) -> [[UInt8]] {
    let program = try QueryProgram(self)
    let query = try program.build()
    defer { cx_query_free(query) }
    return try collectBytes { call(query, $0, $1, $2) }
  }
}

extension Query: CustomStringConvertible {
  public var description: String {
    do { return try xapianDescription } catch { return "Query(\(error.description))" }
  }
}
