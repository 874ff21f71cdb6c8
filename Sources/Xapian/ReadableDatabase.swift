// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// The number of a document in a database, from 1.
public typealias DocumentID = UInt32

/// The number of a value slot; `UInt32.max` is none.
public typealias ValueSlot = UInt32

/// A position of a term in a document.
public typealias TermPosition = UInt32

/// What can be read and searched: a `Database`, or a writer's own view of what it has not yet committed.
public protocol ReadableDatabase: ~Copyable {
  /// Xapian's object behind this one.
  var handle: DatabaseHandle { get }
}

/// Xapian's object behind a database; of no use by itself.
public struct DatabaseHandle {
  let pointer: OpaquePointer
}

@available(*, unavailable)
extension DatabaseHandle: Sendable {}

/// A term and how often it occurs in the whole database.
public struct TermStatistics: Sendable, Hashable {
  /// The number of documents that have the term.
  public var documentFrequency: Int
  /// The sum of the term's wdf over all documents.
  public var collectionFrequency: Int
  /// No document has a higher wdf of the term.
  public var wdfUpperBound: Int
}

extension ReadableDatabase where Self: ~Copyable {
  var pointer: OpaquePointer { handle.pointer }

  private var statistics: cx_statistics {
    get throws(XapianError) { try guarded { cx_database_statistics(pointer, $0) } }
  }

  /// The number of documents.
  public var documentCount: Int {
    get throws(XapianError) { Int(try statistics.document_count) }
  }

  /// The highest number that a document has, or had.
  public var lastDocumentID: DocumentID {
    get throws(XapianError) { try statistics.last_document }
  }

  /// The mean length of a document: the sum of its terms' wdf.
  public var averageLength: Double {
    get throws(XapianError) { try statistics.average_length }
  }

  /// The sum of all documents' lengths.
  public var totalLength: UInt64 {
    get throws(XapianError) { try statistics.total_length }
  }

  /// Bounds of the lengths of the documents, not always attained.
  public var documentLengthBounds: ClosedRange<Int> {
    get throws(XapianError) {
      let found = try statistics
      return Int(found.shortest_document)...Int(max(found.shortest_document, found.longest_document))
    }
  }

  /// Whether there is any positional information, without which no phrase is ever found.
  public var hasPositions: Bool {
    get throws(XapianError) { try statistics.has_positions }
  }

  /// The revision, which grows with each commit. Only a database of one directory has one.
  public var revision: UInt64 {
    get throws(XapianError) { try guarded { cx_database_revision(pointer, $0) } }
  }

  /// The database's UUID, which copies of it share; several as one give theirs joined by colons.
  public var uuid: String {
    get throws(XapianError) { String(try collectOne { cx_database_uuid(pointer, $0, $1, $2) }) }
  }

  /// Xapian's own description.
  public var databaseDescription: String {
    get throws(XapianError) { String(try collectOne { cx_database_description(pointer, $0, $1, $2) }) }
  }

  /// Whether a writer has the database open at this moment (that may be over when this returns).
  public var isLocked: Bool {
    get throws(XapianError) { try guarded { cx_database_locked(pointer, $0) } }
  }

  /// Tells a remote server that this client still lives; does nothing with databases on disk.
  public func keepAlive() throws(XapianError) {
    try guarded { cx_database_keep_alive(pointer, $0) }
  }

  /// The number of documents that have the term; 0 when there is no such term.
  public func termFrequency(_ term: some Bytes) throws(XapianError) -> Int {
    Int(
      try guarded(about: term.forMessage) { error in
        term.withC { cx_database_term_frequency(pointer, $0, error) }
      })
  }

  /// The sum of the term's wdf over all documents.
  public func collectionFrequency(_ term: some Bytes) throws(XapianError) -> Int {
    try termStatistics(term).collectionFrequency
  }

  /// How often the term occurs; all 0 when there is no such term.
  public func termStatistics(_ term: some Bytes) throws(XapianError) -> TermStatistics {
    let found = try guarded(about: term.forMessage) { error in
      term.withC { cx_database_term_statistics(pointer, $0, error) }
    }
    return TermStatistics(
      documentFrequency: Int(found.document_frequency),
      collectionFrequency: Int(found.collection_frequency),
      wdfUpperBound: Int(found.wdf_upper_bound))
  }

  /// Whether any document has the term.
  public func termExists(_ term: some Bytes) throws(XapianError) -> Bool {
    try guarded(about: term.forMessage) { error in
      term.withC { cx_database_term_exists(pointer, $0, error) }
    }
  }

  /// The length of a document: the sum of its terms' wdf.
  public func documentLength(_ document: DocumentID) throws(XapianError) -> Int {
    Int(try guarded(about: "document \(document)") { cx_database_document_length(pointer, document, $0) })
  }

  /// The number of different terms of a document (at least: Xapian may count by its length).
  public func uniqueTermCount(_ document: DocumentID) throws(XapianError) -> Int {
    Int(try guarded(about: "document \(document)") { cx_database_unique_terms(pointer, document, $0) })
  }

  /// The metadata stored under a key; empty when there is none.
  public func metadata<Value: OwnedBytes>(
    _ key: some Bytes, as type: Value.Type = [UInt8].self
  ) throws(XapianError) -> Value {
    Value(
      try collectOne(about: key.forMessage) { visit, context, error in
        key.withC { cx_database_metadata(pointer, $0, visit, context, error) }
      })
  }
}
