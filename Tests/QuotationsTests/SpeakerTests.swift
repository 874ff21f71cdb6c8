// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Who the speakers are: names, pronouns, posts, bodies. All people and places are invented.
@Suite struct SpeakerTests {
  private func speakers(_ text: String) -> [Speaker] {
    let bytes = Array(text.utf8)
    return Extractor().extract(bytes, paragraphs: Paragraph.split(bytes)).speakers
  }

  struct PostCase: Sendable {
    let text: String
    let role: String?
    let organisation: String?
  }

  static let posts = [
    PostCase(
      text: "Dr Ivor Pell, director of public health for East Wessel, said: “We will act on all of it.”",
      role: "director of public health", organisation: "East Wessel"),
    PostCase(
      text: "Larkham Council leader Ivor Pell said: “We will act on all of it.”", role: "leader",
      organisation: "Larkham Council"),
    PostCase(
      text: "Chairman Ivor Pell said: “We will act on all of it.”", role: "chairman", organisation: nil),
    PostCase(
      text:
        "Ivor Pell, chair of Larkham safeguarding board and director of Larkham schools, said: “We will act.”",
      role: "chair", organisation: "Larkham safeguarding board"),
    PostCase(
      text: "Ivor Pell, director of the county council’s young people’s service, said: “We will act on it.”",
      role: "director", organisation: "county council’s young people’s service"),
    PostCase(
      text: "“We will act on all of it,” said Ivor Pell, chief executive of Larkham NHS Trust.",
      role: "chief executive", organisation: "Larkham NHS Trust"),
    PostCase(
      text: "Lessons must be learned, says the director of public health for East Wessel.\n"
        + "But no rule was broken, added Dr Ivor Pell.\nDr Pell said: “We will act on all of it.”",
      role: "director of public health", organisation: "East Wessel"),
    PostCase(
      text: "The boy’s uncle, Ivor Pell, said: “We will never forget him.”", role: nil, organisation: nil),
  ]

  @Test(arguments: posts) func postIsPartedIntoRoleAndOrganisation(_ example: PostCase) {
    let found = speakers(example.text).first { $0.name == "Ivor Pell" }
    #expect(found?.kind == .person)
    #expect(found?.role == example.role)
    #expect(found?.organisation == example.organisation)
  }

  @Test func spokesmanIsUnnamedAndSpeaksForHisBody() {
    let found = speakers("An RSLB spokesman said: “Too often nobody says what went wrong.”")
    #expect(
      found == [Speaker(name: "RSLB spokesman", kind: .unnamed, role: "spokesman", organisation: "RSLB")])
  }

  @Test func formsOfANameAreOneSpeaker() {
    let found = speakers(
      """
      Graham Tull said the death “could have been prevented”.

      Mr Tull added: “Nobody saw the whole of it.”

      “It was plain enough,” Tull said.
      """)
    #expect(found.map(\.name) == ["Graham Tull"])
    #expect(Set(found[0].aliases) == ["Mr Tull", "Tull"])
  }

  static let pronouns = [
    """
    Ruth Lomas met Peter Dunn on Friday.

    ⟦Ruth Lomas|“He never said a word to me,”⟧ she said.
    """,
    """
    ⟦Alan Fisk|“The boy was let down,”⟧ said Alan Fisk.

    ⟦Alan Fisk|“Nobody rang his mother,”⟧ he added.
    """,
    """
    Ruth Lomas, who lives nearby, said the house was ⟦Ruth Lomas|“always dark”⟧.

    Her brother Dean was never there. ⟦Ruth Lomas|“I was afraid of it,”⟧ she said.
    """,
    """
    A spokesman for the Marl Trust said reviews were important. ⟦spokesman for the Marl Trust|“Too few are read,”⟧ he said.
    """,
  ]

  @Test(arguments: pronouns) func pronounsStandForTheRightPerson(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  @Test func kindsOfSpeakers() {
    let found = speakers(
      """
      Larkham Council said: “We are sorry for all of this.”

      The review found that staff were “overworked and badly led”.

      Una Fell said: “We are glad of it.”
      """)
    #expect(found.map(\.kind) == [.organisation, .document, .person])
  }
}
