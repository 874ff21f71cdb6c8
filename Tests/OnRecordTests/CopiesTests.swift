// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

/// How an answer shows a story that many papers print.
@Suite struct CopiesTests {
  private let index: TestIndex
  private let folder = TemporaryDirectory()

  /// A story of three papers, and two more articles of their own.
  init() throws {
    let story = """
      The ferry Marigold ran aground off Skerry Point on Tuesday night with forty people aboard, the coastguard said.

      “We heard a bang and then the lights went out,” said Ottilie Brask, who was on her way home from the market.

      The harbour office had closed the northern channel in March after a survey found that the sand had moved east.
      """
    let records: [(String, String, String, String)] = [
      ("m2", "Harbour Post", "2011-03-04", "Forty safe as ferry hits sand\\n\\n" + story),
      (
        "m1", "Skerry Wire", "2011-03-03",
        "Ferry runs aground\\n\\n" + story + "\n\nThe inquiry opens in May."
      ),
      ("m3", "Tide Echo", "2011-03-05", "“A bang, then dark”\\n\\n" + story),
      (
        "x1", "Tide Echo", "2012-01-01",
        "Ferry fares frozen\\n\\nNobody will pay more for the ferry this year."
      ),
      (
        "x2", "Harbour Post", "2012-02-01",
        "A new ferry\\n\\nThe ferry Petunia was named by the mayor’s aunt."
      ),
    ]
    let lines = records.map { id, outlet, day, text in
      """
      {"id": "\(id)", "outlet": "\(outlet)", "published": "\(day)", \
      "text": "\(text.replacing("\n", with: "\\n"))"}
      """
    }
    folder.write("feed.jsonl", lines.joined(separator: "\n") + "\n")
    index = try TestIndex(of: folder.path)
  }

  private func answer(_ query: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws
    -> SearchAnswer
  {
    var request = SearchRequest(query)
    change(&request)
    return try Searcher(try index.open()).search(request)
  }

  private func summary(_ answer: SearchAnswer) -> [String] {
    answer.results.map { ([$0.article.id] + $0.copies.map(\.id)).joined(separator: " ") }
  }

  @Test func copiesStandUnderTheEarliest() throws {
    let found = try answer("ferry coastguard")
    #expect(summary(found) == ["m1 m2 m3"])
    #expect(found.results[0].copyCount == 2)
    #expect(found.results[0].family == "m1")
    #expect(found.results[0].rank == 1)
    #expect(found.total == .init(passages: 3, articles: 3, reports: 1, isExact: true, articlesAreExact: true))
  }

  @Test func oneStoryDoesNotFillThePage() throws {
    let found = try answer("ferry") { $0.limit = 3 }
    #expect(Set(summary(found)) == ["m1 m2 m3", "x1", "x2"])
    #expect(found.total.articles == 5)
    #expect(found.total.reports == 3)
    let second = try answer("ferry") { ($0.limit, $0.offset) = (1, 1) }
    #expect(summary(second) == [summary(found)[1]])
  }

  @Test func allCopiesAreResultsWhenAskedFor() throws {
    let found = try answer("ferry") { $0.allCopies = true }
    #expect(Set(summary(found)) == ["m1", "m2", "m3", "x1", "x2"])
    #expect(found.results.filter { $0.family == "m1" }.count == 3)
    #expect(found.total.reports == 3)
  }

  /// A copy that does not answer is not among the copies.
  @Test func copiesAnswerTheQueryToo() throws {
    #expect(summary(try answer("coastguard") { $0.sources = ["Harbour Post", "Tide Echo"] }) == ["m2 m3"])
    #expect(summary(try answer("coastguard inquiry")) == ["m1"])
    #expect(try answer("coastguard inquiry").results[0].family == "m1")
    #expect(summary(try answer("\"lights went out\"") { $0.scope = .quotation }) == ["m1 m2 m3"])
    #expect(
      summary(try answer("lights") { ($0.scope, $0.sources) = (.quotation, ["Tide Echo"]) }) == ["m3"])
  }

  @Test func theOrderByDateIsKept() throws {
    #expect(summary(try answer("ferry") { $0.order = .date }) == ["m1 m2 m3", "x1", "x2"])
    #expect(summary(try answer("ferry") { $0.order = .newest }) == ["x2", "x1", "m3 m2 m1"])
  }

  @Test func copiesOfAStoryAreOneReportOfWhatWasSaid() throws {
    let answer = try Verifier(try index.open()).verify("We heard a bang and then the lights went out")
    let utterance = try #require(answer.utterances.first)
    #expect(answer.utterances.count == 1)
    #expect(utterance.prints.map(\.article.id) == ["m1", "m2", "m3"])
    #expect(utterance.prints.map(\.family) == ["m1", "m1", "m1"])
    #expect(utterance.reports.map { $0.prints.map(\.article.id) } == [["m1", "m2", "m3"]])
  }
}
