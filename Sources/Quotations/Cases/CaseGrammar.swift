// SPDX-License-Identifier: GPL-3.0-or-later

/// All patterns, and which of them each word of the vocabulary anchors.
struct CaseGrammar: Sendable {
  static let shared = CaseGrammar()

  let vocabulary: CaseVocabulary
  let patterns: [CasePattern]
  /// Indices into ``patterns``, those that one word anchors behind one another.
  let anchored: [UInt16]
  /// Where those of each word stand in ``anchored``, by word number.
  let anchors: [Range<Int>]

  init() {
    let vocabulary = CaseVocabulary(literals: CasePattern.literals(Self.rows.map { $0.2 }))
    let patterns = Self.rows.map { CasePattern($0.0, $0.1, $0.2, vocabulary: vocabulary) }
    var anchored: [[UInt16]] = Array(repeating: [], count: vocabulary.lists.count)
    for (index, pattern) in patterns.enumerated() {
      for word in pattern.anchors { anchored[Int(word)].append(UInt16(index)) }
    }
    self.vocabulary = vocabulary
    self.patterns = patterns
    self.anchored = anchored.flatMap { $0 }
    var end = 0
    anchors = anchored.map { patterns in
      end += patterns.count
      return (end - patterns.count)..<end
    }
  }

}

/// The patterns, by what they say: each row has the sense, what it is worth, and the words.
extension CaseGrammar {
  typealias Row = (CaseSense, Int, String)

  static let rows: [Row] = killed + wronged + dead + inquired + spokenOf + accused + called + events + homes

  /// *Amy Dale, 34,*
  private static let person = "NAME ,? aged? #? ,?"
  /// *Was later*, *had been*.
  private static let was = "had|has|have? <passive> <adverb>?"
  /// *Amy Dale, a retired nurse who had been*
  private static let whoWas = "NAME , a|an|the ~ who \(was)"

  /// *Amy Dale, 34, a nurse,*
  private static let trade = "NAME , aged? # , a|an|the ~ ,"

  private static let killed: [Row] = [
    (.victim, 4, "@<killing> of WHO"),
    (.victim, 4, "@<killing> <death> of WHO"),
    (.victim, 4, "NAME 's <violent>* @<killing> !<fiction>"),
    (.victim, 4, "of|for|from|with|to|<charged> @<gerund> WHO"),
    (.victim, 4, "@<charged> of|with|for|over|to|the* <death>|<killing>|<ordeal> of WHO"),
    (.victim, 4, "@murdered|strangled|smothered|suffocated WHO"),
    (.victim, 3, "@killed|stabbed|abducted|kidnapped|poisoned WHO"),
    (.victim, 3, "\(person) who? \(was) @<killed>"),
    (.victim, 4, "\(person) who? \(was) @<slain>"),
    (.victim, 4, "\(person) who? had|has|have? <passive>? <adverb>? @<killed>|<slain> by"),
    (.victim, 4, "\(person) who? \(was) @<beaten> to death"),
    (.victim, 3, "\(whoWas) @<killed>"),
    (.victim, 4, "\(whoWas) @<slain>"),
    (.victim, 4, "\(trade) \(was) @<slain>"),
    (.victim, 3, "\(trade) \(was) @<killed>"),
    (.victim, 4, "\(trade) \(was) @found dead|hanged|murdered|strangled|stabbed"),
    (.victim, 4, "\(whoWas) @<beaten> to death"),
    (.victim, 4, "NAME 's @<killer>"),
    (.victim, 4, "@<killer> of WHO"),
    (.victim, 3, "@murder|abuse|rape|stabbing victim|victims NAME"),
    (
      .victim, 3,
      "victim|victims|body|boy|girl|baby|toddler|child|woman <aux>* <adverb>? @named|identified as WHO"
    ),
  ]

  /// Ways of harm short of killing, and deaths that somebody answers for.
  private static let wronged: [Row] = [
    (.victim, 4, "@<ordeal> of WHO"),
    (.victim, 4, "<charged> of|with|for|the* @<harming> WHO"),
    (.victim, 3, "@shook|shaken|shaking|manhandled WHO"),
    (.victim, 3, "@shooting|stabbing|beating|kill|shot|beat # WHO"),
    (.victim, 4, "causing|allowing the? @<death> of WHO"),
    (.victim, 4, "@causing|allowing NAME 's <death>"),
    (.victim, 4, "responsible|blamed|blame for NAME 's @<death>"),
    (.victim, 4, "<violent> @<death> of WHO"),
    (.victim, 4, "NAME 's @disappearance|abduction|suicide"),
    (.victim, 3, "NAME <aux>? went @missing"),
    (.victim, 4, "@murdered|battered|slain|missing|stabbed|tortured <relation>|# <relation>|#* NAME"),
    (.victim, 4, "\(person) who? \(was) @found dead|hanged|murdered|strangled|stabbed"),
    (.victim, 3, "@body|bodies|remains of WHO <passive> found|discovered|recovered"),
    (.victim, 3, "NAME 's @body|remains <passive> found|discovered|recovered"),
  ]

