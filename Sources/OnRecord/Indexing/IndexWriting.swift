// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// What changes the index: each change of a document goes with one of the register, into one commit.
extension Indexer {
  /// Writes the articles of a file in the place of those that were read from it before.
  mutating func write(_ file: SourceFile) throws(IndexError) {
    var before = register.entries[file.path]
    report.refusals += file.refusals
    var entry = FileRegister.Entry(
      path: file.path, size: file.size, modified: file.modified, hash: file.hash,
      articles: before?.articles ?? [], refusals: file.refusals.map(\.kept), earlier: before?.earlier ?? [],
      map: file.map)
    switch file.content {
    case .unreadable:
      // What could be read before is kept, and what was said of it.
      if before == nil { register.set(entry) }
    case .same:
      report.unchanged += 1
      entry.refusals = before?.refusals ?? []
      entry.map = before?.map
      register.set(entry)
    case .articles(let articles):
      report.files += 1
      if before == nil { before = forgetMoved(to: file, articles) }
      try write(articles, of: entry, before)
    }
  }

  private mutating func write(
    _ articles: [PreparedArticle], of file: FileRegister.Entry, _ before: FileRegister.Entry?
  ) throws(IndexError) {
    let replacements = try replacements(by: articles, before: before)
    let kept = replacements.compactMap(\.keptAs)
    var entry = file
    entry.articles = articles.map(\.id)
    let current = Set(entry.articles)
    entry.earlier = (before?.earlier ?? []).filter { !current.contains($0) && !kept.contains($0) } + kept
    let fresh = articles.filter { register.holders(of: $0.id).isEmpty }
    count(articles, in: before, replacing: Set(replacements.map(\.new)))
    register.set(entry)
    for replacement in replacements {
      if let id = replacement.keptAs, id != replacement.old.article.id { try keep(replacement.old, as: id) }
    }
    for article in articles { try write(article) }
    let replaced = Set(replacements.map(\.old.article.id))
    for old in before?.articles ?? [] where !current.contains(old) && !kept.contains(old) {
      if !replaced.contains(old), register.holders(of: old).isEmpty { report.pruned += 1 }
      try release(old)
    }
    try noteChanges(replacements)
    let paired = Set(replacements.map(\.new))
    for article in fresh where !paired.contains(article.id) { try noteOtherVersions(of: article) }
  }

  /// When a new file is one that was known, and lies no longer where it was, its old place is forgotten.
  private mutating func forgetMoved(
    to file: SourceFile, _ articles: [PreparedArticle]
  ) -> FileRegister.Entry? {
    guard let first = articles.first else { return nil }
    for path in register.holders(of: first.id) {
      guard let known = register.entries[path], known.hash == file.hash, FileBytes.hasVanished(path) else {
        continue
      }
      register.remove(path)
      report.moved += 1
      return known
    }
    return nil
  }

  private mutating func count(
    _ articles: [PreparedArticle], in before: FileRegister.Entry?, replacing: Set<String>
  ) {
    let isReadAgain = options.readsAll || before.map { $0.extractor != Extractor.version } ?? false
    let old = Set(before?.articles ?? [])
    for article in articles {
      if replacing.contains(article.id) || (old.contains(article.id) && isReadAgain) {
        report.replaced += 1
      } else if old.contains(article.id) {
        continue
      } else if register.holders(of: article.id).isEmpty {
        report.added += 1
      } else {
        report.copies += 1
        continue
      }
      report.quotations += article.quotations
      report.attributed += article.attributed
    }
  }

  mutating func write(_ article: PreparedArticle) throws(IndexError) {
    do {
      var document = article.document
      for path in register.holders(of: article.id) { document.addBooleanTerm(Term.make(.path, path)) }
      try families.noteLeaving(article.id, &database)
      let number = try database.replaceDocument(
        uniqueTerm: Term.make(.identifier, article.id), with: document)
      families.noteWritten(number, article)
      try dictionaries.add(article)
    } catch { throw IndexError(error, path: article.id) }
  }

  /// A file no longer holds the article: it is forgotten, or shown from another file that does.
  private mutating func release(_ id: String) throws(IndexError) {
    let others = register.holders(of: id)
    guard others.isEmpty else {
      if let other = others.first(where: { register.entries[$0]!.articles.contains(id) }) {
        rereads.insert(other)
      }
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
        bytes, path: path, size: known.size, modified: known.modified, known: nil, fieldMap: known.fieldMap)
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
    for entry in register.vanished(from: walk) {
      register.remove(entry.path)
      for article in entry.keeps {
        report.pruned += register.holders(of: article).isEmpty ? 1 : 0
        try release(article)
      }
    }
    try commit()
  }

  /// Keeps the register in few chunks.
  mutating func compactRegister() throws(IndexError) {
    if nextChunk > register.compactedCount + 32 { try writeRegister() }
  }

  /// Writes the register anew, in as few chunks as hold it.
  mutating func writeRegister() throws(IndexError) {
    let chunks = register.compacted()
    do {
      for number in 0..<max(nextChunk, chunks.count) {
        try database.setMetadata(
          number < chunks.count ? chunks[number] : [], for: FileRegister.key(ofChunk: number))
      }
      nextChunk = chunks.count
      try database.commit()
    } catch { throw IndexError(error, path: "") }
  }
}
