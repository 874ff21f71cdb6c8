// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

@Suite struct PublicationDateTests {
  @Test(arguments: [
    ("2009-05-01", "2009-05-01"),
    ("2009-05-01T19:04:00Z", "2009-05-01"),
    ("2009-05-01T19:04:00.123+01:00", "2009-05-01"),
    ("2009-05-01 19:04", "2009-05-01"),
    ("20090501", "2009-05-01"),
    ("2009/05/01", "2009-05-01"),
    ("2009-05", "2009-05"),
    ("2009", "2009"),
    ("1 May 09 19:04 GMT", "2009-05-01"),
    ("1 May 09", "2009-05-01"),
    ("Friday, 1 May 2009", "2009-05-01"),
    ("Friday 1st May 2009", "2009-05-01"),
    ("1st of May, 2009", "2009-05-01"),
    ("the 22nd of November 1998", "1998-11-22"),
    ("01-May-09", "2009-05-01"),
    ("Published: 12:03, 14 July 2011", "2011-07-14"),
    ("Published on 14 July 2011 at 12.03pm", "2011-07-14"),
    ("First published 14 July 2011, last updated 16 July 2011", "2011-07-14"),
    ("Last updated 16 July 2011; first published 14 July 2011", "2011-07-14"),
    ("Last updated at 7:04 PM on 1st May 2009", "2009-05-01"),
    ("May 1, 2009 | 7:04 pm", "2009-05-01"),
    ("May 1st 2009", "2009-05-01"),
    ("Sept. 9, 2011", "2011-09-09"),
    ("Tuesday January 21 2010", "2010-01-21"),
    ("Fri, 01 May 2009 19:04:00 +0000", "2009-05-01"),
    ("01/05/2009", "2009-05-01"),
    ("05/13/2009", "2009-05-13"),
    ("1.5.09", "2009-05-01"),
    ("May 2009", "2009-05"),
    ("LONDON, 1 May 2009", "2009-05-01"),
    ("Upper Northgate, 1 May 2009", "2009-05-01"),
    ("1 May 70", "1970-05-01"),
    ("1 May 69", "2069-05-01"),
    ("29 February 2008", "2008-02-29"),
  ])
  func reads(_ text: String, as expected: String) {
    #expect(PublicationDate(text)?.isoString == expected)
  }

  @Test(arguments: [
    "", "soon", "1 May", "1 May 19:04", "May", "30 February 2009", "29 February 2009", "32/01/2009",
    "13/13/2009",
    "1 May 1066", "2009-13-01", "Item 7, 1 May 2009 and 3 others", "Meeting of the full council, 1 May 2009",
    "In May 2009 the council met", "99999999999999999999", "1 May 2009 was a Friday", "::::", "5 hours ago",
  ])
  func findsNoDate(in text: String) {
    #expect(PublicationDate(text) == nil)
  }

  @Test(arguments: [
    (PublicationDate(year: 2009, month: 5, day: 1), "day", 2009_05_01, 2009_05_01),
    (PublicationDate(year: 2009, month: 5), "month", 2009_05_01, 2009_05_31),
    (PublicationDate(year: 2008, month: 2), "month", 2008_02_01, 2008_02_29),
    (PublicationDate(year: 1900, month: 2), "month", 1900_02_01, 1900_02_28),
    (PublicationDate(year: 2009), "year", 2009_01_01, 2009_12_31),
  ])
  func knowsItsFirstAndLastDay(_ date: PublicationDate, _ precision: String, _ first: Int, _ last: Int) {
    #expect(date.precision.rawValue == precision)
    #expect(date.firstDay == first)
    #expect(date.lastDay == last)
  }

  @Test func everyDayIsReadBackFromItsIsoString() {
    for day in stride(from: 0, to: 160_000, by: 17) {
      let date = PublicationDate(year: 1700 + day / 372, month: day / 31 % 12 + 1, day: day % 31 + 1)
      #expect(PublicationDate(date.isoString) == (date.isReal ? date : nil))
    }
  }
}
