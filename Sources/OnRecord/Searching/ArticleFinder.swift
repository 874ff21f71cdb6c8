// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An article with all its passages and quotations, as `show` and `extract` print it.
public struct ArticleView: Sendable {
  public var article: StoredArticle
  public var quotations: [QuotationView]
  let table: ArticleTable
  private let reader: PassageReader

  /// All passages, in order.
  public var passages: [PassageView] { table.passages.indices.map { reader.view($0) } }

  init(_ article: StoredArticle, _ table: ArticleTable) {
    let reader = PassageReader(article: article, table: table)
    self.reader = reader
    self.article = article
    self.table = table
    quotations = table.quotations.indices.map { reader.quotation($0) }
  }

  /// Names of the cases that the article is about.
  public var cases: [String] { table.cases.map(\.name) }
}

/// Finds single articles by identity, the beginning of one, or path.
public struct ArticleFinder {
  /// That a name stands for no article, or for several.
  public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
    public var name: String
    public var candidates: [String]

    public var description: String {
      candidates.isEmpty
        ? "there is no article \"\(name)\" in the index; give its id or its path as `onrecord search` shows them"
        : "\"\(name)\" begins the ids of several articles (\(candidates.joined(separator: ", "))); give more of it"
    }
  }

  let index: Index

  public init(_ index: Index) { self.index = index }

  /// The articles that `name` stands for: one, or all that were read from one file.
  ///
  /// - Throws: `Failure` when it stands for none, or for several; `IndexError`.
  public func find(_ name: String) throws -> [ArticleView] {
    try index.read { database in
      let control = try index.control()
      return try documents(name, database).map {
        ArticleView(try StoredArticle(reading: $0, in: database), try control.table(of: $0))
      }
    }
  }

  private func documents(_ name: String, _ database: Database) throws -> [DocumentID] {
    let exact = try database.postings(of: Term.make(.identifier, name))
    if !exact.isEmpty { return exact.map(\.document) }
    for path in [name, resolved(name)].compactMap({ $0 }) {
      let found = try database.postings(of: Term.make(.path, path))
      if !found.isEmpty { return found.map(\.document) }
    }
    let prefix = Term.make(.identifier, name)
    let beginning = name.isEmpty ? [] : try database.terms(withPrefix: prefix, limit: 5)
    guard beginning.count == 1 else {
      throw Failure(
        name: name, candidates: beginning.map { String(decoding: $0.bytes.dropFirst(), as: UTF8.self) })
    }
    return try database.postings(of: beginning[0].bytes).map(\.document)
  }

  private func resolved(_ name: String) -> String? {
    guard let path = realpath(name, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
