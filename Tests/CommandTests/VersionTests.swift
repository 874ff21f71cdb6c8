// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// What becomes of an article when its page, file or record has changed, and what is told of it.
@Suite struct VersionTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  private func page(_ quoted: String, last: String = "“It will not happen again,” said Bo Lee, the mayor.")
    -> String
  {
    """
    <html><head><title>Harbour wall fails | Quay Herald</title>
    <link rel="canonical" href="https://quay.example/story/1">
    <meta property="og:site_name" content="Quay Herald"></head><body><article><h1>Harbour wall fails</h1>
    <p>The harbour wall at Norbury failed on Monday night, and the water came into forty houses along the quay.</p>
    <p>“\(quoted),” said Ann Marsh, the harbour master.</p>
    <p>The council has promised an inquiry into the wall and into those who were to look after it.</p>
    <p>\(last)</p></article></body></html>
    """
  }

  private func index(_ arguments: String...) throws -> JSON {
    let outcome = command.onrecord(["index", "news", "--format", "json", "--quiet"] + arguments)
    expect(outcome, 0)
    return try #require(objects(outcome.output).first)
  }

  private func results(_ query: String) throws -> JSONValues {
    try objects(command.onrecord("search", query, "--format", "jsonl").output)
  }

  private func texts(_ statements: JSON) -> [String] { statements.array.compactMap { $0["text"].string } }

  /// Sets the time of a file's last change, so that versions can be told apart within a second.
  private func date(_ name: String, _ day: String) {
    #expect(command.shell("touch -d '\(day)T12:00:00Z' '\(name)'").status == 0)
  }

  @Test func aPageThatChangedInItsPlaceKeepsBothVersions() throws {
    folder.write("news/a.html", page("We knew that it was weak"))
    date("news/a.html", "2020-03-01")
    let before = try #require(try index()["added"].int)
    #expect(before == 1)
    let old = try #require(try results("weak").first?["article"]["id"].string)
    folder.write(
      "news/a.html",
      page("Nobody knew anything", last: "“It will not happen again,” said Ann Marsh, the harbour master."))
    date("news/a.html", "2020-03-02")
    let report = try index()
    #expect(report["replaced"].int == 1 && report["added"].int == 0)
    let change = report["changes"][0]
    #expect(change["url"].string == "https://quay.example/story/1")
    #expect(change["earlier"].string == old)
    #expect(texts(change["added"]) == ["“Nobody knew anything,”"])
    #expect(texts(change["cut"]) == ["“We knew that it was weak,”"])
    #expect(texts(change["reattributed"]) == ["“It will not happen again,”"])
    #expect(change["reattributed"][0]["speaker"].string == "Ann Marsh")
    #expect(change["reattributed"][0]["earlier_speaker"].string == "Bo Lee")

    // Where both answer, the newest stands for them; where only the old one does, it says that it is old.
    let both = try results("harbour")
    #expect(both.count == 1 && both[0]["article"]["id"].string == change["article"].string)
    #expect(both[0]["earlier_versions"][0]["id"].string == old)
    #expect(both[0]["earlier_versions"][0]["modified"].string == "2020-03-01T12:00:00.000000000Z")
    #expect(both[0]["copy_count"].int == 0 && both[0]["newer_version"].isNull)
    let onlyOld = try results("weak")
    #expect(onlyOld.count == 1 && onlyOld[0]["article"]["id"].string == old)
    #expect(onlyOld[0]["newer_version"]["id"].string == change["article"].string)
    let shown = command.onrecord("search", "weak").output
    #expect(shown.contains("an earlier version, of 2020-03-01; the page has changed, see ["))
    #expect(command.onrecord("search", "harbour").output.contains("+ 1 earlier version: 2020-03-01 [\(old)]"))
    expect(command.onrecord("check"), 0)
    #expect(try index()["unchanged"].int == 1)

    // Back as it was: the old version is the newest again.
    folder.write("news/a.html", page("We knew that it was weak"))
    date("news/a.html", "2020-03-03")
    #expect(try index()["changes"][0]["article"].string == old)
    #expect(try results("harbour")[0]["article"]["id"].string == old)
    #expect(try results("harbour")[0]["earlier_versions"].array.count == 1)
    expect(command.onrecord("check"), 0)

    // Both go with the file.
    #expect(command.shell("rm news/a.html").status == 0)
    #expect(try index("--forget")["pruned"].int == 2)
    #expect(try results("harbour").isEmpty)
    expect(command.onrecord("check"), 0)
  }

  @Test func aPageSavedAgainBesideTheFirstIsItsVersion() throws {
    folder.write("news/monday.html", page("We knew that it was weak"))
    folder.write("news/tuesday.html", page("Nobody knew anything"))
    date("news/monday.html", "2020-03-02")
    date("news/tuesday.html", "2020-03-03")
    let report = try index()
    #expect(report["added"].int == 2 && report["changes"].array.count == 1)
    #expect(texts(report["changes"][0]["added"]) == ["“Nobody knew anything,”"])
    #expect(texts(report["changes"][0]["cut"]) == ["“We knew that it was weak,”"])
    let found = try results("harbour")
    #expect(found.count == 1)
    #expect(found[0]["article"]["path"].string == folder["news/tuesday.html"])
    // An older one that is found later stays the older one.
    folder.write("news/sunday.html", page("It is a good wall"))
    date("news/sunday.html", "2020-03-01")
    let later = try index()
    #expect(texts(later["changes"][0]["cut"]) == ["“It is a good wall,”"])
    #expect(try results("harbour")[0]["article"]["path"].string == folder["news/tuesday.html"])
    #expect(try results("harbour")[0]["earlier_versions"].array.count == 2)
    expect(command.onrecord("check"), 0)
  }

  /// Without an address nothing says that the old text was ever published.
  @Test func aFileWithoutAnAddressIsReplacedAndItsChangesAreTold() throws {
    folder.write("news/b.txt", "Plain story\n\n“We failed the child,” said Jane Roe, the leader.\n")
    _ = try index()
    folder.write("news/b.txt", "Plain story\n\n“We let the child down,” said Jane Roe, the leader.\n")
    let outcome = command.onrecord("index", "news")
    expect(outcome, 0)
    #expect(outcome.output.hasPrefix("news/b.txt: “Plain story” has changed ["), "\(outcome)")
    #expect(
      outcome.output.hasSuffix(
        "  + “We let the child down,” — Jane Roe\n  - “We failed the child,” — Jane Roe\n\n"), "\(outcome)")
    #expect(
      outcome.errors
        == "index: 0 articles added, 1 replaced\n1 file read: 1 quotation, 1 with a speaker, 0 without\n")
    #expect(try results("failed").isEmpty)
    expect(command.onrecord("check"), 0)
  }

  @Test func aRecordThatChangesUnderItsIdentityIsReplaced() throws {
    func record(_ id: String, _ said: String, _ more: String = "") -> String {
      #"{"id": "\#(id)", "text": "“\#(said),” said Bo Lee, the mayor."\#(more)}"#
    }
    let address = #", "url": "https://quay.example/a/1""#
    folder.write(
      "news/f.jsonl",
      [record("r1", "It is fine", address), record("r2", "It is bad")].joined(separator: "\n"))
    #expect(try index()["added"].int == 2)
    folder.write(
      "news/f.jsonl",
      [record("r1", "It is poor", address), record("r2", "It is worse"), record("r3", "New")].joined(
        separator: "\n"))
    let report = try index()
    #expect(report["replaced"].int == 2 && report["added"].int == 1 && report["pruned"].int == 0)
    #expect(report["changes"].array.map { $0["article"].string } == ["r1", "r2"])
    // The one with an address is kept under a name of its own, the other is not.
    let kept = try #require(report["changes"][0]["earlier"].string)
    #expect(kept.hasPrefix("r1@") && report["changes"][1]["earlier"].isNull)
    #expect(try results("fine").map { $0["article"]["id"].string } == [kept])
    #expect(try results("fine")[0]["newer_version"]["id"].string == "r1")
    #expect(try results("bad").isEmpty)
    expect(command.onrecord("show", kept), 0)
    expect(command.onrecord("check"), 0)
    #expect(try index()["unchanged"].int == 1)
    folder.write("news/f.jsonl", record("r3", "New"))
    #expect(try index()["pruned"].int == 2)
    expect(command.onrecord("check"), 0)
  }

  /// A careless page names the whole site as its address; a paper names the page of the agency it copied from.
  @Test func onlyPagesOfOneAddressAndOneOutletAreVersions() throws {
    func article(_ outlet: String, _ said: String, _ address: String) -> String {
      #"{"outlet": "\#(outlet)", "text": "“\#(said),” said Bo Lee.", "url": "\#(address)"}"#
    }
    folder.write(
      "news/f.jsonl",
      [
        article("Quay Herald", "The sea is grey", "https://quay.example/"),
        article("Quay Herald", "The sea is green", "https://quay.example"),
        article("Tide Post", "The sky is red", "https://agency.example/7"),
        article("Quay Herald", "The sky is pink", "https://agency.example/7"),
      ].joined(separator: "\n"))
    #expect(try index()["changes"].array.isEmpty)
    #expect(try results("sea").count == 2)
    #expect(try results("sky").allSatisfy { $0["earlier_versions"].isNull && $0["newer_version"].isNull })
  }

  /// A feed that grows: all versions are of one file, and of one time.
  @Test(arguments: [true, false]) func versionsInOneFileStandAsTheyArePublished(isDated: Bool) throws {
    let lines = (1...5).map { number in
      let date = isDated ? #""published": "2014-03-0\#(number)", "# : ""
      return
        #"{"url": "https://quay.example/p", \#(date)"text": "Harbour \#(number). “It fell \#(number) times,” said Bo Lee."}"#
    }
    folder.write("news/feed.jsonl", (isDated ? lines.reversed() : lines).joined(separator: "\n"))
    _ = try index()
    let shown = try #require(try results("harbour").first)
    #expect(shown["passage"]["text"].string?.contains("Harbour 5") == true)
    #expect(shown["earlier_versions"].array.count == 4)
  }

  /// A feed that drops an item drops all that it said of it.
  @Test func earlierVersionsGoWithTheItem() throws {
    func item(_ name: String, _ text: String) -> String {
      #"{"url": "https://quay.example/\#(name)", "text": "Harbour. “\#(text),” said Bo Lee."}"# + "\n"
    }
    folder.write("news/feed.jsonl", item("p", "It fell once") + item("q", "It stands"))
    _ = try index()
    folder.write("news/feed.jsonl", item("p", "It fell twice") + item("q", "It stands"))
    #expect(try index()["replaced"].int == 1)
    #expect(try results("once OR twice").count == 1)
    folder.write("news/feed.jsonl", item("q", "It stands"))
    _ = try index()
    #expect(try results("once OR twice").isEmpty)
    #expect(try results("stands").count == 1)
    expect(command.onrecord("check", "--quiet"), 0)
  }

  /// A page that is saved again elsewhere, and its old file gone with its version.
  @Test func whatIsForgottenIsNotSaidToBeKept() throws {
    folder.write("news/a.html", page("We knew that it was weak"))
    date("news/a.html", "2020-03-01")
    _ = try index()
    removeTree(folder["news/a.html"])
    folder.write("news/b.html", page("Nobody knew anything"))
    date("news/b.html", "2020-03-02")
    let report = try index("--prune")
    #expect(report["pruned"].int == 1 && report["changes"].array.count == 1)
    #expect(report["changes"][0]["earlier"].isNull)
  }

  @Test func aChangeIsToldOnce() throws {
    let lines = (1...4).map {
      #"{"url": "https://quay.example/p", "text": "Harbour \#($0). “It fell \#($0) times,” said Bo Lee."}"#
    }
    folder.write("news/feed.jsonl", lines.joined(separator: "\n"))
    let pairs = try index()["changes"].array.map {
      "\($0["article"].string ?? "") \($0["earlier"].string ?? "")"
    }
    #expect(pairs.count == 3 && Set(pairs).count == 3, "\(pairs)")
  }
}
