// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Direct and mixed quotations in the styles of many papers. All people and places are invented.
@Suite struct DirectQuotationTests {
  static let clauses = [
    "⟦Una Fell#1|“The roof was unsafe,”⟧ said Una Fell. ⟦Una Fell#1|“We told them so in March.”⟧",
    "Una Fell, head of Marl Street School, said: ⟦Una Fell|“The roof was unsafe.”⟧",
    "⟦Una Fell|“Why did nobody listen to us?”⟧ Ms Una Fell asked the inquiry.",
    "⟦Una Fell#1|“It was,”⟧ Una Fell told the inquest, ⟦Una Fell#1|“the worst day of my life.”⟧",
    "Una Fell told the Larkham Echo: ⟦Una Fell|“Nobody ever rang us back.”⟧",
    "According to Una Fell, the roof was ⟦Una Fell|“an accident waiting to happen”⟧.",
    "The roof was ⟦Una Fell|“an accident waiting to happen”⟧, according to Una Fell.",
    "Una Fell: ⟦Una Fell|“We are very glad that it is over.”⟧",
    "Una Fell, Amalgamated Care Union: ⟦Una Fell|“We are very glad that it is over.”⟧",
    "The union\n\nUna Fell, Amalgamated Care Union: ⟦Una Fell|“We are very glad that it is over.”⟧",
    "⟦Alwyn Reeve|“I can count, and so could they.”⟧ – Alwyn Reeve, a coroner\n\n"
      + "Una Fell, Amalgamated Care Union: ⟦Una Fell|“We are very glad that it is over.”⟧",
    "⟦Una Fell|“A very sad case indeed for all of us”⟧ – Una Fell",
    "2008. ⟦Una Fell|“Nobody asked to go upstairs.”⟧ – Una Fell, author of the first review\n\n"
      + "May 2010: ⟦Alwyn Reeve|“I can count, and so could they.”⟧ – Alwyn Reeve, coroner",
    "Una Fell added that the council’s answer had been ⟦Una Fell|“woeful”⟧.",
    "⟦council spokeswoman|“We have learned lessons,”⟧ a council spokeswoman said.",
    "A spokesman for the Larkham Trust said: ⟦spokesman for the Larkham Trust|“We are sorry.”⟧",
    "The report adds: ⟦report|“Leaders have not acted quickly enough.”⟧",
    "Ann Lee asked: ⟦Ann Lee|“Was the gate ever checked?”⟧ Tom Hill replied: ⟦Tom Hill|“It was not.”⟧",
    "Ann Lee said: ⟦Ann Lee|“No.”⟧ Tom Hill said: ⟦Tom Hill|“Strike.”⟧",
    "⟦Una Fell|'We moved the site twice at residents' request and told everybody,'⟧ said Una Fell.",
    "The nurse’s assessment recorded that he was ⟦nurse’s assessment|“unsettled”⟧ with a cold.",
  ]

