// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct QueryTests {
  static let a = Query.term("a"), b = Query.term("b"), c = Query.term("c")

  @Test(arguments: [
    (Query.matchAll, "Query(<alldocuments>)"),
    (.matchNothing, "Query()"),
    (a, "Query(a)"),
    (.term("a", occurrences: 2, position: 3), "Query(a#2@3)"),
    (a & b & c, "Query((a AND b AND c))"),
    (a | b, "Query((a OR b))"),
    (a - b, "Query((a AND_NOT b))"),
    (a ^ b, "Query((a XOR b))"),
    (.andMaybe([a, b]), "Query((a AND_MAYBE b))"),
    (a - .and([.andMaybe([b, a]), c]), "Query((a AND_NOT (b AND c)))"),
    (
      .andMaybe([a, .andMaybe([b, c]) - c, .andMaybe([b, c])]),
      "Query((a AND_MAYBE ((b AND_MAYBE c) AND_NOT c) AND_MAYBE (b AND_MAYBE c)))"
    ),
    (.filter([a, b]), "Query((a FILTER b))"),
    (.near([a, b], window: 9), "Query((a NEAR 9 b))"),
    (.phrase(["a", "b", "c"]), "Query((a PHRASE 3 b PHRASE 3 c))"),
    (.eliteSet([a, b, c], count: 2), "Query((a ELITE_SET 2 b ELITE_SET 2 c))"),
    (.synonym([a, b]), "Query((a SYNONYM b))"),
    (.max([a, b]), "Query((a MAX b))"),
    (a * 2.5, "Query(2.5 * a)"),
    (.value(1, from: "x", through: "y"), "Query(VALUE_RANGE 1 x y)"),
    (.value(1, atLeast: "x"), "Query(VALUE_GE 1 x)"),
    (.value(1, atMost: "y"), "Query(VALUE_LE 1 y)"),
    (.wildcard("pre"), "Query(WILDCARD SYNONYM pre)"),
    (.and([]), "Query()"),
  ])
  func describesItself(_ query: Query, _ description: String) {
    #expect(query.description == description)
  }

  @Test(arguments: [
    Query.term(""), .and([a, .term("")]), a * -1, a * .nan, .value(.max, atLeast: "x"), .fixedWeight(-1),
    .serialised([255, 255]), .valueWeight(.max),
  ])
  func whatIsNoQueryIsAnError(_ query: Query) throws {
    let found = kind { _ = try query.xapianDescription }
    #expect(found == .invalidArgument || found == .serialisation)
    #expect(query.description.hasPrefix("Query("))
    var writer = try inMemory("a b")
    #expect(kind { _ = try writer.read { try $0.matches(Enquire(query), maximum: 1) } } == found)
  }

  @Test func everyOperatorMatches() throws {
    var writer = try WritableDatabase.inMemory()
    for (text, value) in [("a b c", "m"), ("b a", "n"), ("c x x x x a", ""), ("abc", "z")] {
      try writer.addDocument(document(text, values: value.isEmpty ? [:] : [1: value]))
    }
    let (a, b, c) = (Self.a, Self.b, Self.c)
    let expected: [(Query, [DocumentID])] = [
      (.matchAll, [1, 2, 3, 4]), (.matchNothing, []), (a, [1, 2, 3]), (a & b, [1, 2]), (b | c, [1, 2, 3]),
      (a - b, [3]), (b ^ c, [2, 3]), (.andMaybe([b, c]), [1, 2]), (.filter([a, c]), [1, 3]),
      (.phrase(["a", "b"]), [1]), (.near([a, b], window: 2), [1, 2]), (.phrase([c, a], window: 6), [3]),
      (.phrase([c, a], window: 5), []), (.eliteSet([a, b, c], count: 3), [1, 2, 3]),
      (.synonym([b, c]), [1, 2, 3]), (.max([b, c]), [1, 2, 3]), (a * 0, [1, 2, 3]),
      (.value(1, from: "m", through: "n"), [1, 2]), (.value(1, atLeast: "n"), [2, 4]),
      (.value(1, atMost: "m"), [1]), (.wildcard("a"), [1, 2, 3, 4]), (.wildcard("ab"), [4]),
      (.wildcard("a", limit: .first(1)), [1, 2, 3]), (.wildcard("a", limit: .mostFrequent(1)), [1, 2, 3]),
      (.wildcard("a", limit: .failing(above: 2), combiner: .or), [1, 2, 3, 4]),
      (.wildcard("a", combiner: .max), [1, 2, 3, 4]), (.valueWeight(1), [1, 2, 4]),
      (.fixedWeight(2), [1, 2, 3, 4]), (.anyOf(["b", "abc"]), [1, 2, 4]), (.allOf(["a", "c"]), [1, 3]),
    ]
    for (query, documents) in expected {
      let found = try writer.read { try $0.matches(Enquire(query), maximum: 10) }.documents.sorted()
      #expect(found == documents, "\(query)")
      let again = try Query(serialised: query.serialised())
      #expect(again.description == query.description)
      #expect(try writer.read { try $0.matches(Enquire(again), maximum: 10) }.documents.sorted() == documents)
    }
    #expect(
      kind {
        let query = Query.wildcard("a", limit: .failing(above: 1))
        _ = try writer.read { try $0.matches(Enquire(query), maximum: 1) }
      } == .wildcard)
  }

  @Test func termsLengthAndEmptiness() throws {
    let query = Query.or([.term("b", position: 2), .term("a", position: 1), .term("b", position: 3)])
    #expect(try query.terms().map { String($0) } == ["a", "b", "b"])
    #expect(try query.uniqueTerms().map { String($0) } == ["a", "b"])
    #expect(try query.length == 3)
    #expect(try !query.isEmpty)
    #expect(try Query.and([.matchNothing, query]).isEmpty)
    #expect(kind { _ = try Query(serialised: [1, 2, 3]) } == .serialisation)
  }

  @Test func deepQueriesAreRefusedNotRun() throws {
    let deep = (0..<400).reduce(Self.a) { query, _ in .andNot([query, Self.b]) }
    #expect(kind { _ = try deep.serialised() } == .invalidArgument)
    let wide = (0..<5000).reduce(Self.a) { query, _ in query | Self.b }
    #expect(try wide.length == 5001)
    for (text, refused) in [
      (String(repeating: "a NOT ", count: 50_000) + "a", true),
      (String(repeating: "(", count: 100_000) + "a", false),
      (String(repeating: "(b OR (a AND ", count: 20_000) + "a", true),
      (String(repeating: "a OR ", count: 500) + "a", false),
      (String(repeating: "a", count: 2_000_000), true),
    ] {
      #expect(kind { _ = try QueryParser().parse(text) } == (refused ? .invalidArgument : nil))
    }
    let nested = [UInt8](repeating: 0x81, count: 500_000)  // an AND of one, of one, …
    #expect(kind { _ = try Query(serialised: nested) } != nil)
  }
}
