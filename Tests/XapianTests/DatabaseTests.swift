// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

@Suite struct DatabaseTests {
  let directory = TemporaryDirectory()

  @Test func statisticsOfASmallDatabase() throws {
    let path = try onDisk(directory["db"], ["red fish blue fish", "blue sky"])
    let database = try Database(path: path)
    #expect(try database.documentCount == 2)
    #expect(try database.lastDocumentID == 2)
    #expect(try database.averageLength == 3)
    #expect(try database.totalLength == 6)
    #expect(try database.documentLengthBounds.contains(2))
    #expect(try database.hasPositions)
    #expect(try database.revision > 0)
    #expect(try database.uuid.utf8.count == 36)
    #expect(try database.termFrequency("blue") == 2)
    #expect(try database.collectionFrequency("fish") == 2)
    #expect(try database.termFrequency("fish") == 1)
    #expect(try database.termFrequency("none") == 0)
    #expect(try database.termExists("sky"))
    #expect(try !database.termExists("none"))
    #expect(try database.documentLength(1) == 4)
    #expect(try database.uniqueTermCount(1) == 3)
    #expect(try database.termStatistics("fish").wdfUpperBound >= 2)
    #expect(try comesTrue { try !database.isLocked })
  }

  @Test func aMissingDatabaseIsAnError() throws {
    let path = directory["none"]
    let error = #expect(throws: XapianError.self) { try Database(path: path) }
    #expect(error?.kind == .databaseNotFound)
    #expect(error?.description.contains(path) == true)
    #expect(kind { _ = try WritableDatabase(path: path, mode: .open) } == .databaseNotFound)
  }

  @Test func modesOfOpening() throws {
    let path = try onDisk(directory["db"], ["one"])
    #expect(kind { _ = try WritableDatabase(path: path, mode: .create) } == .databaseCreation)
    var writer = try WritableDatabase(path: path, mode: .open)
    #expect(try writer.documentCount == 1)
    try writer.close()
    writer = try WritableDatabase(path: path, mode: .createOrOverwrite)
    #expect(try writer.documentCount == 0)
  }

  @Test func severalDatabasesAsOne() throws {
    let paths = [try onDisk(directory["a"], ["one two"]), try onDisk(directory["b"], ["two three"])]
    let database = try Database(paths: paths)
    #expect(try database.documentCount == 2)
    #expect(try database.termFrequency("two") == 2)
    #expect(try database.matches(Enquire(.term("three")), maximum: 10).documents == [2])
    #expect(try database.data(of: 2, as: String.self) == "two three")
  }

  @Test func reopeningShowsTheNewestCommit() throws {
    let path = try onDisk(directory["db"], ["one"])
    let database = try Database(path: path)
    var writer = try WritableDatabase(path: path)
    try writer.addDocument(document("two"))
    try writer.commit()
    #expect(try database.documentCount == 1)
    #expect(try database.reopen())
    #expect(try database.documentCount == 2)
    #expect(try !database.reopen())
  }

  @Test func aClosedDatabaseGivesErrors() throws {
    let database = try Database(path: try onDisk(directory["db"], ["one"]))
    try database.close()
    #expect(kind { _ = try database.data(of: 1) } == .databaseClosed)
    #expect(kind { _ = try database.matches(Enquire(.term("one")), maximum: 1) } == .databaseClosed)
    #expect(kind { _ = try database.postings(of: "one") } == .databaseClosed)
    #expect(kind { try database.reopen() } == .databaseClosed)
  }

  @Test func aDatabaseOfNothingIsFilledByAdding() throws {
    let database = try Database()
    #expect(try database.documentCount == 0)
    #expect(kind { _ = try database.matches(Enquire(.matchAll), maximum: 1) } == .invalidArgument)
    #expect(kind { _ = try database.data(of: 1) } != nil)
    try database.add(Database(path: try onDisk(directory["db"], ["one"])))
    #expect(try database.matches(Enquire(.matchAll), maximum: 1).documents == [1])
  }

  @Test func metadata() throws {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path)
    try writer.setMetadata("1", for: "schema")
    try writer.setMetadata([0, 255, 0], for: "bytes")
    try writer.setMetadata("x", for: "gone")
    try writer.setMetadata("", for: "gone")
    try writer.close()
    let database = try Database(path: path)
    #expect(try database.metadata("schema", as: String.self) == "1")
    #expect(try database.metadata("bytes") == [0, 255, 0])
    #expect(try database.metadata("none") == [])
    #expect(try database.metadataKeys().map { String($0) } == ["bytes", "schema"])
    #expect(try database.metadataKeys(prefix: "s").map { String($0) } == ["schema"])
    #expect(kind { _ = try database.metadata("") } == .invalidArgument)
  }
}
