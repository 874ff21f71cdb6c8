// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A query as a program for the shim's stack, so that any query is built in one call.
struct QueryProgram {
  /// Xapian goes through a query by recursion: one much deeper would exhaust a thread's stack.
  static let maximumDepth = 256

  static var tooDeep: XapianError {
    XapianError(kind: .invalidArgument, message: "a query of more than \(maximumDepth) levels")
  }

  private var steps: [cx_instruction] = []
  private var arena: [UInt8] = []
  private var isExcluded = false

  init(_ query: Query) throws(XapianError) { try append(query, depth: 1) }

  /// Xapian's query; the caller frees it.
  func build() throws(XapianError) -> OpaquePointer {
    try guarded { error in
      steps.withUnsafeBufferPointer { steps in
        arena.withUnsafeBufferPointer {
          cx_query_build(steps.baseAddress!, steps.count, cx_bytes($0), error)
        }
      }
    }!
  }

  private mutating func append(_ query: Query, depth: Int) throws(XapianError) {
    guard depth <= Self.maximumDepth else { throw Self.tooDeep }
    switch query {
    case .matchAll: step(CX_MATCH_ALL)
    case .matchNothing: step(CX_MATCH_NOTHING)
    case .rawTerm(let bytes, let occurrences, let position):
      step(CX_TERM, occurrences, position, text: bytes)
    case .and(let parts): try combine(CX_AND, parts, depth)
    case .or(let parts): try combine(CX_OR, parts, depth)
    case .andNot(let parts): try exclude(parts, depth)
    case .xor(let parts): try combine(CX_XOR, parts, depth)
    case .andMaybe(let parts): try combine(CX_AND_MAYBE, isExcluded ? Array(parts.prefix(1)) : parts, depth)
    case .filter(let parts): try combine(CX_FILTER, parts, depth)
    case .near(let parts, let window): try combine(CX_NEAR, parts, depth, window)
    case .phrase(let parts, let window): try combine(CX_PHRASE, parts, depth, window)
    case .eliteSet(let parts, let count): try combine(CX_ELITE_SET, parts, depth, count)
    case .synonym(let parts): try combine(CX_SYNONYM, parts, depth)
    case .max(let parts): try combine(CX_MAX, parts, depth)
    case .scaled(let part, let factor):
      try append(part, depth: depth + 1)
      step(CX_SCALE_WEIGHT, factor: factor)
    case .valueBetween(let slot, let lower, let upper):
      step(CX_VALUE_RANGE, slot, text: lower, text2: upper)
    case .valueAtLeast(let slot, let bound): step(CX_VALUE_GE, slot, text: bound)
    case .valueAtMost(let slot, let bound): step(CX_VALUE_LE, slot, text: bound)
    case .prefixed(let prefix, let limit, let combiner): wildcard(prefix, limit, combiner)
    case .valueWeight(let slot): step(CX_VALUE_WEIGHT, slot)
    case .fixedWeight(let weight): step(CX_FIXED_WEIGHT, factor: weight)
    case .serialised(let bytes): step(CX_SERIALISED, text: bytes)
    }
  }

  private mutating func combine(
    _ operation: cx_operation, _ parts: [Query], _ depth: Int, _ parameter: UInt32 = 0
  ) throws(XapianError) {
    for part in parts { try append(part, depth: depth + 1) }
    step(operation, UInt32(parts.count), parameter)
  }

  /// What is excluded is never weighed, and Xapian reckons no highest weights for it. An AND_MAYBE in an AND there asks
  /// for one nevertheless, takes what lies in memory (libxapian 1.4.22), and can then leave out what its first part
  /// finds: so that part stands for it.
  private mutating func exclude(_ parts: [Query], _ depth: Int) throws(XapianError) {
    let wasExcluded = isExcluded
    for part in parts {
      try append(part, depth: depth + 1)
      isExcluded = true
    }
    isExcluded = wasExcluded
    step(CX_AND_NOT, UInt32(parts.count))
  }

  private mutating func wildcard(
    _ prefix: [UInt8], _ limit: Query.WildcardLimit, _ combiner: Query.WildcardCombiner
  ) {
    let (count, kind) = limit.parts
    let operation =
      switch combiner {
      case .synonym: CX_SYNONYM
      case .or: CX_OR
      case .max: CX_MAX
      }
    step(CX_WILDCARD, count, kind.rawValue, operation.rawValue, text: prefix)
  }

  private mutating func step(
    _ operation: cx_operation, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0, factor: Double = 0,
    text: [UInt8] = [], text2: [UInt8] = []
  ) {
    steps.append(
      cx_instruction(
        operation: operation, a: a, b: b, c: c, factor: factor, text: store(text), text2: store(text2)))
  }

  private mutating func store(_ bytes: [UInt8]) -> cx_span {
    defer { arena.append(contentsOf: bytes) }
    return cx_span(offset: arena.count, count: bytes.count)
  }
}

extension Query.WildcardLimit {
  /// The number, 0 for none, and what happens beyond it.
  var parts: (UInt32, cx_wildcard_limit) {
    switch self {
    case .unlimited: (0, CX_LIMIT_ERROR)
    case .failing(let above): (above, CX_LIMIT_ERROR)
    case .first(let count): (count, CX_LIMIT_FIRST)
    case .mostFrequent(let count): (count, CX_LIMIT_MOST_FREQUENT)
    }
  }
}

extension Query {
  /// Lends Xapian's query for the length of a call that can fail.
  func withC<Result>(
    _ call: (OpaquePointer, UnsafeMutablePointer<cx_error>) -> Result
  ) throws(XapianError) -> Result {
    let query = try QueryProgram(self).build()
    defer { cx_query_free(query) }
    return try guarded { call(query, $0) }
  }
}
