// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct ConcurrencyTests {
  let directory = TemporaryDirectory()

  /// A database large enough that a reader has not all of it in memory.
  private func large() throws -> String {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path, blockSize: 2048)
    for index in 0..<300 {
      try writer.addDocument(
        document("word\(index) common text of some length \(index % 9)", boolean: ["Q\(index)"]))
    }
    try writer.close()
    return path
  }

  private func rewrite(_ path: String, commits: Int) throws {
    for commit in 0..<commits {
      var writer = try WritableDatabase(path: path)
      for index in 0..<300 {
        let text = "word\(index) common text changed \(commit) \(index % 9)"
        try writer.replaceDocument(uniqueTerm: "Q\(index)", with: document(text, boolean: ["Q\(index)"]))
      }
      try writer.close()
    }
  }

  private func readAll(_ database: Database) throws -> [String] {
    let found = try database.matches(Enquire(.term("common")), maximum: 300, checkAtLeast: 300)
    return try found.map { try database.data(of: $0.document, as: String.self) }
  }

  @Test func oneCommitDoesNotDisturbAReader() throws {
    let path = try large()
    let database = try Database(path: path)
    let before = try readAll(database)
    try rewrite(path, commits: 1)
    #expect(try readAll(database) == before)
  }

  @Test func twoCommitsDoAndReopeningHelps() throws {
    let path = try large()
    let database = try Database(path: path)
    try rewrite(path, commits: 3)
    #expect(kind { _ = try readAll(database) } == .databaseModified)
    #expect(try database.reopen())
    #expect(try readAll(database).count == 300)
  }

  @Test func aWholeRequestIsTriedAgain() throws {
    let path = try large()
    let database = try Database(path: path)
    try rewrite(path, commits: 3)
    var tries = 0
    let texts = try database.retryingModified { database in
      tries += 1
      return try readAll(database)
    }
    #expect(tries == 2)
    #expect(texts.allSatisfy { $0.contains("changed 2") })
  }

  @Test func retryingEnds() throws {
    let database = try Database(path: try large())
    let modified = XapianError(kind: .databaseModified, message: "again")
    var tries = 0
    #expect(throws: modified) {
      try database.retryingModified(attempts: 4) { _ in
        tries += 1
        throw modified
      }
    }
    #expect(tries == 4)
    struct Other: Error {}
    tries = 0
    #expect(throws: Other.self) {
      try database.retryingModified { _ in
        tries += 1
        throw Other()
      }
    }
    #expect(tries == 1)
  }

  /// Xapian's own query for all documents is one object, whose references are counted without a lock.
  @Test func everyThreadMayAskForAllDocuments() async throws {
    let path = try large()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          guard let database = try? Database(path: path) else { return }
          let parser = QueryParser(flags: [.boolean, .pureNot])
          for _ in 0..<2000 {
            let parsed = try? parser.parse("NOT nothing", for: database).query
            #expect(parsed?.description.contains("<alldocuments>") == true)
            #expect(Query.and([.matchAll, .term("common")]).description.contains("<alldocuments>"))
          }
        }
      }
    }
  }

  actor Index {
    private var writer: WritableDatabase
    init(path: String) throws { writer = try WritableDatabase(path: path) }
    func add(_ text: String) throws { try writer.addDocument(document(text)) }
    func commit() throws { try writer.commit() }
  }

  @Test func aWriterInAnActorAndAReaderInEachTask() async throws {
    let path = directory["db"]
    let index = try Index(path: path)
    try await index.commit()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<4 {
        group.addTask {
          for number in 0..<50 {
            try await index.add("shared text \(task) \(number)")
            if number % 10 == 9 { try await index.commit() }
          }
        }
        group.addTask {
          let database = try Database(path: path)
          var last = 0
          for _ in 0..<50 {
            try database.reopen()
            // As often as there are commits: under a sanitizer all can come in the time of one request.
            let count = try database.retryingModified(attempts: 21) {
              try $0.matches(Enquire(.term("shared")), maximum: 1, checkAtLeast: 1000).count.estimated
            }
            #expect(count >= last)
            last = count
          }
        }
      }
      try await group.waitForAll()
    }
    try await index.commit()
    #expect(try Database(path: path).documentCount == 200)
  }
}
