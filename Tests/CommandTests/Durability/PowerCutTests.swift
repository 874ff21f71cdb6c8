// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// A power cut at any step of a day's work, in which what was not synced is lost, wholly or in part.
@Suite(.enabled(if: Faults.areAvailable, "needs a C compiler and LD_PRELOAD"))
struct PowerCutTests {
  private let day = Workday()

  /// Does the day's work; gives the steps, after how many of them each task was reported done, and the contents then.
  private func work(
    _ tasks: [Workday.Task]
  ) throws -> (steps: [Step], ends: [Int], contents: [[String]?]) {
    let log = day.folder["log"]
    var (ends, contents): ([Int], [[String]?]) = ([], [])
    // The folder itself is there, and so is its folder's list of it.
    for task in tasks {
      task.changes(day.folder)
      let command = day.command.with(faults: ["FAULTS_LOG": log], below: day.root)
      expect(task.run(command), 0)
      ends.append(Step.read(readFile(log)).count)
      contents.append(try day.contents())
    }
    return (Step.read(readFile(log)), ends, contents)
  }

  @Test(arguments: [Workday.tasks, Workday.firstRunOfSeveral])
  func nothingIsLost(_ tasks: [Workday.Task]) throws {
    let seed = seed(of: "power cut")
    var random = SeededGenerator(seed: seed)
    let (steps, ends, contents) = try work(tasks)
    let share = Faults.budget
    var cuts = 0
    for cut in Faults.sample(steps.count, share: share, &random) + ends {
      var disk = PowerCut()
      for step in steps[..<cut] { disk.take(step) }
      // The files that are read are those of the end: only what the index holds is looked at.
      for loss in [nil, SeededGenerator(seed: random.next())] {
        removeTree(day.root)
        expect(day.command.shell("mkdir state"), 0)
        var loss = loss
        disk.restore(&loss)
        let done = ends.count { $0 <= cut }
        let before = done == 0 ? nil : contents[done - 1]
        let after = done < contents.count ? contents[done] : before
        try day.expectWhole(
          before, after, "seed \(seed), step \(cut) of \(steps.count), \(loss == nil ? "all" : "some") lost"
        )
        cuts += 1
      }
      let again = day.command.onrecord("index", "news", "--quiet", "--prune")
      #expect(again.status == 0, "seed \(seed), step \(cut): \(again)")
      expect(day.command.onrecord("check"), 0)
    }
    print("power cut: \(cuts) of \(steps.count) steps")
  }

  /// The model itself: what is not synced is lost.
  @Test func theModelLosesWhatIsNotSynced() {
    func step(
      _ kind: Character, _ file: UInt64, _ place: UInt64 = 0, _ bytes: String = "", _ two: String = ""
    ) -> Step {
      Step(kind: kind, first: file, second: place, bytes: Array(bytes.utf8), two: two)
    }
    let root = day.root
    let steps = [
      step("c", 7, 0, "\(root)/a"), step("w", 7, 0, "kept"), step("s", 7), step("w", 7, 4, " lost"),
      step("c", 8, 0, "\(root)/b"), step("w", 8, 0, "new"), step("r", 8, 0, "\(root)/b", "\(root)/a"),
    ]
    var disk = PowerCut()
    for step in steps { disk.take(step) }
    var all: SeededGenerator?
    disk.restore(&all)
    #expect(entries(of: root) == ["a"] && readText("\(root)/a") == "kept")
    disk.take(step("s", 8))
    disk.restore(&all)
    #expect(entries(of: root) == ["a"] && readText("\(root)/a") == "new")
  }
}
