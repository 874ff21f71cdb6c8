// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A document that a match is looking at. It lives within a callback only.
public struct Candidate: ~Copyable {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// The document's number; of several databases as one, its number in its own.
  public var document: DocumentID {
    get throws(XapianError) { try guarded { cx_candidate_document(pointer, $0) } }
  }

  /// The document's value in a slot; empty when it has none.
  public func value<Value: OwnedBytes>(
    in slot: ValueSlot, as type: Value.Type = [UInt8].self
  ) throws(XapianError) -> Value {
    Value(try collectOne(about: "slot \(slot)") { cx_candidate_value(pointer, slot, $0, $1, $2) })
  }

  /// The document's data.
  public func data<Data: OwnedBytes>(as type: Data.Type = [UInt8].self) throws(XapianError) -> Data {
    Data(try collectOne { cx_candidate_data(pointer, $0, $1, $2) })
  }
}

/// What a match counts and heeds beside its enquire.
public struct MatchOptions: Sendable, Hashable {
  /// The slots whose values are counted among the matching documents. All that match are counted only if
  /// `checkAtLeast` makes the match look at them all.
  public var facets: [ValueSlot]
  /// Give only so many of each facet's values, the most frequent ones; all of them, in byte order, if `nil`.
  public var facetValues: UInt32?
  /// Documents judged relevant: their terms weigh more.
  public var relevant: [DocumentID]

  public init(facets: [ValueSlot] = [], facetValues: UInt32? = nil, relevant: [DocumentID] = []) {
    self.facets = facets
    self.facetValues = facetValues
    self.relevant = relevant
  }
}

extension ReadableDatabase where Self: ~Copyable {
  /// Runs a match and gives what it found, in one call.
  ///
  /// - Parameters:
  ///   - first: how many of the best to skip.
  ///   - maximum: how many hits to give at most.
  ///   - checkAtLeast: look at so many documents, if so many match, before bounds are made of the counts;
  ///     `documentCount` makes them exact.
  public func matches(
    _ enquire: Enquire, first: Int = 0, maximum: Int, checkAtLeast: Int = 0,
    options: MatchOptions = MatchOptions()
  ) throws(XapianError) -> MatchSet {
    var found = MatchSet()
    let range = try MatchRange(first, maximum, checkAtLeast)
    let totals = try enquire.query.withC { query, error in
      range.withRequest(options) { request in
        enquire.withC { enquire in
          withUnsafeMutablePointer(to: &found) {
            cx_match(pointer, query, enquire, request, MatchSet.visitor($0), error)
          }
        }
      }
    }
    found.take(totals)
    return found
  }

  /// Runs a match that asks `accept` about each document which the query finds. What `accept` throws ends
  /// the match, and is thrown here.
  public func matches(
    _ enquire: Enquire, first: Int = 0, maximum: Int, checkAtLeast: Int = 0,
    options: MatchOptions = MatchOptions(), accept: (borrowing Candidate) throws -> Bool
  ) throws -> MatchSet {
    try matches(enquire, MatchRange(first, maximum, checkAtLeast), options, deciding: true) {
      try accept(Candidate($0.candidate))
    }
  }

  /// Runs a match that shows `visit` each document which it looks at, with its weight (when the match had
  /// reason to compute it). What `visit` throws ends the match, and is thrown here.
  public func matches(
    _ enquire: Enquire, first: Int = 0, maximum: Int, checkAtLeast: Int = 0,
    options: MatchOptions = MatchOptions(), visit: (borrowing Candidate, Double) throws -> Void
  ) throws -> MatchSet {
    try matches(enquire, MatchRange(first, maximum, checkAtLeast), options, deciding: false) {
      try visit(Candidate($0.candidate), $0.weight)
      return true
    }
  }

