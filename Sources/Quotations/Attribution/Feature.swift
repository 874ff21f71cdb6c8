// SPDX-License-Identifier: GPL-3.0-or-later

/// What the ranker knows of a stretch and of one candidate for its speaker. Every value is a small number: a count cut
/// off at the top, or one of a few cases.
enum Feature: Int, CaseIterable, Sendable {
  // The stretch.
  case tokenBefore, innerEnd, tokenAfter, words, startsCapital, indexInParagraph, stretchesInParagraph, style
  case ending, wholeParagraph, ownVoice, carriesOn, previousStretch, previousGap, nextInSentence, verbInside
  case sentenceCueBefore, sentenceCueAfter
  case firstParagraph, paragraphAboveEnd, titleCase
  case nearestCueBeforeGap, nearestCueAfterGap, nearestCueBeforeVerb, nearestCueAfterVerb, secondTokenBefore
  case nearestCueBeforeStrength, nearestCueAfterStrength
  // The candidate.
  case kind, gender, plural, relation, sentenceDistance, distance, mentionsBetween, before, after, secondAfter
  case rightCueKind, rightCueVerb, rightGap, rightMentions, rightCommas, rightVerbs, rightCuePosition,
    rightCueDistance
  case leftCueKind, leftCueVerb, leftGap, leftMentions, leftCommas, leftCuePosition, leftCueDistance
  case wasPrevious, sameEntityAsPrevious, stretchesBetween, entityCount, firstInSentence, firstInParagraph
  case surelyPerson, paragraphDistance, rightCueFlags, leftCueFlags, rankBefore, possessive,
    rightCueIsNearest,
    leftCueIsNearest

  case rightCueStrength, leftCueStrength
  case subjectOfBefore, subjectOfAfter, subjectCueStrength, subjectCueDistance, subjectCuePosition,
    subjectChance

  static let count = allCases.count
}

/// The verbs told apart by name; others count by their kind.
enum CueVerb {
  static let forms = [
    "said", "says", "say", "saying", "told", "added", "asked", "wrote", "explained", "tweeted", "called",
    "calling",
    "argued", "noted", "according", "continued", "replied", "insisted", "warned", "claimed", "declared",
    "suggested",
    "described", "stated", "concluded", "announced", "responded", "admitted", "recalled", "found", "reported",
    "thinks", "believes", "tells", "adds", "writes", "joked", "telling", "adding", "asking",
  ]

  private static let numbers: WordTable = {
    var table = WordTable(capacity: forms.count)
    for (index, form) in forms.enumerated() { table.insert(WordHash.key(form), number: UInt16(index + 1)) }
    return table
  }()

  /// 0 for a verb that is not told apart.
  static func number(_ key: UInt64) -> UInt8 { UInt8(numbers[key]) }
}
