// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Who *he* is that replies: whom the sentence before speaks to. All people and places are invented.
@Suite struct ReplyTests {
  static let replies = [
    "The coroner asked Una Fell: ⟦coroner|“Were you late?”⟧ ⟦Una Fell#1|“Yes,”⟧ she said. ⟦Una Fell#1|“I was late.”⟧",
    "The coroner, Ann Marl, asked Dr Una Fell whether she had seen the boy. ⟦Una Fell|“I did not,”⟧ she said.",
    "Una Fell gave evidence. Ann Marl, for the family, asked Ms Fell why she was late. She told the court: "
      + "⟦Una Fell|“The bus.”⟧",
    "Alan Fisk asked Ian Marsh: ⟦Alan Fisk|“Is that you?”⟧ He replied: ⟦Ian Marsh|“I know what I am.”⟧",
    "Alan Fisk told Ian Marsh: ⟦Alan Fisk|“You are a coward.”⟧ ⟦Ian Marsh|“I know what I am,”⟧ he replied.",
    """
    Alan Fisk asked the driver, Ian Marsh: ⟦Alan Fisk|“How fast?”⟧

    ⟦Ian Marsh|“Too fast, I suppose,”⟧ he answered.
    """,
    """
    Ian Marsh, 34, stole from the till.

    ⟦judge|“You are a coward,”⟧ the judge told him. He replied: ⟦Ian Marsh|“I am ashamed of it all.”⟧
    """,
    "⟦Alan Fisk|“Have you the keys?”⟧ Mr Alan Fisk asked Mr Marsh. ⟦Marsh|“They are here,”⟧ he replied.",
    """
    Una Fell said to Joan Marsh: ⟦Una Fell|“You left the door open.”⟧ She retorted: ⟦Joan Marsh|“I did no such \
    thing.”⟧
    """,
    "Alan Fisk told Ian Marsh he was under arrest. He replied: ⟦Ian Marsh|“You have the wrong man.”⟧",
    """
    Alan Fisk asked Ian Marsh: ⟦Alan Fisk|“Were you there?”⟧ He replied: ⟦Ian Marsh|“I was not.”⟧ Mr Fisk asked: \
    ⟦Alan Fisk|“Are you sure?”⟧ He replied: ⟦Ian Marsh|“Quite sure, sir.”⟧
    """,
    "Alan Fisk asked Ian Marsh: ⟦Alan Fisk|“Is it safe?”⟧ Answering, he said: ⟦Ian Marsh|“It is safe enough.”⟧",
    "Alan Fisk asked Ian Marsh: ⟦Alan Fisk|“Is it safe?”⟧ He said in reply: ⟦Ian Marsh|“It is safe enough.”⟧",
    "Alan Fisk told Ian Marsh that Edna was dead. He replied simply: ⟦Ian Marsh|“I know.”⟧",
    """
    Ian Marsh denies murder. When officers asked Marsh about the chair, Alan Fisk, prosecuting, said, he replied: \
    ⟦Ian Marsh|“It fell over.”⟧
    """,
    "Colin Pell sat down. When Ian Marsh was asked about the chair, he answered: ⟦Ian Marsh|“It fell over.”⟧",
    "Alan Fisk asked Ian Marsh about a letter he wrote, when he claimed the ward was ⟦Ian Marsh|“a disgrace”⟧.",
  ]

  static let others = [
    "Alan Fisk told Ian Marsh: ⟦Alan Fisk|“It was off.”⟧ He added: ⟦Alan Fisk|“It was pitch dark.”⟧",
    "Alan Fisk told Joan Marsh: ⟦Alan Fisk|“It was off.”⟧ He replied: ⟦Alan Fisk|“It was pitch dark.”⟧",
    "Alan Fisk told the inquest: ⟦Alan Fisk|“It was off.”⟧ He said: ⟦Alan Fisk|“It was pitch dark.”⟧",
    """
    Alan Fisk told MPs: ⟦Alan Fisk|“It was off.”⟧ Pressed by Ian Marsh, he replied: ⟦Alan Fisk|“I have nothing to \
    add.”⟧
    """,
    "Alan Fisk told Ian Marsh he was late. He replied to the letter in May. ⟦Alan Fisk|“It was dark,”⟧ he said.",
  ]

  @Test(arguments: replies) func whoIsAddressedReplies(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  @Test(arguments: others) func lastSpeakerGoesOn(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }
}
