// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A database open for reading: one directory, or several searched as one, here or on other machines.
///
/// It shows the database as it was when it was opened, or last reopened. A writer may commit meanwhile: once
/// without harm, but after two commits the old blocks are used again, and reading may throw
/// `XapianError.Kind.databaseModified`. `retryingModified` then reopens and asks again.
///
/// Xapian's objects belong to one thread at a time, so a `Database` is not `Sendable`: open one in each task.
public final class Database: ReadableDatabase {
  public let handle: DatabaseHandle
  private var lengths = DocumentLengths()
  /// How many databases were added, to be searched as one; 0 for one that was opened by itself.
  public private(set) var addedCount = 0

  private init(_ open: (UnsafeMutablePointer<cx_error>) -> OpaquePointer?, about subject: String)
    throws(XapianError)
  {
    handle = DatabaseHandle(pointer: try guarded(about: subject, open)!)
  }

  deinit { cx_database_free(handle.pointer) }

  /// Opens the database at a path: a directory, a single-file database, or a stub file that names others.
  public convenience init(path: String) throws(XapianError) {
    try self.init({ error in path.withC { cx_database_open($0, error) } }, about: path)
  }

  /// Opens several databases as one; their documents are numbered in turn (first, second …, first again).
  public convenience init(paths: some Sequence<String>) throws(XapianError) {
    try self.init()
    for path in paths { try add(Database(path: path)) }
  }

  /// A database of no databases, to which others are added; until then, matching throws `invalidArgument`.
  public convenience init() throws(XapianError) {
    try self.init({ cx_database_empty($0) }, about: "")
  }

  /// Opens a database that `xapian-tcpsrv` serves.
  ///
  /// - Parameters:
  ///   - timeout: how long one answer may take; zero: for ever.
  ///   - connectTimeout: how long the connection may take; zero: for ever.
  public convenience init(
    host: String, port: UInt16, timeout: Duration = .seconds(10), connectTimeout: Duration = .seconds(10)
  ) throws(XapianError) {
    try self.init(
      { error in
        host.withC {
          cx_database_open_remote($0, port, timeout.milliseconds, connectTimeout.milliseconds, error)
        }
      }, about: "\(host):\(port)")
  }

  /// Adds another database, to be searched with this one. The two then share what they have open.
  public func add(_ other: Database) throws(XapianError) {
    lengths = DocumentLengths()
    try guarded { cx_database_add(pointer, other.pointer, $0) }
    addedCount += 1
  }

  /// Moves to the newest commit; `false` when this is it already.
  @discardableResult
  public func reopen() throws(XapianError) -> Bool {
    lengths = DocumentLengths()
    return try guarded { cx_database_reopen(pointer, $0) }
  }

  /// Closes the files. What is asked afterwards throws `databaseClosed`.
  public func close() throws(XapianError) {
    try guarded { cx_database_close(pointer, $0) }
  }

  /// The lengths of documents, given by ascending numbers; 0 for one that there is not.
  func lengths(of documents: [DocumentID]) throws(XapianError) -> [UInt32] {
    try lengths.lengths(of: documents, in: self)
  }

  /// Runs a whole request, and runs it again on the newest commit when the database was modified under it.
  ///
  /// Wrap the request as a whole, from the match to the last document read: what was read of one revision
  /// does not fit another. `body` must leave nothing behind when it throws.
  ///
  /// - Parameter attempts: how often the request is tried at most; the last one's error is thrown.
  public func retryingModified<Result>(attempts: Int = 3, _ body: (Database) throws -> Result) throws
    -> Result
  {
    precondition(attempts > 0, "a request must be tried at least once")
    for _ in 1..<attempts {
      do { return try body(self) } catch let error as XapianError where error.kind == .databaseModified {
        try reopen()
      }
    }
    return try body(self)
  }
}

@available(*, unavailable)
extension Database: Sendable {}

extension Duration {
  /// Whole milliseconds, as far as 32 bits go; what is shorter than one is one.
  var milliseconds: UInt32 {
    let (seconds, attoseconds) = components
    guard self > .zero else { return 0 }
    guard seconds < 4_000_000 else { return .max }
    return max(1, UInt32(seconds) * 1000 + UInt32(attoseconds / 1_000_000_000_000_000))
  }

  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
