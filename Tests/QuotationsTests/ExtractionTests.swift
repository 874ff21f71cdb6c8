// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

@Suite struct ExtractionTests {
  static let awkward = [
    "", " ", "\n\n\n", "“", "”", "\"", "'", "''", "“”", "\"\"\"\"", "‘’‘’", "he said", "said", "“A”",
    "\u{FEFF}“Hm,” he said.",
    "“é", "ü” said Åsa Öberg.", "“…”", "<b>“x”</b>", "Mr", "Dr.", "J.", "U.S.", "’s", "-", "—“—”—",
  ]

  @Test(arguments: awkward) func noTextBreaksTheEngine(_ text: String) {
    let bytes = Array(text.utf8)
    let extraction = Extractor().extract(bytes, paragraphs: Paragraph.split(bytes))
    for quotation in extraction.quotations {
      #expect(
        quotation.spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count && !$0.isEmpty })
    }
  }

  /// Every way of cutting an article short, even inside a character, is read without a fault.
  @Test func cutTextsAreRead() {
    let text = Array(
      "‘It’s a “fine” day,’ Dr Åsa Öberg, chair of the board, said. “So,” she added – “we’ll see…”\n“Yes".utf8
    )
    for end in 0...text.count { readPart(text, upTo: end) }
  }

  private func readPart(_ text: [UInt8], upTo end: Int) {
    let part = Array(text[..<end])
    let found = Extractor().extract(part, paragraphs: Paragraph.split(part))
    #expect(found.quotations.allSatisfy { $0.spans.allSatisfy { $0.upperBound <= end } })
  }

  private static let ends = [
    "Una Fell, 42,", "Una Fell (42,", "Witness 12", "Nurse", "Police", "the Bishop", "Una Fell, Chief",
    "Una Fell, of", "the head of", "Head of Parks", "Ward A and PC 4417",
  ].map { "“We rang them,” said \($0)" }

  private static let examples =
    (PostTests.british + PostTests.offices + PostTests.plain + PostTests.beside + PostTests.bodies).map(
      \.text)
    + ClauseSpeakerTests.pairs + ClauseSpeakerTests.tellings + ClauseSpeakerTests.described
    + ClauseSpeakerTests.asides + ClauseSpeakerTests.possessives + OwnClauseTests.passives
    + OwnClauseTests.claims + OwnClauseTests.nested

  /// What stands last has nothing behind it that could be asked.
  @Test(arguments: ends + examples) func textsEndAnywhere(_ marked: String) {
    let text = MarkedText(marked).text
    readPart(text, upTo: text.count)
    for end in text.indices.dropFirst() where text[end] == UInt8(ascii: " ") || text[end - 1] < 0x30 {
      readPart(text, upTo: end)
    }
  }

  @Test func sameTextGivesTheSameAnswer() {
    let bytes = Array(
      "Una Fell said: “We will.” Ivor Pell told her “no”. The review found it was “late”.".utf8)
    let first = Extractor().extract(bytes, paragraphs: Paragraph.split(bytes))
    for _ in 0..<5 { #expect(Extractor().extract(bytes, paragraphs: Paragraph.split(bytes)) == first) }
  }

  @Test func spansLieInOrderAndConfidenceIsAChance() {
    let bytes = Array(
      "“A plan,” Una Fell said. “No plan.” Ivor Pell said the town “slept” and was “sad”.".utf8)
    let found = Extractor().extract(bytes, paragraphs: Paragraph.split(bytes)).quotations
    #expect(found.count >= 2)
    for quotation in found {
      #expect((0...1).contains(quotation.confidence))
      #expect(!quotation.rule.isEmpty)
      #expect(zip(quotation.spans, quotation.spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }
}
