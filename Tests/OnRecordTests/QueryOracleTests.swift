// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

@testable import OnRecord

/// Random queries over random articles, against an evaluator that looks at every word.
@Suite struct QueryOracleTests {
  /// Articles, and the index of them.
  private struct World {
    let articles: [OracleArticle]
    let names: OracleNames
    let index = try! TestIndex()
    let searcher: Searcher

    init(_ random: inout SeededGenerator, articles count: Int) throws {
      articles = (0..<count).map { random.oracleArticle("a\($0)") }
      names = OracleNames(articles)
      try index.write(articles.map(\.forIndexing))
      let opened = try index.open()
      // What other articles say of the speakers is no matter of the query language.
      opened.infersPeople = false
      searcher = Searcher(opened)
    }

    func expected(_ conditions: [OracleQuery], _ scope: SearchRequest.Scope) -> Set<PassageID> {
      Set(
        articles.flatMap { article in
          OracleEvaluator(article: article).passages(conditions, scope).map {
            PassageID(article: article.id, passage: $0)
          }
        })
    }

    func expect(
      _ request: SearchRequest, _ conditions: [OracleQuery], seed: UInt64,
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let expected = expected(conditions, request.scope)
      let answer = try searcher.search(request)
      let articles = Set(expected.map(\.article)).count
      let total = SearchAnswer.Total(
        passages: expected.count, articles: articles, reports: articles, isExact: true,
        articlesAreExact: true)
      if answer.passages == expected, answer.results.count == expected.count, answer.total == total { return }
      let wrong = answer.passages.subtracting(expected).sorted { "\($0)" < "\($1)" }
      let missed = expected.subtracting(answer.passages).sorted { "\($0)" < "\($1)" }
      let example = (wrong + missed).first.flatMap { id in article(named: id.article) }
      Issue.record(
        """
        seed \(seed), within \(request.scope.rawValue): \(request.query)
        found but wrong: \(wrong); missed: \(missed); total \(answer.total), not \(total)
        \(answer.explanation.joined(separator: "\n"))
        for example: \(example.map { "\($0)" } ?? "")
        """, sourceLocation: sourceLocation)
      throw Stop()
    }

    private func article(named id: String) -> OracleArticle? { articles.first { $0.id == id } }
  }

  /// One difference is enough to look at.
  private struct Stop: Error {}

  @Test func familiesOfWordsAreThoseOfTheStemmer() throws {
    let stemmer = try Stemmer("english")
    for a in OracleWords.all {
      for b in OracleWords.all {
        let isSame =
          try stemmer.stem(termText(a), as: String.self) == stemmer.stem(termText(b), as: String.self)
        #expect(OracleEvaluator.areForms(a, b) == isSame, "\(a) \(b)")
      }
    }
  }

  /// Xapian takes a word without positions for one that stands wherever the phrase wants it.
  @Test func aWordOfAHeadlineOutsideTheTextMakesNoPhrase() throws {
    var article = OracleArticle(
      id: "a", passages: [.init(kind: .body, words: ["failed", "the", "child"], quotes: [], breaks: [])],
      cases: [],
      speakers: [])
    article.headline = ["was", "never", "safe"]
    let index = try TestIndex()
    try index.write([article.forIndexing])
    for phrase in ["was failed", "never safe", "was never safe", "child was", "failed child"] {
      #expect(try index.search("\"\(phrase)\"").total.articles == 0, "\(phrase)")
    }
    #expect(try index.search("\"failed the child\"").total.articles == 1)
    for word in ["was", "\"was\"", "saf*", "never child", "title:\"never safe\""] {
      #expect(try index.search(word).passages == [PassageID(article: "a", passage: 0)], "\(word)")
    }
  }

  @Test func queriesFindWhatTheySay() throws {
    let seed = seed(of: "queries")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<8 {
      let world = try World(&random, articles: 40)
      for _ in 0..<80 {
        let query = random.oracleQuery(world.names)
        let scope = random.pick(SearchRequest.Scope.allCases)
        try world.expect(.all(query.typed) { $0.scope = scope }, [query], seed: seed)
      }
    }
  }

