// SPDX-License-Identifier: GPL-3.0-or-later

/// Adds up what speaks for a subject. ``threshold`` points make it a case of the article.
struct CaseScore {
  /// Found by reading what a large body of political news yields: at 4, one clear pattern or two weak ones
  /// agreeing.
  static let threshold = 4

  let article: CaseArticle
  let speakers: Set<CaseNameIndex.Person>

  func points(_ subject: CaseSubject, _ mentions: [CaseMentions.Mention]) -> Int {
    let context = min(2, subject.evidence.map { article.context(around: $0.anchor) }.max() ?? 0)
    let own = worth(subject.evidence, isInContext: context > 0 || article.contextBreadth >= 3)
    guard own > 1 else { return 0 }
    var points = own + context
    if subject.evidence.contains(where: { $0.sense == .accused && article.isInCourt($0.anchor) }) {
      points += 1
    }
    if article.contextBreadth >= 3 { points += 1 }
    if mentions.count >= 3 { points += 1 }
    if isLeading(subject, mentions) { points += 1 }
    if isChaired(subject) { points += 1 }
    return points - doubts(subject)
  }

  private func isLeading(_ subject: CaseSubject, _ mentions: [CaseMentions.Mention]) -> Bool {
    subject.evidence.contains { article.isLead($0.anchor) }
      || subject.isHome && mentions.contains { article.isLead($0.tokens.lowerBound) }
  }

  /// *The Teft inquiry* that Sir Alan Teft holds: an inquiry for certain.
  private func isChaired(_ subject: CaseSubject) -> Bool {
    guard case .event = subject.identity else { return false }
    return subject.evidence.contains { $0.sense == .inquiry && $0.name.kind == .single }
  }

  private func doubts(_ subject: CaseSubject) -> Int {
    var doubts = 0
    if subject.evidence.contains(where: \.name.hasOffice) { doubts += 2 }
    switch subject.identity {
    case .person(let person):
      if speakers.contains(person), !subject.isAccused { doubts += 3 }
      if subject.evidence.allSatisfy(isSlight) { doubts += 2 }
    case .words:
      if subject.evidence.allSatisfy(isSlight) { doubts += 1 }
    case .event:
      doubts += passing(subject)
    }
    return doubts
  }

  /// The best weight of each sense: the best sense whole and one point for each further. A death, or a *case
  /// of*, says little where nothing else speaks of crimes and inquiries.
  private func worth(_ evidence: [CaseEvidence], isInContext: Bool) -> Int {
    var best = Array(repeating: 0, count: CaseSense.allCases.count)
    for one in evidence {
      let isPlain =
        one.sense == .dead || one.sense == .subject || one.sense == .home && one.weight < Self.threshold
      let weight = isPlain && !isInContext ? one.weight / 2 : one.weight
      best[one.sense.rawValue] = max(best[one.sense.rawValue], weight)
    }
    return (best.max() ?? 0) + max(0, best.count { $0 > 0 } - 1)
  }

  /// One word alone, nothing said to show whose name it is; the surname is how reports speak of somebody on
  /// trial.
  private func isSlight(_ evidence: CaseEvidence) -> Bool {
    evidence.name.kind == .single && !evidence.isDescribed && evidence.sense != .accused
  }

  /// A place named once, in passing: *since the Orlestone riots*. One word that stands before an inquiry may
  /// be anything (*a Blistering attack*), and needs a second naming.
  private func passing(_ subject: CaseSubject) -> Int {
    guard let first = subject.evidence.first, first.sense != .operation else { return 0 }
    if subject.evidence.count > 1 { return -1 }
    if first.sense == .inquiry { return 0 }
    if subject.evidence.allSatisfy({ $0.name.kind == .single }) { return 2 * Self.threshold }
    if article.isLead(first.anchor) { return -1 }
    return first.sense == .incident || first.name.kind != .institution ? 1 : 0
  }
}
