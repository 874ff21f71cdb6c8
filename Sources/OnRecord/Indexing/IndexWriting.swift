// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// What changes the index: each change of a document goes with one of the register, into one commit.
extension Indexer {
  /// Writes the articles of a file in the place of those that were read from it before. A large file is another matter:
  /// ``writeLarge(_:_:_:goesOn:)``.
  mutating func write(_ file: SourceFile) throws(IndexError) {
    let before = register[file.path]
    report.refusals += file.refusals
    switch file.content {
    case .unreadable:
      // What could be read before is kept, and what was said of it.
      if before == nil { register.set(begin(file, first: nil).entry) }
    case .same:
      guard var entry = before else { return }
      report.unchanged += 1
      report.refusals += entry.refusals.map { Refusal(path: file.path, kept: $0) }
      (entry.size, entry.modified) = (file.size, file.modified)
      register.set(entry)
    case .articles(let articles):
      report.files += 1
      var writing = begin(file, first: articles.first?.id)
      try write(articles, of: &writing)
      try finish(writing)
    case .large: preconditionFailure("a large file is written part by part")
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
    } catch { throw IndexError(error, path: path) }
  }

  /// A file no longer holds the article: it is forgotten, or shown from another file that does.
  mutating func release(_ id: String) throws(IndexError) {
    let others = register.holders(of: id)
    guard others.isEmpty else {
      if let other = others.first(where: { register[$0]!.articles.contains(id) }) {
        rereads.insert(other)
      }
      return
    }
    do {
      try families.noteLeaving(id, &database)
      try database.deleteDocuments(withTerm: Term.make(.identifier, id))
    } catch { throw IndexError(error, path: path) }
  }

  /// Reads the other copies of articles whose file has gone.
  mutating func rereadCopies() throws(IndexError) {
    guard !rereads.isEmpty else { return }
    for path in rereads.sorted() {
      guard let known = register[path], case .success(let bytes) = FileBytes.read(path) else {
        continue
      }
      let found = FoundFile(path: path, size: known.size, modified: known.modified)
      let file = prepare(found, bytes, known.fieldMap)
      guard file.hash == known.hash else { continue }
      if case .articles(let articles) = file.content {
        for article in held(articles, by: known) { try write(article) }
      }
      if case .large = file.content { try rewriteLarge(file, bytes, known) }
    }
    rereads.removeAll()
    try commit()
  }

  /// - Parameter isProvisional: the next commit writes what this one says of the register once more, in the same place.
  mutating func commit(isProvisional: Bool = false) throws(IndexError) {
    do {
      try families.settle(&database)
      try dictionaries.flush(to: &database)
      if let chunk = register.takeChanges(keeping: isProvisional) {
        try database.setMetadata(chunk, for: FileRegister.key(ofChunk: nextChunk))
        nextChunk += isProvisional ? 0 : 1
      }
      try database.commit()
    } catch { throw IndexError(error, path: path) }
    commits += 1
    if commits % Self.commitsBetweenReleases == 0 { releaseMemory() }
  }

  /// Batches are made on one thread and freed on another: what is free lies about, and more of it with every batch.
  private static var commitsBetweenReleases: Int { 8 }

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
    do {
      var number = 0
      try register.forEachCompacted { (chunk) throws(XapianError) in
        try database.setMetadata(chunk, for: FileRegister.key(ofChunk: number))
        number += 1
      }
      for old in number..<max(nextChunk, number) {
        try database.setMetadata([UInt8](), for: FileRegister.key(ofChunk: old))
      }
      nextChunk = number
      try database.commit()
    } catch { throw IndexError(error, path: path) }
  }
}
