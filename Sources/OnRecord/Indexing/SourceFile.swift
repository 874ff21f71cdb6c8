// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// A file as it was read: the articles in it, ready to be written, or why there are none.
struct SourceFile: Sendable {
  enum Content: Sendable {
    case articles([PreparedArticle])
    /// More text than is prepared at once: it has to be read part by part.
    case large
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
  ///   - mostText: bytes of text that are prepared, unless one article has more; with more the file is a large one.
  static func prepare(
    _ file: FoundFile, known: String?, fieldMap: FieldMap, mostText: Int
  ) -> SourceFile {
    switch file.read() {
    case .failure(let failure):
      SourceFile(
        path: file.path, size: file.size, modified: file.modified, hash: "", content: .unreadable,
        refusals: [Refusal(path: file.path, reason: failure.message)], map: nil)
    case .success(let bytes):
      prepare(
        bytes, path: file.path, size: file.size, modified: file.modified, known: known,
        fieldMap: fieldMap, mostText: mostText)
    }
  }

  static func prepare(
    _ bytes: [UInt8], path: String, size: Int, modified: Int, known: String?, fieldMap: FieldMap,
    mostText: Int
  ) -> SourceFile {
    let hash = ContentHash(bytes)
    var file = SourceFile(
      path: path, size: size, modified: modified, hash: hash.hexadecimal, content: .same)
    if known == file.hash { return file }
    let format = bytes.withUnsafeBufferPointer { Format.detect($0, name: path) }
    file.map = format.mayHoldRecords ? fieldMap.description : nil
    do {
      var articles: [Article] = []
      var text = 0
      try bytes.withUnsafeBufferPointer {
        try Reader(fieldMap: fieldMap).forEachArticle(in: $0, name: path, format: format) {
          (result) throws(TooMuch) in
          switch result {
          case .failure(let error): file.refusals.append(Refusal(path: path, error))
          case .success(let article):
            text += article.text.count
            guard text <= mostText || articles.isEmpty else { throw TooMuch() }
            articles.append(article)
          }
        }
      }
      var identities = Identities(file: hash)
      let (named, doubled) = identities.assign(articles)
      file.refusals += doubled.map { refusal(ofDoubled: $0, in: path) }
      file.content = .articles(named.map { file.prepare($0.article, id: $0.id) })
    } catch {
      file.refusals = []
      file.content = .large
    }
    return file
  }

  private struct TooMuch: Error {}

  /// Extracts, and makes the document.
  func prepare(_ article: Article, id: String) -> PreparedArticle {
    let extraction = Extractor().extract(article.text, paragraphs: article.paragraphs)
    return DocumentBuilder.prepare(
      article, extraction, id: id, path: article.path ?? path, hash: hash,
      modified: modified > 0 ? TimeText.utc(modified) : nil)
  }

  static func refusal(ofDoubled id: String, in path: String) -> Refusal {
    Refusal(path: path, reason: "two records have the id \(id); the last one counts; give each its own")
  }

  /// What the source calls the article; else the beginning of the hash of its bytes, so that the same article has the same
  /// identity wherever it lies.
  static func identity(of article: Article, file: ContentHash) -> String {
    article.id ?? (article.isFileText ? file : ContentHash(article.text)).shortID
  }
}

/// Gives the articles of one file their identities.
struct Identities {
  private let file: ContentHash
  private var seen: Set<String> = []

  /// - Parameter file: the hash of its bytes.
  init(file: ContentHash) { self.file = file }

  /// The articles, each with its identity, and the identities that the source gave twice: then the last one counts. The
  /// same text twice is one article.
  mutating func assign(
    _ articles: [Article]
  ) -> (articles: [(article: Article, id: String)], doubled: [String]) {
    var named: [(article: Article, id: String)] = []
    var doubled: [String] = []
    for article in articles {
      let id = SourceFile.identity(of: article, file: file)
      if !seen.insert(id).inserted {
        guard article.id != nil else { continue }
        doubled.append(id)
        named.removeAll { $0.id == id }
      }
      named.append((article, id))
    }
    return (named, doubled)
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

extension SourceFile {
  /// What a stream of records stands under in the register of files. Another stream is another file: what came before
  /// stays.
  static func streamPath(_ name: String, _ hash: String) -> String { "\(name):\(hash)" }

  static func isStream(_ path: String) -> Bool { !path.hasPrefix("/") }
}
