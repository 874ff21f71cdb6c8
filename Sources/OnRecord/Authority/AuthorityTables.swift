// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// The tables of articles as corrections and authority control have them, whole or in part.
extension AuthorityControl {
  /// The table of an article as authority control has it.
  func table(of document: DocumentID) throws -> ArticleTable {
    var table = try corrected(document)
    try apply(to: &table, document)
    return table
  }

  /// The table of an article as it is printed, but for corrections.
  func corrected(_ document: DocumentID) throws -> ArticleTable {
    try database.withKnownValue(in: Slot.table, of: document) {
      try corrected($0, of: document, .whole)
    }
  }

  /// As much of the table of an article as is asked for, as authority control has it.
  func table(
    _ bytes: UnsafeBufferPointer<UInt8>, of document: DocumentID, _ extent: ArticleTable.Extent
  ) throws -> ArticleTable {
    var table = try corrected(bytes, of: document, extent)
    if extent == .whole { try apply(to: &table, document) }
    return table
  }

  /// The same, as it is printed but for corrections. These change quotations: more is read than was asked for.
  func corrected(
    _ bytes: UnsafeBufferPointer<UInt8>, of document: DocumentID, _ extent: ArticleTable.Extent
  ) throws -> ArticleTable {
    let isCorrected = extent != .passages && !corrections.isEmpty && corrections[document] != nil
    var table = try decoded(bytes, of: document, isCorrected ? .whole : extent)
    if isCorrected { try correct(&table, document) }
    return table
  }

  /// The table as it is in the index.
  func printed(_ document: DocumentID) throws -> ArticleTable {
    try database.withKnownValue(in: Slot.table, of: document) { try decoded($0, of: document, .whole) }
  }

  private func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>, of document: DocumentID, _ extent: ArticleTable.Extent
  ) throws -> ArticleTable {
    var reader = RecordReader(bytes)
    do { return try ArticleTable(decoding: &reader, extent) } catch {
      throw Self.damaged(document)
    }
  }

  static func damaged(_ document: DocumentID) -> IndexError {
    IndexError(.damaged, path: "", message: "the table of document \(document)")
  }

  func correct(_ table: inout ArticleTable, _ document: DocumentID) throws {
    guard !corrections.isEmpty, let changes = corrections[document] else { return }
    for (span, change) in changes {
      if let index = table.quotation(at: span) { table.apply(change, to: index) }
    }
    // Taking quotations out moves the others, so it comes last.
    for (span, change) in changes where change.isNoQuotation {
      if let index = table.quotation(at: span) { table.quotations.remove(at: index) }
    }
  }
}
