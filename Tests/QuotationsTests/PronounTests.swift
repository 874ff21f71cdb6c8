// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Whom *he* and *she* stand for where two people of one gender take turns, and what pronouns never name.
/// All people and places are invented.
@Suite struct PronounTests {
  static let twoOfOneGender = [
    """
    Una Fell, director of schools, said every file would be opened. She added that staff were grieving.

    Larkham Council said it had full confidence in Miss Fell.

    But Joan Marsh, the MP for Larkham, said the council should not mark its own homework.

    ⟦Joan Marsh|“Five agencies went through that door,”⟧ she said.
    """,
    """
    Alan Fisk said: ⟦Alan Fisk|“I rang them twice.”⟧

    His brother, Colin Fisk, told the court that nobody had answered. ⟦Colin Fisk|“It rang and rang,”⟧ he said.
    """,
    """
    Health minister Peter Dunn told MPs that the ward had been ⟦Peter Dunn|“shameful”⟧.

    The inquiry follows a campaign by Graham Pell, whose mother Edith died in the hospital in February.

    ⟦Graham Pell|“Mum was a nurse for 30 years,”⟧ he said.
    """,
    """
    The coroner, Dr Alan Penrose, said he would write to ministers.

    Colin Marsh, the care worker who found him, said he had been alone. ⟦Colin Marsh#1|“I was by myself,”⟧ he said. \
    ⟦Colin Marsh#1|“I always was.”⟧
    """,
    """
    Ruth Lomas praised her old rival Joan Marsh. Asked what she would say to her now, Lomas thought for some time. \
    ⟦Ruth Lomas|“Go upstairs,”⟧ she said at last.
    """,
    """
    ⟦Ann Lee|“It was dark,”⟧ said Ann Lee. Her sister, Mary, held her hand. ⟦Mary|“Very dark,”⟧ she said.
    """,
    """
    Detective Superintendent Peter Garrow, who led the inquiry into the killing of Callum Dent, paid tribute to the jury. \
    ⟦Peter Garrow|“Nobody who sat here will forget it,”⟧ he said.
    """,
    """
    Professor Ruth Harcourt will lead the review. Joan Marsh called that ⟦Joan Marsh|“two years late”⟧.

    The professor told reporters she would start in May. ⟦Ruth Harcourt|“I shall read every note,”⟧ she added.
    """,
    """
    Graham Pell spoke first. His mother, Edith, had been a sister at the Royal Infirmary. \
    ⟦Graham Pell|“She rang and nobody came,”⟧ he told the hall.
    """,
    """
    ⟦Edith Pell|“Rang twice,”⟧ Edith Pell wrote that night.

    The girl was Joan Marsh. She was a nurse of 23, and for most of that winter she was alone. The review found that she \
    had been tired.

    ⟦Joan Marsh|“I loved her,”⟧ she says.
    """,
    """
    Dr Alan Fisk wrote eleven letters to the then chairman of Larkham Hospitals, Ian Marsh.

    ⟦Alan Fisk|“He sent me a card,”⟧ Dr Fisk says.

    Mr Marsh retired in May. The former chairman has not spoken in public since he gave evidence. He came to the door in \
    his slippers. ⟦Ian Marsh|“I should have gone,”⟧ he said.
    """,
    """
    Alan Fisk has been pushing it since he was a boy, said his wife, Joan Fisk. But in 2016, he found that nobody cared. \
    ⟦Alan Fisk|“They were deaf,”⟧ he said.
    """,
  ]

  /// Of two of the same age neither is meant.
  static let ages = [
    "John Marl, 34, of Mill Lane, was jailed.\n\n⟦John Marl|“I am sorry,”⟧ the 34-year-old said.",
    "Una Fell (71) saw the fire. The 71-year-old said: ⟦Una Fell|“It was bad.”⟧",
    "The 19-year-old driver Ian Pell wept. ⟦Ian Pell|“He ran,”⟧ the 19-year-old told police.",
    "Una Fell wept. ⟦Una Fell#1|“He ran,”⟧ said the 71-year-old. ⟦Una Fell#1|“He ran.”⟧",
    "Una Fell, 52, and Ann Marl, 52, were cleared. The 52-year-old said: ⟦52-year-old|“It is done.”⟧",
    "Ian Marl, 34, and Una Fell spoke. Mr Marl said no. The 71-year-old said: ⟦71-year-old|“He ran.”⟧",
    "Una Fell wept. ⟦Una Fell|“He ran,”⟧ said Una Fell.\n\nThe 71-year-old added: ⟦Una Fell|“He was ill.”⟧",
  ]

