// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import Xapian

/// What a check of an index found.
public struct CheckReport: Equatable, Sendable {
  public var articles = 0
  public var passages = 0
  public var quotations = 0
  /// Files whose bytes are still those that were read.
  public var filesUnchanged = 0
  /// What is wrong in the index itself. None: it is whole.
  public var faults: [String] = []
  /// Files that have changed since they were read.
  public var changed: [String] = []
  /// Files that are not there any more.
  public var vanished: [String] = []
  /// What a command that was killed has left beside the index, a line for each.
  public var leftovers: [String] = []

  public var isWhole: Bool { faults.isEmpty }
}

/// Proves an index: Xapian's structure, every record, every passage's words at their positions, and every quotation
/// against the bytes of the file it was read from.
public struct Checker {
  let paths: [String]

  /// - Parameter paths: folders of databases on this machine.
  public init(_ paths: [String]) { self.paths = paths }

  /// - Parameter progress: called now and then with the number of articles checked.
  /// - Throws: `IndexError` when the index cannot be opened at all.
  public func check(progress: (Int) -> Void = { _ in }) throws -> CheckReport {
    var report = CheckReport()
    for path in paths {
      if !path.hasPrefix("tcp:") { report.leftovers += Leftovers(beside: path).lines }
      // What Xapian finds wrong could crash it when it is read.
      guard isSound(path, &report) else { continue }
      let index = try Index([path])
      do {
        report = try index.read { try checked($0, report, progress) }
      } catch let error as IndexError where error.kind == .damaged {
        report.faults.append("\(path): damaged (\(error.message))")
      }
    }
    return report
  }

  /// The report with what is found in one database.
  private func checked(
    _ database: Database, _ before: CheckReport, _ progress: (Int) -> Void
  ) throws -> CheckReport {
    var report = before
    let (register, _) = try FileRegister.load(from: database)
    var state = try State(database: database, register)
    try database.forEachValue(in: Slot.table) { document, table in
      try state.check(document, table, &report)
      if report.articles % 200 == 0 { progress(report.articles) }
      return true
    }
    try state.checkCounts(register, &report)
    return report
  }

  private func isSound(_ path: String, _ report: inout CheckReport) -> Bool {
    guard !path.hasPrefix("tcp:") else { return true }
    do {
      let result = try Database.check(path: path)
      if result.isSound { return true }
      let count = result.errorCount == 1 ? "1 error" : "\(result.errorCount) errors"
      report.faults.append("\(path): Xapian finds \(count) in the structure")
    } catch {
      // That there is none, or that it is no index, is told by those who open it.
      guard error.kind == .databaseCorrupt || error.kind == .database else { return true }
      report.faults.append("\(path): \(error)")
    }
    return false
  }
}

private struct State {
  let database: Database
  let files: Set<String>
  /// Articles that their files do not hold any more, as the pages have changed.
  let earlier: Set<String>
  /// The texts in the file that was read last, when it is as it was.
  private var lastFile: (path: String, texts: Set<ContentHash>?)?
  private var seen: Set<String> = []
  private var articles = 0
  private var postings: PostingCheck
  private var families = FamilyCheck()
  private var dictionaries: DictionaryWriter
  /// The articles that this version of the extractor has read.
  private let current: Set<String>

  init(database: Database, _ register: FileRegister) throws {
    self.database = database
    files = Set(register.entries.keys)
    earlier = Set(register.entries.values.flatMap(\.earlier))
    current = Set(register.entries.values.filter { $0.extractor == Extractor.version }.flatMap(\.articles))
    postings = PostingCheck(database)
    dictionaries = try DictionaryWriter()
  }

