// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

/// What is set aside, and what never is.
@Suite struct FurnitureTests {
  @Test(arguments: [
    "Comments are closed.", "Comments are closed on this article", "Commenting on this article has ended",
    "Comments (12)",
    "3 comments", "Have your say", "Have your say (3)", "View all comments", "Share this", "Share this page",
    "Share | Print | Email", "Comments (12) Share", "Print this page", "E-mail this to a friend",
    "Sign up to our newsletter",
    "Sign up for our weekly news letter.", "Follow us on Twitter @northgate", "Follow @northgate.",
    "Subscribe now",
    "Read more: Fire at mill", "Related: Fire at mill", "Click here to see our pictures", "Back to top",
    "Advertisement",
    "newsdesk@herald.example", "E-mail: newsdesk@herald.example", "© Northgate Herald",
    "Copyright Northgate Herald 2009",
    "© 2009 Northgate Media. All rights reserved.", "(c) 2009 Northgate Herald", "Photo: Lee Marsh",
    "Lee Marsh/Getty Images",
    "Tags: fire, council", "Registered in England and Wales, number 000", "ends", "-ends-",
    "http://herald.example/1",
    "Got a story? Ring the newsdesk.", "We use cookies. By going on you accept our cookie policy.",
    "Northgate Herald: the voice of the valley", "Sign in to comment", "Privacy policy",
  ])
  func linesAtTheFootAreSetAside(_ line: String) throws {
    let text = "Fire at care home\n\nThe fire was out by three, the brigade has said.\n\n\(line)\n"
    #expect(try read(text).blocks.map(\.kind) == [.headline, .paragraph, .boilerplate])
  }

  /// A line that says the same as furniture does, in the middle of an article or in a quotation, is read.
  @Test(arguments: [
    "\"Comments are closed,\" the chairman said.",
    "Related articles were found in the loft, police said.",
    "More information will be published in the spring, the council said.",
    "Share this story with your children, she told the meeting.",
    "By Monday, 200 people had signed.",
    "“Click here” was all the message said.",
    "Copyright law is to be changed, the minister said.",
    "He had been told to print this page and keep it.",
    "Sources close to the leader said she would stay.",
    "Advertisement income fell by a third.",
    "1 May 2009 was the day on which everything changed.",
    "The home > hospital transfer took nine hours.",
    "Subscribe now or lose the paper, readers were told.",
  ])
  func paragraphsAreNeverSetAside(_ line: String) throws {
    for text in [
      "The fire was out by three.\n\n\(line)\n\nThe road is open again.\n",
      "Fire at care home\n\n\(line)\n\nThe road is open again, the council has said.\n",
      "Fire at care home\n\nThe fire was out by three, the brigade has said.\n\n\(line)\n",
    ] {
      let kinds = try read(text).blocks.filter { $0.kind != .paragraph && $0.kind != .headline }
      #expect(kinds.isEmpty, "\(text)")
    }
  }

  @Test func aPageOfFurnitureAloneIsStillRead() throws {
    #expect(try drawing(of: read("Related articles\n")) == ["paragraph | Related articles"])
    #expect(try drawing(of: read("Fire at care home\n")) == ["paragraph | Fire at care home"])
  }

  @Test func theFootNeedsALineThatIsKnownToBeginIt() throws {
    let text = "The fire was out by three, the brigade has said.\n\nFire at mill\n\nFire at farm\n"
    #expect(try read(text).blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func whatAPagePutsBetweenParagraphs() throws {
    let drawn = Drawing(
      """
      headline    | Leader quits over report
      byline      | By Jane Roe
      boilerplate | Valley News
                  |
      boilerplate | Published
      dateline    | 3 March 2016
                  |
      boilerplate | Share page
                  |
      boilerplate | Image source, VP
      caption     | Image caption, The leader outside the town hall
                  |
      paragraph   | The leader of the council has resigned after a report.
                  |
      boilerplate | This video can not be played
                  |
      paragraph   | "I am sorry," she said. "It is over."
                  |
      boilerplate | Related articles
                  |
      boilerplate | Fire at mill leaves forty without work
                  |
      boilerplate | Deputy leader to take over
                  |
      paragraph   | The council meets on Friday.
                  |
      heading     | See also
                  |
      paragraph   | The report was ordered in the spring by the county.
      """)
    #expect(try drawing(of: read(drawn.text)) == drawn.blocks.map { "\($0.kind) | \($0.text)" })
  }
}
