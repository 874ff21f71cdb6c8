// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

extension Exporter.Format: ExpressibleByArgument {}
extension Exporter.Subject: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write quotations or articles for spreadsheets, scripts and reference managers.",
    discussion: """
      Every quotation that the query and the filters find, with who says it, in what post, and where it was printed: \
      headline, outlet, date, address, file, line, and the SHA-256 of what was read. The earliest publication first, \
      undated ones last.

        onrecord export --case "Baby A" > baby-a.csv
        onrecord export '"lessons will be learned"' --as markdown
        onrecord export failings --official "Jane Roe" --as bibtex > roe.bib
        onrecord export --source "The Courier" --what articles --as csl-json

      The query must match inside one quotation; --within passage exports the quotations of the passages that it \
      matches, --within article those of the best passages of each article. Citation keys stay the same from one \
      export to the next. See Documentation/Export.md for the fields of each format.
      """)

  @Argument(help: "Words, phrases and fields, as for `search`; none exports everything under the filters.")
  var query: [String] = []

  @Option(
    name: .customLong("as"),
    help:
      "The format: csv, jsonl, json, bibtex, ris, csl-json or markdown. (default: csv, or that of --format)")
  var exportFormat: Exporter.Format?

  @Option(help: "What one record is: quotations or articles.")
  var what = Exporter.Subject.quotations

  @OptionGroup var filters: FilterOptions

  @Option(name: .customLong("within"), help: "Where all the words must stand together.")
  var scope: SearchRequest.Scope?

  @Flag(help: "Any of the words will do.")
  var any = false

  @OptionGroup var limit: LimitOption

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var request = try filters.request(query.joined(separator: " "))
    request.scope = scope ?? (what == .quotations ? .quotation : .article)
    request.anyWord = any
    var exporter = Exporter(exportFormat ?? format, of: what)
    var count = 0
    let limit = limit.limit
    let finder = StatementFinder(try database.open(for: .json))
    try Output.standard.write(exporter.begin)
    switch what {
    case .quotations:
      try finder.forEachStatement(in: request) { statement in
        count += 1
        guard limit != 0 else { return true }
        try Output.standard.write(exporter.record(statement))
        return count != limit
      }
    case .articles:
      try finder.forEachArticle(in: request) { article, cases in
        count += 1
        guard limit != 0 else { return true }
        try Output.standard.write(exporter.record(article, cases: cases))
        return count != limit
      }
    }
    try Output.standard.write(exporter.end)
    if !common.quiet {
      let noun = String(what.rawValue.dropLast())
      Output.note(count == 0 ? NothingFound.message(in: database.paths) : counted(count, noun))
    }
    if count == 0 { throw Status.nothing }
  }

  private var format: Exporter.Format {
    switch common.format {
    case .text, .csv: .csv
    case .json: .json
    case .jsonl: .jsonl
    }
  }
}
