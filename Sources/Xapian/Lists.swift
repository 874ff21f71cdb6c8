// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A term in a list, with what the list knows of it.
public struct TermEntry: Sendable, Hashable {
  public var bytes: [UInt8]
  /// How often it occurs in the document; 0 in a list of the whole database.
  public var wdf: Int
  /// In how many documents it occurs; 0 when that was not asked for.
  public var documentFrequency: Int

  /// The term as text.
  public var string: String { String(bytes) }
}

extension TermEntry {
  init(_ term: cx_term) {
    bytes = term.bytes.array
    wdf = Int(term.wdf)
    documentFrequency = Int(term.document_frequency)
  }
}

/// A document in a term's posting list.
public struct Posting: Sendable, Hashable {
  public var document: DocumentID
  /// How often the term occurs in it.
  public var wdf: Int
  /// The document's length; 0 when that was not asked for.
  public var documentLength: Int
}

/// Gathers terms until there are enough.
struct TermGathering {
  var terms: [TermEntry] = []
  var limit: Int
  /// Terms in fewer documents are left out.
  var leastFrequency = 0

  static let visit: cx_visit_term = { context, term in
    let gathering = context!.assumingMemoryBound(to: TermGathering.self)
    guard gathering.pointee.terms.count < gathering.pointee.limit else { return false }
    guard term.document_frequency >= gathering.pointee.leastFrequency else { return true }
    gathering.pointee.terms.append(TermEntry(term))
    return gathering.pointee.terms.count < gathering.pointee.limit
  }
}

extension ReadableDatabase where Self: ~Copyable {
  /// The terms that begin with a prefix, in byte order, with the number of documents that have each.
  ///
  /// - Parameters:
  ///   - from: leave out the terms before this one.
  ///   - leastFrequency: leave out the terms that fewer documents have.
  ///   - limit: how many at most.
  public func terms(
    withPrefix prefix: some Bytes = "", from: some Bytes = "", inAtLeast leastFrequency: Int = 0,
    limit: Int? = nil
  ) throws(XapianError) -> [TermEntry] {
    try entries(
      CX_ALL_TERMS, prefix: prefix, from: from, limit: limit, leastFrequency: leastFrequency)
  }

  func entries(
    _ list: cx_terms_of, prefix: some Bytes, from: some Bytes, limit: Int?, frequencies: Bool = true,
    leastFrequency: Int = 0
  ) throws(XapianError) -> [TermEntry] {
    if limit == 0 { return [] }
    var gathering = TermGathering(limit: limit ?? .max, leastFrequency: leastFrequency)
    try guarded(about: prefix.forMessage) { error in
      withUnsafeMutablePointer(to: &gathering) { context in
        prefix.withC { prefix in
          from.withC {
            cx_database_terms(pointer, list, prefix, $0, frequencies, TermGathering.visit, context, error)
          }
        }
      }
    }
    return gathering.terms
  }

  /// The documents that have a term, by number. The empty term stands for all documents.
  ///
  /// - Parameters:
  ///   - first: leave out the documents before this one.
  ///   - lengths: whether to read each document's length too.
  ///   - limit: so many at most.
  public func postings(
    of term: some Bytes, from first: DocumentID = 1, lengths: Bool = false, limit: Int = .max
  ) throws(XapianError) -> [Posting] {
    guard limit > 0 else { return [] }
    var found = (postings: [Posting](), limit: limit)
    try guarded(about: term.forMessage) { error in
      withUnsafeMutablePointer(to: &found) { context in
        term.withC {
          cx_database_postings(
            pointer, $0, first, lengths,
            { context, posting in
              let found = context!.assumingMemoryBound(to: (postings: [Posting], limit: Int).self)
              found.pointee.postings.append(Posting(posting))
              return found.pointee.postings.count < found.pointee.limit
            }, context, error)
        }
      }
    }
    return found.postings
  }

  /// Goes through the documents that have a term, by number, until `body` answers `false`.
  public func forEachPosting(
    of term: some Bytes, from first: DocumentID = 1, lengths: Bool = false, _ body: (Posting) throws -> Bool
  ) throws {
    try withCallback(body, about: term.forMessage) { callback, error in
      term.withC {
        cx_database_postings(
          pointer, $0, first, lengths,
          { Callback<Posting, Bool>.from($0).answer(Posting($1)) ?? false }, callback.context, error)
      }
    }
  }

