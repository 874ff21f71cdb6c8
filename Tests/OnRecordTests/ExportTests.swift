// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import TestSupport
import Testing

@testable import OnRecord

/// Which quotations and articles an export holds.
@Suite struct ExportTests {
  private static let index = Result {
    try TestIndex([
      .init(
        "b", "2009-03-02",
        """
        {Orla Quenby|“The rota was never signed,”} said Orla Quenby. {Dafydd Loam|“Nor was the key returned,”} said Mr Loam.
        {Orla Quenby|“We have said so since the spring.”}
        """, outlet: "Harbour Wire"),
      .init("c", nil, "{?|“The rota was a joke.”}", outlet: "Tidewater Echo"),
      .init(
        "a", "2008-11", "Mr Loam said {=Dafydd Loam|the rota had been signed}.", outlet: "Tidewater Echo"),
      .init("d", "2009-04-01", "Nobody speaks of the rota here.", outlet: "Harbour Wire"),
    ])
  }

  private func statements(_ query: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws
    -> [String]
  {
    var request = SearchRequest(query)
    request.scope = .quotation
    change(&request)
    var found: [String] = []
    try StatementFinder(try Self.index.get().open()).forEachStatement(in: request) {
      found.append("\($0.article.id): \($0.text)")
      return true
    }
    return found
  }

  private static let a = "a: the rota had been signed"
  private static let b1 = "b: “The rota was never signed,”"
  private static let b2 = "b: “Nor was the key returned,”"
  private static let b3 = "b: “We have said so since the spring.”"
  private static let c = "c: “The rota was a joke.”"

  @Test func withoutAQueryEveryQuotationByDate() throws {
    #expect(try statements("") == [Self.a, Self.b1, Self.b2, Self.b3, Self.c])
  }

  @Test func theQueryMatchesInsideTheQuotation() throws {
    #expect(try statements("rota") == [Self.a, Self.b1, Self.c])
    #expect(try statements("\"rota was never signed\"") == [Self.b1])
    #expect(try statements("rota spring") == [])
    #expect(try statements("rota OR key") == [Self.a, Self.b1, Self.b2, Self.c])
    #expect(try statements("rota -signed") == [Self.c])
  }

  @Test func theFiltersHoldOfTheQuotation() throws {
    #expect(try statements("") { $0.officials = ["Dafydd Loam"] } == [Self.a, Self.b2])
    #expect(try statements("rota") { $0.officials = ["Orla Quenby"] } == [Self.b1])
    #expect(try statements("") { $0.kinds = [.indirect] } == [Self.a])
    #expect(try statements("") { $0.sources = ["Tidewater Echo"] } == [Self.a, Self.c])
    #expect(
      try statements("") { $0.dates = DateRange(first: 2009_01_01, last: nil) } == [
        Self.b1, Self.b2, Self.b3,
      ])
  }

  @Test func withinAPassageAllThatItQuotes() throws {
    #expect(try statements("rota key") { $0.scope = .passage } == [Self.b1, Self.b2])
    #expect(
      try statements("rota key") { ($0.scope, $0.officials) = (.passage, ["Dafydd Loam"]) } == [Self.b2])
  }

  @Test func articlesAreFoundAsASearchFindsThem() throws {
    var found: [String] = []
    try StatementFinder(try Self.index.get().open()).forEachArticle(in: SearchRequest("rota")) { article, _ in
      found.append(article.id)
      return true
    }
    #expect(found == ["a", "b", "d", "c"])
  }

  @Test func aVisitorEndsTheWalk() throws {
    var count = 0
    try StatementFinder(try Self.index.get().open()).forEachStatement(in: SearchRequest()) { _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }

  @Test func everyQuotationOfTheCorpusHasAKeyOfItsOwn() throws {
    let index = try TestIndex(of: corpusFolder)
    var keys: [String] = []
    try StatementFinder(try index.open()).forEachStatement(in: SearchRequest()) {
      keys.append(CitationKey.make($0))
      return true
    }
    #expect(keys.count > 200)
    #expect(Set(keys).count == keys.count)
  }

  @Test func aPronounIsNoAuthor() throws {
    var statement: Statement?
    try StatementFinder(try Self.index.get().open()).forEachStatement(in: SearchRequest("")) {
      statement = $0
      return false
    }
    var found = try #require(statement)
    found.quotation.speaker = Speaker(name: "She", kind: .unnamed)
    #expect(Citation(found).author == nil)
    #expect(Citation(found).key.hasPrefix("anon2008:"))
    found.quotation.speaker = Speaker(name: "a ward sister", kind: .unnamed)
    #expect(Citation(found).author == .literal("a ward sister"))
  }
}
