// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// What a match found: a value, copied out of Xapian whole. A collection of its hits, by rank.
public struct MatchSet: Sendable, Hashable {
  /// The documents found, best first.
  public var hits: [Hit] = []
  /// How many of the best were skipped before the first hit.
  public var first = 0
  /// How many documents match: never fewer, at a guess, never more. All three are the same when the match
  /// looked at all of them (`checkAtLeast`).
  public var count = Estimate()
  /// The same, without collapsing.
  public var uncollapsedCount = Estimate()
  /// No document could have a higher weight.
  public var maximumPossibleWeight = 0.0
  /// The highest weight found.
  public var maximumWeight = 0.0
  /// The values counted, one facet for each slot asked for, in that order.
  public var facets: [Facet] = []

  /// A number known within bounds.
  public struct Estimate: Sendable, Hashable {
    public var lowerBound = 0
    public var estimated = 0
    public var upperBound = 0

    /// The number, if it is known exactly.
    public var exact: Int? { lowerBound == upperBound ? lowerBound : nil }
  }

  /// A document found.
  public struct Hit: Sendable, Hashable {
    public var document: DocumentID
    public var weight: Double
    /// The weight, as a percentage of what a document with all terms of the query would have: 0 to 100.
    public var percent: Int
    /// The value by which documents were collapsed; empty when none.
    public var collapseKey: [UInt8]
    /// How many others, at least, were collapsed into this one.
    public var collapseCount: Int
    /// What this hit was sorted by; empty when by relevance alone.
    public var sortKey: [UInt8]
  }

  /// How often each value of a slot occurs among the documents that match.
  public struct Facet: Sendable, Hashable {
    public var slot: ValueSlot
    /// The number of matching documents that the match looked at, those without a value among them.
    public var total: Int
    /// The values with their counts: the most frequent first when a number of them was asked for, else in
    /// byte order.
    public var values: [Value] = []

    public struct Value: Sendable, Hashable {
      public var bytes: [UInt8]
      public var count: Int

      /// The value as text.
      public var string: String { String(bytes) }
    }
  }
}

extension MatchSet: RandomAccessCollection {
  public var startIndex: Int { hits.startIndex }
  public var endIndex: Int { hits.endIndex }
  public subscript(rank: Int) -> Hit { hits[rank] }

  /// The hit at a rank, or `nil` past the last.
  public func hit(at rank: Int) -> Hit? { hits.indices.contains(rank) ? hits[rank] : nil }
}

extension MatchSet.Hit {
  /// One that was found by its weight alone.
  init(document: DocumentID, weight: Double) {
    self.init(
      document: document, weight: weight, percent: 0, collapseKey: [], collapseCount: 0, sortKey: [])
  }

  init(_ hit: cx_hit) {
    document = hit.document
    weight = hit.weight
    percent = Int(hit.percent)
    collapseKey = hit.collapse_key.array
    collapseCount = Int(hit.collapse_count)
    sortKey = hit.sort_key.array
  }
}

extension MatchSet {
  /// Takes over what a match says of its whole.
  mutating func take(_ totals: cx_totals) {
    first = Int(totals.first)
    count = Estimate(
      lowerBound: Int(totals.lower_bound), estimated: Int(totals.estimated),
      upperBound: Int(totals.upper_bound))
    uncollapsedCount = Estimate(
      lowerBound: Int(totals.uncollapsed_lower_bound), estimated: Int(totals.uncollapsed_estimated),
      upperBound: Int(totals.uncollapsed_upper_bound))
    maximumPossibleWeight = totals.maximum_possible
    maximumWeight = totals.maximum_attained
  }

  /// A visitor that gathers into the match set at `target`.
  static func visitor(_ target: UnsafeMutablePointer<MatchSet>) -> cx_match_visitor {
    cx_match_visitor(
      context: UnsafeMutableRawPointer(target),
      hit: { context, hit in
        context!.assumingMemoryBound(to: MatchSet.self).pointee.hits.append(Hit(hit.pointee))
      },
      facet: { context, slot, total in
        context!.assumingMemoryBound(to: MatchSet.self).pointee.facets.append(Facet(slot: slot, total: total))
      },
      facet_value: { context, _, value, count in
        let facets = context!.assumingMemoryBound(to: MatchSet.self)
        let last = facets.pointee.facets.count - 1
        facets.pointee.facets[last].values.append(Facet.Value(bytes: value.array, count: Int(count)))
      })
  }
}
