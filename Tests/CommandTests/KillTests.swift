// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

@testable import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writers that are killed, writers that meet, and readers beside a writer.
@Suite(.serialized) struct KillTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  private func writeArticles(_ count: Int) {
    for number in 0..<count {
      let words = (0..<8).map { "word\((number * 7 + $0 * 13) % 97)" }.joined(separator: " ")
      folder.write(
        "news/\(number).txt",
        "Item \(number)\n\nThe council met about \(words) again.\n\n“We failed,” said Jane Roe.\n")
    }
  }

  /// Every passage of every article, whatever the order.
  private func contents() -> [String] {
    command.shell(
      "$ONRECORD search 'the OR we OR item' --all-passages --limit 100000 --format csv | cut -d, -f2- | sort"
    ).output
      .split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func aKilledRunKeepsWhatItCommittedAndTheNextOneGoesOn() throws {
    let seed = seed(of: "kill")
    var random = SeededGenerator(seed: seed)
    writeArticles(600)
    let start = ContinuousClock.now
    expect(command.onrecord("index", "news", "--quiet"), 0)
    let whole = ContinuousClock.now - start
    let undisturbed = contents()
    #expect(undisturbed.count > 600)
    var (kills, finished) = (0, 0)
    _ = command.shell("rm -rf index")
    while kills < Faults.budget / 2 {
      let run = command.start([Command.onrecord, "index", "news", "--quiet"])
      usleep(useconds_t(random.below(Int(whole / .microseconds(1)) * 3 / 4)))
      if !run.hasEnded { run.send(SIGKILL) }
      let outcome = run.wait()
      // It can have ended between the question and the signal.
      if outcome.status != 128 + 9 {
        expect(outcome, 0)
        #expect(contents() == undisturbed, "seed \(seed)")
        _ = command.shell("rm -rf index")
        finished += 1
        try #require(finished < 300, "runs are too quick to be killed")
        continue
      }
      kills += 1
      let check = command.onrecord("check")
      // Killed before there was an index.
      if check.status == 2, check.errors.contains("there is no index here") { continue }
      #expect(check.status == 0 && check.output.contains("the index is whole"), "seed \(seed): \(check)")
    }
    expect(command.onrecord("index", "news", "--quiet"), 0)
    #expect(contents() == undisturbed, "seed \(seed)")
    expect(command.onrecord("check"), 0)
  }

  @Test func aSecondWriterIsTurnedAway() throws {
    writeArticles(3)
    expect(command.onrecord("index", "news", "--quiet"), 0)
    do {
      let writer = try WritableDatabase(path: folder["index"])
      for arguments in [["index", "news"], ["index", "news", "--prune", "--all"], ["index", "-"]] {
        expect(
          command.onrecord(arguments, input: "{\"text\": \"A council.\"}\n"), 75,
          errors: "onrecord: index: another process is writing to this index; try again when it has ended\n",
          output: "")
      }
      expect(command.onrecord("search", "council", "--quiet"), 0)
      expect(command.onrecord("check"), 0)
      try writer.close()
    }
    expect(command.onrecord("index", "news", "--quiet"), 0)
  }

  @Test func readersGoOnWhileAWriterCommits() throws {
    writeArticles(1)
    expect(command.onrecord("index", "news", "--quiet"), 0)
    writeArticles(900)
    let writer = command.start([Command.onrecord, "index", "news", "--quiet"])
    var last = 0
    repeat {
      let found = command.onrecord("search", "council met", "--format", "json", "--limit", "3", "--quiet")
      expect(found, 0, errors: "")
      let articles = try #require(objects(found.output).first?["total"]["articles"].int)
      #expect(articles >= last)
      last = articles
    } while !writer.hasEnded
    expect(writer.wait(), 0)
    #expect(
      try objects(command.onrecord("search", "council met", "--format", "json").output).first?["total"][
        "articles"
      ].int == 900)
  }

  @Test func aFirstRunThatHasNotEndedIsToldOf() throws {
    expect(command.start([Command.built("FirstRunProgram"), "index", corpusFolder]).wait(), 0)
    expect(command.onrecord("search", "council", "--quiet"), 0)
    // As it is while several writers are at work: an empty index, and what they write beside it.
    expect(command.shell("mv index index.shard-0"), 0)
    _ = try Schema.openForWriting(folder["index"])
    writeArticles(2)
    for arguments in [["search", "council"], ["officials"], ["timeline", "council"]] {
      let lock = try DatabaseLock(path: folder["index"])
      let meanwhile = command.onrecord(arguments)
      expect(meanwhile, 1)
      #expect(meanwhile.errors.contains("has not ended; ask again"), "\(meanwhile)")
      #expect(lock.path == folder["index"])
    }
    let outcome = command.onrecord("search", "council")
    expect(outcome, 1)
    #expect(outcome.errors.contains("was cut short; run it again"), "\(outcome)")
    expect(command.onrecord("index", "news", "--quiet"), 0)
    expect(command.onrecord("search", "council", "--quiet"), 0)
  }

  @Test func anInterruptedRunSaysSoAndCanBeGoneOnWith() {
    writeArticles(900)
    let run = command.start([Command.onrecord, "index", "news"])
    while entries(of: folder["index"]).isEmpty, !run.hasEnded { usleep(2_000) }
    run.send(SIGINT)
    let outcome = run.wait()
    expect(outcome, 130)
    #expect(outcome.errors.hasSuffix("interrupted: run the same command again to go on\n"), "\(outcome)")
    expect(command.onrecord("index", "news", "--quiet"), 0)
    expect(command.onrecord("check"), 0)
    #expect(contents().count > 900)
  }
}
