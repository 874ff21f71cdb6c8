// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove that the index is whole.",
    discussion: """
      Checks the database's structure, every record, the words of every passage, and every text and quotation against \
      the file it was read from, where that is still what was read. Files that have changed or vanished since are \
      named; they are no fault of the index. Exit status 2 when anything in the index is wrong.

      --repair builds a damaged index anew from the texts it keeps, puts that in its place in one step, and keeps the \
      damaged one beside it. What could not be saved is named; `onrecord index` reads it again from files that are \
      still there. Authority records and corrections are files of their own and are not touched.
      """)

  @Flag(help: "Build a damaged index anew from the texts it keeps.")
  var repair = false

  @OptionGroup var wait: WaitOption

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.require([.text, .json], for: "check")
    guard !database.partial else { throw Complaint("check looks at every part; leave out --partial") }
    var (repair, report): (RepairReport?, CheckReport) = (nil, try checked())
    if self.repair, !report.isWhole { (repair, report) = try repaired() }
    // A damaged index could crash who reads it.
    let orphans = report.isWhole ? try Orphans(database.paths, database.authority.path).lines : []
    if common.format == .json {
      try printJSON { $0.report(report, repair, orphans) }
    } else {
      if let repair { try print(repair) }
      try print(report, orphans)
    }
    if !report.isWhole || repair?.lost.isEmpty == false { throw Status.failure }
  }

  private var checker: Checker { Checker(database.paths, jobs: processorCount) }

  private func checked() throws -> CheckReport {
    try withProgress { tell in try checker.check { tell($0, "checked") } }
  }

  private func repaired() throws -> (RepairReport?, CheckReport) {
    guard database.paths.count == 1, !database.paths[0].hasPrefix("tcp:") else {
      throw Complaint("--repair mends one index on this machine at a time: name it with --db")
    }
    return try withProgress { tell in
      try wait.tryAgain { () throws(IndexError) in
        try Repair(database.paths[0]).run(
          day: Self.today, checker, checked: { tell($0, "checked") }, saved: { tell($0, "saved") })
      }
    }
  }

  private func withProgress<Value>(_ body: ((Int, String) -> Void) throws -> Value) rethrows -> Value {
    let isShown = common.format == .text && !common.quiet && Output.isTerminal(2)
    defer { if isShown { Output.raw("\r\u{1B}[K") } }
    return try body { if isShown { Output.raw("\r\u{1B}[K\($0) articles \($1)") } }
  }

  /// Such as `20090501`.
  private static var today: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return String((Int(parts.tm_year) + 1900) * 10_000 + (Int(parts.tm_mon) + 1) * 100 + Int(parts.tm_mday))
  }

  private func print(_ repair: RepairReport) throws {
    let out = Output.standard
    for lost in repair.lost { try out.line("lost: \(lost)") }
    guard !common.quiet else { return }
    let anew = repair.readAnew > 0 ? ", \(repair.readAnew) of them read anew from their text" : ""
    try out.line(
      "\(counted(repair.saved, "article")) saved\(anew); the damaged index is kept in \(repair.damaged)")
    if !repair.lost.isEmpty {
      try out.line("run `onrecord index` again on your folders: it reads what the repair could not save")
    }
  }

  private func print(_ report: CheckReport, _ orphans: [String]) throws {
    let out = Output.standard
    for fault in report.faults { try out.line("fault: \(fault)") }
    for path in report.changed { try out.line("changed since it was read: \(path)") }
    for path in report.vanished { try out.line("vanished since it was read: \(path)") }
    for line in report.leftovers + orphans { try out.line(line) }
    guard !common.quiet else { return }
    try out.line(
      "\(counted(report.articles, "article")), \(counted(report.passages, "passage")), "
        + "\(counted(report.quotations, "quotation")): "
        + (report.isWhole ? "the index is whole" : "\(counted(report.faults.count, "fault")) found"))
    try out.line("\(counted(report.filesUnchanged, "file")) as they were read")
  }
}

extension JSONWriter {
  fileprivate mutating func report(_ report: CheckReport, _ repair: RepairReport?, _ orphans: [String]) {
    object {
      $0.field("whole", report.isWhole)
      $0.field("articles", report.articles)
      $0.field("passages", report.passages)
      $0.field("quotations", report.quotations)
      $0.field("files_unchanged", report.filesUnchanged)
      $0.field("faults", report.faults)
      $0.field("changed", report.changed)
      $0.field("vanished", report.vanished)
      $0.field("leftovers", report.leftovers)
      $0.field("orphans", orphans)
      guard let repair else { return }
      $0.key("repair")
      $0.object {
        $0.field("saved", repair.saved)
        $0.field("read_anew", repair.readAnew)
        $0.field("lost", repair.lost)
        $0.field("damaged", repair.damaged)
      }
    }
  }
}
