// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// One place where extraction and gold disagree.
  public struct Mistake: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      /// The words of the unit were not found.
      case notFound = "not found"
      /// Found, and given to nobody.
      case noSpeaker = "no speaker"
      /// Found, and given to somebody else.
      case wrongSpeaker = "wrong speaker"
      /// The mention is right, the name it was resolved to is not.
      case wrongEntity = "mention right, name wrong"
      /// A speaker was given to words that the gold gives to nobody.
      case notInGold = "not in gold"
      /// A speaker was given to words that another span already covers.
      case repeated = "repeat"
    }

    /// Where the gold names the speaker, seen from the unit.
    public enum Place: String, Sendable, CaseIterable {
      case before = "before, same paragraph"
      case between = "between the parts"
      case after = "after, same paragraph"
      case elsewhere = "another paragraph"
      case unknown = "-"
    }

    public var kind: Kind
    /// The unit, or the claim where there is none.
    public var span: Range<Int>
    public var place: Place
    public var mentionKind: SourceKind?
    public var source: Range<Int>?
    public var cue: Range<Int>?
    /// The gold's name of the speaker.
    public var speaker: String?
    public var ourSpan: Range<Int>?
    public var ourSpeaker: String?
    public var ourMention: Range<Int>?
    /// The rule that made our attribution.
    public var ourRule: String?
  }

  /// An extraction of one article held against its gold.
  public struct ArticleScore: Sendable {
    public private(set) var tally = Tally()
    /// The gold's units in order, then claims without one.
    public private(set) var mistakes: [Mistake] = []

    private let gold: Gold
    private let claims: [Claim]
    private let matching: Matching

    public init(_ extraction: Extraction, against gold: Gold) {
      self.gold = gold
      let (claims, short) = Evaluation.claims(of: extraction, in: gold.text)
      self.claims = claims
      matching = Matching(claims, against: gold)
      tally.spans.leftOut = short
      tally.quotations = gold.quotations
      tally.quotationsFound =
        Set(
          gold.units.indices.filter { matching.isFound[$0] }.map { gold.units[$0].attribution }
        ).count
      for unit in gold.units.indices { count(unit: unit) }
      for claim in claims.indices { count(claim: claim) }
      tally.indirect = Evaluation.indirectCounts(of: extraction, against: gold)
    }

    private mutating func count(unit index: Int) {
      let unit = gold.units[index]
      var counts = tally.kinds[unit.kind] ?? UnitCounts()
      defer { tally.kinds[unit.kind] = counts }
      let isFound = matching.isFound[index]
      counts.units += 1
      counts.found += isFound ? 1 : 0
      counts.foundStrictly += matching.isFoundStrictly[index] ? 1 : 0
      guard unit.kind != .none, unit.source != nil else { return }
      let claim = isFound ? matching.claimOfUnit[index].map { claims[$0] } : nil
      let judgement = claim.map { Judgement($0, of: unit, in: gold.text) } ?? Judgement()
      counts.sourced += 1
      counts.foundSourced += isFound ? 1 : 0
      counts.foundClaimed += claim?.isClaimed == true ? 1 : 0
      counts.mentionRight += judgement.mention ? 1 : 0
      counts.eitherRight += judgement.either ? 1 : 0
      counts.eitherRightClaimed += judgement.either && claim?.isClaimed == true ? 1 : 0
      counts.endToEnd += judgement.endToEnd ? 1 : 0
      if unit.speaker != nil {
        counts.resolved += 1
        counts.foundResolved += isFound ? 1 : 0
        counts.entityRight += judgement.entity ? 1 : 0
      }
      if !judgement.endToEnd { mistakes.append(mistake(unit: index, claim, judgement)) }
    }

    private mutating func count(claim index: Int) {
      let claim = claims[index]
      let verdict = matching.verdicts[index]
      guard verdict != .setAside else {
        tally.spans.leftOut += 1
        return
      }
      tally.spans.spans += 1
      tally.spans.claimed += claim.isClaimed ? 1 : 0
      tally.spans.right += verdict == .right ? 1 : 0
      tally.spans.rightClaimed += verdict == .right && claim.isClaimed ? 1 : 0
      tally.spans.strict += matching.isStrict[index] ? 1 : 0
      tally.spans.repeats += verdict == .repeated ? 1 : 0
      if claim.isClaimed { judge(claim: index) }
    }

    /// The precision side of end to end.
    private mutating func judge(claim index: Int) {
      let claim = claims[index]
      let unit = matching.unitOfClaim[index].map { gold.units[$0] }
      if let unit, unit.kind == .none || unit.source == nil { return }
      let judgement = unit.map { Judgement(claim, of: $0, in: gold.text) } ?? Judgement()
      tally.spans.judged += 1
      tally.spans.judgedRight += judgement.endToEnd ? 1 : 0
      tally.spans.judgedEither += judgement.either ? 1 : 0
      if let unit {
        tally.spans.judgedOpen += unit.speaker == nil ? 1 : 0
        tally.spans.judgedNamed += unit.speaker != nil && judgement.entity ? 1 : 0
      } else {
        mistakes.append(
          Mistake(
            kind: matching.verdicts[index] == .repeated ? .repeated : .notInGold, span: claim.span,
            place: .unknown,
            ourSpan: claim.span, ourSpeaker: claim.speaker, ourMention: claim.mention,
            ourRule: claim.rule))
      }
      let tenth = claim.confidence.isFinite ? min(9, max(0, Int(claim.confidence * 10))) : 0
      tally.confidence[tenth].judged += 1
      tally.confidence[tenth].right += judgement.either ? 1 : 0
    }

    private func mistake(unit index: Int, _ claim: Claim?, _ judgement: Judgement) -> Mistake {
      let unit = gold.units[index]
      let cue = gold.attributions[unit.attribution].cue
      let kind: Mistake.Kind =
        if let claim {
          !claim.isClaimed ? .noSpeaker : judgement.mention ? .wrongEntity : .wrongSpeaker
        } else {
          .notFound
        }
      return Mistake(
        kind: kind, span: unit.span, place: place(index), mentionKind: unit.kind, source: unit.source,
        cue: cue.first.map { $0.lowerBound..<cue[cue.count - 1].upperBound }, speaker: unit.speaker?.name,
        ourSpan: claim?.span, ourSpeaker: claim?.speaker, ourMention: claim?.mention, ourRule: claim?.rule)
    }

    private func place(_ index: Int) -> Mistake.Place {
      let unit = gold.units[index]
      guard let source = unit.source else { return .unknown }
      let isAfter = source.lowerBound >= unit.span.upperBound
      let between =
        isAfter
        ? unit.span.upperBound..<source.lowerBound
        : source.lowerBound..<max(source.lowerBound, unit.span.lowerBound)
      if gold.text.bytes[between].contains(UInt8(ascii: "\n")) { return .elsewhere }
      let parts = gold.units.filter { $0.attribution == unit.attribution }.map(\.span)
      let stands = { (part: Range<Int>) in part.upperBound <= source.lowerBound }
      if parts.contains(where: stands), !parts.allSatisfy(stands) { return .between }
      return isAfter ? .after : .before
    }
  }

  /// Whether a claim that found a unit gives it the right speaker.
  struct Judgement {
    /// The mention overlaps the source.
    var mention = false
    /// The name is that of the speaker, where the gold settles who that is.
    var entity = false
    /// The entity where the gold settles it, else the mention.
    var endToEnd = false

    var either: Bool { mention || entity }

    init() {}

    init(_ claim: Claim, of unit: GoldUnit, in text: Text) {
      mention = claim.mention.flatMap { m in unit.source.map { m.overlaps($0) } } ?? false
      if let speaker = unit.speaker {
        let (ours, theirs) = (Name(claim.speaker ?? ""), Name(speaker.name))
        entity = ours.mayBe(theirs) || speaker.isBody && ours.mayBeBody(theirs)
        endToEnd = entity
      } else {
        // A description given as the name, without the place of a mention.
        entity =
          claim.mention == nil && claim.speaker != nil && unit.kind != .pronoun
          && unit.source.map { Name(text.string($0)) == Name(claim.speaker!) } == true
        endToEnd = mention
      }
    }
  }
}
