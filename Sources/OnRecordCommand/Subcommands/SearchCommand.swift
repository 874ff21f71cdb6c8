// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find passages, with who says them and where they were printed.",
    discussion: """
      All words must be in the article; the passage shown is the one where most of them stand closest together. \
      Quotation marks make a phrase of exact words, matched whatever the case, the accents and the punctuation.

        onrecord search '"lessons will be learned"'
        onrecord search failings --official "Jane Roe" --quoted
        onrecord search 'safeguard* OR "child protection" -football'
        onrecord search 'said:"never again" role:director date:2007..2010'
        onrecord search -- -football          (after -- a word may begin with a hyphen)

      Fields: official: case: role: org: source: title: said: kind: byline: date: since: until:
      """)

  @Argument(help: "Words, phrases and fields; none lists everything under the filters.")
  var query: [String] = []

  @OptionGroup var filters: FilterOptions

  @Option(name: .customLong("within"), help: "Where all the words must stand together.")
  var scope: SearchRequest.Scope?

  @Flag(help: "The words, the speaker and the kind asked for must all be of one quotation.")
  var quoted = false

  @Flag(help: "Any of the words will do.")
  var any = false

  @Option(parsing: .unconditional, help: "The order of the results. (default: relevance, without words date)")
  var sort: SearchRequest.Order?

  @Option(help: "How many results to print.")
  var limit = 10

  @Option(help: "How many results to pass over first.")
  var offset = 0

  @Flag(help: "Every passage that matches, not only the best of each article.")
  var allPassages = false

  @Flag(help: "Every copy of a story by itself, not all under the earliest.")
  var allCopies = false

  @Option(name: .customLong("facet"), parsing: .singleValue, help: "Count the articles found by this.")
  var facets: [SearchRequest.Facet] = []

  @Flag(help: "Print the query as understood.")
  var explain = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  /// The same as a value: also what `SearchArguments` reads.
  var search: SearchRun {
    SearchRun(
      query: query, filters: filters.filters, scope: scope, quoted: quoted, any: any, sort: sort,
      limit: limit,
      offset: offset, allPassages: allPassages, allCopies: allCopies, facets: facets, explain: explain,
      databases: database.databases, partial: database.partial, authority: database.authority.path,
      format: common.format, color: common.color, quiet: common.quiet)
  }

  func validate() throws {
    if let objection = search.objection { throw ValidationError(objection) }
  }

  func run() throws { try search.run() }
}

/// `1 article`, `2 articles`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// A line of JSON on standard output.
func printJSON(_ body: (inout JSONWriter) -> Void) throws {
  var json = JSONWriter()
  body(&json)
  try Output.standard.write(json.text)
  try Output.standard.line()
}
