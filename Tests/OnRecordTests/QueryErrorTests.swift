// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OnRecord

/// What cannot be meant is said at its place, counted in characters from 1, with a cure.
@Suite struct QueryErrorTests {
  @Test(arguments: [
    ("NEAR", 1, "both sides"),
    ("a AND AND b", 3, "both sides"),
    ("a OR OR b", 3, "both sides"),
    ("a NOT", 3, "both sides"),
    ("a OR )", 3, "both sides"),
    ("(OR a)", 2, "both sides"),
    ("a AND OR b", 3, "both sides"),
    ("a NEAR bcd*", 3, "NEAR/5"),
    ("a NEAR/x b", 3, "NEAR/5"),
    ("a NEAR/ b", 3, "NEAR/5"),
    ("a NEAR/3 (b c)", 3, "NEAR/5"),
    ("a NEAR b NEAR c NEAR d NEAR e NEAR f NEAR g NEAR h NEAR i NEAR j NEAR k", 3, "leave some"),
    ("((a)", 1, "close it"),
    ("a) b", 2, "remove it"),
    ("case:(A", 6, "close it"),
    ("case:( )", 6, "close it"),
    ("case:(A -B)", 9, "case:("),
    ("case:\"\"", 6, "case:"),
    ("said:\"\"", 6, "said:"), ("said:()", 6, "said:"), ("a said:£", 8, "said:"), ("title:()", 7, "title:"),
    ("title:\"", 7, "title:"), ("said:(NOT £)", 6, "said:"), ("title:(£ OR \"\")", 7, "title:"),
    ("case:(\"Child M\" OR)", 17, "both sides"), ("case:(OR a)", 7, "both sides"),
    ("case:(a OR OR b)", 9, "both sides"),
    ("said:(a official:b)", 1, "outside its brackets"),
    ("title:(case:a)", 1, "outside its brackets"),
    ("said:official:x", 6, "leave one"),
    ("date:(2009)", 6, "date:2009-05-01"),
    ("date:..", 6, "date:2009-05-01"),
    ("date:2009-02-30", 6, "date:2009-05-01"),
    ("date:2009...2010", 6, "date:2009-05-01"),
    ("since:later", 7, "since:2009-05-01"),
    ("until:may", 7, "until:2010"),
    ("kind:\"\"", 6, "direct, mixed or indirect"),
    ("spaker:x", 1, "did you mean `official:`?"),
    ("by:x", 1, "did you mean `official:`?"),
    ("outlt:x", 1, "did you mean `source:`?"),
    ("headline:x", 1, "did you mean `title:`?"),
    ("quote:x", 1, "did you mean `said:`?"),
    ("organization:x", 1, "did you mean `org:`?"),
    ("year:2009", 1, "did you mean `date:`?"),
    ("officials:x", 1, "did you mean `official:`?"),
    ("a b qwertyuiop:x", 5, "the fields are"),
    ("a*b", 1, "beginning of the word"),
    ("a**", 1, "beginning of the word"),
    ("a-b*", 1, "beginning of the word"),
    ("title:a*", 7, "two letters"),
    ("“the saf*”", 1, "outside"),
    ("日本 speakr:x", 4, "did you mean"),
    ("speakr:smith", 1, "did you mean `official:`?"),
    ("child outlet:x", 7, "did you mean `source:`?"),
    ("zzzzzz:x", 1, "the fields are"),
    ("(a b", 1, "close it"),
    ("a b)", 4, "remove it"),
    ("a OR", 3, "both sides"),
    ("OR a", 1, "both sides"),
    ("a AND", 3, "both sides"),
    ("NOT", 1, "both sides"),
    ("a NEAR/5", 3, "both sides"),
    ("a NEAR/0 b", 3, "NEAR/5"),
    ("a NEAR/91 b", 3, "NEAR/5"),
    ("\"a b\" NEAR/5 c", 7, "NEAR/5"),
    ("*ail", 1, "beginning of the word"),
    ("f*l", 1, "beginning of the word"),
    ("f*", 1, "two letters"),
    ("\"we fail*\"", 1, "outside"),
    ("date:yesterday", 6, "date:2009-05-01"),
    ("date:2010..2009", 6, "date:2009-05-01"),
    ("date:2009-13", 6, "date:2009-05-01"),
    ("kind:spoken", 6, "direct, mixed or indirect"),
    ("official:\"…\"", 10, "official:"),
    ("title:official:x", 7, "title:"),
    ("é speakr:smith", 3, "did you mean"),
  ])
  func pointsAtThePlaceAndProposesTheCure(query: String, column: Int, cure: String) {
    let error = #expect(throws: QueryError.self) { try QueryParser.parse(query) }
    #expect(error?.column == column)
    #expect(error?.cure.contains(cure) == true, "\(error?.cure ?? "")")
  }

  @Test func limitsAreErrors() {
    #expect(throws: QueryError.self) {
      try QueryParser.parse(String(repeating: "(", count: 60) + "a" + String(repeating: ")", count: 60))
    }
    #expect(throws: QueryError.self) { try QueryParser.parse(String(repeating: "NOT ", count: 60) + "a") }
    #expect(throws: QueryError.self) { try QueryParser.parse(String(repeating: "a ", count: 600)) }
    #expect(throws: QueryError.self) { try QueryParser.parse(String(repeating: "a", count: 20_000)) }
  }
}
