// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

/// What an article says of itself.
@Suite struct MetadataTests {
  private static let body =
    "\n\nThe leader of the council has resigned after a report, it was said last night.\n\n"

  private func article(head: String = "Leader quits", foot: String = "") throws -> Article {
    try read(head + MetadataTests.body + foot)
  }

  /// What a text is stands above its headline, and perhaps who gave it out.
  @Test(arguments: [
    ("PRESS RELEASE\n\nLeader quits", "Leader quits", nil),
    ("News release:\n\nLeader quits", "Leader quits", nil),
    ("PRESS RELEASE\nFOR IMMEDIATE RELEASE\n\nLeader quits\n\n3 May 2009", "Leader quits", nil),
    (
      "PRESS RELEASE\n\nNorthgate Borough Council\nDate: 3 May 2009\n\nLeader of the council quits",
      "Leader of the council quits", "Northgate Borough Council"
    ),
    ("Press release row: leader quits", "Press release row: leader quits", nil),
    ("Leader quits\n\nPress release", "Leader quits", nil),
  ])
  func headlineOfARelease(_ head: String, _ headline: String, _ outlet: String?) throws {
    let article = try article(head: head)
    #expect(article.headline == headline && article.outlet == outlet)
    let page = try read(
      "<html><head><title>Press release</title></head><body><h1>Press Release</h1><h2>Leader quits over it</h2><p>\(MetadataTests.body)</p></body></html>",
      name: "page.html")
    #expect(page.headline == "Leader quits over it")
  }

  @Test(arguments: [
    ("Leader quits\n\nBy Jane Roe", "Jane Roe"),
    ("Leader quits\n\nBy JANE ROE, Crime Correspondent", "JANE ROE"),
    ("Leader quits\n\nby Jane Roe", "Jane Roe"),
    ("Leader quits\n\nBy Jane Roe and Amir Vask in Northgate", "Jane Roe and Amir Vask"),
    ("Leader quits\n\nBy Jane Roe, Amir Vask and Li Tarn, Valley News", "Jane Roe, Amir Vask and Li Tarn"),
    (
      "Leader quits\n\nBy Jane A. Roe, Li S.K. Tarn, and Amir Vask, VN",
      "Jane A. Roe, Li S.K. Tarn, and Amir Vask"
    ),
    ("Leader quits\n\nBy Jane Roe, Health Editor, and Amir Vask", "Jane Roe"),
    ("Leader quits\n\nBy Inès van der Holme | 3 May 2009", "Inès van der Holme"),
    ("Leader quits\n\nWritten by Jane Roe", "Jane Roe"),
    ("Leader quits\n\nJane Roe reports", "Jane Roe"),
    ("Leader quits\n\nJane Roe, Health Editor", "Jane Roe"),
    ("Leader quits\n\nJane Roe | 3 May 2009", "Jane Roe"),
    ("Leader quits\n\n3 May 2009\n\nJane Roe", "Jane Roe"),
    ("Leader quits\n\nThe report took a year, and nobody liked it.\n\nBy Jane Roe", "Jane Roe"),
    ("Leader quits\n\nBy JANE ROE FOR VALLEYONLINE", "JANE ROE"),
    ("Leader quits\n\nFirst published in News, Friday 1 May 2009 by Jane Roe", "Jane Roe"),
    ("Leader quits\n\nJane Roe\nvalley.example, Friday 1 May 2009 19.04 BST", "Jane Roe"),
    ("Leader quits\n\nBy Newswire", "Newswire"),
    ("Leader quits\n\nBy Friday it was over", nil),
    ("Leader quits\n\nBy the river, where he lives", nil),
    ("Leader quits\n\nSocial Care", nil),
    ("Leader quits", nil),
  ])
  func byline(_ head: String, _ expected: String?) throws {
    #expect(try article(head: head).byline == expected)
  }

  @Test(arguments: [
    ("Leader quits\n\n1 May 09 19:04 GMT", "", "2009-05-01"),
    ("3 May 2009\n\nLeader quits", "", "2009-05-03"),
    ("Leader quits\n\nLast updated 3 May 2009", "", "2009-05-03"),
    ("Leader quits\n\nLast updated 3 May 2009\n\nPublished 1 May 2009", "", "2009-05-01"),
    ("Leader quits\n\nThe Northgate Herald, June 2008", "", "2008-06"),
    ("Leader quits\n\nPublished: 7:00AM BST 01 May 2009", "", "2009-05-01"),
    ("13 January 2012 Last updated at 12:03\n\nLeader quits", "", "2012-01-13"),
    ("PUBLISHED: 12:03, 14 July 2011 | UPDATED: 13:11, 15 July 2011\n\nLeader quits", "", "2011-07-14"),
    ("Leader quits\n\nPosted: 01 May 2009 | Subscribe Online", "", "2009-05-01"),
    ("First to go since May 1 2009", "", nil),
    ("Leader quits\n\nBy Jane Roe | 3 May 2009", "", "2009-05-03"),
    ("Leader quits", "First published 3 May 2009", "2009-05-03"),
    ("Leader quits", "3 May 2009", "2009-05-03"),
    ("Leader quits", "CORRECTION\n\nHis name was spelled wrong. We are sorry.\n\n3 May 2009", nil),
    ("Leader quits", "Converted for the new archive on 14 July 2000.", nil),
    ("Leader quits", "From the archive, first published on 3 May 1999", "1999-05-03"),
    ("Leader quits", "", nil),
  ])
  func published(_ head: String, _ foot: String, _ expected: String?) throws {
    #expect(try article(head: head, foot: foot).published?.isoString == expected)
  }

