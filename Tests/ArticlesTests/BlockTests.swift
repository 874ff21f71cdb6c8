// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

/// Drawn articles: the kind of each block stands in the margin.
@Suite struct BlockTests {
  @Test(arguments: [
    (
      "a page of a broadcaster",
      """
      boilerplate | Valley Home > Valley News > North
                  |
      headline    | Council 'ignored' warnings
                  |
      dateline    | 14 May 08 17:31 GMT
                  |
      paragraph   | A council ignored warnings about a care home for two years, a report says.
                  |
      heading     | 'Not acceptable'
                  |
      paragraph   | The report was ordered by the county after the fire.
                  |
      heading     | What inspectors saw
                  |
      paragraph   | "It is not acceptable," the leader of the council said.
                  |
      boilerplate | Related Valley sites
                  |
      boilerplate | Fire service: how to test an alarm
      """
    ),
    (
      "an archive copy without a headline, a line a paragraph",
      """
      paragraph   | LESSONS must be drawn from the fire at Alder House, says the chief fire officer.
      paragraph   | Nobody was hurt, but it was luck, added Ann Okoro.
      paragraph   | "I have seen the stairs.
      paragraph   | "I would not send my own crew up them," she said.
      boilerplate | Converted for the new archive on 3 June 2001. Some images and formatting may have been lost.
      boilerplate | Comments: Our rules
      boilerplate | We like our comments to be friendly. The right to comment can be withdrawn if the rules are broken.
      boilerplate | Please report any comment that breaks them.
      boilerplate | Read the rules hereComments are closed on this article
      """
    ),
    (
      "a standfirst of two sentences is no headline",
      """
      paragraph   | The fire showed how thin the service is spread. Crews must be given what they need
                  |
      paragraph   | The first reaction to the fire at Alder House was one of relief.
                  |
      heading     | Hard choices
                  |
      paragraph   | It will not last, and it should not. There are choices to be made.
      """
    ),
    (
      "trade press with links at the foot",
      """
      headline    | Fire: poor training caused delay
                  |
      paragraph   | Poor training held up the crews by nine minutes, an inquiry found.
                  |
      heading     | Alarm ‘not tested’
                  |
      paragraph   | The alarm was “last tested in spring”, the inquiry said.
                  |
      boilerplate | More information
                  |
      boilerplate | Inquiry report in full
                  |
      boilerplate | Is your alarm tested? Have your say in our forum
                  |
      boilerplate | Related articles
                  |
      boilerplate | Second inquiry into fire at care home
                  |
      boilerplate | More from Rescue Weekly
                  |
      boilerplate | Comments are closed.
      """
    ),
    (
      "outlet, date, headline in capitals, byline",
      """
      boilerplate | NORTHGATE GAZETTE
                  |
      dateline    | Thursday, 14 July 2011
                  |
      headline    | COUNCIL LEADER QUITS AFTER REPORT
                  |
      byline      | By JANE ROE, Crime Correspondent
                  |
      paragraph   | The leader of Northgate Council has resigned after a report found "serious failings".
                  |
      boilerplate | Share this page
                  |
      boilerplate | © 2011 Northgate Media Ltd. All rights reserved.
      """
    ),
    (
      "a text broken at a fixed width",
      """
      headline    | Council leader quits
                  | after damning report
                  |
      dateline    | Published: 12:03, 14 July 2011
      byline      | By Jane Roe and Amir Vask | 14 July 2011
                  |
      paragraph   | The leader of Northgate Council has resigned after a
                  | report found "serious failings", it was said last night
                  | by a spokesman for the group that runs the council.
                  |
      paragraph   | The report ran to three hundred pages and was written by
                  | four inspectors, who had spent eleven months in the town
                  | and spoken to more than two hundred people there.
      """
    ),
    (
      "indented paragraphs broken at a fixed width, without blank lines",
      """
      paragraph   | The leader of Northgate Council has resigned after a report
                  | found what it called serious failings in three departments.
      paragraph   |    He had led the council for eleven years, longer than all of
                  | those who came before him taken together, and nobody who was
                  | asked last night could say who would come after him now.
      """
    ),
    (
      "verse is left as it stands",
      """
      paragraph   | The rain came down on Alder Street,
      paragraph   | It came on roof and wall,
      paragraph   | And those who had no other seat
      paragraph   | Sat waiting in the hall.
                  |
      paragraph   | Ann Okoro read the poem aloud and said that she had found it under a chair.
      """
    ),
    (
      "a list is left as it stands",
      """
      paragraph   | The inspectors asked for four things before the home could take in residents again:
                  |
      paragraph   | An alarm on every floor
      paragraph   | A second stair
      paragraph   | Doors that close by themselves
      paragraph   | Two carers at night
                  |
      paragraph   | The owner said that he would see to all of them.
      """
    ),
    (
      "an interview",
      """
      headline    | Ann Okoro: what I saw on the stairs
                  |
      paragraph   | Q: When did you get there?
                  |
      paragraph   | A: At nine minutes past two.
                  |
      paragraph   | OKORO: I went up first
                  |
      paragraph   | What did you see?
                  |
      paragraph   | Smoke, and then nothing. I counted the doors with my hand.
      """
    ),
    (
      "the wire's place and agency stay in the paragraph",
      """
      headline    | Fire at care home leaves forty without beds
                  |
      paragraph   | HARBOROUGH, March 3 (Newswire) – Forty people spent the night in a school after a fire.
                  |
      paragraph   | HARBOROUGH (NW) — The school will be closed for a week.
      """
    ),
    (
      "a picture's words and credits",
      """
      headline    | Fire at care home leaves forty without beds
                  |
      paragraph   | Forty people spent the night in a school after a fire.
                  |
      caption     | Firefighters outside Alder House on Tuesday. (Photo: Lee Marsh/Valley Pictures)
                  |
      boilerplate | Lee Marsh/Getty Images
                  |
      paragraph   | The school will be closed for a week.
      """
    ),
    (
      "an advertisement inside the text",
      """
      headline    | Fire at care home leaves forty without beds
                  |
      paragraph   | Forty people spent the night in a school after a fire.
                  |
      boilerplate | Advertisement
                  |
      paragraph   | The school will be closed for a week.
      """
    ),
    (
      "the head and foot of a page of 2009",
      """
      boilerplate | VALLEY NEWS | North | Northgate
                  |
      headline    | Leader quits over report
      dateline    | Page last updated at 19:04 GMT, Friday, 1 May 2009 20:04 UK
      boilerplate | E-mail this to a friend   Printable version
                  |
      paragraph   | The leader of the council has resigned after a report.
                  |
      boilerplate | RELATED INTERNET LINKS
      boilerplate | Northgate Council
      boilerplate | Valley News is not responsible for the content of external internet sites
                  |
      boilerplate | SEE ALSO
      boilerplate | Fire at mill
      dateline    | 12 Apr 09
                  |
      boilerplate | Story from VALLEY NEWS:
      boilerplate | http://valley.example/1
                  |
      dateline    | Published: 2009/05/01 18:04:36 GMT
                  |
      boilerplate | © VALLEY MMIX
      """
    ),
    (
      "a page with a menu, points and a history",
      """
      boilerplate | We use cookies. By using this site you accept our cookie policy.
      boilerplate | Skip to content
      boilerplate | Home | News | Sport
      headline    | Leader quits over report
      paragraph   | • Deputy takes over
      paragraph   | • Report due in June
                  |
      byline      | Jane Roe, social affairs correspondent
      dateline    | The Northgate Guardian, Friday 1 May 2009
      boilerplate | Article history
                  |
      paragraph   | The leader of the council has resigned after a report.
      """
    ),
    (
      "a letter",
      """
      paragraph   | Sir: the leader of the council
                  |
      paragraph   | should have gone a year ago, and I told him so.
                  |
      paragraph   | Yours faithfully,
                  |
      paragraph   | Jane Roe
      paragraph   | 12 High Street
      """
    ),
    (
      "a name alone under the headline, the outlet with the date",
      """
      headline    | What the night shift knows
                  |
      byline      | Jane Roe-Marsh
                  |
      dateline    | The Northgate Herald, 24 June 2013
                  |
      paragraph   | If you want to understand a hospital, go at three in the morning and listen.
      """
    ),
  ])
  func areTold(_ name: String, _ rows: String) throws {
    let drawn = Drawing(rows)
    let article = try read(drawn.text)
    #expect(
      drawing(of: article) == drawn.blocks.map { "\($0.kind) | \($0.text.trimmingSpaces())" }, "\(name)")
  }

  @Test func headlineOfTheRecordIsFoundInItsText() throws {
    let record =
      #"{"headline": "‘A fire’", "text": "'A fire'\n\nA fire was put out by three, the brigade said."}"#
    let article = try read(record)
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph])
    #expect(article.headline == "‘A fire’")
  }
}
