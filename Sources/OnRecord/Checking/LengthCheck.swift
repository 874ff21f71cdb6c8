// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Lays the lengths of articles against what the database says of all of them, by which it ranks: its version file could
/// say anything else.
struct LengthCheck: Sendable {
  private var total: UInt64 = 0
  private var shortest = Int.max
  private var longest = 0
  private var last: DocumentID = 0

  mutating func note(_ document: DocumentID, _ length: Int) {
    total += UInt64(length)
    if length > 0 { shortest = min(shortest, length) }
    longest = max(longest, length)
    last = max(last, document)
  }

  mutating func absorb(_ next: LengthCheck) {
    total += next.total
    shortest = min(shortest, next.shortest)
    longest = max(longest, next.longest)
    last = max(last, next.last)
  }

  /// Whether all documents of the database can be those that were noted. Deleted ones widen its bounds for ever.
  func fits(_ database: Database) throws -> Bool {
    guard try database.totalLength == total, try database.lastDocumentID >= last else { return false }
    let bounds = try database.documentLengthBounds
    return total == 0 || (bounds.lowerBound <= shortest && longest <= bounds.upperBound)
  }
}
