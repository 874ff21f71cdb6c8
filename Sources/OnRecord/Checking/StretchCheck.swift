// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import Xapian

/// What the register of files says of articles.
struct KnownArticles: Sendable {
  let files: Set<String>
  /// Articles that their files do not hold any more, as the pages have changed.
  let earlier: Set<String>
  /// The articles that this version of the extractor has read.
  let current: Set<String>

  init(_ register: FileRegister) {
    files = Set(register.entries.keys)
    earlier = Set(register.entries.values.flatMap(\.earlier))
    current = Set(register.entries.values.filter { $0.extractor == Extractor.version }.flatMap(\.articles))
  }
}

/// Proves the articles of a database by their numbers, those of a stretch after the other.
struct StretchCheck: Sendable {
  let known: KnownArticles
  private(set) var report = CheckReport()
  private var files = FileCheck()
  private var postings = PostingCheck()
  private var families = FamilyCheck()

  private let isRemote: Bool

  init(_ known: KnownArticles, isRemote: Bool = false) {
    self.known = known
    self.isRemote = isRemote
  }

  private static let step = 100

  /// - Parameter progress: called now and then with the number of articles checked since.
  mutating func check(
    _ stretch: ClosedRange<DocumentID>, of database: Database, progress: (Int) -> Void
  ) throws {
    // A server does not give what is in the dictionaries.
    var dictionaries = isRemote ? nil : try DictionaryWriter()
    try database.forEachValue(in: Slot.table, from: stretch.lowerBound) { document, table in
      guard document <= stretch.upperBound else { return false }
      try check(document, table, of: database, &dictionaries)
      if report.articles % Self.step == 0 { progress(Self.step) }
      return true
    }
    progress(report.articles % Self.step)
  }

  /// Adds what was found in the stretch that follows.
  mutating func absorb(_ next: StretchCheck) {
    report = report.joined(with: next.report)
    files.absorb(next.files)
    postings.absorb(next.postings)
    families.absorb(next.families)
  }

  private mutating func check(
    _ document: DocumentID, _ bytes: UnsafeBufferPointer<UInt8>, of database: Database,
    _ dictionaries: inout DictionaryWriter?
  ) throws {
    report.articles += 1
    var reader = RecordReader(bytes)
    guard let table = try? ArticleTable(decoding: &reader), reader.isAtEnd else {
      report.faults.append("document \(document): its table is damaged")
      return
    }
    guard let article = try? StoredArticle(decoding: try database.data(of: document)) else {
      report.faults.append("document \(document): its text is damaged")
      return
    }
    guard article.matches(table: Array(bytes)) else {
      report.faults.append("document \(document): its table is not the one that was written")
      return
    }
    report.passages += table.passages.count
    report.quotations += table.quotations.count
    if let fault = table.fault(with: article.text) {
      report.faults.append("article \(article.id): \(fault)")
    } else {
      try checkTerms(document, KeptArticle(stored: article, table: table), of: database, &dictionaries)
    }
    checkFile(article)
  }

  /// The words, names and values of an article against what the index has of them.
  private mutating func checkTerms(
    _ document: DocumentID, _ kept: KeptArticle, of database: Database,
    _ dictionaries: inout DictionaryWriter?
  ) throws {
    let (article, stored) = (kept.prepared(), kept.stored)
    families.note(stored.id, in: try database.value(in: Slot.family, of: document))
    var fault = try postings.fault(of: article, document, in: database)
    if fault == nil { fault = try stored.faultOfValues(document, in: database) }
    // An older version may have told the dictionaries less.
    if fault == nil, known.current.contains(stored.id) {
      try dictionaries?.add(article)
      if let missing = try dictionaries?.firstMissing(in: database) {
        fault = "\"\(String(decoding: missing.value, as: UTF8.self))\" of it is not in the dictionaries"
      }
    }
    if let fault { report.faults.append("article \(stored.id): \(fault)") }
  }

  /// The text, and so every quotation in it, against the file it was read from, when that is still what was read.
  private mutating func checkFile(_ article: StoredArticle) {
    guard known.files.contains(article.path), !known.earlier.contains(article.id),
      files.holds(article) == false
    else { return }
    report.faults.append("article \(article.id): its text is not what stands in \(article.path)")
  }

  /// When all articles have been checked: what hangs on all of them together. The register names every article there is,
  /// and no other.
  mutating func checkSums(of database: Database, _ register: FileRegister) throws {
    files.add(to: &report)
    if try database.documentCount != report.articles { report.faults.append("documents without a table") }
    // What is wrong with one article is wrong with the sum as well.
    if report.isWhole { report.faults += families.faults }
    if report.isWhole, let fault = try postings.faultOfTerms(in: database) { report.faults.append(fault) }
    for entry in register.entries.values.sorted(by: { $0.path < $1.path }) {
      for id in entry.keeps where try !database.termExists(Term.make(.identifier, id)) {
        report.faults.append("article \(id) of \(entry.path) is in the register, but not in the index")
      }
    }
  }
}

extension StoredArticle {
  /// What is wrong with the values by which the article is shown and sorted; nil when nothing is.
  fileprivate func faultOfValues(_ document: DocumentID, in database: Database) throws -> String? {
    if try database.value(in: Slot.outlet, of: document, as: String.self) != outlet ?? "" {
      return "its outlet is not the one that was written"
    }
    let day = published.map { Term.digits(Term.day($0), 8) } ?? ""
    let order = PublicationOrder(published, id)
    if try database.value(in: Slot.date, of: document, as: String.self) != day
      || database.value(in: Slot.earliestFirst, of: document) != order.earliestFirst
      || database.value(in: Slot.latestFirst, of: document) != order.latestFirst
    {
      return "its date is not the one that was written"
    }
    return nil
  }
}
