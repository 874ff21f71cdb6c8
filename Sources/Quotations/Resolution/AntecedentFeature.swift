// SPDX-License-Identifier: GPL-3.0-or-later

/// What the antecedent model knows of a pronoun and of one person whom it may stand for.
enum AntecedentFeature: Int, CaseIterable, Sendable {
  // The pronoun.
  case firstInSentence, firstInParagraph, cueAfter, cueBefore, rivals
  // The person's latest mention.
  case kind, sentenceDistance, paragraphDistance, recency, after, before, cueGap, cueKind, possessive,
    startsSentence
  case startsParagraph, sameParagraph
  // The person.
  case gender, count, subjectDistance, cueDistance, spokeDistance, nameDistance, lastToSpeak, subjectRecency
  case cueRecency, lastNamed, surely

  static let total = allCases.count
}
