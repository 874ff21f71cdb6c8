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
}

extension SourceFile {
  /// Reads the file, extracts, and prepares its articles.
  init(_ file: FoundFile, _ preparation: Preparation) {
    switch file.read() {
    case .failure(let failure): self.init(unreadable: file, Refusal(path: file.path, reason: failure.message))
    case .success(let bytes): self.init(file, bytes, preparation)
    }
  }

  /// - Parameter bytes: what is in the file.
  init(_ file: FoundFile, _ bytes: [UInt8], _ preparation: Preparation) {
    self.init(path: file.path, size: file.size, modified: file.modified, hash: "", content: .same)
    read(bytes, preparation)
  }

  init(unreadable file: FoundFile, _ refusal: Refusal) {
    self.init(
      path: file.path, size: file.size, modified: file.modified, hash: "", content: .unreadable,
      refusals: [refusal])
  }

  private mutating func read(_ bytes: [UInt8], _ preparation: Preparation) {
    let hash = ContentHash(bytes)
    self.hash = hash.hexadecimal
    if preparation.known == self.hash { return }
    let format = bytes.withUnsafeBufferPointer { Format.detect($0, name: path) }
    map = format.mayHoldRecords ? preparation.fieldMap.description : nil
    do {
      var identities = Identities(file: hash)
      let (articles, doubled) = identities.assign(try articles(in: bytes, format, preparation))
      refusals += doubled.map { Self.refusal(ofDoubled: $0, in: path) }
      take(articles, preparation)
    } catch {
      refusals = []
      content = .large
    }
  }

  private mutating func articles(
    in bytes: [UInt8], _ format: Format, _ preparation: Preparation
  ) throws(TooMuch) -> [Article] {
    var articles: [Article] = []
    var text = 0
    try bytes.withUnsafeBufferPointer { (bytes) throws(TooMuch) in
      try Reader(fieldMap: preparation.fieldMap).forEachArticle(in: bytes, name: path, format: format) {
        (result) throws(TooMuch) in
        switch result {
        case .failure(let error): refusals.append(Refusal(path: path, error))
        case .success(let article):
          text += article.text.count
          guard text <= preparation.mostText || articles.isEmpty else { throw TooMuch() }
          articles.append(article)
        }
      }
    }
    return articles
  }

  private struct TooMuch: Error {}

  private mutating func take(_ articles: [(article: Article, id: String)], _ preparation: Preparation) {
    var prepared: [PreparedArticle] = []
    for (article, id) in articles {
      if preparation.leftOut.contains(id) {
        refusals.append(Refusal(path: path, .ourFault(in: article)))
      } else {
        prepared.append(prepare(article, id: id, preparation.extract))
      }
    }
    let isLost = prepared.isEmpty && !articles.isEmpty
    if isLost { hash = "" }
    content = isLost ? .unreadable : .articles(prepared)
  }

  /// Extracts, and makes the document.
  func prepare(_ article: Article, id: String, _ extract: Preparation.Extract) -> PreparedArticle {
    Containment.begin(id)
    defer { Containment.end() }
    return DocumentBuilder.prepare(
      article, extract(article.text, article.paragraphs), id: id, path: article.path ?? path, hash: hash,
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
