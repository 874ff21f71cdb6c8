// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct MatchTests {
  private func sample() throws -> WritableDatabase {
    var writer = try WritableDatabase.inMemory()
    for (text, year) in [
      ("red fish", "2003"), ("blue fish fish", "2001"), ("blue sky", "2003"), ("green field", "2002"),
    ] {
      try writer.addDocument(document(text, values: [0: year]))
    }
    return writer
  }

  @Test func hitsInOrderOfWeight() throws {
    var writer = try sample()
    let found = try writer.read { try $0.matches(Enquire(.anyOf(["blue", "fish"])), maximum: 10) }
    #expect(found.documents.first == 2)
    #expect(Set(found.documents) == [1, 2, 3])
    #expect(found.count.exact == 3)
    #expect(found.map(\.weight) == found.map(\.weight).sorted(by: >))
    #expect(found[0].percent == 100)
    #expect(found.maximumWeight == found[0].weight)
    #expect(found.hit(at: 3) == nil)
  }

  @Test func allDocumentsAtOnce() throws {
    var writer = try sample()
    #expect(try writer.read { try $0.documents(matching: .anyOf(["blue", "green"])) } == [2, 3, 4])
    #expect(try writer.read { try $0.documents(matching: .term("grey")) }.isEmpty)
    let terms = ["fish", "none", "blue"].map { Array($0.utf8) }
    let positions = try writer.read { try $0.positions(of: terms, in: [1, 2]) }
    #expect(
      (0..<2).map { document in (0..<3).map { Array(positions[document, $0]) } } == [
        [[2], [], []], [[2, 3], [], [1]],
      ])
    var values: [DocumentID: String] = [:]
    try writer.read { database in
      try database.forEachValue(in: 0, of: [2, 3, 9]) { values[$0] = String(decoding: $1, as: UTF8.self) }
    }
    #expect(values == [2: "2001", 3: "2003"])
    #expect(try writer.read { try $0.knownValue(in: 0, of: 4, as: String.self) } == "2002")
    #expect(try writer.read { try $0.withKnownValue(in: 5, of: 4) { $0.count } } == 0)
  }

  @Test func sortCollapseAndFacets() throws {
    var writer = try sample()
    var enquire = Enquire(.matchAll, sort: .value(0, descending: true))
    #expect(try writer.read { try $0.matches(enquire, maximum: 10) }.documents == [1, 3, 4, 2])
    enquire.sort = .value(0)
    #expect(try writer.read { try $0.matches(enquire, first: 1, maximum: 2) }.documents == [4, 1])
    enquire.collapse = .init(0)
    let collapsed = try writer.read { try $0.matches(enquire, maximum: 10, checkAtLeast: 10) }
    #expect(collapsed.documents == [2, 4, 1])
    #expect(collapsed.hits[2].collapseCount == 1)
    #expect(String(collapsed.hits[2].collapseKey) == "2003")
    #expect(collapsed.uncollapsedCount.exact == 4)
    let facets = try writer.read {
      try $0.matches(
        Enquire(.matchAll), maximum: 0, checkAtLeast: 10, options: .init(facets: [0], facetValues: 1))
    }.facets
    #expect(facets.count == 1)
    #expect(facets[0].total == 4)
    #expect(facets[0].values.map(\.string) == ["2003"])
    #expect(facets[0].values.map(\.count) == [2])
  }

  @Test func aCallbackDecides() throws {
    var writer = try sample()
    let found = try writer.read { view in
      try view.matches(Enquire(.matchAll), maximum: 10, accept: { try $0.value(in: 0) != Array("2003".utf8) })
    }
    #expect(found.documents == [2, 4])
    struct Enough: Error {}
    #expect(throws: Enough.self) {
      try writer.read { view in
        _ = try view.matches(Enquire(.matchAll), maximum: 10, accept: { _ in throw Enough() })
      }
    }
  }

  @Test func matchingTermsAndExpansion() throws {
    var writer = try sample()
    let query = Query.or([.term("sky", position: 1), .term("blue", position: 2), .term("fish", position: 3)])
    let terms = try writer.read { try $0.matchingTerms(query, in: 2) }
    #expect(terms.map { String($0) } == ["blue", "fish"])
    let expansion = try writer.read { try $0.expansionTerms(relevant: [3], query: .term("blue")) }
    #expect(expansion.first?.string == "sky")
  }
}
