// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// The JSON Lines that the command writes beside its table. Spans are half-open UTF-8 byte offsets.
extension Run {
  /// One line for each wrong unit and wrong claim.
  var mistakeLines: [String] {
    zip(articles, scores).flatMap { article, score in
      score.mistakes.map { Self.line($0, article).text }
    }
  }

  private static func line(_ mistake: Evaluation.Mistake, _ article: AnnotatedArticle) -> JSON {
    func text(_ range: Range<Int>?) -> JSON { words(range, article) }
    return .object([
      ("article", .string(article.name)), ("class", .string(mistake.kind.rawValue)),
      ("place", .string(mistake.place.rawValue)), ("mention_kind", .optional(mistake.mentionKind?.rawValue)),
      ("span", .span(mistake.span)), ("text", text(mistake.span)),
      (
        "gold",
        .object([
          ("speaker", .optional(mistake.speaker)), ("source", text(mistake.source)),
          ("source_span", .span(mistake.source)), ("cue", text(mistake.cue)),
        ])
      ),
      (
        "ours",
        .object([
          ("span", .span(mistake.ourSpan)), ("speaker", .optional(mistake.ourSpeaker)),
          ("mention", text(mistake.ourMention)), ("mention_span", .span(mistake.ourMention)),
          ("rule", .optional(mistake.ourRule)),
        ])
      ),
    ])
  }

  private static func words(_ range: Range<Int>?, _ article: AnnotatedArticle) -> JSON {
    .optional(range.map { String(decoding: article.text[$0], as: UTF8.self) })
  }

  /// One line for each unit of the gold.
  var goldLines: [String] {
    articles.flatMap { article in
      article.gold.units.map { unit in
        JSON.object([
          ("article", .string(article.name)), ("span", .span(unit.span)),
          ("text", Self.words(unit.span, article)),
          ("attribution", .number(unit.attribution)), ("kind", .string(unit.kind.rawValue)),
          ("source", Self.words(unit.source, article)), ("source_span", .span(unit.source)),
          ("speaker", .optional(unit.speaker?.name)), ("organisation", .bool(unit.speaker?.isBody ?? false)),
        ]).text
      }
    }
  }

  /// One line for each article, in the form of `onrecord extract`.
  var extractionLines: [String] {
    zip(articles, extractions).map { article, extraction in
      JSON.object([
        ("path", .string("\(article.name).txt")),
        ("quotations", .array(extraction.quotations.map { Self.line($0, extraction, article) })),
      ]).text
    }
  }

  private static func line(
    _ quotation: Quotation, _ extraction: Extraction, _ article: AnnotatedArticle
  ) -> JSON {
    let speaker = quotation.speaker.map { extraction.speakers[$0] }
    return .object([
      ("kind", .string(quotation.kind.rawValue)), ("spans", .array(quotation.spans.map { .span($0) })),
      ("text", .array(quotation.spans.map { words($0, article) })),
      ("cue", quotation.cue.map { .object([("text", words($0, article)), ("span", .span($0))]) } ?? .null),
      (
        "speaker",
        speaker == nil && quotation.mention == nil
          ? .null
          : .object([
            ("name", .optional(speaker?.name)), ("kind", .optional(speaker?.kind.rawValue)),
            ("role", .optional(speaker?.role)), ("organisation", .optional(speaker?.organisation)),
            ("mention", .span(quotation.mention)),
          ])
      ),
      ("rule", .string(quotation.rule)), ("confidence", .share(quotation.confidence)),
    ])
  }
}
