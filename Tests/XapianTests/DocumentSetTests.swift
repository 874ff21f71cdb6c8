// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Xapian

/// Sets of documents found by laying posting lists over each other are those that a match finds, and weigh the same.
@Suite struct DocumentSetTests {
  private static let letters = ["a", "b", "c", "d", "e", "f"]

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  /// Words of which some are in nearly every document and some in hardly one, some again and again; some documents have
  /// them as terms that do not count, and are of no length; some are gone again.
  private func write(_ writer: inout WritableDatabase, _ count: Int, _ numbers: inout Numbers) throws {
    for _ in 0..<count { try writer.addDocument(randomDocument(&numbers)) }
    for number in stride(from: 3, to: count, by: 17) { try writer.deleteDocument(DocumentID(number)) }
    try writer.commit()
  }

  private func randomDocument(_ numbers: inout Numbers) -> PackedDocument {
    let words = Self.letters.enumerated().flatMap { place, letter in
      Int.random(in: 0..<1 << (2 * place), using: &numbers) == 0
        ? [String](repeating: letter, count: Int.random(in: 1...5, using: &numbers)) : []
    }
    let text = words.shuffled(using: &numbers).joined(separator: " ")
    let isEmpty = Int.random(in: 0..<40, using: &numbers) == 0
    return isEmpty ? document("", boolean: words) : document(text)
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
    case 8:
      // One that stands for nothing else keeps its weight in the query.
      guard Bool.random(using: &numbers) else {
        return .synonym([.rawTerm(Array("c".utf8), occurrences: 3, position: 0)])
      }
      let some = Self.letters.shuffled(using: &numbers).prefix(Int.random(in: 2...5, using: &numbers))
      return .synonym(some.map { .term($0) } + [.term("none")])
    case 9: return .andMaybe(parts())
    case 10: return .scaled(query(depth - 1, &numbers), by: 0)
    default: return Bool.random(using: &numbers) ? .matchAll : .phrase(["a", "b"])
    }
  }

  /// A database, and two as one.
  private func onOneAndOnTwo(_ seed: UInt64, _ body: (Database, inout Numbers) throws -> Void) throws {
    var numbers = Numbers(state: seed)
    let directory = TemporaryDirectory()
    for (name, count) in [("one", 700), ("two", 90)] {
      var writer = try WritableDatabase(path: directory[name])
      try write(&writer, count, &numbers)
      try writer.close()
    }
    try body(try Database(path: directory["one"]), &numbers)
    try body(try Database(paths: [directory["one"], directory["two"]]), &numbers)
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
    try onOneAndOnTwo(seed, compare)
  }

  /// The weights of a match, and the best by them with all that weigh as much as the last.
  private func compareWeights(_ database: Database, _ numbers: inout Numbers, _ times: Int = 300) throws {
    var compared = 0
    for _ in 0..<times {
      let query = query(3, &numbers)
      let weighting = [Weighting.bm25(k1: 0.5, b: 0.7), .bm25(), .bm25(k3: 0, minimumNormalisedLength: 0.9)]
        .randomElement(using: &numbers)!
      guard let weighed = try database.weighedSet(matching: query, by: weighting) else {
        #expect(!query.isWeighedBySets || query.weighedTerms == 0, "\(query)")
        continue
      }
      let all = try database.matches(Enquire(query, weighting: weighting), maximum: 10_000).hits
      let weights = Dictionary(uniqueKeysWithValues: all.map { ($0.document, $0.weight) })
      let count = Int.random(in: 0...60, using: &numbers)
      let best = try weighed.best(count, in: database)
      #expect(weighed.documents.count == all.count, "\(query)")
      #expect(best.count >= min(count, all.count), "\(query)")
      #expect(Set(best.map(\.document)).count == best.count)
      for (rank, hit) in best.enumerated() {
        let close = { (a: Double, b: Double) in abs(a - b) <= 1e-9 * max(1, b) }
        #expect(close(hit.weight, weights[hit.document] ?? -1), "\(query) \(hit)")
        #expect(close(hit.weight, all[rank].weight), "\(query) at \(rank)")
        #expect(rank < count || hit.weight == best[count - 1].weight)
      }
      if best.count < all.count { #expect(best.isEmpty || all[best.count].weight < best.last!.weight + 1e-9) }
      compared += best.count
    }
    #expect(compared > 1_000)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>) func weighAsInAMatch(seed: UInt64) throws {
    try onOneAndOnTwo(seed) { try compareWeights($0, &$1) }
  }

  /// More documents than are weighed at a time.
  @Test func weighAsInAMatchOfMany() throws {
    var numbers = Numbers(state: 4)
    let directory = TemporaryDirectory()
    var writer = try WritableDatabase(path: directory["many"])
    try write(&writer, 3 * WeighedSet.wordsAtOnce * 64 / 2, &numbers)
    try writer.close()
    try compareWeights(try Database(path: directory["many"]), &numbers, 100)
  }

  /// Terms that weigh as one are as rare in each of several databases as in one with everything in it.
  @Test(arguments: 1...3 as ClosedRange<UInt64>) func severalDatabasesWeighAsOne(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let directory = TemporaryDirectory()
    let words = (0..<20).map { "w\($0)" }
    let documents = (0..<100).map { _ in
      let some = words.indices.filter { Int.random(in: 0...$0 / 2, using: &numbers) == 0 }
      return document(some.map { words[$0] }.joined(separator: " "))
    }
    func opened(_ name: String, _ isIn: (Int) -> Bool) throws -> Database {
      var writer = try WritableDatabase(path: directory[name])
      for number in documents.indices where isIn(number) { try writer.addDocument(documents[number]) }
      try writer.close()
      return try Database(path: directory[name])
    }
    let one = try opened("one") { _ in true }
    // A document of several databases has the number that it has in one where all were added in turn.
    let several = try Database()
    for part in 0..<3 { try several.add(opened("part\(part)") { $0 % 3 == part }) }
    func weights(_ database: Database, _ query: Query) throws -> [DocumentID: Double] {
      let hits = try database.matches(Enquire(query, weighting: .bm25()), maximum: 1_000).hits
      return Dictionary(uniqueKeysWithValues: hits.map { ($0.document, $0.weight) })
    }
    var uneven = 0
    for _ in 0..<300 {
      let some = words.dropFirst(5).shuffled(using: &numbers).map { Query.term($0) }
      let forms = Query.synonym(Array(some[..<Int.random(in: 2...10, using: &numbers)]))
      let query: Query =
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: .and([some[11], forms])
        case 1: .or([some[11], forms * 2])
        case 2: .filter([forms, some[11]])
        case 3: .andNot([forms, some[11]])
        case 4: .andMaybe([some[11], forms])
        default: forms
        }
      let expected = try weights(one, query)
      let joined = try weights(several, query.joinedRarestFirst(of: 100) { try several.termFrequency($0) })
      #expect(joined.count == expected.count, "\(query)")
      for (number, weight) in joined {
        #expect(abs(weight - (expected[number] ?? -1)) <= 1e-9, "\(query) \(number)")
      }
      uneven += try weights(several, query).count { abs($0.value - (expected[$0.key] ?? -1)) > 1e-9 }
    }
    // Else nothing was compared that is not right without.
    #expect(uneven > 0)
  }

  @Test func otherSchemesAreLeftToAMatch() throws {
    let directory = TemporaryDirectory()
    var writer = try WritableDatabase(path: directory["one"])
    try writer.addDocument(document("a b"))
    try writer.close()
    let database = try Database(path: directory["one"])
    for scheme in [Weighting.bm25(k2: 1), .boolean, .bm25Plus(), .coordinate] {
      #expect(try database.weighedSet(matching: .term("a"), by: scheme) == nil)
    }
    #expect(try database.weighedSet(matching: .max([.term("a"), .term("b")]), by: .bm25()) == nil)
    #expect(try database.weighedSet(matching: .phrase(["a", "b"]), by: .bm25()) == nil)
    #expect(try database.weighedSet(matching: .term("a"), by: .bm25())!.best(5, in: database).count == 1)
  }

  @Test func whereSetsDoNotPayAMatchIsLeftToDoIt() throws {
    for (terms, last, most, pays) in [
      (1, 300, 0, true), (0, 300, 300, false), (4, 200_000, 10, true), (4, 300_000, 10, false),
      (4, 300_000, 5_000, true), (12, 10_000_000, 200_000, true), (14, 10_000_000, 200_000, false),
      (1, .max, .max, false),
    ] as [(Int, DocumentID, Int, Bool)] {
      #expect(Database.setsPay(terms, upTo: last, finding: most) == pays, "\(terms), \(last), \(most)")
    }
    let two = Query.or([.term("a"), .synonym([.term("a"), .term("b")])])
    for (query, terms) in [
      (two, 2), (.filter([two, .term("a")]), 2), (.andNot([two, .term("c")]), 2), (.scaled(two, by: 0), 0),
      (.and([two, .scaled(.term("b"), by: 2)]), 3), (.matchAll, 0),
    ] {
      #expect(query.weighedTerms == terms, "\(query)")
    }
  }

  /// An index from which nearly all is gone again.
  @Test func highNumbers() throws {
    let directory = TemporaryDirectory()
    var writer = try WritableDatabase(path: directory["one"])
    try writer.addDocument(document("a"))
    try writer.replaceDocument(.max - 1, with: document("a b"))
    try writer.close()
    let database = try Database(path: directory["one"])
    #expect(try database.lengths(of: [1, 2, .max - 1]) == [1, 0, 2])
    #expect(try database.weighedSet(matching: .term("a"), by: .bm25()) == nil)
  }

  /// No more than all documents can have a term, whatever a damaged database says.
  @Test func frequenciesAreJoined() {
    for (frequencies, all, joined) in [
      ([], 0, 0), ([3], 10, 3), ([0, 3, 0], 10, 3), ([5, 5], 10, 8), ([10, 10, 4], 10, 10),
      ([5, 5], 0, 0), ([4_000_000_000, 4_000_000_000, 4_000_000_000], 1, 1),
    ] {
      var rarestFirst = RarestFirst(frequencies.map { ($0, ()) }, of: all)
      #expect((rarestFirst.join { _, _ in }?.frequency ?? 0) == joined, "\(frequencies) of \(all)")
    }
  }

  /// Lengths are kept once many have been asked for, until the database shows another commit.
  @Test func lengthsAreThoseOfTheCommit() throws {
    let directory = TemporaryDirectory()
    var writer = try WritableDatabase(path: directory["one"])
    for number in 0..<50 {
      try writer.addDocument(document((0...number).map { "w\($0)" }.joined(separator: " ")))
    }
    try writer.deleteDocument(7)
    try writer.commit()
    let database = try Database(path: directory["one"])
    let numbers: [DocumentID] = [1, 2, 7, 8, 50, 51]
    for _ in 0..<20 { #expect(try database.lengths(of: numbers) == [1, 2, 0, 8, 50, 0]) }
    try writer.replaceDocument(2, with: document("one two three"))
    try writer.addDocument(document("one"))
    try writer.close()
    #expect(try database.reopen())
    for _ in 0..<20 { #expect(try database.lengths(of: numbers) == [1, 3, 0, 8, 50, 1]) }
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
