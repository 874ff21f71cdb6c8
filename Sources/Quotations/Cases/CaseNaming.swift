// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives a chosen subject its name and aliases, as the article has them.
struct CaseNaming {
  let article: CaseArticle

  func named(_ subject: CaseSubject, mentions: [CaseMentions.Mention]) -> Case {
    if case .event = subject.identity { return event(subject) }
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

  /// The fullest name ranks highest: a pseudonym (by which a case is known even when the name comes out), a name of
  /// several words, one word, initials.
  private func rank(_ tokens: Range<Int>) -> Int {
    if article.reader.isLetteredName(tokens.lowerBound) { return 10 }
    if tokens.count > 1 { return 2 + min(tokens.count, 7) }
    return article.reader.tokens[tokens.lowerBound].shape == .caps ? 2 : 1
  }

  private func isShouted(_ words: String) -> Bool {
    words.utf8.count > 3 && !words.utf8.contains { $0 &- 0x61 < 26 }
  }

  /// An inquiry or incident is named with its noun: *Thornmere Hospital inquiry*.
  private func event(_ subject: CaseSubject) -> Case {
    let ranges = subject.evidence.map { one in
      min(one.anchor, one.name.tokens.lowerBound)..<max(one.anchor + 1, one.name.tokens.upperBound)
    }
    var names: [String] = []
    for (range, one) in zip(ranges, subject.evidence) {
      let isPhrase = one.anchor >= one.name.tokens.upperBound || one.sense == .operation
      let noun = article.words(one.anchor..<(one.anchor + 1))
      let name = isPhrase ? article.words(range) : article.words(one.name.tokens) + " " + noun
      if !names.contains(name) { names.append(name) }
    }
    let name = names.max { $0.utf8.count < $1.utf8.count } ?? ""
    var mentions: [Range<Int>] = []
    for span in ranges.map(article.bytes).sorted(by: { $0.lowerBound < $1.lowerBound })
    where span.lowerBound >= mentions.last?.upperBound ?? 0 { mentions.append(span) }
    return Case(name: name, aliases: names.filter { $0 != name }, mentions: mentions)
  }
}
