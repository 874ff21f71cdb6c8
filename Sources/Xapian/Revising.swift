// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

extension WritableDatabase {
  /// Puts a value into a slot of a stored document, in place of what is there, and exchanges a term without weight
  /// that goes with it. Nothing else of the document is read or written.
  ///
  /// - Parameters:
  ///   - value: empty to take the value away.
  ///   - oldTerm: taken from the document; nothing when empty. Throws `invalidArgument` when the document does not
  ///     have it.
  ///   - newTerm: given to the document; nothing when empty.
  public mutating func setValue(
    _ value: some Bytes, in slot: ValueSlot, of document: DocumentID, exchanging oldTerm: some Bytes,
    for newTerm: some Bytes
  ) throws(XapianError) {
    try change(about: "document \(document)") { writer, error in
      value.withC { value in
        oldTerm.withC { oldTerm in
          newTerm.withC { cx_writer_revise(writer, document, slot, value, oldTerm, $0, error) }
        }
      }
    }
  }
}
