// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// The lengths of a database's documents, kept once many have been asked for.
struct DocumentLengths {
  private var all: [UInt32] = []
  private var asked = 0

  /// To look up one in so many takes as long as to go through all.
  private static let share = 8

  /// - Parameter documents: by ascending numbers.
  mutating func lengths(of documents: [DocumentID], in database: Database) throws(XapianError) -> [UInt32] {
    if all.isEmpty {
      asked += documents.count
      guard asked > Int(try database.lastDocumentID) / Self.share else {
        return try Self.read(documents, database)
      }
      all = try Self.read(Array(0...database.lastDocumentID), database)
    }
    return documents.map { Int($0) < all.count ? all[Int($0)] : 0 }
  }

  private static func read(
    _ documents: [DocumentID], _ database: Database
  ) throws(XapianError) -> [UInt32] {
    var lengths = [UInt32](repeating: 0, count: documents.count)
    try guarded { error in
      lengths.withUnsafeMutableBufferPointer {
        guard let start = $0.baseAddress else { return }
        cx_database_lengths(database.pointer, documents, documents.count, start, error)
      }
    }
    return lengths
  }
}
