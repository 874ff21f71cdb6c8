// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct MaintenanceTests {
  let directory = TemporaryDirectory()

  private func two() throws -> [String] {
    try ["a", "b"].map { name in
      var writer = try WritableDatabase(path: directory[name])
      for index in 0..<50 { try writer.addDocument(document("word\(index) of \(name)")) }
      try writer.setMetadata(name, for: "name")
      try writer.close()
      return directory[name]
    }
  }

  @Test(arguments: [CompactionOptions.Level.standard, .full, .fuller], [false, true])
  func compacts(_ level: CompactionOptions.Level, _ singleFile: Bool) throws {
    let options = CompactionOptions(level: level, isMultipass: singleFile, makesSingleFile: singleFile)
    try Database.compact(two(), to: directory["c"], options)
    let database = try Database(path: directory["c"])
    #expect(try database.documentCount == 100)
    #expect(try database.termFrequency("word7") == 2)
    #expect(try database.metadata("name", as: String.self) == "a")
    #expect(try Database.check(path: directory["c"]).isSound)
  }

  @Test func metadataConflictsAreResolved() throws {
    try Database.compact(two(), to: directory["c"]) { key, values in
      #expect(String(key) == "name")
      return Array(values.joined(separator: "+".utf8))
    }
    #expect(try Database(path: directory["c"]).metadata("name", as: String.self) == "a+b")
    struct Refused: Error {}
    let paths = [directory["a"], directory["b"]]
    #expect(throws: Refused.self) {
      try Database.compact(paths, to: directory["d"]) { _, _ in throw Refused() }
    }
  }

  @Test func whatCannotBeCompacted() throws {
    let paths = try two()
    #expect(kind { try Database.compact(paths, to: paths[0]) } == .invalidArgument)
    #expect(kind { try Database.compact([], to: directory["c"]) } != nil)
    #expect(kind { try Database.compact([directory["none"]], to: directory["c"]) } == .databaseNotFound)
    #expect(
      kind { try Database.compact(paths, to: directory["c"], .init(keepsNumbers: true)) } == .invalidOperation
    )
    #expect(kind { try Database.compact(paths, to: directory["none/c"]) } != nil)
  }

  @Test func checks() throws {
    let paths = try two()
    for detail in [Database.CheckDetail.errors, .statistics, .trees, .wholeTrees] {
      let report = try Database.check(path: paths[0], detail: detail)
      #expect(report.errorCount == 0)
      #expect(!report.text.isEmpty)
    }
    #expect(kind { _ = try Database.check(path: directory["none"]) } != nil)
  }

  @Test func damageIsReported() throws {
    let path = try two()[0]
    var bytes = readFile("\(path)/postlist.glass")
    for index in stride(from: 100, to: bytes.count, by: 7) { bytes[index] ^= 0x5A }
    writeFile("\(path)/postlist.glass", bytes)
    let report = try? Database.check(path: path)
    #expect(report?.isSound != true)
  }

  @Test func stubDatabases() throws {
    let paths = try two()
    writeFile(directory["stub"], Array("auto \(paths[0])\nauto \(paths[1])\n".utf8))
    #expect(try Database(path: directory["stub"]).documentCount == 100)
    writeFile(directory["wrong"], Array("auto \(directory["none"])\nnonsense x\n".utf8))
    #expect(kind { _ = try Database(path: directory["wrong"]) } != nil)
  }
}
