// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

/// Databases that are missing, of another kind, damaged, or from the future.
@Suite struct DatabaseTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  init() {
    folder.write("news/good.txt", "A good article\n\nThe council met on Monday.\n")
    _ = command.onrecord("index", "news")
  }

  /// Every command that opens an index, on `database`: one line, exit status 2.
  private func expectEveryCommandRefuses(
    _ database: String, _ reason: String, indexToo: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var commands = [
      ["search", "council"], ["search", "--facet", "year"], ["show", "x"], ["cases"], ["officials"],
      ["check"],
    ]
    if indexToo { commands.append(["index", "news"]) }
    for arguments in commands {
      let outcome = command.onrecord(arguments + ["--db", database])
      let isOneLine =
        outcome.errors.split(separator: "\n").count == 1 && outcome.errors.hasPrefix("onrecord: \(database)")
      if outcome.status == 2, outcome.output == "", isOneLine, reason == "" || outcome.errors.contains(reason)
      {
        continue
      }
      Issue.record("\(arguments): \(outcome)", sourceLocation: sourceLocation)
    }
  }

  @Test func aMissingOne() {
    expectEveryCommandRefuses("nowhere", "there is no index here", indexToo: false)
    expectEveryCommandRefuses("nowhere/at/all", "")
    #expect(command.shell("ls nowhere").status != 0)
  }

  @Test func anEmptyFolder() {
    #expect(command.shell("mkdir void").status == 0)
    expectEveryCommandRefuses("void", "there is no index here", indexToo: false)
    expect(command.onrecord("index", "news", "--db", "void"), 0)
  }

  @Test func oneOfANewerVersion() {
    #expect(command.onrecord("search", "council").status == 0)
    setSchema("999")
    expectEveryCommandRefuses("index", "newer OnRecord")
  }

  @Test func oneOfAnOlderVersion() {
    setSchema("1")
    expectEveryCommandRefuses("index", "older OnRecord")
  }

  @Test(arguments: ["words", "", "-1"])
  func oneWhoseVersionIsNoNumber(version: String) {
    setSchema(version)
    expectEveryCommandRefuses("index", "not an index of OnRecord's")
  }

  @Test func oneOfAnotherProgram() throws {
    let other = folder["other"]
    do {
      var database = try WritableDatabase(path: other)
      var document = PackedDocument()
      document.addTerm("council")
      try database.addDocument(document)
      try database.close()
    }
    expectEveryCommandRefuses("other", "not an index of OnRecord's")
    #expect(try Database(path: other).documentCount == 1)
  }

  @Test func aFileWhereAFolderIsExpected() {
    folder.write("file", "text")
    expectEveryCommandRefuses("file", "a file, where the folder")
    expectEveryCommandRefuses("news/good.txt", "a file, where the folder")
    #expect(readText(folder["file"]) == "text")
  }

  @Test(arguments: ["tcp:127.0.0.1:1", "tcp:nowhere", "tcp:127.0.0.1:99999"])
  func aServerThatDoesNotAnswer(address: String) {
    let outcome = command.onrecord("search", "council", "--db", address)
    expect(outcome, 2, output: "")
    #expect(
      outcome.errors.split(separator: "\n").count == 1 && outcome.errors.hasPrefix("onrecord: \(address)"),
      "\(outcome)")
  }

  @Test func nothingIsIndexedIntoAServer() {
    let before = entries(of: folder.path)
    for more in [[], ["--dry-run"], ["--watch"]] {
      let outcome = command.onrecord(["index", "news", "--db", "tcp:127.0.0.1:1"] + more)
      expect(outcome, 2, output: "")
      #expect(
        outcome.errors.hasPrefix("onrecord: tcp:127.0.0.1:1: an index on another machine"), "\(outcome)")
    }
    #expect(entries(of: folder.path) == before)
  }

  /// Blocks overwritten anywhere: an error or an answer, never a crash.
  @Test func damagedBlocks() {
    let seed = seed(of: "damaged blocks")
    var random = SeededGenerator(seed: seed)
    for file in entries(of: folder["index"]) where file.hasSuffix(".glass") || file == "iamglass" {
      let whole = readFile(folder["index/\(file)"])
      for cut in [false, true] {
        var bytes = whole
        if cut {
          bytes = Array(bytes.prefix(random.below(bytes.count + 1)))
        } else {
          for _ in 0..<40 where !bytes.isEmpty { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
        }
        writeFile(folder["index/\(file)"], bytes)
        for arguments in [["check"], ["search", "council"], ["show", "x"]] {
          let outcome = command.onrecord(arguments)
          #expect([0, 1, 2].contains(outcome.status), "seed \(seed), \(file), \(arguments): \(outcome)")
          #expect(
            outcome.status != 2 || outcome.errors.contains("onrecord: ") || outcome.output.contains("fault"),
            "\(outcome)")
        }
      }
      writeFile(folder["index/\(file)"], whole)
    }
    expect(command.onrecord("check"), 0)
  }

  private func setSchema(_ version: String) {
    var database = try! WritableDatabase(path: folder["index"])
    try! database.setMetadata(version, for: "onrecord/schema")
    try! database.close()
  }
}
