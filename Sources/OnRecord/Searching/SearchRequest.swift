// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// What somebody asks of the index: words, filters, and how to show what is found.
public struct SearchRequest: Sendable {
  public enum Scope: String, Sendable, CaseIterable { case article, passage, quotation }

  public enum Order: String, Sendable, CaseIterable {
    case relevance
    /// The earliest first.
    case date
    /// The latest first.
    case newest = "-date"
  }

  public enum Facet: String, Sendable, CaseIterable {
    case official, `case`, organisation, source, year
  }

  /// In the query language.
  public var query = ""
  public var cases: [String] = []
  public var officials: [String] = []
  public var organisations: [String] = []
  public var sources: [String] = []
  public var dates: DateRange?
  public var kinds: [Quotation.Kind] = []
  /// Where all the words must stand together.
  public var scope = Scope.article
  /// Any of the words will do.
  public var anyWord = false
  /// nil: by relevance when there are words, else by date.
  public var order: Order?
  public var limit = 10
  public var offset = 0
  /// List every passage that matches, not only the best of each article.
  public var allPassages = false
  /// Give every copy of a story a place of its own.
  public var allCopies = false
  public var facets: [Facet] = []
  var phraseCandidates = Searcher.phraseCandidates
  var countedPhrases = Searcher.countedPhrases
  var sortedEqual = Searcher.sortedEqual

  public init(_ query: String = "") { self.query = query }

  /// The query and the filters as one expression.
  ///
  /// - Throws: `QueryError` when the query cannot be read.
  func expression() throws(QueryError) -> Expression {
    var parts = [try QueryParser.parse(query, joining: anyWord ? .any : .all)]
    for (field, names) in [
      (Expression.NameField.case, cases), (.official, officials), (.org, organisations), (.source, sources),
    ] where !names.isEmpty {
      for name in names where Term.folded(name).isEmpty {
        throw QueryError("`\(name)` is no name", cure: "give --\(field.option) a name")
      }
      parts.append(.any(of: names.map { .name(field, $0) }))
    }
    if let dates { parts.append(.date(dates)) }
    if !kinds.isEmpty { parts.append(.any(of: kinds.map { .kind($0) })) }
    return .all(of: parts)
  }
}

extension Expression.NameField {
  /// What the command line calls it.
  var option: String { self == .org ? "organisation" : rawValue }
}
