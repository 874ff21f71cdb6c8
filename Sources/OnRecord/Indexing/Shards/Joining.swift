// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Xapian

/// Makes one index of shards.
///
/// Xapian's compaction joins documents, postings and dictionaries. What one shard could not know of another is made good
/// after it: the register of all files, articles that lie in two shards, families and versions across them.
struct Joining {
  private let shards: Shards
  private let folder: String
  private let options: Indexer.Options

  /// - Parameter folder: where the index is written; there must be none.
  init(_ shards: Shards, in folder: String, _ options: Indexer.Options) {
    self.shards = shards
    self.folder = folder
    self.options = options
  }

  /// - Parameter reports: of the shards' writers.
  /// - Returns: the report that one writer would have given.
  func run(_ reports: [IndexReport]) throws(IndexError) -> IndexReport {
    // Xapian numbers the documents of each source on from those of the one before, from its first to its last.
    var ends: [DocumentID] = []
    for path in shards.paths {
      let span: DocumentID = try Self.read(path) { view in
        let documents = try view.postings(of: "")
        guard let first = documents.first, let last = documents.last else { return 0 }
        return last.document - first.document + 1
      }
      ends.append((ends.last ?? 0) + span)
    }
    do { try Database.compact(shards.paths, to: folder) } catch { throw IndexError(error, path: folder) }
    var indexer = try Indexer(path: folder, options: options)
    indexer.report = reports.reduce(into: IndexReport()) { $0.add($1) }
    try indexer.adopt(shards, ends)
    try indexer.settleFamilies(acrossEnds: ends)
    indexer.report.changes += try indexer.changesOfPages()
    return indexer.report
  }

  fileprivate static func read<Result>(
    _ path: String, _ body: (Database) throws -> Result
  ) throws(IndexError) -> Result {
    do { return try Index([path]).read(body) } catch let error as IndexError { throw error } catch {
      throw IndexError(.failed, path: path, message: "\(error)")
    }
  }
}

extension IndexReport {
  fileprivate mutating func add(_ other: IndexReport) {
    files += other.files
    unchanged += other.unchanged
    moved += other.moved
    added += other.added
    replaced += other.replaced
    pruned += other.pruned
    copies += other.copies
    renamed += other.renamed
    refusals += other.refusals
    quotations += other.quotations
    attributed += other.attributed
    // Those of pages are looked for in all shards together.
    changes += other.changes.filter { $0.earlier == nil }
  }
}

extension Indexer {
  /// What is written between two commits is held in memory.
  private static var keptBetweenCommits: Int { 400 }
  /// So many articles are looked at between two commits.
  private static var slice: Int { 4_000 }

  /// Takes over the files of all shards. An article that several shards have is kept once.
  ///
  /// - Parameter ends: the last document of each shard.
  fileprivate mutating func adopt(_ shards: Shards, _ ends: [DocumentID]) throws(IndexError) {
    // Of the shards' registers, compaction has put parts over one another.
    register = FileRegister()
    var shared: Set<String> = []
    for path in shards.paths {
      let other = try Joining.read(path) { try FileRegister.load(from: $0).0 }
      other.forEachEntry { entry in
        for id in entry.keeps where register.isHeld(id) { shared.insert(id) }
      }
      register.add(other)
    }
    for (count, id) in shared.sorted().enumerated() {
      try keepOnce(id, ends)
      if (count + 1) % Self.keptBetweenCommits == 0 { try commit() }
    }
    _ = register.takeChanges()
    try writeRegister()
  }

  /// An article as a shard has it, and the files of the shard that hold it, in order.
  private typealias ShardArticle = (version: ArticleVersion, files: [String])

  /// The articles with an identity, by their files.
  private mutating func shardArticles(_ id: String, _ ends: [DocumentID]) throws(IndexError) -> [ShardArticle]
  {
    let files = register.holders(of: id)
    var found: [ShardArticle] = []
    do {
      found = try database.read { view in
        try view.postings(of: Term.make(.identifier, id)).map { posting in
          let shard = ends.firstIndex { posting.document <= $0 }
          return (
            try ArticleVersion(posting.document, in: view),
            files.filter { Shards.number(ofFile: $0, of: ends.count) == shard }
          )
        }
      }
    } catch let error as XapianError {
      throw IndexError(error, path: path)
    } catch { throw IndexError(.damaged, path: path, message: "an article") }
    return found.sorted { ($0.files.last ?? "") < ($1.files.last ?? "") }
  }

