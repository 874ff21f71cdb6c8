// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Where the words end by which somebody is called whom an article only describes.
@Suite struct DescriptionTests {
  static let verbs = [
    "A spokeswoman for Marlford also declined to comment, and said ⟦spokeswoman for Marlford|the ward was closed⟧.",
    """
    The candidate for the town's next mayor appeared to agree, and said ⟦candidate for the town's next mayor|the ward \
    was safe⟧.
    """,
    "Members of the Fell family long ago soured on Ian Marsh and said ⟦Members of the Fell family|he was lazy⟧.",
    "A spokesman for the trust later apologised and said ⟦spokesman for the trust|lessons had been learned⟧.",
    "The director of the agency repeatedly refused to answer and said ⟦director of the agency|she was ill⟧.",
    "A source close to the inquiry firmly denied that ⟦source close to the inquiry|it was late⟧.",
    "Una Fell's right-hand woman rallied supporters and said ⟦Una Fell's right-hand woman|the home would close⟧.",
  ]

  static let nouns = [
    "The authors of the Marlford review said ⟦authors of the Marlford review|staff were tired⟧.",
    "The head of the newly formed trust said ⟦head of the newly formed trust|nobody knew⟧.",
    "The organiser of a pro-reform rally said ⟦organiser of a pro-reform rally|it was loud⟧.",
    """
    The director of services for looked after children said ⟦director of services for looked after children|she was \
    sorry⟧.
    """,
    "The maker of the cots said ⟦maker of the cots|it was sorry⟧.",
    "Two unnamed detectives said ⟦unnamed detectives|they lied⟧.",
  ]

  @Test(arguments: verbs + nouns) func isCalledBySoMuch(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found(kinds: [.indirect]) == text.expected)
  }

  /// Who stands between a verb of saying and another verb is spoken of, even where nobody knows the speaker.
  @Test func whoIsSpokenOfDoesNotSpeak() {
    let text = MarkedText("Someone in the crowd said it was loud.")
    #expect(text.found(kinds: [.indirect]).isEmpty)
  }
}
