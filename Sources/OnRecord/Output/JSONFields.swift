// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// The objects of `Documentation/OutputFormat.md` that several commands print.
extension JSONWriter {
  /// What an article says of itself, and where it came from; `id` and `path` first.
  public mutating func articleFields(_ article: StoredArticle) {
    field("id", article.id)
    field("path", article.path)
    field("headline", article.headline)
    field("outlet", article.outlet)
    field("byline", article.byline)
    field("url", article.url)
    field("published", article.published?.isoString)
    field("published_precision", article.published?.precision.rawValue)
    field("archived", article.archived?.isoString)
    field("language", article.language)
    field("sha256", article.hash)
    if let line = article.line { field("line", line) }
    if !article.place.members.isEmpty { field("members", article.place.members) }
    if let number = article.place.number { field("number", number) }
    if let first = article.place.pages.first, let last = article.place.pages.last {
      key("pages")
      value(first.page..<last.page + 1)
    }
  }

  /// Fields of the source that we do not know, as they were.
  public mutating func otherFields(of article: StoredArticle) {
    for other in article.otherFields {
      key(other.name)
      raw(other.json)
    }
  }

  public mutating func quotation(
    _ quotation: QuotationView, in article: StoredArticle, explains: Bool = false
  ) {
    object {
      $0.field("kind", quotation.kind.rawValue)
      $0.key("spans")
      $0.array(quotation.spans) { $0.value(article.sourceRange($1)) }
      $0.field("text", quotation.text)
      $0.key("cue")
      if let cue = quotation.cue {
        $0.object {
          $0.field("text", cue.text)
          $0.key("span")
          $0.value(article.sourceRange(cue.span))
        }
      } else {
        $0.null()
      }
      $0.key("speaker")
      $0.speaker(of: quotation, in: article)
      $0.field("confidence", quotation.confidence)
      if explains { $0.field("rule", quotation.rule) }
    }
  }

  /// Who says a quotation; null when the article does not say.
  mutating func speaker(of quotation: QuotationView, in article: StoredArticle) {
    guard let speaker = quotation.speaker else { return null() }
    object {
      $0.field("name", speaker.name)
      $0.field("kind", speaker.kind.rawValue)
      $0.field("role", speaker.role)
      $0.field("organisation", speaker.organisation)
      if let printed = quotation.printedName { $0.field("printed", printed) }
      if quotation.hasPostOfRecord { $0.field("post_of_record", true) }
      if let post = quotation.knownPost {
        $0.key("known_post")
        $0.object {
          $0.field("role", post.role)
          $0.field("organisation", post.organisation)
        }
      }
      $0.key("mention")
      if let mention = quotation.mention { $0.value(article.sourceRange(mention)) } else { $0.null() }
    }
  }
}

extension StoredArticle {
  /// Where bytes of the text stand in what it was read from: the file for a text file, else the text itself.
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    isFileText ? offsets.fileRange(range) : range
  }

  /// The number of the line on which the byte at `offset` of the text stands, from 1: of the file for a text file, else
  /// that of the article's record.
  public func lineNumber(at offset: Int) -> Int {
    if !isFileText { return line ?? 1 }
    return text.prefix(offset).withUnsafeBufferPointer { bytes in
      var line = 1
      for byte in bytes { line &+= byte == UInt8(ascii: "\n") ? 1 : 0 }
      return line
    }
  }
}
