// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// An article as an index keeps it: its text, what it says of itself, and what was found in it.
///
/// It holds all that the document of the article is made of, without the file.
struct KeptArticle {
  var stored: StoredArticle
  /// Nil when it is lost: then the text is taken apart anew.
  var table: ArticleTable?

  init(stored: StoredArticle, table: ArticleTable?) {
    self.stored = stored
    self.table = table
  }

  /// - Parameters:
  ///   - data: of the document.
  ///   - table: the value of its slot ``Slot/table``; one that does not fit the text counts as lost.
  /// - Throws: `DamagedRecord` when the data cannot be what was written.
  init(data: [UInt8], table bytes: [UInt8]) throws(DamagedRecord) {
    stored = try StoredArticle(decoding: data)
    guard stored.isPlausible else { throw DamagedRecord() }
    guard stored.matches(table: bytes), let table = try? ArticleTable(bytes),
      table.fault(with: stored.text) == nil
    else { return }
    self.table = table
  }

  /// Makes its document again, the terms for the paths of its files left out.
  func prepared() -> PreparedArticle {
    var article = Article(stored)
    let extraction: Extraction
    if let table {
      article.blocks = table.passages.map { Block(span: $0.span, kind: Block.Kind($0.kind)) }
      extraction = Extraction(table)
    } else {
      article.readBlocks()
      extraction = Extractor().extract(article.text, paragraphs: article.paragraphs)
    }
    return DocumentBuilder.prepare(
      article, extraction, id: stored.id, path: stored.path, hash: stored.hash, modified: stored.modified)
  }
}

extension StoredArticle {
  /// Whether the text can be that which was written: valid UTF-8, and, where it is the file as it was or gave the article
  /// its identity, with that hash.
  fileprivate var isPlausible: Bool {
    guard String(validating: text, as: UTF8.self) != nil else { return false }
    let textHash = ContentHash(text)
    if isFileText, offsets.shifts.isEmpty { return textHash.hexadecimal == hash }
    return true
  }
}

extension Article {
  /// Blocks are not kept: those of the table, or those of the text, have to be set.
  fileprivate init(_ stored: StoredArticle) {
    self.init(text: stored.text)
    offsets = stored.offsets
    isFileText = stored.isFileText
    path = stored.path.hasPrefix("/") || stored.path == "-" ? nil : stored.path
    line = stored.line
    fieldMap = stored.fieldMap
    place = stored.place
    headline = stored.headline
    outlet = stored.outlet
    byline = stored.byline
    url = stored.url
    published = stored.published
    archived = stored.archived
    language = stored.language
    otherFields = stored.otherFields.map { ($0.name, $0.json) }
  }

  /// The blocks as those of a plain text.
  fileprivate mutating func readBlocks() {
    let read = Reader().read(text, format: .plainText)
    guard read.count == 1, case .success(let article) = read[0], article.text == text else {
      blocks = [Block(span: 0..<text.count, kind: .paragraph)]
      return
    }
    blocks = article.blocks
  }
}

extension Block.Kind {
  fileprivate init(_ kind: Paragraph.Kind) {
    self =
      switch kind {
      case .headline: .headline
      case .heading: .heading
      case .caption: .caption
      case .body: .paragraph
      }
  }
}

extension Extraction {
  /// What the table says; of the mentions of a case only how many.
  fileprivate init(_ table: ArticleTable) {
    self.init(
      quotations: table.quotations.map {
        Quotation(
          kind: $0.kind, spans: $0.parts.map(\.span), cue: $0.cue, mention: $0.mention, speaker: $0.speaker,
          rule: $0.rule, confidence: Double($0.confidence) / 100)
      },
      speakers: table.speakers,
      cases: table.cases.map {
        Case(name: $0.name, aliases: $0.aliases, mentions: [Range<Int>](repeating: 0..<0, count: $0.mentions))
      })
  }
}
