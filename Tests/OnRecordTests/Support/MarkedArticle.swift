// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// An article in which the quotations are marked: `{Jane Roe|“We failed her.”}`. Paragraphs are parted by line breaks.
///
/// What stands before the bar is the speaker, `?` when the text does not say who speaks; `=` before it makes the
/// quotation indirect, `+` mixed. A quotation in several parts goes on in `{…|“…”}`. The bars and braces are no part of
/// the text.
struct MarkedArticle {
  private(set) var text: [UInt8] = []
  private(set) var extraction = Extraction()

  init(_ marked: String) {
    for piece in marked.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard piece.offset > 0 else {
        text += Array(piece.element.utf8)
        continue
      }
      let bar = piece.element.firstIndex(of: "|")!
      let end = piece.element.firstIndex(of: "}")!
      let words = Array(piece.element[piece.element.index(after: bar)..<end].utf8)
      add(String(piece.element[..<bar]), text.count..<text.count + words.count)
      text += words + Array(piece.element[piece.element.index(after: end)...].utf8)
    }
  }

  private mutating func add(_ mark: String, _ span: Range<Int>) {
    if mark == "…" { return extraction.quotations[extraction.quotations.count - 1].spans.append(span) }
    let kind: Quotation.Kind = mark.hasPrefix("=") ? .indirect : mark.hasPrefix("+") ? .mixed : .direct
    let name = kind == .direct ? mark : String(mark.dropFirst())
    extraction.quotations.append(
      Quotation(
        kind: kind, spans: [span], speaker: name == "?" ? nil : speaker(name), rule: "test", confidence: 1))
  }

  private mutating func speaker(_ name: String) -> Int {
    if let known = extraction.speakers.firstIndex(where: { $0.name == name }) { return known }
    extraction.speakers.append(Speaker(name: name, kind: .person))
    return extraction.speakers.count - 1
  }

  /// - Parameter change: what the article says of itself.
  func article(_ change: (inout Article) -> Void = { _ in }) -> Article {
    var article = Article(text: text)
    var start = 0
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !line.isEmpty { article.blocks.append(Block(span: start..<start + line.count, kind: .paragraph)) }
      start += line.count + 1
    }
    change(&article)
    return article
  }
}

/// It is a folder, which does not change.
extension TestIndex: @unchecked Sendable {}

extension TestIndex {
  /// One article: its id, the day on which the outlet of that name published it, and its marked text.
  struct Story {
    var id: String
    var published: String?
    var outlet: String?
    var marked: String

    init(_ id: String, _ published: String?, _ marked: String, outlet: String? = nil) {
      (self.id, self.published, self.marked, self.outlet) = (id, published, marked, outlet)
    }
  }

  /// An index of articles whose quotations are marked.
  convenience init(_ stories: [Story]) throws {
    try self.init()
    try write(
      stories.map { story in
        let marked = MarkedArticle(story.marked)
        let article = marked.article {
          $0.published = story.published.flatMap { PublicationDate($0) }
          $0.outlet = story.outlet
        }
        return (story.id, article, marked.extraction)
      })
  }
}
