// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// What is typed wrong is told in one line, and what comes after it is not done.
@Suite struct UsageTests {
  private var command: Command { CorpusIndex.shared.command }

  @Test(arguments: [
    (["frobnicate"], "frobnicate"), (["search", "--frobnicate", "child"], "--frobnicate"),
    (["search", "--limit", "ten"], "ten"),
    (["search", "--limit", "-1"], "--limit"), (["search", "--limit"], "--limit"),
    (["search", "--format", "xml"], "xml"),
    (["search", "--within", "sentence"], "sentence"), (["search", "--sort", "size"], "size"),
    (["search", "--quoted", "--within", "passage", "x"], "--quoted"),
    (["search", "--kind", "spoken"], "spoken"),
    (["search", "--since", "yesterday"], "yesterday"),
    (["search", "--since", "2010", "--until", "2009"], "--since"),
    (["search", "--official", ""], "--official"), (["search", "--facet", "colour"], "colour"),
    (["index"], "path"),
    (["index", "-", "corpus"], "-"), (["index", "corpus", "--jobs", "0"], "--jobs"), (["show"], "article"),
    (["index", "-", "--watch"], "--watch"), (["index", "corpus", "--watch", "--dry-run"], "--watch"),
    (["index", "corpus", "--all", "--retry-failed"], "--retry-failed"),
    (["index", "-", "--dry-run"], "--dry-run"), (["index", "corpus", "--forget", "--prune"], "--forget"),
    (["index", "corpus", "--db", "a", "--db", "b"], "--db is given 2 times"),
    (["index", "corpus", "--db=a", "--dry-run", "--db=b", "--db=c"], "--db is given 3 times"),
    (["compact", "--db", "index", "--db", "other"], "--db is given 2 times"),
    (["extract"], "path"),
    (["show", "x", "--format", "csv"], "csv"), (["check", "--format", "csv"], "csv"),
    (["index", "corpus", "--format", "csv"], "csv"),
    (["search", "(child"], "column 1"), (["search", "speakr:jane"], "official:"),
    (["search", "child AND"], "AND"),
    (["search", "f*"], "*"), (["search", "date:soon"], "date:"), (["search", "child)"], "column 6"),
    (["cases", "(child"], "column 1"), (["officials", "--limit", "x"], "x"),
    (["sources", "--limit=-1"], "--limit"),
    (["export", "--limit=-1"], "--limit"), (["timeline", "--limit=-1"], "--limit"),
  ])
  func mistakesAreToldInOneLine(arguments: [String], named: String) {
    let outcome = command.onrecord(arguments)
    let isTold = outcome.errors.hasPrefix("onrecord: ") && outcome.errors.contains(named)
    #expect(outcome.status == 2 && outcome.output == "" && isTold, "\(arguments): \(outcome)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(arguments): \(outcome)")
    #expect(!outcome.errors.contains(".;"), "\(outcome)")
  }

  @Test func wordsThatBeginWithAHyphenStandBehindTwo() throws {
    func articles(_ arguments: String...) throws -> Int {
      let outcome = command.onrecord(["search", "--format", "json", "--limit", "0"] + arguments)
      return try #require(objects(outcome.output).first?["total"]["articles"].int, "\(outcome)")
    }
    let all = try articles("")
    let child = try articles("child")
    #expect(child > 0 && child < all)
    #expect(try articles("--", "-child") == all - child)
    #expect(try articles("council", "--", "-child") == articles("council NOT child"))
    #expect(try articles("council -child") == articles("council NOT child"))
  }

  @Test func anEmptyQueryListsEverything() throws {
    for query in [[], [""], ["  "], ["“ ” …"]] {
      let outcome = command.onrecord(["search", "--format", "json", "--limit", "0"] + query)
      #expect(try objects(outcome.output).first?["total"]["articles"].int == 47, "\(query)")
    }
  }

  @Test func nothingFoundIsOneAndSaysWhatToTry() {
    let outcome = command.onrecord("search", "counicl")
    expect(outcome, 1, output: "")
    #expect(outcome.errors.contains("\"council\""), "\(outcome)")
    expect(command.onrecord("search", "counicl", "--quiet"), 1, errors: "", output: "")
    let nobody = command.onrecord("search", "--official", "Nobody Atall")
    expect(nobody, 1, output: "")
    #expect(nobody.errors.contains("Nobody Atall"))
  }

  @Test func aSurnameOfSeveralIsAnErrorThatNamesThem() {
    let outcome = command.onrecord("search", "--official", "Harcastle")
    expect(outcome, 2, output: "")
    #expect(
      outcome.errors.contains("\"Judith Harcastle\"") && outcome.errors.contains("\"Neil Harcastle\""),
      "\(outcome)")
    expect(command.onrecord("search", "--official", "hilary TARROWBY", "--limit", "1"), 0)
  }

  @Test func aClosedPipeEndsQuietly() {
    for arguments in [
      "search the --all-passages --limit 100000", "extract corpus", "search the --format json --limit 1000",
      "officials",
    ] {
      let outcome = command.shell("{ $ONRECORD \(arguments) --quiet; echo $? >&2; } | head -c 1 >/dev/null")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "0\n", "\(arguments): \(outcome)")
    }
  }

  @Test func aFullDiskIsAnError() {
    guard command.shell("test -c /dev/full").status == 0 else { return }
    let outcome = command.shell("$ONRECORD search the --quiet > /dev/full")
    expect(outcome, 2)
    #expect(outcome.errors.hasPrefix("onrecord: standard output: "), "\(outcome)")
  }

  /// On a terminal of `script`, where there is one.
  @Test func coloursAreForTerminalsThatWantThem() {
    let search = "search cold tea --limit 1"
    let escape = "\u{1B}["
    #expect(!command.shell("$ONRECORD \(search)").output.contains(escape))
    #expect(command.shell("$ONRECORD \(search) --color always").output.contains(escape))
    guard command.shell("command -v script").status == 0 else { return }
    func onTerminal(_ setting: String, _ option: String = "") -> Bool {
      command.shell("\(setting) TERM=xterm script -qec \"$ONRECORD \(search) \(option)\" /dev/null").output
        .contains(escape)
    }
    #expect(onTerminal(""))
    #expect(onTerminal("NO_COLOR="))
    #expect(!onTerminal("NO_COLOR=1"))
    #expect(onTerminal("NO_COLOR=1", "--color always"))
    #expect(!onTerminal("", "--color never"))
    #expect(!onTerminal("", "> file"))
  }

  @Test func theEnvironmentNamesTheIndex() {
    var elsewhere = Command(in: "/", environment: ["ONRECORD_DB": CorpusIndex.shared.folder["index"]])
    expect(elsewhere.onrecord("search", "child", "--quiet"), 0)
    expect(elsewhere.onrecord("search", "child", "--quiet", "--db", "/nowhere"), 2)
    elsewhere.environment["ONRECORD_DB"] = ""
    expect(elsewhere.onrecord("search", "child", "--quiet"), 2)
  }
}
