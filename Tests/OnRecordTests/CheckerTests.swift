// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

@testable import OnRecord

@Suite struct CheckerTests {
  private let folder = TemporaryDirectory()

  /// 40 articles of 20 files, of which every second pair are copies.
  private func index() throws -> TestIndex {
    for number in 0..<20 {
      let words = (0..<60).map { "w\(number / 4)x\($0)" }.joined(separator: " ")
      folder.write(
        "\(number).jsonl",
        (0..<2).map { #"{"id": "a\#(number * 2 + $0)", "text": "\#(words) and so on."}"# + "\n" }.joined())
    }
    return try TestIndex(of: folder.path)
  }

  /// What is found does not depend on how many look for it, nor on how much each takes.
  @Test func manyFindWhatOneFinds() throws {
    let index = try index()
    func reports() throws -> [CheckReport] {
      try [(1, 1_000), (2, 1_000), (2, 3), (3, 1)].map { jobs, length in
        var checker = Checker([index.path], jobs: jobs)
        checker.stretchLength = length
        return try checker.check()
      }
    }
    func expectAll(_ expected: (CheckReport) -> Bool) throws {
      let reports = try reports()
      #expect(expected(reports[0]), "\(reports[0])")
      for report in reports { #expect(report == reports[0]) }
    }
    try expectAll { $0.isWhole && $0.articles == 40 && $0.filesUnchanged == 20 }

    folder.write("3.jsonl", "{}")
    removeTree(folder["7.jsonl"])
    try expectAll { $0.isWhole && $0.changed.count == 1 && $0.vanished.count == 1 && $0.filesUnchanged == 18 }

    // A sum over all articles is wrong, of each of which nothing is.
    var writer = try WritableDatabase(path: index.path)
    try writer.setValue("nobody", in: Slot.family, of: 30)
    try writer.commit()
    try expectAll { !$0.isWhole && $0.faults.contains { $0.contains("copies of nobody") } }

    // Two articles are not what was written.
    for document in [5, 31] as [DocumentID] { try writer.setValue("x", in: Slot.outlet, of: document) }
    try writer.commit()
    try expectAll { $0.faults.count == 2 && $0.faults.allSatisfy { $0.contains("outlet") } }
  }

  @Test func progressIsTold() throws {
    let index = try index()
    for jobs in [1, 2] {
      var told: [Int] = []
      _ = try Checker([index.path, index.path], jobs: jobs).check { told.append($0) }
      #expect(told == told.sorted() && told.allSatisfy { $0 <= 80 }, "\(told)")
      if jobs == 1 { #expect(told == [40, 80]) }
    }
  }

  /// What was found wrong beside a run that was writing may be whole when nobody can write.
  @Test func aWholeIndexIsNotRepaired() throws {
    let index = try index()
    let before = readFile(index.path + "/iamglass")
    let done = try Repair(index.path).run(day: "20090501", Checker([index.path], jobs: 2))
    #expect(done.repair == nil && done.check.isWhole && done.check.articles == 40)
    #expect(readFile(index.path + "/iamglass") == before)
    #expect(entries(of: index.folder.path) == ["index"])
  }

  /// Calls `during` in the midst of each look at an index of more than 100 articles.
  private func check(_ path: String, during: () -> Void) throws -> CheckReport {
    var last = 0
    return try Checker([path]).check { done in
      if done != last { during() }
      last = done
    }
  }

  private func larger() throws -> TestIndex {
    folder.write(
      "many.jsonl", (0..<250).map { #"{"id": "b\#($0)", "text": "Item \#($0) of the day."}"# + "\n" }.joined()
    )
    return try TestIndex(of: folder.path)
  }

  /// A fault counts that is there when nobody has written meanwhile.
  @Test func whatIsMendedMeanwhileIsNoFault() throws {
    let index = try larger()
    func set(_ outlet: String) throws {
      var writer = try WritableDatabase(path: index.path)
      try writer.setValue(outlet, in: Slot.outlet, of: 240)
      try writer.commit()
    }
    try set("x")
    #expect(try check(index.path) {}.faults.count == 1)
    var looks = 0
    let report = try check(index.path) {
      looks += 1
      if looks == 1 { try? set("") }
    }
    #expect(report.isWhole && report.articles == 250 && looks > 1, "\(report) \(looks)")
  }

  /// Where commits never cease, nobody can write during the last look.
  @Test func commitsThatNeverCeaseDoNotKeepItFromEnding() throws {
    let index = try larger()
    var (commits, refused) = (0, 0)
    let report = try check(index.path) {
      // All blocks are written anew, those of two commits ago as well.
      for round in 0..<3 {
        do {
          var writer = try WritableDatabase(path: index.path)
          for document in 1...250 as ClosedRange<DocumentID> {
            try writer.setValue("\(round)", in: 9, of: document)
          }
          try writer.commit()
          commits += 1
        } catch { refused += 1 }
      }
    }
    #expect(report.isWhole && report.articles == 250, "\(report)")
    #expect(commits > 0 && refused > 0, "\(commits) commits, \(refused) refused")
  }
}
