// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// The versions of one page that an index holds: see `Documentation/Indexing.md`.
struct PageVersions {
  /// So many are read at most.
  private static let most = 100

  /// The newest version of the page of `article`; nil when that is the article itself.
  static func newer(than article: StoredArticle, in database: Database) throws -> StoredArticle? {
    guard let address = PageAddress.term(article.url), try database.termFrequency(address) > 1 else {
      return nil
    }
    let versions = try database.postings(of: address, limit: most)
      .map { try StoredArticle(reading: $0.document, in: database) }.filter { $0.isVersion(of: article) }
    let newest = versions.max { $0.isEarlierVersion(than: $1) }
    return newest?.id == article.id ? nil : newest
  }

  /// Puts the newest version of the first article's page first, and takes its other versions out.
  static func fold<Entry>(
    _ entries: inout [Entry], _ article: (Entry) -> StoredArticle
  ) -> [StoredArticle] {
    guard let first = entries.first.map(article) else { return [] }
    let versions = entries.filter { article($0).isVersion(of: first) }
      .sorted { article($1).isEarlierVersion(than: article($0)) }
    guard versions.count > 1 else { return [] }
    entries = versions.prefix(1) + entries.filter { !article($0).isVersion(of: first) }
    return versions.dropFirst().map(article)
  }
}