  mutating func check(
    _ document: DocumentID, _ bytes: UnsafeBufferPointer<UInt8>, _ report: inout CheckReport
  ) throws {
    articles += 1
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
      try checkTerms(document, KeptArticle(stored: article, table: table), &report)
    }
    checkFile(article, &report)
  }

  /// The words, names and values of an article against what the index has of them.
  private mutating func checkTerms(
    _ document: DocumentID, _ kept: KeptArticle, _ report: inout CheckReport
  ) throws {
    let (article, stored) = (kept.prepared(), kept.stored)
    families.note(stored.id, in: try database.value(in: Slot.family, of: document))
    var fault = try postings.fault(of: article, document) ?? faultOfValues(stored, document)
    // An older version may have told the dictionaries less.
    if fault == nil, current.contains(stored.id) {
      try dictionaries.add(article)
      if let missing = try dictionaries.firstMissing(in: database) {
        fault = "\"\(String(decoding: missing.value, as: UTF8.self))\" of it is not in the dictionaries"
      }
    }
    if let fault { report.faults.append("article \(stored.id): \(fault)") }
  }

  /// The values by which articles are shown and sorted.
  private func faultOfValues(_ article: StoredArticle, _ document: DocumentID) throws -> String? {
    if try database.value(in: Slot.outlet, of: document, as: String.self) != article.outlet ?? "" {
      return "its outlet is not the one that was written"
    }
    let day = article.published.map { Term.digits(Term.day($0), 8) } ?? ""
    let order = PublicationOrder(article.published, article.id)
    if try database.value(in: Slot.date, of: document, as: String.self) != day
      || database.value(in: Slot.earliestFirst, of: document) != order.earliestFirst
      || database.value(in: Slot.latestFirst, of: document) != order.latestFirst
    {
      return "its date is not the one that was written"
    }
    return nil
  }

  /// The text, and so every quotation in it, against the file it was read from, when that is still what was read.
  private mutating func checkFile(_ article: StoredArticle, _ report: inout CheckReport) {
    guard files.contains(article.path), !earlier.contains(article.id),
      let texts = texts(inFileOf: article, &report)
    else { return }
    if !texts.contains(ContentHash(article.text)) {
      report.faults.append("article \(article.id): its text is not what stands in \(article.path)")
    }
  }

  /// The texts in the article's file as they are read now; nil when the file has changed or vanished.
  private mutating func texts(
    inFileOf article: StoredArticle, _ report: inout CheckReport
  ) -> Set<ContentHash>? {
    if let last = lastFile, last.path == article.path { return last.texts }
    let isFirst = seen.insert(article.path).inserted
    var texts: Set<ContentHash>?
    switch FileBytes.read(article.path) {
    case .failure: if isFirst { report.vanished.append(article.path) }
    case .success(let bytes) where ContentHash(bytes).hexadecimal != article.hash:
      if isFirst { report.changed.append(article.path) }
    case .success(let bytes):
      if isFirst { report.filesUnchanged += 1 }
      texts = Self.texts(in: bytes, of: article)
    }
    lastFile = (article.path, texts)
    return texts
  }

  /// The hashes of the texts in a file: those themselves may be more than can be held.
  private static func texts(in file: [UInt8], of article: StoredArticle) -> Set<ContentHash> {
    var texts: Set<ContentHash> = []
    file.withUnsafeBufferPointer {
      Reader(fieldMap: article.fieldMap).forEachArticle(in: $0, name: article.path) { result in
        if case .success(let article) = result { texts.insert(ContentHash(article.text)) }
      }
    }
    return texts
  }

  /// The register names every article there is, and no other.
  mutating func checkCounts(_ register: FileRegister, _ report: inout CheckReport) throws {
    if try database.documentCount != articles { report.faults.append("documents without a table") }
    // What is wrong with one article is wrong with the sum as well.
    if report.isWhole { report.faults += families.faults }
    if report.isWhole, let fault = try postings.faultOfTerms() { report.faults.append(fault) }
    for entry in register.entries.values.sorted(by: { $0.path < $1.path }) {
      for id in entry.keeps where try !database.termExists(Term.make(.identifier, id)) {
        report.faults.append("article \(id) of \(entry.path) is in the register, but not in the index")
      }
    }
  }
}
