// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord
import Quotations

extension Quotation.Kind: ExpressibleByArgument {}
extension SearchRequest.Scope: ExpressibleByArgument {}
extension SearchRequest.Order: ExpressibleByArgument {}
extension SearchRequest.Facet: ExpressibleByArgument {}

/// Options that choose articles. Several of one kind are alternatives; different kinds must all hold.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .customLong("case"), parsing: .singleValue,
    help: ArgumentHelp("Articles about this case.", valueName: "name"))
  var cases: [String] = []

  @Option(
    name: .customLong("official"), parsing: .singleValue,
    help: ArgumentHelp("Passages in which this person, body or document is quoted.", valueName: "name"))
  var officials: [String] = []

  @Option(
    name: .customLong("organisation"), parsing: .singleValue,
    help: ArgumentHelp("Passages in which somebody is quoted who speaks for this body.", valueName: "name"))
  var organisations: [String] = []

  @Option(
    name: .customLong("source"), parsing: .singleValue,
    help: ArgumentHelp("Articles of this outlet.", valueName: "outlet"))
  var sources: [String] = []

  @Option(help: ArgumentHelp("Published on or after: 2009-05-01, 2009-05 or 2009.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Published on or before.", valueName: "date"))
  var until: String?

  @Option(name: .customLong("kind"), parsing: .singleValue, help: "Passages with quotations of this kind.")
  var kinds: [Quotation.Kind] = []

  var filters: Filters {
    Filters(
      cases: cases, officials: officials, organisations: organisations, sources: sources, since: since,
      until: until,
      kinds: kinds)
  }

  func request(_ query: String) throws -> SearchRequest { try filters.request(query) }
}
