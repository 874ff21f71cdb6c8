// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import TestSupport
import Testing

@testable import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A trap in one article takes neither the others nor the run with it. Each in a process of its own, as the threads that
/// trapped stay, and are counted.
@Suite struct ContainmentTests {
  @Test(arguments: [1, 3]) func whatTrapsIsTakenOver(jobs: Int) async {
    await #expect(processExitsWith: .success) { [jobs] in
      let map = ParallelMap(count: 50, jobs: jobs) {
        $0 % 10 == 7 ? trap() : $0
      } afterTraps: { place, things in
        #expect(things == nil)
        return -place
      }
      #expect(map.results() == (0..<50).map { $0 % 10 == 7 ? -$0 : $0 })
    }
  }

  @Test func whatTrapsAgainIsToldOfBoth() async {
    await #expect(processExitsWith: .success) {
      let map = ParallelMap<Set<String>>(count: 2, jobs: 1) {
        $0 == 0 ? trap(at: "a") : []
      } afterTraps: { _, things in
        guard let things, things.contains("b") else { return trap(at: "b") }
        return things
      }
      #expect(map.results() == [["a", "b"], []])
    }
  }

  @Test func aTrapElsewhereEndsTheProcess() async {
    await #expect(processExitsWith: .failure) {
      _ = ParallelMap(count: 1, jobs: 1) { _ in
        1
      } afterTraps: { place, _ in
        place
      }.results()
      _ = ParallelMap(count: 1, jobs: 1) { _ -> Int in trap() }.results()
    }
  }

  @Test func tooManyTrapsEndTheProcess() async {
    await #expect(processExitsWith: .failure) {
      _ = ParallelMap(count: 1, jobs: 1) { _ -> Int in
        trap()
      } afterTraps: { _, _ in
        trap()
      }.results()
    }
  }

  @Test func otherArticlesAreIndexed() async throws {
    try await #require(processExitsWith: .success) {
      let (folder, index) = (TemporaryDirectory(), try TestIndex())
      folder.write("a.txt", "The weir\n\n“We failed in Oldstreet,” said Jane Roe.\n")
      folder.write("b.txt", "The weir\n\n“We failed in TRAP street,” said Jane Roe.\n")
      folder.write(
        "c.jsonl",
        ["one", "TRAP", "three"].map { #"{"text": "“We failed in \#($0)street,” said Jane Roe."}"# }
          .joined(separator: "\n") + "\n")
      let first = try index.run(folder.path, options: trapping())
      #expect(first.added == 3 && first.files == 2)
      #expect(first.refusals.map(\.line) == [nil, 2], "\(first.refusals)")
      #expect(first.refusals.allSatisfy { $0.reason.contains("fault of onrecord") })
      #expect(try index.search("failed").total.articles == 3)
      // What it was the only article of is tried again; the records that could be read are not.
      let second = try index.run(folder.path, options: trapping())
      #expect(second.unchanged == 2 && second.files == 0 && second.refusals.count == 2)
      var options = Indexer.Options()
      options.retriesFailed = true
      let mended = try index.run(folder.path, options: options)
      #expect(mended.added == 2 && mended.refusals.isEmpty)
      #expect(try index.search("failed").total.articles == 5)
    }
  }

  @Test func anEarlierTextIsKept() async throws {
    try await #require(processExitsWith: .success) {
      let (folder, index) = (TemporaryDirectory(), try TestIndex())
      folder.write("a.txt", "The weir\n\n“We failed in Oldstreet,” said Jane Roe.\n")
      _ = try index.run(folder.path, options: trapping())
      folder.write("a.txt", "The weir\n\n“We failed in TRAP street, and elsewhere,” said Jane Roe.\n")
      let report = try index.run(folder.path, options: trapping())
      #expect(report.refusals.count == 1 && report.pruned == 0)
      #expect(try index.search("Oldstreet").total.articles == 1)
    }
  }

  @Test func theOthersOfALargeFileAreIndexed() async throws {
    try await #require(processExitsWith: .success) {
      let (folder, index) = (TemporaryDirectory(), try TestIndex())
      folder.write(
        "a.jsonl",
        (1...60).map {
          #"{"id": "r\#($0)", "text": "“We failed in \#($0 == 31 ? "TRAP" : "Old")street,” said Jane Roe."}"#
        }
        .joined(separator: "\n") + "\n")
      var options = trapping()
      options.batchBytes = 500
      let report = try index.run(folder.path, options: options)
      #expect(report.added == 59 && report.refusals.map(\.line) == [31], "\(report.refusals)")
    }
  }

  @Test func aLargeFileThatTrapsWhileItIsReadIsCutShort() async {
    await #expect(processExitsWith: .success) {
      let stream = ArticleStream(path: "a.jsonl", partSize: 8) { (visit) throws(ArticleStream.Cancelled) in
        for _ in 1...5 { try visit(.success(Article(text: Array("four".utf8)))) }
        return trap()
      }
      let parts = Array(sequence(state: stream) { $0.next() })
      #expect(parts.map(\.articles.count) == [2, 2, 1] && parts.map(\.isCutShort) == [false, false, true])
      #expect(parts.last?.refusals.map(\.path) == ["a.jsonl"])
    }
  }
}

private func trapping() -> Indexer.Options {
  var options = Indexer.Options()
  options.extract = { text, paragraphs in
    if String(decoding: text, as: UTF8.self).contains("TRAP") { return trap() }
    return Extractor().extract(text, paragraphs: paragraphs)
  }
  return options
}

private func trap<Value>(at thing: String? = nil) -> Value {
  if let thing { Containment.begin(thing) }
  preconditionFailure("as it should be")
}
