// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// Records of several files that have one `id`: two exports that number their rows give it to articles which have nothing
/// else in common. One of another file is called by the id, `@` and the beginning of its text's hash, so that both are in
/// the index; unless it is the same article with another text, which takes the place of the other.
enum TakenIdentity {
  static func name(_ id: String, _ text: ContentHash) -> String { "\(id)@\(text.shortID)" }
}

extension Indexer {
  /// The articles, those under names of their own whose ids other articles of other files have.
  mutating func named(
    _ articles: [PreparedArticle], in file: FileWriting
  ) throws(IndexError) -> [PreparedArticle] {
    var named: [PreparedArticle] = []
    for article in articles {
      guard let name = try otherName(of: article, in: file), let version = article.version else {
        named.append(article)
        continue
      }
      if !file.old.contains(name), register.holders(of: name).isEmpty { report.renamed += 1 }
      named.append(version.prepared(as: name))
    }
    return named
  }

  /// What an article is called that cannot have its id; nil when it can.
  private mutating func otherName(
    of article: PreparedArticle, in file: FileWriting
  ) throws(IndexError) -> String? {
    guard let hash = article.textHash else { return nil }
    let name = TakenIdentity.name(article.id, hash)
    if file.old.contains(name) { return name }
    guard !file.old.contains(article.id),
      register.holders(of: article.id).contains(where: { !Self.isSameSource($0, file.entry.path) }),
      let held = try version(article.id), ContentHash(held.article.text) != hash,
      let other = article.version
    else { return nil }
    return held.isSameArticle(as: other) ? nil : name
  }

  /// Streams have no name to be told apart by: who sends an id once more on standard input means the same article.
  private static func isSameSource(_ path: String, _ other: String) -> Bool {
    path == other || (SourceFile.isStream(path) && SourceFile.isStream(other))
  }

  /// The articles of a file as the index holds them for it: those that it names otherwise under these names, without
  /// those that it does not hold.
  func held(_ articles: [PreparedArticle], by file: FileRegister.Entry) -> [PreparedArticle] {
    let held = Set(file.articles)
    return articles.compactMap { article in
      if let hash = article.textHash, case let name = TakenIdentity.name(article.id, hash),
        held.contains(name), let version = article.version
      {
        return version.prepared(as: name)
      }
      return held.contains(article.id) ? article : nil
    }
  }
}

extension PreparedArticle {
  /// Nil for what is no article's document.
  var version: ArticleVersion? {
    guard let stored = try? StoredArticle(decoding: document.documentData),
      let table = try? ArticleTable(document.value(in: Slot.table))
    else { return nil }
    return ArticleVersion(article: stored, table: table)
  }
}

extension ArticleVersion {
  /// Its document under another name.
  func prepared(as id: String) -> PreparedArticle {
    var kept = KeptArticle(stored: article, table: table)
    kept.stored.id = id
    return kept.prepared()
  }

  /// Whether two articles of one id are one, as its text was at two times: of one address, or of one outlet, as far as
  /// that is told, with the same headline or much the same text.
  func isSameArticle(as other: ArticleVersion) -> Bool {
    if let address = PageAddress.term(article.url), address == PageAddress.term(other.article.url) {
      return true
    }
    if let outlet = article.outlet, let theirs = other.article.outlet,
      Term.folded(outlet) != Term.folded(theirs)
    {
      return false
    }
    if let headline = article.headline, let theirs = other.article.headline,
      Term.folded(headline) == Term.folded(theirs)
    {
      return true
    }
    guard let sketch, let theirs = other.sketch else { return false }
    return sketch.isCopy(of: theirs)
  }

  private var sketch: TextSketch? {
    TextSketch(prepared(as: article.id).document.value(in: Slot.sketch))
  }
}
