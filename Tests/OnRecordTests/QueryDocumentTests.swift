// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OnRecord

/// `Documentation/QueryLanguage.md` says what the code does.
struct QueryDocumentTests {
  /// The examples in italics become the words in code beside them.
  @Test func wordsAreCutAsTheTableSays() throws {
    var examples = 0
    for row in try Document("QueryLanguage.md").table(under: "## What is a word") {
      let (texts, words) = (pieces(of: row[2], between: "*"), pieces(of: row[3], between: "`"))
      try #require(texts.count == words.count, "\(row[2]) and \(row[3])")
      for (text, expected) in zip(texts, words) {
        let list = Tokeniser.tokens(of: text)
        let found = (0..<list.count).map { String(decoding: list.term($0), as: UTF8.self) }
        #expect(found.joined(separator: " ") == expected, "\(text)")
        examples += 1
      }
    }
    #expect(examples > 20)
  }

  @Test func fieldsAreThoseOfTheParser() throws {
    let rows = try Document("QueryLanguage.md").table(under: "## Fields")
    let documented = rows.flatMap { pieces(of: $0[0], between: "`") }
    #expect(Set(documented) == Set(QueryParser.fieldNames.map { $0 + ":" }))
  }

  @Test func limitsAreThoseOfTheCode() throws {
    let cells = try Document("QueryLanguage.md").table(under: "## Limits").joined()
    let text = cells.joined(separator: "\n")
    for limit in [
      QueryParser.longestQuery, QueryParser.deepestNesting, QueryParser.mostWords,
      QueryResolver.widestWildcard, QueryParser.farthest, QueryParser.mostNear,
      Searcher.lookedInto, Searcher.reranked, Searcher.phraseCandidates, Searcher.countedPhrases,
    ] { #expect(text.contains(grouped(limit)), "\(limit)") }
  }

  /// What stands between pairs of `mark`.
  private func pieces(of cell: String, between mark: Character) -> [String] {
    cell.split(separator: mark, omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }

  /// `10000` as it is printed: *10,000*.
  private func grouped(_ number: Int) -> String {
    number < 1000 ? "\(number)" : "\(number / 1000),\(Term.digits(number % 1000, 3))"
  }
}
