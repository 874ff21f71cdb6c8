// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import Testing

@testable import OnRecord

@Suite struct TimelineTests {
  @Test func statementsComeInTheOrderOfPublicationTheUndatedLast() throws {
    let index = try TestIndex([
      .init("none", nil, "{Orla Quenby|“Five.”}"),
      .init("late", "2010-02-01", "{Orla Quenby|“Three.”} {Dafydd Loam|“Four.”}"),
      .init("month", "2009-06", "{Dafydd Loam|“Two.”}"),
      .init("early", "2009-05-30", "{Orla Quenby|“One.”}"),
    ])
    func words(_ change: (inout SearchRequest) -> Void = { _ in }) throws -> [String] {
      var request = SearchRequest()
      request.scope = .quotation
      change(&request)
      var found: [String] = []
      try Timeline(try index.open()).forEach(in: request) {
        found.append($0.statement.text)
        #expect($0.said == nil)
        #expect($0.event == nil)
        return true
      }
      return found
    }
    #expect(try words() == ["“One.”", "“Two.”", "“Three.”", "“Four.”", "“Five.”"])
    #expect(try words { $0.officials = ["Orla Quenby"] } == ["“One.”", "“Three.”", "“Five.”"])
  }

  /// The verb of speech stands in `<>`, the quotation in `{}`.
  @Test(
    arguments: [
      ("Ms Quenby <told> the council on 21 May 2008: {“We failed.”}", "2008-05-21"),
      ("{“We failed,”} Ms Quenby <said> on Wednesday 21 May 2008.", "2008-05-21"),
      ("{“We failed,”} <said> Ms Quenby in a statement on May 21, 2008.", "2008-05-21"),
      ("{“We failed,”} <said> Ms Quenby.", nil),
      ("{“We failed,”} Ms Quenby <said> on Wednesday.", nil),
      ("{“We failed,”} Ms Quenby <said> on 21 May.", nil),
      ("{“We failed,”} Ms Quenby <said> in May 2008.", nil),
      ("{“We failed,”} Ms Quenby <said>. The home closed on 21 May 2008.", nil),
      ("{“We failed,”} <said> the inspector who called on 21 May 2008.", nil),
      ("Ms Quenby <said> {the home was closed on 21 May 2008}.", nil),
      ("Ms Quenby <said> {“We failed”} and left on 21 May 2008.", nil),
    ] as [(String, String?)])
  func theDayOfTheStatementIsTakenOnlyWhereItIsGiven(marked: String, expected: String?) {
    #expect(StatementDate.find(statement(marked, published: nil))?.date.isoString == expected)
  }

