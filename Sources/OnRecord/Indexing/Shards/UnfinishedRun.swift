// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// A first run by several writers that has not come to its end: what it has read cannot be found yet, as it lies in its
/// shards.
public enum UnfinishedRun: Equatable, Sendable {
  case goingOn
  /// Killed, or the machine was: the next run of `index` goes on with it.
  case cutShort

  /// Nil when there is none at `path`.
  public init?(at path: String) {
    guard Shards(of: path).count > 0, let index = try? Database(path: path),
      (try? index.documentCount) == 0, let isLocked = try? index.isLocked
    else { return nil }
    self = isLocked ? .goingOn : .cutShort
  }
}
