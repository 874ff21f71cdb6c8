// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

struct CompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Write the index anew without the free room in it.",
    usage: "onrecord compact [<options>]",
    discussion: """
      Commits leave free room in an index, often half of it. This writes a compact copy beside it and puts that in its \
      place in one step: whenever it is interrupted, the one or the other is there, whole. Searches go on meanwhile; \
      nobody else can write. Needs room for both on the disk.
      """)

  @OptionGroup var database: WrittenDatabaseOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.require([.text, .json], for: "compact")
    let path = try database.folder()
    let report = try wait.tryAgain { () throws(IndexError) in try Compaction(path).run() }
    if common.format == .json {
      try printJSON { $0.report(report) }
    } else if !common.quiet {
      Output.note(
        "\(path): \(counted(report.articles, "article")), \(megabytes(report.bytesBefore)) before, "
          + "\(megabytes(report.bytesAfter)) now")
    }
  }

  private func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}

extension JSONWriter {
  fileprivate mutating func report(_ report: CompactionReport) {
    object {
      $0.field("articles", report.articles)
      $0.field("bytes_before", report.bytesBefore)
      $0.field("bytes_after", report.bytesAfter)
    }
  }
}
