// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// One article with all that was found in it, as `extract` and `show` print it: see `Documentation/OutputFormat.md`.
extension JSONWriter {
  public mutating func extraction(_ view: ArticleView, withText: Bool = false, explains: Bool = false) {
    object { json in
      json.articleFields(view.article)
      json.key("cases")
      json.array(view.table.cases) { json, entry in
        json.object {
          $0.field("name", entry.name)
          $0.field("aliases", entry.aliases)
          $0.field("mentions", entry.mentions)
        }
      }
      let counts = view.table.quotationCounts()
      json.key("speakers")
      json.array(view.table.speakers.indices) { json, index in
        let speaker = view.table.speakers[index]
        json.object {
          $0.field("name", speaker.name)
          $0.field("kind", speaker.kind.rawValue)
          $0.field("role", speaker.role)
          $0.field("organisation", speaker.organisation)
          $0.field("aliases", speaker.aliases)
          $0.field("quotations", counts[index])
        }
      }
      json.key("quotations")
      json.array(view.quotations) { $0.quotation($1, in: view.article, explains: explains) }
      if withText { json.field("text_body", String(decoding: view.article.text, as: UTF8.self)) }
      json.otherFields(of: view.article)
    }
  }
}

extension ArticleView {
  /// Reads and takes apart the articles of a file, without an index.
  ///
  /// - Parameter leftOut: the articles on which we trapped.
  public static func extract(
    _ bytes: [UInt8], path: String, fieldMap: FieldMap = FieldMap(), leavingOut leftOut: Set<String> = [],
    _ visit: (Result<ArticleView, ReadingError>) -> Void
  ) {
    let hash = ContentHash(bytes)
    bytes.withUnsafeBufferPointer {
      Reader(fieldMap: fieldMap).forEachArticle(in: $0, name: path) { result in
        visit(
          result.flatMap { article in
            let id = SourceFile.identity(of: article, file: hash)
            if leftOut.contains(id) { return .failure(.ourFault(in: article)) }
            return .success(ArticleView(article, id: id, path: path, file: hash))
          })
      }
    }
  }

  private init(_ article: Article, id: String, path: String, file hash: ContentHash) {
    Containment.begin(id)
    defer { Containment.end() }
    let paragraphs = article.paragraphs
    let extraction = Extractor().extract(article.text, paragraphs: paragraphs)
    let table = PassageCutter.cut(article.text, paragraphs: paragraphs, extraction: extraction).table
    let stored = StoredArticle(
      id: id, path: article.path ?? path, hash: hash.hexadecimal,
      article: article)
    self.init(stored, table)
  }
}
