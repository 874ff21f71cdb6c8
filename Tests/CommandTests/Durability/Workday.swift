// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// A folder of articles, an index of them, and what is done with it in a day. What faults may hit lies in `state/`.
final class Workday {
  let folder = TemporaryDirectory()
  var command: Command { Command(in: folder.path, environment: ["ONRECORD_DB": "state/index"]) }
  var root: String { folder["state"] }

  /// One thing that is done, and what it needs to have been done before.
  struct Task: CustomStringConvertible, Sendable {
    var description: String
    var arguments: [String]
    /// Changes of the articles before it.
    var changes: @Sendable (TemporaryDirectory) -> Void = { _ in }
    /// By a program that was built with the tests, not by the command.
    var program: String?

    func run(_ command: Command) -> Outcome {
      command.start([program.map(Command.built) ?? Command.onrecord] + arguments).wait()
    }

    /// What is done when it was cut short.
    var again: Task {
      program == nil ? self : Task(description: description, arguments: ["index", "news", "--quiet"])
    }
  }

  static let tasks = [
    Task(description: "first run", arguments: ["index", "news", "--quiet"]) { write(0..<12, "first", $0) },
    Task(description: "second run", arguments: ["index", "news", "--quiet", "--prune"]) { folder in
      write(6..<18, "second", folder)
      removeTree(folder["news/2.txt"])
    },
    Task(description: "compaction", arguments: ["compact", "--quiet"]),
    Task(description: "record", arguments: ["officials", "merge", "Jane Roe", "Jane Rowe", "--quiet"]),
    Task(description: "third run", arguments: ["index", "news", "--quiet"]) { write(20..<23, "third", $0) },
    Task(description: "second compaction", arguments: ["compact", "--quiet"]),
  ]

  /// Several writers, whose steps come in another order each time; and one run after them.
  static let firstRunOfSeveral = [
    Task(
      description: "first run of several writers", arguments: ["state/index", "news"],
      changes: { write(0..<24, "first", $0) }, program: "FirstRunProgram"),
    Task(description: "run after it", arguments: ["index", "news", "--quiet"]) {
      write(20..<30, "second", $0)
    },
  ]

  init() { try! #require(command.shell("mkdir state news").status == 0) }

  private static func write(_ numbers: Range<Int>, _ word: String, _ folder: TemporaryDirectory) {
    for number in numbers {
      let name = number.isMultiple(of: 2) ? "Jane Roe" : "Jane Rowe"
      folder.write(
        "news/\(number).txt",
        """
        Item \(number)

        The council met about \(word) things, among them number \(number * 37 % 11), and rose again.

        “We failed the \(word) \(number),” said \(name), the leader of the council.

        """)
    }
  }

  /// Every passage with its speakers, whatever the order; nil when there is no index.
  func contents() throws -> [String]? {
    let found = command.onrecord(
      "search", "the OR we OR item", "--all-passages", "--all-copies", "--limit", "10000", "--format", "csv",
      "--quiet")
    if found.status == 2, found.errors.contains("no index here") { return nil }
    try #require(found.status < 2, "\(found)")
    return found.output.split(whereSeparator: \.isNewline).dropFirst().map { line in
      String(line.split(separator: ",", maxSplits: 1).last ?? "")
    }.sorted()
  }

  /// That the index is whole, or not there yet; and that it is on the way from one content to the other: a run is
  /// several commits.
  func expectWhole(_ before: [String]?, _ after: [String]?, _ comment: @autoclosure () -> String) throws {
    let check = command.onrecord("check")
    let isMissing = check.status == 2 && check.errors.contains("no index here")
    #expect(isMissing || check.status == 0, "\(comment()): \(check)")
    let (first, last) = (Set(before ?? []), Set(after ?? []))
    let found = try contents()
    let lines = Set(found ?? [])
    #expect(before == nil || found != nil, "\(comment()): the index has gone")
    #expect(lines.isSuperset(of: first.intersection(last)), "\(comment()): something was lost")
    #expect(lines.isSubset(of: first.union(last)), "\(comment()): something is there that never was")
  }

  /// Does everything from a task on, and gives the contents after each.
  @discardableResult
  func run(from first: Int = 0) throws -> [[String]?] {
    var all: [[String]?] = []
    for task in Self.tasks[first...] {
      task.changes(folder)
      let outcome = command.onrecord(task.arguments)
      try #require(outcome.status == 0, "\(task): \(outcome)")
      all.append(try contents())
    }
    return all
  }

  func save(as name: String) { expect(command.shell("rm -rf '\(name)' && cp -r state '\(name)'"), 0) }
  func restore(_ name: String) { expect(command.shell("rm -rf state && cp -r '\(name)' state"), 0) }
}
