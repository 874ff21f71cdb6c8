// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import TestSupport
import Testing

@testable import OnRecord

/// Readers that search without pause while somebody writes and somebody compacts.
@Suite struct ManyReadersTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  /// How long they search; `MINUTES` sets it.
  private static let duration: Duration =
    environment("MINUTES").flatMap { Int($0) }.map { .seconds($0 * 60) } ?? .seconds(6)

  private func write(_ number: Int, _ word: String) {
    folder.write(
      "news/\(number).txt",
      """
      Item \(number)

      The council met about the \(word) and number \(number * 7919 % 101), then rose.

      “We failed in the \(word),” said Jane Roe, its leader.

      """)
  }

  /// What all readers together have seen.
  private final class Tally: Sendable {
    let searches = Atomic<Int>(0)
    let isOver = Atomic<Bool>(false)
    let faults = Mutex<[String]>([])

    func note(_ fault: String) { faults.withLock { if $0.count < 20 { $0.append(fault) } } }
  }

  /// Searches until it is over. Articles are only added and rewritten, so the count never falls, and each article found
  /// has both passages of one version.
  private static func read(_ path: String, _ tally: Tally) {
    var last = 0
    var index: Index?
    while !tally.isOver.load(ordering: .relaxed) {
      do {
        // A new reader now and then, as each command is one.
        if index == nil || tally.searches.load(ordering: .relaxed) % 7 == 0 { index = try Index([path]) }
        var request = SearchRequest("council failed")
        request.limit = 5
        request.allCopies = true
        let answer = try Searcher(index!).search(request)
        if answer.total.articles < last { tally.note("\(answer.total.articles) articles after \(last)") }
        last = max(last, answer.total.articles)
        if answer.results.isEmpty { tally.note("nothing found") }
        for result in answer.results {
          let text = String(decoding: result.article.text, as: UTF8.self)
          let words = text.split(separator: " ").map(String.init)
          let place = words.firstIndex(of: "about").map { words[$0 + 2] } ?? ""
          if place.isEmpty || !text.contains("in the \(place),”") { tally.note("torn: \(text)") }
          if !result.passage.text.contains("council") && !result.passage.text.contains("failed") {
            tally.note("passage: \(result.passage.text)")
          }
        }
        tally.searches.add(1, ordering: .relaxed)
      } catch { tally.note("\(error)") }
    }
  }

  @Test func whileOneWritesAndOneCompacts() async throws {
    for number in 0..<40 { write(number, "first") }
    expect(command.onrecord("index", "news", "--quiet"), 0)
    let (path, tally) = (folder["index"], Tally())
    var (commits, compactions) = (0, 0)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<2 { group.addTask { Self.read(path, tally) } }
      let end = ContinuousClock.now + Self.duration
      // At least so long, and until enough has been done, however busy the machine is.
      while ContinuousClock.now < end || commits < 2 || tally.searches.load(ordering: .relaxed) <= 20 {
        for number in 0..<10 { write((commits * 3 + number) % 60, "round\(commits)") }
        let running = command.start([Command.onrecord, "compact", "--quiet", "--wait", "60"])
        expect(command.onrecord("index", "news", "--quiet", "--wait", "60"), 0)
        let outcome = command.onrecord("search", "council failed", "--quiet", "--format", "json")
        expect(outcome, 0, errors: "")
        expect(running.wait(), 0)
        (commits, compactions) = (commits + 1, compactions + 1)
      }
      tally.isOver.store(true, ordering: .relaxed)
    }
    let faults = tally.faults.withLock { $0 }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    expect(command.onrecord("check"), 0)
    let searches = tally.searches.load(ordering: .relaxed)
    #expect(searches > 20 && commits > 1)
    print("readers: \(searches) searches, \(commits) runs of index, \(compactions) compactions")
  }

  /// What a run writes is no damage, and what it takes away under a check makes that look again: in the end between two
  /// runs. Nothing is repaired that is whole.
  @Test(arguments: [["check", "--quiet"], ["check", "--quiet", "--repair", "--wait", "60"]])
  func checksWhileOneWritesWithoutPause(arguments: [String]) {
    for number in 0..<40 { write(number, "first") }
    expect(command.onrecord("index", "news", "--quiet"), 0)
    let writing = command.start([
      "/bin/sh", "-c",
      "while [ ! -e stop ]; do '\(Command.onrecord)' index news --all --quiet --jobs 1 || echo $?; done",
    ])
    let end = ContinuousClock.now + Self.duration
    var checks = 0
    while ContinuousClock.now < end || checks < 3 {
      expect(command.onrecord(arguments), 0, errors: "", output: "")
      checks += 1
    }
    folder.write("stop", "")
    // A run that finds a check at work leaves, as two writers do.
    let outcome = writing.wait()
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0 == "75" }, "\(outcome)")
    expect(command.onrecord("check"), 0)
    #expect(entries(of: folder.path) == ["index", "news", "stop"])
  }
}
