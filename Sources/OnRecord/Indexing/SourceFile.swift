// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// A file as it was read: the articles in it, ready to be written, or why there are none.
struct SourceFile: Sendable {
  enum Content: Sendable {
    case articles([PreparedArticle])
    /// The bytes are those that were read before.
    case same
    case unreadable
  }

  var path: String
  var size: Int
  var modified: Int
  /// SHA-256, in hexadecimal.
  var hash: String
  var content: Content
  var refusals: [Refusal] = []
  /// What its records call their fields; nil when it is of a form without records.
  var map: String?

  /// Reads `file`, extracts, and prepares its articles.
  ///
  /// - Parameters:
  ///   - known: the hash of the file when it was last read; nil to read it in any case.
  ///   - fieldMap: what its records call their fields.
  static func prepare(_ file: FoundFile, known: String?, fieldMap: FieldMap) -> SourceFile {
    switch file.read() {
    case .failure(let failure):
      SourceFile(
        path: file.path, size: file.size, modified: file.modified, hash: "", content: .unreadable,
        refusals: [Refusal(path: file.path, reason: failure.message)], map: nil)
    case .success(let bytes):
      prepare(
        bytes, path: file.path, size: file.size, modified: file.modified, known: known,
        fieldMap: fieldMap)
    }
  }

  static func prepare(
    _ bytes: [UInt8], path: String, size: Int, modified: Int, known: String?, fieldMap: FieldMap
  ) -> SourceFile {
    let hash = ContentHash(bytes)
    var file = SourceFile(
      path: path, size: size, modified: modified, hash: hash.hexadecimal, content: .same)
    if known == file.hash { return file }
    let format = bytes.withUnsafeBufferPointer { Format.detect($0, name: path) }
    file.map = format.mayHoldRecords ? fieldMap.description : nil
    let changed = modified > 0 ? TimeText.utc(modified) : nil
    var articles: [PreparedArticle] = []
    var ids: Set<String> = []
    var refusals: [Refusal] = []
    let visit = { (result: Result<Article, ReadingError>) in
      switch result {
      case .failure(let error): refusals.append(Refusal(path: path, error))
      case .success(let article):
        let extraction = Extractor().extract(article.text, paragraphs: article.paragraphs)
        let id = identity(of: article, file: hash)
        if !ids.insert(id).inserted {
          // Without an id of its own it has that of its text: the same text twice is one article.
          guard article.id != nil else { return }
          refusals.append(
            Refusal(
              path: path, reason: "two records have the id \(id); the last one counts; give each its own"))
          articles.removeAll { $0.id == id }
        }
        articles.append(
          DocumentBuilder.prepare(
            article, extraction, id: id, path: article.path ?? path, hash: file.hash, modified: changed))
      }
    }
    bytes.withUnsafeBufferPointer {
      Reader(fieldMap: fieldMap).forEachArticle(in: $0, name: path, format: format, visit)
    }
    file.content = .articles(articles)
    file.refusals = refusals
    return file
  }

  /// What the source calls the article; else the beginning of the hash of its bytes, so that the same article has the same
  /// identity wherever it lies.
  static func identity(of article: Article, file: ContentHash) -> String {
    article.id ?? (article.isFileText ? file : ContentHash(article.text)).shortID
  }
}

extension Format {
  /// Whether a map of fields can tell how a file is read.
  fileprivate var mayHoldRecords: Bool {
    switch self {
    case .jsonLines, .json, .table, .zip, .gzip, .tar: true
    default: false
    }
  }
}
