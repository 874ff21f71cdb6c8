// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// Counts the indirect quotations of an extraction against attributions that have a source, a cue with a verb of
  /// speech and a content without quotation marks.
  ///
  /// One is found when an indirect quotation covers at least half of the content and lies at least half inside it;
  /// its speaker is right when the mention overlaps the source or the name holds the source's last capitalised word.
  /// An indirect quotation is precise when at least half of it lies in the content of any attribution, spoken or
  /// thought, marked or not.
  static func indirectCounts(of extraction: Extraction, against gold: Gold) -> IndirectCounts {
    let text = gold.text
    let given = extraction.quotations.filter { $0.kind == .indirect && $0.spans.allSatisfy(text.holds) }
    let letters = given.map { $0.spans.reduce(0) { $0 + text.letters(in: $1) } }
    func shared(_ index: Int, _ content: [Range<Int>]) -> Int {
      given[index].spans.reduce(0) { $0 + text.letters(in: $1, content) }
    }
    var counts = IndirectCounts()
    for attribution in gold.attributions where isIndirectSpeech(attribution, in: text) {
      let length = attribution.content.reduce(0) { $0 + text.letters(in: $1) }
      let hits = given.indices.filter {
        let both = shared($0, attribution.content)
        return letters[$0] > 0 && both * 2 >= length && both * 2 >= letters[$0]
      }
      counts.gold += 1
      counts.found += hits.isEmpty ? 0 : 1
      let isRight = hits.contains { isSpeaker(of: given[$0], extraction, in: attribution.source, text) }
      counts.speakerRight += isRight ? 1 : 0
    }
    for index in given.indices {
      counts.given += 1
      let isPrecise =
        letters[index] > 0 && gold.attributions.contains { shared(index, $0.content) * 2 >= letters[index] }
      counts.precise += isPrecise ? 1 : 0
    }
    return counts
  }

  private static func isIndirectSpeech(_ attribution: Attribution, in text: Text) -> Bool {
    guard !attribution.source.isEmpty, attribution.content.contains(where: { text.letters(in: $0) > 0 }),
      !attribution.content.contains(where: { holdsMark(text.string($0)) })
    else { return false }
    let cue = attribution.cue.map(text.string).joined(separator: " ").lowercased()
    return cue.contains("according to") || cue.split { !$0.isLetter }.contains { isSpeech(String($0)) }
  }

  private static func holdsMark(_ words: String) -> Bool {
    words.contains { "\"\u{201C}\u{201D}".contains($0) } || words.contains("''") || words.contains("``")
  }

  private static func isSpeaker(
    of quotation: Quotation, _ extraction: Extraction, in source: [Range<Int>], _ text: Text
  ) -> Bool {
    if let mention = quotation.mention, source.contains(where: { $0.overlaps(mention) }) { return true }
    guard let speaker = quotation.speaker.map({ extraction.speakers[$0].name }) else { return false }
    let words = source.map(text.string).joined(separator: " ").split {
      !$0.isLetter && !"'\u{2019}-".contains($0)
    }
    guard let last = words.last(where: { $0.count > 1 && SourceReading.isCapitalised($0) }) else {
      return false
    }
    return speaker.contains(last)
  }

  /// Whether a word in lower case is a form of a verb of speech.
  private static func isSpeech(_ word: String) -> Bool {
    if Speech.irregular.contains(word) || Speech.verbs.contains(word) { return true }
    for (ending, restored) in Speech.endings where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if restored.contains(where: { Speech.verbs.contains(stem + $0) }) { return true }
      // admitted, begging: the consonant is doubled.
      if ending != "s", let last = stem.last, stem.dropLast().last == last,
        Speech.verbs.contains(String(stem.dropLast()))
      {
        return true
      }
    }
    return false
  }

  private enum Speech {
    static let verbs = Words.set(
      """
      accuse acknowledge add admit agree allege announce argue ask assert call claim comment complain concede \
      conclude confirm contend declare deny describe disclose explain insist joke maintain mention note point predict \
      promise recall remark repeat reply report respond reveal say state stress suggest tell testify tweet urge vow \
      warn write
      """)
    static let irregular = Words.set("said told wrote written")
    /// An ending, and what the plain verb has in its place.
    static let endings: [(String, [String])] = [
      ("ies", ["y"]), ("ied", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ed", ["", "e"]), ("ing", ["", "e"]),
    ]
  }
}
