// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// The first run over many articles: several writers, each with an index of its own (a shard), which are joined into one
/// in the end.
///
/// However many threads read, a run waits for its one writer. The shards lie beside the index, `index.shard-0` and so on,
/// until they are joined; of a run that was killed they stay, and the next one goes on with them. An index that has
/// articles is brought up to date by one ``Indexer``: to join is to write all of it anew.
public struct FirstRun {
  let path: String
  let options: Indexer.Options

  /// A run over less is quicker without shards, in bytes.
  static let least = 16 << 20
  private static let mostShards = 8
  static let purpose = "joining"

  /// Nil when shards are of no use: when the index has articles, or there is little to read, or one thread to do it.
  public init?(_ walk: FileWalk, path: String, options: Indexer.Options) throws(IndexError) {
    let isLarge = walk.files.totalSize >= options.leastForShards && options.jobs > 1 && !options.retriesFailed
    guard isLarge || Shards(of: path).count > 0, try Self.isEmpty(path) else { return nil }
    self.path = path
    self.options = options
  }

  private static func isEmpty(_ path: String) throws(IndexError) -> Bool {
    do { return try Index([path]).articleCount() == 0 } catch {
      let error = error as? IndexError ?? IndexError(.failed, path: path, message: "\(error)")
      guard error.kind == .notFound else { throw error }
      return true
    }
  }

  /// - Parameter progress: called now and then; false ends the run. What was committed is joined all the same.
  /// - Throws: `IndexError`. The shards then stay for the next run.
  public func run(
    _ walk: FileWalk, progress: (IndexProgress) -> Bool = { _ in true }
  ) throws(IndexError) -> IndexReport {
    try Self.create(path)
    let replacement = try Replacement.begin(of: path, purpose: Self.purpose)
    // Somebody may have been quicker.
    guard try Self.isEmpty(path) else { throw IndexError(.locked, path: path, message: "") }
    let found = Shards(of: path)
    let shards = found.count > 0 ? found : found.named(min(options.jobs, Self.mostShards))
    do {
      let reports = try shards.write(walk, options, progress)
      var report = try Joining(shards, in: replacement.folder, options).run(reports)
      report.sortRefusals(by: walk)
      try replacement.exchange()
      try replacement.discard()
      try shards.remove()
      return report
    } catch {
      try? replacement.discard()
      throw error
    }
  }

  /// Removes what a first run that was killed left beside an index that has articles: all of it has been joined into it.
  static func clear(_ path: String) throws(IndexError) {
    try Shards(of: path).remove()
    try Replacement.clear(Folder.resolved(path), purpose)
  }

  /// What takes the place of an index must find one.
  private static func create(_ path: String) throws(IndexError) { _ = try Schema.openForWriting(path) }
}

extension IndexReport {
  /// Puts refusals into the order in which one writer would have come upon them.
  fileprivate mutating func sortRefusals(by walk: FileWalk) {
    guard !refusals.isEmpty else {
      refusals = walk.refusals
      return
    }
    let refused = Set(refusals.map(\.path))
    var order: [String: Int] = [:]
    for (place, file) in walk.files.enumerated() where refused.contains(file.path) {
      order[file.path] = place
    }
    let sorted = refusals.enumerated().sorted {
      (order[$0.element.path] ?? -1, $0.offset) < (order[$1.element.path] ?? -1, $1.offset)
    }
    refusals = walk.refusals + sorted.map(\.element)
  }
}
