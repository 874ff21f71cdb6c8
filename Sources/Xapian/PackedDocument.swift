// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A document to be stored: data, values and terms packed into a few buffers, handed to Xapian in one call.
///
/// Make one, and use it again for each document: `removeAll()` keeps the buffers. Terms need not come in
/// order and may come more than once, but it is quickest to add each once, with all its positions ascending.
public struct PackedDocument: Sendable {
  private var data: [UInt8] = []
  private var arena: [UInt8] = []
  private var terms: [cx_packed_term] = []
  private var values: [cx_packed_value] = []
  private var positions: [TermPosition] = []

  public init() {}

  /// Empties the document, and keeps its buffers.
  public mutating func removeAll() {
    data.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
  }

  /// The number of terms added.
  public var termCount: Int { terms.count }

  /// The document's length: the sum of its terms' wdf.
  public var length: Int { terms.reduce(0) { $0 + Int($1.wdf) } }

  /// The bytes to be kept with the document and given back with it. Xapian does not look into them.
  public mutating func setData(_ bytes: some Bytes) {
    data.removeAll(keepingCapacity: true)
    bytes.withBytes { data.append(contentsOf: $0) }
  }

  public var documentData: [UInt8] { data }

  /// The value in a slot; empty when there is none.
  public func value(in slot: ValueSlot) -> [UInt8] {
    values.last { $0.slot == slot }.map { Array(arena[$0.offset..<$0.offset + $0.count]) } ?? []
  }

  /// Puts a value into a slot: what is compared for sorting, ranges, collapsing and facets. An empty value is
  /// none; the last one put into a slot counts.
  public mutating func setValue(_ bytes: some Bytes, in slot: ValueSlot) {
    let span = append(bytes)
    values.append(cx_packed_value(offset: span.offset, count: span.count, slot: slot))
  }

  /// Adds a term without positions.
  ///
  /// - Parameter wdf: how often it occurs, as far as weighting and the document's length go.
  public mutating func addTerm(_ term: some Bytes, wdf: UInt32 = 1) {
    append(term, wdf: wdf, firstPosition: positions.count)
  }

  /// Adds a term that only filters: it has no weight, and adds nothing to the document's length.
  public mutating func addBooleanTerm(_ term: some Bytes) { addTerm(term, wdf: 0) }

  /// Adds a term with its positions.
  ///
  /// - Parameter wdf: how often it occurs as far as weighting goes; as often as it has positions if `nil`.
  public mutating func addTerm(
    _ term: some Bytes, positions new: some Sequence<TermPosition>, wdf: UInt32? = nil
  ) {
    let first = positions.count
    positions.append(contentsOf: new)
    append(term, wdf: wdf ?? UInt32(positions.count - first), firstPosition: first)
  }

  /// The same, of terms and positions that lie in memory: quicker, as it is no generic function.
  public mutating func addTerm(
    _ term: UnsafeBufferPointer<UInt8>, positions new: UnsafeBufferPointer<TermPosition>
  ) {
    let first = positions.count
    positions.append(contentsOf: new)
    let offset = arena.count
    arena.append(contentsOf: term)
    terms.append(
      cx_packed_term(
        offset: offset, count: term.count, first_position: first, position_count: new.count,
        wdf: UInt32(new.count)))
  }

  /// Calls `body` with each term that was added, in the order in which they were.
  public func forEachTerm(
    _ body: (_ term: UnsafeBufferPointer<UInt8>, _ positions: ArraySlice<TermPosition>, _ wdf: UInt32) -> Void
  ) {
    arena.withUnsafeBufferPointer { arena in
      for term in terms {
        let end = term.first_position + term.position_count
        body(
          UnsafeBufferPointer(rebasing: arena[term.offset..<term.offset + term.count]),
          positions[term.first_position..<end], term.wdf)
      }
    }
  }

  private mutating func append(_ bytes: some Bytes) -> cx_span {
    bytes.withBytes {
      let offset = arena.count
      arena.append(contentsOf: $0)
      return cx_span(offset: offset, count: $0.count)
    }
  }

  private mutating func append(_ term: some Bytes, wdf: UInt32, firstPosition: Int) {
    let span = append(term)
    terms.append(
      cx_packed_term(
        offset: span.offset, count: span.count, first_position: firstPosition,
        position_count: positions.count - firstPosition, wdf: wdf))
  }

  func withC<Result>(_ body: (UnsafePointer<cx_packed_document>) -> Result) -> Result {
    data.withUnsafeBufferPointer { data in
      arena.withUnsafeBufferPointer { arena in
        terms.withUnsafeBufferPointer { terms in
          values.withUnsafeBufferPointer { values in
            positions.withUnsafeBufferPointer { positions in
              var packed = cx_packed_document(
                data: cx_bytes(data), arena: cx_bytes(arena), terms: terms.baseAddress,
                term_count: terms.count, values: values.baseAddress, value_count: values.count,
                positions: positions.baseAddress, position_count: positions.count)
              return body(&packed)
            }
          }
        }
      }
    }
  }
}
