// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

/// Files of more text than is prepared at once: they are read to their end, part by part.
@Suite struct LargeFileTests {
  private let folder = TemporaryDirectory()
  private let index: TestIndex

  init() throws { index = try TestIndex() }

  private func records(_ numbers: Range<Int>, said: String = "We failed") -> String {
    numbers.map { number in
      #"{"id": "r\#(number)", "text": "The council met about the old harbour.\n\n“\#(said) in street\#(number),” said Jane Roe."}"#
    }.joined(separator: "\n") + "\n"
  }

  /// Parts of some ten records.
  private func options(_ change: (inout Indexer.Options) -> Void = { _ in }) -> Indexer.Options {
    var options = Indexer.Options()
    options.batchBytes = 1_000
    change(&options)
    return options
  }

  private func run(_ change: (inout Indexer.Options) -> Void = { _ in }) throws -> IndexReport {
    let report = try index.run(folder.path, options: options(change))
    try expectWhole()
    return report
  }

  private func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let check = try Checker([index.path]).check()
    #expect(check.isWhole && check.changed.isEmpty, "\(check.faults)", sourceLocation: sourceLocation)
  }

  private func found(_ query: String) throws -> Int { try index.search(query).total.articles }

  @Test func aLargeFileIsReadToItsEnd() throws {
    // Many parts, in which one record is bad, and one stands twice, far from each other.
    folder.write("feed.jsonl", records(0..<110) + "not JSON\n" + records(3..<4, said: "We did well"))
    folder.write("small.txt", "A small one\n\nThe council met in smalllane.\n")
    let first = try run()
    #expect(first.added == 111 && first.replaced == 0 && first.files == 2 && first.changes.isEmpty)
    #expect(
      first.refusals.map(\.line) == [111, nil] && first.refusals[1].reason.contains("r3"), "\(first.refusals)"
    )
    #expect(try found("street0") == 1 && found("street109") == 1 && found("harbour") == 110)
    // Of two with one identity the last one counts.
    #expect(try found("\"did well in street3\"") == 1 && found("\"failed in street3\"") == 0)
    let second = try run()
    #expect(second.unchanged == 2 && second.files == 0 && second.refusals == first.refusals)
    // Some change, one goes, two come.
    folder.write(
      "feed.jsonl", records(1..<100) + records(100..<101, said: "We shall go") + records(101..<112))
    let third = try run()
    #expect(third.added == 2 && third.pruned == 1 && third.replaced == 2 && third.refusals.isEmpty)
    #expect(third.changes.map(\.article) == ["r3", "r100"])
    #expect(try found("street0") == 0 && found("\"shall go\"") == 1 && found("street111") == 1)
    #expect(try run().unchanged == 2)
    #expect(try run { $0.readsAll = true }.replaced == 112)
    removeTree(folder["feed.jsonl"])
    #expect(try run { $0.prunes = true }.pruned == 111)
    #expect(try found("council") == 1)
  }

  /// Whether a file is large makes no difference to what is found, nor to what a second run does.
  @Test func partsMakeNoDifference() throws {
    folder.write("feed.jsonl", records(0..<60))
    let whole = try TestIndex()
    let one = try whole.run(folder.path)
    let parts = try run()
    #expect(one == parts)
    #expect(try whole.search("harbour OR jane").passages == index.search("harbour OR jane").passages)
    #expect(try whole.run(folder.path, options: options()).unchanged == 1)
  }

  @Test func aStreamMayBeLarge() throws {
    do {
      var indexer = try Indexer(path: index.path, options: options())
      #expect(try indexer.index(records: Array(records(0..<60).utf8), name: "-").added == 60)
    }
    #expect(try found("harbour") == 60)
    try expectWhole()
  }

  /// After any part: what is there is whole, and the next run reads the file again.
  @Test(arguments: 1...5) func aLargeFileThatIsInterruptedIsReadAgain(parts: Int) throws {
    folder.write("a.txt", "A small one\n\nThe council met in smalllane.\n")
    folder.write("feed.jsonl", records(0..<60))
    folder.write("z.txt", "A small one\n\nThe council met in endlane.\n")
    var walk = FileWalk()
    walk.add(folder.path)
    do {
      var left = parts
      var indexer = try Indexer(path: index.path, options: options { $0.batchFiles = 1 })
      _ = try indexer.index(walk) { progress in
        if progress.current.hasSuffix("feed.jsonl") { left -= 1 }
        return left > 0
      }
    }
    try expectWhole()
    let before = try found("harbour")
    #expect(before < 60 && (parts < 3 || before > 0))
    let report = try run()
    #expect(report.added + before + 1 == 62, "\(report)")
    #expect(try found("harbour") == 60 && found("council") == 62)
    #expect(try run().unchanged == 3)
    // What was only begun goes with its file.
    removeTree(folder["feed.jsonl"])
    #expect(try run { $0.prunes = true }.pruned == 60)
  }

  @Test func anInterruptedFileThatVanishesLeavesNothing() throws {
    folder.write("feed.jsonl", records(0..<60))
    var walk = FileWalk()
    walk.add(folder.path)
    do {
      var left = 4
      var indexer = try Indexer(path: index.path, options: options())
      _ = try indexer.index(walk) { _ in
        left -= 1
        return left > 0
      }
    }
    let before = try found("harbour")
    #expect(before > 0 && before < 60)
    removeTree(folder["feed.jsonl"])
    folder.write("a.txt", "A small one\n\nThe council met in smalllane.\n")
    #expect(try run { $0.prunes = true }.pruned == before)
    #expect(try found("harbour") == 0)
  }
}
