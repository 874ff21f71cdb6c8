// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

extension Article {
  /// The parts that are read for quotations and searched: headline, headings, captions and running text.
  public var paragraphs: [Paragraph] {
    blocks.compactMap { block in
      switch block.kind {
      case .headline: Paragraph(span: block.span, kind: .headline)
      case .heading: Paragraph(span: block.span, kind: .heading)
      case .caption: Paragraph(span: block.span, kind: .caption)
      case .paragraph: Paragraph(span: block.span, kind: .body)
      case .byline, .dateline, .boilerplate: nil
      }
    }
  }

  /// Whether the headline stands in the text, and is not only a field of the source.
  var hasHeadlineInText: Bool { blocks.contains { $0.kind == .headline } }
}
