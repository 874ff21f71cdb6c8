// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

@Suite struct IndirectQuotationTests {
  static let reports = [
    "Una Fell said ⟦Una Fell|there was a lot of contact with the family⟧.",
    "⟦Una Fell|The car was red⟧, Una Fell added.",
    "⟦report|Nobody was hurt⟧, according to the report.",
    "Una Fell said on Friday ⟦Una Fell|the school was not in a crisis⟧.",
  ]

  @Test(arguments: reports) func reportedSpeechHasItsSpeaker(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found(kinds: [.indirect]) == text.expected)
  }

  static let thatClauses = [
    "Una Fell said that the plan had failed.", "Una Fell told the inquest that the plan had failed.",
  ]

  @Test(arguments: thatClauses) func thatClauseIsReported(_ text: String) {
    let found = MarkedText(text).found(kinds: [.indirect])
    #expect(found.map(\.speaker) == ["Una Fell"])
    #expect(found.first?.text.first?.hasSuffix("the plan had failed") == true)
  }

  static let others = [
    "Una Fell thinks that the plan has failed.", "Did Una Fell say that the plan had failed?",
    "We said that enough was enough.",
  ]

  @Test(arguments: others) func thoughtsQuestionsAndTheWriterAreNone(_ text: String) {
    #expect(MarkedText(text).found(kinds: [.indirect]) == [])
  }
}
