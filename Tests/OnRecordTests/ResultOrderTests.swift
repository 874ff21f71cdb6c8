// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

@testable import OnRecord

/// Results of equal rank.
@Suite struct ResultOrderTests {
  /// The order of an answer depends on the articles alone: not on the order in which they were written, nor on how many
  /// databases they are in.
  @Test func itIsThatOfTheArticles() throws {
    let seed = seed(of: "result order")
    var random = SeededGenerator(seed: seed)
    let articles = (0..<120).map { random.oracleArticle("a\($0)") }
    let (one, other, first, second) = (
      try TestIndex(), try TestIndex(), try TestIndex(), try TestIndex()
    )
    try one.write(articles.map(\.forIndexing))
    try other.write(articles.reversed().map(\.forIndexing))
    try first.write(articles.indices.filter { $0 % 3 == 0 }.map { articles[$0].forIndexing })
    try second.write(articles.indices.filter { $0 % 3 != 0 }.map { articles[$0].forIndexing })
    var ties = 0
    for query in [
      "", "council", "failed OR review", "\"the of\"", "child NOT never", "official:\"Jane Roe\"",
      "fa* OR re*", "\"the of\" OR failed", "failed SENTENCE review",
      "review official:\"Jane Roe\" -\"the of\"",
    ] {
      for order in [nil, .relevance, .date, .newest] as [SearchRequest.Order?] {
        func results(_ paths: [String]) throws -> [String] {
          var request = SearchRequest(query)
          request.order = order
          request.limit = 200
          return try Searcher(Index(paths)).search(request).results.map { "\($0.score) \($0.article.id)" }
        }
        let expected = try results([one.path])
        let scores = expected.map { $0.split(separator: " ")[0] }
        ties += zip(scores, scores.dropFirst()).count { $0 == $1 }
        #expect(try results([other.path]) == expected, "\(query) \(String(describing: order)) seed \(seed)")
        #expect(
          try results([first.path, second.path]) == expected,
          "\(query) \(String(describing: order)) seed \(seed)")
      }
    }
    #expect(ties > 50, "seed \(seed)")
  }

  @Test func undatedArticlesAreTheLastInBothOrders() {
    let dated = [
      PublicationOrder(.init(year: 2009, month: 5, day: 1), "b"),
      PublicationOrder(.init(year: 2009, month: 5), "a"),
      PublicationOrder(.init(year: 2010), "c"),
    ]
    let undated = [PublicationOrder(nil, "a"), PublicationOrder(nil, "ab"), PublicationOrder(nil, "b")]
    func sorted(_ key: (PublicationOrder) -> [UInt8]) -> [PublicationOrder] {
      (undated + dated).sorted { key($1).lexicographicallyPrecedes(key($0)) }
    }
    #expect(sorted(\.earliestFirst) == [dated[1], dated[0], dated[2]] + undated)
    #expect(sorted(\.latestFirst) == [dated[2], dated[0], dated[1]] + undated)
  }
}
