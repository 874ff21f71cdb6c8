// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Which case a name means, and the articles about it.
extension NameResolver {
  /// - Returns: the folded names for those who ask how the query was understood, and a query for the articles.
  /// - Throws: `NameError` when it means none, or several that are not one.
  func cases(_ name: String) throws -> (names: [[UInt8]], query: Xapian.Query) {
    let folded = Term.folded(name)
    let linked = try linked(to: folded)
    if let root = control.cases.record(meantBy: folded) {
      // What a restricted link adds is not told, not even to those who ask how the query was understood.
      let told = Term.folded(control.cases.claims.records[root].name)
      return ([told], .or([try query(ofRecord: root)] + linked))
    }
    guard linked.isEmpty else { return ([folded], .or([try query(ofPrinted: folded)] + linked)) }
    let names = try printedNames(folded, name)
    return (names, .or(try names.map { try query(ofPrinted: $0) }))
  }

  /// The articles about what restricted links say is the same case.
  private func linked(to name: [UInt8]) throws -> [Xapian.Query] {
    let (records, names) = control.cases.linked(to: name)
    guard !records.isEmpty || !names.isEmpty else { return [] }
    control.hasFollowedRestricted = true
    return try records.map { try query(ofRecord: $0) } + names.map { .term(Term.make(.case, $0)) }
  }

  /// The folded printed names of the one case that has the name.
  private func printedNames(_ folded: [UInt8], _ name: String) throws -> [[UInt8]] {
    var (text, own, others) = (folded, false, [[UInt8]]())
    var rest: String? = name
    while let part = rest {
      text = Term.folded(part)
      own = try database.termExists(Term.make(.case, text))
      others = try lexicon.names(text, .case).map { Term.folded($0) }
        .filter { try $0 != text && database.termExists(Term.make(.case, $0)) }
      if own || !others.isEmpty { break }
      rest = Self.withoutTitle(part)
    }
    var seen: Set<[UInt8]> = []
    others = others.filter { seen.insert($0).inserted }
    let isFull = own && text.contains(UInt8(ascii: " "))
    if others.count > 1, !isFull {
      throw NameError(
        field: "case", name: name,
        candidates: try lexicon.names(text, .case).filter { Term.folded($0) != text },
        suggestions: [])
    }
    guard own || !others.isEmpty else {
      throw NameError(field: "case", name: name, candidates: [], suggestions: try alike(folded, .case, .case))
    }
    return (isFull && others.count > 1 ? [] : others) + (own ? [text] : [])
  }

  /// The articles that print a name which no record takes there.
  private func query(ofPrinted name: [UInt8]) throws -> Xapian.Query {
    let claims = control.cases.claims
    let term = Xapian.Query.term(Term.make(.case, name))
    let taken = try (claims.byName[name] ?? []).map { try query(of: claims.records[$0].conditions) }
    return taken.isEmpty ? term : .andNot([term] + taken)
  }

  /// The articles about a record's case.
  private func query(ofRecord root: Int) throws -> Xapian.Query {
    let claims = control.cases.claims
    var parts: [Xapian.Query] = []
    for name in claims.names(of: root).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let term = Xapian.Query.term(Term.make(.case, name))
      let all = claims.byName[name] ?? []
      let bound = all.filter { !claims.records[$0].conditions.isEmpty }
      let ownBound = try bound.filter { claims.roots[$0] == root }.map {
        try query(of: claims.records[$0].conditions)
      }
      let otherBound = try bound.filter { claims.roots[$0] != root }
        .map { try query(of: claims.records[$0].conditions) }
      let isOpen = all.contains { claims.records[$0].conditions.isEmpty && claims.roots[$0] == root }
      let own: Xapian.Query =
        isOpen ? term : ownBound.isEmpty ? .matchNothing : .filter([term, .or(ownBound)])
      parts.append(otherBound.isEmpty ? own : .andNot([own] + otherBound))
    }
    return .or(parts)
  }

  private func query(of conditions: AuthorityRecord.Conditions) throws -> Xapian.Query {
    var parts: [Xapian.Query] = []
    if !conditions.articles.isEmpty {
      parts.append(.anyOf(conditions.articles.map { Term.make(.identifier, $0) }))
    }
    if !conditions.sources.isEmpty {
      parts.append(.anyOf(conditions.sources.map { Term.make(.outlet, Term.folded($0)) }))
    }
    if !conditions.dates.isEmpty { parts.append(.or(try conditions.dates.map { try dateQuery($0) })) }
    return parts.isEmpty ? .matchAll : parts.count == 1 ? parts[0] : .and(parts)
  }

  func dateQuery(_ range: DateRange) throws -> Xapian.Query {
    let bounds = try database.valueStatistics(in: Slot.date)
    guard let lowest = Int(String(decoding: bounds.lowerBound, as: UTF8.self)),
      let highest = Int(String(decoding: bounds.upperBound, as: UTF8.self)), lowest <= highest
    else { return .matchNothing }
    let terms = range.terms(within: lowest...highest)
    return terms.isEmpty ? .matchNothing : .anyOf(terms)
  }
}
