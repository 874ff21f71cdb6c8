// SPDX-License-Identifier: GPL-3.0-or-later

/// All patterns, and which of them each word of the vocabulary anchors.
struct CaseGrammar: Sendable {
  static let shared = CaseGrammar()

  let vocabulary: CaseVocabulary
  let patterns: [CasePattern]
  /// Indices into ``patterns``, by word number.
  let anchored: [[UInt16]]

  init() {
    let vocabulary = CaseVocabulary(literals: CasePattern.literals(Self.rows.map { $0.2 }))
    let patterns = Self.rows.map { CasePattern($0.0, $0.1, $0.2, vocabulary: vocabulary) }
    var anchored: [[UInt16]] = Array(repeating: [], count: vocabulary.lists.count)
    for (index, pattern) in patterns.enumerated() {
      for word in pattern.anchors { anchored[Int(word)].append(UInt16(index)) }
    }
    self.vocabulary = vocabulary
    self.patterns = patterns
    self.anchored = anchored
  }

  /// What each says, what it is worth, and the pattern. ``CaseScore`` adds the worth up.
  static let rows: [(CaseSense, Int, String)] = [
    (.victim, 4, "@<killing> of WHO"),
    (.victim, 4, "@<killing> <death> of WHO"),
    (.victim, 4, "@<ordeal> of WHO"),
    (.victim, 4, "of|for|from|with|to|admitted|admits|denied|denies|denying|admitting @<gerund> WHO"),
    (.victim, 4, "<charged> of|with|for|the* @<harming> WHO"),
    (.victim, 4, "@murdered|strangled|smothered|suffocated WHO"),
    (.victim, 3, "@killed|stabbed|abducted|kidnapped|poisoned WHO"),
    (
      .victim, 4,
      "NAME ,? aged? #? ,? who? had|has|have? <passive> <adverb>? @shot|beaten|kicked|stabbed|knifed|battered|bludgeoned to death"
    ),
    (
      .victim, 4,
      "NAME , a|an|the ~ who had|has|have? <passive> <adverb>? @shot|beaten|kicked|stabbed|knifed|battered|bludgeoned to death"
    ),
    (.victim, 4, "@<charged> of|with|for|over|to|the* <death>|<killing>|<ordeal> of WHO"),
    (.victim, 4, "causing|allowing the? @<death> of WHO"),
    (.victim, 4, "@causing|allowing NAME 's <death>"),
    (.victim, 4, "NAME 's @killer|killers|murderer|murderers"),
    (.victim, 4, "@killer|killers|murderer|murderers of WHO"),
    (.victim, 3, "@body|bodies|remains of WHO <passive> found|discovered|recovered"),
    (.victim, 3, "NAME 's @body|remains <passive> found|discovered|recovered"),
    (.victim, 3, "NAME <aux>? went @missing"),
    (.victim, 3, "@shook|shaken|shaking|manhandled WHO"),
    (.victim, 4, "responsible|blamed|blame for NAME 's @<death>"),
    (.victim, 3, "@shooting|stabbing|beating|kill|shot|beat # WHO"),
    (.victim, 4, "NAME 's <violent>* @<killing> !<fiction>"),
    (.victim, 4, "NAME 's @disappearance|abduction|suicide"),
    (.victim, 4, "@murdered|battered|slain|missing|stabbed|tortured <relation>|# <relation>|#* NAME"),
    (.victim, 3, "@murder|abuse|rape|stabbing victim|victims NAME"),
    (.victim, 3, "NAME ,? aged? #? ,? who? had|has|have? <passive> <adverb>? @<killed>"),
    (.victim, 4, "NAME ,? aged? #? ,? who? had|has|have? <passive> <adverb>? @<slain>"),
    (.victim, 4, "NAME ,? aged? #? ,? who? had|has|have? <passive>? <adverb>? @<killed>|<slain> by"),
    (.victim, 3, "NAME , a|an|the ~ who had|has|have? <passive> <adverb>? @<killed>"),
    (.victim, 4, "NAME , a|an|the ~ who had|has|have? <passive> <adverb>? @<slain>"),
    (
      .victim, 4,
      "NAME ,? aged? #? ,? who? had|has|have? <passive> <adverb>? @found dead|hanged|murdered|strangled|stabbed"
    ),
    (.dead, 2, "@<death> of WHO"),
    (.victim, 4, "<violent> @<death> of WHO"),
    (.dead, 2, "NAME 's <violent>* @<death>"),
    (.dead, 2, "NAME ,? aged? #? ,? who <aux>* <adverb>? @<died>"),
    (
      .dead, 2,
      "NAME ,? aged? #? ,? <aux>* <adverb>? @<died> from|of|after|when|while|following|at|on|just|hours|days|weeks"
    ),
    (
      .dead, 2,
      "NAME ,? aged? #? ,? <aux>* <adverb>? @<died> in hospital|custody|prison|police|jail|agony|his|her|a"
    ),
    (.dead, 2, "when|after|before NAME @<died>"),
    (.dead, 2, "NAME @took his|her|their own life"),
    (.inquired, 4, "cause of @<death> of WHO"),
    (
      .inquired, 4,
      "@<inquiry>|<review>|investigation on|into|of|the|<violent>* <death>|<killing>|<ordeal> of WHO"
    ),
    (.inquired, 4, "@inquest|inquests on|into|for WHO"),
    (.inquired, 4, "serious? case @review|reviews on|into|of|the|case* WHO"),
    (.inquired, 4, "NAME 's? <sort>* @inquest|inquests"),
    (.inquired, 3, "NAME 's? <sort>* @inquiry|enquiry"),
    (.inquired, 3, "NAME 's? serious? case @review|reviews"),
    (.subject, 3, "@case|cases of WHO"),
    (.subject, 3, "NAME <sort>* @<hearing>"),
    (.subject, 3, "NAME <sort>* @<affair>"),
    (.subject, 3, "NAME @shooting|stabbing|murder|killing !<fiction>"),
    (.subject, 3, "NAME @verdict|verdicts"),
    (.subject, 3, "@justice for NAME"),
    (.accused, 2, "@trial|retrial of WHO"),
    (.accused, 2, "NAME 's @trial|retrial|conviction"),
    (.accused, 2, "NAME ,? aged? #? ,? <aux>* <adverb>? @<jailed>"),
    (.accused, 2, "NAME ,? aged? #? ,? <aux>* <adverb>? found|pleaded|pleads @guilty"),
    (.accused, 2, "NAME <aux> @serving a|an|life|#"),
    (
      .alias, 4,
      "@known|named|identified|called|referred only|simply|publicly|to? in|the|public|court* as|to? \"? WHO"
    ),
    (.alias, 4, "real @name is|was|, WHO"),
    (.body, 4, "@<inquiry> into the? <sort>* BODY"),
    (.body, 4, "@<inquiry> into the? ~ at BODY"),
    (.body, 4, "BODY <sort>* @inquiry|enquiry|inquest|inquests"),
    (.body, 3, "BODY <sort>* @trial|retrial"),
    (.incident, 2, "BODY <sort>* @<affair>|<incident>"),
    (.incident, 2, "@<affair>|<disaster> at BODY"),
    (.incident, 2, "PLACE @<disaster>"),
    (.operation, 3, "@operation WORD"),
  ]
}
