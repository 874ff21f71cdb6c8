// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// The one writer of a database.
///
/// Changes gather in a batch. `commit()` stores the batch, whole; nothing else does: however large the batch
/// grows, whether the program ends or is killed, and when the writer is dropped, a batch that was not
/// committed never was. (Xapian itself commits every 10,000 changes and when a writer is destroyed. Here a
/// transaction stays open instead. Databases in memory and remote ones know no transactions: there, changes
/// stand as they are made.)
///
/// While one writer has a database open, a second one gets `databaseLocked`. Readers go on reading. The lock
/// ends with the writer or its process; a lock file without one means nothing, and must never be deleted.
///
/// A writer cannot be copied, and reading through it needs exclusive access too, so it may cross tasks.
public struct WritableDatabase: ~Copyable, @unchecked Sendable {
  /// What to do about a database that is there, or is not.
  public enum Mode: Sendable, Hashable {
    /// Open it, or create it.
    case createOrOpen
    /// Create it: one that is there is an error.
    case create
    /// Open it: one that is missing is an error.
    case open
    /// Create it, in place of what was there.
    case createOrOverwrite
  }

  /// How to open a database for writing.
  public struct Options: OptionSet, Sendable, Hashable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Do not wait until a commit is on the disk: a power cut may then damage the database.
    public static let noSync = Options(rawValue: 1)
    /// Wait until the disk itself has stored a commit, where the system knows how to ask for it.
    public static let fullSync = Options(rawValue: 2)
    /// Change blocks in place: quicker for a first build, but a crash loses the database, and nobody may read
    /// meanwhile.
    public static let dangerous = Options(rawValue: 4)
    /// Keep no list of each document's terms: smaller, but documents can then be neither replaced nor deleted.
    public static let noTermList = Options(rawValue: 8)
    /// Wait for another writer to end.
    public static let waitForLock = Options(rawValue: 16)
  }

  private let writer: OpaquePointer
  private var inTransaction = false

  private init(taking writer: OpaquePointer) { self.writer = writer }

  deinit { cx_writer_free(writer) }

  /// Opens or creates the database in a directory (or the one that a stub file names).
  ///
  /// - Parameter blockSize: of a new database, in bytes: a power of two from 2,048 to 65,536; 8,192 if `nil`.
  public init(path: String, mode: Mode = .createOrOpen, options: Options = [], blockSize: Int? = nil)
    throws(XapianError)
  {
    let flags = cx_open_options(mode, options, blockSize: blockSize ?? 0)
    self.init(
      taking: try guarded(about: path) { error in path.withC { cx_writer_open($0, flags, error) } }!)
  }

  /// Makes an empty database in memory, which ends with its writer.
  public static func inMemory() throws(XapianError) -> WritableDatabase {
    WritableDatabase(taking: try guarded { cx_writer_open_in_memory($0) }!)
  }

  /// Opens a database that `xapian-tcpsrv --writable` serves. Dropping such a writer commits, as the server
  /// knows no transactions.
  public init(
    host: String, port: UInt16, mode: Mode = .open, timeout: Duration = .seconds(10),
    connectTimeout: Duration = .seconds(10)
  ) throws(XapianError) {
    let flags = cx_open_options(mode, [], blockSize: 0)
    self.init(
      taking: try guarded(about: "\(host):\(port)") { error in
        host.withC {
          cx_writer_open_remote(
            $0, port, timeout.milliseconds, connectTimeout.milliseconds, flags, error)
        }
      }!)
  }

  // MARK: Batches

  /// Stores the batch, whole, and begins another. When it throws, the batch is discarded, and the database
  /// is at its last commit.
  ///
  /// Throws `invalidOperation` inside a transaction, and when an earlier change failed half-way (a full disk,
  /// damaged files): Xapian then discarded the batch, and `cancel()` begins a new one.
  public mutating func commit() throws(XapianError) {
    guard !inTransaction else { throw .transaction("commit within a transaction") }
    try guarded { cx_writer_commit(writer, $0) }
  }

  /// Discards the batch: all that was changed since the last commit.
  public mutating func cancel() throws(XapianError) {
    inTransaction = false
    try guarded { cx_writer_cancel(writer, $0) }
  }

  /// Commits the batch so far, and begins one that only `commitTransaction()` stores.
  public mutating func beginTransaction() throws(XapianError) {
    guard !inTransaction else { throw .transaction("a transaction within a transaction") }
    try commit()
    inTransaction = true
  }

  /// Stores what was changed since `beginTransaction()`.
  public mutating func commitTransaction() throws(XapianError) {
    guard inTransaction else { throw .transaction("no transaction to commit") }
    inTransaction = false
    try commit()
  }

  /// Discards what was changed since `beginTransaction()`.
  public mutating func cancelTransaction() throws(XapianError) {
    guard inTransaction else { throw .transaction("no transaction to cancel") }
    try cancel()
  }

  /// Commits the batch, and closes the database. Without it, dropping a writer discards the batch.
  public consuming func close() throws(XapianError) {
    guard !inTransaction else { throw .transaction("close within a transaction") }
    try commit()
    try guarded { cx_writer_close(writer, $0) }
  }

  // MARK: Documents

  /// Adds a document, and gives its number.
  @discardableResult
  public mutating func addDocument(_ document: borrowing PackedDocument) throws(XapianError) -> DocumentID {
    try guarded { error in document.withC { cx_writer_add(writer, $0, error) } }
  }

  /// Stores a document under a number, in place of the one that has it, if any.
  public mutating func replaceDocument(_ number: DocumentID, with document: borrowing PackedDocument)
    throws(XapianError)
  {
    try guarded(about: "document \(number)") { error in
      document.withC { cx_writer_replace(writer, number, $0, error) }
    }
  }

  /// Stores a document in place of all that have a term, or as a new one, and gives its number. The term is
  /// the document's identity, and should be among its terms.
  @discardableResult
  public mutating func replaceDocument(
    uniqueTerm term: some Bytes, with document: borrowing PackedDocument
  ) throws(XapianError) -> DocumentID {
    try guarded(about: term.forMessage) { error in
      document.withC { packed in
        term.withC { cx_writer_replace_by_term(writer, $0, packed, error) }
      }
    }
  }

  /// Deletes a document; throws `documentNotFound` when there is none of that number.
  public mutating func deleteDocument(_ number: DocumentID) throws(XapianError) {
    try guarded(about: "document \(number)") { cx_writer_delete(writer, number, $0) }
  }

  /// Deletes all documents that have a term, if any.
  public mutating func deleteDocuments(withTerm term: some Bytes) throws(XapianError) {
    try guarded(about: term.forMessage) { error in
      term.withC { cx_writer_delete_by_term(writer, $0, error) }
    }
  }

  // MARK: Reading

  /// Reads and searches the database with what is not yet committed. The view lives within `body` only.
  public mutating func read<Result, Failure: Error>(
    _ body: (borrowing View) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(View(handle: DatabaseHandle(pointer: cx_writer_reader(writer))))
  }

  /// A writer's own view of its database.
  public struct View: ~Copyable, ReadableDatabase {
    public let handle: DatabaseHandle
  }

  /// The number of documents, with those not yet committed.
  public var documentCount: Int {
    mutating get throws(XapianError) { try read { view throws(XapianError) in try view.documentCount } }
  }

  /// Makes a change that takes byte strings.
  mutating func change(
    about subject: @autoclosure () -> String,
    _ call: (OpaquePointer, UnsafeMutablePointer<cx_error>) -> Void
  ) throws(XapianError) {
    try guarded(about: subject()) { call(writer, $0) }
  }
}

extension XapianError {
  fileprivate static func transaction(_ message: String) -> XapianError {
    XapianError(kind: .invalidOperation, message: message)
  }
}

extension cx_open_options {
  init(_ mode: WritableDatabase.Mode, _ options: WritableDatabase.Options, blockSize: Int) {
    self.init()
    self.mode =
      switch mode {
      case .createOrOpen: CX_CREATE_OR_OPEN
      case .create: CX_CREATE
      case .open: CX_OPEN
      case .createOrOverwrite: CX_CREATE_OR_OVERWRITE
      }
    no_sync = options.contains(.noSync)
    full_sync = options.contains(.fullSync)
    dangerous = options.contains(.dangerous)
    no_termlist = options.contains(.noTermList)
    retry_lock = options.contains(.waitForLock)
    block_size = Int32(clamping: blockSize)
  }
}
