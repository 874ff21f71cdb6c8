// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives the cases of articles the names that authority records have for them.
final class CaseAuthority {
  let claims: AuthorityClaims
  private let links: RestrictedLinks
  private let followsRestricted: Bool

  init(_ claims: AuthorityClaims, followsRestricted: Bool) {
    self.claims = claims
    self.followsRestricted = followsRestricted
    links = RestrictedLinks(claims)
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
    table.cases = links.apart(cases)
  }

  /// Of the other names of a case, from however many articles, those that may stand beside it.
  func aliases(_ aliases: [String], of name: String) -> [String] { links.aliases(aliases, of: name) }

  /// The record that a folded name of a query means: one that claims it whatever the article.
  func record(meantBy name: [UInt8]) -> Int? {
    if let named = claims.record(named: name) { return claims.roots[named] }
    let open = (claims.byName[name] ?? []).first { claims.records[$0].conditions.isEmpty }
    return open.map { claims.roots[$0] }
  }

  /// What restricted links add to a query's case, where they may: records, and folded names that no record has.
  func linked(to name: [UInt8]) -> (records: [Int], names: [[UInt8]]) {
    guard followsRestricted else { return ([], []) }
    return links.linked(to: record(meantBy: name).map { claims.names(of: $0) } ?? [name])
  }
}
