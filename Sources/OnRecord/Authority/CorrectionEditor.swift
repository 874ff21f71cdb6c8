// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import Xapian

/// Finds single quotations, and writes into the ledger what is right about them.
public struct CorrectionEditor {
  /// A quotation of an article, as it is and as it was found.
  public struct Target: Sendable {
    public var article: StoredArticle
    /// From its first byte to its last: half-open, into the article's text.
    public var span: Range<Int>
    /// As corrected so far; nil when it is corrected to be none.
    public var quotation: QuotationView?
    /// The parts of it as printed, a space between them.
    public var words: String
  }

  /// Why a quotation is not found.
  public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
    public var description: String
  }

  private let index: Index
  private let folder: AuthorityFolder

  public init(_ index: Index, _ folder: AuthorityFolder) {
    self.index = index
    self.folder = folder
  }

  /// The quotations of an article that hold `words`, or that begin at a place of the text.
  ///
  /// - Parameters:
  ///   - article: its id or path; one article.
  ///   - words: some words of the quotation; all quotations when empty.
  ///   - place: the first byte of the quotation in the text.
  public func find(_ article: String, words: String = "", at place: Int? = nil) throws -> [Target] {
    let found = try ArticleFinder(index).find(article)
    guard found.count == 1, let view = found.first else {
      throw Failure(description: "\(article) holds \(found.count) articles; give the id of one")
    }
    let wanted = Term.folded(words)
    return try index.read { database in
      let documents = try database.postings(of: Term.make(.identifier, view.article.id)).map(\.document)
      guard let document = documents.first else { return [] }
      let control = try index.control()
      let printed = try control.printed(document)
      let corrected = try control.table(of: document)
      let reader = PassageReader(article: view.article, table: printed)
      let shown = PassageReader(article: view.article, table: corrected)
      return printed.quotations.indices.compactMap { number in
        guard let span = printed.quotations[number].extent else { return nil }
        let text = reader.quotation(number).text.joined(separator: " ")
        guard place.map({ $0 == span.lowerBound }) ?? true else { return nil }
        guard wanted.isEmpty || NameResolver.holds(Term.folded(text), wanted) else { return nil }
        return Target(
          article: view.article, span: span,
          quotation: corrected.quotation(at: span).map { shown.quotation($0) }, words: text)
      }
    }
  }

  /// Adds a line to the ledger. It is on the disk when this comes back.
  ///
  /// - Parameters:
  ///   - change: nil takes the last correction of this quotation back.
  ///   - time: in UTC, as `2009-05-01T14:03:00Z`.
  /// - Returns: the path of the ledger.
  public func correct(_ target: Target, _ change: Correction.Change?, time: String) throws -> String {
    let correction = Correction(
      time: time, text: target.article.textHash, span: target.span,
      article: target.article.id,
      change: change, before: target.quotation.map(Self.description) ?? "no quotation")
    return try DurableFile.locked(folder.path) {
      let ledger = try folder.read().ledger
      guard change != nil || ledger.hasCorrection(Ledger.Key(text: correction.text, span: correction.span))
      else {
        throw Failure(
          description: "\(folder.ledger): has no correction of this quotation, so there is nothing to undo")
      }
      try DurableFile.append(correction.encoded, to: folder.ledger, isFinished: Ledger.isFinished)
      return folder.ledger
    }
  }

  /// What is said of a quotation, for people: *direct, Jane Roe, leader, Harrow council*.
  public static func description(_ quotation: QuotationView) -> String {
    let speaker =
      quotation.speaker.map { [$0.name, $0.role, $0.organisation].compactMap { $0 } } ?? ["nobody named"]
    return ([quotation.kind.rawValue] + speaker).joined(separator: ", ")
  }

  // MARK: - Orphans

  /// The corrections in effect whose quotation is not in the index, and why.
  public static func orphans(in index: Index) throws -> [(correction: Correction, reason: String)] {
    guard !index.authority.ledger.lines.isEmpty else { return [] }
    return try index.read { database in
      let control = try AuthorityControl(
        index.authority, try index.lexicon(), followsRestricted: false, infersPeople: false)
      var orphans: [(correction: Correction, reason: String)] = []
      for (key, _, last) in index.authority.ledger.inEffect {
        if let reason = try reason(key, last, control) { orphans.append((last, reason)) }
      }
      return orphans
    }
  }

  private static func reason(_ key: Ledger.Key, _ last: Correction, _ control: AuthorityControl) throws
    -> String?
  {
    guard
      let document = try control.database.postings(of: Term.make(.identifier, last.article)).first?.document
    else { return "article \(last.article) is not in the index" }
    guard try StoredArticle(reading: document, in: control.database).textHash == key.text else {
      return "the text of article \(last.article) has changed"
    }
    return try control.printed(document).quotation(at: key.span) == nil
      ? "no quotation stands in that place of article \(last.article) any more" : nil
  }
}

extension StoredArticle {
  /// SHA-256 of the text, in hexadecimal: by it a correction knows its article again.
  var textHash: String { ContentHash(text).hexadecimal }
}
