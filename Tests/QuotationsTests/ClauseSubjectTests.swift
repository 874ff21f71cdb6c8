// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Sentences that first tell what somebody did and then whose words came before it. All people and places are invented.
@Suite struct ClauseSubjectTests {
  static let words = [
    "Una Fell resigned after inspectors said the ward was ⟦inspectors|“a place of fear”⟧.",
    "Una Fell resigned after a report described the ward as ⟦report|“a place of fear”⟧.",
    "Una Fell resigned after a report published on Monday called the ward ⟦report|“a place of fear”⟧.",
    "Two nurses were suspended after a coroner found the ward to be ⟦coroner|“a place of fear”⟧.",
    "The trust has apologised after Ian Marsh warned that the ward was ⟦Ian Marsh|“a place of fear”⟧.",
    "Una Fell quit days before the minister, Ian Marsh, described her as ⟦Ian Marsh|“a menace”⟧.",
    "Una Fell was criticised in a report in which a coroner said the ward was ⟦coroner|“a place of fear”⟧.",
    "Una Fell was cleared even though Ian Marsh insisted that she had been ⟦Ian Marsh|“reckless”⟧.",
    "Una Fell left the board when the union branded the offer ⟦union|“an insult to all”⟧.",
    "Una Fell moved out because a surveyor told the landlord that the roof was ⟦surveyor|“held up by luck”⟧.",
    "Una Fell has banned phones since its new head, Mr Marsh, said they were ⟦Marsh|“the enemy”⟧.",
    "After a surveyor said the roof was ⟦surveyor|“held up by luck”⟧, Una Fell moved out.",
    """
    The union said it was sorry. Una Fell was booed as Ian Marsh told the meeting the cuts were \
    ⟦Ian Marsh|“wicked”⟧.
    """,
    "Una Fell said she left after the chairman, Ian Marsh, called her ⟦Ian Marsh|“a fool”⟧.",
  ]

  static let others = [
    "Una Fell, who moved out after a surveyor condemned the roof, said it was ⟦Una Fell|“held up by luck”⟧.",
    "After a surveyor condemned the roof, Una Fell said it was ⟦Una Fell|“held up by luck”⟧.",
    "Una Fell said that after the fire broke out the stairs were ⟦Una Fell|“thick with smoke”⟧.",
    "Una Fell said that when inspectors found the flats they were ⟦Una Fell|“thick with mould”⟧.",
    "Una Fell called the roof ⟦Una Fell|“a death trap”⟧ after a surveyor said it was safe.",
    "Una Fell wept as she told the court that her son had been ⟦Una Fell|“failed by everyone”⟧.",
    "Una Fell hit back after tenants complained, saying they were ⟦Una Fell|“never satisfied”⟧.",
    "⟦Una Fell|“It is one-sided,”⟧ said Una Fell after inspectors found mould in forty flats.",
    "Una Fell told tenants when they complained that she was ⟦Una Fell|“doing her best”⟧.",
    "Una Fell will defend the fund while her rival, Ian Marsh, wants to ⟦Una Fell|“cut it to the bone”⟧, she said.",
    "She said that people such as Una Fell and Ian Marsh wanted ⟦she|“open doors”⟧.",
  ]

  /// A sentence that begins with what is done to somebody, who says nothing.
  static let objects = [
    "Jailing Ivor Pell, the judge said: ⟦judge|“It is late.”⟧",
    "Sentencing Mr Pell, a neighbour said: ⟦neighbour|“It is late.”⟧",
    "Ivor Pell lied. Clearing Pell, Judge Una Fell said: ⟦Una Fell|“It is late.”⟧",
    "Responding to Ivor Pell, a spokeswoman for Larkham Council said: ⟦spokeswoman for Larkham Council|“It is late.”⟧",
    "In a letter to Ivor Pell, the leader of the council wrote: ⟦leader of the council|“It is late.”⟧",
    "Recording a verdict of suicide, Councillor Una Fell (Lab, Marl) said: ⟦Una Fell|“It is late.”⟧",
    "Ivor Pell went home. A neighbour was more blunt. ⟦neighbour|“It is late, and it was late then.”⟧",
    "Ivor Pell wrote to the trust, Una Fell said. Ofsted was more blunt. ⟦Ofsted|“It is late, and it was late then.”⟧",
    "Last night one former resident said: ⟦former resident|“It is late.”⟧",
    "⟦spokeswoman for Larkham Council|“It is late,”⟧ said a spokeswoman for Larkham Council outside court.",
  ]

  @Test(arguments: objects) func whoIsSpokenToOrOfSaysNothing(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  @Test(arguments: words) func wordsBelongToTheClauseTheyStandIn(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  @Test(arguments: others) func anotherClauseTakesNothing(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }
}
