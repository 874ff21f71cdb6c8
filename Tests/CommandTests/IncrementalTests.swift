// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// What a second run of `onrecord index` does.
@Suite struct IncrementalTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  init() {
    for number in 1...5 { folder.write("news/a\(number).txt", Self.article(number)) }
  }

  private static func article(_ number: Int, said: String = "We failed the child") -> String {
    "Council leader number\(number) resigns\n\n“\(said) in street\(number),” said Jane Roe, the leader.\n\nShe has gone.\n"
  }

  /// One run, and what it reports.
  private func index(
    _ arguments: String..., status: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JSON {
    let outcome = command.onrecord(["index", "--format", "json", "--quiet"] + arguments)
    expect(outcome, status, sourceLocation: sourceLocation)
    return try #require(objects(outcome.output).first)
  }

  private func counts(_ report: JSON) -> [String: Int] {
    var counts: [String: Int] = [:]
    for name in ["added", "replaced", "pruned", "unchanged"] {
      if let count = report[name].int, count > 0 { counts[name] = count }
    }
    return counts
  }

  /// The paths in which the query is found, from the folder, and how often.
  private func found(_ query: String) throws -> [String] {
    try objects(command.onrecord("search", query, "--format", "jsonl", "--limit", "100").output)
      .compactMap { $0["article"]["path"].string }.map { String($0.dropFirst(folder.path.count + 1)) }
      .sorted()
  }

  /// The document that holds each article, by its identity.
  private func documents() -> [String: String] {
    let terms = command.shell("xapian-delve -a -1 index | grep ^Q").output.split(separator: "\n").map(
      String.init)
    return Dictionary(
      uniqueKeysWithValues: terms.map { ($0, command.shell("xapian-delve -1 -t '\($0)' index").output) })
  }

  private func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) {
    let check = command.onrecord("check")
    #expect(check.status == 0, "\(check)", sourceLocation: sourceLocation)
  }

  @Test func unchangedFilesAreNotTouched() throws {
    #expect(counts(try index("news")) == ["added": 5])
    let before = documents()
    #expect(before.count == 5)
    #expect(counts(try index("news")) == ["unchanged": 5])
    // Written again with the same bytes, at another time.
    folder.write("news/a1.txt", Self.article(1))
    #expect(command.shell("touch -d '2001-02-03' news/a2.txt").status == 0)
    #expect(counts(try index("news")) == ["unchanged": 5])
    #expect(counts(try index("news/a1.txt", "news")) == ["unchanged": 5])
    #expect(documents() == before)
    expectWhole()
  }

  @Test func changedFilesReplaceWhatTheyWere() throws {
    _ = try index("news")
    let before = documents()
    folder.write("news/a3.txt", Self.article(3, said: "We shall not resign"))
    #expect(counts(try index("news")) == ["replaced": 1, "unchanged": 4])
    #expect(try found("\"failed the child in street3\"") == [])
    #expect(try found("\"shall not resign\"") == ["news/a3.txt"])
    let after = documents()
    #expect(after.count == 5)
    #expect(Set(after.keys).intersection(before.keys).count == 4)
    expectWhole()
  }

  /// Of the same length, so that only the time tells.
  @Test func aChangeOfOneLetterIsSeen() throws {
    _ = try index("news")
    folder.write("news/a3.txt", Self.article(3, said: "We foiled the child"))
    #expect(counts(try index("news")) == ["replaced": 1, "unchanged": 4])
    #expect(try found("foiled") == ["news/a3.txt"])
  }

  @Test func vanishedFilesAreKeptUntilTheyArePruned() throws {
    _ = try index("news")
    #expect(command.shell("rm news/a2.txt").status == 0)
    #expect(counts(try index("news")) == ["unchanged": 4])
    #expect(try found("street2") == ["news/a2.txt"])
    #expect(counts(try index("news", "--prune")) == ["pruned": 1, "unchanged": 4])
    #expect(try found("street2") == [])
    #expect(documents().count == 4)
    expectWhole()
  }

  @Test func onlyTheFoldersNamedArePruned() throws {
    folder.write("other/b.txt", Self.article(9))
    folder.write("news2/c.txt", Self.article(8))
    _ = try index("news", "other", "news2")
    #expect(command.shell("rm news/a1.txt other/b.txt news2/c.txt").status == 0)
    #expect(counts(try index("news", "--prune")) == ["pruned": 1, "unchanged": 4])
    #expect(try found("street9") == ["other/b.txt"])
    #expect(try found("street8") == ["news2/c.txt"])
  }

  /// A drive that is not mounted leaves an empty folder, or none.
  @Test(arguments: [("mkdir news", "no files in it"), ("true", "no such file or directory")])
  func whatLayWhereNothingIsLeftIsNotForgotten(command line: String, reason: String) throws {
    folder.write("other/b.txt", Self.article(9))
    _ = try index("news", "other")
    #expect(command.shell("mv news away && rm other/b.txt && touch other/c.txt && \(line)").status == 0)
    let told =
      ": \(reason); what was read from there (5 files) is not forgotten: mount the drive, or if it is to be "
      + "forgotten use --forget in place of --prune\n"
    for more in [["--quiet"], ["--dry-run", "--quiet"]] {
      let outcome = command.onrecord(["index", "news", "--prune"] + more)
      expect(outcome, 2, output: "")
      #expect(outcome.errors.hasSuffix("news" + told), "\(outcome)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
    }
    // What vanished elsewhere is forgotten.
    #expect(counts(try index("other", "news", "--prune", status: 2)) == ["pruned": 1])
    #expect(documents().count == 5)
    #expect(command.shell("rm -rf news && mv away news").status == 0)
    #expect(counts(try index("news", "--prune")) == ["unchanged": 5])
  }

  @Test func whatIsToBeForgottenIsThereOrNot() throws {
    folder.write("news/2009/c.txt", Self.article(8))
    folder.write("news2/b.txt", Self.article(9))
    _ = try index("news", "news2")
    let plan = command.onrecord("index", "--forget", "news/2009", "--dry-run", "--quiet")
    expect(plan, 0, output: "forget news/2009/c.txt (asked for)\n")
    #expect(counts(try index("--forget", "news/2009")) == ["pruned": 1])
    #expect(try found("street8") == [] && documents().count == 6)
    #expect(command.shell("rm -r news/2009 news/a1.txt && mv news away").status == 0)
    #expect(counts(try index("--forget", "news")) == ["pruned": 5])
    #expect(try found("street9") == ["news2/b.txt"])
    let nothing = command.onrecord("index", "--forget", "news")
    expect(nothing, 1, errors: "onrecord: news: nothing in index was read from there\n", output: "")
    expect(command.onrecord("index", "--forget", "news", "--db", "another"), 1)
    #expect(!entries(of: folder.path).contains("another"))
    expectWhole()
  }

  @Test func aFileThatCannotBeReadIsNotVanished() throws {
    _ = try index("news")
    #expect(command.shell("rm news/a1.txt && mkfifo news/a1.txt").status == 0)
    _ = try index("news", "--prune", status: 2)
    #expect(try found("street1") == ["news/a1.txt"])
  }

  @Test func aMovedFileIsFoundWhereItIs() throws {
    _ = try index("news")
    let before = documents()
    #expect(command.shell("mv news/a4.txt news/moved.txt").status == 0)
    _ = try index("news", "--prune")
    #expect(try found("street4") == ["news/moved.txt"])
    #expect(documents() == before)
    expectWhole()
  }

  @Test func identicalCopiesAreOneArticleUntilTheLastIsGone() throws {
    folder.write("copy/a1.txt", Self.article(1))
    folder.write("copy/a6.txt", Self.article(6))
    _ = try index("news", "copy")
    #expect(documents().count == 6)
    #expect(command.shell("rm copy/a1.txt").status == 0)
    _ = try index("news", "copy", "--prune")
    #expect(try found("street1") == ["news/a1.txt"])
    #expect(command.shell("rm news/a1.txt").status == 0)
    _ = try index("news", "copy", "--prune")
    #expect(try found("street1") == [])
    expectWhole()
  }

  @Test func everythingIsReadAgainWhenThatIsAsked() throws {
    _ = try index("news")
    let before = documents()
    #expect(counts(try index("news", "--all")) == ["replaced": 5])
    #expect(documents() == before)
  }

  @Test func recordsOfAFeedComeChangeAndGo() throws {
    func record(_ id: Int, _ text: String) -> String {
      #"{"id": "r\#(id)", "text": "\#(text)", "headline": "Item \#(id)"}"#
    }
    folder.write(
      "feed.jsonl",
      [record(1, "First street1."), record(2, "Second street2."), record(3, "Third.")].joined(separator: "\n")
    )
    #expect(counts(try index("feed.jsonl")) == ["added": 3])
    let before = documents()
    folder.write(
      "feed.jsonl",
      [record(1, "First street1."), record(2, "Changed lane2."), record(4, "New.")].joined(separator: "\n"))
    _ = try index("feed.jsonl")
    #expect(documents().keys.sorted() == ["Qr1", "Qr2", "Qr4"])
    #expect(documents()["Qr1"] == before["Qr1"])
    #expect(try found("street2 OR third") == [])
    #expect(try found("lane2") == ["feed.jsonl"])
    expectWhole()
  }

  @Test func whatCameOnStandardInputIsForgotten() throws {
    folder.write("news/a.txt", "The lane flooded. “Never,” said Jane Roe.")
    _ = try index("news")
    for name in ["one", "two"] {
      expect(command.onrecord(["index", "-"], input: #"{"text": "The pipe \#(name)."}"# + "\n"), 0)
    }
    let plan = command.onrecord("index", "--forget", "-", "--dry-run", "--quiet")
    expect(plan, 0)
    #expect(plan.output.split(separator: "\n").count == 2)
    #expect(counts(try index("--forget", "-")) == ["pruned": 2])
    #expect(try found("pipe OR lane").count == 1)
    expect(command.onrecord("index", "--forget", "-"), 1)
    expectWhole()
  }

  @Test func standardInputIsAFeed() throws {
    let records =
      #"{"id": "s1", "text": "From a pipe.", "url": "https://news.example/1", "path": "wire/1", "desk": [1]}"#
    let indexing = command.onrecord(["index", "-"], input: records + "\n")
    expect(indexing, 0)
    let shown = try #require(objects(command.onrecord("show", "s1", "--format", "json").output).first)
    #expect(shown["url"].string == "https://news.example/1")
    #expect(shown["path"].string == "wire/1")
    #expect(shown["desk"][0].int == 1)
    expect(command.onrecord(["index", "-"], input: #"{"id": "s2", "text": "Another one."}"#), 0)
    #expect(try found("pipe OR another").count == 2)
  }
}
