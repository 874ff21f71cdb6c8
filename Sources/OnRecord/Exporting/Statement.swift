// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// A quotation with the article that prints it.
public struct Statement: Sendable {
  public var article: StoredArticle
  /// Names of the cases that the article is about.
  public var cases: [String]
  /// The number of the passage in which the quotation begins.
  public var passage: Int
  public var quotation: QuotationView
  /// How many quotations of the article stand before this one in the very same place; nearly always none.
  var before: Int

  /// The parts of the quotation as printed, a space between them.
  public var text: String { quotation.text.joined(separator: " ") }

  /// The first byte of the quotation in the article's text.
  public var start: Int { quotation.spans.first?.lowerBound ?? 0 }

  /// The line on which it begins, from 1.
  public var line: Int { article.lineNumber(at: start) }

  /// Who speaks; nil also when the article has no more than a pronoun for that, which is no author.
  public var author: Speaker? { quotation.speaker.flatMap { $0.isPronounOnly ? nil : $0 } }

  public var passageID: String { "\(article.id)/\(passage)" }
}
