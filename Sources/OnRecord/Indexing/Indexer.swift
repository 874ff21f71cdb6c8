// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import Xapian

/// Brings an index up to date with files of articles.
///
/// Files are read, taken apart and made into documents batch by batch, on several threads; one thread writes. While a
/// batch is written the next one is prepared. Each batch is one commit, in which the register of files changes with the
/// documents: an interrupted run keeps what it committed, and the next one goes on from there.
public struct Indexer: ~Copyable {
  public struct Options: Sendable {
    /// Threads that read and extract; the writer's is not counted.
    public var jobs = 2
    /// Forget articles whose files have vanished from the paths given.
    public var prunes = false
    /// Read files again that have not changed: after a new version that extracts better.
    public var readsAll = false
    /// What the records of JSON files and tables call their fields. Another map does not make an unchanged file new.
    public var fieldMap = FieldMap()
    /// How much text at most is prepared ahead of the writer, in bytes; a single larger file is a batch of its own.
    public var batchBytes = 4 << 20
    public var batchFiles = 400

    public init() {}
  }

  var database: WritableDatabase
  var dictionaries: DictionaryWriter
  var families = FamilyKeeper()
  var register: FileRegister
  var nextChunk: Int
  var report = IndexReport()
  /// Files to read once more, because the copy that an article of theirs was shown from has gone.
  var rereads: Set<String> = []
  let options: Options

  /// Opens the index at `path`, or creates it.
  ///
  /// - Throws: `IndexError` when another process is writing, when it is of a newer version, when it cannot be opened.
  public init(path: String, options: Options = Options()) throws(IndexError) {
    var writer = try Schema.openForWriting(path)
    let (register, nextChunk) = try writer.read { (view) throws(IndexError) in
      try FileRegister.load(from: view)
    }
    dictionaries = try DictionaryWriter.make(path)
    self.register = register
    self.nextChunk = nextChunk
    self.options = options
    database = writer
  }

  /// Indexes what `walk` found, then forgets what has vanished when that is asked for.
  ///
  /// - Parameter progress: called on this thread after each batch; false ends the run after the commit.
  public mutating func index(
    _ walk: FileWalk, progress: (IndexProgress) -> Bool = { _ in true }
  ) throws(IndexError) -> IndexReport {
    report.refusals += walk.refusals
    let files = filesToRead(walk)
    let goesOn = try writeBatches(of: files, progress)
    if goesOn, options.prunes { try prune(walk) }
    if goesOn { try rereadCopies() }
    if goesOn { try compactRegister() }
    return report
  }

  /// Indexes one stream of JSON Lines records, such as standard input.
  public mutating func index(records bytes: [UInt8], name: String) throws(IndexError) -> IndexReport {
    var file = SourceFile.prepare(
      bytes, path: name, size: bytes.count, modified: 0, known: nil, fieldMap: options.fieldMap)
    // Another stream is another file: what came before stays.
    file.path = "\(name):\(file.hash)"
    try write(file)
    try commit()
    return report
  }

  /// The files that are new or have changed. What was refused of the others when they were read is refused still.
  private mutating func filesToRead(_ walk: FileWalk) -> [FoundFile] {
    var files: [FoundFile] = []
    for file in walk.files {
      guard !options.readsAll, let known = register.entries[file.path], known.isStill(file) else {
        files.append(file)
        continue
      }
      report.unchanged += 1
      report.refusals += known.refusals.map { Refusal(path: file.path, reason: $0) }
    }
    return files
  }

  private mutating func writeBatches(
    of files: [FoundFile], _ progress: (IndexProgress) -> Bool
  ) throws(IndexError) -> Bool {
    var state = IndexProgress(files: files.count, bytes: files.reduce(0) { $0 + $1.size })
    let batches = Batches.cut(files, bytes: options.batchBytes, files: options.batchFiles)
    var ahead = batches.first.map { prepare($0) }
    for (number, batch) in batches.enumerated() {
      let prepared = ahead!.results()
      ahead = number + 1 < batches.count ? prepare(batches[number + 1]) : nil
      for file in prepared { try write(file) }
      try commit()
      state.filesDone += batch.count
      state.bytesDone += batch.reduce(0) { $0 + $1.size }
      state.current = batch.last?.path ?? ""
      state.quotations = report.quotations
      if !progress(state) {
        _ = ahead?.results()
        return false
      }
    }
    return true
  }

  private func prepare(_ batch: [FoundFile]) -> ParallelMap<SourceFile> {
    let known = batch.map { file in
      let entry = options.readsAll ? nil : register.entries[file.path]
      return entry?.extractor == Extractor.version ? entry?.hash : nil
    }
    return Batches.prepare(batch, jobs: options.jobs, known: known, fieldMap: options.fieldMap)
  }
}

extension FileRegister.Entry {
  /// Whether size, time and ``Extractor/version`` are those of the reading, so that the file need not be opened.
  fileprivate func isStill(_ file: FoundFile) -> Bool {
    size == file.size && modified == file.modified && extractor == Extractor.version
  }
}
