// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `onrecord index --watch`: what changes on the disk is found soon, and not before it is whole.
@Suite(.serialized) struct WatchTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  private func article(_ street: String) -> String {
    "Council meets in \(street)\n\n“We failed in \(street),” said Jane Roe, the leader.\n\nShe has gone.\n"
  }

  private func watch(_ arguments: String..., index: String = "index") -> Running {
    let run = command.start([Command.onrecord, "index", "news", "--watch", "--format", "json"] + arguments)
    wait("an index") { !entries(of: folder[index]).isEmpty }
    return run
  }

  /// Half a minute at most.
  private func wait(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: () -> Bool
  ) {
    let end = ContinuousClock.now + .seconds(30)
    while !condition() {
      guard ContinuousClock.now < end else {
        Issue.record("waited for \(what) in vain", sourceLocation: sourceLocation)
        return
      }
      usleep(50_000)
    }
  }

  /// The files in which the word is found, from the folder.
  private func found(_ word: String) -> [String] {
    let results = (try? objects(command.onrecord("search", word, "--format", "jsonl").output)) ?? JSONValues()
    return results.compactMap { $0["article"]["path"].string }.map {
      String($0.dropFirst(folder.path.count + 6))
    }
    .sorted()
  }

  private func expectEnd(_ run: Running) {
    run.send(SIGINT)
    let outcome = run.wait()
    expect(outcome, 130)
    expect(command.onrecord("check"), 0)
  }

  @Test func theFirstRunWritesItsFailuresThoughThereAreNone() {
    folder.write("news/a.txt", article("Ashlane"))
    folder.write("failures", "of an earlier run")
    let run = watch("--failures", "failures")
    wait("the failures of the first run") { readText(folder["failures"]).isEmpty }
    expectEnd(run)
  }

  @Test func whatComesChangesAndGoesIsFollowed() {
    folder.write("news/a.txt", article("Ashlane"))
    let run = watch("--prune")
    wait("the first run") { found("Ashlane") == ["a.txt"] }
    folder.write("news/b.txt", article("Birchlane"))
    wait("a new file") { found("Birchlane") == ["b.txt"] }
    folder.write("news/b.txt", article("Beechlane"))
    wait("a change") { found("Beechlane") == ["b.txt"] && found("Birchlane").isEmpty }
    // Folders in folders, with files before anybody can watch them.
    folder.write("news/2009/may/c.txt", article("Cedarlane"))
    wait("a new folder") { found("Cedarlane") == ["2009/may/c.txt"] }
    folder.write("news/2009/may/d.txt", article("Damsonlane"))
    wait("a file in it") { found("Damsonlane") == ["2009/may/d.txt"] }
    #expect(rename(folder["news/2009"], folder["news/2010"]) == 0)
    wait("a renamed folder") { found("Cedarlane") == ["2010/may/c.txt"] }
    folder.write("news/2010/may/e.txt", article("Elmlane"))
    wait("a file in the renamed folder") { found("Elmlane") == ["2010/may/e.txt"] }
    removeTree(folder["news/2010"])
    wait("a folder that has gone") { found("Elmlane OR Cedarlane OR Damsonlane").isEmpty }
    #expect(found("Ashlane") == ["a.txt"])
    expectEnd(run)
  }

  @Test func anEmptyFolderIsWaitedFor() throws {
    #expect(mkdir(folder["news"], 0o755) == 0)
    let run = watch()
    folder.write("news/a.txt", article("Ashlane"))
    wait("a file") { found("Ashlane") == ["a.txt"] }
    wait("the report") { !run.output.isEmpty }
    let reports = try objects(run.output)
    #expect(reports.map { $0["added"].int } == [1], "of runs that did nothing, nothing is told")
    expectEnd(run)
  }

  @Test func theFolderMayHoldTheIndex() throws {
    folder.write("news/a.txt", article("Ashlane"))
    let run = watch(
      "--db", "news/index", "--authority", "news/authority", "--failures", "failures", index: "news/index")
    folder.write("news/b.txt", article("Birchlane"))
    wait("both") {
      command.onrecord("search", "birchlane OR ashlane", "--db", "news/index").output.contains("Birchlane")
    }
    sleep(3)
    #expect(try objects(run.output).allSatisfy { $0["refused"].array.isEmpty })
    #expect(try objects(run.output).count <= 2, "\(run.output)")
    run.send(SIGTERM)
    expect(run.wait(), 130)
  }

  @Test func twoWritersTakeTurns() throws {
    folder.write("news/a.txt", article("Ashlane"))
    let run = watch()
    wait("the first run") { found("Ashlane") == ["a.txt"] }
    do {
      // It holds the index only while it writes.
      var writer: WritableDatabase?
      wait("the lock") {
        writer = try? WritableDatabase(path: folder["index"])
        return writer != nil
      }
      folder.write("news/b.txt", article("Birchlane"))
      sleep(3)
      #expect(!run.hasEnded && found("Birchlane").isEmpty)
      try writer.take()?.close()
    }
    wait("its turn") { found("Birchlane") == ["b.txt"] }
    expectEnd(run)
  }

  @Test func foldersThatAreNotThereAreAnError() {
    let outcome = command.onrecord("index", "nowhere", "--watch")
    expect(outcome, 2)
    #expect(
      outcome.errors.split(separator: "\n").count == 1 && outcome.errors.hasPrefix("onrecord: "), "\(outcome)"
    )
  }

  #if os(Linux)
    /// A download that pauses for longer than anything else is waited for.
    @Test func aFileIsReadWhenItIsWhole() throws {
      folder.write("news/a.txt", article("Ashlane"))
      let run = watch()
      wait("the first run") { found("Ashlane") == ["a.txt"] }
      let file = try #require(fopen(folder["news/slow.txt"], "w"))
      fputs("Council meets in Slowlane\n\n“We failed the", file)
      fflush(file)
      folder.write("news/b.txt", article("Birchlane"))
      wait("another file") { found("Birchlane") == ["b.txt"] }
      sleep(2)
      #expect(found("Slowlane").isEmpty)
      fputs(" child,” said Jane Roe.\n", file)
      fclose(file)
      wait("the file") { found("Slowlane") == ["slow.txt"] }
      let reports = try objects(run.output)
      #expect(reports.reduce(0) { $0 + ($1["replaced"].int ?? 0) } == 0, "\(run.output)")
      #expect(found("\"failed the child\"") == ["slow.txt"])
      expectEnd(run)
    }

    /// More happens than the system keeps: everything is looked at anew.
    @Test func whatWasLostIsLookedForAnew() throws {
      folder.write("news/a.txt", article("Ashlane"))
      let run = watch()
      wait("the first run") { found("Ashlane") == ["a.txt"] }
      run.send(SIGSTOP)
      let most =
        Int(
          command.shell("cat /proc/sys/fs/inotify/max_queued_events").output.split(separator: "\n").first
            ?? "") ?? 0
      try #require(most > 0 && most <= 1 << 20)
      for number in 0...most / 2 {
        for name in ["news/.x", "news/.y"] where rename(folder[name], folder["\(name)\(number % 2)"]) != 0 {
          folder.write(name, "")
        }
      }
      folder.write("news/lost/b.txt", article("Birchlane"))
      run.send(SIGCONT)
      wait("what was lost") { found("Birchlane") == ["lost/b.txt"] }
      folder.write("news/lost/c.txt", article("Cedarlane"))
      wait("a file in the folder that was lost") { found("Cedarlane") == ["lost/c.txt"] }
      expectEnd(run)
    }

    @Test func waitingCostsNothing() throws {
      folder.write("news/a.txt", article("Ashlane"))
      let run = watch()
      wait("the first run") { found("Ashlane") == ["a.txt"] }
      func ticks() throws -> Int {
        let status = command.shell("cat /proc/\(run.process)/stat").output
        let fields = status.split(separator: ")").last?.split(separator: " ") ?? []
        try #require(fields.count > 12, "\(status)")
        return try #require(Int(fields[11])) + #require(Int(fields[12]))
      }
      // On a busy machine the first run may still be ending; what is waiting stays so.
      var work: [Int] = []
      repeat {
        let before = try ticks()
        sleep(3)
        work.append(try ticks() - before)
      } while work.last! > 3 && work.count < 10
      #expect(work.last! <= 3, "hundredths of a second of work, three seconds each: \(work)")
      expectEnd(run)
    }
  #endif
}
