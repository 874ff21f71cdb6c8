// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Damaged files give errors, or right answers, or wrong ones: but the process lives.
@Suite struct CorruptionTests {
  let directory = TemporaryDirectory()

  static let files = [
    "iamglass", "postlist.glass", "docdata.glass", "termlist.glass", "position.glass", "spelling.glass",
    "synonym.glass",
  ]

  private func sample() throws -> String {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path, blockSize: 2048)
    for index in 0..<120 {
      try writer.addDocument(
        document(
          "case \(index) of the long court report number \(index % 7)", values: [1: "v\(index % 5)", 2: "x"],
          boolean: ["Q\(index)"]))
    }
    try writer.setMetadata("1", for: "schema")
    try writer.addSpelling("report")
    try writer.addSynonym("tribunal", of: "court")
    try writer.close()
    return path
  }

  /// Asks everything of a database; gives how many of the requests threw.
  @discardableResult
  private func readEverything(_ path: String) -> Int {
    guard let database = try? Database(path: path) else { return 1 }
    var errors = 0
    func attempt(_ body: () throws -> Void) {
      do { try body() } catch is XapianError { errors += 1 } catch { Issue.record(error) }
    }
    attempt { _ = try database.matches(Enquire(.phrase(["court", "report"])), maximum: 50) }
    attempt { _ = try database.matches(Enquire(.value(1, atLeast: "v3")), maximum: 50) }
    attempt { _ = try database.matches(Enquire(.wildcard("c")), maximum: 50) }
    attempt {
      let options = MatchOptions(facets: [1])
      _ = try database.matches(Enquire(.matchAll), maximum: 10, checkAtLeast: 200, options: options)
    }
    attempt {
      let query = Query.and([.term("court"), .synonym([.term("case"), .term("report")])])
      _ = try database.weighedSet(matching: query, by: .bm25())?.best(10, in: database)
    }
    attempt { _ = try database.terms() }
    attempt { _ = try database.postings(of: "court", lengths: true) }
    attempt { _ = try database.values(in: 1) }
    attempt { _ = try database.metadata("schema") }
    attempt { _ = try database.spellingSuggestion(for: "reprot") }
    attempt { _ = try database.synonyms(of: "court") }
    for document: DocumentID in [1, 60, 120] {
      attempt { _ = try database.data(of: document) }
      attempt { _ = try database.terms(of: document, frequencies: true) }
      attempt { _ = try database.values(of: document) }
      attempt { _ = try database.positions(of: ["court", "number"], in: document) }
    }
    return errors
  }

  @Test func aSoundDatabaseThrowsNothing() throws {
    #expect(readEverything(try sample()) == 0)
  }

  /// Xapian keeps no checksums, and trusts its blocks: reading these could crash it. A check looks whether
  /// blocks hold together, and must survive what it finds.
  @Test(arguments: Self.files)
  func flippedBytesAreNoticedByACheck(_ name: String) throws {
    let path = try sample()
    let file = "\(path)/\(name)"
    let sound = readFile(file)
    var random = SplitMix(seed: 2009)
    var noticed = 0
    for _ in 0..<40 {
      var bytes = sound
      for _ in 0..<(1 + random.below(4)) { bytes[random.below(bytes.count)] ^= UInt8(1 + random.below(255)) }
      writeFile(file, bytes)
      if (try? Database.check(path: path).isSound) != true { noticed += 1 }
    }
    // Two synonyms leave their block nearly empty: flips there fall on unused bytes.
    #expect(noticed > 0 || name == "synonym.glass", "no damage was ever noticed")
  }

  /// The version file names the roots of the trees: what it says is looked at before Xapian believes it.
  @Test func everyBitOfTheVersionFile() throws {
    let path = try sample()
    let file = "\(path)/iamglass"
    let sound = readFile(file)
    var refused = 0
    for bit in 0..<sound.count * 8 {
      var bytes = sound
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      writeFile(file, bytes)
      if kind({ _ = try Database(path: path) }) == .databaseCorrupt { refused += 1 }
      readEverything(path)
      let writing = kind {
        var writer = try WritableDatabase(path: path)
        try writer.addDocument(document("one more report"))
        try writer.cancel()
      }
      #expect(writing == nil || writing == .databaseCorrupt || writing == .databaseVersion, "bit \(bit)")
    }
    #expect(refused > sound.count * 2, "\(refused) of \(sound.count * 8)")
    for count in 0..<sound.count {
      writeFile(file, Array(sound.prefix(count)))
      #expect(kind { _ = try Database(path: path) } != nil, "\(count) bytes")
    }
    writeFile(file, sound + [0])
    #expect(kind { _ = try Database(path: path) } == .databaseCorrupt)
    writeFile(file, sound)
    #expect(readEverything(path) == 0)
  }

  /// What may not be read is not damaged.
  @Test func aVersionFileThatCannotBeOpened() throws {
    // Without a version file, a database of one block is one that was never finished.
    let path = try onDisk(directory["large"], (0..<2_000).map { "report word\($0)" })
    let file = "\(path)/iamglass"
    #expect(unlink(file) == 0)
    #expect(kind { _ = try Database(path: path) } == .databaseCorrupt)
    #expect(symlink("iamglass", file) == 0)
    #expect(kind { _ = try Database(path: path) } == .databaseOpening)
  }

  /// Nor is it, for want of a table that may not be read, one without phrases.
  @Test func aTableThatCannotBeOpened() throws {
    let path = try sample()
    let file = "\(path)/position.glass"
    #expect(unlink(file) == 0 && symlink("position.glass", file) == 0)
    #expect(kind { _ = try Database(path: path) } == .databaseOpening)
  }

  /// A table that is shorter than its root needs.
  @Test func aRootBeyondTheEnd() throws {
    let path = try sample()
    let file = "\(path)/postlist.glass"
    writeFile(file, Array(readFile(file).prefix(2000)))
    #expect(kind { _ = try Database(path: path) } == .databaseCorrupt)
    #expect(kind { _ = try WritableDatabase(path: path, mode: .open) } == .databaseCorrupt)
    #expect(kind { try Database.compact([path], to: directory["c"]) } == .databaseCorrupt)
    _ = try WritableDatabase(path: path, mode: .createOrOverwrite)
  }

  /// What is added to a database that was opened before.
  @Test func reopeningLooksAgain() throws {
    let path = try sample()
    let both = try Database(paths: [path])
    let sound = readFile("\(path)/iamglass")
    writeFile("\(path)/iamglass", Array(sound.dropLast()))
    #expect(kind { try both.reopen() } == .databaseCorrupt)
    writeFile("\(path)/iamglass", sound)
    #expect(try both.reopen() == false)
  }

  /// What a crash of the system leaves behind.
  @Test(arguments: Self.files, [0, 0xA7] as [UInt8])
  func lostBlocks(_ name: String, _ filling: UInt8) throws {
    let path = try sample()
    let file = "\(path)/\(name)"
    let sound = readFile(file)
    for start in stride(from: 0, to: sound.count, by: 2048) {
      var bytes = sound
      for index in start..<min(start + 2048, bytes.count) {
        bytes[index] = filling &* UInt8(index & 0xFF | 1)
      }
      writeFile(file, bytes)
      readEverything(path)
      #expect((try? Database.check(path: path).isSound) != true)
    }
  }

  @Test(arguments: Self.files)
  func cutFiles(_ name: String) throws {
    let path = try sample()
    let file = "\(path)/\(name)"
    let sound = readFile(file)
    var errors = 0
    for part in 0..<8 {
      writeFile(file, Array(sound.prefix(sound.count * part / 8)))
      errors += readEverything(path)
      _ = try? Database.check(path: path)
      _ = try? Database.compact([path], to: directory["compacted"])
      if var writer = try? WritableDatabase(path: path) {
        _ = try? writer.addDocument(document("one more report"))
        try? writer.commit()
      }
      removeTree(directory["compacted"])
      writeFile(file, sound)
    }
    #expect(errors > 0, "no damage was ever noticed")
  }

  @Test func whatIsNoDatabase() throws {
    writeFile(directory["file"], Array("no database".utf8))
    for name in ["file", "", "none/deeper"] {
      let opened = kind { _ = try Database(path: directory[name]) }
      #expect(opened != nil, "\(name)")
      #expect(kind { _ = try WritableDatabase(path: directory[name], mode: .open) } != nil)
    }
    #expect(kind { _ = try Database(path: "a\u{0}b") } == .invalidArgument)
    #expect(kind { _ = try WritableDatabase(path: "\(directory.path)/a\u{0}b") } == .invalidArgument)
    #expect(kind { _ = try WritableDatabase(path: directory["none/deeper"]) } == .databaseCreation)
    #expect(kind { _ = try WritableDatabase(path: "/proc/none") } != nil)
  }

  @Test func aVersionThatIsNotKnown() throws {
    let path = try sample()
    var bytes = readFile("\(path)/iamglass")
    bytes[14] ^= 0xFF  // the format's number follows the magic string
    writeFile("\(path)/iamglass", bytes)
    #expect(kind { _ = try Database(path: path) } == .databaseVersion)
  }
}
