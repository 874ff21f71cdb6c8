// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import Xapian

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
    /// Read only files in which something was refused the last time, and these in any case.
    public var retriesFailed = false
    /// What the records of JSON files and tables call their fields: files that were read with another map are read again.
    /// Nil: each file is read with the map it was read with before.
    public var fieldMap: FieldMap?
    /// How many bytes of files are prepared at once; a larger file is a batch of its own. A file that gives more than twice
    /// as much text is written in parts of so much.
    public var batchBytes = 4 << 20
    public var batchFiles = 400
    /// The first run over so many bytes of files has several writers: see ``FirstRun``.
    public var leastForShards = FirstRun.least
    /// What finds quotations, speakers and cases.
    var extract: Preparation.Extract = { Extractor().extract($0, paragraphs: $1) }

    public init() {}
  }

  var database: WritableDatabase
  var dictionaries: DictionaryWriter
  var families = FamilyKeeper()
  var register: FileRegister
  var nextChunk: Int
  var commits = 0
  var report = IndexReport()
  /// Files to read once more, because the copy that an article of theirs was shown from has gone.
  var rereads: Set<String> = []
  /// By hash, the files that were read with a map of their own when the run began; nil until somebody asks.
  private var mapped: [String: [String]]?
  let path: String
  let options: Options

  /// Opens the index at `path`, or creates it.
  ///
  /// - Parameter ahead: its register, where that was loaded before.
  /// - Throws: `IndexError` when another process is writing, when it is of a newer version, when it cannot be opened.
  public init(
    path: String, options: Options = Options(), ahead: RegisterAhead? = nil
  ) throws(IndexError) {
    var writer = try Schema.openForWriting(path)
    let (register, nextChunk) = try writer.read { (view) throws(IndexError) in
      if let ahead, let state = try? IndexState(view), let loaded = ahead.take(state) { return loaded }
      return try FileRegister.load(from: view)
    }
    if !register.isEmpty { try FirstRun.clear(path) }
    dictionaries = try DictionaryWriter.make(path)
    self.register = register
    self.nextChunk = nextChunk
    self.path = path
    self.options = options
    database = writer
  }

  /// Indexes what `walk` found, then forgets what has vanished when that is asked for.
  ///
  /// - Parameter progress: called on this thread before each batch and after each file that is written; false ends the run
  ///   after the batch's commit.
  public mutating func index(
    _ walk: FileWalk, progress: (IndexProgress) -> Bool = { _ in true }
  ) throws(IndexError) -> IndexReport {
    report.refusals += options.prunes ? register.refusals(pruning: walk) : walk.refusals
    let files = filesToRead(walk)
    let goesOn = try writeBatches(of: files, progress)
    if goesOn, options.prunes, !options.retriesFailed { try prune(walk) }
    if goesOn { try rereadCopies() }
    if goesOn { try compactRegister() }
    tidyChanges()
    return report
  }

  /// Tells each change once, and of no version that it is kept which was forgotten after all.
  private mutating func tidyChanges() {
    for place in report.changes.indices {
      if let earlier = report.changes[place].earlier, !register.isHeld(earlier) {
        report.changes[place].earlier = nil
      }
    }
    var told: Set<[String]> = []
    report.changes.removeAll { !told.insert([$0.path, $0.article, $0.earlier ?? ""]).inserted }
  }

  /// Indexes one stream of JSON Lines records, such as standard input.
  public mutating func index(records bytes: [UInt8], name: String) throws(IndexError) -> IndexReport {
    let map = options.fieldMap ?? FieldMap()
    let found = FoundFile(path: name, size: bytes.count, modified: Self.now)
    var file = prepare(found, bytes, map)
    file.path = SourceFile.streamPath(name, ContentHash(bytes).hexadecimal)
    if case .large = file.content {
      _ = try writeLarge(file, bytes, map) { true }
    } else {
      try write(file)
    }
    try commit()
    return report
  }

  /// The files that have to be read. What was refused of the others when they were read is refused still.
  private mutating func filesToRead(_ walk: FileWalk) -> FileList {
    walk.files.picking { file in
      let known = register[file.path]
      if options.cause(toRead: file, known: known) != nil { return true }
      if let known, !options.retriesFailed {
        report.unchanged += 1
        report.refusals += known.refusals.map { Refusal(path: file.path, kept: $0) }
      }
      return false
    }
  }

  /// Nanoseconds since 1970.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private mutating func writeBatches(
    of files: FileList, _ progress: (IndexProgress) -> Bool
  ) throws(IndexError) -> Bool {
    var state = IndexProgress(files: files.count, bytes: files.totalSize)
    let batches = Batches.cut(files.sizes, bytes: options.batchBytes, files: options.batchFiles)
    var ahead = batches.first.map { prepare(Array(files[$0])) }
    var goesOn = true
    for number in batches.indices {
      let batch = Array(files[batches[number]])
      state.current = batch[0].path
      goesOn = progress(state)
      let prepared = ahead!.results()
      ahead = goesOn && number + 1 < batches.count ? prepare(Array(files[batches[number + 1]])) : nil
      for (found, file) in zip(batch, prepared) {
        goesOn =
          try write(file, of: found) {
            state.current = found.path
            return progress(state)
          } && goesOn
        state.filesDone += 1
        state.bytesDone += found.size
        state.current = found.path
        state.quotations = report.quotations
        goesOn = progress(state) && goesOn
      }
      try commit()
      if !goesOn { break }
    }
    _ = ahead?.results()
    return goesOn
  }

  /// - Returns: whether the run goes on; when not, a large file may be written in part.
  private mutating func write(
    _ file: SourceFile, of found: FoundFile, _ goesOn: () -> Bool
  ) throws(IndexError) -> Bool {
    var (file, map) = (file, fieldMap(of: found))
    if let kept = fieldMapBeforeMove(of: file), case .success(let bytes) = found.read() {
      map = kept
      file = prepare(found, bytes, map)
    }
    guard case .large = file.content else {
      try write(file)
      return true
    }
    guard case .success(let bytes) = found.read() else { return true }
    file.hash = ContentHash(bytes).hexadecimal
    return try writeLarge(file, bytes, map, goesOn: goesOn)
  }

  /// Bytes of text that are prepared of one file at once.
  var mostText: Int { 2 * options.batchBytes }

  private func fieldMap(of file: FoundFile) -> FieldMap {
    options.fieldMap ?? register[file.path]?.fieldMap ?? FieldMap()
  }

  /// The map with which a file was read where it lay before; nil when it lay nowhere else, or was read without one.
  private mutating func fieldMapBeforeMove(of file: SourceFile) -> FieldMap? {
    guard options.fieldMap == nil, file.map != nil, register[file.path] == nil else { return nil }
    if mapped == nil {
      var found: [String: [String]] = [:]
      register.forEachEntry { entry in
        if entry.fieldMap != FieldMap() { found[entry.hash, default: []].append(entry.path) }
      }
      mapped = found
    }
    return mapped?[file.hash]?.first(where: FileBytes.hasVanished).flatMap { register[$0]?.fieldMap }
  }

  private func prepare(_ batch: [FoundFile]) -> ParallelMap<SourceFile> {
    let tasks = batch.map { file in
      let entry = register[file.path]
      var preparation = preparation(fieldMap(of: file))
      if options.cause(toRead: file, known: entry) == .changed { preparation.known = entry?.hash }
      return Preparation.Task(file: file, preparation: preparation)
    }
    return Preparation.Task.begin(tasks, jobs: options.jobs)
  }

  /// - Parameter bytes: what is in the file.
  func prepare(_ file: FoundFile, _ bytes: [UInt8], _ map: FieldMap) -> SourceFile {
    let task = Preparation.Task(file: file, bytes: bytes, preparation: preparation(map))
    return Preparation.Task.begin([task], jobs: 1).results()[0]
  }

  private func preparation(_ map: FieldMap) -> Preparation {
    Preparation(fieldMap: map, mostText: mostText, extract: options.extract)
  }
}
