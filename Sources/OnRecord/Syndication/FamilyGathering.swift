// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Finds what hangs together by copies: articles whose family is not known, with one another and with the families
/// that stand.
struct FamilyGathering {
  /// A family that stands is one thing here, whatever its size.
  private enum Node: Hashable {
    case document(DocumentID)
    case family([UInt8])
  }

  /// The articles whose family is not known, each with the terms of its bands and of its address.
  private var loose: [DocumentID: [[UInt8]]] = [:]
  private var dissolved: Set<[UInt8]> = []
  /// Disjoint sets, each a tree: a node leads to another of its set, the root to itself.
  private var parents: [Node: Node] = [:]
  /// For each of `loose` the articles that share its address, or a band with it.
  private var candidates: [DocumentID: (byAddress: [DocumentID], byBand: [DocumentID])] = [:]
  /// Of all these, and the families of `loose` as well.
  private var sketches: [DocumentID: TextSketch] = [:]
  private var families: [DocumentID: [UInt8]] = [:]

  mutating func add(_ document: DocumentID, _ links: [[UInt8]]) { loose[document] = links }

  /// The members of some families are gathered anew.
  mutating func dissolve(
    _ families: Set<[UInt8]>, in view: borrowing WritableDatabase.View
  ) throws(XapianError) {
    dissolved.formUnion(families)
    for (document, _) in try members(of: families, in: view) {
      loose[document] = try Self.links(of: document, in: view)
    }
  }

  /// The articles of families that stand, but for the loose ones.
  private func members(
    of families: Set<[UInt8]>, in view: borrowing WritableDatabase.View
  ) throws(XapianError) -> [(document: DocumentID, family: [UInt8])] {
    guard !families.isEmpty else { return [] }
    return try view.values(in: Slot.family)
      .filter { families.contains($0.value) && loose[$0.document] == nil }
      .map { (document: $0.document, family: $0.value) }
  }

  /// The terms by which the copies and versions of an article are found.
  static func links(
    of document: DocumentID, in view: borrowing WritableDatabase.View
  ) throws(XapianError) -> [[UInt8]] {
    let prefix = Term.make(.near, "")
    return try view.terms(of: document).map(\.bytes)
      .filter { $0.starts(with: prefix) || PageAddress.isTerm($0) }
  }

  /// What has to be written so that every member carries the name of its family, and nobody else any.
  mutating func changes(in view: borrowing WritableDatabase.View) throws(XapianError) -> [FamilyChange] {
    for (document, links) in loose {
      let byAddress = try others(than: document, links.filter(PageAddress.isTerm), in: view)
      let byBand = try others(than: document, links.filter { !PageAddress.isTerm($0) }, in: view)
      if !byAddress.isEmpty || !byBand.isEmpty { candidates[document] = (byAddress, byBand) }
    }
    try readValues(in: view)
    for document in candidates.keys.sorted() { join(document) }
    var names: [Node: [UInt8]] = [:]
    for set in Dictionary(grouping: parents.keys, by: root).values {
      let name = set.count == 1 ? [] : try least(set, in: view)
      for node in set { names[node] = name }
    }
    return try changes(to: names, in: view)
  }
}

// MARK: - Joining

extension FamilyGathering {
  private mutating func join(_ document: DocumentID) {
    let (byAddress, byBand) = candidates[document]!
    for version in byAddress { unite(document, node(of: version)) }
    guard let sketch = sketches[document] else { return }
    for candidate in byBand {
      let node = node(of: candidate)
      guard root(node) != root(.document(document)), let other = sketches[candidate], sketch.isCopy(of: other)
      else { continue }
      unite(document, node)
    }
  }

  private mutating func unite(_ document: DocumentID, _ node: Node) {
    let root = root(.document(document))
    parents[self.root(node)] = root
    parents[root] = root
  }

  /// The articles that have any of `links`, but `document`.
  private func others(
    than document: DocumentID, _ links: [[UInt8]], in view: borrowing WritableDatabase.View
  ) throws(XapianError) -> [DocumentID] {
    var found: Set<DocumentID> = []
    for link in links where try view.termFrequency(link) > 1 {
      found.formUnion(try view.postings(of: link, limit: FamilyKeeper.mostCandidates).map(\.document))
    }
    found.remove(document)
    return found.sorted()
  }

  /// Reads what has to be known of the articles and their candidates, in their order: neighbours lie side by side.
  private mutating func readValues(in view: borrowing WritableDatabase.View) throws(XapianError) {
    var compared: Set<DocumentID> = []
    var named = Set(loose.keys)
    for (document, (byAddress, byBand)) in candidates {
      if !byBand.isEmpty { compared.insert(document) }
      compared.formUnion(byBand)
      named.formUnion(byAddress)
      named.formUnion(byBand)
    }
    for (document, value) in try view.values(in: Slot.sketch, of: compared.sorted()) {
      sketches[document] = TextSketch(value)
    }
    for (document, value) in try view.values(in: Slot.family, of: named.sorted()) {
      families[document] = value
    }
  }

  private func node(of document: DocumentID) -> Node {
    guard loose[document] == nil, let family = families[document], !dissolved.contains(family) else {
      return .document(document)
    }
    return .family(family)
  }

  private func root(_ node: Node) -> Node {
    var node = node
    while let parent = parents[node], parent != node { node = parent }
    return node
  }
}

// MARK: - Naming

extension FamilyGathering {
  /// - Parameter names: of the nodes that hang together with others; the rest have none.
  private func changes(
    to names: [Node: [UInt8]], in view: borrowing WritableDatabase.View
  ) throws(XapianError) -> [FamilyChange] {
    var wanted = loose.mapValues { _ in [UInt8]() }
    var renamed: [[UInt8]: [UInt8]] = [:]
    for (node, name) in names {
      switch node {
      case .document(let document): wanted[document] = name
      case .family(let family) where family != name: renamed[family] = name
      case .family: break
      }
    }
    var changes = wanted.filter { families[$0.key] ?? [] != $0.value }
      .map { FamilyChange(document: $0.key, name: $0.value) }
    for (document, family) in try members(of: Set(renamed.keys), in: view) {
      changes.append(FamilyChange(document: document, name: renamed[family]!))
    }
    return changes.sorted { $0.document < $1.document }
  }

  private func least(_ set: [Node], in view: borrowing WritableDatabase.View) throws(XapianError) -> [UInt8] {
    var names: [[UInt8]] = []
    for node in set { names.append(try name(of: node, in: view)) }
    return names.min { $0.lexicographicallyPrecedes($1) }!
  }

  /// The identity of an article, the name of a family, which is an identity too.
  private func name(of node: Node, in view: borrowing WritableDatabase.View) throws(XapianError) -> [UInt8] {
    switch node {
    case .family(let family): return family
    case .document(let document):
      let prefix = Term.make(.identifier, "")
      let term = try view.terms(of: document).first { $0.bytes.starts(with: prefix) }
      return Array(term?.bytes.dropFirst(prefix.count) ?? [])
    }
  }
}

/// A document that enters, leaves or changes its family; an empty name is none.
struct FamilyChange {
  var document: DocumentID
  var name: [UInt8]
}
