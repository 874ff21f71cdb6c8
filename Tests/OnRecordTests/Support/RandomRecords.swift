// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import TestSupport

@testable import OnRecord

/// Random records, as varied as their types allow.
extension SeededGenerator {
  private static let pieces = [
    "a", "Jane Roe", "=", "\\", "\\n", "\\e", "\n", "\t", "é", "“", "😀", "\u{0}", ":", " ", "field", "\r\n",
    "%", "x=y",
  ]

  mutating func string() -> String { (0..<below(5)).map { _ in pick(Self.pieces) }.joined() }

  mutating func optionalString() -> String? { oneIn(3) ? nil : string() }

  mutating func strings() -> [String] { (0..<below(3)).map { _ in string() } }

  /// A range that begins at or behind `start`.
  mutating func range(from start: Int) -> Range<Int> {
    let begin = start + below(oneIn(5) ? 1 << 20 : 200)
    return begin..<begin + below(300)
  }

  mutating func table() -> ArticleTable {
    var table = ArticleTable()
    var (byte, position) = (0, 1)
    for _ in 0..<below(6) {
      let (span, positions) = (range(from: byte), range(from: position))
      table.passages.append(
        .init(span: span, positions: positions, kind: pick([.body, .headline, .heading, .caption])))
      (byte, position) = (span.upperBound, positions.upperBound)
    }
    for _ in 0..<below(4) {
      table.speakers.append(
        Speaker(
          name: string(), kind: pick(Speaker.Kind.allCases), role: optionalString(),
          organisation: optionalString(),
          aliases: strings()))
    }
    table.cases = (0..<below(3)).map { _ in .init(name: string(), aliases: strings(), mentions: below(1000)) }
    if !table.passages.isEmpty { table.quotations = (0..<below(5)).map { _ in quotation(in: table) } }
    return table
  }

  private mutating func quotation(in table: ArticleTable) -> ArticleTable.Quotation {
    let passage = below(table.passages.count)
    var byte = table.passages[passage].span.lowerBound
    var position = table.passages[passage].positions.lowerBound
    let parts = (0..<number(1...3)).map { _ in
      let part = ArticleTable.Part(span: range(from: byte), positions: range(from: position))
      (byte, position) = (part.span.upperBound, part.positions.upperBound)
      return part
    }
    return .init(
      kind: pick(Quotation.Kind.allCases), passage: passage, parts: parts[...],
      cue: oneIn(2) ? nil : range(from: 0),
      mention: oneIn(2) ? nil : range(from: 0),
      speaker: table.speakers.isEmpty || oneIn(3) ? nil : below(table.speakers.count), rule: string(),
      confidence: below(101))
  }

  mutating func storedArticle() -> StoredArticle {
    var article = Article(text: Array((0..<below(30)).map { _ in string() }.joined().utf8))
    article.isFileText = !oneIn(3)
    article.line = oneIn(2) ? nil : number(1...99)
    article.place = Place(
      members: oneIn(2) ? [] : (0..<number(1...3)).map { _ in "a\(string().filter { $0 != "\n" })" },
      number: oneIn(2) ? nil : number(1...99),
      pages: oneIn(2) ? [] : (1...number(1...4)).map { Place.PageStart(text: $0 * 7, page: $0) })
    article.headline = optionalString()
    article.outlet = optionalString()
    article.byline = optionalString()
    article.url = optionalString()
    article.language = optionalString()
    article.published = oneIn(3) ? nil : date()
    article.archived = oneIn(3) ? nil : date()
    article.offsets = offsets()
    article.otherFields = (0..<below(4)).map { _ in
      (name: string(), json: pick(["1", "\"a=b\\n\"", "{\"x\": [1, 2]}", "null"]))
    }
    return StoredArticle(id: string(), path: string(), hash: string(), article: article)
  }

  mutating func date() -> PublicationDate {
    let (year, month) = (number(1700...2100), number(1...12))
    return PublicationDate(year: year, month: oneIn(4) ? nil : month, day: oneIn(4) ? nil : number(1...28))
  }

  private mutating func offsets() -> OffsetMap {
    var shifts: [OffsetMap.Shift] = []
    var (text, file) = (0, 0)
    for _ in 0..<below(6) {
      let (textWidth, fileWidth, characters) = (number(1...4), number(1...4), number(1...50))
      shifts.append(.init(text: text, file: file, textWidth: UInt8(textWidth), fileWidth: UInt8(fileWidth)))
      text += characters * textWidth
      file += characters * fileWidth
    }
    return OffsetMap(shifts: shifts)
  }

  mutating func entry(_ path: String) -> FileRegister.Entry {
    .init(
      path: path, size: below(1 << 40), modified: below(Int.max), hash: string(), articles: strings(),
      refusals: strings(), earlier: oneIn(2) ? strings() : [], map: oneIn(2) ? string() : nil)
  }
}
