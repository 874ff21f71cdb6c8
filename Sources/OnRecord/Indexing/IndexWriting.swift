// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// What changes the index: each change of a document goes with one of the register, into one commit.
extension Indexer {
  /// Writes the articles of a file in the place of those that were read from it before.
  mutating func write(_ file: SourceFile) throws(IndexError) {
    let before = register.entries[file.path]
    report.refusals += file.refusals
    var entry = FileRegister.Entry(
      path: file.path, size: file.size, modified: file.modified, hash: file.hash,
      articles: before?.articles ?? [],
      refusals: file.refusals.map(\.reason))
    switch file.content {
    case .unreadable: return
    case .same:
      report.unchanged += 1
      entry.refusals = before?.refusals ?? []
      register.set(entry)
    case .articles(let articles):
      report.files += 1
      for article in articles { count(article, in: before) }
      entry.articles = articles.map(\.id)
      register.set(entry)
      for article in articles { try write(article) }
      for old in before?.articles ?? [] where !entry.articles.contains(old) { try release(old) }
    }
  }

  private mutating func count(_ article: PreparedArticle, in before: FileRegister.Entry?) {
    let isKnown = !register.holders(of: article.id).isEmpty
    if let before, before.articles.contains(article.id) {
      report.replaced += options.readsAll || before.extractor != Extractor.version ? 1 : 0
    } else if before != nil {
      report.replaced += 1
    } else {
      report.added += isKnown ? 0 : 1
      report.copies += isKnown ? 1 : 0
    }
    guard !isKnown || before != nil else { return }
    report.quotations += article.quotations
    report.attributed += article.attributed
  }

  private mutating func write(_ article: PreparedArticle) throws(IndexError) {
    do {
      var document = article.document
      for path in register.holders(of: article.id) { document.addBooleanTerm(Term.make(.path, path)) }
      try families.noteLeaving(article.id, &database)
      let number = try database.replaceDocument(
        uniqueTerm: Term.make(.identifier, article.id), with: document)
      families.noteWritten(number, bands: article.bands)
      try dictionaries.add(article)
    } catch { throw IndexError(error, path: article.id) }
  }

  /// A file no longer holds the article: it is forgotten, or shown from another file that does.
  private mutating func release(_ id: String) throws(IndexError) {
    if let other = register.holders(of: id).first {
      rereads.insert(other)
      return
    }
    do {
      try families.noteLeaving(id, &database)
      try database.deleteDocuments(withTerm: Term.make(.identifier, id))
    } catch { throw IndexError(error, path: id) }
  }

  /// Reads the other copies of articles whose file has gone.
  mutating func rereadCopies() throws(IndexError) {
    guard !rereads.isEmpty else { return }
    for path in rereads.sorted() {
      guard let known = register.entries[path], case .success(let bytes) = FileBytes.read(path) else {
        continue
      }
      let file = SourceFile.prepare(
        bytes, path: path, size: known.size, modified: known.modified, known: nil, fieldMap: options.fieldMap)
      guard case .articles(let articles) = file.content, file.hash == known.hash else { continue }
      for article in articles { try write(article) }
    }
    rereads.removeAll()
    try commit()
  }

  mutating func commit() throws(IndexError) {
    do {
      try families.settle(&database)
      try dictionaries.flush(to: &database)
      if let chunk = register.takeChanges() {
        try database.setMetadata(chunk, for: FileRegister.key(ofChunk: nextChunk))
        nextChunk += 1
      }
      try database.commit()
    } catch { throw IndexError(error, path: "") }
  }

  /// Forgets the files under the paths of `walk` that it did not find.
  mutating func prune(_ walk: FileWalk) throws(IndexError) {
    let found = Set(walk.files.map(\.path))
    func lies(_ path: String, below folders: [String]) -> Bool {
      folders.contains { path == $0 || path.hasPrefix($0 + "/") }
    }
    // What could not be looked into has not vanished.
    let unseen = walk.refusals.map(\.path)
    let gone = register.entries.values.filter { entry in
      !found.contains(entry.path) && lies(entry.path, below: walk.roots) && !lies(entry.path, below: unseen)
    }
    for entry in gone.sorted(by: { $0.path < $1.path }) {
      register.remove(entry.path)
      for article in entry.articles {
        report.pruned += register.holders(of: article).isEmpty ? 1 : 0
        try release(article)
      }
    }
    try commit()
  }

  /// Keeps the register in few chunks.
  mutating func compactRegister() throws(IndexError) {
    guard nextChunk > register.compactedCount + 32 else { return }
    let chunks = register.compacted()
    do {
      for number in 0..<nextChunk {
        try database.setMetadata(
          number < chunks.count ? chunks[number] : [], for: FileRegister.key(ofChunk: number))
      }
      nextChunk = chunks.count
      try database.commit()
    } catch { throw IndexError(error, path: "") }
  }
}
