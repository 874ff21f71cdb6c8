// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// What is said when nothing was found.
enum NothingFound {
  /// - Parameters:
  ///   - paths: of the indexes that were asked.
  ///   - suggestion: what to try, if anything is known.
  static func message(in paths: [String], suggestion: String? = nil) -> String {
    for path in paths {
      switch UnfinishedRun(at: path) {
      case .goingOn:
        return "nothing found: the first run of `onrecord index` into \(path) has not ended; "
          + "ask again when it has"
      case .cutShort:
        return "nothing found: the first run of `onrecord index` into \(path) was cut short; "
          + "run it again to go on"
      case nil: continue
      }
    }
    return "nothing found" + (suggestion.map { ": \($0)" } ?? "")
  }
}
