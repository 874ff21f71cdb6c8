// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct QueryParserTests {
  static let english = WordRules(stemming: .language("english"))
  static let fields: [QueryParser.Field] = [
    .init("title", prefix: "S"),
    .init("author", prefix: "A", kind: .boolean(exclusive: false)),
    .init("type", prefix: "T", kind: .boolean(exclusive: true)),
    .init("site", prefix: "H", kind: .grouped("where")),
    .init("path", prefix: "P", kind: .grouped("where")),
    .init("near", kind: .text) { .near([.term($0), .term("here")], window: 5) },
  ]
  static let ranges: [QueryParser.Range] = [
    .init(.date(), slot: 1, marker: "date:"),
    .init(.number, slot: 2, marker: "kg", markerIsSuffix: true),
    .init(.text, slot: 3),
  ]

  @Test(arguments: [
    ("fishing", "Query(Zfish@1)"),
    ("red fishing", "Query((Zred@1 OR Zfish@2))"),
    ("red AND NOT fish", "Query((Zred@1 AND_NOT Zfish@2))"),
    ("\"red fishing\"", "Query((red@1 PHRASE 2 fishing@2))"),
    ("+red -fish", "Query((Zred@1 AND_NOT Zfish@2))"),
    ("title:fishing", "Query(ZSfish@1)"),
    ("fish author:ann author:bob", "Query((Zfish@1 FILTER (Aann AND Abob)))"),
    ("fish type:a type:b", "Query((Zfish@1 FILTER (Ta OR Tb)))"),
    ("fish site:a path:b", "Query((Zfish@1 FILTER (Ha OR Pb)))"),
    ("near:sky", "Query((sky NEAR 5 here))"),
    ("date:2001-02-03..2002-04-05", "Query(VALUE_RANGE 1 20010203 20020405)"),
    ("a..c", "Query(VALUE_RANGE 3 a c)"),
    ("", "Query()"),
    ("Ångström ångström", "Query((ångström@1 OR Zångström@2))"),
  ])
  func parses(_ text: String, _ description: String) throws {
    let parser = QueryParser(words: Self.english, fields: Self.fields, ranges: Self.ranges)
    let parsed = try parser.parse(text).query.description
    #expect(parsed == description)
  }

  @Test func operatorsJoin() throws {
    var parser = QueryParser(defaultOperator: .and)
    #expect(try parser.parse("a b").query.description == "Query((a@1 AND b@2))")
    parser.defaultOperator = .near
    #expect(try parser.parse("a b").query.description.contains("NEAR"))
    parser.defaultPrefix = "S"
    parser.defaultOperator = .or
    #expect(try parser.parse("a b").query.description == "Query((Sa@1 OR Sb@2))")
    parser.flags = []
    #expect(try parser.parse("\"a b\"").query.description == "Query((Sa@1 OR Sb@2))")
    parser.flags = [.standard, .pureNot]
    let not = try parser.parse("NOT a").query.description
    #expect(not == "Query((<alldocuments> AND_NOT Sa@1))")
  }

  @Test(arguments: ["a AND", "OR", "NOT a", "(a", "1..2 kg..3kg AND AND"])
  func complains(_ text: String) throws {
    let parser = QueryParser(fields: Self.fields)
    if text == "(a" {
      #expect(try parser.parse(text).query.description == "Query(a@1)")  // Xapian closes brackets itself
    } else {
      let error = #expect(throws: XapianError.self) { try parser.parse(text) }
      #expect(error?.kind == .queryParser)
      #expect(error?.message.contains("Syntax") == true)
    }
  }

  @Test func stopWordsAndForms() throws {
    var words = Self.english
    words.stopping = .words(["the", "of"])
    let parsed = try QueryParser(words: words).parse("the fishes of fishing")
    #expect(parsed.stopped == ["the", "of"])
    #expect(parsed.unstemmed[Array("Zfish".utf8)] == ["fishes", "fishing"])
  }

  @Test func wildcardsAndCorrectionsNeedADatabase() throws {
    let directory = TemporaryDirectory()
    var writer = try WritableDatabase(path: directory["db"])
    try writer.addDocument(document("case caution caught"))
    try writer.addDocument(document("cause"))
    try writer.addSpelling("quotation", count: 3)
    var parser = QueryParser(flags: [.standard, .wildcard, .spellingCorrection])
    let parsed = try writer.read { try parser.parse("cau*", for: $0) }
    #expect(parsed.query.description == "Query(WILDCARD SYNONYM cau)")
    #expect(try writer.read { try $0.matches(Enquire(parsed.query), maximum: 9) }.count.exact == 2)
    #expect(try writer.read { try parser.parse("quotaton", for: $0) }.corrected == "quotation")
    parser.wildcardLimit = .failing(above: 2)
    let limited = try writer.read { try parser.parse("cau*", for: $0) }
    #expect(kind { _ = try writer.read { try $0.matches(Enquire(limited.query), maximum: 9) } } == .wildcard)
    parser.flags = [.standard, .partial]
    parser.wildcardLimit = .unlimited
    let partial = try writer.read { try parser.parse("case cau", for: $0) }
    #expect(partial.query.description.contains("WILDCARD"))
  }

  @Test func conflictingFieldsAreAnError() {
    let parser = QueryParser(fields: [
      .init("f", prefix: "A"), .init("f", prefix: "B", kind: .boolean(exclusive: true)),
    ])
    #expect(kind { _ = try parser.parse("f:x") } == .invalidOperation)
    let twice = QueryParser(fields: [.init("f", prefix: "A"), .init("f") { .term($0) }])
    #expect(kind { _ = try twice.parse("f:x") } != nil)
  }

  @Test func bytesThatAreNoTextAreParsed() throws {
    for bytes: [UInt8] in [[0], [0xFF, 0xFE], [0xC3], Array("a\u{0}b".utf8), [0xED, 0xA0, 0x80]] {
      _ = try QueryParser().parse(bytes)
    }
  }
}
