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
    let statement = Statement(
      article: StoredArticle(id: "x", path: "/x", hash: "0", article: Article(text: text)), cases: [],
      passage: 0,
      quotation: quotation, before: 0)
    #expect(StatementDate.find(statement)?.isoString == expected)
  }
}
