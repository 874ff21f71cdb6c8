// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// One span that an extraction gives as a direct or mixed quotation, with the speaker it gives it.
  struct Claim {
    var span: Range<Int>
    var mention: Range<Int>?
    /// The speaker's name, or else the words of the mention.
    var speaker: String?
    var confidence: Double
    /// The rule that made the attribution.
    var rule: String

    /// A claim says who speaks.
    var isClaimed: Bool { speaker != nil || mention != nil }
  }

  /// The spans of an extraction that are compared with the gold's units.
  ///
  /// - Returns: the claims, each span and speaker once, and how many spans were too short to count.
  static func claims(of extraction: Extraction, in text: Text) -> (claims: [Claim], short: Int) {
    struct Said: Hashable {
      var span: Range<Int>
      var speaker: String?
    }
    var claims: [Claim] = []
    var seen: Set<Said> = []
    var short = 0
    for quotation in extraction.quotations where quotation.kind != .indirect {
      let mention = quotation.mention.flatMap { text.holds($0) ? $0 : nil }
      let speaker = quotation.speaker.map { extraction.speakers[$0].name } ?? mention.map(text.string)
      for span in quotation.spans where text.holds(span) {
        if text.words(in: span) < Gold.fewestWords {
          short += 1
        } else if speaker != nil || !seen.contains(where: { $0.span == span }),
          seen.insert(Said(span: span, speaker: speaker)).inserted
        {
          claims.append(
            Claim(
              span: span, mention: mention, speaker: speaker, confidence: quotation.confidence,
              rule: quotation.rule))
        }
      }
    }
    return (claims, short)
  }
}

extension Evaluation.Text {
  /// Whether a range lies in the text and is not empty.
  func holds(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= bytes.count
  }
}
