// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Xapian

/// What becomes of articles when the file they were read from has changed.
///
/// A page with an address keeps its earlier versions: they stay in the index, held by the file that held them. Every other
/// article is replaced. Of both it is told what has changed in the quotations.
struct ReplacedArticle {
  var old: ArticleVersion
  /// The identity of the article that takes its place.
  var new: String
  /// The identity under which the old one is kept; nil when it is not.
  var keptAs: String?
}

extension Indexer {
  /// What takes the place of an article that its file holds no more; nil when nothing does.
  ///
  /// - Parameters:
  ///   - byAddress: the articles of the file that are new, by the addresses of their pages.
  ///   - only: the article of the file, when it held one and holds one.
  mutating func replacement(
    of id: String, _ byAddress: [[UInt8]: String], _ only: String?
  ) throws(IndexError) -> ReplacedArticle? {
    guard !byAddress.isEmpty || only != nil, let version = try version(id) else { return nil }
    if let address = PageAddress.term(version.article.url), let next = byAddress[address] {
      return ReplacedArticle(old: version, new: next, keptAs: id)
    }
    return only.map { ReplacedArticle(old: version, new: $0) }
  }

  /// The article that has another text under the same identity.
  mutating func replacement(by article: PreparedArticle) throws(IndexError) -> ReplacedArticle? {
    guard let hash = article.textHash, !register.holders(of: article.id).isEmpty,
      let version = try version(article.id)
    else { return nil }
    guard ContentHash(version.article.text) != hash else { return nil }
    return ReplacedArticle(
      old: version, new: article.id, keptAs: earlierIdentity(of: version, replacedBy: article))
  }

  /// What an article is called that another one of its identity replaces; nil when it is no page, and not kept.
  func earlierIdentity(of version: ArticleVersion, replacedBy article: PreparedArticle) -> String? {
    guard let address = article.address, address == PageAddress.term(version.article.url) else { return nil }
    return TakenIdentity.name(article.id, ContentHash(version.article.text))
  }

  mutating func version(_ id: String) throws(IndexError) -> ArticleVersion? {
    try versions(Term.make(.identifier, id)).first
  }

  /// The articles with a term.
  mutating func versions(_ term: [UInt8]) throws(IndexError) -> [ArticleVersion] {
    do {
      return try database.read { view in
        try view.postings(of: term, limit: Self.mostVersions).map {
          try ArticleVersion($0.document, in: view)
        }
      }
    } catch let error as XapianError {
      throw IndexError(error, path: path)
    } catch { throw IndexError(.damaged, path: path, message: "an article") }
  }

  /// The earlier versions that a file keeps of pages which it holds no more in any version.
  mutating func earlierVersions(
    ofThose gone: [String], in entry: FileRegister.Entry
  ) throws(IndexError) -> Set<String> {
    guard !gone.isEmpty, !entry.earlier.isEmpty else { return [] }
    let held = Set(entry.articles)
    var dropped: Set<String> = []
    for id in gone {
      guard let address = PageAddress.term(try version(id)?.article.url) else { continue }
      let ids = try versions(address).map(\.article.id)
      if !ids.contains(where: held.contains) { dropped.formUnion(ids) }
    }
    return dropped.intersection(entry.earlier)
  }

  /// So many versions of a page are compared.
  private static var mostVersions: Int { 100 }

  /// Writes an article once more, under the identity of an earlier version.
  mutating func keep(_ version: ArticleVersion, as id: String) throws(IndexError) {
    try write(version.prepared(as: id))
  }

  /// Reports what has changed against an article that was replaced.
  mutating func noteChange(_ replaced: ReplacedArticle) throws(IndexError) {
    guard let new = try version(replaced.new) else { return }
    report.changes.append(PageChange(from: replaced.old, to: new, keepingAs: replaced.keptAs))
  }

  /// Reports what has changed against the version of the page before this one, read from another file; where this is the
  /// earliest, what has changed since.
  mutating func noteOtherVersions(of id: String, _ address: [UInt8]) throws(IndexError) {
    do {
      guard try database.read({ (view) throws(XapianError) in try view.termFrequency(address) }) > 1 else {
        return
      }
    } catch { throw IndexError(error, path: path) }
    let all = try versions(address)
    guard let this = all.first(where: { $0.article.id == id }) else { return }
    let versions = all.filter { $0.article.isVersion(of: this.article) }
      .sorted { $0.article.isEarlierVersion(than: $1.article) }
    guard versions.count > 1, let place = versions.firstIndex(where: { $0.article.id == id }) else {
      return
    }
    let (earlier, later) = place > 0 ? (versions[place - 1], this) : (this, versions[1])
    report.changes.append(PageChange(from: earlier, to: later, keepingAs: earlier.article.id))
  }
}
