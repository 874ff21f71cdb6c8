// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// What is asked of a database: a query, how it is weighted, and in which order what it finds is given. A
/// value, used with `matches(_:first:maximum:checkAtLeast:)`.
public struct Enquire: Sendable, Hashable {
  public var query: Query
  public var weighting: Weighting
  public var sort: Sort
  /// The order of documents that rank equal.
  public var documentOrder: DocumentOrder
  /// Of documents with the same value in a slot, give only the best few.
  public var collapse: Collapse?
  /// Leave out what has less than this percentage of the highest weight: 0 to 100.
  public var percentCutoff: Int
  /// Leave out what has less than this weight.
  public var weightCutoff: Double
  /// After this time, look for no more matches than are asked for: the counts become estimates.
  public var timeLimit: Duration?
  /// The query's length, for weighting schemes that ask for it; that of the query if `nil`.
  public var queryLength: UInt32?

  public init(
    _ query: Query, weighting: Weighting = .bm25(), sort: Sort = .relevance,
    documentOrder: DocumentOrder = .ascending, collapse: Collapse? = nil
  ) {
    self.query = query
    self.weighting = weighting
    self.sort = sort
    self.documentOrder = documentOrder
    self.collapse = collapse
    percentCutoff = 0
    weightCutoff = 0
    timeLimit = nil
    queryLength = nil
  }

  /// The order in which matches are given.
  public enum Sort: Sendable, Hashable {
    /// The highest weight first.
    case relevance
    /// By the value of a slot, compared as bytes, or by several; `descending`: the highest first.
    case value([SortKey], descending: Bool)
    /// By value, then by weight.
    case valueThenRelevance([SortKey], descending: Bool)
    /// By weight, then by value.
    case relevanceThenValue([SortKey], descending: Bool)

    /// By the value of a slot, compared as bytes.
    public static func value(_ slot: ValueSlot, descending: Bool = false) -> Sort {
      .value([SortKey(slot)], descending: descending)
    }
    /// By the value of a slot, then by weight.
    public static func valueThenRelevance(_ slot: ValueSlot, descending: Bool = false) -> Sort {
      .valueThenRelevance([SortKey(slot)], descending: descending)
    }
    /// By weight, then by the value of a slot.
    public static func relevanceThenValue(_ slot: ValueSlot, descending: Bool = false) -> Sort {
      .relevanceThenValue([SortKey(slot)], descending: descending)
    }
  }

  /// A slot to sort by.
  public struct SortKey: Sendable, Hashable {
    public var slot: ValueSlot
    /// Turns the order round for this slot alone.
    public var reversed: Bool
    /// Stands in for the value that a document lacks.
    public var missing: [UInt8]

    public init(_ slot: ValueSlot, reversed: Bool = false, missing: [UInt8] = []) {
      self.slot = slot
      self.reversed = reversed
      self.missing = missing
    }
  }

  /// The order of documents that rank equal.
  public enum DocumentOrder: Sendable, Hashable {
    case ascending
    case descending
    /// Any: the quickest, with several databases as one.
    case any
  }

  /// Of documents with the same value in a slot, only the best `maximum` are given. Documents without a value
  /// are not collapsed.
  public struct Collapse: Sendable, Hashable {
    public var slot: ValueSlot
    public var maximum: UInt32

    public init(_ slot: ValueSlot, maximum: UInt32 = 1) {
      self.slot = slot
      self.maximum = maximum
    }
  }
}

extension Enquire {
  func withC<Result>(_ body: (UnsafePointer<cx_enquire>) -> Result) -> Result {
    let (order, keys, descending) = sortParts
    let missing = ByteList(keys.map(\.missing))
    return missing.withC { list in
      let keys = keys.enumerated().map { index, key in
        cx_sort_key(slot: key.slot, reverse: key.reversed, missing: list[index])
      }
      return keys.withUnsafeBufferPointer { keys in
        weighting.scheme.withC { scheme in
          var options = cx_enquire()
          options.weighting = weighting.kind
          weighting.fill(&options.parameters)
          options.scheme = scheme
          options.sort = order
          options.keys = keys.baseAddress
          options.key_count = keys.count
          options.reverse = descending
          options.order =
            switch documentOrder {
            case .ascending: CX_ASCENDING
            case .descending: CX_DESCENDING
            case .any: CX_ANY_ORDER
            }
          options.collapse_slot = collapse?.slot ?? .max
          options.collapse_maximum = collapse?.maximum ?? 0
          options.percent_cutoff = Int32(clamping: percentCutoff)
          options.weight_cutoff = weightCutoff
          options.time_limit = timeLimit?.inSeconds ?? 0
          options.query_length = queryLength ?? 0
          return body(&options)
        }
      }
    }
  }

  private var sortParts: (cx_sort, [SortKey], Bool) {
    switch sort {
    case .relevance: (CX_BY_RELEVANCE, [], false)
    case .value(let keys, let descending): (CX_BY_VALUE, keys, descending)
    case .valueThenRelevance(let keys, let descending): (CX_BY_VALUE_THEN_RELEVANCE, keys, descending)
    case .relevanceThenValue(let keys, let descending): (CX_BY_RELEVANCE_THEN_VALUE, keys, descending)
    }
  }
}