  static let aboutSomebody = [
    // Who leaves is the subject of the sentence.
    "The coroner Jane Holt told the owner, Sandra Pike: ⟦Jane Holt|“You knew of it.”⟧\n\nPike, 56, wept as she left. "
      + "She had earlier told jurors: ⟦Sandra Pike|“I think of him.”⟧",
    // Whose report it is comes next.
    "Professor Judith Harcastle wrote it.\n\nAsk where the child sleeps.\n\nProfessor Harcastle’s report is out. She "
      + "will speak in May, with Ian Marl, who wrote the first. ⟦Judith Harcastle|“We get on very well,”⟧ she says.",
    // Who tells something in the clause that says who they are is no aside.
    "When a child dies they want a head. I met the director who told me she had not slept. ⟦director|“They have my "
      + "address,”⟧ she said.",
    // Who is asked comes behind the comma.
    "Jane Holt came. Sandra Pike left too.\n\nPike, who is 70, says that Holt is ⟦Sandra Pike|“the best of us”⟧.\n\n"
      + "Asked what she would say to her successor, Holt thinks for some time. ⟦Jane Holt|“All is well,”⟧ she says.",
    // What somebody calls it is theirs.
    "Cllr Pell spoke.\n\nMr Marl left to pursue what he says are ⟦Marl|“other matters”⟧.",
  ]

  @Test(arguments: aboutSomebody) func theLastSentenceIsAboutSomebody(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  @Test(arguments: ages) func anAgeStandsForWhomItIsToldOf(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  @Test(arguments: twoOfOneGender) func lastSentenceDecides(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  static let nobody = [
    "We asked the trust for the file. We said: “There is nothing in it that anybody needs to hide.”",
    "“There is nothing in it that anybody needs to hide,” I told him.",
    "“There is nothing in it that anybody needs to hide,” you say.",
  ]

  @Test(arguments: nobody) func firstAndSecondPersonNameNobody(_ text: String) {
    let bytes = Array(text.utf8)
    let found = Extractor().extract(bytes, paragraphs: Paragraph.split(bytes))
    #expect(found.quotations.contains { $0.kind == .direct })
    #expect(found.speakers.allSatisfy { !["i", "we", "you", "who", "that"].contains($0.name.lowercased()) })
  }

  static let utterances = [
    """
    ⟦Una Fell|“He will put it away,”⟧ Una Fell says. When he has gone she lowers her voice. \
    ⟦Una Fell|“He reads it at night.”⟧
    """,
    """
    ⟦Una Fell|“Nobody came,”⟧ Una Fell wrote on the sixth night. On the last: ⟦Una Fell|“I have stopped ringing.”⟧
    """,
    "⟦Una Fell#1|“He will put it away,”⟧ Una Fell says. ⟦Una Fell#1|“He reads it at night.”⟧",
    """
    Was Sir Alan Pell right to call it ⟦Alan Pell|“the only honest clock in town”⟧? Una Fell thought about it. \
    ⟦Una Fell|“He never met the nurse.”⟧
    """,
  ]

  @Test(arguments: utterances) func writersSentencePartsUtterances(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  /// *They* of one whose gender nobody tells.
  @Test func aSpokespersonIsThey() {
    let text = MarkedText(
      """
      The council's member for children said the budget had been cut.

      A council spokesperson said: ⟦council spokesperson|“We are sorry.”⟧ They said ⟦council spokesperson|“it was late”⟧.
      """)
    #expect(text.found(kinds: [.direct, .mixed]) == text.expected)
  }
}
