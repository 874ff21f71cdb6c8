// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Whom a name means: the labels of those who have it, and the articles that can quote them.
extension NameResolver {
  /// - Throws: `NameError` when it means nobody, or several who are not one.
  func speakers(_ name: String) throws -> (labels: [String], reach: QuotationTest.Reach) {
    var text = name
    var meant = try meanings(of: text)
    while meant.isEmpty, let rest = Self.withoutTitle(text) {
      text = rest
      meant = try meanings(of: text)
    }
    let labels = try choose(from: meant, name, text)
    let names = labels.reduce(into: Set<[UInt8]>()) { $0.formUnion(meant.names[$1] ?? []) }
    var reach = corrected
    reach.terms += names.sorted { $0.lexicographicallyPrecedes($1) }.map { Term.make(.official, $0) }
    return (labels, reach)
  }

  /// Those whom a name can mean.
  private struct Meanings {
    /// For each label the folded names under which it is printed.
    var names: [String: Set<[UInt8]>] = [:]
    /// Labels of those who are printed under exactly this name.
    var own: Set<String> = []

    var isEmpty: Bool { names.isEmpty }
    mutating func add(_ other: [String: Set<[UInt8]>]) { names.merge(other) { $0.union($1) } }
  }

  private func choose(from meant: Meanings, _ name: String, _ text: String) throws -> [String] {
    let folded = Term.folded(text)
    let exact = meant.names.keys.filter { Term.folded($0) == folded }.sorted()
    let isFull = folded.contains(UInt8(ascii: " "))
    let isLabel = AuthorityRecord.plain(text) != text
    if isLabel, !exact.isEmpty { return exact }
    guard !meant.isEmpty else {
      throw NameError(
        field: "official", name: name, candidates: [],
        suggestions: try alike(folded, .official, .official))
    }
    let all = meant.names.keys.sorted()
    if isLabel { throw NameError(field: "official", name: name, candidates: all, suggestions: []) }
    // Who is called so in full is meant before others who are printed so.
    let own = exact.isEmpty ? meant.own.sorted() : exact
    let isOwn = isFull && !own.isEmpty
    let people = isOwn ? own : all.filter { Term.folded($0) != folded }
    guard people.count < 2 else {
      throw NameError(field: "official", name: name, candidates: people, suggestions: [])
    }
    // Somebody who has this full name as a short one may be meant as well, but not several.
    let others = meant.names.keys.filter { !meant.own.contains($0) }
    return isOwn ? people + (others.count == 1 ? others : []) : all
  }

  private func meanings(of text: String) throws -> Meanings {
    var meant = Meanings()
    let plain = AuthorityRecord.plain(text)
    let folded = Term.folded(plain)
    let own = try labels(of: plain)
    meant.own = Set(own.keys)
    meant.add(own)
    for name in try lexicon.names(folded, .official) where Term.folded(name) != folded {
      meant.add(try labels(of: name))
    }
    // Only who has a surname can be called by it alone.
    for name in control.correctedNames where SpeakerDirectory.surname(of: name) == folded {
      meant.add(try labels(of: name))
    }
    return meant
  }

  /// What those are called who are printed under a name, each with all the names under which they are.
  private func labels(of name: String) throws -> [String: Set<[UInt8]>] {
    try control.know(surname: SpeakerDirectory.surname(of: name))
    let folded = Term.folded(name)
    let isPrinted = try database.termExists(Term.make(.official, folded))
    var found: [String: Set<[UInt8]>] = [:]
    for label in control.directory.labels(forName: folded) {
      found[label] = control.directory.names(ofLabel: label)
    }
    if found.isEmpty, isPrinted || control.correctedNames.contains(where: { Term.folded($0) == folded }) {
      for label in control.labelsByRecords(of: name) { found[label] = [folded] }
    }
    for (label, names) in control.recordedNames(of: folded) { found[label, default: []].formUnion(names) }
    return found
  }
}

// MARK: - Posts and bodies

extension NameResolver {
  /// The articles that quote somebody who held such a post, though they do not say so.
  func holders(ofRole words: [UInt8]) throws -> QuotationTest.Reach {
    try holders(printed: .allOf(QuotationTest.terms(words, .role))) { role, _ in
      Placement.holds(words, in: role)
    }
  }

  /// Bodies of whose names some hold the words; and the articles that quote somebody who spoke for such a one, though
  /// they do not say so in these words.
  func bodies(_ words: [UInt8]) throws -> (names: Set<[UInt8]>, reach: QuotationTest.Reach) {
    let bodies = control.organisations
    var names: Set<[UInt8]> = []
    var sets: [[[UInt8]]] = []
    for (index, record) in bodies.records.enumerated() where bodies.roots[index] == index {
      let printed = bodies.names(of: index)
      guard Placement.holds(words, in: record.name) || printed.contains(where: { Self.holds($0, words) })
      else {
        continue
      }
      names.insert(Term.folded(record.name))
      sets += printed.sorted { $0.lexicographicallyPrecedes($1) }.map {
        QuotationTest.terms($0, .organisation)
      }
    }
    let printed = [.allOf(QuotationTest.terms(words, .organisation))] + sets.map { Xapian.Query.allOf($0) }
    var reach = try holders(printed: .or(printed)) { _, body in
      Placement.holds(words, in: body) || (body.map { names.contains(Term.folded($0)) } ?? false)
    }
    reach.sets = sets
    return (names, reach)
  }

  /// What can be the surname in a folded name, in which words that a hyphen joins stand apart.
  private static func possibleSurnames(_ name: [UInt8]) -> [[UInt8]] {
    let words = name.split(separator: UInt8(ascii: " "))
    return words.indices.map { Array(words[$0...].joined(separator: [UInt8(ascii: " ")])) }
  }

  /// - Parameter printed: the articles that print such a post of somebody quoted: who is given it elsewhere has it there.
  private func holders(
    printed: Xapian.Query, where isWanted: (_ role: String?, _ organisation: String?) -> Bool
  ) throws -> QuotationTest.Reach {
    let roots = control.people.records.indices.filter { index in
      control.people.records[index].posts.contains {
        isWanted($0.role, $0.organisation.map(control.nameOfBody))
      }
    }.map { control.people.roots[$0] }
    let recorded = roots.reduce(into: Set<[UInt8]>()) { $0.formUnion(control.people.names(of: $1)) }
    let documents = Set(try database.documents(matching: printed)).union(control.corrections.keys).sorted()
    try control.know(thoseQuotedIn: documents, and: Set(recorded.flatMap(Self.possibleSurnames))) {
      isWanted($0, $1.map(control.nameOfBody))
    }
    control.hasLookedForFew = true
    var names = control.directory.names(ofThoseWhoHeld: isWanted).union(recorded)
    for root in roots { names.formUnion(control.directory.names(ofLabel: control.people.records[root].name)) }
    var reach = corrected
    reach.terms += names.sorted { $0.lexicographicallyPrecedes($1) }.map { Term.make(.official, $0) }
    return reach
  }
}
