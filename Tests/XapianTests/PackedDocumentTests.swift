// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct PackedDocumentTests {
  @Test func aStoredDocumentComesBackWhole() throws {
    var writer = try WritableDatabase.inMemory()
    let text = document("red fish blue fish", values: [3: "x"], boolean: ["Q1"])
    try writer.addDocument(text)
    let again = try writer.read { try $0.packedDocument(1) }
    #expect(try again.serialised() == text.serialised())
    #expect(try writer.read { try $0.serialisedDocument(1) } == text.serialised())
    let unserialised = try PackedDocument(serialised: text.serialised())
    #expect(try writer.addDocument(unserialised) == 2)
    #expect(try writer.read { try $0.positions(of: "fish", in: 2) } == [2, 4])
    #expect(kind { _ = try PackedDocument(serialised: "nonsense") } == .serialisation)
    #expect(kind { _ = try writer.read { try $0.packedDocument(9) } } == .documentNotFound)
  }

  @Test func termsAddUp() throws {
    var packed = PackedDocument()
    packed.addTerm("a", positions: [5, 1, 5])
    packed.addTerm("a", positions: [3], wdf: 4)
    packed.addTerm("a")
    packed.addTerm("b", positions: [TermPosition.max])
    packed.setValue("old", in: 1)
    packed.setValue("new", in: 1)
    packed.setValue("gone", in: 2)
    packed.setValue("", in: 2)
    #expect(packed.termCount == 4)
    #expect(packed.length == 9)
    var writer = try WritableDatabase.inMemory()
    try writer.addDocument(packed)
    #expect(try writer.read { try $0.positions(of: ["a", "b"], in: 1) } == [[1, 3, 5], [.max]])
    #expect(try writer.read { try $0.terms(of: 1) }.map(\.wdf) == [8, 1])
    #expect(try writer.read { try $0.values(of: 1) }.map(\.value) == [Array("new".utf8)])
  }

  @Test func reusedBuffersLeaveNothingBehind() throws {
    var writer = try WritableDatabase.inMemory()
    var packed = document("one two three", values: [1: "x"])
    packed.removeAll()
    #expect(try writer.addDocument(packed) == 1)
    #expect(try writer.read { try $0.terms(of: 1) }.isEmpty)
    #expect(try writer.read { try $0.data(of: 1) }.isEmpty)
    #expect(try writer.read { try $0.values(of: 1) }.isEmpty)
  }

  @Test func bytesOfEveryKind() throws {
    let text = "xxfishxx"
    let bytes = Array(text.utf8)
    var packed = PackedDocument()
    packed.addTerm("fish")
    packed.addTerm(text.dropFirst(2).dropLast(2))
    packed.addTerm(bytes[2..<6])
    packed.addTerm(Array(bytes[2..<6]))
    bytes.withUnsafeBufferPointer {
      packed.addTerm($0[2..<6])
      packed.addTerm(UnsafeBufferPointer(rebasing: $0[2..<6]))
    }
    var writer = try WritableDatabase.inMemory()
    try writer.addDocument(packed)
    #expect(try writer.read { try $0.terms(of: 1) }.map(\.string) == ["fish"])
    #expect(try writer.read { try $0.terms(of: 1) }.map(\.wdf) == [6])
  }

  @Test func whatIsLentOutlivesItsLender() throws {
    let directory = TemporaryDirectory()
    var combined: Database? = try Database()
    do {
      let path = try onDisk(directory["db"], ["one two"])
      try combined?.add(Database(path: path))
    }
    let found = try #require(combined).matches(Enquire(.term("one")), maximum: 1)
    combined = nil
    #expect(found.documents == [1])
    var query: Query?
    do { query = try QueryParser(words: WordRules(stopping: .words(["x"]))).parse("one").query }
    #expect(try query?.terms().map { String($0) } == ["one"])
  }
}
