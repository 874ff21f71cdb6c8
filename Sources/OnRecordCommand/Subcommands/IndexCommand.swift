// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Articles
import OnRecord

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Read articles, find who says what, and add them to the index.",
    discussion: """
      Reads files and folders; only what is new or has changed since the last run. `-` reads JSON Lines from standard \
      input, one article a line: {"text": "…", "headline": "…", "outlet": "…", "published": "2009-05-01"}.

        onrecord index articles/
        onrecord index --prune articles/      also forgets what has vanished from there
        onrecord index --map text=body,headline=title,published=date export.csv

      Interrupted, it keeps what it has committed, and the next run goes on from there. What a folder's \
      .onrecordignore names is passed over.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String]

  @Option(
    name: .customLong("db"),
    help: ArgumentHelp("The index. (default: $ONRECORD_DB, else ./index)", valueName: "path"))
  var databasePath: String?

  @Flag(help: "Forget articles whose files have vanished from the folders given.")
  var prune = false

  @Flag(help: "Read everything again, changed or not.")
  var all = false

  @Option(
    help: ArgumentHelp("What records of JSON and CSV call their fields.", valueName: "field=name,…"),
    transform: { try FieldMap($0) })
  var map: FieldMap?

  @Option(help: ArgumentHelp("Threads that read and extract. (default: one for each core)", valueName: "n"))
  var jobs: Int?

  @OptionGroup var wait: WaitOption
  @OptionGroup var authority: AuthorityOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs goes from 1 to 256") }
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError("- stands alone: give files in a run of their own")
    }
  }

  func run() throws {
    try common.require([.text, .json], for: "index")
    var options = Indexer.Options()
    options.jobs = jobs ?? processorCount
    options.prunes = prune
    options.readsAll = all
    options.fieldMap = map ?? FieldMap()
    let path = databasePath ?? DatabaseOptions.defaultPath
    let report = paths == ["-"] ? try indexStandardInput(path, options) : try indexFiles(path, options)
    for refusal in report.refusals { Output.complain("\(refusal.path): \(refusal.reason)") }
    let orphans = try Orphans([path], authority.path)
    try print(report, orphans, path)
    if Interruption.happened { throw Status.interrupted }
    if !report.refusals.isEmpty { throw Status.failure }
  }

  private func indexFiles(_ path: String, _ options: Indexer.Options) throws -> IndexReport {
    var walk = FileWalk()
    for path in paths { walk.add(path) }
    if walk.files.isEmpty, walk.roots.isEmpty, let refusal = walk.refusals.first {
      throw Complaint("\(refusal.path): \(refusal.reason)")
    }
    if walk.files.isEmpty, walk.refusals.isEmpty, !options.prunes {
      Output.complain("\(paths.joined(separator: ", ")): no files in it; name a folder of articles")
      throw Status.nothing
    }
    Interruption.listen()
    var indexer = try wait.tryAgain { () throws(IndexError) in try Indexer(path: path, options: options) }
    var bar = ProgressBar(isQuiet: common.quiet)
    let report = try indexer.index(walk) { progress in
      bar.show(progress)
      return !Interruption.happened
    }
    bar.end()
    return report
  }

  private func indexStandardInput(_ path: String, _ options: Indexer.Options) throws -> IndexReport {
    var indexer = try wait.tryAgain { () throws(IndexError) in try Indexer(path: path, options: options) }
    switch FileBytes.readStandardInput() {
    case .success(let bytes): return try indexer.index(records: bytes, name: "-")
    case .failure(let failure): throw Complaint("standard input: \(failure.message)")
    }
  }

  private func print(_ report: IndexReport, _ orphans: Orphans, _ path: String) throws {
    guard common.format == .text else { return try printJSON { $0.report(report, orphans) } }
    for orphan in orphans.lines { Output.note(orphan) }
    guard !common.quiet else { return }
    var parts = ["\(counted(report.added, "article")) added"]
    if report.replaced > 0 { parts.append("\(report.replaced) replaced") }
    if report.copies > 0 { parts.append("\(report.copies) there already from another file") }
    if report.pruned > 0 { parts.append("\(report.pruned) forgotten") }
    if report.unchanged > 0 { parts.append("\(counted(report.unchanged, "file")) unchanged") }
    if !report.refusals.isEmpty { parts.append("\(report.refusals.count) refused") }
    Output.note("\(path): \(parts.joined(separator: ", "))")
    if report.quotations > 0 {
      Output.note("\(counted(report.quotations, "quotation")), \(report.attributed) with a speaker")
    }
    if Interruption.happened { Output.note("interrupted: run the same command again to go on") }
  }
}

extension JSONWriter {
  fileprivate mutating func report(_ report: IndexReport, _ orphans: Orphans) {
    object {
      $0.field("files", report.files)
      $0.field("unchanged", report.unchanged)
      $0.field("added", report.added)
      $0.field("replaced", report.replaced)
      $0.field("copies", report.copies)
      $0.field("pruned", report.pruned)
      $0.field("quotations", report.quotations)
      $0.field("attributed", report.attributed)
      $0.key("refused")
      $0.array(report.refusals) { json, refusal in
        json.object {
          $0.field("path", refusal.path)
          $0.field("reason", refusal.reason)
        }
      }
      $0.field("orphans", orphans.lines)
    }
  }
}
