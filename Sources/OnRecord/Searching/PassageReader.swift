// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// Turns a passage that was chosen into what is shown of it: the only step of a search that reads a text.
struct PassageReader {
  let article: StoredArticle
  let table: ArticleTable
  private let quotationsByPassage: QuotationsByPassage

  init(article: StoredArticle, table: ArticleTable) {
    self.article = article
    self.table = table
    quotationsByPassage = table.quotationsByPassage()
  }

  /// - Parameters:
  ///   - index: of the passage.
  ///   - places: positions of words to highlight.
  ///   - matching: the quotations that were asked for.
  func view(_ index: Int, places: [Range<Int>] = [], matching: Set<Int> = []) -> PassageView {
    let passage = table.passages[index]
    let span = passage.span.clamped(to: 0..<article.text.count)
    return PassageView(
      index: index, span: span, text: text(span), highlights: highlights(places, in: passage),
      quotations: quotationsByPassage[index].map { quotation($0, isMatch: matching.contains($0)) })
  }

  func quotation(_ index: Int, isMatch: Bool = false) -> QuotationView {
    let quotation = table.quotations[index]
    let naming = quotation.speaker.flatMap { table.namings[$0] }
    var speaker = quotation.speaker.map { table.speakers[$0] }
    var knownPost: AuthorityRecord.Post?
    if naming?.postSource == .articles, let held = speaker {
      knownPost = .init(role: held.role, organisation: held.organisation, held: .init(first: nil, last: nil))
      // What the article does not print is not shown as if it did.
      speaker?.role = nil
      speaker?.organisation = nil
    }
    return QuotationView(
      kind: quotation.kind, spans: quotation.parts.map(\.span), text: quotation.parts.map { text($0.span) },
      cue: quotation.cue.map { (text($0), $0) }, speaker: speaker,
      printedName: naming.flatMap { $0.printed == speaker?.name ? nil : $0.printed },
      hasPostOfRecord: naming?.postSource == .authority, knownPost: knownPost, mention: quotation.mention,
      rule: quotation.rule, confidence: Double(quotation.confidence) / 100, isMatch: isMatch)
  }

  func text(_ span: Range<Int>) -> String {
    String(decoding: article.text[span.clamped(to: 0..<article.text.count)], as: UTF8.self)
  }

  /// The words at `places`, as offsets into the passage's text. Words of one place are one highlight.
  private func highlights(_ places: [Range<Int>], in passage: ArticleTable.Passage) -> [Range<Int>] {
    guard !places.isEmpty, passage.span.upperBound <= article.text.count else { return [] }
    var words = TokenList()
    article.text.withUnsafeBufferPointer { Tokeniser.scan($0, passage.span, into: &words) }
    let spans = places.compactMap { place -> Range<Int>? in
      let first = place.lowerBound - passage.positions.lowerBound
      let last = place.upperBound - 1 - passage.positions.lowerBound
      guard first >= 0, first <= last, last < words.count else { return nil }
      let start = words.tokens[first].span.lowerBound - passage.span.lowerBound
      return start..<words.tokens[last].span.upperBound - passage.span.lowerBound
    }
    return spans.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, span in
      if let last = merged.last, span.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
  }
}
