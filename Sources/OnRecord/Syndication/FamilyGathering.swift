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

  mutating func add(_ document: DocumentID, _ links: [[UInt8]]) { loose[document] = links }

  /// The members of a family are gathered anew.
  mutating func dissolve(_ family: [UInt8], in view: borrowing WritableDatabase.View) throws(XapianError) {
    dissolved.insert(family)
    for member in try view.postings(of: Term.make(.family, family)) where loose[member.document] == nil {
      loose[member.document] = try Self.links(of: member.document, in: view)
    }
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
    for document in loose.keys.sorted() { try join(document, in: view) }
    var changes: [FamilyChange] = []
    let sets = Dictionary(grouping: parents.keys, by: root)
    for set in sets.values { try append(set, to: &changes, in: view) }
    for document in loose.keys where parents[.document(document)] == nil {
      try append([.document(document)], to: &changes, in: view)
    }
    return changes.sorted { $0.document < $1.document }
  }
}

// MARK: - Joining

extension FamilyGathering {
  private mutating func join(_ document: DocumentID, in view: borrowing WritableDatabase.View)
    throws(XapianError)
  {
    for version in try candidates(for: document, in: view, byAddress: true) {
      unite(document, try node(of: version, in: view))
    }
    let candidates = try candidates(for: document, in: view, byAddress: false)
    guard !candidates.isEmpty, let sketch = try sketch(of: document, in: view) else { return }
    for candidate in candidates {
      let node = try node(of: candidate, in: view)
      guard root(node) != root(.document(document)), let other = try self.sketch(of: candidate, in: view),
        sketch.isCopy(of: other)
      else { continue }
      unite(document, node)
    }
  }

  private mutating func unite(_ document: DocumentID, _ node: Node) {
    let root = root(.document(document))
    parents[self.root(node)] = root
    parents[root] = root
  }

  /// The articles that share a band with `document`, or its address.
  private func candidates(
    for document: DocumentID, in view: borrowing WritableDatabase.View, byAddress: Bool
  ) throws(XapianError) -> [DocumentID] {
    var found: Set<DocumentID> = []
    for link in loose[document]! where PageAddress.isTerm(link) == byAddress {
      guard try view.termFrequency(link) > 1 else { continue }
      found.formUnion(try view.postings(of: link, limit: FamilyKeeper.mostCandidates).map(\.document))
    }
    found.remove(document)
    return found.sorted()
  }

  private func node(of document: DocumentID, in view: borrowing WritableDatabase.View) throws(XapianError)
    -> Node
  {
    guard loose[document] == nil else { return .document(document) }
    let family = try view.value(in: Slot.family, of: document)
    return family.isEmpty || dissolved.contains(family) ? .document(document) : .family(family)
  }

  private func root(_ node: Node) -> Node {
    var node = node
    while let parent = parents[node], parent != node { node = parent }
    return node
  }

  private func sketch(
    of document: DocumentID, in view: borrowing WritableDatabase.View
  ) throws(XapianError) -> TextSketch? {
    TextSketch(try view.value(in: Slot.sketch, of: document))
  }
}

// MARK: - Naming

extension FamilyGathering {
  private func append(
    _ set: [Node], to changes: inout [FamilyChange], in view: borrowing WritableDatabase.View
  ) throws(XapianError) {
    let name = set.count == 1 ? [] : try least(set, in: view)
    for node in set {
      switch node {
      case .document(let document):
        let old = try view.value(in: Slot.family, of: document)
        if old != name { changes.append(FamilyChange(document: document, old: old, new: name)) }
      case .family(let family) where family != name:
        changes += try view.postings(of: Term.make(.family, family)).map {
          FamilyChange(document: $0.document, old: family, new: name)
        }
      case .family: break
      }
    }
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
  var old: [UInt8]
  var new: [UInt8]

  func apply(to database: inout WritableDatabase) throws(XapianError) {
    func term(_ name: [UInt8]) -> [UInt8] { name.isEmpty ? [] : Term.make(.family, name) }
    try database.setValue(new, in: Slot.family, of: document, exchanging: term(old), for: term(new))
  }
}
