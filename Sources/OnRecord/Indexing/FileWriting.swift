// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// A file whose articles are being written, all at once or part by part.
struct FileWriting {
  /// What was known of it.
  let before: FileRegister.Entry?
  /// The articles it held.
  let old: Set<String>
  /// As it will be when all is written.
  var entry: FileRegister.Entry
  /// The articles written so far, in the order of the file.
  var articles: [String] = []
  var written: Set<String> = []
  /// Those of them that were counted as new.
  var added: Set<String> = []
  /// Those of them that the file did not hold, with the addresses of their pages, and whether the index held them.
  var fresh: [(id: String, address: [UInt8], isKnown: Bool)] = []
  /// Earlier versions of them that were written under other identities.
  var kept: [String] = []

  init(_ entry: FileRegister.Entry, before: FileRegister.Entry?) {
    self.entry = entry
    self.before = before
    old = Set(before?.articles ?? [])
  }

  /// What the register says while parts are still to come: it holds what it held and what is written; without a hash it
  /// is read again, if it does not come to its end.
  var provisional: FileRegister.Entry {
    var entry = entry
    entry.hash = ""
    entry.articles = (before?.articles ?? []).filter { !written.contains($0) } + articles
    entry.earlier = earlier(and: [])
    return entry
  }

  func earlier(and more: [String]) -> [String] {
    let kept = kept + more
    return (before?.earlier ?? []).filter { !written.contains($0) && !kept.contains($0) } + kept
  }
}

extension Indexer {
  mutating func begin(_ file: SourceFile, first: String?) -> FileWriting {
    let before = register[file.path] ?? first.flatMap { forgetMoved(to: file, $0) }
    return FileWriting(
      FileRegister.Entry(
        path: file.path, size: file.size, modified: file.modified, hash: file.hash, articles: [],
        refusals: file.refusals.map(\.kept), map: file.map), before: before)
  }

  /// Writes a part of a file's articles.
  mutating func write(_ articles: [PreparedArticle], of file: inout FileWriting) throws(IndexError) {
    let articles = try named(articles, in: file)
    var replaced: [ReplacedArticle] = []
    for article in articles where !file.written.contains(article.id) {
      if let old = try replacement(by: article) { replaced.append(old) }
    }
    count(articles, replacing: Set(replaced.map(\.new)), &file)
    for article in articles where file.written.insert(article.id).inserted {
      file.articles.append(article.id)
      if let address = article.address, !file.old.contains(article.id) {
        file.fresh.append((article.id, address, !register.holders(of: article.id).isEmpty))
      }
    }
    file.kept += replaced.compactMap(\.keptAs)
    register.set(file.provisional)
    for old in replaced { if let id = old.keptAs { try keep(old.old, as: id) } }
    for article in articles { try write(article) }
    for old in replaced { try noteChange(old) }
  }

  /// Forgets what the file holds no more, or keeps it as an earlier version, and tells what has changed.
  mutating func finish(_ file: FileWriting) throws(IndexError) {
    let gone = (file.before?.articles ?? []).filter { !file.written.contains($0) }
    var byAddress: [[UInt8]: String] = [:]
    for (id, address, _) in file.fresh { byAddress[address] = id }
    let only = file.old.count == 1 && file.articles.count == 1 ? file.articles[0] : nil
    var replaced: [String: ReplacedArticle] = [:]
    for id in gone { replaced[id] = try replacement(of: id, byAddress, only) }
    let kept = gone.filter { replaced[$0]?.keptAs != nil }
    var entry = file.entry
    entry.articles = file.articles
    entry.earlier = file.earlier(and: kept)
    let dropped = try earlierVersions(ofThose: gone.filter { replaced[$0] == nil }, in: entry)
    entry.earlier.removeAll { dropped.contains($0) }
    register.set(entry)
    for id in dropped { try release(id) }
    for id in gone where replaced[id]?.keptAs == nil {
      if replaced[id] == nil, register.holders(of: id).isEmpty { report.pruned += 1 }
      try release(id)
    }
    for id in gone {
      guard let old = replaced[id] else { continue }
      if file.added.contains(old.new) {
        report.added -= 1
        report.replaced += 1
      }
      try noteChange(old)
    }
    let paired = Set(replaced.values.map(\.new))
    for (id, address, isKnown) in file.fresh where !isKnown && !paired.contains(id) {
      try noteOtherVersions(of: id, address)
    }
  }

  private mutating func count(
    _ articles: [PreparedArticle], replacing: Set<String>, _ file: inout FileWriting
  ) {
    let isReadAgain = options.readsAll || file.before.map { $0.extractor != Extractor.version } ?? false
    for article in articles where !file.written.contains(article.id) {
      if replacing.contains(article.id) || (file.old.contains(article.id) && isReadAgain) {
        report.replaced += 1
      } else if file.old.contains(article.id) {
        continue
      } else if register.holders(of: article.id).isEmpty {
        report.added += 1
        file.added.insert(article.id)
      } else {
        report.copies += 1
        continue
      }
      report.quotations += article.quotations
      report.attributed += article.attributed
    }
  }

  /// When a new file is one that was known, and lies no longer where it was, its old place is forgotten.
  ///
  /// - Parameter first: the identity of its first article.
  private mutating func forgetMoved(to file: SourceFile, _ first: String) -> FileRegister.Entry? {
    for path in register.holders(of: first) {
      guard let known = register[path], known.hash == file.hash, FileBytes.hasVanished(path) else {
        continue
      }
      register.remove(path)
      report.moved += 1
      return known
    }
    return nil
  }
}
