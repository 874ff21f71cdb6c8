// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

@testable import OnRecord

/// A first run with several writers leaves what a run with one would have left.
@Suite struct FirstRunTests {
  private let folder = TemporaryDirectory()
  private var articles: String { folder["articles"] }

  init() {
    write("a", copies: 0..<40)
    // The same text in two files, copies of one story, versions of a page, one identity twice.
    for number in 0..<40 where number % 3 == 0 {
      folder.write("articles/again/\(number).txt", story(number))
      folder.write("articles/wire/\(number).txt", "Another headline \(number)\n\n" + story(number, to: 5))
    }
    for number in 0..<90 { folder.write("articles/running/\(number).txt", running(number)) }
    for day in 1...6 {
      let texts = (0..<8).map { page($0, day) }
      folder.write("articles/pages-\(day).jsonl", texts.joined(separator: "\n") + "\n")
      folder.write(
        "articles/ids-\(day).jsonl", #"{"id": "one", "text": "The \#(day)th text, said Una Fell."}"#)
      folder.write("articles/broken-\(day).jsonl", "{\"text\": \n")
    }
  }

  private func write(_ name: String, copies numbers: Range<Int>) {
    for number in numbers { folder.write("articles/\(name)/\(number).txt", story(number)) }
  }

  /// A story of some paragraphs, the same for the same number.
  private func story(_ number: Int, to end: Int = 7) -> String {
    var numbers = SeededGenerator(seed: UInt64(number + 1) * 7_919)
    let paragraphs = (0..<7).map { _ in
      (0..<30).map { _ in "w\(numbers.below(3_000))" }.joined(separator: " ")
        + ". “We were told in \(numbers.below(90)) letters,” said Una Fell\(numbers.below(9)), leader of Marl council."
    }
    return (["Story \(number)"] + paragraphs.prefix(end)).joined(separator: "\n\n") + "\n"
  }

  /// A story that runs on for days: each article has most paragraphs of the one before. All are one family, though those
  /// far from one another have nothing in common, and what some have in common with others may all be in their own shard.
  private func running(_ number: Int) -> String {
    let (run, day) = (number / 15, number % 15)
    let paragraphs = (day..<day + 4).map { story(1_000 + 50 * run + $0, to: 1) }
    return "Day \(number)\n\n" + paragraphs.joined(separator: "\n")
  }

  /// A page as it was on a day; some change from day to day.
  private func page(_ number: Int, _ day: Int) -> String {
    let words =
      number % 2 == 0 ? "“We knew on day \(day),” said Ann Marsh." : "“We never knew,” said Ann Marsh."
    return
      #"{"url": "https://echo.example/\#(number)", "outlet": "Echo", "published": "2009-05-01", "text": "\#(words)"}"#
  }

  private func walk() -> FileWalk {
    var walk = FileWalk()
    walk.add(articles)
    return walk
  }

  private func options(jobs: Int) -> Indexer.Options {
    var options = Indexer.Options()
    options.jobs = jobs
    options.leastForShards = 0
    options.batchFiles = 7
    return options
  }

  /// Everything that is in an index but the numbers of its documents.
  private struct Contents: Equatable {
    var documents: [String: [String]] = [:]
    var values: [String: [[UInt8]]] = [:]
    var files: [String: FileRegister.Entry]
    var synonyms: [String: [String]] = [:]

    init(_ path: String) throws {
      let database = try Database(path: path)
      files = try FileRegister.load(from: database).0.entries
      for posting in try database.postings(of: "") {
        let article = try StoredArticle(decoding: try database.data(of: posting.document))
        documents[article.id] =
          try database.terms(of: posting.document).map {
            "\($0.string) \($0.wdf) "
              + (try database.positions(of: $0.bytes, in: posting.document)).description
          } + [article.path, article.hash, String(decoding: article.text, as: UTF8.self)]
        values[article.id] = try database.values(of: posting.document).map(\.value)
      }
      for key in try database.synonymKeys() {
        synonyms[String(key)] = try database.synonyms(of: key).map { String($0) }
      }
    }
  }

  /// Else joining would compress them all, on its one thread.
  @Test func shardsCompressTheirTexts() throws {
    for number in 0..<20 {
      folder.write("articles/long/\(number).txt", String(repeating: story(number), count: 40))
    }
    let shards = Shards(of: folder["index"]).named(2)
    _ = try shards.write(walk(), options(jobs: 2)) { _ in true }
    let texts = walk().files.totalSize
    for path in shards.paths {
      let kept = readFile("\(path)/docdata.glass").count
      #expect(0 < kept && kept < texts / 4, "\(kept) of \(texts) bytes")
    }
  }

  private func expectSame(_ index: String, asOneWriters report: IndexReport?) throws {
    let one = try TestIndex()
    var expected = try one.run(articles)
    let contents = try (found: Contents(index), expected: Contents(one.path))
    #expect(contents.found.files == contents.expected.files)
    #expect(contents.found.synonyms == contents.expected.synonyms)
    for (id, document) in contents.expected.documents {
      #expect(contents.found.documents[id] == document, "\(id)")
      #expect(contents.found.values[id] == contents.expected.values[id], "\(id)")
    }
    #expect(contents.found.documents.count == contents.expected.documents.count)
    if var report {
      // The order in which versions are met is another.
      #expect(Set(report.changes.map(\.article)) == Set(expected.changes.map(\.article)))
      report.changes = []
      expected.changes = []
      #expect(report == expected)
    }
    #expect(try Checker([index]).check().faults == [])
    var indexer = try Indexer(path: index)
    #expect(try indexer.index(walk()).files == 0)
  }

  @Test(arguments: [2, 3, 8]) func severalWritersLeaveWhatOneDoes(jobs: Int) throws {
    let path = folder["index"]
    folder.write("index/README.md", "Ours.")
    let run = try #require(try FirstRun(walk(), path: path, options: options(jobs: jobs)))
    let report = try run.run(walk())
    #expect(entries(of: path).contains("README.md"))
    #expect(entries(of: folder.path) == ["articles", "index"])
    try expectSame(path, asOneWriters: report)
    #expect(try FirstRun(walk(), path: path, options: options(jobs: jobs)) == nil)
  }

  /// Of a run that was killed the shards are left; the next one goes on with them, however many threads it has.
  @Test func theNextRunGoesOnWithTheShards() throws {
    let path = folder["index"]
    _ = try Schema.openForWriting(path)
    let shards = Shards(of: path).named(3)
    let reports = try shards.write(walk(), options(jobs: 3)) { $0.filesDone < 20 }
    #expect(reports.reduce(0) { $0 + $1.files } > 0)
    folder.write("index.joining/postlist.glass", "half")
    let run = try #require(try FirstRun(walk(), path: path, options: options(jobs: 1)))
    _ = try run.run(walk())
    #expect(entries(of: folder.path) == ["articles", "index"])
    try expectSame(path, asOneWriters: nil)
  }

  /// Who asks meanwhile is told why nothing is found.
  @Test func itIsKnownThatItHasNotEnded() throws {
    let path = folder["index"]
    #expect(UnfinishedRun(at: path) == nil)
    _ = try Schema.openForWriting(path)
    #expect(UnfinishedRun(at: path) == nil)
    _ = try Shards(of: path).named(2).write(walk(), options(jobs: 2)) { _ in false }
    folder.write("index.joining/postlist.glass", "half")
    #expect(UnfinishedRun(at: path) == .cutShort)
    let names = "\(path).shard-0, \(path).shard-1, \(path).joining"
    #expect(
      try leftovers() == [
        "\(names): left by a first run that was cut short; no part of the index, "
          + "and the next `onrecord index` goes on with it"
      ])
    do {
      let lock = try DatabaseLock(path: path)
      #expect(UnfinishedRun(at: lock.path) == .goingOn)
      #expect(
        try leftovers() == [
          "\(names): of a first run, and another process is writing now; no part of the index"
        ])
    }
    _ = try #require(try FirstRun(walk(), path: path, options: options(jobs: 2))).run(walk())
    #expect(UnfinishedRun(at: path) == nil)
    #expect(try leftovers() == [])
  }

  private func leftovers() throws -> [String] {
    let report = try Checker([folder["index"]]).check()
    #expect(report.isWhole)
    return report.leftovers
  }

  /// What they left who were killed when all was done but the removing.
  @Test func whatIsLeftBesideAnIndexIsTold() throws {
    let index = try TestIndex(of: folder["articles/a"])
    let path = index.path
    for name in ["shard-0", "compacting", "repairing", "repairing.tables", "compacting-mine"] {
      index.folder.write("index.\(name)/postlist.glass", "stale")
    }
    func told() throws -> [String] {
      #expect(try comesTrue { try !Database(path: path).isLocked })
      return try Checker([path]).check().leftovers
    }
    let repair =
      "\(path).repairing, \(path).repairing.tables: left by a repair that was cut short; no part of the index, "
      + "and it can be deleted when the index is whole"
    let compaction =
      "\(path).compacting: left by a compaction that was cut short; no part of the index, "
      + "and the next `onrecord compact` removes it"
    let run =
      "\(path).shard-0: left by a first run that was cut short; no part of the index, "
      + "and the next `onrecord index` removes it"
    #expect(try told() == [run, compaction, repair])
    try index.run(folder["articles/a"])
    #expect(try told() == [compaction, repair])
    _ = try Compaction(path).run()
    #expect(try told() == [repair])
  }

  @Test func whatWasReadWhenItIsEndedIsKept() throws {
    let path = folder["index"]
    let run = try #require(try FirstRun(walk(), path: path, options: options(jobs: 2)))
    let report = try run.run(walk()) { _ in false }
    #expect(try Index([path]).articleCount() == report.added)
    var indexer = try Indexer(path: path)
    _ = try indexer.index(walk())
    _ = consume indexer
    #expect(try Set(Contents(path).files.keys).count == walk().files.count)
  }

  @Test func anIndexWithArticlesHasOneWriter() throws {
    let index = try TestIndex(of: folder["articles/a"])
    #expect(try FirstRun(walk(), path: index.path, options: options(jobs: 2)) == nil)
    // What a run left that was killed when it had joined its shards.
    index.folder.write("index.shard-0/postlist.glass", "stale")
    #expect(try FirstRun(walk(), path: index.path, options: options(jobs: 2)) == nil)
    try index.run(articles)
    #expect(entries(of: index.folder.path) == ["index"])
  }

  @Test func littleIsReadByOneWriter() throws {
    #expect(try FirstRun(walk(), path: folder["index"], options: Indexer.Options()) == nil)
    #expect(try FirstRun(walk(), path: folder["index"], options: options(jobs: 1)) == nil)
  }
}
