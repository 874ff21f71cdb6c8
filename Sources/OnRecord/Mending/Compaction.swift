// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// What a compaction did.
public struct CompactionReport: Equatable, Sendable {
  public var articles = 0
  /// Of the files, before and after.
  public var bytesBefore = 0
  public var bytesAfter = 0
}

/// Writes an index anew without the free room that commits leave in it, and puts that in its place in one step.
///
/// Whenever it is killed, the one or the other lies at the path, whole. Searches go on meanwhile; writers are kept out.
public struct Compaction {
  let path: String
  /// See ``Replacement``.
  static let purpose = "compacting"

  /// - Parameter path: the folder of an index on this machine.
  public init(_ path: String) { self.path = path }

  /// - Parameter checked: called when the old index has proven sound, before the new one is written.
  /// - Throws: `IndexError`: `locked` when another process is writing, `damaged` when the index is not sound.
  public func run(checked: () -> Void = {}) throws(IndexError) -> CompactionReport {
    // Another program's database is not ours to write anew.
    _ = try articleCount(path)
    let replacement = try Replacement.begin(of: path, purpose: Self.purpose)
    do {
      try requireSound(path)
      checked()
      let report = try compact(replacement)
      try replacement.exchange()
      try replacement.discard()
      return report
    } catch {
      // What is half written is of no use; if it cannot be removed either, the next run does it.
      try? replacement.discard()
      throw error
    }
  }

  private func compact(_ replacement: borrowing Replacement) throws(IndexError) -> CompactionReport {
    do {
      try Database.compact([replacement.path], to: replacement.folder)
    } catch { throw IndexError(error, path: replacement.folder) }
    try requireSound(replacement.folder)
    var report = CompactionReport()
    report.articles = try articleCount(replacement.folder)
    guard try report.articles == articleCount(replacement.path) else {
      throw IndexError(.damaged, path: path, message: "compacted it would hold fewer articles")
    }
    report.bytesBefore = Folder.size(replacement.path)
    report.bytesAfter = Folder.size(replacement.folder)
    return report
  }

  /// Compacting damaged files would crash Xapian, or lose what could still be saved.
  private func requireSound(_ path: String) throws(IndexError) {
    let found: DatabaseReport
    do { found = try Database.check(path: path) } catch {
      guard error.kind == .database else { throw IndexError(error, path: self.path) }
      throw IndexError(.damaged, path: self.path, message: error.message)
    }
    guard found.isSound else {
      throw IndexError(.damaged, path: self.path, message: "Xapian finds \(found.errorCount) errors in it")
    }
  }

  private func articleCount(_ path: String) throws(IndexError) -> Int {
    do { return try Index([path]).articleCount() } catch let error as IndexError { throw error } catch {
      throw IndexError(.failed, path: path, message: "\(error)")
    }
  }
}