  private static let dead: [Row] = [
    (.dead, 2, "@<death> of WHO"),
    (
      .victim, 3,
      "home|custody|cell|prison|ward where <determiner>? #? <child>|<relation>? NAME <aux>* @<died>"
    ),
    (.dead, 2, "NAME , whose ~ ~ ,? @<died>"),
    (.dead, 2, "NAME <aux>* <adverb>? @<died> in ^? in? <calendar>|#"),
    (.dead, 2, "NAME 's <violent>* @<death>"),
    (.dead, 2, "\(person) who <aux>* <adverb>? @<died>"),
    (
      .dead, 2,
      "\(person) <aux>* <adverb>? @<died> from|of|after|when|while|following|at|on|just|hours|days|weeks"
    ),
    (
      .dead, 2, "\(person) <aux>* <adverb>? @<died> in hospital|custody|prison|police|jail|agony|his|her|a|an"
    ),
    (.dead, 2, "\(trade) <aux>* <adverb>? @<died>"),
    (.dead, 2, "NAME <aux>* <adverb>? @<died> in|at|near ^"),
    (.dead, 2, "when|after|before NAME @<died>"),
    (.dead, 2, "<child>|# NAME <aux>* <adverb>? @<died>"),
    (.dead, 2, "NAME @took his|her|their own life"),
  ]

  private static let inquired: [Row] = [
    (.inquired, 4, "@<inquiry>|<review>|<probe> on|into|of|the|<violent>* <death>|<killing>|<ordeal> of WHO"),
    (.inquired, 4, "cause of @<death> of WHO"),
    (.inquired, 4, "@inquest|inquests on|into|for WHO"),
    (.inquired, 4, "serious? case @<review> on|into|of|the|case* WHO"),
    (.inquired, 4, "NAME 's? <sort>* @inquest|inquests"),
    (.inquiry, 3, "NAME 's? <sort>* @inquiry|enquiry"),
    (.inquired, 3, "NAME 's? serious? case @<review>"),
  ]

  private static let spokenOf: [Row] = [
    (.subject, 3, "@case|cases of WHO"),
    (.subject, 3, "NAME <sort>* @<hearing>"),
    (.subject, 3, "NAME <sort>* @<affair>"),
    (.subject, 3, "NAME @shooting|stabbing|murder|killing !<fiction>"),
    (.subject, 3, "NAME @verdict|verdicts"),
    (.subject, 3, "@justice for NAME"),
  ]

  private static let accused: [Row] = [
    (.accused, 2, "@trial|retrial of WHO"),
    (.accused, 2, "NAME 's @trial|retrial|conviction"),
    (.accused, 2, "\(person) \(was) @<jailed>"),
    (.accused, 2, "NAME ,? #? ,? @<jailed> for|over|of|to"),
    (.accused, 2, "\(person) <aux>* <adverb>? found|pleaded|pleads @guilty"),
    (.accused, 2, "NAME <aux> @serving a|an|life|#"),
    (.accused, 2, "\(person) @denies|denied|admits|admitted <killing>|<harming>|causing|allowing|assaulting"),
  ]

  private static let called: [Row] = [
    (
      .alias, 4,
      "@known|named|identified|called|referred only|simply|publicly|to? in|the|public|court* as|to? \"? WHO"
    ),
    (.alias, 4, "real @name is|was|, WHO"),
    (.alias, 4, "@known for|until|throughout ~ as \"? WHO"),
    (.alias, 4, "<passive> @named|identified ~ ,? ~ ,? as WHO"),
  ]

  private static let events: [Row] = [
    (.body, 4, "@<inquiry> into the? <sort>* BODY"),
    (.body, 4, "@inquiry|enquiry|inquiries|tribunal into the? ~ at BODY"),
    (.body, 4, "BODY <sort>* @inquiry|enquiry|inquest|inquests"),
    (.body, 3, "BODY <sort>* @trial|retrial"),
    (.incident, 2, "BODY <sort>* @<affair>|<incident>"),
    (.incident, 2, "@<affair>|<disaster> at BODY"),
    (.incident, 2, "PLACE @<disaster>"),
    (.operation, 3, "@operation WORD"),
  ]

  /// Homes whose name alone stands for what happened there.
  private static let homes: [Row] = [
    (.home, 4, "@<inquiry>|<review>|<probe> into|of the|<death>|<ordeal>|at|of* HOME"),
    (
      .home, 4,
      "HOME care|nursing|residential? home? <sort>* @<inquiry>|<affair>|report|review|trial|case|closure"
    ),
    (.home, 4, "@<ordeal>|<death>|<affair>|failings|cruelty|ill-treatment at|in the? HOME"),
    (.home, 4, "@registration of the? HOME"),
    (.home, 3, "@closure|running|owner|owners|collapse of the? HOME"),
    (.home, 3, "@owned|owns|ran|runs|closed|inspected the? HOME"),
    (.home, 4, "fined|charges|charged|jailed ~ @running of the? HOME"),
    (.home, 3, "HOME , a|an|the ~ ^? @care|nursing|residential home"),
    (
      .home, 4,
      "HOME , a|an|the ~ ^? @care|nursing|residential home that|which ~ closed|shut|inspectors|police"
    ),
  ]
}
