// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// Counts of the gold's units of one kind of mention.
  public struct UnitCounts: Equatable, Sendable {
    public var units = 0
    public var found = 0
    public var foundStrictly = 0
    /// Units with an annotated source; the counts below are of these.
    public var sourced = 0
    public var foundSourced = 0
    public var foundClaimed = 0
    public var mentionRight = 0
    public var eitherRight = 0
    public var eitherRightClaimed = 0
    public var endToEnd = 0
    /// Units whose speaker the gold settles.
    public var resolved = 0
    public var foundResolved = 0
    public var entityRight = 0

    public init() {}

    static func += (a: inout UnitCounts, b: UnitCounts) {
      a.units += b.units
      a.found += b.found
      a.foundStrictly += b.foundStrictly
      a.sourced += b.sourced
      a.foundSourced += b.foundSourced
      a.foundClaimed += b.foundClaimed
      a.mentionRight += b.mentionRight
      a.eitherRight += b.eitherRight
      a.eitherRightClaimed += b.eitherRightClaimed
      a.endToEnd += b.endToEnd
      a.resolved += b.resolved
      a.foundResolved += b.foundResolved
      a.entityRight += b.entityRight
    }
  }

  /// Counts of the spans that an extraction gives as direct or mixed quotations.
  public struct SpanCounts: Equatable, Sendable {
    public var spans = 0
    public var claimed = 0
    public var right = 0
    public var rightClaimed = 0
    public var strict = 0
    public var repeats = 0
    /// Left out of all counts: fewer than three words, or on what the gold sets aside.
    public var leftOut = 0
    /// Claims that count for precision end to end: all but those on units without a source.
    public var judged = 0
    public var judgedRight = 0
    public var judgedEither = 0
    /// Of the judged, those on units whose speaker the gold leaves open.
    public var judgedOpen = 0
    public var judgedNamed = 0

    public init() {}

    static func += (a: inout SpanCounts, b: SpanCounts) {
      a.spans += b.spans
      a.claimed += b.claimed
      a.right += b.right
      a.rightClaimed += b.rightClaimed
      a.strict += b.strict
      a.repeats += b.repeats
      a.leftOut += b.leftOut
      a.judged += b.judged
      a.judgedRight += b.judgedRight
      a.judgedEither += b.judgedEither
      a.judgedOpen += b.judgedOpen
      a.judgedNamed += b.judgedNamed
    }
  }

  /// Counts of indirect quotations.
  public struct IndirectCounts: Equatable, Sendable {
    public var gold = 0
    public var found = 0
    public var speakerRight = 0
    public var given = 0
    public var precise = 0

    public init() {}

    static func += (a: inout IndirectCounts, b: IndirectCounts) {
      a.gold += b.gold
      a.found += b.found
      a.speakerRight += b.speakerRight
      a.given += b.given
      a.precise += b.precise
    }
  }

  /// Judged claims of one tenth of the confidences, and how many of them are right (mention or entity).
  public struct Bin: Equatable, Sendable {
    public var judged = 0
    public var right = 0

    public init() {}
  }

  /// All that is counted of one article, or of several added up.
  public struct Tally: Equatable, Sendable {
    public var kinds: [SourceKind: UnitCounts] = [:]
    public var spans = SpanCounts()
    public var quotations = 0
    public var quotationsFound = 0
    public var indirect = IndirectCounts()
    /// By confidence: under 0.1, under 0.2, … , up to 1.
    public var confidence = [Bin](repeating: Bin(), count: 10)

    public init() {}

    /// Over all kinds of mention.
    public var units: UnitCounts {
      kinds.values.reduce(into: UnitCounts()) { $0 += $1 }
    }

    public static func += (a: inout Tally, b: Tally) {
      for (kind, counts) in b.kinds { a.kinds[kind, default: UnitCounts()] += counts }
      a.spans += b.spans
      a.quotations += b.quotations
      a.quotationsFound += b.quotationsFound
      a.indirect += b.indirect
      for i in a.confidence.indices {
        a.confidence[i].judged += b.confidence[i].judged
        a.confidence[i].right += b.confidence[i].right
      }
    }
  }
}
