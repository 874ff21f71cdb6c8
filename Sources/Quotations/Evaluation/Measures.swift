// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// A precision, a recall, and their harmonic mean, each from 0 to 1. Nought of nought is 0.
  public struct PRF: Equatable, Sendable {
    public var precision: Double
    public var recall: Double

    public init(precision: Double, recall: Double) {
      self.precision = precision
      self.recall = recall
    }

    public var f1: Double {
      precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
  }

  /// a / b, 0 when b is 0.
  public static func share(_ a: Int, of b: Int) -> Double {
    b == 0 ? 0 : Double(a) / Double(b)
  }

  /// The figures of `Documentation/Evaluation.md`, from the counts of some articles.
  public struct Measures: Equatable, Sendable {
    public var tally: Tally

    public init(_ tally: Tally) { self.tally = tally }

    private var units: UnitCounts { tally.units }
    private var spans: SpanCounts { tally.spans }

    /// Words found, by overlap.
    public var overlap: PRF {
      PRF(precision: share(spans.right, of: spans.spans), recall: share(units.found, of: units.units))
    }
    /// Precision of the spans that were given a speaker.
    public var claimedPrecision: Double { share(spans.rightClaimed, of: spans.claimed) }
    /// Words found exactly.
    public var strict: PRF {
      PRF(
        precision: share(spans.strict, of: spans.spans), recall: share(units.foundStrictly, of: units.units))
    }
    /// Marked quotations of which at least one unit was found.
    public var quotationsFound: Double { share(tally.quotationsFound, of: tally.quotations) }
    /// Of the units found: the mention is right, the name is right (where settled), one of the two is.
    public var mention: Double { share(units.mentionRight, of: units.foundSourced) }
    public var entity: Double { share(units.entityRight, of: units.foundResolved) }
    public var either: Double { share(units.eitherRight, of: units.foundSourced) }
    public var eitherOfClaimed: Double { share(units.eitherRightClaimed, of: units.foundClaimed) }
    /// The right words and the right speaker.
    public var endToEnd: PRF {
      PRF(
        precision: share(spans.judgedRight, of: spans.judged),
        recall: share(units.endToEnd, of: units.sourced))
    }
    /// The right words, and the mention or the name right.
    public var endToEndEither: PRF {
      PRF(
        precision: share(spans.judgedEither, of: spans.judged),
        recall: share(units.eitherRight, of: units.sourced))
    }
    /// The right words and the right name, over the units whose speaker the gold settles.
    public var endToEndNamed: PRF {
      PRF(
        precision: share(spans.judgedNamed, of: spans.judged - spans.judgedOpen),
        recall: share(units.entityRight, of: units.resolved))
    }
    public var indirect: PRF {
      PRF(
        precision: share(tally.indirect.precise, of: tally.indirect.given),
        recall: share(tally.indirect.found, of: tally.indirect.gold))
    }
    /// Of the indirect quotations found, those with the right speaker.
    public var indirectSpeaker: Double { share(tally.indirect.speakerRight, of: tally.indirect.found) }
  }

  /// What one figure may be on other articles of the same kind: the middle 95 % of its values over sets of articles
  /// drawn with replacement (the percentile bootstrap, Efron 1979).
  public struct Interval: Equatable, Sendable {
    public var low: Double
    public var high: Double
  }

  /// - Parameters:
  ///   - articles: a tally for each.
  ///   - rounds: how many sets are drawn.
  ///   - seed: the same seed gives the same sets.
  ///   - figures: what is asked of each set.
  /// - Returns: an interval for each figure; all of them nought to nought without articles.
  public static func intervals(
    _ articles: [Tally], rounds: Int = 1000, seed: UInt64 = 1, of figures: [@Sendable (Measures) -> Double]
  ) -> [Interval] {
    guard !articles.isEmpty, rounds > 0 else { return figures.map { _ in Interval(low: 0, high: 0) } }
    var numbers = SplitMix64(state: seed)
    var values = figures.map { _ in [Double]() }
    for _ in 0..<rounds {
      var sum = Tally()
      for _ in articles { sum += articles[Int.random(in: 0..<articles.count, using: &numbers)] }
      let measures = Measures(sum)
      for (i, figure) in figures.enumerated() { values[i].append(figure(measures)) }
    }
    return values.map { drawn in
      let sorted = drawn.sorted()
      let cut = rounds * 25 / 1000
      return Interval(low: sorted[cut], high: sorted[rounds - 1 - cut])
    }
  }

  /// Random numbers that are the same on every machine (Steele, Lea, Flood 2014).
  struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
