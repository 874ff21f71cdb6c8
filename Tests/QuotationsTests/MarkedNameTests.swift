// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Words in marks that are a name, and words in marks that somebody says. All people, places and works are invented.
@Suite struct MarkedNameTests {
  static let names = [
    "Ian Marsh runs a café called “The Copper Kettle” in Mill Road.",
    "The report is called “Learning from Alfie”.",
    "The dog was nicknamed “Biscuit” by the firemen.",
    "The gang's leader, nicknamed “the Vicar”, was jailed for nine years.",
    "She published a pamphlet entitled “Bread and Dripping” in 1962.",
    "Ministers have scrapped the so-called “pasty tax”.",
    "The scheme, known as “park and stride”, began in May.",
    "The beach is known locally as “the Strand”.",
    "Her first novel, “The Long Way Home”, sold well.",
    "The hymn “Over the Water” was sung at the graveside.",
    "They sang “Over the Water” to her.",
    "The match was shown at the “Jolly Tar” on Sunday.",
    "A yacht named “Lady Maud” led the fleet.",
    "The council's “Brighter Larkham” campaign will run until June.",
  ]

  /// The paragraph before is somebody's speech, whose words these are not.
  @Test(arguments: names) func namesAreNobodysWords(_ sentence: String) {
    let before = "Council leader Una Fell said the home would close in the spring.\n\n"
    #expect(MarkedText(before + sentence).found() == [])
  }

  static let words = [
    "Una Fell called the plan ⟦Una Fell|“a disgrace to the town”⟧.",
    "The trust was fined for what Judge Marsh called ⟦Marsh|“a catalogue of failure”⟧.",
    "It was, in what a judge called ⟦judge|“a dark day for Larkham”⟧, the second death.",
    "Una Fell said the so-called experts were ⟦Una Fell|“wrong from start to finish”⟧.",
    "Una Fell, author of a book called “Salt”, said the plan was ⟦Una Fell|“absurd from end to end”⟧.",
    "In her book, “Salt and Sand”, Una Fell says the plan was ⟦Una Fell|“absurd from end to end”⟧.",
    "Una Fell told the campaign group: ⟦Una Fell|“We Shall Win.”⟧",
    "Una Fell said she felt entitled ⟦Una Fell|“to be told the truth”⟧.",
    "In the book, ⟦Una Fell|“I was never asked,”⟧ Una Fell writes.",
    "Una Fell said she would not be known as ⟦Una Fell|“the woman who closed the library”⟧.",
    "The deal was what Una Fell called ⟦Una Fell|“Robbery In Broad Daylight”⟧.",
    "Una Fell knew him as ⟦Una Fell|“a kind man who never shouted”⟧.",
  ]

  @Test(arguments: words) func wordsKeepTheirSpeaker(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }
}
