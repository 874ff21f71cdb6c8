// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// What a repair did.
public struct RepairReport: Equatable, Sendable {
  /// Articles that are in the new index.
  public var saved = 0
  /// Of these, those of which only the text was left: what is in them was found anew.
  public var readAnew = 0
  /// What could not be saved, each with what is known of it.
  public var lost: [String] = []
  /// Where the damaged index lies now.
  public var damaged = ""
}

/// Builds a damaged index anew from the texts it keeps, and puts that in its place in one step.
///
/// The damaged one is kept beside it under another name. Of files whose articles could not all be saved as they
/// were, the new register says that they have to be read again, so that the next run of `index` brings back what they
/// still hold.
public struct Repair {
  let path: String
  /// See ``Replacement``.
  static let purpose = "repairing"

  /// - Parameter path: the folder of an index on this machine.
  public init(_ path: String) { self.path = path }

  /// Nobody can write meanwhile. So the index is looked at once more first: what was found wrong in it can have come
  /// from a run that was writing.
  ///
  /// - Parameters:
  ///   - day: for the name of the damaged one, such as `20090501`.
  ///   - checker: of this index.
  ///   - checked: called now and then with the number of articles checked.
  ///   - saved: called now and then with the number of articles saved.
  /// - Returns: what was done, nil where the index is whole; and what is found in it then.
  /// - Throws: `IndexError`: `locked` when another process is writing, `failed` when nothing could be saved: then all is
  ///   as it was.
  public func run(
    day: String, _ checker: Checker, checked: (Int) -> Void = { _ in }, saved: (Int) -> Void = { _ in }
  ) throws(IndexError) -> (repair: RepairReport?, check: CheckReport) {
    let replacement = try Replacement.begin(of: path, purpose: Self.purpose)
    do {
      // One that cannot be checked at all is to be rebuilt.
      if let check = try? checker.check(progress: checked), check.isWhole {
        try replacement.discard()
        return (nil, check)
      }
      var report = try rebuild(in: replacement.folder, saved)
      try replacement.exchange()
      report.damaged = try replacement.keep(as: "damaged-\(day)")
      return (report, try checkedAnew(checker, checked))
    } catch {
      // What is half written is of no use; if it cannot be removed either, the next run does it.
      try? replacement.discard()
      throw error
    }
  }

  private func checkedAnew(_ checker: Checker, _ progress: (Int) -> Void) throws(IndexError) -> CheckReport {
    do { return try checker.check(progress: progress) } catch let error as IndexError { throw error } catch {
      throw IndexError(.failed, path: path, message: "\(error)")
    }
  }

  private func rebuild(in folder: String, _ progress: (Int) -> Void) throws(IndexError) -> RepairReport {
    let rebuilding = try Rebuilding(in: folder)
    // Left behind by a run that was killed.
    let scratch = Self.scratch(folder)
    try Folder.remove(scratch)
    defer { try? Folder.remove(scratch) }
    do {
      try Database.salvage(
        path: path, scratch: scratch, slot: Slot.table, metadataPrefix: FileRegister.keyPrefix,
        metadata: { _, chunk in rebuilding.addRegister(chunk) },
        document: { document in
          try rebuilding.add(document)
          if rebuilding.saved.count % 200 == 0 { progress(rebuilding.saved.count) }
        })
    } catch let error as XapianError where error.kind == .databaseCorrupt || error.kind == .database {
      throw lost(error.description)
    } catch let error as XapianError {
      throw IndexError(error, path: path)
    } catch let error as IndexError {
      throw error
    } catch { throw IndexError(.failed, path: path, message: "\(error)") }
    let report = try rebuilding.finish()
    guard report.saved > 0 || report.lost.isEmpty else {
      throw lost("no article in it can be read")
    }
    return report
  }

  /// Where tables lie while they are read.
  static func scratch(_ folder: String) -> String { "\(folder).tables" }

  /// What can still be done when the texts are gone.
  private func lost(_ reason: String) -> IndexError {
    IndexError(
      .failed, path: path,
      message: """
        damaged beyond repair (\(reason)); nothing was changed: move the folder away and run `onrecord index` on your \
        folders again. Records and corrections are files beside it and stay as they are
        """)
  }
}
