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
    /// How much text at most is prepared ahead of the writer, in bytes; a single larger file is a batch of its own.
    public var batchBytes = 4 << 20
    public var batchFiles = 400

    public init() {}
  }

  private var database: WritableDatabase
  private var dictionaries: DictionaryWriter
  private var register: FileRegister
  private var nextChunk: Int
  private var report = IndexReport()
  private let options: Options

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
    let files = walk.files.filter { isNew($0) }
    report.unchanged = walk.files.count - files.count
    let goesOn = try writeBatches(of: files, progress)
    if goesOn, options.prunes { try prune(walk) }
    if goesOn { try compactRegister() }
    return report
  }

  /// Indexes one stream of JSON Lines records, such as standard input.
  public mutating func index(records bytes: [UInt8], name: String) throws(IndexError) -> IndexReport {
    let file = SourceFile.prepare(bytes, path: name, size: bytes.count, modified: 0, known: nil)
    try write(file)
    try commit()
    return report
  }

  private func isNew(_ file: FoundFile) -> Bool {
    guard !options.readsAll, let known = register.entries[file.path] else { return true }
    return known.size != file.size || known.modified != file.modified
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
    let known = batch.map { options.readsAll ? nil : register.entries[$0.path]?.hash }
    return Batches.prepare(batch, jobs: options.jobs, known: known)
  }
}

// MARK: - Writing

extension Indexer {
  private mutating func write(_ file: SourceFile) throws(IndexError) {
    report.refusals += file.refusals
    let before = register.entries[file.path]
    switch file.content {
    case .unreadable:
      report.refused += 1
      return
    case .same:
      report.unchanged += 1
      register.set(
        .init(
          path: file.path, size: file.size, modified: file.modified, hash: file.hash,
          articles: before?.articles ?? []))
      return
    case .articles(let articles):
      if articles.isEmpty, !file.refusals.isEmpty { report.refused += 1 }
      for article in articles { try write(article) }
      register.set(
        .init(
          path: file.path, size: file.size, modified: file.modified, hash: file.hash,
          articles: articles.map(\.id)))
      count(file, articles, before: before)
      for old in before?.articles ?? [] where register.holders(of: old) == 0 { try delete(old) }
    }
  }

  private mutating func count(_ file: SourceFile, _ articles: [PreparedArticle], before: FileRegister.Entry?)
  {
    let old = Set(before?.articles ?? [])
    if before == nil {
      report.added += articles.count
    } else if articles.contains(where: { !old.contains($0.id) }) || options.readsAll {
      report.replaced += articles.count
    }
    report.files += 1
    for article in articles {
      report.quotations += article.quotations
      report.attributed += article.attributed
    }
  }

  private mutating func write(_ article: PreparedArticle) throws(IndexError) {
    do {
      try database.replaceDocument(uniqueTerm: Term.make(.identifier, article.id), with: article.document)
      try dictionaries.add(article)
    } catch { throw IndexError(error, path: article.id) }
  }

  private mutating func delete(_ id: String) throws(IndexError) {
    do { try database.deleteDocuments(withTerm: Term.make(.identifier, id)) } catch {
      throw IndexError(error, path: id)
    }
  }

  private mutating func commit() throws(IndexError) {
    do {
      try dictionaries.flush(to: &database)
      if let chunk = register.takeChanges() {
        try database.setMetadata(chunk, for: FileRegister.key(ofChunk: nextChunk))
        nextChunk += 1
      }
      try database.commit()
    } catch { throw IndexError(error, path: "") }
  }

  /// Forgets the files under the paths of `walk` that it did not find.
  private mutating func prune(_ walk: FileWalk) throws(IndexError) {
    let found = Set(walk.files.map(\.path))
    let gone = register.entries.values.filter { entry in
      !found.contains(entry.path)
        && walk.roots.contains { entry.path == $0 || entry.path.hasPrefix($0 + "/") }
    }
    for entry in gone.sorted(by: { $0.path < $1.path }) {
      register.remove(entry.path)
      for article in entry.articles where register.holders(of: article) == 0 {
        try delete(article)
        report.pruned += 1
      }
    }
    try commit()
  }

  /// Keeps the register in few chunks.
  private mutating func compactRegister() throws(IndexError) {
    let chunks = register.compacted()
    guard nextChunk > chunks.count + 32 else { return }
    do {
      for number in 0..<nextChunk {
        try database.setMetadata(
          number < chunks.count ? chunks[number] : [], for: FileRegister.key(ofChunk: number))
      }
      nextChunk = chunks.count
      try database.commit()
    } catch { throw IndexError(error, path: "") }
  }
}
