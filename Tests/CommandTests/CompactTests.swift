// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

/// `compact`: the same index in fewer bytes, while others read it and nobody else writes.
@Suite struct CompactTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  init() { _ = command.shell("cp -r '\(CorpusIndex.shared.folder["index"])' index") }

  private var answers: [String] {
    [["council"], ["\"cold tea\""], ["--official", "Tarrowby", "--facet", "year"]].map {
      command.onrecord(["search", "--format", "json", "--limit", "100"] + $0).output
    }
  }

  @Test func sameAnswersFewerBytes() throws {
    let before = answers
    let outcome = command.onrecord("compact", "--format", "json")
    expect(outcome, 0, errors: "")
    let report = try objects(outcome.output)[0]
    #expect(report["articles"].int == 47)
    #expect(try #require(report["bytes_after"].int) < #require(report["bytes_before"].int))
    #expect(answers == before)
    #expect(entries(of: folder.path) == ["index"])
    expect(command.onrecord("check"), 0)
    let next = command.onrecord("index", CorpusIndex.shared.folder["corpus"])
    expect(next, 0)
    #expect(next.errors.contains("42 files unchanged"))
    expect(command.onrecord("compact"), 0)
  }

  @Test func whatAKilledOneLeftIsWrittenOver() {
    folder.write("index.compacting/postlist.glass", "half")
    expect(command.onrecord("compact"), 0)
    #expect(entries(of: folder.path) == ["index"])
  }

  /// The folder of an index can hold what is not Xapian's: it stays, whatever is put in the index's place.
  @Test(arguments: [["compact"], ["check", "--repair"]]) func whatElseLiesInTheFolderStays(
    _ arguments: [String]
  ) {
    folder.write("index/README.md", "Ours.")
    folder.write("index/notes/today.txt", "Call the coroner.")
    // What a run left that was killed right after it had put the new one in its place.
    folder.write("index.compacting/left.txt", "Left.")
    if arguments[0] == "check" {
      var bytes = readFile(folder["index/position.glass"])
      for place in bytes.count / 2..<bytes.count / 2 + 60 { bytes[place] ^= 0xFF }
      writeFile(folder["index/position.glass"], bytes)
    }
    expect(command.onrecord(arguments), 0)
    #expect(readFile(folder["index/README.md"]) == Array("Ours.".utf8))
    #expect(readFile(folder["index/notes/today.txt"]) == Array("Call the coroner.".utf8))
    if arguments[0] == "compact" { #expect(readFile(folder["index/left.txt"]) == Array("Left.".utf8)) }
    expect(command.onrecord("check"), 0)
  }

  @Test func aReaderGoesOnWithTheOldOne() throws {
    let database = try Database(path: folder["index"])
    let before = try database.terms().count
    expect(command.onrecord("compact"), 0)
    #expect(try database.terms().count == before)
    let texts = try (1...10).map { try database.data(of: DocumentID($0)) }
    try database.reopen()
    #expect(try database.terms().count == before)
    #expect(try (1...10).map { try database.data(of: DocumentID($0)) } == texts)
  }

  /// Who waits for the lock of the old one has that of the new one.
  @Test func theLockIsHandedOver() throws {
    try #require(command.shell("cp -r index other").status == 0)
    do {
      let lock = try DatabaseLock(path: folder["index"])
      try lock.exchange(with: folder["other"])
      expect(command.onrecord("index", CorpusIndex.shared.folder["corpus"]), 75)
      expect(command.onrecord("compact"), 75)
    }
    expect(command.onrecord("compact", "--wait", "5"), 0)
  }

  @Test func aWriterIsWaitedFor() throws {
    var writer: WritableDatabase? = try WritableDatabase(path: folder["index"])
    expect(command.onrecord("compact"), 75)
    let waiting = command.start([Command.onrecord, "compact", "--wait", "60"])
    let indexing = command.start(
      [Command.onrecord, "index", CorpusIndex.shared.folder["corpus"], "--wait", "60"])
    expect(command.onrecord("index", CorpusIndex.shared.folder["corpus"], "--wait", "0.3"), 75)
    #expect(!waiting.hasEnded && !indexing.hasEnded)
    try writer.take()?.close()
    expect(waiting.wait(), 0)
    expect(indexing.wait(), 0)
    expect(command.onrecord("check"), 0)
  }

  @Test func damagedOnesAreRefused() {
    var bytes = readFile(folder["index/position.glass"])
    for place in 9000..<9010 { bytes[place] = 0xFF }
    writeFile(folder["index/position.glass"], bytes)
    let outcome = command.onrecord("compact")
    expect(outcome, 2)
    #expect(outcome.errors.contains("--repair"), "\(outcome)")
    #expect(entries(of: folder.path) == ["index"])
  }

  @Test func aStubIsRefused() {
    folder.write("stub/XAPIANDB", "auto ../index\n")
    expect(command.onrecord("search", "council", "--db", "stub", "--quiet"), 0)
    for arguments in [["compact"], ["check", "--repair"]] {
      let outcome = command.onrecord(arguments + ["--db", "stub"])
      #expect(outcome.status == (arguments == ["compact"] ? 2 : 0), "\(outcome)")
    }
    folder.write("news/a.txt", "The lane flooded. “Never,” said Jane Roe.")
    let writing = command.onrecord("index", "news", "--db", "stub", "--quiet")
    expect(writing, 2)
    #expect(writing.errors.hasPrefix("onrecord: stub: a copy by replication"), "\(writing)")
    #expect(entries(of: folder["stub"]) == ["XAPIANDB"])
  }

  @Test func whatIsNoIndex() {
    expect(command.onrecord("compact", "--db", "nowhere"), 2)
    expect(command.onrecord("compact", "--db", "tcp:127.0.0.1:1"), 2)
    #expect(entries(of: folder.path) == ["index"])
  }
}
