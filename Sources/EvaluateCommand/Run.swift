// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// The extraction of all articles of a split, scored.
struct Run {
  let articles: [AnnotatedArticle]
  let extractions: [Extraction]
  let scores: [Evaluation.ArticleScore]
  let measures: Evaluation.Measures
  let intervals: [Evaluation.Interval]

  /// The figures that get bounds, in the order of ``intervals``.
  static let bounded: [(name: String, figure: @Sendable (Evaluation.Measures) -> Double)] = [
    ("overlap", { $0.overlap.f1 }), ("strict", { $0.strict.f1 }), ("either", { $0.either }),
    ("e2e", { $0.endToEnd.f1 }), ("e2e-any", { $0.endToEndEither.f1 }),
    ("e2e-named", { $0.endToEndNamed.f1 }),
    ("indirect", { $0.indirect.f1 }),
  ]

  init(_ articles: [AnnotatedArticle], seed: UInt64, rounds: Int) {
    let extractor = Extractor()
    self.articles = articles
    extractions = articles.map { extractor.extract($0.text, paragraphs: $0.paragraphs) }
    scores = zip(extractions, articles).map { Evaluation.ArticleScore($0, against: $1.gold) }
    measures = Evaluation.Measures(scores.reduce(into: Evaluation.Tally()) { $0 += $1.tally })
    intervals = Evaluation.intervals(
      scores.map(\.tally), rounds: rounds, seed: seed, of: Self.bounded.map(\.figure))
  }

  /// Mistakes by class, and by the place and the kind of the mention.
  var mistakeCounts: [(key: MistakeClass, count: Int)] {
    var counts: [MistakeClass: Int] = [:]
    for mistake in scores.flatMap(\.mistakes) {
      counts[MistakeClass(kind: mistake.kind, place: mistake.place), default: 0] += 1
    }
    return counts.map { ($0.key, $0.value) }.sorted {
      ($1.count, $0.key.kind.rawValue, $0.key.place.rawValue)
        < ($0.count, $1.key.kind.rawValue, $1.key.place.rawValue)
    }
  }
}

struct MistakeClass: Hashable {
  var kind: Evaluation.Mistake.Kind
  var place: Evaluation.Mistake.Place
}
