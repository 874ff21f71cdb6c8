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
    return try index.read { database in
      let control = try index.control()
      let chosen = try documents(expression, request.scope, control)
      if listing == .officials || listing == .organisations { try control.knowEverybody() }
      var tallies: [[UInt8]: Tally] = [:]
      let dates = try texts(in: Slot.date, of: database)
      let outlets = listing == .sources ? try texts(in: Slot.outlet, of: database) : [:]
      try database.forEachValue(in: Slot.table) { document, bytes in
        guard chosen?.contains(document) ?? true else { return true }
        var reader = RecordReader(bytes)
        var table = try ArticleTable(decoding: &reader)
        try control.correct(&table, document)
        try control.apply(to: &table, document)
        var seen: Set<[UInt8]> = []
        for item in items(listing, table, outlet: outlets[document]) {
          let key = Term.folded(item.name)
          tallies[key, default: Tally()].add(
            item, date: dates[document], isNewArticle: seen.insert(key).inserted)
        }
        return true
      }
      var entries = tallies.values.map(\.entry)
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

  /// The articles that the request chooses; nil for all.
  private func documents(
    _ expression: Expression, _ scope: SearchRequest.Scope, _ control: AuthorityControl
  ) throws -> Set<DocumentID>? {
    guard expression != .everything else { return nil }
    let resolved = try QueryResolver.resolve(expression, in: control)
    let plan = QueryPlan(resolved, scope: scope)
    let selector = PassageSelector(resolved, scope: scope, weights: resolved.leaves.map { _ in 1 })
    let database = control.database
    let found = try database.matches(
      Enquire(plan.candidates, weighting: .boolean), maximum: try database.documentCount
    ).hits.map(\.document)
    guard selector.looksIntoArticles || !plan.isExact else { return Set(found) }
    let memberships = Memberships(resolved.memberships, database)
    return Set(
      try found.filter { document in
        let placement = try Placement(document, resolved.leaves, in: control)
        return try !selector.choose(placement) { try memberships.contains(document, $0) }.isEmpty
      })
  }

  private func texts(in slot: UInt32, of database: Database) throws -> [DocumentID: String] {
    var texts: [DocumentID: String] = [:]
    try database.forEachValue(in: slot) { document, bytes in
      texts[document] = String(decoding: bytes, as: UTF8.self)
      return true
    }
    return texts
  }

  /// What an article adds to a listing.
  struct Item {
    var name: String
    var kind: Speaker.Kind?
    var role: CatalogueEntry.Role?
    var aliases: [String] = []
    var quotations: Int
  }

  private func items(_ listing: Listing, _ table: ArticleTable, outlet: String?) -> [Item] {
    let counts = table.quotationCounts()
    let quoted = table.quotedSpeakerIndices
    switch listing {
    case .cases:
      return table.cases.map { Item(name: $0.name, aliases: $0.aliases, quotations: table.quotations.count) }
    case .sources: return outlet.map { [Item(name: $0, quotations: table.quotations.count)] } ?? []
    case .officials:
      return quoted.map { index in
        let speaker = table.speakers[index]
        let hasRole = speaker.role != nil || speaker.organisation != nil
        let printed = table.namings[index].map { [$0.printed] } ?? []
        return Item(
          name: table.label(of: index), kind: speaker.kind,
          role: hasRole ? .init(role: speaker.role, organisation: speaker.organisation) : nil,
          aliases: speaker.aliases + printed, quotations: counts[index])
      }
    case .organisations:
      return quoted.flatMap { index in
        table.bodies(of: index).map { Item(name: $0, quotations: counts[index]) }
      }
    }
  }

  /// What has come together under one name.
  private struct Tally {
    var spellings: [String: Int] = [:]
    var kinds: [Speaker.Kind: Int] = [:]
    var roles: [CatalogueEntry.Role: Int] = [:]
    var aliases: Set<String> = []
    var quotations = 0
    var articles = 0
    var first: String?
    var last: String?

    mutating func add(_ item: Item, date: String?, isNewArticle: Bool) {
      spellings[item.name, default: 0] += 1
      if let kind = item.kind { kinds[kind, default: 0] += 1 }
      if let role = item.role { roles[role, default: 0] += 1 }
      aliases.formUnion(item.aliases)
      quotations += item.quotations
      articles += isNewArticle ? 1 : 0
      guard let date else { return }
      first = first.map { min($0, date) } ?? date
      last = last.map { max($0, date) } ?? date
    }

    var entry: CatalogueEntry {
      let name = mostFrequent(spellings) ?? ""
      return CatalogueEntry(
        name: name, kind: kinds.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key,
        roles: roles.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }.map(\.key),
        aliases: aliases.union(spellings.keys).subtracting([name]).sorted(), quotations: quotations,
        articles: articles, firstDate: first.map(Term.isoDate(ofSlot:)),
        lastDate: last.map(Term.isoDate(ofSlot:)))
    }

    private func mostFrequent(_ counts: [String: Int]) -> String? {
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }
}

extension CatalogueEntry.Role {
  fileprivate var text: String { "\(role ?? "") \(organisation ?? "")" }
}
