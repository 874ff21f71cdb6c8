// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// Tells what a run of the indexer did.
struct IndexReportPrinter {
  /// Of the index.
  let path: String
  let isQuiet: Bool

  /// What has changed in articles goes to standard output, the summary to standard error.
  func print(_ report: IndexReport, _ orphans: Orphans, wasInterrupted: Bool) throws {
    for orphan in orphans.lines { Output.note(orphan) }
    guard !isQuiet else { return }
    for change in report.changes where !change.isEmpty { try print(change) }
    Output.note("\(path): \(summary(report).joined(separator: ", "))")
    if report.files > 0 {
      let without = report.quotations - report.attributed
      Output.note(
        "\(counted(report.files, "file")) read: \(counted(report.quotations, "quotation")), "
          + "\(report.attributed) with a speaker, \(without) without")
    }
    if wasInterrupted { Output.note("interrupted: run the same command again to go on") }
  }

  private func summary(_ report: IndexReport) -> [String] {
    var parts = ["\(counted(report.added, "article")) added"]
    if report.renamed > 0 { parts.append("\(report.renamed) with an id that another article has") }
    if report.replaced > 0 { parts.append("\(report.replaced) replaced") }
    if report.moved > 0 { parts.append("\(counted(report.moved, "file")) moved") }
    if report.copies > 0 { parts.append("\(report.copies) there already from another file") }
    if report.pruned > 0 { parts.append("\(report.pruned) forgotten") }
    if report.unchanged > 0 { parts.append("\(counted(report.unchanged, "file")) unchanged") }
    if !report.refusals.isEmpty { parts.append("\(report.refusals.count) refused") }
    return parts
  }

  private func print(_ change: PageChange) throws {
    let out = Output.standard
    let text = TextPrinter(style: Style(.never))
    try out.line("\(text.relative(change.path)): \(heading(change))")
    for statement in change.added { try out.line("  + \(line(statement))") }
    for statement in change.cut { try out.line("  - \(line(statement))") }
    for entry in change.reattributed {
      try out.line("  ~ \(line(entry.statement)), before: \(name(entry.earlierSpeaker))")
    }
    try out.line()
  }

  private func heading(_ change: PageChange) -> String {
    let title = change.headline.map { "“\(Style.printable($0).onOneLine)” " } ?? ""
    let kept = change.earlier.map { "; the earlier version is kept as [\(Style.identity($0))]" } ?? ""
    return "\(title)has changed [\(Style.identity(change.article))]\(kept)"
  }

  private func line(_ statement: PageChange.Statement) -> String {
    "\(Style.printable(statement.text).onOneLine) — \(name(statement.speaker))"
  }

  private func name(_ speaker: String?) -> String { speaker.map(Style.printable) ?? "nobody named" }
}

extension JSONWriter {
  mutating func report(_ report: IndexReport, _ orphans: Orphans) {
    object {
      $0.field("files", report.files)
      $0.field("unchanged", report.unchanged)
      $0.field("moved", report.moved)
      $0.field("added", report.added)
      $0.field("replaced", report.replaced)
      $0.field("copies", report.copies)
      $0.field("renamed", report.renamed)
      $0.field("pruned", report.pruned)
      $0.field("quotations", report.quotations)
      $0.field("attributed", report.attributed)
      $0.field("unattributed", report.quotations - report.attributed)
      $0.key("refused")
      $0.array(report.refusals) { json, refusal in json.object { $0.refusal(refusal) } }
      $0.key("changes")
      $0.array(report.changes) { $0.change($1) }
      $0.field("orphans", orphans.lines)
    }
  }

  private mutating func change(_ change: PageChange) {
    object {
      $0.field("path", change.path)
      $0.field("url", change.url)
      $0.field("headline", change.headline)
      $0.field("article", change.article)
      $0.field("earlier", change.earlier)
      $0.key("added")
      $0.array(change.added) { json, statement in json.object { $0.statement(statement) } }
      $0.key("cut")
      $0.array(change.cut) { json, statement in json.object { $0.statement(statement) } }
      $0.key("reattributed")
      $0.array(change.reattributed) { json, entry in
        json.object {
          $0.statement(entry.statement)
          $0.field("earlier_speaker", entry.earlierSpeaker)
        }
      }
    }
  }

  private mutating func statement(_ statement: PageChange.Statement) {
    field("kind", statement.kind.rawValue)
    field("text", statement.text)
    field("speaker", statement.speaker)
  }
}