  private func matches(
    _ enquire: Enquire, _ range: MatchRange, _ options: MatchOptions, deciding: Bool,
    _ body: (Sighting) throws -> Bool
  ) throws -> MatchSet {
    var found = MatchSet()
    let query = try QueryProgram(enquire.query).build()
    defer { cx_query_free(query) }
    let totals = try withCallback(body) { callback, error in
      range.withRequest(options) { request in
        var request = request.pointee
        deciding ? request.decide(with: callback) : request.spy(with: callback)
        return enquire.withC { enquire in
          withUnsafeMutablePointer(to: &found) {
            cx_match(pointer, query, enquire, &request, MatchSet.visitor($0), error)
          }
        }
      }
    }
    found.take(totals)
    return found
  }

  /// All documents that a query finds, by ascending number: cheaper than a match set of them.
  public func documents(matching query: Query) throws(XapianError) -> [DocumentID] {
    if query.isOfSets { return try evaluated(query, factor: 0).documents.documents }
    return try matchingDocuments(query)
  }

  func matchingDocuments(_ query: Query) throws(XapianError) -> [DocumentID] {
    var found: [DocumentID] = []
    let built = try QueryProgram(query).build()
    defer { cx_query_free(built) }
    try guarded { error in
      withUnsafeMutablePointer(to: &found) {
        cx_matching_documents(
          pointer, built,
          { context, documents, count in
            context!.assumingMemoryBound(to: [DocumentID].self).pointee =
              Array(UnsafeBufferPointer(start: documents, count: count))
          }, $0, error)
      }
    }
    return found
  }

  /// The query's terms that are in a document, by their positions in the query.
  public func matchingTerms(
    _ query: Query, in document: DocumentID
  ) throws(XapianError) -> [[UInt8]] {
    let built = try QueryProgram(query).build()
    defer { cx_query_free(built) }
    return try collectBytes(about: "document \(document)") {
      cx_matching_terms(pointer, built, document, $0, $1, $2)
    }
  }

  /// The most that a term of the query adds to a weight; throws `invalidArgument` for a term that is not in it.
  public func weight(
    ofTerm term: some Bytes, in enquire: Enquire
  ) throws(XapianError) -> Double {
    try enquire.query.withC { query, error in
      enquire.withC { enquire in
        term.withC { cx_query_term_weight(pointer, query, enquire, $0, error).weight }
      }
    }
  }
}

/// What a match calls back with.
private typealias Sighting = (candidate: OpaquePointer, weight: Double)
private typealias MatchCallback = Callback<Sighting, Bool>

extension cx_request {
  fileprivate mutating func decide(with callback: MatchCallback) {
    decide_context = callback.context
    decide = { context, candidate in
      switch MatchCallback.from(context).answer((candidate: candidate, weight: 0)) {
      case .some(true): CX_ACCEPT
      case .some(false): CX_REJECT
      case .none: CX_STOP
      }
    }
  }

  fileprivate mutating func spy(with callback: MatchCallback) {
    spy_context = callback.context
    spy = { context, candidate, weight in
      MatchCallback.from(context).answer((candidate: candidate, weight: weight)) == nil ? CX_STOP : CX_ACCEPT
    }
  }
}

/// Which of the matches are wanted, as Xapian counts.
private struct MatchRange {
  let first: UInt32
  let maximum: UInt32
  let checkAtLeast: UInt32

  init(_ first: Int, _ maximum: Int, _ checkAtLeast: Int) throws(XapianError) {
    guard first >= 0, maximum >= 0, checkAtLeast >= 0 else {
      throw XapianError(kind: .invalidArgument, message: "a negative rank or number of matches")
    }
    self.first = UInt32(clamping: first)
    self.maximum = UInt32(clamping: maximum)
    self.checkAtLeast = UInt32(clamping: checkAtLeast)
  }

  func withRequest<Result>(
    _ options: MatchOptions, _ body: (UnsafePointer<cx_request>) -> Result
  ) -> Result {
    options.relevant.withUnsafeBufferPointer { relevant in
      options.facets.withUnsafeBufferPointer { facets in
        var request = cx_request()
        request.first = first
        request.maximum = maximum
        request.check_at_least = checkAtLeast
        request.relevant = relevant.baseAddress
        request.relevant_count = relevant.count
        request.facets = facets.baseAddress
        request.facet_count = facets.count
        request.facet_maximum = options.facetValues ?? 0
        return body(&request)
      }
    }
  }
}
