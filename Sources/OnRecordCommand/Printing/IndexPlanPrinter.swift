// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// Tells what a run of the indexer would do.
enum IndexPlanPrinter {
  /// A line for each file on standard output, a summary on standard error.
  ///
  /// - Parameter cause: why files are forgotten.
  static func print(_ plan: IndexPlan, forgetting cause: String, isQuiet: Bool) throws {
    let text = TextPrinter(style: Style(.never))
    for file in plan.files {
      try Output.standard.line("read \(text.relative(file.path)) (\(words(file.cause)))")
    }
    for path in plan.vanished { try Output.standard.line("forget \(text.relative(path)) (\(cause))") }
    guard !isQuiet else { return }
    var parts = ["\(counted(plan.files.count, "file")) would be read", "\(plan.unchanged) unchanged"]
    if !plan.vanished.isEmpty { parts.append("\(plan.vanished.count) would be forgotten") }
    if !plan.refusals.isEmpty { parts.append("\(plan.refusals.count) refused") }
    Output.note(parts.joined(separator: ", ") + "; nothing was changed")
  }

  private static func words(_ cause: ReadingCause) -> String {
    switch cause {
    case .new: "new"
    case .changed: "changed"
    case .outdated: "read by an older version"
    case .map: "read with another map"
    case .failed: "refused before"
    case .all: "asked for"
    }
  }
}

extension JSONWriter {
  mutating func plan(_ plan: IndexPlan) {
    object {
      $0.key("read")
      $0.array(plan.files) { json, file in
        json.object {
          $0.field("path", file.path)
          $0.field("cause", file.cause.rawValue)
        }
      }
      $0.field("unchanged", plan.unchanged)
      $0.field("forget", plan.vanished)
      $0.key("refused")
      $0.array(plan.refusals) { json, refusal in json.object { $0.refusal(refusal) } }
    }
  }
}
