// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

/// `check --repair`: an index made again from the texts it keeps.
@Suite struct RepairTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  init() {
    _ = command.shell(
      """
      cp -r '\(CorpusIndex.shared.folder["index"])' index; cp -r '\(CorpusIndex.shared.folder["index"])' sound
      """)
  }

  /// Every document of a database: data, values, terms with their positions, and what the dictionaries say.
  private func contents(_ index: String) throws -> [String] {
    let database = try Database(path: folder[index])
    var lines: [String] = []
    for number in 1...(try database.lastDocumentID) {
      guard let data = try? database.data(of: number, as: String.self) else { continue }
      lines.append("\(number) \(data)")
      lines += try database.values(of: number).map { "\(number) slot \($0.slot): \($0.value)" }
      let terms = try database.terms(of: number)
      for (term, positions) in zip(terms, try database.positions(of: terms.map(\.bytes), in: number)) {
        lines.append("\(number) \(term.string): \(term.wdf) \(positions)")
      }
    }
    for key in try database.synonymKeys(prefix: "") {
      lines.append("\(key): \(try database.synonyms(of: key).sorted { $0.lexicographicallyPrecedes($1) })")
    }
    return lines
  }

  /// Overwrites the middle of a table.
  private func damage(_ table: String, bytes count: Int = 60) {
    var bytes = readFile(folder["index/\(table).glass"])
    let middle = bytes.count / 2
    for place in middle..<min(middle + count, bytes.count) { bytes[place] = 0xA7 }
    writeFile(folder["index/\(table).glass"], bytes)
  }

  @Test func aSoundIndexIsLeftAlone() throws {
    let before = readFile(folder["index/postlist.glass"])
    let outcome = command.onrecord("check", "--repair", "--format", "json")
    expect(outcome, 0)
    #expect(try objects(outcome.output)[0]["repair"].isNull)
    #expect(readFile(folder["index/postlist.glass"]) == before)
    #expect(entries(of: folder.path) == ["index", "sound"])
  }

  /// Another version's number in the file that names the roots.
  @Test func theWayOutOfAnotherVersionIsTold() {
    var bytes = readFile(folder["index/iamglass"])
    bytes[14] ^= 0x40
    writeFile(folder["index/iamglass"], bytes)
    let outcome = command.onrecord("check", "--repair")
    expect(outcome, 2)
    #expect(outcome.errors.contains("move its file iamglass away"), "\(outcome)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    removeTree(folder["index/iamglass"])
    expect(command.onrecord("check", "--repair"), 0)
  }

  /// What is in these tables can all be made again.
  @Test(arguments: ["position", "termlist", "synonym", "postlist"])
  func everythingIsMadeAgain(_ table: String) throws {
    // More than a block: the middle may be room that is free.
    damage(table, bytes: 9_000)
    expect(command.onrecord("check"), 2)
    let outcome = command.onrecord("check", "--repair")
    expect(outcome, 0)
    #expect(outcome.output.hasPrefix("47 articles saved"), "\(outcome)")
    #expect(try contents("index") == contents("sound"))
    expect(command.onrecord("check", "--format", "json"), 0)
    let kept = entries(of: folder.path).filter { $0.hasPrefix("index.damaged-2") }
    #expect(kept.count == 1 && entries(of: folder.path).count == 3)
    expect(command.onrecord("check", "--db", kept.first ?? ""), 2)
    let next = command.onrecord("index", CorpusIndex.shared.folder["corpus"])
    expect(next, 0)
    #expect(next.errors.contains("0 articles added") && next.errors.contains("42 files unchanged"), "\(next)")
  }

  /// What leaves a table that cannot be opened, or no version file that names the roots of the tables.
  enum Wreck: String, CaseIterable {
    case noVersionFile = "rm index/iamglass"
    case shortVersionFile = "head -c 40 sound/iamglass > index/iamglass"
    case noTermLists = "rm index/termlist.glass"
    case noPostings = "rm index/postlist.glass"
    case shortPostings = "head -c 30000 sound/postlist.glass > index/postlist.glass"
    case zeroedPostings = "head -c 300000 /dev/zero > index/postlist.glass"

    var losesRegister: Bool { rawValue.contains("postlist") }
  }

  @Test(arguments: Wreck.allCases)
  func theTextsAreReadWithoutWhatCannotBeOpened(_ wreck: Wreck) throws {
    expect(command.shell(wreck.rawValue), 0)
    let search = command.onrecord("search", "council")
    expect(search, 2)
    #expect(search.errors.contains("damaged") && search.errors.contains("check --repair"), "\(search)")
    let outcome = command.onrecord("check", "--repair")
    expect(outcome, wreck.losesRegister ? 2 : 0)
    #expect(outcome.output.contains("47 articles saved"), "\(outcome)")
    #expect(outcome.output.contains("lost: ") == wreck.losesRegister, "\(outcome)")
    expect(command.onrecord("check"), 0)
    #expect(entries(of: folder.path).count == 3)
    if !wreck.losesRegister { #expect(try contents("index") == contents("sound")) }
    expect(command.onrecord("index", CorpusIndex.shared.folder["corpus"]), 0)
    #expect(try contents("index") == contents("sound"))
  }

  /// Of a table of texts that was cut short nothing can be read, whatever the number: it is said, and comes to an end.
  @Test(arguments: [1, 2])
  func aCutTableOfTextsEndsTheRepair(parts: Int) throws {
    let whole = readFile(folder["index/docdata.glass"])
    writeFile(folder["index/docdata.glass"], Array(whole.prefix(whole.count * parts / 3)))
    expect(command.onrecord("check"), 2)
    let outcome = command.shell("timeout 60 $ONRECORD check --repair")
    expect(outcome, 2)
    #expect(outcome.output.split(separator: "\n").count < 100, "\(outcome)")
  }

  /// What the records of a file call their fields is not lost with the register.
  @Test func recordsAreReadAgainAsTheyWere() throws {
    folder.write(
      "records/a.jsonl", #"{"body": "“We failed the council,” said Jane Roe.", "paper": "Marl Echo"}"# + "\n")
    let mapped = ["index", "records", "--db", "mapped", "--quiet"]
    expect(command.onrecord(mapped + ["--map", "text=body,outlet=paper"]), 0)
    let query = ["search", "council", "--db", "mapped", "--format", "csv", "--quiet"]
    let before = command.onrecord(query)
    expect(before, 0)
    expect(command.shell("rm mapped/postlist.glass"), 0)
    expect(command.onrecord("check", "--repair", "--db", "mapped", "--quiet"), 2)
    expect(command.onrecord(mapped), 0)
    #expect(command.onrecord(query).output == before.output)
    let plan = command.onrecord("index", "records", "--db", "mapped", "--dry-run")
    #expect(plan.errors.hasPrefix("0 files would be read, 1 unchanged"), "\(plan)")
  }

  /// Only the text of an article is left.
  @Test func aTableThatIsLostIsMadeFromTheText() throws {
    var writer = try WritableDatabase(path: folder["index"])
    let documents = try writer.read { try $0.postings(of: "D20100512").map(\.document) }
    let wanted = try #require(documents.isEmpty ? 1 : documents.first)
    var document = PackedDocument()
    let old = try Database(path: folder["index"])
    document.setData(try old.data(of: wanted))
    document.setValue("no table", in: 11)
    for term in try old.terms(of: wanted) where term.string.hasPrefix("Q") {
      document.addBooleanTerm(term.bytes)
    }
    try writer.replaceDocument(wanted, with: document)
    try writer.close()
    expect(command.onrecord("check"), 2)
    let outcome = command.onrecord("check", "--repair", "--format", "json")
    expect(outcome, 0)
    let repair = try objects(outcome.output)[0]["repair"]
    #expect(repair["saved"].int == 47 && repair["read_anew"].int == 1 && repair["lost"].array.isEmpty)
  }

  @Test func whatIsLostIsNamedAndReadAgain() throws {
    damage("docdata")
    let outcome = command.onrecord("check", "--repair", "--format", "json")
    expect(outcome, 2)
    let report = try objects(outcome.output)[0]
    let lost = report["repair"]["lost"].strings
    #expect(report["whole"].bool == true && !lost.isEmpty)
    #expect(lost.allSatisfy { $0.hasPrefix("article ") && $0.contains("/corpus/") }, "\(lost)")
    #expect(report["repair"]["saved"].int == 47 - lost.count)
    expect(command.onrecord("index", CorpusIndex.shared.folder["corpus"], "--quiet"), 0)
    let whole = command.onrecord("check")
    expect(whole, 0)
    #expect(whole.output.hasPrefix("47 articles"))
    let query = ["search", "council", "--format", "csv", "--limit", "100"]
    #expect(command.onrecord(query).output == command.onrecord(query + ["--db", "sound"]).output)
  }

  /// Text that was changed is not taken for what was read.
  @Test func aTextThatIsNotWhatWasReadIsNotSaved() throws {
    var writer = try WritableDatabase(path: folder["index"])
    let old = try Database(path: folder["index"])
    var data = try old.data(of: 1)
    data[data.count - 3] ^= 1
    var document = PackedDocument()
    document.setData(data)
    for (slot, value) in try old.values(of: 1) { document.setValue(value, in: slot) }
    for term in try old.terms(of: 1) where term.string.hasPrefix("Q") { document.addBooleanTerm(term.bytes) }
    try writer.replaceDocument(1, with: document)
    try writer.close()
    expect(command.onrecord("check"), 2)
    let outcome = command.onrecord("check", "--repair", "--format", "json")
    expect(outcome, 2)
    #expect(try objects(outcome.output)[0]["repair"]["lost"].array.count == 1)
    expect(command.onrecord("index", CorpusIndex.shared.folder["corpus"], "--quiet"), 0)
    #expect(try contents("index").count == contents("sound").count)
  }

  @Test func whenNothingCanBeSavedNothingIsChanged() {
    for file in entries(of: folder["index"]) where file.hasSuffix(".glass") {
      writeFile(folder["index/\(file)"], [UInt8](repeating: 0xA7, count: 65536))
    }
    let outcome = command.onrecord("check", "--repair")
    expect(outcome, 2)
    #expect(outcome.errors.contains("damaged beyond repair"), "\(outcome)")
    #expect(outcome.errors.contains("onrecord index") && !outcome.errors.contains("--repair"), "\(outcome)")
    #expect(entries(of: folder.path) == ["index", "sound"])
  }

  @Test func notBesideAWriter() throws {
    damage("position")
    let lock = try DatabaseLock(path: folder["index"])
    expect(command.onrecord("check", "--repair"), 75)
    expect(command.onrecord("check", "--repair", "--wait", "0.2"), 75)
    #expect(lock.path == folder["index"])
  }

  @Test func theLedgerStays() {
    let ledger = folder.write("authority/corrections.tsv", "")
    damage("position")
    expect(command.onrecord("check", "--repair"), 0)
    #expect(readText(ledger) == "")
    #expect(entries(of: folder["authority"]) == ["corrections.tsv"])
  }
}
