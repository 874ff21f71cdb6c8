// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Who the speakers are: names, pronouns, posts, bodies. All people and places are invented.
@Suite struct SpeakerTests {
  private func speakers(_ text: String) -> [Speaker] { extraction(of: text).speakers }

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

  /// Names whose words are others' as well: a month, an office, a verb.
  static let ambiguous = [
    ("Theresa Keld left in March. “It is late,” Rose May said.", "Rose May"),
    ("“It is late,” Rose March, a nurse, said.", "Rose March"),
    ("Former Larkham governor Jan Brewer, a critic, called it “late”.", "Jan Brewer"),
    ("“It is late,” said Councillor Peter King of Larkham.", "Peter King"),
    ("“It is late,” said Mrs Bishop of Keld Road.", "Bishop"),
    ("Peter Bishop was there. “It is late,” said Mr Bishop.", "Peter Bishop"),
    ("Peter King, the council leader, was there. King said it was “late”.", "Peter King"),
    ("“It is late,” said Mr Speaker.", "Mr Speaker"),
    ("Una Young, a nurse, was there. Young said it was “late”.", "Una Young"),
    ("Ian White, a builder, was there. “It is late,” said White.", "Ian White"),
    ("Una Hall, a nurse, was there. “It is late,” Ms Hall said.", "Una Hall"),
    ("Una March, a nurse, was there. “It is late,” Ms March said.", "Una March"),
    ("Revd Una Keld said it was “late”.", "Una Keld"),
    ("“It is late,” Una Marsh notes.", "Una Marsh"),
    ("Stated Marsh: “It is late.”", "Marsh"),
    ("Rep. Ian Marsh (D-Md.), chair of the committee, said it was “late”.", "Ian Marsh"),
    ("“It is late,” Ruth Marsh, a clerk in Allentown, Pa., said.", "Ruth Marsh"),
  ]

  @Test(arguments: ambiguous) func namesAreToldFromOtherWords(_ text: String, _ name: String) {
    #expect(speakers(text).map(\.name) == [name])
  }

  /// *outwitted*, *forgave*: what nobody knows is no post where the first name has something more to do.
  @Test(arguments: ["outwitted", "forgave"]) func unknownVerbsStayVerbs(_ verb: String) {
    #expect(speakers("Keld \(verb) Ian Marsh and said it was “late”.").map(\.name) == ["Keld"])
  }

  static let families = [
    """
    Katy Marsh, 17, died on the hill. Her teacher wept.

    ⟦Marsh|“She was never late for anything,”⟧ said Mrs Marsh.
    """,
    """
    A man has been jailed for the murder of Edna Marsh, 91.

    Outside Mr Marsh said: ⟦Marsh|“My mother was a fighter.”⟧
    """,
    """
    Katy Marsh, 47, runs the shop. ⟦Katy Marsh|“It never stops raining,”⟧ said Mrs Marsh.
    """,
  ]

  /// Nobody calls a child, or somebody dead, *Mrs Marsh*.
  @Test(arguments: families) func titlesAreThoseOfTheLiving(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  @Test func itIsNobodysName() {
    #expect(speakers("It was said that he was “very ill indeed” by then.") == [])
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
