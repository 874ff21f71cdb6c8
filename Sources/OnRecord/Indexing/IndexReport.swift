// SPDX-License-Identifier: GPL-3.0-or-later

/// What a run of the indexer did.
public struct IndexReport: Equatable, Sendable {
  /// Files that were read.
  public var files = 0
  /// Files that are as they were when they were last read.
  public var unchanged = 0
  /// Files that lie elsewhere than when they were last read, with the same bytes.
  public var moved = 0
  /// Articles that are new.
  public var added = 0
  /// Articles that took the place of earlier versions, or were read again because that was asked for.
  public var replaced = 0
  /// Articles forgotten because their files have vanished, or hold them no longer.
  public var pruned = 0
  /// Articles that were there already, read from another file: kept once.
  public var copies = 0
  /// Articles, of those added, with an id that another article has: they are called otherwise.
  public var renamed = 0
  /// Each file or record that was not read, with its reason.
  public var refusals: [Refusal] = []
  public var quotations = 0
  /// Quotations that are given to a speaker.
  public var attributed = 0
  /// What has changed in the quotations of articles of which there was an earlier version.
  public var changes: [PageChange] = []

  /// Whether the index holds anything else than before.
  public var hasChanged: Bool { files + moved + pruned > 0 }
}

/// How far a run has come.
public struct IndexProgress: Equatable, Sendable {
  public var files: Int
  public var bytes: Int
  public var filesDone = 0
  public var bytesDone = 0
  public var quotations = 0
  /// The file that was read last.
  public var current = ""

  init(files: Int, bytes: Int) {
    self.files = files
    self.bytes = bytes
  }
}
