// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct WriterTests {
  let directory = TemporaryDirectory()

  private func count(_ path: String) throws -> Int { try Database(path: path).documentCount }

  @Test func addReplaceDelete() throws {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path)
    #expect(try writer.addDocument(document("one", boolean: ["Q1"])) == 1)
    #expect(try writer.replaceDocument(uniqueTerm: "Q2", with: document("two", boolean: ["Q2"])) == 2)
    #expect(try writer.replaceDocument(uniqueTerm: "Q1", with: document("uno", boolean: ["Q1"])) == 1)
    try writer.replaceDocument(7, with: document("seven"))
    try writer.deleteDocuments(withTerm: "Q2")
    try writer.deleteDocuments(withTerm: "Qnone")
    try writer.commit()
    let database = try Database(path: path)
    #expect(try database.postings(of: "").map(\.document) == [1, 7])
    #expect(try database.data(of: 1, as: String.self) == "uno")
    #expect(kind { _ = try database.data(of: 2) } == .documentNotFound)
    try writer.deleteDocument(7)
    #expect(kind { try writer.deleteDocument(7) } == .documentNotFound)
    try writer.commit()
    #expect(try count(path) == 1)
  }

  @Test func aDroppedWriterDiscardsItsBatch() throws {
    let path = try onDisk(directory["db"], ["one"])
    do {
      var writer = try WritableDatabase(path: path)
      try writer.addDocument(document("two"))
      #expect(try writer.documentCount == 2)
    }
    #expect(try count(path) == 1)
  }

  @Test func closeCommits() throws {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path)
    try writer.addDocument(document("one"))
    try writer.close()
    #expect(try count(path) == 1)
  }

  @Test func aLargeBatchIsStoredByCommitAlone() throws {
    let path = try onDisk(directory["db"], [])
    do {
      var writer = try WritableDatabase(path: path)
      let packed = document("word")
      for _ in 0..<10_500 { try writer.addDocument(packed) }  // beyond Xapian's own threshold
      #expect(try count(path) == 0)
    }
    #expect(try count(path) == 0)
    var writer = try WritableDatabase(path: path)
    for _ in 0..<10_500 { try writer.addDocument(document("word")) }
    try writer.close()
    #expect(try count(path) == 10_500)
  }

  @Test func cancelDiscards() throws {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path)
    try writer.addDocument(document("one"))
    try writer.commit()
    try writer.addDocument(document("two"))
    try writer.cancel()
    try writer.addDocument(document("three"))
    try writer.commit()
    let database = try Database(path: path)
    #expect(try database.postings(of: "").count == 2)
    #expect(try !database.termExists("two"))
  }

  @Test func transactions() throws {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path)
    try writer.addDocument(document("one"))
    try writer.beginTransaction()
    #expect(try count(path) == 1)
    try writer.addDocument(document("two"))
    #expect(kind { try writer.commit() } == .invalidOperation)
    #expect(kind { try writer.beginTransaction() } == .invalidOperation)
    try writer.cancelTransaction()
    #expect(kind { try writer.cancelTransaction() } == .invalidOperation)
    #expect(kind { try writer.commitTransaction() } == .invalidOperation)
    try writer.beginTransaction()
    try writer.addDocument(document("three"))
    try writer.commitTransaction()
    #expect(try count(path) == 2)
    #expect(try Database(path: path).terms().map(\.string) == ["one", "three"])
  }

  @Test func aSecondWriterIsLockedOut() throws {
    let path = directory["db"]
    do {
      let writer = try WritableDatabase(path: path)
      #expect(kind { _ = try WritableDatabase(path: path) } == .databaseLocked)
      #expect(try Database(path: path).isLocked)
      _ = consume writer
    }
    #expect(kind { _ = try WritableDatabase(path: path) } == nil)
  }

  @Test func aMisusedDocumentLosesNothingOfTheBatch() throws {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path)
    try writer.addDocument(document("one"))
    var wrong = PackedDocument()
    wrong.addTerm(String(repeating: "a", count: 246))
    #expect(kind { try writer.addDocument(wrong) } == .invalidArgument)
    wrong.removeAll()
    wrong.addTerm("")
    #expect(kind { try writer.addDocument(wrong) } == .invalidArgument)
    wrong.removeAll()
    wrong.addTerm([UInt8](repeating: 0, count: 123))
    #expect(kind { try writer.addDocument(wrong) } == .invalidArgument)
    wrong.removeAll()
    wrong.setValue("x", in: .max)
    #expect(kind { try writer.addDocument(wrong) } == .invalidArgument)
    wrong.removeAll()
    wrong.addTerm("a", wdf: .max)
    wrong.addTerm("b", wdf: .max)
    #expect(kind { try writer.addDocument(wrong) } == .invalidArgument)
    #expect(kind { try writer.replaceDocument(0, with: document("none")) } == .invalidArgument)
    #expect(kind { try writer.deleteDocument(99) } == .documentNotFound)
    #expect(kind { try writer.deleteDocuments(withTerm: "") } == .invalidArgument)
    try writer.close()
    #expect(try Database(path: path).terms().map(\.string) == ["one"])
  }

  @Test func theLongestTermsAreStored() throws {
    let path = directory["db"]
    let terms: [[UInt8]] = [
      [UInt8](repeating: 97, count: 245), [UInt8](repeating: 0, count: 122), [0], [0, 1, 0], [255, 254],
    ]
    var packed = PackedDocument()
    for term in terms { packed.addTerm(term, positions: [1, 2]) }
    var writer = try WritableDatabase(path: path)
    try writer.addDocument(packed)
    try writer.close()
    let database = try Database(path: path)
    #expect(Set(try database.terms(of: 1).map(\.bytes)) == Set(terms))
    for term in terms {
      #expect(try database.matches(Enquire(.term(term)), maximum: 2).documents == [1])
      #expect(try database.positions(of: term, in: 1) == [1, 2])
    }
  }
}

/// Changing a little of a stored document.
@Suite struct RevisingTests {
  let directory = TemporaryDirectory()

  @Test(arguments: [false, true]) func onlyTheValueChanges(isCommitted: Bool) throws {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path)
    var packed = PackedDocument()
    packed.setData("data")
    packed.setValue("kept", in: 1)
    packed.setValue("old", in: 2)
    packed.addTerm("word", positions: [3, 9])
    try writer.addDocument(packed)
    if isCommitted { try writer.commit() }

    try writer.setValue("new", in: 2, of: 1)
    try writer.commit()
    let database = try Database(path: path)
    #expect(try database.values(of: 1).map { String(decoding: $0.value, as: UTF8.self) } == ["kept", "new"])
    #expect(try database.terms(of: 1).map { String(decoding: $0.bytes, as: UTF8.self) } == ["word"])
    #expect(try database.positions(of: "word", in: 1) == [3, 9])
    #expect(try database.documentLength(1) == 2)
    #expect(try database.data(of: 1, as: String.self) == "data")
    #expect(try database.documents(matching: .value(2, from: "new", through: "new")) == [1])

    try writer.setValue("", in: 2, of: 1)
    try writer.commit()
    let after = try Database(path: path)
    #expect(try after.value(in: 2, of: 1).isEmpty)
    #expect(try after.terms(of: 1).count == 1)
    #expect(kind { try writer.setValue("x", in: 2, of: 9) } == .documentNotFound)
  }
}
