// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// What court reports, council reports, tabloids and run-together pages print. All people and places are invented.
@Suite struct BritishStyleTests {
  static let courts = [
    "Larkham Crown Court heard that Mrs Pell had trusted her carer ⟦|“like a daughter”⟧.",
    "The inquest was told that the boy had been ⟦|“failed at every turn”⟧.",
    "Jurors heard the house was ⟦|“thick with dirt”⟧.",
    "The court heard from Una Fell, a nurse, who said the room was ⟦Una Fell|“always cold”⟧.",
    "Mr Fell, prosecuting, told the court: ⟦Fell|“She was paid to look after this lady.”⟧",
    "Det Con Amy Lister said in evidence that the man had been ⟦Amy Lister|“calm and polite”⟧.",
    "Colin Marsh was accused of ⟦|“betraying”⟧ the village.",
    "Colin Marsh has accused the council of ⟦Colin Marsh|“betraying”⟧ the village.",
  ]

  static let councils = [
    "Coun Brian Tapley (Lib Dem, Marl Green) said the vote was ⟦Brian Tapley|“a sham”⟧.",
    "Una Fell (Lab) said: ⟦Una Fell|“It is a dark day for all of us.”⟧",
    "⟦Una Fell|“It is a dark day for all of us,”⟧ said Cllr Una Fell (Con, Larkham East).",
    "But Una Fell, of Second Wind, welcomed it. ⟦Una Fell|“A child has a right to be seen,”⟧ the chief executive said.",
    "⟦judge|“You are a cruel man,”⟧ the judge told Colin Marsh.",
    "Colin Marsh wept. ⟦judge|“You are a cruel man,”⟧ the judge told him.",
  ]

  static let tabloids = [
    "Gran Tina Orrin, 51, sobbed: ⟦Tina Orrin#1|‘He took our angel.’⟧",
    """
    Tina Orrin sobbed: ⟦Tina Orrin|'He took our angel.'⟧

    The mum-of-four, from Harbury, added: ⟦Tina Orrin|'I will never forgive him.'⟧
    """,
    "A council spokesman last night insisted: ⟦council spokesman|'Lessons have been learned.'⟧",
    "Brute Wayne Dresk told police he was ⟦Wayne Dresk|'deeply sorry'⟧.",
    "He said ⟦he|'38 people and a dead telephone'⟧ had made up the night.",
    "The ward had been shut since '38 and the patients' rooms were bare.",
    "The charity Harbourline said: ⟦Harbourline|‘We are not surprised at all.’⟧",
  ]

  static let runTogether = [
    "Una Fell said the force had ⟦Una Fell|“let her down”⟧. ⟦Una Fell#2|“I have met her parents. ⟧"
      + "⟦Una Fell#2|“I have told them so.”⟧ Her father wept.",
    "The watchdog met. Its director, Colm Farley, said: ⟦Colm Farley|We found a force that was not listening.”⟧ "
      + "He left.",
    "SIR – Your correspondent Una Fell (Letters, 4 May) says that the library is ⟦Una Fell|“a luxury”⟧.",
  ]

  static let features = [
    "His daughter, Kate, rang him. Her brother, Ian, is blunter: ⟦Ian|“He is a stubborn old goat.”⟧",
    """
    The head of the second review has promised to ⟦Judith Harcourt|“name the problem in plain English”⟧.

    Judith Harcourt, a former judge, will start in May. ⟦Judith Harcourt|“I shall read it all,”⟧ she said.
    """,
    "A Department of Health spokesman said: "
      + "⟦Department of Health spokesman|“We have every sympathy with those affected.”⟧",
  ]

  @Test(arguments: courts + councils + tabloids + runTogether + features) func speakerIsRight(
    _ marked: String
  ) {
    let trimmed = marked.replacing(". ⟧", with: ".⟧ ")
    let text = MarkedText(trimmed)
    #expect(text.found() == text.expected)
  }

  static let reports = [
    "Una Fell wrote the first review in 2008.",
    "Una Fell read the letter twice on the train.",
    "Asked what she would do now, Una Fell thought for a time.",
    "A neighbour, who asked not to be named, left the room.",
    "“Openness”, we are told, is the word of the year.",
  ]

  @Test(arguments: reports) func nothingIsReported(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(Extractor().extract(bytes, paragraphs: Paragraph.split(bytes)).quotations == [])
  }

  @Test func speakerAfterTheVerbIsNotTheLastNameBeforeIt() {
    let text =
      "Lessons can be learned from the death of Levi Pole, says the director of public health for East Wessel."
    let bytes = Array(text.utf8)
    let found = Extractor().extract(bytes, paragraphs: Paragraph.split(bytes))
    #expect(found.speakers.map(\.role) == ["director of public health"])
    #expect(
      found.quotations.map { String(decoding: bytes[$0.spans[0]], as: UTF8.self) } == [
        "Lessons can be learned from the death of Levi Pole"
      ])
  }

  @Test func sameWordsAreReportedOnce() {
    let bytes = Array("Larkham Council apologised and said that it had brought 14 children home.".utf8)
    #expect(Extractor().extract(bytes, paragraphs: Paragraph.split(bytes)).quotations.count == 1)
  }
}
