// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OnRecord

/// How many articles answer, and when it is only said that there are so many at least.
@Suite struct ArticleCountingTests {
  private let index: TestIndex

  /// 30 articles with the phrase, 20 with its words apart, ten about something else.
  init() throws {
    index = try TestIndex()
    for number in 0..<60 {
      let words = number < 30 ? "cold tea" : number < 50 ? "tea, long cold," : "soup"
      index.folder.write(
        "news/\(number).txt",
        "Item \(number)\n\nThe council drank \(words) at noon, and \(number) spoons of sugar.\n")
    }
    try index.run(index.folder["news"])
  }

  private func search(
    _ query: String, _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> SearchAnswer {
    var request = SearchRequest(query)
    (request.phraseCandidates, request.countedPhrases) = (40, 15)
    change(&request)
    return try Searcher(try index.open()).search(request)
  }

  @Test(arguments: [
    ("council", 60), ("tea", 50), ("cold tea", 50), ("tea OR soup", 60), ("council -tea", 10),
    ("(tea OR soup) -council", 0), ("\"soup at noon\"", 10), ("council date:2009", 0),
  ])
  func articlesAreCounted(query: String, articles: Int) throws {
    let total = try search(query).total
    #expect(total.articles == articles && total.articlesAreExact, "\(total)")
  }

  @Test func ofAPhraseOfCommonWordsThereAreSoManyAtLeast() throws {
    let whole = try search("\"cold tea\"") { $0.phraseCandidates = 50 }
    #expect(whole.total.articles == 30 && whole.total.articlesAreExact && whole.total.isExact)
    let quick = try search("\"cold tea\"") { $0.limit = 5 }
    #expect(quick.results.map(\.article.id) == whole.results.prefix(5).map(\.article.id))
    if quick.total.articlesAreExact {
      #expect(quick.total.articles == 30)
    } else {
      #expect((15...30).contains(quick.total.articles) && !quick.total.isExact)
      #expect(quick.total.reports <= quick.total.articles)
    }
  }

  @Test func whereFacetsAreCountedAllIsCounted() throws {
    let answer = try search("\"cold tea\"") { $0.facets = [.year] }
    #expect(answer.total.articles == 30 && answer.total.articlesAreExact)
  }

  @Test func byDateAllIsCounted() throws {
    let answer = try search("\"cold tea\"") { $0.order = .date }
    #expect(answer.total.articles == 30 && answer.total.articlesAreExact)
  }

  /// More than are counted to the last, all of the same length, the latest first.
  @Test func whoeverOrdersThoseThatWeighTheSame() throws {
    let lines = (0..<300).map { number in
      let date = "20\((29 - number / 12).padded)-\((12 - number % 12).padded)-01"
      return
        #"{"id": "\#(number)", "headline": "Water", "text": "Well \#(number) is dry.", "published": "\#(date)"}"#
    }
    index.folder.write("wells/all.jsonl", lines.joined(separator: "\n"))
    try index.run(index.folder["wells"])
    for limit in [1, 3, 70] {
      let sorted = try search("well") { ($0.limit, $0.allCopies) = (limit, true) }
      let left = try search("well") { ($0.limit, $0.allCopies, $0.sortedEqual) = (limit, true, 0) }
      #expect(sorted.total.articles == 300 && left.total == sorted.total)
      #expect(sorted.results.map(\.article.id) == left.results.map(\.article.id))
      #expect(sorted.results.count == limit && sorted.results[0].article.published?.isoString == "2005-01-01")
    }
  }
}

extension Int {
  /// In two digits.
  fileprivate var padded: String { self < 10 ? "0\(self)" : "\(self)" }
}
