// SPDX-License-Identifier: GPL-3.0-or-later

/// Which names of cases must not be told to be names of one, by the `restricted:` lines of records.
///
/// A link has two sides: all names of the record that it stands in, and the name it gives, with all names of the records
/// that claim that one. No answer puts a name of one side beside a name of the other.
struct RestrictedLinks {
  private let claims: AuthorityClaims
  /// By folded name of the second side: the records of the first one, roots.
  private var records: [[UInt8]: Set<Int>] = [:]
  /// By record of the first side, a root: the folded names of the second one.
  private var names: [Int: Set<[UInt8]>] = [:]

  init(_ claims: AuthorityClaims) {
    self.claims = claims
    for (index, record) in claims.records.enumerated() {
      let root = claims.roots[index]
      for link in record.restricted.map({ Term.folded($0) }) {
        let side = roots(of: link).reduce(into: Set([link])) { $0.formUnion(claims.names(of: $1)) }
        for name in side { records[name, default: []].insert(root) }
        names[root, default: []].formUnion(side)
      }
    }
  }

  private func roots(of name: [UInt8]) -> Set<Int> {
    Set((claims.byName[name] ?? []).map { claims.roots[$0] })
  }

  /// The sides on which names of a case stand: those of records, and of what these are kept apart from.
  private struct Sides {
    var first: Set<Int> = []
    var second: Set<Int> = []

    func clash(with other: Self) -> Bool {
      !first.isDisjoint(with: other.second) || !second.isDisjoint(with: other.first)
    }
  }

  private func sides(of printed: [String]) -> Sides {
    printed.map { Term.folded($0) }.reduce(into: Sides()) {
      $0.first.formUnion(roots(of: $1))
      $0.second.formUnion(records[$1] ?? [])
    }
  }

  /// The cases of an article, none of them linked to another one; of two that are, the record's own.
  func apart(_ cases: [ArticleTable.Case]) -> [ArticleTable.Case] {
    guard !records.isEmpty else { return cases }
    var told: [(place: Int, entry: ArticleTable.Case, sides: Sides)] = []
    let entries = cases.enumerated().map { place, entry in
      var entry = entry
      entry.aliases = aliases(entry.aliases, of: entry.name)
      return (place: place, entry: entry, sides: sides(of: [entry.name] + entry.aliases))
    }
    for found in entries.filter(\.sides.second.isEmpty) + entries.filter({ !$0.sides.second.isEmpty })
    where !told.contains(where: { $0.sides.clash(with: found.sides) }) {
      told.append(found)
    }
    return told.sorted { $0.place < $1.place }.map(\.entry)
  }

  /// The other names of a case that are not linked to its name or to one another. Which they are does not depend on
  /// their order.
  func aliases(_ aliases: [String], of name: String) -> [String] {
    guard !records.isEmpty else { return aliases }
    let (own, all) = (sides(of: [name]), sides(of: [name] + aliases))
    return aliases.filter { alias in
      let sides = sides(of: [alias])
      return sides.second.isDisjoint(with: all.first) && sides.first.isDisjoint(with: own.second)
    }
  }

  /// The other sides of all links that one of the folded names has a part in: records, and names that no record has.
  func linked(to own: Set<[UInt8]>) -> (records: [Int], names: [[UInt8]]) {
    guard !records.isEmpty else { return ([], []) }
    var (found, others): (Set<Int>, Set<[UInt8]>) = ([], [])
    for name in own {
      found.formUnion(records[name] ?? [])
      for root in roots(of: name) { others.formUnion(names[root] ?? []) }
    }
    for name in others { found.formUnion(roots(of: name)) }
    let loose = others.filter { claims.byName[$0] == nil }
    return (found.sorted(), loose.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
