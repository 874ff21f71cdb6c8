// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

@Suite struct PressExportTests {
  private func read(_ text: String) throws -> [Article] {
    try Reader().read(Array(text.utf8)).map { try $0.get() }
  }

  private func body(_ article: Article) -> [String] {
    article.blocks.filter { $0.kind == .paragraph }.map {
      String(decoding: article.text[$0.span], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("1 of 2 DOCUMENTS", 2), ("Document 1 of 2", 2), ("DOCUMENT 1 of 2", 2), ("1 of 1 DOCUMENT", 2),
    ("1 of 2", 1), ("Document 1", 1), ("One of 2 documents", 1), ("Document 1 of 2 was missing.", 1),
  ])
  func aCountPartsArticles(_ separator: String, _ count: Int) throws {
    let one =
      "\(separator)\n\nThe Daily Echo\n\nMay 1, 2009 Friday\n\nA fire\n\nLENGTH: 9 words\n\nThe fire was put out on Sunday, the brigade said.\n\n"
    #expect(try read(one + one).count == count)
  }

  @Test func otherTextsAreNone() throws {
    let texts = [
      "Length: long\nHe read on to the end of document two.\n",
      "The fire was put out.\n\nLENGTH: he measured it.\n",
      "Title: A fire\n\nThe fire was put out on Sunday, the brigade said.\n",
    ]
    for text in texts { #expect(try read(text).map(\.place.number) == [nil], "\(text)") }
  }

  @Test func aSingleArticleIsKnownByItsFields() throws {
    let article = try #require(
      read(
        "HEADLINE: A fire in\nMoor Lane\n\nBYLINE: Ann Roe\n\nLENGTH: 9 words\n\nThe fire was put out on Sunday, the brigade said.\n\nLOAD-DATE: May 2, 2009\n"
      ).first)
    #expect(
      article.headline == "A fire in Moor Lane" && article.byline == "Ann Roe" && article.published == nil)
    #expect(article.archived == PublicationDate(year: 2009, month: 5, day: 2))
    #expect(body(article) == ["The fire was put out on Sunday, the brigade said."])
  }

  @Test func everyByteOfAnArticleIsInABlock() throws {
    let text =
      "Document 1 of 1\n\nA fire\n\nAuthor: Roe, Ann; Vask, Li\n\nFull text: The fire was put out.\n\nNotes: he took notes.\n\nSubject: Fires\n"
    let article = try #require(read(text).first)
    #expect(article.byline == "Ann Roe and Li Vask" && article.headline == "A fire")
    var seen = [Bool](repeating: false, count: article.text.count)
    for block in article.blocks { for i in block.span { seen[i] = true } }
    for (i, byte) in article.text.enumerated() where byte > 0x20 { #expect(seen[i], "byte \(i)") }
    #expect(
      zip(article.blocks, article.blocks.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound })
  }

  /// One label right under another: what is marked is marked once.
  @Test func aLabelThatComesTwiceIsInOneBlock() throws {
    let text = "Document 1 of 2\nFull text:\nFull text:\nThe fire was put out on Sunday, the brigade said.\n"
    let article = try #require(read(text).first)
    #expect(
      zip(article.blocks, article.blocks.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound })
    #expect(body(article) == ["The fire was put out on Sunday, the brigade said."])
  }

  @Test func linesAndNumbersAreThoseOfTheFile() throws {
    let one =
      "Document 1 of 9\n\nThe fire was put out.\n\nLENGTH: 5 words\n\nIt was put out on Sunday, the brigade said.\n\n"
    #expect(try read("cover\n" + one + one).map(\.line) == [4, 12])
    #expect(try read(one + one).map(\.place.number) == [1, 2])
  }

  @Test func damageAtRandomNeverCrashes() {
    var random = SeededGenerator(seed: 23)
    let pieces = [
      "Document 1 of 2\n", "End of Document\n", "Document GRDN000020090501e5510003x\n", "HD  A fire\n",
      "TD\n", "LP  The fire\n",
      "LENGTH: 9 words\n", "9 words\n", "Body\n", "BODY: The fire was out.\n", "HIGHLIGHT:\n", "\n", "\n",
      "Copyright 2009 The Echo\n", "May 1, 2009 Friday\n",
      "The fire was put out on Sunday, the brigade said.\n", "Title: A fire\n", "Full text: ", "____\n",
      "LOAD-DATE: May 2, 2009\n", "A fire\n", "By Ann Roe\n",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random)!
      }.joined()
      let results = Reader().read(Array(text.utf8))
      #expect(!results.isEmpty)
      for case .success(let article) in results {
        var last = 0
        for block in article.blocks {
          #expect(
            block.span.lowerBound >= last && !block.span.isEmpty
              && block.span.upperBound <= article.text.count, "\(text)")
          last = block.span.upperBound
        }
      }
    }
  }
}
