// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Testing

@testable import OnRecord

@Suite struct PassageCutterTests {
  /// Cuts a text whose every line is a paragraph; `quotes` are the parts of each quotation, which must stand in it once.
  private func cut(_ text: String, quotes: [[String]] = []) -> PassageCutter.Result {
    let bytes = Array(text.utf8)
    let quotations = quotes.map { parts in
      Quotation(kind: .direct, spans: parts.map { span(of: $0, in: text) })
    }
    return PassageCutter.cut(
      bytes, paragraphs: Paragraph.split(bytes), extraction: Extraction(quotations: quotations))
  }

  private func span(of part: String, in text: String) -> Range<Int> {
    let place = text.firstRange(of: part)!
    return text.utf8.distance(
      from: text.startIndex, to: place.lowerBound)..<text.utf8.distance(
        from: text.startIndex, to: place.upperBound)
  }

  private func words(_ result: PassageCutter.Result, at positions: Range<Int>) -> String {
    result.positions.indices.filter { positions.contains(Int(result.positions[$0])) }
      .map { String(decoding: result.words.term($0), as: UTF8.self) }.joined(separator: " ")
  }

  @Test func everyPassageBeginsAHundredPositionsBehindTheOneBefore() {
    let result = cut("One two three.\n\nFour.\nFive six.")
    #expect(result.table.passages.map(\.positions) == [1..<4, 104..<105, 205..<207])
    #expect(result.positions == [1, 2, 3, 104, 205, 206])
    #expect(result.table.passages.map(\.span) == [0..<14, 16..<21, 22..<31])
  }

  @Test func aPassageWithoutWordsHasNoPositionsAndKeepsTheGap() {
    let result = cut("One.\n* * *\nTwo.")
    #expect(result.table.passages.map(\.positions) == [1..<2, 102..<102, 202..<203])
  }

  @Test func aSpeechOverSeveralParagraphsIsOnePassage() {
    let text = "He spoke.\n“We tried.\n\n“We failed.\n\n“We are sorry,” he said.\nShe left."
    let result = cut(text, quotes: [["“We tried.", "“We failed.", "“We are sorry,”"]])
    #expect(result.table.passages.count == 3)
    #expect(result.table.passages[1].positions == 103..<112)
    let parts = result.table.quotations[0].parts
    #expect(parts.map { words(result, at: $0.positions) } == ["we tried", "we failed", "we are sorry"])
    #expect(result.table.quotations[0].passage == 1)
    #expect(
      result.table.passages[1].span == span(of: "“We tried.", in: text).lowerBound..<text.utf8.count - 10)
  }

  @Test func partsOfASplitQuotationLeaveTheClauseOut() {
    let result = cut("“We tried,” she said. “We failed.”", quotes: [["“We tried,”", "“We failed.”"]])
    #expect(result.table.passages.count == 1)
    #expect(
      result.table.quotations[0].parts.map { words(result, at: $0.positions) } == ["we tried", "we failed"])
  }

  @Test func overlappingQuotationsJoinAllTheirParagraphs() {
    let result = cut(
      "“A a.\n“B b.\n“C c.”\nEnd.", quotes: [["“A a.", "“B b."], ["“B b.", "“C c.”"]])
    #expect(result.table.passages.count == 2)
    #expect(result.table.quotations.map(\.passage) == [0, 0])
  }

  @Test func aPartWithoutWordsHasAnEmptyRangeAtItsPlace() {
    let result = cut("One “…” two.\nThree.", quotes: [["“…”"]])
    #expect(result.table.quotations[0].parts[0].positions.isEmpty)
    #expect(result.table.quotations[0].parts[0].positions.lowerBound == 2)
  }

  @Test func quotationsOutsideTheParagraphsAreLeftOut() {
    let text = Array("One.\nTwo.".utf8)
    let extraction = Extraction(quotations: [
      Quotation(kind: .direct, spans: [4..<5]), Quotation(kind: .direct, spans: []),
      Quotation(kind: .direct, spans: [5..<8]),
    ])
    let result = PassageCutter.cut(text, paragraphs: Paragraph.split(text), extraction: extraction)
    #expect(result.table.quotations.map(\.passage) == [1])
  }

  @Test func anArticleWithoutParagraphsHasNoPassages() {
    let result = PassageCutter.cut([], paragraphs: [], extraction: Extraction())
    #expect(result.table == ArticleTable())
    #expect(result.positions.isEmpty)
  }
}
