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
}
