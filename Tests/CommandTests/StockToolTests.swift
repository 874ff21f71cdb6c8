// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Xapian's own programs work on our database.
@Suite struct StockToolTests {
  private var command: Command { CorpusIndex.shared.command }
  private let scratch = TemporaryDirectory()

  private static let queries: [[String]] = [
    [], ["council"], ["\"cold tea\""], ["child", "--official", "Hilary Tarrowby"],
    ["--official", "Tarrowby"],
    ["--since", "2009", "--until", "2011"],
    ["safeg* OR review", "--quoted"], ["--source", "ABW News", "--sort", "date"],
    ["inquest NEAR/9 jury OR title:review"],
    ["council -child", "--facet", "year", "--facet", "official"], ["chidl"],
  ]

  /// What a query gives on these databases, in words and JSON.
  private func answer(_ query: [String], _ databases: String...) -> Outcome {
    command.onrecord(
      ["search", "--format", "json", "--limit", "100", "--all-passages"] + databases.flatMap { ["--db", $0] }
        + query)
  }

  @Test func checkFindsNoErrors() {
    let outcome = command.shell("xapian-check index")
    #expect(outcome.status == 0 && outcome.output.contains("No errors found"), "\(outcome)")
  }

  @Test func delveShowsTermsValuesAndData() {
    let outcome = command.shell("xapian-delve -r 1 -d -V index")
    #expect(outcome.status == 0, "\(outcome)")
    for part in [
      "path=\(CorpusIndex.shared.folder.path)/corpus/", "hash=", "\nTerm List for record #1:", " XSPEAKER:",
      " D2", " Q",
    ] {
      #expect(outcome.output.contains(part), "\(part)")
    }
    let slots = command.shell("xapian-delve -V10 index")
    #expect(slots.status == 0 && slots.output.contains("20"), "\(slots)")
  }

  @Test func questFindsWordsAndShowsTheRecord() {
    let outcome = command.shell("quest -d index -s none -m 3 'cold AND tea'")
    #expect(
      outcome.status == 0 && outcome.output.contains("caption=Child M review finds 'missed chances'"),
      "\(outcome)")
    let field = command.shell("quest -d index -s none -b official:XSPEAKER: 'official:\"hilary tarrowby\"'")
    #expect(field.status == 0, "\(field)")
  }

  @Test func theCompactedCopyGivesTheSameAnswers() {
    let compact = command.shell("xapian-compact index '\(scratch["compact"])'")
    #expect(compact.status == 0, "\(compact)")
    for query in Self.queries {
      #expect(answer(query, scratch["compact"]) == answer(query, "index"), "\(query)")
    }
    expect(command.onrecord("check", "--db", scratch["compact"]), 0)
    // It can be gone on with.
    let next = command.onrecord("index", "corpus", "--db", scratch["compact"])
    expect(next, 0)
    #expect(next.errors.hasSuffix("\(scratch["compact"]): 0 articles added, 42 files unchanged\n"), "\(next)")
  }

  @Test func aServerGivesTheSameAnswers() {
    let port = freePort()
    let server = command.start([
      "xapian-tcpsrv", "--interface", "127.0.0.1", "--port", "\(port)", "--quiet", "index",
    ])
    let address = "tcp:127.0.0.1:\(port)"
    for _ in 0..<200 {
      if command.onrecord("search", "council", "--quiet", "--db", address).status == 0 { break }
      usleep(10_000)
    }
    for query in Self.queries {
      #expect(answer(query, address) == answer(query, "index"), "\(query)")
    }
    for listing in ["cases", "officials", "organisations", "sources"] {
      #expect(command.onrecord(listing, "--db", address) == command.onrecord(listing), "\(listing)")
    }
    let path = "corpus/2008/abw/child-m-review-missed-chances.txt"
    #expect(command.onrecord("show", path, "--db", address) == command.onrecord("show", path))
    expect(command.onrecord("check", "--db", address), 0, output: command.onrecord("check").output)
    server.send(SIGKILL)
    _ = server.wait()
    let gone = command.onrecord("search", "council", "--db", address)
    expect(gone, 2, output: "")
    #expect(gone.errors.hasPrefix("onrecord: \(address): the server does not answer"), "\(gone)")
  }

  @Test func twoDatabasesAnswerAsOne() throws {
    for (name, years) in [
      ("early", "2007 2008 2009 2010"), ("late", "2011 2012 2013 2014 ../corpus/feed.jsonl"),
    ] {
      let paths = years.split(separator: " ").map { "corpus/\($0)" }
      expect(command.onrecord(["index", "--quiet", "--db", scratch[name]] + paths), 0)
    }
    for query in Self.queries {
      let outcomes = [answer(query, scratch["early"], scratch["late"]), answer(query, "index")]
      #expect(outcomes[0].status == outcomes[1].status, "\(query): \(outcomes[0].errors)")
      let (part, one) = (try objects(outcomes[0].output), try objects(outcomes[1].output))
      let passages = try [part, one].map { answer in
        try #require(answer.first)["results"].array.compactMap { $0["passage"]["id"].string }.sorted()
      }
      #expect(passages[0] == passages[1], "\(query)")
      for field in ["passages", "articles"] {
        #expect(part[0]["total"][field].int == one[0]["total"][field].int, "\(query)")
      }
      for facet in ["year", "official"] {
        let counts = [part, one].map {
          $0[0]["facets"][facet].array.map { "\($0["value"].string ?? "") \($0["count"].int ?? 0)" }
        }
        #expect(counts[0] == counts[1], "\(query)")
      }
    }
    for listing in ["cases", "officials", "organisations", "sources"] {
      let together = command.onrecord(listing, "--db", scratch["early"], "--db", scratch["late"])
      #expect(together == command.onrecord(listing), "\(listing)")
    }
  }
}
