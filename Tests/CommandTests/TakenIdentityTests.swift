// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// Records of several files that have one id.
@Suite struct TakenIdentityTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  private func record(_ id: String, _ text: String, _ more: String = "") -> String {
    #"{"id": "\#(id)", \#(more)"text": "The inquiry. “\#(text),” said Orla Vexcombe, the surveyor."}"# + "\n"
  }

  private func index(_ arguments: String...) throws -> JSON {
    let outcome = command.onrecord(["index", "news", "--format", "json", "--quiet"] + arguments)
    expect(outcome, 0)
    return try #require(objects(outcome.output).first)
  }

  /// The identities and the words of what answers.
  private func found(_ query: String = "inquiry") throws -> [String] {
    try objects(command.onrecord("search", query, "--format", "jsonl", "--all-copies").output).map {
      let text = $0["passage"]["text"].string ?? ""
      return
        "\($0["article"]["id"].string ?? "") \(text.split(separator: "“").last?.split(separator: " ").first ?? "")"
    }.sorted()
  }

  private func expectWhole() { expect(command.onrecord("check", "--quiet"), 0) }

  @Test func articlesOfTwoFilesAreBothKept() throws {
    folder.write("news/a.jsonl", record("1", "Alpha fell") + record("2", "Gamma fell"))
    folder.write("news/b.csv", "id,text\n1,\"The inquiry. “Beta fell,” said Bram Tolverne, the mayor.\"\n")
    let report = try index()
    #expect(report["added"].int == 3 && report["renamed"].int == 1 && report["replaced"].int == 0)
    let all = try found()
    #expect(all.map { $0.split(separator: " ").last } == ["Alpha", "Beta", "Gamma"])
    try #require(all.count == 3)
    #expect(all[0] == "1 Alpha" && all[1].hasPrefix("1@") && all[2] == "2 Gamma")
    expectWhole()
    // Whichever file is read again, and why.
    #expect(try index("--all")["replaced"].int == 3)
    #expect(try found() == all)
    folder.write(
      "news/a.jsonl", record("1", "Alpha fell") + record("2", "Gamma fell") + record("3", "Delta fell"))
    #expect(try index()["renamed"].int == 0)
    #expect(try found("alpha OR beta OR gamma") == all)
    removeTree(folder["news/a.jsonl"])
    #expect(try index("--prune")["pruned"].int == 3)
    #expect(try index("--all")["added"].int == 0)
    #expect(try found() == [all[1]])
    expectWhole()
  }

  /// A later export that tells the same article in other words is a later version of it.
  @Test(arguments: [
    #""url": "https://echo.example/x", "#, #""headline": "Wall falls", "#,
    #""headline": "Wall falls", "outlet": "Echo", "#,
  ]) func theSameArticleTakesTheOthersPlace(what: String) throws {
    folder.write("news/a.jsonl", record("1", "Alpha fell", what))
    folder.write("news/b.jsonl", record("1", "Beta fell", what))
    let report = try index()
    #expect(report["added"].int == 1 && report["replaced"].int == 1 && report["renamed"].int == 0)
    #expect(try found("beta") == ["1 Beta"])
    #expect(try found("alpha") == (what.contains("url") ? found("alpha").filter { $0.hasPrefix("1@") } : []))
  }

  @Test func twoOutletsPrintTwoArticles() throws {
    folder.write("news/a.jsonl", record("1", "Alpha fell", #""headline": "Wall falls", "outlet": "Echo", "#))
    folder.write("news/b.jsonl", record("1", "Beta fell", #""headline": "Wall falls", "outlet": "Argus", "#))
    #expect(try index()["renamed"].int == 1)
    #expect(try found().count == 2)
  }

  /// An article that two files hold is read again from the other, when one of them goes: with the name that it has.
  @Test func aCopyUnderAnotherNameIsReadAgain() throws {
    folder.write("news/a.jsonl", record("1", "Alpha fell"))
    folder.write("news/b.jsonl", record("1", "Beta fell"))
    folder.write("news/c.jsonl", record("1", "Beta fell") + record("2", "Gamma fell"))
    let report = try index()
    #expect(report["added"].int == 3 && report["renamed"].int == 1 && report["copies"].int == 1)
    let all = try found()
    removeTree(folder["news/b.jsonl"])
    _ = try index("--prune")
    #expect(try found() == all)
    let paths = try objects(command.onrecord("search", "beta", "--format", "jsonl").output)
      .map { $0["article"]["path"].string ?? "" }
    #expect(paths.count == 1 && paths[0].hasSuffix("/c.jsonl"))
    expectWhole()
  }

  /// Streams have no name: an id that comes once more is the same article's. One of a file is not.
  @Test func anIdThatComesAgainOnStandardInputIsTheSame() throws {
    func pipe(_ text: String) throws -> JSON {
      let outcome = command.onrecord(
        ["index", "-", "--format", "json", "--quiet"], input: record("1", text))
      expect(outcome, 0)
      return try #require(objects(outcome.output).first)
    }
    #expect(try pipe("Alpha fell")["added"].int == 1)
    let second = try pipe("Beta fell")
    #expect(second["replaced"].int == 1 && second["added"].int == 0 && second["renamed"].int == 0)
    #expect(try found() == ["1 Beta"])
    folder.write("news/a.jsonl", record("1", "Gamma fell"))
    #expect(try index()["renamed"].int == 1)
    #expect(try found().count == 2)
    #expect(try pipe("Delta fell")["replaced"].int == 1)
    #expect(try found("alpha OR beta OR delta") == ["1 Delta"])
    expectWhole()
  }
}