  /// Goes through the documents that have a term, with its positions in each, until `body` answers `false`.
  /// The positions live within the call only.
  public func forEachPosting(
    withPositionsOf term: some Bytes, from first: DocumentID = 1,
    _ body: (DocumentID, UnsafeBufferPointer<TermPosition>) throws -> Bool
  ) throws {
    try withCallback(body, about: term.forMessage) { callback, error in
      term.withC {
        cx_database_postings_positions(
          pointer, $0, first,
          { context, document, positions, count in
            Callback<(DocumentID, UnsafeBufferPointer<TermPosition>), Bool>.from(context)
              .answer((DocumentID(document), UnsafeBufferPointer(start: positions, count: count))) ?? false
          }, callback.context, error)
      }
    }
  }

  /// Goes through the values of a slot in the order of the documents, without those that have none, until
  /// `body` answers `false`. The bytes live within the call only; nothing is copied.
  public func forEachValue(
    in slot: ValueSlot, from first: DocumentID = 1,
    _ body: (DocumentID, UnsafeBufferPointer<UInt8>) throws -> Bool
  ) throws {
    try withCallback(body, about: "slot \(slot)") { callback, error in
      cx_database_values(
        pointer, slot, first,
        { context, document, bytes in
          Callback<(DocumentID, UnsafeBufferPointer<UInt8>), Bool>.from(context)
            .answer((document, bytes.buffer)) ?? false
        }, callback.context, error)
    }
  }

  /// Goes through the values of a slot of some documents, given by ascending numbers, without those that have none.
  public func forEachValue(
    in slot: ValueSlot, of documents: [DocumentID],
    _ body: (DocumentID, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try withCallback(body, about: "slot \(slot)") { callback, error in
      cx_database_values_of(
        pointer, slot, documents, documents.count,
        { context, document, bytes in
          Callback<(DocumentID, UnsafeBufferPointer<UInt8>), Void>.from(context)
            .answer((document, bytes.buffer)) != nil
        }, callback.context, error)
    }
  }

  /// The values of a slot in the order of the documents, without those that have none.
  public func values(
    in slot: ValueSlot, from first: DocumentID = 1
  ) throws(XapianError) -> [(document: DocumentID, value: [UInt8])] {
    try gatheredValues(in: slot) { cx_database_values(pointer, slot, first, $0, $1, $2) }
  }

  /// The values of a slot of some documents, given by ascending numbers, without those that have none.
  public func values(
    in slot: ValueSlot, of documents: [DocumentID]
  ) throws(XapianError) -> [(document: DocumentID, value: [UInt8])] {
    try gatheredValues(in: slot) {
      cx_database_values_of(pointer, slot, documents, documents.count, $0, $1, $2)
    }
  }

  private func gatheredValues(
    in slot: ValueSlot,
    _ read: (@escaping cx_visit_value, UnsafeMutableRawPointer, UnsafeMutablePointer<cx_error>) -> Void
  ) throws(XapianError) -> [(document: DocumentID, value: [UInt8])] {
    var found: [(document: DocumentID, value: [UInt8])] = []
    try guarded(about: "slot \(slot)") { error in
      withUnsafeMutablePointer(to: &found) {
        read(
          { context, document, bytes in
            context!.assumingMemoryBound(to: [(document: DocumentID, value: [UInt8])].self)
              .pointee.append((document, bytes.array))
            return true
          }, $0, error)
      }
    }
    return found
  }

  /// How many documents have a value in a slot, and bounds of these values (empty when there are none, or
  /// when the backend keeps no account of them).
  public func valueStatistics(in slot: ValueSlot) throws(XapianError) -> ValueStatistics {
    var frequency: UInt32 = 0
    let bounds = try collectBytes(about: "slot \(slot)") {
      frequency = cx_database_value_bounds(pointer, slot, $0, $1, $2)
    }
    return ValueStatistics(
      documentFrequency: Int(frequency), lowerBound: bounds.first ?? [], upperBound: bounds.last ?? [])
  }
}

/// What a database knows of the values in a slot.
public struct ValueStatistics: Sendable, Hashable {
  /// The number of documents with a value in the slot.
  public var documentFrequency: Int
  /// No value is lower.
  public var lowerBound: [UInt8]
  /// No value is higher.
  public var upperBound: [UInt8]
}

extension Posting {
  init(_ posting: cx_posting) {
    document = posting.document
    wdf = Int(posting.wdf)
    documentLength = Int(posting.document_length)
  }
}
