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
        onrecord index --dry-run articles/    says what would be read, and changes nothing
        onrecord index --watch articles/      goes on, and reads what changes

      Interrupted, it keeps what it has committed, and the next run goes on from there. What a folder's \
      .onrecordignore names is passed over.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String]

  @OptionGroup var database: WrittenDatabaseOption

  @Flag(help: "Forget articles whose files have vanished from the folders given.")
  var prune = false

  @Flag(
    help:
      "Forget what was read from the paths given, there or not, or with - what came on standard input; read nothing."
  )
  var forget = false

  @Flag(help: "Read everything again, changed or not.")
  var all = false

  @Flag(help: "Read again the files in which something was refused, and only these.")
  var retryFailed = false

  @Flag(help: "Say what would be read and forgotten, and change nothing.")
  var dryRun = false

  @Flag(help: "Go on until Ctrl-C: read what changes as soon as it has settled.")
  var watch = false

  @Option(
    help: ArgumentHelp("Write what was refused to a file, an object of JSON a line.", valueName: "file"))
  var failures: String?

  @Option(
    help: ArgumentHelp("What records of JSON and CSV call their fields.", valueName: "field=name,…"),
    transform: { try FieldMap($0) })
  var map: FieldMap?

  @Option(
    help: ArgumentHelp(
      "Threads that read and extract, and writers of a large first run. (default: one for each core)",
      valueName: "n"))
  var jobs: Int?

  @OptionGroup var wait: WaitOption
  @OptionGroup var authority: AuthorityOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs goes from 1 to 256") }
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError("- stands alone: give files in a run of their own")
    }
    if readsStream, dryRun || retryFailed || watch {
      throw ValidationError("--dry-run, --retry-failed and --watch are for files, not for standard input")
    }
    if forget, all || retryFailed || watch || prune {
      throw ValidationError("--forget reads nothing: leave out --prune, --all, --retry-failed and --watch")
    }
    if watch, dryRun || retryFailed {
      throw ValidationError("--watch goes neither with --dry-run nor with --retry-failed")
    }
    if all, retryFailed { throw ValidationError("--all and --retry-failed: use one of them") }
  }

  func run() throws {
    try common.require([.text, .json], for: "index")
    let path = try database.folder()
    if dryRun { return try printPlan(path) }
    let failureFile = try failures.map { try FailureFile($0) }
    if watch { return try watch(path, failureFile) }
    let report = readsStream ? try indexStandardInput(path) : try indexFiles(path)
    for refusal in report.refusals { complain(refusal) }
    let orphans = Result { try Orphans([path], authority.path) }
    try tell(report, (try? orphans.get()) ?? .none, path)
    try failureFile?.write(report.refusals)
    _ = try orphans.get()
    if Interruption.happened { throw Status.interrupted }
    if !report.refusals.isEmpty { throw Status.failure }
  }

  private var readsStream: Bool { paths == ["-"] && !forget }

  var options: Indexer.Options {
    var options = Indexer.Options()
    options.jobs = jobs ?? processorCount
    options.prunes = prune || forget
    options.readsAll = all
    options.retriesFailed = retryFailed
    options.fieldMap = map
    return options
  }

  /// Tells what was done, whatever goes wrong after it.
  func tell(_ report: IndexReport, _ orphans: Orphans, _ path: String) throws {
    if common.format == .json {
      try printJSON { $0.report(report, orphans) }
    } else {
      try IndexReportPrinter(path: path, isQuiet: common.quiet).print(
        report, orphans, wasInterrupted: !watch && Interruption.happened)
    }
    try Output.standard.flush()
  }

  private func printPlan(_ path: String) throws {
    let plan = try IndexPlan(existing(walk(path), path), path: path, options: options)
    for refusal in plan.refusals { complain(refusal) }
    if common.format == .json {
      try printJSON { $0.plan(plan) }
    } else {
      try IndexPlanPrinter.print(plan, forgetting: forget ? "asked for" : "vanished", isQuiet: common.quiet)
    }
    if !plan.refusals.isEmpty { throw Status.failure }
  }

  func complain(_ refusal: Refusal) { Output.complain("\(refusal.path): \(refusal.reason)") }

  func walk(_ path: String) -> FileWalk {
    var walk = FileWalk(excluding: excludedFolders(path))
    for path in paths { if forget { walk.giveUp(path) } else { walk.add(path) } }
    return walk
  }

  /// What is ours is no article, even when it lies among them.
  func excludedFolders(_ path: String) -> [String] {
    [path, AuthorityOptions.folder(forWriting: authority.path, [path]).path]
  }

  /// - Throws: `Status.failure` when none of the paths is there, which is said.
  private func existing(_ walk: FileWalk, _ path: String) throws -> FileWalk {
    guard walk.files.isEmpty, walk.roots.isEmpty else { return walk }
    try IndexPlan(walk, path: path, options: options).refusals.forEach(complain)
    throw Status.failure
  }

  private func indexFiles(_ path: String) throws -> IndexReport {
    let ahead = RegisterAhead(path)
    let walk = try existing(walk(path), path)
    if walk.files.isEmpty, walk.refusals.isEmpty, !options.prunes {
      Output.complain("\(paths.joined(separator: ", ")): no files in it; name a folder of articles")
      throw Status.nothing
    }
    if forget, try IndexPlan(walk, path: path, options: options).vanished.isEmpty {
      Output.complain("\(paths.joined(separator: ", ")): nothing in \(path) was read from there")
      throw Status.nothing
    }
    Interruption.listen()
    return try run(walk, path, options, Patience(seconds: wait.seconds ?? 0), ahead)
  }

  func run(
    _ walk: FileWalk, _ path: String, _ options: Indexer.Options, _ patience: Patience,
    _ ahead: RegisterAhead? = nil
  ) throws -> IndexReport {
    var bar = ProgressBar(isQuiet: common.quiet)
    let goesOn = { !Interruption.happened }
    let work = { () throws(IndexError) in
      defer { bar.end() }
      let show = { (progress: IndexProgress) in
        bar.show(progress)
        return goesOn()
      }
      if let first = try FirstRun(walk, path: path, options: options) {
        return try first.run(walk, progress: show)
      }
      var indexer = try Indexer(path: path, options: options, ahead: ahead)
      return try indexer.index(walk, progress: show)
    }
    do {
      return try patience.tryAgain(while: goesOn, work)
    } catch {
      if Interruption.happened { throw Status.interrupted }
      throw error
    }
  }

  private func indexStandardInput(_ path: String) throws -> IndexReport {
    let options = options
    var indexer = try wait.tryAgain { () throws(IndexError) in try Indexer(path: path, options: options) }
    switch FileBytes.readStandardInput() {
    case .success(let bytes): return try indexer.index(records: bytes, name: "-")
    case .failure(let failure): throw Complaint("standard input: \(failure.message)")
    }
  }
}