  @Test(arguments: [
    ("Converted for the new archive on 14 July 2000. Some images may have been lost.", "2000-07-14"),
    ("Archived on 14 July 2000", "2000-07-14"),
    ("This page was added to the archive in July 2000.", "2000-07"),
    ("The archive was converted on 14 July 2000, the librarian said.", nil),
    ("", nil),
  ])
  func archived(_ foot: String, _ expected: String?) throws {
    let article = try article(foot: foot)
    #expect(article.archived?.isoString == expected)
    #expect(article.published == nil)
  }

  @Test(arguments: [
    ("Valley Home > Valley News > North\n\nLeader quits", "", "Valley News"),
    ("Valley Home > North\n\nLeader quits", "", "Valley"),
    ("Home » Northgate Herald » Crime\n\nLeader quits", "", "Northgate Herald"),
    ("Home > News > Crime\n\nLeader quits", "", nil),
    ("NORTHGATE GAZETTE\n\n3 May 2009\n\nLeader quits", "", "NORTHGATE GAZETTE"),
    ("The Northgate Gazette\n\nLeader quits", "", "The Northgate Gazette"),
    ("Leader quits | Northgate Herald", "", "Northgate Herald"),
    ("Leader quits - Valley News", "", "Valley News"),
    ("Leader quits\n\nBy Jane Roe\nValley News, Northgate", "", "Valley News"),
    ("Leader quits\n\nBy Jane Roe, Valley News", "", "Valley News"),
    ("Leader quits\n\nNorthgate Herald, 3 May 2009", "", "Northgate Herald"),
    ("Source: Northgate Herald\n\nLeader quits", "", "Northgate Herald"),
    ("From The Northgate Times\nMay 1, 2009\nLeader quits", "", "The Northgate Times"),
    ("Leader quits\n\nvalley.example, 3 May 2009", "", "valley.example"),
    ("Leader quits", "Story from VALLEY NEWS:\n\n© VALLEY MMIX", "VALLEY NEWS"),
    ("Leader quits", "Northgate Herald: the voice of the valley", "Northgate Herald"),
    ("Leader quits", "More from Rescue Weekly", "Rescue Weekly"),
    ("Leader quits", "More from this section", nil),
    ("Leader quits", "More from Crime", nil),
    ("Leader quits", "© 2009 The Northgate Herald", "The Northgate Herald"),
    ("Leader quits", "Copyright (c) 2009 Northgate Media Ltd. All rights reserved.", "Northgate Media"),
    ("Leader quits", "© The Northgate Herald 2009. Do not copy this.", "The Northgate Herald"),
    ("Leader quits", "The Northgate Herald reported on Saturday that he would go.", nil),
    ("Leader quits", "Source: Homes Board", nil),
  ])
  func outlet(_ head: String, _ foot: String, _ expected: String?) throws {
    #expect(try article(head: head, foot: foot).outlet == expected)
  }

  @Test(arguments: [
    ("Leader quits", "Leader quits"),
    ("Leader  'quits'\u{A0}today", "Leader 'quits' today"),
    ("Leader quits - Valley News", "Leader quits"),
    ("Leader Quits After Damning Report.", "Leader Quits After Damning Report."),
    ("How did it come to this?", "How did it come to this?"),
    ("The leader has quit.", nil),
    ("The leader has quit. The deputy has not", nil),
    ("And then the leader of the council said:", nil),
  ])
  func headline(_ head: String, _ expected: String?) throws {
    #expect(try article(head: head).headline == expected)
  }

  @Test func url() throws {
    #expect(try article(head: "http://valley.example/1\n\nLeader quits").url == "http://valley.example/1")
    #expect(try article(foot: "URL: https://valley.example/2").url == "https://valley.example/2")
    #expect(try article(foot: "See https://valley.example/2 for the report.").url == nil)
  }

  @Test(arguments: [
    ("The leader of the council has said that he will not stay, and that it was time for him to go.", "en"),
    ("Le chef du conseil a dit qu'il ne resterait pas, et qu'il était temps pour lui de partir.", nil),
    ("Der Vorsitzende des Rates hat gesagt, dass er nicht bleiben werde und dass es Zeit sei zu gehen.", nil),
    ("De voorzitter van de raad zei dat hij niet zou blijven en dat het tijd was om te gaan voor hem.", nil),
    ("Results: 4 2 7", nil),
  ])
  func language(_ text: String, _ expected: String?) throws {
    #expect(try read(text).language == expected)
  }
}
