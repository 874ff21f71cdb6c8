// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

extension WritableDatabase {
  /// Puts a value into a slot of a stored document, in place of what is there. Its terms and data are neither read nor
  /// written: to change one term of a document Xapian reads all with their positions, which takes ten times as long.
  ///
  /// - Parameter value: empty to take the value away.
  public mutating func setValue(
    _ value: some Bytes, in slot: ValueSlot, of document: DocumentID
  ) throws(XapianError) {
    try change(about: "document \(document)") { writer, error in
      value.withC { cx_writer_set_value(writer, document, slot, $0, error) }
    }
  }
}
