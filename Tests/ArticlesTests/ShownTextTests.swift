// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

/// What of a page is its text: the marks that browsers print, and words that stand in the markup only.
@Suite struct ShownTextTests {
  private func lines(_ body: String) throws -> [String] {
    let article = try read(
      "<!DOCTYPE html><html><head><title>Leader quits</title></head><body><article>\(body)</article></body></html>",
      name: "page.html")
    return drawing(of: article).map { String($0.drop { $0 != "|" }.dropFirst(2)) }
  }

  private static let prose =
    "<p>The leader of the council has resigned after a report into the fire, it was announced last night.</p>"

  @Test(arguments: [
    ("She said: <q>I am sorry.</q>", "She said: “I am sorry.”"),
    ("<q>I am <em>sorry</em>,</q> she said. <q>It is over.</q>", "“I am sorry,” she said. “It is over.”"),
    (
      "She said: <q>He told me <q>no</q> and <q>never</q>.</q>", "She said: “He told me ‘no’ and ‘never’.”"
    ),
    ("She said: <q>“I am sorry.”</q>", "She said: “I am sorry.”"),
    ("She said: “<q>I am sorry.</q>”", "She said: “I am sorry.”"),
    ("She said: \"<q>I am sorry.</q>\"", "She said: \"I am sorry.\""),
    ("She said<q></q> no more of <q><img src=x></q> it.", "She said no more of it."),
    ("She said: <q><a href=/x>I am sorry.</a></q>", "She said: “I am sorry.”"),
    ("She said: <q>I am sorry.", "She said: “I am sorry.”"),
    ("She said it of <q>a<q>b<q>c<q>d</q></q></q></q> only.", "She said it of “a‘bcd’” only."),
  ])
  func quotationsAreShownWithTheirMarks(_ line: String, _ expected: String) throws {
    #expect(try lines("\(Self.prose)<p>\(line)</p>\(Self.prose)")[1] == expected)
  }

  /// Browsers would print a mark here too, but no one can tell of which line.
  @Test func aQuotationAroundParagraphsHasNoMarks() throws {
    #expect(
      try lines("\(Self.prose)<q><p>I am sorry.</p><p>It is over.</p></q>").suffix(2) == [
        "I am sorry.", "It is over.",
      ])
  }

  @Test func deepQuotationsAreRead() throws {
    let deep =
      String(repeating: "<q>", count: 50_000) + "It is over." + String(repeating: "</q>", count: 50_000)
    #expect(try lines("\(Self.prose)<p>She said: \(deep)</p>")[1] == "She said: “‘It is over.’”")
  }

  private static let words = [
    "The leader of the council’s board has resigned after a report into the fire, it was announced last night.",
    "“I am sorry,” she said. “It is over, and I shall not be back.”",
    "The report was ordered in the spring by the county, which paid for it and for the inquiry before it.",
  ]

  private func page(body: String, shown: String) throws -> Article {
    let data =
      #"{"@type": "NewsArticle", "headline": "Leader quits", "datePublished": "2009-05-01", "articleBody": "\#(body)"}"#
    return try read(
      """
      <!DOCTYPE html><html lang="en"><head><title>Leader quits | Valley News</title>
      <script type="application/ld+json">\(data)</script></head><body>\(shown)</body></html>
      """, name: "page.html")
  }

  /// All the words in the markup, the first of them or none on the page.
  @Test(arguments: [
    "<div id=app>Loading</div>", "", "<article><h1>Leader quits</h1><p>\(words[0])</p></article>",
    "<article><h1>Leader quits</h1><p>\(words[0].dropLast(20))…</p><p>Subscribe to read on</p></article>",
  ])
  func aTeaserGivesWayToTheWordsInTheMarkup(_ shown: String) throws {
    for body in [
      Self.words.joined(separator: #"\n\n"#), "<p>" + Self.words.joined(separator: "</p><p>") + "</p>",
      Self.words.joined(separator: #"\r\n"#).replacing("’", with: "&#8217;"),
    ] {
      let article = try page(body: body, shown: shown)
      #expect(article.blocks.map { String(decoding: article.text[$0.span], as: UTF8.self) } == Self.words)
      #expect(article.headline == "Leader quits" && article.published?.isoString == "2009-05-01")
      #expect(article.outlet == "Valley News" && article.language == "en" && !article.isFileText)
    }
  }

  /// The page wins when it shows half of the words or more, and when the markup's are those of another story.
  @Test func thePageWinsOverTheMarkup() throws {
    let shown = "<article><h1>Leader quits</h1><p>\(Self.words[0])</p><p>\(Self.words[1])</p></article>"
    let own = try page(body: Self.words.joined(separator: #"\n"#), shown: shown)
    #expect(own.blocks.count == 3 && own.blocks.first?.kind == .headline)
    let other = String(
      repeating: "A dog that was lost has been found by a man who was on his way to work. ", count: 9)
    let teaser = try page(
      body: other, shown: "<article><h1>Leader quits</h1><p>\(Self.words[0])</p></article>")
    #expect(String(decoding: teaser.text, as: UTF8.self) == "Leader quits\n\n" + Self.words[0])
  }

  /// As SingleFile, an extension of browsers, writes it.
  @Test func theNoteOfTheProgramThatSavedThePageIsRead() throws {
    let article = try read(
      """
      <!DOCTYPE html> <html lang=en><!--
       Page saved with SingleFile 
       url: https://valley.example/news/4?a=b 
       saved date: Tue Sep 14 2021 10:22:03 GMT+0100 (British Summer Time)
      --><meta charset=utf-8><title>Leader quits</title><body>\(Self.prose)</body></html>
      """, name: "page.html")
    #expect(article.url == "https://valley.example/news/4?a=b")
    #expect(article.archived?.isoString == "2021-09-14" && article.published == nil)
  }
}
