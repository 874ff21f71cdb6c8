// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Goes through everything that a request finds, the earliest publication first, undated articles last; one
/// article is in memory at a time.
public struct StatementFinder {
  let index: Index

  public init(_ index: Index) { self.index = index }

  /// The quotations that the request finds. Within an article or a passage it finds the quotations of the
  /// passages that match, or of these only those that it asks for; within a quotation (`scope`) those that
  /// match as a whole.
  ///
  /// The request's order, limit and offset are not used.
  ///
  /// - Parameter visit: answers whether to go on.
  /// - Throws: `QueryError`, `NameError`, `IndexError`, and what `visit` throws.
  public func forEachStatement(in request: SearchRequest, _ visit: (Statement) throws -> Bool) throws {
    try forEachFound(in: request) { found, table, choices in
      let reader = PassageReader(article: found, table: table)
      let cases = table.cases.map(\.name)
      for quotation in Self.quotations(choices, table) {
        let statement = Statement(
          article: found, cases: cases, passage: table.quotations[quotation].passage,
          quotation: reader.quotation(quotation, isMatch: true),
          before: table.quotations[..<quotation].count { $0.extent == table.quotations[quotation].extent })
        guard try visit(statement) else { return false }
      }
      return true
    }
  }

  /// The articles that the request finds.
  ///
  /// - Parameter visit: given the article and the names of its cases; answers whether to go on.
  public func forEachArticle(
    in request: SearchRequest, _ visit: (StoredArticle, _ cases: [String]) throws -> Bool
  ) throws {
    try forEachFound(in: request) { found, table, _ in try visit(found, table.cases.map(\.name)) }
  }

  /// In the order of the text, each once.
  private static func quotations(_ choices: [PassageSelector.Choice], _ table: ArticleTable) -> [Int] {
    let found = choices.map { choice -> [Int] in
      guard choice.quotations.isEmpty else { return Array(choice.quotations) }
      return table.quotations.indices.filter { quotation in
        table.quotations[quotation].parts.contains { $0.span.overlaps(table.passages[choice.passage].span) }
      }
    }
    return Set(found.joined()).sorted()
  }

  private func forEachFound(
    in request: SearchRequest,
    _ visit: (StoredArticle, ArticleTable, [PassageSelector.Choice]) throws -> Bool
  ) throws {
    let expression = try request.expression()
    var hasBegun = false
    try index.read { database in
      // What has been visited cannot be taken back, so the request is not begun again.
      if hasBegun { throw IndexError(.modified, path: index.paths.joined(separator: ", "), message: "") }
      let control = try index.control()
      let resolved = try QueryResolver.resolve(expression, in: control)
      try control.knowEverybody()
      let selector = PassageSelector(
        resolved, scope: request.scope, weights: resolved.leaves.map { _ in 1 })
      let memberships = Memberships(resolved.memberships, database)
      for hit in try matches(resolved, request.scope, database) {
        let placement = try Placement(hit.document, resolved)
        let choices = try selector.choose(placement) { try memberships.contains(hit.document, $0) }
        guard !choices.isEmpty else { continue }
        let article = try StoredArticle(reading: hit.document, in: database)
        hasBegun = true
        guard try visit(article, placement.table, choices) else { return }
      }
    }
  }

  private func matches(
    _ resolved: ResolvedQuery, _ scope: SearchRequest.Scope, _ database: Database
  ) throws -> [MatchSet.Hit] {
    var enquire = Enquire(QueryPlan(resolved, scope: scope).candidates, weighting: .boolean)
    enquire.sort = .value(Slot.earliestFirst, descending: true)
    return try database.matches(enquire, maximum: try database.documentCount).hits
  }
}
