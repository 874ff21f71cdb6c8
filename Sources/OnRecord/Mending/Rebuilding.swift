// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// An index that is written anew from what was saved of another. A class, as it is handed to closures.
final class Rebuilding {
  /// So many articles are one commit.
  private static let batch = 400

  private let folder: String
  private var database: WritableDatabase
  private var dictionaries: DictionaryWriter
  private var families = FamilyKeeper()
  /// As far as it was saved.
  private var register = FileRegister()
  private var lostChunks = 0
  /// The articles written, and where each comes from.
  private(set) var saved: [String: Source] = [:]
  private var lostDocuments: [(number: DocumentID, problem: String)] = []

  struct Source {
    var path: String
    /// What its records call their fields; nil when it holds none.
    var map: String?
    /// Whether the text was all that was left.
    var isReadAnew: Bool
  }

  init(in folder: String) throws(IndexError) {
    self.folder = folder
    dictionaries = try DictionaryWriter.make(folder)
    database = try Schema.openForWriting(folder)
  }

  /// Takes a chunk of the register, in the order in which they were written; nil: one that cannot be read.
  func addRegister(_ chunk: [UInt8]?) {
    do {
      guard let chunk else { throw DamagedRecord() }
      try register.apply(chunk: chunk)
    } catch { lostChunks += 1 }
  }

  func add(_ document: SalvagedDocument) throws(IndexError) {
    guard document.problem == nil else {
      lostDocuments.append((document.number, document.problem ?? ""))
      return
    }
    guard let kept = try? KeptArticle(data: document.data, table: document.value) else {
      lostDocuments.append((document.number, "its text is damaged"))
      return
    }
    do {
      let article = kept.prepared()
      var packed = article.document
      for path in register.holders(of: article.id) { packed.addBooleanTerm(Term.make(.path, path)) }
      try database.replaceDocument(document.number, with: packed)
      families.noteWritten(document.number, article)
      try dictionaries.add(article)
    } catch { throw IndexError(error, path: folder) }
    saved[kept.stored.id] = Source(
      path: kept.stored.path, map: kept.stored.line.map { _ in kept.stored.fieldMap.description },
      isReadAnew: kept.table == nil)
    if saved.count % Self.batch == 0 { try commit() }
  }

  /// Writes the register, and says what was saved.
  func finish() throws(IndexError) -> RepairReport {
    var report = RepairReport()
    report.saved = saved.count
    report.readAnew = saved.values.count(where: \.isReadAnew)
    let register = makeRegister(&report)
    if lostChunks > 0 || report.lost.isEmpty {
      report.lost += lostDocuments.map { "document \($0.number): \($0.problem)" }
    }
    if lostChunks > 0 {
      report.lost.append("a part of the register of files: run `onrecord index` on all folders again")
    }
    do {
      for (number, chunk) in register.compacted().enumerated() {
        try database.setMetadata(chunk, for: FileRegister.key(ofChunk: number))
      }
    } catch { throw IndexError(error, path: folder) }
    try commit()
    return report
  }

  /// The files whose articles were all saved as they were; the others so that the next run reads them.
  private func makeRegister(_ report: inout RepairReport) -> FileRegister {
    var fresh = FileRegister()
    for entry in register.entries.values.sorted(by: { $0.path < $1.path }) {
      let lost = entry.articles.filter { saved[$0] == nil }
      report.lost += lost.map { "article \($0) of \(entry.path)" }
      let earlier = entry.earlier.filter { saved[$0] != nil }
      let isWhole = entry.articles.allSatisfy { saved[$0]?.isReadAnew == false }
      var kept = entry
      if !isWhole { kept = unread(entry.path, entry.articles.filter { saved[$0] != nil }, entry.map) }
      kept.earlier = earlier
      fresh.set(kept)
    }
    var unregistered: [String: [String]] = [:]
    for (id, source) in saved where register.holders(of: id).isEmpty {
      unregistered[source.path, default: []].append(id)
    }
    for (path, ids) in unregistered { fresh.set(unread(path, ids.sorted(), saved[ids[0]]?.map)) }
    return fresh
  }

  private func unread(_ path: String, _ articles: [String], _ map: String?) -> FileRegister.Entry {
    var entry = FileRegister.Entry(path: path, size: 0, modified: 0, hash: "", articles: articles)
    entry.map = map
    return entry
  }

  private func commit() throws(IndexError) {
    do {
      try families.settle(&database)
      try dictionaries.flush(to: &database)
      try database.commit()
    } catch { throw IndexError(error, path: folder) }
  }
}
