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
  /// - Throws: `IndexError` when the index cannot be opened at all, or changes all the while.
  public func check(progress: (Int) -> Void = { _ in }) throws -> CheckReport {
    var report = CheckReport()
    for path in paths {
      let done = report.articles
      report = report.joined(with: try steadyCheck(of: path) { progress(done + $0) })
    }
    return report
  }

  /// How often an index is looked at that changes meanwhile.
  private static let attempts = 3

  /// Looks again where a run that is writing can have been taken for a fault: it takes blocks of an older commit for the
  /// next one. Where somebody writes all the while, it is looked at between two runs.
  private func steadyCheck(of path: String, _ progress: (Int) -> Void) throws -> CheckReport {
    for _ in 0..<Self.attempts {
      let before = Commit(at: path)
      do {
        let report = try check(of: path, progress)
        if report.isWhole || Commit(at: path) == before { return report }
      } catch let error as IndexError where error.kind == .modified && !Self.isRemote(path) {}
    }
    let lock = try Self.lock(path)
    let report = try check(of: path, progress)
    _ = consume lock
    return report
  }

  /// Keeps others from writing, as soon as they let it.
  private static func lock(_ path: String) throws(IndexError) -> DatabaseLock {
    do {
      return try Patience(seconds: 60).tryAgain { () throws(IndexError) in
        do throws(XapianError) { return try DatabaseLock(path: Folder.resolved(path)) } catch {
          throw IndexError(error, path: path)
        }
      }
    } catch { throw IndexError(.modified, path: path, message: "") }
  }

  private func check(of path: String, _ progress: (Int) -> Void) throws -> CheckReport {
    var report = CheckReport()
    if !Self.isRemote(path) {
      report.leftovers = Leftovers(beside: path).lines
      // What Xapian finds wrong could crash it when it is read.
      report.faults = [faultInStructure(at: path)].compactMap(\.self)
      guard report.isWhole else { return report }
    }
    let index = try Index([path])
    do {
      report = report.joined(with: try index.read(attempts: 1) { try check(of: $0, at: path, progress) })
    } catch let error as IndexError where error.kind == .damaged {
      report.faults.append("\(path): damaged (\(error.message))")
    }
    return report
  }

  private static func isRemote(_ path: String) -> Bool { path.hasPrefix("tcp:") }

  private func faultInStructure(at path: String) -> String? {
    do {
      let result = try Database.check(path: path)
      if result.isSound { return nil }
      let count = result.errorCount == 1 ? "1 error" : "\(result.errorCount) errors"
      return "\(path): Xapian finds \(count) in the structure"
    } catch {
      // That there is none, or that it is no index, is told by those who open it.
      guard error.kind == .databaseCorrupt || error.kind == .database else { return nil }
      return "\(path): \(error)"
    }
  }

  private func check(
    of database: Database, at path: String, _ progress: (Int) -> Void
  ) throws -> CheckReport {
    let (register, _) = try FileRegister.load(from: database)
    var found = StretchCheck(KnownArticles(register), isRemote: Self.isRemote(path))
    if jobs > 1, !Self.isRemote(path) {
      for stretch in try stretches(of: database, at: path, found.known, progress) { found.absorb(stretch) }
    } else {
      var done = 0
      try found.check(1...DocumentID.max, of: database) { more in
        done += more
        progress(done)
      }
    }
    try found.checkSums(of: database, register)
    return found.report
  }

  /// What is found in each stretch of a database on this machine, in their order.
  private func stretches(
    of database: Database, at path: String, _ known: KnownArticles, _ progress: (Int) -> Void
  ) throws -> [StretchCheck] {
    let (commit, last) = (Commit(database), Int(try database.lastDocumentID))
    let (begun, done) = (Count(), Count())
    let work = ParallelMap(count: jobs, jobs: jobs) { [stretchLength] _ in
      Result {
        let own = try Database.openingSteadily(path) { try Database(path: path) }
        // What was read of two commits would not hold together.
        guard Commit(own) == commit else {
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
    for result in work.results({ progress(done.value) }) {
      stretches.merge(try result.get()) { first, _ in first }
    }
    return stretches.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Which commit of which database lies at a path; nothing where none can be opened.
private struct Commit: Equatable {
  private let uuid: String?
  private let revision: UInt64?

  init(at path: String) { self.init(try? Database.openingSteadily(path) { try Database(path: path) }) }

  init(_ database: Database?) {
    (uuid, revision) = (try? database?.uuid, try? database?.revision)
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
