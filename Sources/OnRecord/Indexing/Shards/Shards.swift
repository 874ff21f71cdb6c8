// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization
import Xapian

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Indexes that are written side by side, each with the articles of its own files.
struct Shards {
  let paths: [String]
  private let path: String

  var count: Int { paths.count }

  /// Those that lie beside the index at `path`.
  init(of path: String) {
    let path = Folder.resolved(path)
    self.path = path
    var paths: [String] = []
    while case let next = Self.name(path, paths.count), access(next, F_OK) == 0 { paths.append(next) }
    self.paths = paths
  }

  private init(_ path: String, _ count: Int) {
    self.path = path
    paths = (0..<count).map { Self.name(path, $0) }
  }

  /// So many, which need not be there yet.
  func named(_ count: Int) -> Shards { Shards(path, count) }

  private static func name(_ path: String, _ number: Int) -> String { "\(path).shard-\(number)" }

  /// The last first, so that those which are left are found.
  func remove() throws(IndexError) { for path in paths.reversed() { try Folder.remove(path) } }

  /// Brings each up to date with its files, all at once.
  ///
  /// - Parameter progress: called on this thread, about ten times a second; false ends the run after the commits at hand.
  func write(
    _ walk: FileWalk, _ options: Indexer.Options, _ progress: (IndexProgress) -> Bool
  ) throws(IndexError) -> [IndexReport] {
    // Shards are found by the first that is missing: all are there before anything is in one. The databases in them are
    // left to those who fill them: Xapian 1.4 compresses no texts where it finds an empty one (`GlassTable` forgets from
    // which size on), and joining would have to do it, on one thread.
    for path in paths { try Schema.createFolder(path) }
    var options = options
    options.jobs = max(1, options.jobs / count)
    let (paths, shardOptions) = (paths, options)
    let parts = paths.indices.map { number in
      walk.part { Self.number(ofFile: $0.path, of: paths.count) == number }
    }
    let state = WritingState(count: count)
    let done = DispatchGroup()
    for number in paths.indices {
      // A queue of its own has a thread of its own: a writer waits for its readers.
      DispatchQueue(label: "shard \(number)").async(group: done) {
        state.finish(
          number,
          Result { () throws(IndexError) in
            var indexer = try Indexer(path: paths[number], options: shardOptions)
            return try indexer.index(parts[number]) { state.note(number, $0) }
          })
      }
    }
    while done.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
      if !progress(state.progress) { state.stop() }
    }
    // What the writers needed would lie beside what the joining needs.
    releaseMemory()
    return try state.reports()
  }

  /// The same file is always the same shard's, so that the next run finds what this one wrote. FNV-1a.
  static func number(ofFile path: String, of count: Int) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int((hash >> 32) % UInt64(count))
  }
}

/// What the writers of shards tell the thread that waits for them.
private final class WritingState: Sendable {
  private let parts: Mutex<[IndexProgress]>
  private let results: Mutex<[Result<IndexReport, IndexError>?]>
  private let isStopped = Atomic<Bool>(false)

  init(count: Int) {
    parts = Mutex([IndexProgress](repeating: IndexProgress(files: 0, bytes: 0), count: count))
    results = Mutex([Result<IndexReport, IndexError>?](repeating: nil, count: count))
  }

  /// Whether the writer is to go on.
  func note(_ number: Int, _ progress: IndexProgress) -> Bool {
    parts.withLock { $0[number] = progress }
    return !isStopped.load(ordering: .relaxed)
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// When one fails, the others need not go on.
  func finish(_ number: Int, _ result: Result<IndexReport, IndexError>) {
    results.withLock { $0[number] = result }
    if case .failure = result { stop() }
  }

  var progress: IndexProgress {
    parts.withLock { parts in
      var sum = IndexProgress(files: 0, bytes: 0)
      for part in parts {
        sum.files += part.files
        sum.bytes += part.bytes
        sum.filesDone += part.filesDone
        sum.bytesDone += part.bytesDone
        sum.quotations += part.quotations
        if !part.current.isEmpty { sum.current = part.current }
      }
      return sum
    }
  }

  func reports() throws(IndexError) -> [IndexReport] {
    var reports: [IndexReport] = []
    for result in results.withLock({ $0 }) { if let result { reports.append(try result.get()) } }
    return reports
  }
}
