// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

/// Which articles answer a query that asks who speaks, when its words stand elsewhere than that person's quotations.
@Suite struct SpeakerPassageTests {
  private let index: TestIndex
  private let folder = TemporaryDirectory()

  init() throws {
    let quote = "“Nobody asked us about the ferry,” said Ottilie Brask yesterday."
    folder.write(
      "feed.jsonl",
      """
      {"id": "title", "headline": "Harbour closed", "text": "\(quote)\\n\\nThe gates were shut at noon by the crew."}
      {"id": "word", "headline": "News in brief", "text": "\(quote)\\n\\nThe herring came late this year."}
      {"id": "beside", "headline": "Fish", "text": "“The herring came late,” said Ottilie Brask yesterday."}
      {"id": "other", "headline": "Harbour open", "text": "The gates were opened at noon by the crew."}

      """)
    index = try TestIndex(of: folder.path)
  }

  @Test(arguments: [
    ("herring", ["beside"]), ("title:harbour", ["title"]), ("title:harbour OR herring", ["beside", "title"]),
    ("herring OR -gates", ["beside", "word"]), ("gates OR herring", ["beside"]),
    ("(title:harbour OR herring) gates", []), ("(title:harbour OR herring) nobody", ["title", "word"]),
  ])
  func articlesOfASpeaker(query: String, articles: [String]) throws {
    let request = SearchRequest("(\(query)) official:Brask")
    let answer = try Searcher(try index.open()).search(request)
    #expect(answer.results.map(\.article.id).sorted() == articles)
    #expect(answer.total.articles == articles.count)
  }
}
