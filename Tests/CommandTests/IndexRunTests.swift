// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// What `onrecord index` reads, what it only says it would, and what it tells of it.
@Suite struct IndexRunTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  private func article(_ number: Int) -> String {
    "Council leader number\(number) resigns\n\n“We failed in street\(number),” said Jane Roe, the leader.\n\nShe has gone.\n"
  }

  private func report(_ arguments: String..., status: Int = 0) throws -> JSON {
    let outcome = command.onrecord(["index", "--format", "json", "--quiet"] + arguments)
    expect(outcome, status)
    return try #require(objects(outcome.output).first, "\(outcome)")
  }

  private func found(_ query: String) throws -> Int {
    try objects(command.onrecord("search", query, "--format", "jsonl", "--limit", "100").output).count
  }

  // MARK: Dry runs

  @Test func aDryRunSaysWhatWouldBeDoneAndDoesNothing() throws {
    for number in 1...3 { folder.write("news/a\(number).txt", article(number)) }
    let first = command.onrecord("index", "news", "--dry-run")
    expect(
      first, 0, errors: "3 files would be read, 0 unchanged; nothing was changed\n",
      output: "read news/a1.txt (new)\nread news/a2.txt (new)\nread news/a3.txt (new)\n")
    #expect(entries(of: folder.path) == ["news"])
    expect(command.onrecord("index", "news", "--quiet"), 0)
    folder.write("news/a2.txt", article(22))
    #expect(command.shell("rm news/a3.txt && mkfifo news/pipe").status == 0)
    let before = command.shell("cat index/* | cksum").output
    let second = command.onrecord("index", "news", "--dry-run", "--prune")
    expect(
      second, 2,
      errors: "onrecord: \(folder["news/pipe"]): neither a file nor a folder; it is not read\n"
        + "1 file would be read, 1 unchanged, 1 would be forgotten, 1 refused; nothing was changed\n",
      output: "read news/a2.txt (changed)\nforget news/a3.txt (vanished)\n")
    let plan = try report("news", "--dry-run", "--prune", status: 2)
    #expect(plan["read"][0]["cause"].string == "changed" && plan["forget"].strings == [folder["news/a3.txt"]])
    #expect(plan["unchanged"].int == 1 && plan["refused"].array.count == 1)
    #expect(try report("news", "--dry-run", "--all", status: 2)["read"][0]["cause"].string == "all")
    #expect(command.shell("cat index/* | cksum").output == before)
  }

  // MARK: Refusals

  /// A refused file that is as it was, but for its time.
  @Test func whatWasRefusedIsToldWhenItsTimeChanges() {
    folder.write("news/a.jsonl", #"{"text": "Una Fell said nothing."}"# + "\n" + #"{"text": 5}"# + "\n")
    folder.write("news/empty.txt", "")
    let first = command.onrecord("index", "news", "--quiet")
    expect(first, 2)
    #expect(command.shell("touch -d 2020-03-01 news/a.jsonl news/empty.txt").status == 0)
    let second = command.onrecord("index", "news", "--quiet")
    expect(second, 2)
    #expect(second.errors == first.errors)
  }

  @Test func whatWasRefusedIsWrittenForProgramsAndTriedAgain() throws {
    folder.write("news/good.txt", article(1))
    folder.write("news/empty.txt", "")
    folder.write("news/feed.jsonl", #"{"text": "A fair word."}"# + "\n{\n")
    #expect(command.shell("cd news && tar cf pack.tar empty.txt && rm empty.txt").status == 0)
    folder.write("failures", "old")
    expect(command.onrecord("index", "news", "--quiet", "--failures", "failures"), 2)
    let lines = try objects(readText(folder["failures"]))
    #expect(lines.map { $0["path"].string } == [folder["news/feed.jsonl"], folder["news/pack.tar"]])
    #expect(lines[0]["place"]["line"].int == 2 && lines[0]["place"]["members"].array.isEmpty)
    #expect(lines[1]["place"]["members"].strings == ["empty.txt"] && lines[1]["place"]["line"].isNull)
    #expect(lines.allSatisfy { $0["reason"].string?.isEmpty == false })
    #expect(!entries(of: folder.path).contains("failures.new"))
    // Not read again, refused all the same, with the same places.
    let second = try report("news", "--failures", "failures", status: 2)
    #expect(second["unchanged"].int == 3 && second["files"].int == 0 && second["refused"].array.count == 2)
    #expect(try objects(readText(folder["failures"])).map { $0["place"]["line"].int } == [2, nil])

    folder.write("news/new.txt", article(2))
    let plan = command.onrecord("index", "news", "--retry-failed", "--dry-run", "--quiet")
    expect(
      plan, 0, output: "read news/feed.jsonl (refused before)\nread news/pack.tar (refused before)\n")
    let again = try report("news", "--retry-failed", status: 2)
    #expect(again["files"].int == 2 && again["refused"].array.count == 2 && again["added"].int == 0)
    // Mended, it is no failure any more; what else is new waits for a run of its own.
    folder.write("news/feed.jsonl", #"{"text": "A fair word."}"# + "\n" + #"{"text": "A second word."}"#)
    #expect(command.shell("rm news/pack.tar").status == 0)
    let mended = try report("news", "--retry-failed", "--failures", "failures")
    #expect(mended["files"].int == 1 && mended["added"].int == 1 && mended["refused"].array.isEmpty)
    #expect(readText(folder["failures"]) == "")
    #expect(try found("street2") == 0 && found("second") == 1)
    expect(command.onrecord("check"), 0)
  }

  @Test func aFileThatCannotBeOpenedIsTriedEachTime() throws {
    guard command.shell("id -u").output != "0\n" else { return }
    folder.write("news/a.txt", article(1))
    #expect(command.shell("chmod 0 news/a.txt").status == 0)
    #expect(try report("news", status: 2)["refused"].array.count == 1)
    #expect(try report("news", "--retry-failed", status: 2)["refused"].array.count == 1)
    #expect(command.shell("chmod 644 news/a.txt").status == 0)
    #expect(try report("news")["added"].int == 1)
  }

  @Test(arguments: ["nowhere/failures", "news/a.txt/failures", "news", "link"])
  func aFailureFileThatCannotBeWrittenIsToldBeforeTheWork(path: String) {
    folder.write("news/a.txt", article(1))
    // Such as /dev/stdout: the file would take its place.
    #expect(command.shell("ln -s news/a.txt link").status == 0)
    let outcome = command.onrecord("index", "news", "--failures", path)
    expect(outcome, 2, output: "")
    #expect(outcome.errors.hasPrefix("onrecord: \(path): cannot be written"), "\(outcome)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
    #expect(entries(of: folder.path) == ["link", "news"])
  }

  /// Something comes into the way while it works: what was done is told all the same, and the file is as it was.
  @Test func whatWasDoneIsToldBeforeTheFailureFileFails() throws {
    folder.write("news/a.txt", article(1))
    folder.write("failures", "old")
    #expect(command.shell("mkdir failures.new").status == 0)
    let line =
      "onrecord: failures: cannot be written (is a directory); the folder must exist, be writable and have room\n"
    let first = command.onrecord("index", "news", "--failures", "failures")
    expect(first, 2, output: "")
    #expect(first.errors.hasSuffix(line) && first.errors.contains("index: 1 article added\n"), "\(first)")
    let second = command.onrecord("index", "news", "--failures", "failures", "--format", "json")
    expect(second, 2, errors: line)
    #expect(try objects(second.output).first?["unchanged"].int == 1)
    #expect(readText(folder["failures"]) == "old")
  }

  // MARK: Maps

  @Test func aMapHoldsForAFileUntilAnotherIsGiven() throws {
    folder.write("news/a.csv", "title,body,date\nOne,“We failed in street1” said Jane Roe.,2009-05-01\n")
    folder.write("news/b.txt", article(2))
    _ = try report("news", "--map", "text=body")
    #expect(try found("street1") == 1)
    #expect(try report("news", "--map", "text=body")["unchanged"].int == 2)
    #expect(try report("news")["unchanged"].int == 2)
    // Another map: the table is read again, the text is not.
    let plan = command.onrecord("index", "news", "--dry-run", "--quiet", "--map", "text=body,headline=title")
    expect(plan, 0, output: "read news/a.csv (read with another map)\n")
    let again = try report("news", "--map", "text=body,headline=title")
    #expect(again["files"].int == 1 && again["unchanged"].int == 1)
    #expect(try found("title:one") == 1)
    // What comes to the table later is read with the map it has.
    folder.write(
      "news/a.csv", "title,body,date\nOne,“We failed in street1” said Jane Roe.,\nTwo,It rained in lane7.,\n")
    #expect(try report("news")["added"].int == 1)
    #expect(try found("title:two") == 1)
    expect(command.onrecord("check"), 0)
  }

  // MARK: The report

  @Test func movedFilesAreCountedAndNotReadTwice() throws {
    for number in 1...3 { folder.write("news/a\(number).txt", article(number)) }
    _ = try report("news")
    #expect(
      command.shell("mkdir news/2009 && mv news/a1.txt news/a2.txt news/2009 && cp news/a3.txt news/b3.txt")
        .status == 0)
    let moved = try report("news")
    #expect(moved["moved"].int == 2 && moved["copies"].int == 1 && moved["added"].int == 0)
    #expect(moved["changes"].array.isEmpty)
    #expect(try report("news", "--prune")["pruned"].int == 0)
    expect(
      command.onrecord("index", "news", "--dry-run", "--prune", "--quiet"), 0, errors: "", output: "")
    #expect(command.onrecord("search", "street1").output.contains("news/2009/a1.txt:"))
    expect(command.onrecord("check"), 0)
  }

  @Test func theReportCountsAllThatWasDone() throws {
    folder.write("news/a.txt", article(1) + "\n“Nobody is named here,” it was said.\n")
    folder.write("news/b.txt", "")
    let first = try report("news", status: 2)
    let (all, with) = (try #require(first["quotations"].int), try #require(first["attributed"].int))
    #expect(all >= with && with > 0 && first["unattributed"].int == all - with)
    #expect(first["refused"][0]["path"].string == folder["news/b.txt"] && first["refused"][0]["place"].isNull)
    #expect(
      first.names == [
        "files", "unchanged", "moved", "added", "replaced", "copies", "renamed", "pruned", "quotations",
        "attributed",
        "unattributed", "refused", "changes", "orphans",
      ])
  }

  #if os(Linux)
    /// `script` gives it a terminal.
    @Test func aTerminalGetsABarThatIsGoneAtTheEnd() {
      for number in 1...30 { folder.write("news/a\(number).txt", article(number)) }
      let outcome = command.shell(
        "script -qec \"$ONRECORD index news --color never\" log < /dev/null > seen; cat seen")
      #expect(
        outcome.status == 0 && outcome.output.contains("\r\u{1B}[K░░░░░░░░░░░░░░░░░░░░░░░░ 0/30 files"),
        "\(outcome)")
      #expect(outcome.output.contains("\r\u{1B}[Kindex: 30 articles added"), "\(outcome)")
    }
  #endif

  /// A line every few seconds, none in a run so short, but on a very slow machine.
  @Test func elsewhereThereIsNoBar() {
    folder.write("news/a1.txt", article(1))
    let outcome = command.onrecord("index", "news")
    expect(outcome, 0, output: "")
    let lines = outcome.errors.split(separator: "\n").drop { $0.contains(" files, ") }
    #expect(
      lines == ["index: 1 article added", "1 file read: 1 quotation, 1 with a speaker, 0 without"],
      "\(outcome)")
    #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("░"), "\(outcome)")
  }
}
