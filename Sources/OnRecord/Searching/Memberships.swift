// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Which articles are found by the queries about whole articles that stand inside `OR` and `NOT`; asked for when needed.
final class Memberships {
  private let queries: [Xapian.Query]
  private let database: Database
  private var members: [Int: Set<DocumentID>] = [:]

  init(_ queries: [Xapian.Query], _ database: Database) {
    self.queries = queries
    self.database = database
  }

  func contains(_ document: DocumentID, _ query: Int) throws -> Bool {
    if let known = members[query] { return known.contains(document) }
    let found = try database.matches(
      Enquire(queries[query], weighting: .boolean), maximum: try database.documentCount)
    let set = Set(found.hits.map(\.document))
    members[query] = set
    return set.contains(document)
  }
}

extension StoredArticle {
  init(reading document: DocumentID, in database: Database) throws {
    do { self = try StoredArticle(decoding: try database.data(of: document)) } catch is DamagedRecord {
      throw IndexError(.damaged, path: "", message: "the data of document \(document)")
    }
  }
}
