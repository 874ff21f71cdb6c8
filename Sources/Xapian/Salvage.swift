// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A document of a damaged database.
public struct SalvagedDocument: Sendable, Hashable {
  public var number: DocumentID
  public var data: [UInt8]
  /// Its value in the slot asked for; empty when it has none, or cannot be read.
  public var value: [UInt8]
  /// Why its data cannot be read; nil when they could be.
  public var problem: String?
}

extension Database {
  private enum Salvaged {
    case metadata(key: [UInt8], value: [UInt8]?)
    case document(SalvagedDocument)
  }

  /// Reads what can be read of a database that may be damaged. It runs in child processes, since the damage can crash
  /// Xapian: a document that does is reported with its problem, and the next ones are read.
  ///
  /// Nothing tells damage inside the data from data: whoever wrote them has to prove them.
  ///
  /// One whose tables cannot be opened as they are is put together anew: where the roots of its tables are not what its
  /// version file says, or that is damaged or gone, they are looked for in the tables.
  ///
  /// - Parameters:
  ///   - scratch: where a folder is made for that, which is of no use afterwards; there must be none.
  ///   - slot: of the one value that is read of each document.
  ///   - prefix: of the metadata keys.
  ///   - metadata: takes each key and its value, nil when that cannot be read. Keys can be missing; an empty one without
  ///     a value stands for all, when what is left of them may be old.
  ///   - document: takes each document, in the order of their numbers.
  /// - Throws: `databaseCorrupt` when nothing of it, or no more of it, can be read.
  public static func salvage(
    path: String, scratch: String, slot: ValueSlot, metadataPrefix prefix: String,
    metadata: (_ key: [UInt8], _ value: [UInt8]?) throws -> Void,
    document: (SalvagedDocument) throws -> Void
  ) throws {
    func take(_ salvaged: Salvaged) throws {
      switch salvaged {
      case .metadata(let key, let value): try metadata(key, value)
      case .document(let found): try document(found)
      }
    }
    try withoutActuallyEscaping(take) { take in
      try withCallback(take, about: path) { callback, error in
        withC(path, scratch, prefix) { path, scratch, prefix in
          cx_salvage(
            path, scratch, slot, prefix,
            { context, number, data, value, problem in
              let callback = Callback<Salvaged, Void>.from(context)
              let problem = problem.count == 0 ? nil : String(problem.array)
              let salvaged: Salvaged =
                number == 0
                ? .metadata(key: data.array, value: problem == nil ? value.array : nil)
                : .document(
                  SalvagedDocument(
                    number: number, data: data.array, value: value.array, problem: problem))
              return callback.answer(salvaged) != nil
            }, callback.context, error)
        }
      }
    }
  }

  private static func withC(
    _ first: String, _ second: String, _ third: String, _ body: (cx_bytes, cx_bytes, cx_bytes) -> Void
  ) {
    first.withC { first in second.withC { second in third.withC { body(first, second, $0) } } }
  }
}
