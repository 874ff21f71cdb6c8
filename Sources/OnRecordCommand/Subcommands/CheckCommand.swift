// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove that the index is whole.",
    discussion: """
      Checks the database's structure, every record, the words of every passage, and every text and quotation against \
      the file it was read from, where that is still what was read. Files that have changed or vanished since are \
      named; they are no fault of the index. Exit status 2 when anything in the index is wrong.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.require([.text, .json], for: "check")
    let showsProgress = common.format == .text && !common.quiet && Output.isTerminal(2)
    let report = try Checker(database.paths).check {
      if showsProgress { Output.raw("\r\u{1B}[K\($0) articles checked") }
    }
    if showsProgress { Output.raw("\r\u{1B}[K") }
    let orphans = try Orphans(database.paths, database.authority.path).lines
    if common.format == .json {
      try printJSON { $0.report(report, orphans) }
    } else {
      try print(report, orphans)
    }
    if !report.isWhole { throw Status.failure }
  }

  private func print(_ report: CheckReport, _ orphans: [String]) throws {
    let out = Output.standard
    for fault in report.faults { try out.line("fault: \(fault)") }
    for path in report.changed { try out.line("changed since it was read: \(path)") }
    for path in report.vanished { try out.line("vanished since it was read: \(path)") }
    for orphan in orphans { try out.line(orphan) }
    guard !common.quiet else { return }
    try out.line(
      "\(counted(report.articles, "article")), \(counted(report.passages, "passage")), "
        + "\(counted(report.quotations, "quotation")): "
        + (report.isWhole ? "the index is whole" : "\(counted(report.faults.count, "fault")) found"))
    try out.line("\(counted(report.filesUnchanged, "file")) as they were read")
  }
}

extension JSONWriter {
  fileprivate mutating func report(_ report: CheckReport, _ orphans: [String]) {
    object {
      $0.field("whole", report.isWhole)
      $0.field("articles", report.articles)
      $0.field("passages", report.passages)
      $0.field("quotations", report.quotations)
      $0.field("files_unchanged", report.filesUnchanged)
      $0.field("faults", report.faults)
      $0.field("changed", report.changed)
      $0.field("vanished", report.vanished)
      $0.field("orphans", orphans)
    }
  }
}
