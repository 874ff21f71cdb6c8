// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Merging, splitting, renaming, posts, restricted links and corrections, as people make them.
@Suite struct AuthorityTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  init() {
    write("a", "2008-03-01", "“We failed the child,” said Jane Roe, the leader of Northgate Council.")
    write("b", "2008-04-01", "“Nothing was done,” said Mrs Jane Rowe. It was about the death of Child Q.")
    write("c", "2009-05-01", "“Nobody came,” said Tom Doe, a consultant at Easton Hospital.")
    write("d", "2009-06-01", "“Roads are dear,” said Tom Doe, a councillor of Northgate Council.")
    write("e", "2010-01-01", "“Never again,” said Jane Roe. It was about the death of Baby Q.")
    _ = command.onrecord("index", "news", "--quiet")
  }

  private func write(_ name: String, _ date: String, _ text: String) {
    folder.write(
      "news/\(name).jsonl",
      "{\"id\": \"\(name)\", \"outlet\": \"Gazette\", \"published\": \"\(date)\", \"text\": \"\(text)\"}\n")
  }

  /// The articles that a search finds, by their names, in order of date.
  private func articles(_ arguments: String...) throws -> String {
    let outcome = command.onrecord(["search", "--format", "json", "--quiet", "--sort", "date"] + arguments)
    guard outcome.status == 0 else { return "status \(outcome.status)" }
    return try objects(outcome.output)[0]["results"].array.compactMap { $0["article"]["id"].string }.joined()
  }

  private func listed(_ listing: String) throws -> [String] {
    try objects(command.onrecord(listing, "--format", "jsonl").output).map {
      "\($0["name"].string!) \($0["articles"].int!)"
    }.sorted()
  }

  @Test func twoOfOneNameAreKeptApart() throws {
    #expect(
      try listed("officials") == [
        "Jane Roe 2", "Jane Rowe 1", "Tom Doe (Easton Hospital) 1", "Tom Doe (Northgate Council) 1",
      ])
    #expect(try articles("--official", "Tom Doe (Easton hospital)") == "c")
    let ambiguous = command.onrecord("search", "--official", "Tom Doe")
    expect(
      ambiguous, 2,
      errors:
        "onrecord: official \"Tom Doe\" can mean \"Tom Doe (Easton Hospital)\", \"Tom Doe (Northgate Council)\"; "
        + "give the full name, brackets and all\n")
  }

  /// Each change, what it does, and that taking it back leaves nothing.
  @Test func everyChangeHoldsAtOnceAndAfterIndexingAndCanBeUndone() throws {
    let before = try (listed("officials"), listed("organisations"), listed("cases"))
    func check(_ arguments: [String], _ body: () throws -> Void) throws {
      let done = command.onrecord(arguments)
      #expect(done.status == 0 && done.output.split(separator: "\n").count == 1, "\(done)")
      try body()
      _ = command.shell("rm -rf index && $ONRECORD index news --quiet")
      try body()
      expect(command.onrecord(arguments + ["--undo"]), 0)
      #expect(try (listed("officials"), listed("organisations"), listed("cases")) == before, "\(arguments)")
      expect(command.onrecord(arguments + ["--undo"]), 2)
    }
    try check(["officials", "merge", "Jane Roe", "Jane Rowe"]) { () throws in
      #expect(try listed("officials").contains("Jane Roe 3"))
      #expect(try articles("--official", "Jane Rowe") == "abe")
      #expect(try articles("--official", "Roe", "--quoted", "done") == "b")
    }
    try check(["officials", "alias", "Dame Jane Roe", "Jane Roe"]) { () throws in
      #expect(try articles("--official", "Dame Jane Roe") == "ae")
    }
    try check(["officials", "rename", "Jane Rowe", "Jane Rowe-Hall"]) { () throws in
      let found = command.onrecord("search", "--official", "Jane Rowe", "--format", "json", "--quiet")
      let speaker = try objects(found.output)[0]["results"][0]["quotations"][0]["speaker"]
      #expect(speaker["name"].string == "Jane Rowe-Hall" && speaker["printed"].string == "Jane Rowe")
    }
    try check(["officials", "split", "Jane Roe", "--case", "Baby Q"]) { () throws in
      #expect(try articles("--official", "Jane Roe (Baby Q)") == "e")
      #expect(try articles("--official", "Jane Roe (Northgate Council)") == "a")
      #expect(try articles("--official", "Jane Roe") == "status 2")
    }
    try check(["officials", "role", "Jane Roe", "mayor", "--organisation", "Weston", "--from", "2010"]) {
      () throws in
      #expect(try articles("role:mayor") == "e")
      #expect(try articles("org:weston") == "e")
      #expect(try articles("role:leader") == "a")
    }
    try check(["organisations", "merge", "Northgate", "Northgate Council"]) { () throws in
      #expect(try listed("organisations").contains("Northgate 2"))
      #expect(try articles("--organisation", "Northgate Council") == "ad")
    }
    try check(["cases", "merge", "Baby Q", "Child Q"]) { () throws in
      #expect(try listed("cases") == ["Baby Q 2"])
      #expect(try articles("--case", "Child Q") == "be")
    }
    try check(["cases", "rename", "Child Q", "the Quill case"]) { () throws in
      #expect(try articles("--case", "the Quill case") == "b")
    }
    try check(["cases", "split", "Child Q", "--source", "Gazette", "--as", "Child Q of Northgate"]) {
      () throws in
      #expect(try articles("--case", "Child Q of Northgate") == "b")
    }
  }

  /// What is said of one of two of a name must not make them one.
  @Test(arguments: [
    ["role", "Tom Doe (Easton Hospital)", "registrar"], ["alias", "Tom Doe (Easton Hospital)", "Dr Doe"],
    ["rename", "Tom Doe (Easton Hospital)", "Thomas Doe"],
    ["merge", "Jane Roe", "Tom Doe (Easton Hospital)"],
  ])
  func namesakesStayTwo(change: [String]) throws {
    let before = try listed("officials")
    let done = command.onrecord(["officials"] + change + ["--quiet"])
    #expect(done.status == 0, "\(done)")
    let after = try listed("officials")
    #expect(after.count == before.count - (change[0] == "merge" ? 1 : 0), "\(after)")
    #expect(
      after.filter { $0.hasPrefix("Tom Doe") || $0.hasPrefix("Thomas") }.allSatisfy { $0.hasSuffix(" 1") })
    expect(command.onrecord(["officials"] + change + ["--undo"]), 0)
    #expect(try listed("officials") == before)
    #expect(readText(folder["authority/people.txt"]) == "")
  }

  @Test func aMergeThatIsRefusedLeavesNothing() {
    expect(command.onrecord("officials", "merge", "Tom Doe (Easton Hospital)", "", "--quiet"), 2, output: "")
    #expect(readText(folder["authority/people.txt"]) == "")
  }

  @Test func noLineIsAskedForAndSomethingFound() {
    for arguments in [["timeline"], ["export"], ["export", "--what", "articles"], ["officials"], ["cases"]] {
      let limited = arguments + ["--limit", "0"]
      expect(command.onrecord(limited), 0)
      expect(command.onrecord(limited + ["--source", "Gazette", "--since", "2020"]), 1)
    }
  }

  @Test func anIndexThatIsGivenTwiceCountsOnce() throws {
    let once = command.onrecord("officials", "--db", "index")
    expect(command.onrecord("officials", "--db", "index", "--db", "./index/"), 0, output: once.output)
    let found = try objects(
      command.onrecord("search", "said", "--db", "index", "--db", "news/../index", "--format", "json").output)
    #expect(found[0]["total"]["articles"].int == 5)
  }

  @Test func theRecordsOfAnIndexThatIsTheFolderLieBesideIt() {
    let done = command.shell("cd index && $ONRECORD cases alias 'Baby Q' Quentin --db . --quiet")
    expect(done, 0)
    #expect(readText(folder["authority/cases.txt"]) == "case: Baby Q\nalso: Quentin\n")
  }

  @Test func aRestrictedLinkIsForTheOneWhoAsksOnly() throws {
    expect(
      command.onrecord("cases", "restrict", "Baby Q", "Child Q"), 0,
      output: "authority/cases.txt: a restricted link of \"Baby Q\"\n")
    for (name, other, id, otherID) in [
      ("Baby Q", "Child Q", "[e/", "[b/"), ("Child Q", "Baby Q", "[b/", "[e/"),
    ] {
      // Both are found, as text.
      for arguments in [["search"], ["search", "--explain"]] {
        let found = command.onrecord(arguments + ["--case", name, "--facet", "case", "--quiet"])
        #expect(found.output.contains(id) && found.output.contains(otherID), "\(found)")
        #expect(!found.errors.contains(other.lowercased()), "\(found)")
      }
      // Nothing that is passed on has anything of the other.
      for arguments in [
        ["export"], ["export", "--as", "bibtex"], ["export", "--as", "jsonl"],
        ["export", "--what", "articles"],
        ["search", "--format", "json"], ["search", "--format", "csv"], ["timeline", "--format", "jsonl"],
        ["cases", "--format", "json"], ["officials", "--format", "csv"],
      ] {
        let found = command.onrecord(arguments + ["--case", name, "--quiet"])
        #expect(found.status == 0 && !found.output.contains(other), "\(arguments) \(found)")
      }
    }
    let cases = try objects(command.onrecord("cases", "--format", "jsonl").output)
    #expect(cases.map { $0["aliases"].strings } == [[], []])
  }

  @Test func anArticleThatNamesBothIsOfTheUnrestrictedCase() throws {
    write(
      "f", "2011-01-01",
      "“So it was,” said Ann Lee. It was about the death of Baby Q and the death of Child Q.")
    _ = command.onrecord("index", "news", "--quiet")
    let export = ["export", "--what", "articles", "--as", "jsonl", "--official", "Ann Lee", "--quiet"]
    func cases() throws -> [String] { try objects(command.onrecord(export).output)[0]["cases"].strings }
    let both = try cases().sorted()
    try #require(both == ["Baby Q", "Child Q"])
    _ = command.onrecord("cases", "restrict", "Baby Q", "Child Q")
    #expect(try cases() == ["Baby Q"])
  }

  // MARK: Corrections

  @Test func aCorrectionHoldsAtOnceAndAfterIndexingAndCanBeUndone() throws {
    let before = try listed("officials")
    expect(command.onrecord("correct", "c", "nobody came", "--speaker", "Ann Lee", "--role", "nurse"), 0)
    func check() throws {
      #expect(try articles("--official", "Ann Lee", "--quoted", "\"nobody came\"") == "c")
      #expect(try articles("role:nurse") == "c")
      #expect(try articles("--official", "Tom Doe") == "d")
      #expect(try listed("officials").contains("Ann Lee 1"))
    }
    try check()
    _ = command.shell("rm -rf index && $ONRECORD index news --quiet")
    try check()
    expect(command.onrecord("correct", "c/0", "nobody came", "--undo"), 0)
    #expect(try listed("officials") == before)
    expect(command.onrecord("correct", "c", "nobody came", "--undo"), 2)
    expect(command.onrecord("correct", "c", "--no-quotation", "--quiet"), 0, output: "")
    #expect(try articles("--quoted", "\"nobody came\"") == "status 1")
    #expect(try articles("\"nobody came\"") == "c")
    #expect(command.shell("wc -l < authority/corrections.txt").output.contains("3"))
  }

  @Test func anOrphanIsKeptAndNamed() throws {
    expect(command.onrecord("correct", "c", "nobody came", "--speaker", "Ann Lee"), 0)
    expect(command.onrecord("correct", "d", "roads", "--speaker", "Ann Lee"), 0)
    let ledger = readText(folder["authority/corrections.txt"])
    write("c", "2009-05-01", "“Nobody came at all,” said Tom Doe.")
    _ = command.shell("rm news/d.jsonl")
    let run = command.onrecord("index", "news", "--prune")
    #expect(run.status == 0 && run.errors.contains("authority/corrections.txt:1: orphaned"), "\(run)")
    #expect(run.errors.contains("the text of article c has changed"), "\(run)")
    #expect(run.errors.contains("article d is not in the index"), "\(run)")
    let check = command.onrecord("check")
    #expect(check.status == 0 && check.output.contains("corrections.txt:2: orphaned"), "\(check)")
    #expect(try listed("officials").allSatisfy { !$0.contains("Ann Lee") })
    #expect(readText(folder["authority/corrections.txt"]) == ledger)
    write("c", "2009-05-01", "“Nobody came,” said Tom Doe, a consultant at Easton Hospital.")
    #expect(!command.onrecord("index", "news").errors.contains("article c"))
    #expect(try listed("officials").contains("Ann Lee 1"))
  }

  @Test(arguments: [
    (["correct", "c"], "“Nobody came,”", 0),
    (["correct", "c", "weather", "--no-speaker"], "no quotation of c", 2),
    (["correct", "zz", "--no-speaker"], "zz", 1),
    (["correct", "c", "--speaker", "A", "--no-speaker"], "--no-speaker", 2),
    (["correct", "c", "--undo", "--no-speaker"], "--undo", 2),
    (["correct", "c", "--speaker", ""], "--speaker", 2), (["correct", "c", "--role", "  "], "--role", 2),
    (["correct", "c", "--speaker", "A\nB"], "line break", 2),
    (["correct", "c", "--no-speaker", "--role", "x"], "--role", 2),
    (["correct", "c", "--no-quotation", "--kind", "direct"], "--no-quotation", 2),
    (["officials", "rename", "Jane Roe", "Jane\nperson: X"], "line break", 2),
    (["officials", "role", "Tom Doe (Weston)", "mayor"], "can mean", 2),
    (["officials", "split", "Tom Doe"], "--article", 2),
    (["officials", "split", "Tom Doe", "--as", "Tom Doe (Weston)", "--undo"], "--article", 2),
    (["officials", "role", "A B", "x", "--from", "soon"], "soon", 2),
    (["officials", "role", "A B", "x", "--from", "2010", "--to", "2009"], "2010", 2),
    (["cases", "merge", "Baby Q"], "others", 2), (["officials", "--authority", "nowhere"], "nowhere", 2),
  ])
  func mistakesAreToldInOneLine(arguments: [String], named: String, status: Int) {
    let outcome = command.onrecord(arguments)
    #expect(outcome.status == status && "\(outcome)".contains(named), "\(outcome)")
    #expect(status == 0 || outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
  }

  @Test func filesThatCannotBeReadStopTheAnswerAndAreNamed() {
    folder.write("authority/people.txt", "person: A B\nbrother: C\n")
    folder.write("authority/cases.txt", "case: X\n\ncase: x\n")
    for arguments in [
      ["search", "child"], ["officials"], ["export"], ["verify", "x"], ["officials", "alias", "A", "B"],
    ] {
      let outcome = command.onrecord(arguments)
      expect(outcome, 2, output: "")
      #expect(
        outcome.errors.hasPrefix("onrecord: authority/people.txt:2: ")
          && outcome.errors.contains("authority/cases.txt:3: "),
        "\(outcome)")
    }
    #expect(readText(folder["authority/people.txt"]) == "person: A B\nbrother: C\n")
    // What a run has read is told all the same.
    folder.write("late/a.txt", "“We failed her,” said Una Fell, leader of Marl council.\n")
    let run = command.onrecord("index", "late")
    expect(run, 2, output: "")
    #expect(
      run.errors.contains("1 article added") && run.errors.contains("authority/people.txt:2: "), "\(run)")
  }

  @Test func aChangeThatWouldClashChangesNothing() {
    let text = "person: Jane Roe\nalso: J Roe\n"
    folder.write("authority/people.txt", text)
    let outcome = command.onrecord("officials", "alias", "Tom Doe", "J Roe")
    #expect(outcome.status == 2 && outcome.errors.contains("nothing is changed"), "\(outcome)")
    #expect(readText(folder["authority/people.txt"]) == text)
  }

  // MARK: Crashes and crowds

  @Test func whatAKilledChangeLeavesIsTheFileBeforeOrAfter() throws {
    let seed = seed(of: "authority kill")
    var random = SeededGenerator(seed: seed)
    var done: Set<String> = []
    for number in 0..<60 {
      let name = "Ann Lee \(number)"
      let isCorrection = number % 2 == 1
      let run = command.start(
        [Command.onrecord]
          + (isCorrection
            ? ["correct", "c", "nobody", "--speaker", name]
            : ["officials", "alias", "Ann Lee", name, "--quiet"]))
      usleep(useconds_t(random.below(12_000)))
      run.send(SIGKILL)
      if run.wait().status == 0 { done.insert(name) }
      let search = command.onrecord("officials", "--quiet")
      #expect(search.status == 0, "seed \(seed): \(search)")
    }
    let text = readText(folder["authority/people.txt"]) + readText(folder["authority/corrections.txt"])
    for name in done {
      #expect(text.contains(name + "\n") || text.contains("speaker=\(name)\t"), "seed \(seed): \(name)")
    }
    expect(command.onrecord("officials", "alias", "Ann Lee", "the last", "--quiet"), 0)
  }

  @Test func changesOfManyAtOnceAreAllThere() throws {
    let runs = (0..<24).map { number in
      command.start(
        [Command.onrecord]
          + (number % 2 == 0
            ? ["correct", "c", "nobody", "--speaker", "Ann Lee \(number)"]
            : ["officials", "alias", "Ann Lee", "Alias \(number)"]))
    }
    for run in runs { expect(run.wait(), 0) }
    let (people, ledger) = (
      readText(folder["authority/people.txt"]), readText(folder["authority/corrections.txt"])
    )
    #expect(people.split(separator: "\n").count == 13 && ledger.split(separator: "\n").count == 12)
    expect(command.onrecord("officials", "--quiet"), 0)
  }
}
