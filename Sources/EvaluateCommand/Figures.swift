// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// The figures as programs read them: shares from 0 to 1.
extension Run {
  func json(_ speed: Speed?) -> String {
    let tally = measures.tally
    let fields: [(String, JSON)] = [
      (
        "counts",
        .object([
          ("articles", .number(articles.count)), ("quotations", .number(tally.quotations)),
          ("units", .number(tally.units.units)), ("units_with_source", .number(tally.units.sourced)),
          ("units_settled", .number(tally.units.resolved)), ("spans", .number(tally.spans.spans)),
          ("spans_claimed", .number(tally.spans.claimed)), ("spans_repeated", .number(tally.spans.repeats)),
          ("spans_left_out", .number(tally.spans.leftOut)), ("indirect", .number(tally.indirect.gold)),
        ])
      ),
      ("overlap", Self.json(measures.overlap)), ("strict", Self.json(measures.strict)),
      ("claimed_precision", .share(measures.claimedPrecision)),
      ("quotations_found", .share(measures.quotationsFound)),
      (
        "speaker",
        .object([
          ("mention", .share(measures.mention)), ("name", .share(measures.entity)),
          ("either", .share(measures.either)), ("either_of_claimed", .share(measures.eitherOfClaimed)),
        ])
      ),
      ("e2e", Self.json(measures.endToEnd)), ("e2e_any", Self.json(measures.endToEndEither)),
      ("e2e_named", Self.json(measures.endToEndNamed)),
      ("indirect", Self.json(measures.indirect)), ("indirect_speaker", .share(measures.indirectSpeaker)),
      ("by_kind", .object(kinds)), ("bounds_95", .object(bounds)), ("wrong", .array(wrong)),
      ("confidence", .array(confidence)), ("speed", Self.json(speed)),
    ]
    return JSON.object(fields).text + "\n"
  }

  private static func json(_ prf: Evaluation.PRF) -> JSON {
    .object([("precision", .share(prf.precision)), ("recall", .share(prf.recall)), ("f1", .share(prf.f1))])
  }

  private var kinds: [(String, JSON)] {
    Evaluation.SourceKind.allCases.compactMap { kind in
      guard let counts = measures.tally.kinds[kind] else { return nil }
      return (
        kind.rawValue,
        .object([
          ("units", .number(counts.units)), ("settled", .number(counts.resolved)),
          ("found", .share(Evaluation.share(counts.found, of: counts.units))),
          ("mention", .share(Evaluation.share(counts.mentionRight, of: counts.foundSourced))),
          ("name", .share(Evaluation.share(counts.entityRight, of: counts.foundResolved))),
          ("either", .share(Evaluation.share(counts.eitherRight, of: counts.foundSourced))),
          ("e2e_recall", .share(Evaluation.share(counts.endToEnd, of: counts.sourced))),
        ])
      )
    }
  }

  private var bounds: [(String, JSON)] {
    zip(Self.bounded, intervals).map { bounded, interval in
      (bounded.name, .array([.share(interval.low), .share(interval.high)]))
    }
  }

  private var wrong: [JSON] {
    mistakeCounts.map { key, count in
      .object([
        ("class", .string(key.kind.rawValue)), ("place", .string(key.place.rawValue)),
        ("count", .number(count)),
      ])
    }
  }

  private var confidence: [JSON] {
    measures.tally.confidence.enumerated().map { i, bin in
      .object([
        ("from", .share(Double(i) / 10)), ("claims", .number(bin.judged)), ("right", .number(bin.right)),
      ])
    }
  }

  private static func json(_ speed: Speed?) -> JSON {
    guard let speed else { return .null }
    func rate(_ amount: Int, _ seconds: Double) -> JSON { .number(Int(Double(amount) / seconds)) }
    return .object([
      ("passes", .number(speed.seconds.count)), ("debug_build", .bool(Speed.isDebugBuild)),
      ("words_per_second_best", rate(speed.words, speed.best)),
      ("words_per_second_median", rate(speed.words, speed.median)),
      ("bytes_per_second_best", rate(speed.bytes, speed.best)),
      ("bytes_per_second_median", rate(speed.bytes, speed.median)),
    ])
  }
}
