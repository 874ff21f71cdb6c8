// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// What is cited: an utterance as an article prints it, or the article itself. The same for every
/// bibliographic format.
struct Citation {
  /// A name as bibliographies want it.
  enum Name: Equatable {
    case person(family: String, given: String)
    /// A body, a document, somebody without a name: never turned round.
    case literal(String)
  }

  var key: String
  var author: Name?
  var title: String
  var headline: String?
  var outlet: String?
  var published: PublicationDate?
  var url: String?
  var language: String?
  /// *director of public health, East Lancashire*: of an utterance.
  var post: String?
  /// Where it was read and how that can be proven: file, line, SHA-256.
  var proof: String
  var isUtterance: Bool

  init(_ statement: Statement) {
    let speaker = statement.author
    let words = statement.text.onOneLine
    self.init(statement.article, key: CitationKey.make(statement), line: statement.line)
    isUtterance = true
    author = speaker.map(Name.init)
    title = words.startsWithQuotationMark ? words : "“\(words)”"
    let post = [speaker?.role, speaker?.organisation].compactMap { $0 }.joined(separator: ", ")
    self.post = post.isEmpty ? nil : post.onOneLine
    if statement.quotation.kind == .indirect { title = words + " [reported, not quoted]" }
  }

  init(_ article: StoredArticle) {
    self.init(article, key: CitationKey.make(article), line: article.line)
    author = article.byline.map { .literal($0.onOneLine) }
  }

  private init(_ article: StoredArticle, key: String, line: Int?) {
    self.key = key
    headline = article.headline?.onOneLine
    title = headline ?? "[no headline]"
    outlet = article.outlet?.onOneLine
    published = article.published
    url = article.url
    language = article.language
    proof = "Read from \(article.path)" + (line.map { ", line \($0)" } ?? "") + "; SHA-256 \(article.hash)"
    isUtterance = false
  }

  /// *quoted in “Headline”*: where the headline would else be lost.
  var quotedIn: String? {
    isUtterance ? headline.map { "quoted in “\($0)”" } : nil
  }
}

extension Citation.Name {
  init(_ speaker: Speaker) {
    let name = speaker.name.onOneLine
    let words = name.split(separator: " ")
    guard speaker.kind == .person, words.count > 1 else {
      self = .literal(name)
      return
    }
    // *van der Holme* is one family name.
    var first = words.count - 1
    while first > 1, words[first - 1].utf8.first.map({ $0 >= 0x61 && $0 <= 0x7A }) ?? false { first -= 1 }
    self = .person(
      family: words[first...].joined(separator: " "), given: words[..<first].joined(separator: " "))
  }

  /// As it is spoken.
  var plain: String {
    switch self {
    case .person(let family, let given): "\(given) \(family)"
    case .literal(let name): name
    }
  }
}

extension String {
  fileprivate var startsWithQuotationMark: Bool { first.map { "\"“‘'«„".contains($0) } ?? false }
}
