// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

/// No query keeps anybody waiting: what would take too long is an error that says what to leave out.
@Suite struct QueryCostTests {
  /// 5,000 words that begin with *wa* to *we*, a thousand each, in as few articles as can be.
  private static let wide = Result {
    try TestIndex(
      ["a", "b", "c", "d", "e"].map { letter in
        .init(letter, nil, (0..<1_000).map { "w\(letter)\($0)" }.joined(separator: " "))
      })
  }

  private func search(_ query: String) throws -> SearchAnswer {
    try Searcher(try Self.wide.get().open()).search(SearchRequest(query))
  }

  @Test func wildcardsTogetherAreLimited() throws {
    #expect(try search("wa* OR wb* OR wc*").total.articles == 3)
    let error = #expect(throws: QueryError.self) { try search("wa* OR wb* OR wc* OR wd* OR we*") }
    #expect(error?.description.contains("5000 words") == true, "\(error?.description ?? "")")
    #expect(error?.cure.contains("`*`") == true)
  }

  @Test func whatIsAskedForAgainCostsNothing() throws {
    let again = [String](repeating: "wa*", count: 100)
    #expect(try search(again.joined(separator: " OR ")).total.articles == 1)
    #expect(try search(again.joined(separator: " ")).total.articles == 1)
    #expect(try search("(wa1 wa2) OR (wa1 wa2) OR wb1").total.articles == 2)
    #expect(try search("wa1 wa1 -wb1 -wb1").total.articles == 1)
  }

  @Test func manyPhrasesOfCommonWordsAreRefused() throws {
    let text = "the of to and in a the of"
    let index = try TestIndex((0..<9_000).map { .init("n\($0)", nil, $0 < 8_999 ? text : "rare word") })
    let searcher = Searcher(try index.open())
    let few = "\"the of\" OR \"of to\" OR \"to and\" OR (in NEAR/3 a)"
    #expect(try searcher.search(SearchRequest(few)).total.articles == 8_999)
    let error = #expect(throws: QueryError.self) {
      try searcher.search(SearchRequest(few + " OR \"and in\""))
    }
    #expect(error?.message.contains("5 phrases") == true)
    let rare = (0..<20).map { "\"rare the\(String(repeating: " of", count: $0 + 1))\"" }
    #expect(try searcher.search(SearchRequest(rare.joined(separator: " OR "))).total.articles == 0)
  }

  @Test func theMoreWordsTheFewerArticlesAreLookedInto() throws {
    let leaf = TextLeaf(text: "", shape: .anyOf((0..<1_000).map { Array("w\($0)".utf8) }))
    try Self.wide.get().open().read { database in
      let cost = QueryCost([leaf], database)
      #expect(cost.lookedInto(atMost: 20_000) == 100)
      #expect(QueryCost([], database).lookedInto(atMost: 20_000) == 20_000)
      #expect(throws: Never.self) { try cost.check(showing: 1_000) }
      #expect(throws: QueryError.self) { try cost.check(showing: 1_001) }
    }
  }
}
