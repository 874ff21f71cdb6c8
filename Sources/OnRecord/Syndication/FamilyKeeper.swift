// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Keeps the families of copies right while articles come and go.
///
/// Two articles are copies when their sketches say so, or when both are versions of one page: its address tells. A family
/// is what hangs together by copies. It depends on
/// nothing but which articles are there: neither on the order in which they came, nor on what was there before. Each
/// member carries the family's name, which is the least identity in it, so that a search finds families without
/// computing them.
///
/// Told of every article that is written or goes; before each commit, ``settle(_:)`` looks up who has bands in common
/// with them. In memory is what changed since the last commit.
struct FamilyKeeper {
  /// Of more articles with one band, so many are compared: with those of a family that is larger, an article that
  /// belongs to it is found all the same.
  static let mostCandidates = 1_000

  /// The articles written since the last commit, each with the terms by which its copies and versions are found.
  private var written: [DocumentID: [[UInt8]]] = [:]
  /// Families that have lost a member, which may have held it together.
  private var broken: Set<[UInt8]> = []

  /// An article is about to be deleted or replaced.
  mutating func noteLeaving(_ id: String, _ database: inout WritableDatabase) throws(XapianError) {
    let documents = try database.read { (view) throws(XapianError) in
      try view.postings(of: Term.make(.identifier, id)).map(\.document)
    }
    for document in documents {
      written[document] = nil
      let family = try database.read { (view) throws(XapianError) in
        try view.value(in: Slot.family, of: document)
      }
      if !family.isEmpty { broken.insert(family) }
    }
  }

  mutating func noteWritten(_ document: DocumentID, _ article: PreparedArticle) {
    written[document] = article.bands.map(Term.band) + (article.address.map { [$0] } ?? [])
  }

  /// An article has come as a document of another index.
  mutating func noteJoined(_ document: DocumentID, _ database: inout WritableDatabase) throws(XapianError) {
    written[document] = try database.read { (view) throws(XapianError) in
      try FamilyGathering.links(of: document, in: view)
    }
  }

  /// Finds the families of all that was written, and anew those of what remains of broken ones.
  mutating func settle(_ database: inout WritableDatabase) throws(XapianError) {
    guard !written.isEmpty || !broken.isEmpty else { return }
    var changes: [FamilyChange] = []
    try database.read { (view) throws(XapianError) in
      var gathering = FamilyGathering()
      try gathering.dissolve(broken, in: view)
      for (document, links) in written { gathering.add(document, links) }
      changes = try gathering.changes(in: view)
    }
    for change in changes { try database.setValue(change.name, in: Slot.family, of: change.document) }
    written.removeAll()
    broken.removeAll()
  }
}
