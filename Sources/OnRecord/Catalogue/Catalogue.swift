// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// One line of a listing: somebody or something that the index knows, and how much it has of it.
public struct CatalogueEntry: Equatable, Sendable {
  /// A post, and the body for which it is held, as printed.
  public struct Role: Hashable, Sendable {
    public var role: String?
    public var organisation: String?
  }

  /// As printed most often.
  public var name: String
  /// For those who speak.
  public var kind: Speaker.Kind?
  /// Most often printed first.
  public var roles: [Role]
  /// Other names, in order of the alphabet.
  public var aliases: [String]
  public var quotations: Int
  public var articles: Int
  /// Of publication: 2009-05-01, or 2009-05 or 2009 where no more is known; nil when no article is dated.
  public var firstDate: String?
  public var lastDate: String?
}

/// Lists what the index knows, in one walk over the tables of its articles.
public struct Catalogue {
  public enum Listing: String, Sendable, CaseIterable { case cases, officials, organisations, sources }

  let index: Index

  public init(_ index: Index) { self.index = index }

  /// - Parameter request: its query and filters choose the articles.
  /// - Returns: those with the most quotations first, equal ones by name.
  /// - Throws: `QueryError`, `NameError` or `IndexError`.
  public func list(_ listing: Listing, in request: SearchRequest = SearchRequest()) throws -> [CatalogueEntry]
  {
    let expression = try request.expression()
    return try index.read { _ in
      let control = try index.control()
      let chosen = try documents(expression, request.scope, control)
      var entries = try CatalogueReader(control, chosen).entries(listing)
      if listing == .cases {
        // Articles that keep two names apart, each by itself, must not bring them together.
        for place in entries.indices {
          entries[place].aliases = control.cases.aliases(entries[place].aliases, of: entries[place].name)
        }
      }
      return entries.sorted {
        ($1.quotations, $1.articles, $0.name) < ($0.quotations, $0.articles, $1.name)
      }
    }
  }

  /// Whether some article prints the name, as one of those that the listing has.
  public func isPrinted(_ name: String, in listing: Listing) throws -> Bool {
    let folded = Term.folded(name)
    return try index.read { database in
      switch listing {
      case .officials, .cases:
        let field: Expression.NameField = listing == .cases ? .case : .official
        if try database.termExists(Term.make(listing == .cases ? .case : .official, folded)) { return true }
        return try !index.lexicon().names(folded, field).isEmpty
      case .organisations:
        return try QuotationTest.terms(folded, .organisation).allSatisfy { try database.termExists($0) }
      case .sources: return try database.termExists(Term.make(.outlet, folded))
      }
    }
  }

  /// The identities of the articles that quote somebody, in order.
  ///
  /// - Parameter name: as a query names an official.
  public func articles(quoting name: String) throws -> [String] {
    var request = SearchRequest()
    request.officials = [name]
    let expression = try request.expression()
    return try index.read { database in
      let found = try documents(expression, .article, try index.control()) ?? []
      return try found.map { try StoredArticle(reading: $0, in: database).id }.sorted()
    }
  }

  /// The articles that the request chooses, by ascending number; nil for all.
  private func documents(
    _ expression: Expression, _ scope: SearchRequest.Scope, _ control: AuthorityControl
  ) throws -> [DocumentID]? {
    guard expression != .everything else { return nil }
    let resolved = try QueryResolver.resolve(expression, in: control)
    let plan = QueryPlan(resolved, scope: scope)
    let selector = PassageSelector(resolved, scope: scope, weights: resolved.leaves.map { _ in 1 })
    let database = control.database
    let found = try database.matches(
      Enquire(plan.candidates, weighting: .boolean), maximum: try database.documentCount
    ).hits.map(\.document).sorted()
    guard selector.looksIntoArticles || !plan.isExact else { return found }
    let memberships = Memberships(resolved.memberships, database)
    return try found.filter { document in
      let placement = try Placement(document, resolved)
      return try !selector.choose(placement) { try memberships.contains(document, $0) }.isEmpty
    }
  }
}
