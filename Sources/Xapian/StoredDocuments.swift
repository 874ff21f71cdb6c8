// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

// What is read of one document, each in one call.

private struct NumberedValues {
  var items: [(number: UInt32, bytes: [UInt8])] = []

  static let visit: cx_visit_value = { context, number, bytes in
    context!.assumingMemoryBound(to: NumberedValues.self).pointee.items.append((number, bytes.array))
    return true
  }
}

extension ReadableDatabase where Self: ~Copyable {
  /// The data stored with a document.
  public func data<Data: OwnedBytes>(
    of document: DocumentID, as type: Data.Type = [UInt8].self
  ) throws(XapianError) -> Data {
    let read = try read(document, data: true, slots: [])
    return Data(read.items.first?.bytes ?? [])
  }

  /// A document's value in a slot; empty when it has none.
  public func value<Value: OwnedBytes>(
    in slot: ValueSlot, of document: DocumentID, as type: Value.Type = [UInt8].self
  ) throws(XapianError) -> Value {
    let read = try read(document, data: false, slots: [slot])
    return Value(read.items.first?.bytes ?? [])
  }

  /// A document's data and its values in some slots (empty where it has none), in one call.
  public func dataAndValues(
    in slots: [ValueSlot], of document: DocumentID
  ) throws(XapianError) -> (data: [UInt8], values: [[UInt8]]) {
    let read = try read(document, data: true, slots: slots)
    return (read.items.first?.bytes ?? [], read.items.dropFirst().map(\.bytes))
  }

  /// Hands the value of a document that is known to exist (a match has found it) to `body`, nothing copied, empty when
  /// it has none. Whether the document exists is not looked up, which would cost as much as the value.
  public func withKnownValue<Result>(
    in slot: ValueSlot, of document: DocumentID, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result {
    var result: Result?
    func take(_ bytes: UnsafeBufferPointer<UInt8>) throws { result = try body(bytes) }
    try withCallback(take, about: "document \(document)") { callback, error in
      cx_known_value(
        pointer, document, slot,
        { context, bytes in
          Callback<UnsafeBufferPointer<UInt8>, Void>.from(context).answer(bytes.buffer) != nil
        }, callback.context, error)
    }
    return result!
  }

  /// The value of a document that is known to exist: see ``withKnownValue(in:of:_:)``.
  public func knownValue<Value: OwnedBytes>(
    in slot: ValueSlot, of document: DocumentID, as type: Value.Type = [UInt8].self
  ) throws(XapianError) -> Value {
    Value(
      try collectOne(about: "document \(document)") { cx_known_value(pointer, document, slot, $0, $1, $2) })
  }

  private func read(
    _ document: DocumentID, data: Bool, slots: [ValueSlot]
  ) throws(XapianError) -> NumberedValues {
    var found = NumberedValues()
    try guarded(about: "document \(document)") { error in
      withUnsafeMutablePointer(to: &found) {
        cx_document_read(pointer, document, data, slots, slots.count, NumberedValues.visit, $0, error)
      }
    }
    return found
  }

  /// All values of a document, by slot.
  public func values(of document: DocumentID) throws(XapianError) -> [(slot: ValueSlot, value: [UInt8])] {
    var found = NumberedValues()
    try guarded(about: "document \(document)") { error in
      withUnsafeMutablePointer(to: &found) {
        cx_document_values(pointer, document, NumberedValues.visit, $0, error)
      }
    }
    return found.items.map { (slot: $0.number, value: $0.bytes) }
  }

  /// The terms of a document, in byte order.
  ///
  /// - Parameter frequencies: whether to read in how many documents each occurs.
  public func terms(
    of document: DocumentID, frequencies: Bool = false
  ) throws(XapianError) -> [TermEntry] {
    var gathering = TermGathering(limit: .max)
    try guarded(about: "document \(document)") { error in
      withUnsafeMutablePointer(to: &gathering) {
        cx_document_terms(pointer, document, frequencies, TermGathering.visit, $0, error)
      }
    }
    return gathering.terms
  }

  /// The positions of each of several terms in a document, in the order of the terms; none for a term that
  /// the document does not have.
  public func positions(
    of terms: some Sequence<some Bytes>, in document: DocumentID
  ) throws(XapianError) -> [[TermPosition]] {
    let list = ByteList(terms)
    var found: [[TermPosition]] = []
    try guarded(about: "document \(document)") { error in
      withUnsafeMutablePointer(to: &found) { context in
        list.withC { list in
          withUnsafePointer(to: list) {
            cx_document_positions(
              pointer, document, $0,
              { context, _, positions, count in
                context!.assumingMemoryBound(to: [[TermPosition]].self).pointee
                  .append(Array(UnsafeBufferPointer(start: positions, count: count)))
                return true
              }, context, error)
          }
        }
      }
    }
    return found
  }

  /// The positions of each of several terms in several documents, given by ascending numbers. Quicker than document by
  /// document.
  public func positions(
    of terms: [[UInt8]], in documents: [DocumentID]
  ) throws(XapianError) -> PositionLists {
    let list = ByteList(terms)
    var found = PositionLists(documents: documents.count, terms: list.count)
    try guarded { error in
      withUnsafeMutablePointer(to: &found) { context in
        list.withC { list in
          withUnsafePointer(to: list) {
            cx_documents_positions(
              pointer, documents, documents.count, $0,
              { context, index, positions, count in
                context!.assumingMemoryBound(to: PositionLists.self).pointee
                  .append(UnsafeBufferPointer(start: positions, count: count), at: index)
                return true
              }, context, error)
          }
        }
      }
    }
    return found
  }

  /// The positions of a term in a document.
  public func positions(of term: some Bytes, in document: DocumentID) throws(XapianError) -> [TermPosition] {
    try positions(of: CollectionOfOne(term), in: document)[0]
  }
}
