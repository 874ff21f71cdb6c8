// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives a chosen subject its name and aliases, as the article has them.
struct CaseNaming {
  let article: CaseArticle

  func named(_ subject: CaseSubject, mentions: [CaseMentions.Mention]) -> Case {
    if case .event = subject.identity, !subject.isHome { return event(subject) }
    var forms: [(key: UInt64, words: String, count: Int, rank: Int)] = []
    for mention in mentions {
      if let known = forms.firstIndex(where: { $0.key == mention.key }) {
        forms[known].count += 1
        if isShouted(forms[known].words) { forms[known].words = article.words(mention.tokens) }
      } else {
        forms.append((mention.key, article.words(mention.tokens), 1, rank(mention.tokens)))
      }
    }
    guard let name = forms.max(by: { ($0.rank, $0.count) < ($1.rank, $1.count) }) else {
      return Case(name: "")
    }
    let aliases = forms.filter { $0.key != name.key }.map(\.words)
    return Case(name: name.words, aliases: aliases, mentions: mentions.map { article.bytes($0.tokens) })
  }

  /// The fullest name ranks highest: a name of several words, a name by letter, initials, one word.
  private func rank(_ tokens: Range<Int>) -> Int {
    if article.reader.isLetteredName(tokens.lowerBound) { return 3 }
    if tokens.count > 1 { return 3 + min(tokens.count, 7) }
    return article.reader.tokens[tokens.lowerBound].shape == .caps ? 2 : 1
  }

  private func isShouted(_ words: String) -> Bool {
    words.utf8.count > 3 && !words.utf8.contains { $0 &- 0x61 < 26 }
  }

  /// An inquiry or incident is named with its noun: *Thornmere Hospital inquiry*, even where the text has it
  /// the other way round or with an adjective between.
  private func event(_ subject: CaseSubject) -> Case {
    var best = (name: "", length: 0, weight: 0)
    var phrases: [String] = []
    var spans: [Range<Int>] = []
    for one in subject.evidence {
      let phrase =
        min(one.anchor, one.name.tokens.lowerBound)..<max(one.anchor + 1, one.name.tokens.upperBound)
      let noun = article.words(one.anchor..<(one.anchor + 1))
      let isOperation = one.sense == .operation
      let name =
        isOperation ? article.words(phrase) : article.words(one.name.tokens) + " " + noun.lowercased()
      if (one.name.tokens.count, one.weight) > (best.length, best.weight) {
        best = (name, one.name.tokens.count, one.weight)
      }
      let form = one.anchor < one.name.tokens.lowerBound ? name : article.words(phrase)
      if !phrases.contains(form), phrases.count < Self.mostPhrases { phrases.append(form) }
      spans.append(article.bytes(phrase))
    }
    spans.sort { $0.lowerBound < $1.lowerBound }
    var mentions: [Range<Int>] = []
    for span in spans where span.lowerBound >= mentions.last?.upperBound ?? 0 { mentions.append(span) }
    return Case(name: best.name, aliases: phrases.filter { $0 != best.name }, mentions: mentions)
  }

  /// More ways of naming one inquiry are no names of it.
  private static let mostPhrases = 8
}
