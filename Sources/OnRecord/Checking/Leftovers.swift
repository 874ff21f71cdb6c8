// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// The folders beside an index that are made while it is written anew. Who was killed in the middle has left them there.
struct Leftovers {
  /// A line for each kind: what lies there, that it is no part of the index, and what becomes of it.
  var lines: [String] = []

  /// - Parameter path: of the index, on this machine.
  init(beside path: String) {
    let folder = Folder.resolved(path)
    let index = try? Database(path: path)
    let isLocked = (try? index?.isLocked) ?? false
    let shards = Shards(of: path).paths
    let isUnfinished = !shards.isEmpty && (try? index?.documentCount) == 0
    add(
      shards + ["\(folder).\(FirstRun.purpose)"], "first run", isLocked,
      "the next `onrecord index` \(isUnfinished ? "goes on with it" : "removes it")")
    let compacting = "\(folder).\(Compaction.purpose)"
    add([compacting], "compaction", isLocked, "the next `onrecord compact` removes it")
    let repairing = "\(folder).\(Repair.purpose)"
    add(
      [repairing, Repair.scratch(repairing)], "repair", isLocked,
      "it can be deleted when the index is whole")
  }

  private mutating func add(_ paths: [String], _ work: String, _ isLocked: Bool, _ future: String) {
    let there = paths.filter(Folder.exists)
    guard !there.isEmpty else { return }
    let names = there.list(separator: ", ")
    lines.append(
      isLocked
        ? "\(names): of a \(work), and another process is writing now; no part of the index"
        : "\(names): left by a \(work) that was cut short; no part of the index, and \(future)")
  }
}