  @Test(arguments: clauses) func clauseNamesTheSpeaker(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  static let singleHouses = [
    "Margaret Holt told the Echo: ⟦Margaret Holt|‘We are deeply sorry for what happened to the child’s family.’⟧",
    "⟦Margaret Holt#1|‘It was a terrible day,’⟧ Margaret Holt said. ⟦Margaret Holt#1|‘We’ll never forget it.’⟧",
    """
    Colin Brace, of Wessel Police, said: ⟦Colin Brace#1|‘This was about workers’ rights, and the officers’ conduct.⟧

    ⟦Colin Brace#1|‘Nobody is above the law,’⟧ he added.
    """,
    "Colin Brace said: ⟦Colin Brace|'We don't comment. The 1990s' policy was 'out of date' and has gone.'⟧",
    "Margaret Holt described the scheme as ⟦Margaret Holt#1|‘a disgrace’⟧ and said ministers had "
      + "⟦Margaret Holt#1|‘lost the plot’⟧.",
  ]

  @Test(arguments: singleHouses) func singleMarksAreToldFromApostrophes(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  static let paragraphs = [
    """
    Colin Brace said: ⟦Colin Brace#1|"The first thing is this.⟧

    ⟦Colin Brace#1|"The second thing is that.⟧

    ⟦Colin Brace#1|"The third is neither," he added.⟧
    """.replacing(" he added.⟧", with: "⟧ he added."),
    "Colin Brace said: ⟦Colin Brace#1|“The trust failed her.⟧ ⟦Colin Brace#1|“It failed us all.⟧ "
      + "⟦Colin Brace#1|“It must never happen again.”⟧ Mr Brace left the court without speaking.",
    """
    Colin Brace shut the door. ⟦Colin Brace|"It is over," he said.⟧ The mark at the end is lost: "nobody knew.

    ⟦Una Fell|"We all knew,"⟧ said Una Fell.
    """.replacing(" he said.⟧", with: "⟧ he said."),
  ]

  @Test(arguments: paragraphs.prefix(2)) func speechOverParagraphsIsOneQuotation(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  /// Statements on the web have a mark where they begin and one where they end, and none in between.
  @Test func speechWithMarksAtItsEndsOnlyIsOneQuotation() {
    let text = MarkedText(
      """
      Larkham Council said: ⟦Larkham Council#1|"In March a boy who was known to us moved to Marl.⟧

      ⟦Larkham Council#1|The inquest found that nobody was to blame for what was done there.⟧

      ⟦Larkham Council#1|We have acted on all that was asked of us."⟧

      Marl Council did not answer.
      """)
    #expect(text.found() == text.expected)
  }

  /// A mark that was lost is no such beginning: one behind it is not the end of a paragraph, or not the first.
  @Test(arguments: [
    "The boat was seen off the pier\" on Monday morning.",
    "It was known as \"the ark\" in the town, he told us.\"",
  ]) func speechThatNothingEndsStaysInItsParagraph(_ last: String) {
    let lost = "Una Fell said: ⟦Una Fell|\"We never saw it again.⟧\n\nNobody came to the pier that day.\n\n"
    let text = MarkedText(lost + last)
    #expect(text.found().first == text.expected[0])
    #expect(!text.found().contains { $0.text.contains { $0.contains("Nobody") } })
  }

  @Test func badMarkSpoilsOnlyItsParagraph() {
    let text = MarkedText(Self.paragraphs[2])
    #expect(text.found().first?.speaker == "Colin Brace")
    #expect(text.found().first?.text.first == text.expected[0].text[0])
    #expect(text.found().last == text.expected[1])
  }

  static let noQuotations = [
    "The so-called “bedroom tax” has been a hot topic since the spring.",
    "He works at the “Red Lion” and his band, “The Odd Socks”, plays on Fridays.",
    "The ’90s were kind to rock ’n’ roll, and the workers’ club did well.",
    "It was an “active” child who often bumped into things.",
  ]

  @Test(arguments: noQuotations) func scareQuotesHaveNoSpeaker(_ text: String) {
    #expect(MarkedText(text).found().filter { $0.speaker != nil } == [])
  }

  @Test func wholeSentencesWithoutSpeakerAreKept() {
    let text = MarkedText("⟦|“We have never been asked what we think of the plan.”⟧")
    #expect(text.found() == text.expected)
  }

  @Test func headlinesAndCaptionsQuoteNothing() {
    let text = Array("Council 'lost the plot'\nUna Fell said: 'It is a disgrace to us all.'".utf8)
    var paragraphs = Paragraph.split(text)
    paragraphs[0].kind = .headline
    let found = Extractor().extract(text, paragraphs: paragraphs).quotations
    #expect(
      found.map { String(decoding: text[$0.spans[0]], as: UTF8.self) } == ["'It is a disgrace to us all.'"])
  }
}
