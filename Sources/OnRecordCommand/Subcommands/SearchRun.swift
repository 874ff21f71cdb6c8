// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// A search as it was asked for on the command line, and how it is answered there.
struct SearchRun: Equatable {
  var query: [String] = []
  var filters = Filters()
  var scope: SearchRequest.Scope?
  var quoted = false
  var any = false
  var sort: SearchRequest.Order?
  var limit = 10
  var offset = 0
  var allPassages = false
  var allCopies = false
  var facets: [SearchRequest.Facet] = []
  var explain = false
  var databases: [String] = []
  var partial = false
  var authority: String?
  var format = Format.text
  var color = ColorChoice.auto
  var quiet = false

  /// What is wrong with the options, and what to do; nil when they go together.
  var objection: String? {
    if limit < 0 || offset < 0 { return "--limit and --offset count from 0" }
    if limit > 100_000 || offset > 1_000_000 {
      return "--limit goes to 100000 and --offset to 1000000; narrow the search with filters"
    }
    if quoted, let scope, scope != .quotation {
      return "--quoted means --within quotation; leave out one of the two"
    }
    return nil
  }

  func run() throws {
    let request = try self.request()
    let index = try DatabaseOptions.open(
      DatabaseOptions.paths(databases), authority, isPartial: partial, for: format)
    let answer = try Searcher(index).search(request)
    if explain { for line in answer.explanation { Output.note(line) } }
    switch format {
    case .text: try TextPrinter(style: Style(color)).print(answer)
    case .json: try printJSON { $0.answer(answer, to: request) }
    case .jsonl: for result in answer.results { try printJSON { $0.result(result) } }
    case .csv: try CSVPrinter.print(answer)
    }
    if !quiet { Output.note(summary(answer)) }
    if answer.total.articles == 0 || (answer.results.isEmpty && limit > 0) { throw Status.nothing }
  }

  private func request() throws -> SearchRequest {
    var request = try filters.request(query.list(separator: " "))
    request.scope = quoted ? .quotation : scope ?? .article
    request.anyWord = any
    request.order = sort
    request.limit = limit
    request.offset = offset
    request.allPassages = allPassages
    request.allCopies = allCopies
    request.facets = facets
    return request
  }

  private func summary(_ answer: SearchAnswer) -> String {
    let total = answer.total
    guard total.articles > 0 else {
      return NothingFound.message(in: DatabaseOptions.paths(databases), suggestion: answer.suggestion)
    }
    func told(_ count: Int, _ noun: String, _ isExact: Bool) -> String {
      (isExact ? "" : "at least ") + counted(count, noun)
    }
    let reports =
      total.articlesAreExact && total.reports < total.articles
      ? ", \(counted(total.reports, "independent report"))" : ""
    return told(total.passages, "passage", total.isExact) + " in "
      + told(total.articles, "article", total.articlesAreExact) + reports
      + (answer.results.isEmpty && limit > 0 ? "; --offset is beyond the last" : "")
  }
}
