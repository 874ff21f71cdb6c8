// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// `index --watch`: a run whenever something has changed, until Ctrl-C.
extension IndexCommand {
  /// So long nothing may change before it is read: what saves a page writes many files.
  private static let quiet = Duration.seconds(1)
  /// Where something changes all the time, it is read all the same.
  private static let longest = Duration.seconds(30)

  /// - Throws: `Status.interrupted`, in the end.
  func watch(_ path: String, _ failureFile: FailureFile?) throws {
    Interruption.listen()
    var watch = try FolderWatch(paths, excluding: excludedFolders(path))
    var options = options
    // Nothing before the first run, whose failures are written even when there are none.
    var told: [Refusal]?
    repeat {
      var walk = walk(path)
      walk.postpone { watch.isGrowing($0) }
      let report = try run(walk, path, options, Patience(seconds: wait.seconds ?? 1_000_000_000))
      try tell(report, beside: told ?? [], path)
      if report.refusals != told || options.readsAll { try failureFile?.write(report.refusals) }
      told = report.refusals
      // Everything is read again once.
      options.readsAll = false
    } while try watch.wait(quiet: Self.quiet, longest: Self.longest, while: { !Interruption.happened })
    throw Status.interrupted
  }

  /// Tells what is new since the last run; of a run that did nothing, nothing.
  private func tell(_ report: IndexReport, beside told: [Refusal], _ path: String) throws {
    for refusal in report.refusals where !told.contains(refusal) { complain(refusal) }
    guard report.hasChanged || report.refusals != told else { return }
    try tell(report, Orphans.none, path)
  }
}
