// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OnRecord

@Suite struct QueryParserTests {
  @Test(arguments: [
    ("", "everything"),
    ("   ", "everything"),
    ("professional judgement", "(~professional AND ~judgement)"),
    ("\"professional judgement\"", "\"professional judgement\""),
    ("“professional judgement”", "\"professional judgement\""),
    ("‘we failed her’", "\"we failed her\""),
    ("'we failed her'", "\"we failed her\""),
    ("'parents' views'", "(\"parents\" AND ~views)"),
    ("parents' views", "(~parents AND ~views)"),
    ("the children's 'em", "(~the AND ~children AND ~em)"),
    ("\"we failed her", "\"we failed her\""),
    ("we failed her\" she said", "(~we AND ~failed AND ~her AND ~she AND ~said)"),
    ("we failed...she said", "(~we AND ~failed AND ~she AND ~said)"),
    ("we failed… she — said", "(~we AND ~failed AND ~she AND ~said)"),
    ("we failed--she", "(~we AND ~failed AND ~she)"),
    ("co-operate", "\"co operate\""),
    ("and/or", "(~and AND ~or)"),
    ("19:04", "(~19 AND ~04)"),
    ("see http://x.example/a", "(~see AND ~http AND \"x example\" AND ~a)"),
    ("a OR b c", "(~a OR (~b AND ~c))"),
    ("a AND b OR c", "((~a AND ~b) OR ~c)"),
    ("(a OR b) c", "((~a OR ~b) AND ~c)"),
    ("a or b", "(~a AND ~or AND ~b)"),
    ("-failed", "NOT ~failed"),
    ("child -failed", "(~child AND NOT ~failed)"),
    ("child NOT failed", "(~child AND NOT ~failed)"),
    ("child -\"failed her\"", "(~child AND NOT \"failed her\")"),
    ("child -(a b)", "(~child AND NOT (~a AND ~b))"),
    ("child - failed", "(~child AND ~failed)"),
    ("NOT NOT child", "NOT NOT ~child"),
    ("failed NEAR/5 child", "failed NEAR/5 child"),
    ("failed NEAR child", "failed NEAR/10 child"),
    ("a NEAR/2 b NEAR/3 c", "a NEAR/3 b NEAR/3 c"),
    ("safeguard*", "safeguard*"),
    ("* item", "~item"),
    ("official:Badman", "official:\"Badman\""),
    ("OFFICIAL:\"Graham Badman\"", "official:\"Graham Badman\""),
    ("official:A official:B", "(official:\"A\" OR official:\"B\")"),
    ("official:A OR official:B word", "((official:\"A\" OR official:\"B\") AND ~word)"),
    ("official:A x case:B", "(official:\"A\" AND ~x AND case:\"B\")"),
    ("case:(\"Baby A\" OR B)", "(case:\"Baby A\" OR case:\"B\")"),
    ("case:(A B)", "(case:\"A\" OR case:\"B\")"),
    ("-official:A", "NOT official:\"A\""),
    ("title:(review failed)", "title:(~review AND ~failed)"),
    ("said:\"we failed\"", "said:\"we failed\""),
    ("said: \"we failed\"", "(~said AND \"we failed\")"),
    ("date:2009-05-01", "date:2009-05-01"),
    ("date:2009-02", "date:2009-02-01..2009-02-28"),
    ("date:2007..2010", "date:2007-01-01..2010-12-31"),
    ("date:..2010-05", "date:..2010-05-31"),
    ("since:2009 until:2010", "(date:2009-01-01.. AND date:..2010-12-31)"),
    ("kind:direct", "kind:direct"),
    ("U.S. A&E 1,000", "(~u.s AND ~a&e AND ~1000)"),
    ("\"\"", "everything"),
    ("“ ” word", "~word"),
  ])
  func queryIsUnderstoodAs(query: String, expected: String) throws {
    #expect(try QueryParser.parse(query).description == expected)
  }

  @Test(arguments: [
    ("a b", "(~a OR ~b)"),
    ("a b official:X", "((~a OR ~b) AND official:\"X\")"),
    ("a b -c", "((~a OR ~b) AND NOT ~c)"),
    ("a AND b", "(~a AND ~b)"),
  ])
  func anyOfTheWords(query: String, expected: String) throws {
    #expect(try QueryParser.parse(query, joining: .any).description == expected)
  }

  @Test func rangesOfDatesUseTheFewestTerms() {
    func terms(_ query: String) -> [String] {
      DateRange(query: query)!.terms(within: 2001_02_03...2012_11_10).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    #expect(terms("2009-05-01") == ["D20090501"])
    #expect(terms("2009-05") == ["M200905"])
    #expect(terms("2008..2009") == ["Y2008", "Y2009"])
    #expect(terms("2009-12-30..2010-02") == ["D20091230", "D20091231", "M201001", "M201002"])
    #expect(terms("2012..") == ["Y2012"])
    #expect(terms("..2001") == ["Y2001"])
    #expect(terms("2008-02-28..2008-03-01") == ["D20080228", "D20080229", "D20080301"])
    #expect(terms("2020..2021") == [])
  }
}