  /// Gives an article another identity, as the first one has its own already.
  private mutating func rename(_ article: ShardArticle, _ id: String) throws(IndexError) {
    let name = TakenIdentity.name(id, ContentHash(article.version.article.text))
    if register.isHeld(name) { report.added -= 1 } else { report.renamed += 1 }
    for file in article.files {
      guard var entry = register[file] else { continue }
      for place in entry.articles.indices where entry.articles[place] == id { entry.articles[place] = name }
      register.set(entry)
    }
    try keep(article.version, as: name)
  }

  /// Of an article that was read from files of several shards, the one is kept that one writer would have written last:
  /// that of the last file. An earlier version of a page is kept beside it, and another article under another name.
  private mutating func keepOnce(_ id: String, _ ends: [DocumentID]) throws(IndexError) {
    let all = try shardArticles(id, ends)
    guard all.count > 1 else { return }
    let isSame = all.map {
      $0.version.article.text == all[0].version.article.text || all[0].version.isSameArticle(as: $0.version)
    }
    for (other, isSame) in zip(all, isSame) where !isSame { try rename(other, id) }
    let found = zip(all, isSame).filter(\.1).map(\.0.version)
    let last = found[found.count - 1]
    let article = KeptArticle(stored: last.article, table: last.table).prepared()
    report.added -= found.count - 1
    for other in found.dropLast() {
      guard other.article.text != last.article.text else {
        report.copies += 1
        report.quotations -= other.table.quotations.count
        report.attributed -= other.table.quotations.count { $0.speaker != nil }
        continue
      }
      report.replaced += 1
      guard let kept = earlierIdentity(of: other, replacedBy: article) else {
        report.changes.append(PageChange(from: other, to: last, keepingAs: nil))
        continue
      }
      try keep(other, as: kept)
      guard var entry = register.holders(of: id).last.flatMap({ register[$0] }) else { continue }
      entry.earlier.append(kept)
      register.set(entry)
    }
    try write(article)
  }

  /// Finds the families of articles that may have copies or versions in other shards. Those within a shard are known.
  ///
  /// - Parameter ends: the last document of each shard.
  fileprivate mutating func settleFamilies(acrossEnds ends: [DocumentID]) throws(IndexError) {
    let documents: [DocumentID]
    do {
      documents = try database.read { (view) throws(XapianError) in
        let near = try Self.linked(by: Term.make(.near, ""), acrossEnds: ends, in: view) { _ in true }
        let versions = try Self.linked(
          by: Term.make(.url, ""), acrossEnds: ends, in: view, where: PageAddress.isTerm)
        return near.union(versions).sorted()
      }
    } catch { throw IndexError(error, path: path) }
    for start in stride(from: 0, to: documents.count, by: Self.slice) {
      for document in documents[start..<min(start + Self.slice, documents.count)] {
        do { try families.noteJoined(document, &database) } catch { throw IndexError(error, path: path) }
      }
      try commit()
    }
    try commit()
  }

  /// The articles that have a term in common with one of an earlier shard.
  private static func linked(
    by prefix: [UInt8], acrossEnds ends: [DocumentID], in view: borrowing WritableDatabase.View,
    where isLink: ([UInt8]) -> Bool
  ) throws(XapianError) -> Set<DocumentID> {
    var found: Set<DocumentID> = []
    var next: [UInt8] = []
    while true {
      let terms = try view.terms(withPrefix: prefix, from: next, inAtLeast: 2, limit: slice)
      for term in terms where isLink(term.bytes) {
        let documents = try view.postings(of: term.bytes).map(\.document)
        guard let first = documents.first else { continue }
        let end = ends.first { $0 >= first } ?? .max
        found.formUnion(documents.drop { $0 <= end })
      }
      guard terms.count == slice, let last = terms.last else { return found }
      next = last.bytes + [0]
    }
  }

  /// What has changed between the versions of each page that has several, in the order of the addresses.
  fileprivate mutating func changesOfPages() throws(IndexError) -> [PageChange] {
    var addresses: [[UInt8]] = []
    do {
      addresses = try database.read { (view) throws(XapianError) in
        try view.terms(withPrefix: Field.url.prefix, inAtLeast: 2).map(\.bytes).filter(PageAddress.isTerm)
      }
    } catch { throw IndexError(error, path: path) }
    var changes: [PageChange] = []
    for address in addresses {
      let versions = try versions(address).sorted { $0.article.isEarlierVersion(than: $1.article) }
      for (place, version) in versions.enumerated() {
        let before = versions[..<place].last { $0.article.isVersion(of: version.article) }
        guard let before else { continue }
        changes.append(PageChange(from: before, to: version, keepingAs: before.article.id))
      }
    }
    return changes
  }
}
