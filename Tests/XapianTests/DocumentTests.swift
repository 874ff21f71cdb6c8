// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct DocumentTests {
  let directory = TemporaryDirectory()

  private func database() throws -> Database {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path)
    var packed = PackedDocument()
    packed.setData("the data")
    packed.setValue("2009", in: 10)
    packed.setValue([0, 1, 0], in: 11)
    packed.addTerm("fish", positions: [2, 5, 9])
    packed.addTerm("red", positions: [1], wdf: 7)
    packed.addTerm("plain", wdf: 3)
    packed.addBooleanTerm("XSfiction")
    try writer.addDocument(packed)
    packed.removeAll()
    packed.addTerm("fish", positions: [4])
    packed.setValue("2010", in: 10)
    try writer.addDocument(packed)
    try writer.close()
    return try Database(path: path)
  }

  @Test func dataAndValues() throws {
    let database = try database()
    #expect(try database.data(of: 1) == Array("the data".utf8))
    #expect(try database.data(of: 1, as: String.self) == "the data")
    #expect(try database.data(of: 2) == [])
    #expect(try database.value(in: 10, of: 1, as: String.self) == "2009")
    #expect(try database.value(in: 12, of: 1) == [])
    let all = try database.values(of: 1)
    #expect(all.map(\.slot) == [10, 11])
    #expect(all.map(\.value) == [Array("2009".utf8), [0, 1, 0]])
    let both = try database.dataAndValues(in: [11, 5, 10], of: 1)
    #expect(both.data == Array("the data".utf8))
    #expect(both.values == [[0, 1, 0], [], Array("2009".utf8)])
    for missing: DocumentID in [0, 3, .max] {
      #expect(kind { _ = try database.data(of: missing) } != nil)
      #expect(kind { _ = try database.values(of: missing) } != nil)
      #expect(kind { _ = try database.terms(of: missing) } != nil)
      #expect(kind { _ = try database.documentLength(missing) } != nil)
    }
    #expect(kind { _ = try database.value(in: .max, of: 1) } == .invalidArgument)
  }

  @Test func termsWithTheirNumbers() throws {
    let database = try database()
    let terms = try database.terms(of: 1, frequencies: true)
    #expect(terms.map(\.string) == ["XSfiction", "fish", "plain", "red"])
    #expect(terms.map(\.wdf) == [0, 3, 3, 7])
    #expect(terms.map(\.documentFrequency) == [1, 2, 1, 1])
    #expect(try database.documentLength(1) == 13)
  }

  @Test func positionsOfSeveralTerms() throws {
    let database = try database()
    #expect(
      try database.positions(of: ["fish", "none", "red", "plain"], in: 1) == [[2, 5, 9], [], [1], []])
    #expect(try database.positions(of: [String](), in: 1) == [])
    #expect(try database.positions(of: "fish", in: 2) == [4])
    #expect(kind { _ = try database.positions(of: [""], in: 1) } == .invalidArgument)
  }

  @Test func valuesOfASlot() throws {
    let database = try database()
    #expect(try database.values(in: 10).map(\.document) == [1, 2])
    #expect(try database.values(in: 10, from: 2).map { String($0.value) } == ["2010"])
    var seen: [String] = []
    try database.forEachValue(in: 10) { document, bytes in
      seen.append("\(document) \(String(decoding: bytes, as: UTF8.self))")
      return document < 1
    }
    #expect(seen == ["1 2009"])
    struct Enough: Error {}
    #expect(throws: Enough.self) { try database.forEachValue(in: 10) { _, _ in throw Enough() } }
    let statistics = try database.valueStatistics(in: 10)
    #expect(statistics.documentFrequency == 2)
    #expect(String(statistics.lowerBound) == "2009")
    #expect(String(statistics.upperBound) == "2010")
  }

  @Test func postings() throws {
    let database = try database()
    let fish = try database.postings(of: "fish", lengths: true)
    #expect(fish.map(\.document) == [1, 2])
    #expect(fish.map(\.wdf) == [3, 1])
    #expect(fish.map(\.documentLength) == [13, 1])
    #expect(try database.postings(of: "fish", from: 2).map(\.document) == [2])
    #expect(try database.postings(of: "none") == [])
    #expect(try database.postings(of: "").map(\.document) == [1, 2])
    var seen: [DocumentID: [TermPosition]] = [:]
    try database.forEachPosting(withPositionsOf: "fish") {
      seen[$0] = Array($1)
      return true
    }
    #expect(seen == [1: [2, 5, 9], 2: [4]])
  }

  @Test func termsOfTheDatabase() throws {
    let database = try database()
    #expect(try database.terms().map(\.string) == ["XSfiction", "fish", "plain", "red"])
    #expect(try database.terms(withPrefix: "f").map(\.documentFrequency) == [2])
    #expect(try database.terms(from: "g", limit: 1).map(\.string) == ["plain"])
    #expect(try database.terms(limit: 0) == [])
  }
}