  @Test func anyWordWillDoAndFieldsStayConditions() throws {
    let seed = seed(of: "any")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<4 {
      let world = try World(&random, articles: 40)
      for _ in 0..<50 {
        let alternatives = (0..<random.number(1...4)).map { _ in random.oracleText(depth: 0) }
        var conditions: [OracleQuery] = random.oneIn(2) ? [random.oracleDate()] : []
        if random.oneIn(3) { conditions.append(.not(random.oracleText(depth: 0))) }
        if random.oneIn(3) { conditions.append(.official(random.pick(world.names.officials))) }
        let typed = (alternatives + conditions).map(\.typed).joined(separator: " ")
        let scope = random.pick(SearchRequest.Scope.allCases)
        let request = SearchRequest.all(typed) {
          $0.anyWord = true
          $0.scope = scope
        }
        try world.expect(request, [.or(alternatives)] + conditions, seed: seed)
      }
    }
  }

  @Test func filtersOfOneKindAreAlternativesAndDifferentKindsMustAllHold() throws {
    let seed = seed(of: "filters")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<4 {
      let world = try World(&random, articles: 40)
      for _ in 0..<50 {
        var request = SearchRequest.all("")
        var conditions: [OracleQuery] = []
        request.scope = random.pick(SearchRequest.Scope.allCases)
        if !random.oneIn(3) {
          let text = random.oracleText(depth: 1)
          request.query = text.typed
          conditions.append(text)
        }
        func choose(_ names: [String], _ random: inout SeededGenerator) -> [String] {
          names.isEmpty || random.oneIn(2) ? [] : (0..<random.number(1...2)).map { _ in random.pick(names) }
        }
        request.officials = choose(world.names.officials, &random)
        request.cases = choose(world.names.cases, &random)
        request.sources = choose(world.names.outlets, &random)
        request.organisations = choose(OracleWords.organisations, &random)
        if random.oneIn(3) {
          request.kinds = [.direct, .mixed]
          conditions.append(.or([.kind(.direct), .kind(.mixed)]))
        }
        if random.oneIn(3) {
          request.dates = DateRange(first: 2008_0215, last: nil)
          conditions.append(.dated("", 2008_0215...9999_1231))
        }
        conditions += [
          .or(request.officials.map { .official($0) }), .or(request.cases.map { .aboutCase($0) }),
          .or(request.sources.map { .source($0) }), .or(request.organisations.map { .organisation($0) }),
        ].filter { if case .or(let parts) = $0 { !parts.isEmpty } else { true } }
        try world.expect(request, conditions, seed: seed)
      }
    }
  }

  /// What an official is asked to have said, that official says.
  @Test func wordsOfAnOfficialAreNeverThoseOfSomebodyElse() throws {
    let seed = seed(of: "officials")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<4 {
      let world = try World(&random, articles: 40)
      for _ in 0..<25 {
        let article = random.pick(world.articles)
        guard
          let quote = article.passages.flatMap({ passage in passage.quotes.map { (passage, $0) } })
            .randomElement(using: &random)
        else { continue }
        let part = random.pick(quote.1.parts)
        let length = random.number(1...min(3, part.count))
        let start = random.number(part.lowerBound...part.upperBound - length)
        let phrase = Array(quote.0.words[start..<start + length])
        for official in world.names.officials {
          let request = SearchRequest.all("\"\(phrase.joined(separator: " "))\"") {
            $0.officials = [official]
            $0.scope = .quotation
          }
          try world.expect(request, [.phrase(phrase), .official(official)], seed: seed)
          for result in try world.searcher.search(request).results {
            let matching = result.passage.quotations.filter(\.isMatch)
            #expect(!matching.isEmpty && matching.allSatisfy { $0.speaker?.name == official }, "seed \(seed)")
          }
        }
      }
    }
  }
}
