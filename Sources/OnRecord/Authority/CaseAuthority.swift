// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives the cases of articles the names that authority records have for them.
final class CaseAuthority {
  let claims: AuthorityClaims
  private let lexicon: Lexicon
  /// Folded names that are, by a restricted link, another name of a record: the roots.
  private var restricted: [[UInt8]: Int] = [:]

  private let followsRestricted: Bool

  init(_ claims: AuthorityClaims, _ lexicon: Lexicon, followsRestricted: Bool) {
    self.claims = claims
    self.lexicon = lexicon
    self.followsRestricted = followsRestricted
    for (index, record) in claims.records.enumerated() {
      for name in record.restricted { restricted[Term.folded(name)] = claims.roots[index] }
    }
  }

  /// - Parameter holds: whether conditions hold of the article.
  func apply(
    to table: inout ArticleTable, _ holds: (AuthorityRecord.Conditions) throws -> Bool
  ) throws {
    guard !claims.records.isEmpty else { return }
    var cases: [ArticleTable.Case] = []
    for var entry in table.cases {
      if let claim = claims.byName[Term.folded(entry.name)], let root = try claims.decide(claim, holds) {
        let name = claims.records[root].name
        if name != entry.name { entry.aliases.append(entry.name) }
        entry.name = name
      }
      if let known = cases.firstIndex(where: { $0.name == entry.name }) {
        cases[known].mentions += entry.mentions
        cases[known].aliases += entry.aliases
      } else {
        cases.append(entry)
      }
    }
    table.cases = withoutRestricted(cases)
  }

  /// A case and what a restricted link says it is are never named together.
  private func withoutRestricted(_ cases: [ArticleTable.Case]) -> [ArticleTable.Case] {
    guard !restricted.isEmpty else { return cases }
    let roots = Set(cases.compactMap { root(of: $0.name) })
    return cases.filter { entry in
      restricted[Term.folded(entry.name)].map { !roots.contains($0) } ?? true
    }.map { entry in
      var entry = entry
      let own = Term.folded(entry.name)
      entry.aliases = entry.aliases.filter { alias in
        let name = Term.folded(alias)
        if let link = restricted[name], link == root(of: entry.name) { return false }
        guard let link = restricted[own] else { return true }
        return root(of: alias) != link
      }
      return entry
    }
  }

  /// The record that a folded name of a query means: one that claims it whatever the article, or that it is linked to.
  func record(meantBy name: [UInt8]) -> Int? {
    if let named = claims.records.firstIndex(where: { Term.folded($0.name) == name }) {
      return claims.roots[named]
    }
    let open = (claims.byName[name] ?? []).filter { claims.records[$0].conditions.isEmpty }
    if let open = open.first { return claims.roots[open] }
    return followsRestricted ? restricted[name] : nil
  }

  /// The folded names that restricted links add to a record's, where they may.
  func namesOfRestricted(_ root: Int) -> [[UInt8]] {
    guard followsRestricted else { return [] }
    return restricted.filter { $0.value == root }.map(\.key).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func root(of name: String) -> Int? {
    claims.byName[Term.folded(name)]?.first.map { claims.roots[$0] }
  }
}
