// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord
import Quotations

/// What chooses articles, as it was typed.
struct Filters: Equatable {
  var cases: [String] = []
  var officials: [String] = []
  var organisations: [String] = []
  var sources: [String] = []
  var since: String?
  var until: String?
  var kinds: [Quotation.Kind] = []

  /// A request with these filters.
  ///
  /// - Throws: `Complaint` when a date is none.
  func request(_ query: String) throws -> SearchRequest {
    var request = SearchRequest(query)
    request.cases = cases
    request.officials = officials
    request.organisations = organisations
    request.sources = sources
    request.kinds = kinds
    let first = try day(since, "--since")?.first
    let last = try day(until, "--until")?.last
    if let first, let last, first > last { throw Complaint("--since is after --until; exchange them") }
    if first != nil || last != nil { request.dates = DateRange(first: first, last: last) }
    return request
  }

  private func day(_ text: String?, _ option: String) throws -> DateRange? {
    guard let text else { return nil }
    guard !text.contains(".."), let range = DateRange(query: text) else {
      throw Complaint("\(option) \"\(text)\" is no date; write it as 2009-05-01, 2009-05 or 2009")
    }
    return range
  }
}
