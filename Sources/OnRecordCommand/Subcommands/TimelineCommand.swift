// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "List statements in the order in which they were printed.",
    discussion: """
      One line for each: the date of publication, who speaks and in what post, the words, the outlet and the place. \
      Undated articles come last.

        onrecord timeline --case "Baby A"
        onrecord timeline --official "Jane Roe" --since 2008 --until 2010
        onrecord timeline failings --case "Baby A" --format csv

      The days are kept apart: `published`; `said`, where the article says when the words were spoken (told the \
      council on 21 May 2008; on Tuesday, reckoned from the publication); `event`, the day of which they speak. What \
      the text does not give stays empty.
      """)

  @Argument(help: "Only quotations that match this query as a whole.")
  var query: [String] = []

  @OptionGroup var filters: FilterOptions

  @OptionGroup var limit: LimitOption

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var request = try filters.request(query.joined(separator: " "))
    request.scope = .quotation
    let printer = TimelinePrinter(style: common.style, format: common.format)
    var count = 0
    let limit = limit.limit
    let timeline = Timeline(try database.open(for: common.format))
    try printer.begin()
    try timeline.forEach(in: request) { entry in
      count += 1
      guard limit != 0 else { return true }
      try printer.print(entry, isFirst: count == 1)
      return count != limit
    }
    try printer.end()
    if !common.quiet {
      Output.note(count == 0 ? NothingFound.message(in: database.paths) : counted(count, "statement"))
    }
    if count == 0 { throw Status.nothing }
  }
}
