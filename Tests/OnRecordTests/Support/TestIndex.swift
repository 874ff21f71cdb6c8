// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import TestSupport
import Xapian

@testable import OnRecord

/// An index of its own for one test, gone with it.
final class TestIndex {
  let folder = TemporaryDirectory()
  var path: String { folder["index"] }

  /// Empty, or of all that is below `source`.
  init(of source: String? = nil) throws {
    if let source { _ = try run(source) }
  }

  /// One run of the indexer.
  @discardableResult
  func run(_ paths: String..., options: Indexer.Options = .init()) throws -> IndexReport {
    var walk = FileWalk()
    for path in paths { walk.add(path) }
    var indexer = try Indexer(path: path, options: options)
    return try indexer.index(walk)
  }

  /// Writes articles whose quotations are known, without the extractor.
  func write(_ articles: [(id: String, article: Article, extraction: Extraction)]) throws {
    var database = try Schema.openForWriting(path)
    var dictionaries = try DictionaryWriter.make(path)
    for (id, article, extraction) in articles {
      let prepared = DocumentBuilder.prepare(article, extraction, id: id, path: "/\(id)", hash: "0")
      try database.replaceDocument(uniqueTerm: Term.make(.identifier, id), with: prepared.document)
      try dictionaries.add(prepared)
    }
    try dictionaries.flush(to: &database)
    try database.commit()
  }

  func open() throws -> Index { try Index([path]) }

  /// All that answers `query`, every passage of it.
  func search(_ query: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws -> SearchAnswer {
    try Searcher(try open()).search(.all(query, change))
  }
}

extension SearchRequest {
  /// Every passage of every article, copies too.
  static func all(_ query: String, _ change: (inout SearchRequest) -> Void = { _ in }) -> SearchRequest {
    var request = SearchRequest(query)
    request.limit = 1_000_000
    request.allPassages = true
    request.allCopies = true
    change(&request)
    return request
  }
}

/// One passage of one article.
struct PassageID: Hashable, CustomStringConvertible {
  var article: String
  var passage: Int

  var description: String { "\(article)/\(passage)" }
}

extension SearchAnswer {
  var passages: Set<PassageID> {
    Set(results.map { PassageID(article: $0.article.id, passage: $0.passage.index) })
  }
}

/// The words of a text as one string, a space between them.
func termText(_ text: String) -> String {
  let list = Tokeniser.tokens(of: text)
  return (0..<list.count).map { String(decoding: list.term($0), as: UTF8.self) }.joined(separator: " ")
}
