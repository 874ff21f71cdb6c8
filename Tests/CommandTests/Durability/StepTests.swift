// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// Killed, or out of room, before each step that changes a file: commit, compaction, register, records.
@Suite(.enabled(if: Faults.areAvailable, "needs a C compiler and LD_PRELOAD"))
struct StepTests {
  private let day = Workday()

  /// Does each task with a fault at each of some steps, and asks for what has to be true after it.
  private func atEachStep(
    of kind: String, in tasks: [Workday.Task],
    _ check: (_ outcome: Outcome, _ task: Workday.Task, _ step: Int) -> Void
  ) throws {
    let seed = seed(of: kind)
    var random = SeededGenerator(seed: seed)
    var before: [String]?
    var count = 0
    let share = max(2, Faults.budget / tasks.count)
    for task in tasks {
      task.changes(day.folder)
      day.save(as: "before")
      let counting = day.command.with(faults: ["FAULTS_COUNT": day.folder["count"]], below: day.root)
      expect(task.run(counting), 0)
      let steps = try #require(Int(readText(day.folder["count"])))
      day.save(as: "after")
      let after = try day.contents()
      for step in Faults.sample(steps, share: share, &random) {
        day.restore("before")
        let outcome = task.run(day.command.with(faults: [kind: "\(step)"], below: day.root))
        check(outcome, task, step)
        try day.expectWhole(before, after, "seed \(seed), \(task), step \(step) of \(steps)")
        // What was reported as done is done.
        if outcome.status == 0 { #expect(try day.contents() == after) }
        let again = task.again.run(day.command)
        let isDone = task.description == "record" && again.status == 2
        #expect(again.status == 0 || isDone, "seed \(seed), \(task), step \(step): \(again)")
        #expect(try day.contents() == after, "seed \(seed), \(task), step \(step)")
        #expect(entries(of: day.root) == entries(of: day.folder["after"]))
        count += 1
      }
      day.restore("after")
      before = after
    }
    print("\(kind): \(count) steps")
  }

  @Test(arguments: [Workday.tasks, Workday.firstRunOfSeveral])
  func killed(_ tasks: [Workday.Task]) throws {
    try atEachStep(of: "FAULTS_KILL", in: tasks) { outcome, task, step in
      // Several writers can take fewer steps the next time.
      #expect(
        outcome.status == 128 + 9 || (outcome.status == 0 && task.program != nil),
        "\(task), step \(step): \(outcome)")
    }
  }

  @Test(arguments: [Workday.tasks, Workday.firstRunOfSeveral])
  func outOfRoom(_ tasks: [Workday.Task]) throws {
    try atEachStep(of: "FAULTS_FULL", in: tasks) { outcome, task, step in
      let isClear =
        outcome.status == 2 && outcome.errors.contains("no space left on device")
        && outcome.errors.contains("room") && !outcome.errors.contains(/[0-9a-f]{12}/)
      #expect(isClear || outcome.status == 0, "\(task), step \(step): \(outcome)")
    }
  }

  @Test func readOnly() throws {
    _ = try day.run(from: 0)
    let command = day.command.with(faults: ["FAULTS_READONLY": "1"], below: day.root)
    expect(command.onrecord("search", "council", "--quiet"), 0)
    expect(command.onrecord("officials", "--quiet"), 0)
    expect(command.onrecord("check"), 0)
    for arguments in [
      ["index", "news", "--all"], ["compact"], ["officials", "merge", "Jane Roe", "Jane Rowe"],
    ] {
      let outcome = command.onrecord(arguments)
      #expect(outcome.status == 2 && outcome.output == "", "\(arguments): \(outcome)")
      #expect(outcome.errors.lowercased().contains("read-only file system"), "\(arguments): \(outcome)")
    }
    expect(day.command.onrecord("check"), 0)
  }
}