  /// In a paper of Thursday, 21 May 2009.
  @Test(
    arguments: [
      ("Ms Quenby <told> the council yesterday: {“We failed.”}", "2009-05-20", "yesterday"),
      ("{“We failed,”} <said> Ms Quenby last night.", "2009-05-20", "last night"),
      ("{“We failed,”} Ms Quenby <said> today.", "2009-05-21", "today"),
      ("{“We failed,”} Ms Quenby <said> on Saturday.", "2009-05-16", "on Saturday"),
      ("{“We failed,”} Ms Quenby <said> Monday, and left.", "2009-05-18", "Monday"),
      ("{“We failed,”} Ms Quenby <said> on Friday 1 May 2009.", "2009-05-01", "on Friday 1 May 2009"),
      ("{“We failed,”} Ms Quenby <said> on Thursday.", nil, nil),
      ("{“We failed,”} Ms Quenby <said> on Friday 1 May.", nil, nil),
      ("{“We failed,”} <said> Ms Quenby, who left on Saturday.", nil, nil),
      ("{“We failed yesterday,”} Ms Quenby <said>.", nil, nil),
      ("{“We failed,”} Ms Quenby <told> the Sunday Argus.", nil, nil),
      ("Ms Quenby <told> the Tuesday Club on Monday: {“We failed.”}", "2009-05-18", "on Monday"),
      ("Ms Quenby <told> the hall on Tuesday last week: {“We failed.”}", nil, nil),
      ("Ms Quenby <told> the hall on Tuesday evening: {“We failed.”}", "2009-05-19", "on Tuesday"),
      ("Ms Quenby <told> the hall last Tuesday: {“We failed.”}", nil, nil),
      ("Ms Quenby <told> the hall on Monday next: {“We failed.”}", nil, nil),
      ("Ms Quenby will <tell> the hall on Monday: {“We failed.”}", nil, nil),
      ("Ms Quenby <will tell> the hall today: {“We failed.”}", nil, nil),
      ("Ms Quenby is due to <tell> the hall on Monday: {“We failed.”}", nil, nil),
      ("Ms Quenby went on to <tell> the hall on Monday: {“We failed.”}", "2009-05-18", "on Monday"),
      ("Ms Quenby <said> every Tuesday: {“We failed.”}", nil, nil),
      ("Ms Quenby <told> the hall on 1 May 2016: {“We failed.”}", nil, nil),
      ("Ms Quenby <told> the hall on 22 June 2009: {“We failed.”}", nil, nil),
    ] as [(String, String?, String?)])
  func otherDaysAreReckonedFromThatOfPublication(marked: String, expected: String?, words: String?) {
    let day = StatementDate.find(
      statement(marked, published: PublicationDate(year: 2009, month: 5, day: 21)))
    #expect(day?.date.isoString == expected)
    #expect(day?.words == words)
    let month = statement(marked, published: PublicationDate(year: 2009, month: 5))
    if words != "on Friday 1 May 2009" { #expect(StatementDate.find(month) == nil) }
  }

  @Test(
    arguments: [
      ("Ms Quenby <said> {the boy died on 3 August 2007}.", "2007-08-03"),
      ("Ms Quenby <said>: {“On August 3rd, 2007, he died. The home closed in May 2008.”}", "2007-08-03"),
      ("Ms Quenby <said>: {“The home closed in May 2008.”}", "2008-05"),
      ("Ms Quenby <said>: {“We may 2008 times have been wrong since 1999.”}", nil),
      ("Ms Quenby <said> on 3 August 2007: {“He died.”}", nil),
    ] as [(String, String?)])
  func theDayOfTheEventIsTakenFromTheStatement(marked: String, expected: String?) {
    #expect(EventDate.find(statement(marked, published: nil))?.isoString == expected)
  }

  @Test(arguments: ["1600-02-29", "1999-12-31", "2000-01-01", "2008-02-29", "2009-05-21", "2199-12-31"])
  func daysAreCounted(_ text: String) throws {
    let date = try #require(PublicationDate(text))
    let day = try #require(CalendarDay(date))
    #expect(day.date == date)
    #expect(CalendarDay(number: day.number + 1).weekday == (day.weekday + 1) % 7)
    #expect(CalendarDay(PublicationDate(year: 2009, month: 5, day: 21))?.weekday == 3)
  }

  /// A statement of an article as marked.
  private func statement(_ marked: String, published: PublicationDate?) -> Statement {
    var text: [UInt8] = []
    var begins: [UInt8: Int] = [:]
    var spans: [UInt8: Range<Int>] = [:]
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "{"): begins[byte] = text.count
      case UInt8(ascii: ">"): spans[byte] = begins[UInt8(ascii: "<")]!..<text.count
      case UInt8(ascii: "}"): spans[byte] = begins[UInt8(ascii: "{")]!..<text.count
      default: text.append(byte)
      }
    }
    let span = spans[UInt8(ascii: "}")]!
    let cue = spans[UInt8(ascii: ">")]!
    let quotation = QuotationView(
      kind: .direct, spans: [span], text: [String(decoding: text[span], as: UTF8.self)],
      cue: (String(decoding: text[cue], as: UTF8.self), cue), speaker: nil, mention: nil, rule: "",
      confidence: 1,
      isMatch: true)
    var article = Article(text: text)
    article.published = published
    return Statement(
      article: StoredArticle(id: "x", path: "/x", hash: "0", article: article), cases: [], passage: 0,
      quotation: quotation, before: 0)
  }
}
