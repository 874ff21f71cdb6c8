// SPDX-License-Identifier: GPL-3.0-or-later

extension FileRegister {
  /// The files under the paths of `walk` that it did not find, in order. What it could not look into has not vanished,
  /// and neither has what was read from a path under which there is nothing at all: see ``refusals(pruning:)``.
  func vanished(from walk: FileWalk) -> [Entry] {
    let found = Set(walk.files.map(\.path) + walk.postponed)
    let unseen = walk.refusals.map(\.path) + walk.empty.map(\.path)
    var vanished: [Entry] = []
    forEachEntry { entry in
      if !found.contains(entry.path), entry.lies(below: walk.roots), !entry.lies(below: unseen) {
        vanished.append(entry)
      }
    }
    return vanished.sorted { $0.path < $1.path }
  }

  /// What the walk refused, and each of its paths under which nothing is left of what was read from there: that is more
  /// often a drive that is not mounted than files that were all removed.
  func refusals(pruning walk: FileWalk) -> [Refusal] {
    let kept = walk.empty.compactMap { empty -> Refusal? in
      var count = 0
      forEachEntry { count += $0.lies(below: [empty.path]) ? 1 : 0 }
      guard count > 0 else { return nil }
      let files = count == 1 ? "1 file" : "\(count) files"
      return Refusal(
        path: empty.name,
        reason: "\(empty.reason); what was read from there (\(files)) is not forgotten: "
          + "mount the drive, or if it is to be forgotten use --forget in place of --prune")
    }
    return walk.refusals.filter { refusal in !kept.contains { $0.path == refusal.path } } + kept
  }
}

extension FileRegister.Entry {
  fileprivate func lies(below folders: [String]) -> Bool {
    folders.contains {
      path == $0 || path.hasPrefix($0 == "/" ? $0 : $0 + "/") || $0 == "-" && SourceFile.isStream(path)
    }
  }
}
