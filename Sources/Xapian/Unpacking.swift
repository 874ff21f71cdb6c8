// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// Gathers the parts of a Xapian document into a packed one: each term is visited, then its positions.
struct Unpacking {
  var document: PackedDocument
  private var term: [UInt8] = []
  private var wdf: UInt32 = 0

  init(document: PackedDocument = PackedDocument()) { self.document = document }

  static let visitValue: cx_visit_value = { context, number, bytes in
    let target = context!.assumingMemoryBound(to: Unpacking.self)
    if number == UInt32.max {
      target.pointee.document.setData(bytes.buffer)
    } else {
      target.pointee.document.setValue(bytes.buffer, in: number)
    }
    return true
  }

  static let visitTerm: cx_visit_term = { context, term in
    let target = context!.assumingMemoryBound(to: Unpacking.self)
    target.pointee.term.removeAll(keepingCapacity: true)
    target.pointee.term.append(contentsOf: term.bytes.buffer)
    target.pointee.wdf = term.wdf
    return true
  }

  static let visitPositions: cx_visit_positions = { context, _, positions, count in
    let target = context!.assumingMemoryBound(to: Unpacking.self)
    target.pointee.document.addTerm(
      target.pointee.term, positions: UnsafeBufferPointer(start: positions, count: count),
      wdf: target.pointee.wdf)
    return true
  }
}

extension ReadableDatabase where Self: ~Copyable {
  /// A stored document with all its terms, positions and values, to be changed and stored again.
  public func packedDocument(_ document: DocumentID) throws(XapianError) -> PackedDocument {
    var unpacking = Unpacking()
    try guarded(about: "document \(document)") { error in
      withUnsafeMutablePointer(to: &unpacking) {
        cx_document_unpack(
          pointer, document, Unpacking.visitValue, Unpacking.visitTerm, Unpacking.visitPositions, $0, error)
      }
    }
    return unpacking.document
  }

  /// A stored document in Xapian's serialised form.
  public func serialisedDocument(_ document: DocumentID) throws(XapianError) -> [UInt8] {
    try collectOne(about: "document \(document)") {
      cx_document_serialise(pointer, document, $0, $1, $2)
    }
  }
}

extension PackedDocument {
  /// The document in Xapian's serialised form.
  public func serialised() throws(XapianError) -> [UInt8] {
    try collectOne { visit, context, error in
      withC { cx_packed_document_serialise($0, visit, context, error) }
    }
  }

  /// A document from Xapian's serialised form; throws `serialisation` for other bytes.
  public init(serialised bytes: some Bytes) throws(XapianError) {
    var unpacking = Unpacking()
    try guarded { error in
      withUnsafeMutablePointer(to: &unpacking) { context in
        bytes.withC {
          cx_document_unserialise(
            $0, Unpacking.visitValue, Unpacking.visitTerm, Unpacking.visitPositions, context, error)
        }
      }
    }
    self = unpacking.document
  }
}
