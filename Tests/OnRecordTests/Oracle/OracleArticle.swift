// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import TestSupport

@testable import OnRecord

/// An article made for the query oracle: what stands where is known without reading it.
struct OracleArticle {
  struct Quote {
    var kind: Quotation.Kind
    /// Index into ``OracleArticle/speakers``.
    var speaker: Int?
    /// In order; ranges of the passage's words. Quotations may overlap one another.
    var parts: [Range<Int>]
  }

  struct Passage {
    var kind: Paragraph.Kind
    var words: [String]
    var quotes: [Quote]
    /// A paragraph ends before these words; each lies inside a quotation.
    var breaks: Set<Int>
  }

  var id: String
  var passages: [Passage]
  /// A headline that stands in the text is also the first passage.
  var headline: [String]?
  var outlet: String?
  var date: PublicationDate?
  var cases: [String]
  var speakers: [Speaker]

  /// The article and its extraction, as readers and extractor would give them.
  var forIndexing: (id: String, article: Article, extraction: Extraction) {
    var text: [UInt8] = []
    var blocks: [Block] = []
    var quotations: [Quotation] = []
    for passage in passages {
      var spans: [Range<Int>] = []
      var start = text.count
      let kind: Block.Kind = passage.kind == .headline ? .headline : .paragraph
      for (number, word) in passage.words.enumerated() {
        if passage.breaks.contains(number) {
          blocks.append(Block(span: start..<text.count, kind: kind))
          text.append(contentsOf: "\n\n".utf8)
          start = text.count
        } else if number > 0 {
          text.append(contentsOf: (number % 5 == 4 ? ", " : " ").utf8)
        }
        spans.append(text.count..<text.count + word.utf8.count)
        text.append(contentsOf: word.utf8)
      }
      blocks.append(Block(span: start..<text.count, kind: kind))
      text.append(contentsOf: "\n".utf8)
      quotations += passage.quotes.map { quote in
        Quotation(
          kind: quote.kind,
          spans: quote.parts.map { spans[$0.lowerBound].lowerBound..<spans[$0.upperBound - 1].upperBound },
          speaker: quote.speaker)
      }
    }
    var article = Article(text: text)
    article.blocks = blocks
    article.headline = headline?.joined(separator: " ")
    article.outlet = outlet
    article.published = date
    let extraction = Extraction(
      quotations: quotations, speakers: speakers, cases: cases.map { Case(name: $0) })
    return (id, article, extraction)
  }
}

/// What the random articles are made of.
enum OracleWords {
  /// Words of one row are forms of one another.
  static let families = [
    ["fail", "fails", "failed", "failing"], ["review", "reviews", "reviewed"], ["child"], ["children"],
    ["safe"],
    ["safety"], ["safeguard", "safeguards", "safeguarding"], ["the"], ["of"], ["was"], ["don't"], ["u.s"],
    ["1000"],
    ["Zoë"], ["x"], ["council", "councils"], ["never"],
  ]
  static let all = families.flatMap { $0 }
  static let roles = ["director", "chief executive", "executive director", "leader"]
  static let organisations = ["Northgate Council", "Northgate Trust", "council"]
  static let people: [(name: String, kind: Speaker.Kind)] = [
    ("Jane Roe", .person), ("Tom Roe", .person), ("Ann O’Dell", .person),
    ("Northgate Council", .organisation),
    ("Second Review", .document), ("Trust spokesman", .unnamed),
  ]
  static let cases = ["Baby A", "Child B", "the Northgate inquiry"]
  static let outlets = ["Gazette", "Evening Post"]
}

extension SeededGenerator {
  mutating func oracleArticle(_ id: String) -> OracleArticle {
    var article = OracleArticle(id: id, passages: [], cases: [], speakers: [])
    article.cases = OracleWords.cases.filter { _ in oneIn(3) }
    article.outlet = oneIn(5) ? nil : pick(OracleWords.outlets)
    article.date =
      oneIn(6)
      ? nil
      : PublicationDate(
        year: number(2007...2009), month: oneIn(5) ? nil : number(1...12),
        day: oneIn(5) ? nil : pick([1, 28]))
    article.speakers = OracleWords.people.filter { _ in oneIn(2) }.map { person in
      Speaker(
        name: person.name, kind: person.kind, role: oneIn(2) ? nil : pick(OracleWords.roles),
        organisation: oneIn(2) ? nil : pick(OracleWords.organisations))
    }
    if !oneIn(3) { article.headline = (0..<number(1...4)).map { _ in pick(OracleWords.all) } }
    if let headline = article.headline, oneIn(2) {
      article.passages.append(.init(kind: .headline, words: headline, quotes: [], breaks: []))
    }
    for _ in 0..<number(1...4) { article.passages.append(oraclePassage(speakers: article.speakers.count)) }
    return article
  }

  private mutating func oraclePassage(speakers: Int) -> OracleArticle.Passage {
    let words = (0..<number(1...14)).map { _ in pick(OracleWords.all) }
    var passage = OracleArticle.Passage(kind: .body, words: words, quotes: [], breaks: [])
    for _ in 0..<below(4) {
      var parts: [Range<Int>] = []
      var next = below(words.count)
      for _ in 0..<number(1...3) where next < words.count {
        let end = number(next + 1...min(words.count, next + 5))
        parts.append(next..<end)
        next = end + below(3)
      }
      let speaker = speakers == 0 || oneIn(4) ? nil : below(speakers)
      passage.quotes.append(.init(kind: pick(Quotation.Kind.allCases), speaker: speaker, parts: parts))
      let extent = parts[0].lowerBound..<parts[parts.count - 1].upperBound
      if extent.count > 1, oneIn(2) {
        passage.breaks.insert(number(extent.lowerBound + 1...extent.upperBound - 1))
      }
    }
    return passage
  }
}
