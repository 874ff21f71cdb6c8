// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Xapian

/// Sets of documents found by laying posting lists over each other are those that a match finds.
@Suite struct DocumentSetTests {
  private static let letters = ["a", "b", "c", "d", "e", "f"]

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  /// Words of which some are in nearly every document and some in hardly one; some documents are gone again.
  private func write(_ writer: inout WritableDatabase, _ count: Int, _ numbers: inout Numbers) throws {
    for _ in 0..<count {
      let words = Self.letters.enumerated().flatMap { place, letter in
        Int.random(in: 0..<1 << (2 * place), using: &numbers) == 0 ? [letter] : []
      }
      try writer.addDocument(document(words.shuffled(using: &numbers).joined(separator: " ")))
    }
    for number in stride(from: 3, to: count, by: 17) { try writer.deleteDocument(DocumentID(number)) }
    try writer.commit()
  }

  private func query(_ depth: Int, _ numbers: inout Numbers) -> Query {
    func parts() -> [Query] {
      (0..<Int.random(in: 1...3, using: &numbers)).map { _ in query(depth - 1, &numbers) }
    }
    let letter = Query.term(Self.letters.randomElement(using: &numbers)!)
    switch depth == 0 ? 0 : Int.random(in: 0..<12, using: &numbers) {
    case 0, 1: return letter
    case 2, 3: return .and(parts())
    case 4: return .or(parts())
    case 5: return .andNot(parts())
    case 6: return .filter(parts())
    case 7: return .xor(parts())
    case 8: return .synonym([letter, .term("a"), .term("none")])
    case 9: return .andMaybe(parts())
    case 10: return .scaled(query(depth - 1, &numbers), by: 0)
    default: return Bool.random(using: &numbers) ? .matchAll : .phrase(["a", "b"])
    }
  }

  private func compare(_ database: Database, _ numbers: inout Numbers) throws {
    for _ in 0..<300 {
      let query = query(3, &numbers)
      let matched = try database.matches(Enquire(query), maximum: 10_000).documents.sorted()
      let set = try database.documentSet(matching: query)
      #expect(set.documents == matched && set.count == matched.count, "\(query)")
      #expect(try database.documents(matching: query) == matched, "\(query)")
      #expect(matched.allSatisfy(set.contains))
      #expect(try database.mostDocuments(matching: query) >= matched.count, "\(query)")
      let wider = try database.documentSet(matching: query.withoutPositions)
      #expect(matched.allSatisfy(wider.contains), "\(query)")
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>) func areThoseOfAMatch(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let directory = TemporaryDirectory()
    for (name, count) in [("one", 700), ("two", 90)] {
      var writer = try WritableDatabase(path: directory[name])
      try write(&writer, count, &numbers)
      try writer.close()
    }
    try compare(try Database(path: directory["one"]), &numbers)
    try compare(try Database(paths: [directory["one"], directory["two"]]), &numbers)
  }

  @Test func ofAnEmptyDatabaseThereAreNone() throws {
    let database = try Database()
    #expect(try database.documentSet(matching: .matchAll).documents.isEmpty)
    #expect(try database.documentSet(matching: .term("a")).count == 0)
  }

  @Test func mistakesAreStillErrors() throws {
    var writer = try inMemory("a b")
    try writer.read { view in
      for wrong in [Query.term(""), .and([.term("a"), .term("")]), .term("a") * -1, .term("a") * .nan] {
        #expect(kind { _ = try view.documents(matching: wrong) } == .invalidArgument, "\(wrong)")
      }
      var deep = Query.term("a")
      for _ in 0..<300 { deep = .and([deep]) }
      #expect(kind { _ = try view.documentSet(matching: deep) } == .invalidArgument)
    }
  }
}
