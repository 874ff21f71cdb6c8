// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// The command over the corpus, in what does not change when the engine learns.
@Suite struct CorpusCommandTests {
  private var command: Command { CorpusIndex.shared.command }

  @Test func theCorpusIsIndexedWhole() {
    let indexing = CorpusIndex.shared.indexing
    #expect(indexing.status == 0, "\(indexing)")
    #expect(indexing.output == "")
    #expect(
      indexing.errors.hasPrefix("index: 47 articles added\n")
        || indexing.errors.contains("\nindex: 47 articles added\n"), "\(indexing)")
  }

  @Test func checkSaysThatItIsWhole() throws {
    let check = command.onrecord("check")
    expect(check, 0)
    #expect(check.output.hasPrefix("47 articles, "))
    #expect(check.output.hasSuffix(": the index is whole\n42 files as they were read\n"), "\(check)")
    let report = try #require(objects(command.onrecord("check", "--format", "json").output).first)
    #expect(report["whole"].bool == true)
    #expect(report["articles"].int == 47)
    #expect(report["files_unchanged"].int == 42)
    #expect(report["faults"].array.isEmpty)
  }

  @Test func wordsOfAnOfficial() throws {
    let found = command.onrecord(
      "search", "\"cold tea\"", "--official", "Lionel Ferensway", "--quoted", "--format", "jsonl")
    let results = try objects(found.output)
    #expect(results.map { $0["article"]["outlet"].string } == ["ABW News"])
    expect(
      command.onrecord("search", "\"cold tea\"", "--official", "Hilary Tarrowby", "--quoted"), 1, output: "")
  }

  @Test func filtersNarrow() throws {
    func total(_ arguments: String...) throws -> Int {
      let outcome = command.onrecord(["search", "--format", "json", "--limit", "0"] + arguments)
      return try #require(objects(outcome.output).first?["total"]["articles"].int, "\(outcome)")
    }
    #expect(try total() == 47)
    let gazette = try total("--source", "The Wexmoor Gazette")
    #expect(gazette > 5)
    #expect(try total("--source", "wexmoor gazette") == gazette)
    let early = try total("--source", "wexmoor gazette", "--until", "2009")
    #expect(early > 0 && early < gazette)
    #expect(try total("--since", "2007-10", "--until", "2007-10") > 0)
    #expect(
      try total("--source", "The Wexmoor Gazette", "--source", "ABW News") == gazette
        + total("--source", "ABW News"))
  }

  @Test func pagesFollowOneAnother() throws {
    func passages(_ arguments: String...) throws -> [String] {
      try objects(
        command.onrecord(["search", "the", "--format", "jsonl", "--all-passages"] + arguments).output
      )
      .compactMap { $0["passage"]["id"].string }
    }
    let all = try passages("--limit", "40")
    #expect(all.count == 40 && Set(all).count == 40)
    var paged: [String] = []
    for offset in stride(from: 0, to: 40, by: 7) {
      paged += try passages("--limit", "7", "--offset", "\(offset)")
    }
    #expect(Array(paged.prefix(40)) == all)
    expect(command.onrecord("search", "child", "--offset", "5000", "--quiet"), 1, errors: "", output: "")
  }

  @Test func resultsCanBeSortedByDate() throws {
    func dates(_ order: String) throws -> [String] {
      try objects(
        command.onrecord("search", "the", "--sort", order, "--limit", "100", "--format", "jsonl").output
      )
      .compactMap { $0["article"]["published"].string }
    }
    let earliest = try dates("date")
    #expect(earliest.count > 40)
    #expect(earliest.map { $0.prefix(7) } == earliest.map { $0.prefix(7) }.sorted())
    #expect(try dates("-date").map { $0.prefix(7) } == earliest.map { $0.prefix(7) }.sorted().reversed())
  }

  @Test func anArticleIsShownByIdByItsBeginningByPathAndByPassage() throws {
    let path = "corpus/2008/abw/child-m-review-missed-chances.txt"
    let shown = command.onrecord("show", path, "--format", "json")
    let id = try #require(objects(shown.output).first?["id"].string)
    for name in [id, String(id.prefix(8)), "\(CorpusIndex.shared.folder.path)/\(path)"] {
      #expect(command.onrecord("show", name, "--format", "json").output == shown.output, "\(name)")
    }
    let opened = command.onrecord("show", "\(id)/4")
    expect(opened, 0)
    #expect(opened.output == command.onrecord("show", id, "--passage", "4").output)
    #expect(opened.output.contains("\n> "))
    expect(command.onrecord("show", "\(id)/4000"), 2, output: "")
    expect(command.onrecord("show", "nosucharticle"), 1, output: "")
    expect(command.onrecord("show", ""), 1, output: "")
    expect(command.onrecord("show", "corpus/feed.jsonl", "--format", "jsonl"), 0)
    #expect(try objects(command.onrecord("show", "corpus/feed.jsonl", "--format", "jsonl").output).count == 6)
  }

  @Test func listingsCountWhatTheyList() throws {
    for listing in ["cases", "officials", "organisations", "sources"] {
      let whole = try #require(objects(command.onrecord(listing, "--format", "json").output).first)
      let entries = whole[listing].array
      #expect(whole["total"].int == entries.count && entries.count > 3, "\(listing)")
      #expect(entries.allSatisfy { ($0["articles"].int ?? 0) > 0 && $0["name"].string?.isEmpty == false })
      #expect(try objects(command.onrecord(listing, "--format", "jsonl").output).count == entries.count)
      let rows = command.onrecord(listing, "--format", "csv", "--limit", "2").output
      #expect(rows.split(separator: "\r\n").count == 3, "\(rows)")
    }
    let sources = try #require(objects(command.onrecord("sources", "--format", "json").output).first)
    for entry in sources["sources"].array {
      let name = try #require(entry["name"].string)
      let found = command.onrecord("search", "--source", name, "--format", "json", "--limit", "0")
      #expect(try objects(found.output).first?["total"]["articles"].int == entry["articles"].int, "\(name)")
    }
  }

  @Test func extractIsTheSameHoweverManyThreadsItHas() {
    let one = command.onrecord("extract", "corpus", "--jobs", "1")
    expect(one, 0)
    #expect(one.output.split(separator: "\n").count == 47)
    #expect(command.onrecord("extract", "corpus", "--jobs", "5").output == one.output)
    #expect(
      command.onrecord("extract", "./corpus/", "--jobs", "3").output.contains("\"path\": \"./corpus/2007/"))
  }

  /// What `show` prints from the index, `extract` finds in the file.
  @Test func theIndexHoldsWhatExtractFinds() throws {
    let extracted = try objects(command.onrecord("extract", "corpus", "--with-text").output)
    for article in extracted {
      let id = try #require(article["id"].string)
      let shown = try #require(objects(command.onrecord("show", id, "--format", "json").output).first)
      #expect(shown["text_body"].string == article["text_body"].string)
      for field in ["headline", "outlet", "byline", "published", "published_precision", "archived", "sha256"]
      {
        #expect(shown[field].string == article[field].string, "\(field) of \(id)")
      }
      for field in ["quotations", "speakers", "cases"] {
        #expect(shown[field].array.count == article[field].array.count, "\(field) of \(id)")
      }
    }
  }
}
