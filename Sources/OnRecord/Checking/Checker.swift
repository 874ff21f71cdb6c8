// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Xapian

/// Proves an index: Xapian's structure, every record, every passage's words at their positions, and every quotation
/// against the bytes of the file it was read from.
public struct Checker {
  let paths: [String]
  let jobs: Int
  /// Articles, by their numbers, that one thread takes at a time.
  var stretchLength = 1_000

  /// - Parameters:
  ///   - paths: folders of databases on this machine, or servers.
  ///   - jobs: threads, for each database on this machine.
  public init(_ paths: [String], jobs: Int = 1) {
    self.paths = paths
    self.jobs = jobs
  }

  /// - Parameter progress: called now and then with the number of articles checked.
  /// - Throws: `IndexError` when the index cannot be opened at all.
  public func check(progress: (Int) -> Void = { _ in }) throws -> CheckReport {
    var report = CheckReport()
    for path in paths {
      if !Self.isRemote(path) { report.leftovers += Leftovers(beside: path).lines }
      // What Xapian finds wrong could crash it when it is read.
      guard isSound(path, &report) else { continue }
      let index = try Index([path])
      do {
        report = try index.read { try checked($0, at: path, report, progress) }
      } catch let error as IndexError where error.kind == .damaged {
        report.faults.append("\(path): damaged (\(error.message))")
      }
    }
    return report
  }

  private static func isRemote(_ path: String) -> Bool { path.hasPrefix("tcp:") }

  /// The report with what is found in one database.
  private func checked(
    _ database: Database, at path: String, _ before: CheckReport, _ progress: (Int) -> Void
  ) throws -> CheckReport {
    let (register, _) = try FileRegister.load(from: database)
    var found = StretchCheck(KnownArticles(register))
    if jobs > 1, !Self.isRemote(path) {
      for stretch in try stretches(of: database, at: path, found.known, before.articles, progress) {
        found.absorb(stretch)
      }
    } else {
      var done = before.articles
      try found.check(1...DocumentID.max, of: database) { more in
        done += more
        progress(done)
      }
    }
    try found.checkSums(of: database, register)
    return before.joined(with: found.report)
  }

  /// What is found in each stretch of a database on this machine, in their order.
  private func stretches(
    of database: Database, at path: String, _ known: KnownArticles, _ before: Int, _ progress: (Int) -> Void
  ) throws -> [StretchCheck] {
    let (uuid, revision, last) = try (database.uuid, database.revision, Int(database.lastDocumentID))
    let (begun, done) = (Count(), Count())
    let work = ParallelMap(count: jobs, jobs: jobs) { [stretchLength] _ in
      Result {
        let own = try Database.openingSteadily(path) { try Database(path: path) }
        // What was read of two commits would not hold together.
        guard try own.uuid == uuid, try own.revision == revision else {
          throw XapianError(kind: .databaseModified, message: "there was a commit")
        }
        var stretches: [Int: StretchCheck] = [:]
        while case let number = begun.add(1), number * stretchLength < last {
          let first = DocumentID(number * stretchLength + 1)
          var stretch = StretchCheck(known)
          try stretch.check(first...first + DocumentID(stretchLength - 1), of: own) { done.add($0) }
          stretches[number] = stretch
        }
        return stretches
      }
    }
    var stretches: [Int: StretchCheck] = [:]
    for result in work.results({ progress(before + done.value) }) {
      stretches.merge(try result.get()) { first, _ in first }
    }
    return stretches.sorted { $0.key < $1.key }.map(\.value)
  }

  private func isSound(_ path: String, _ report: inout CheckReport) -> Bool {
    guard !Self.isRemote(path) else { return true }
    do {
      let result = try Database.check(path: path)
      if result.isSound { return true }
      let count = result.errorCount == 1 ? "1 error" : "\(result.errorCount) errors"
      report.faults.append("\(path): Xapian finds \(count) in the structure")
    } catch {
      // That there is none, or that it is no index, is told by those who open it.
      guard error.kind == .databaseCorrupt || error.kind == .database else { return true }
      report.faults.append("\(path): \(error)")
    }
    return false
  }
}

/// A number that several threads add to.
private final class Count: Sendable {
  private let atomic = Atomic<Int>(0)

  var value: Int { atomic.load(ordering: .relaxed) }

  /// - Returns: what it was before.
  @discardableResult func add(_ number: Int) -> Int {
    atomic.wrappingAdd(number, ordering: .relaxed).oldValue
  }
}
