// SPDX-License-Identifier: GPL-3.0-or-later

/// The dead person of an inquest report that begins without the name: *A man died in a cell, an inquest
/// heard*, and in the next paragraph *Paul Hext, 32, …*.
struct CaseInquest {
  let article: CaseArticle
  let index: CaseNameIndex
  /// Those who are quoted, and so alive.
  let speakers: Set<CaseNameIndex.Person>

  /// How far into the article the name must come: reports give it at once.
  private static let furthestParagraph = 5

  /// The first person named without a title or an office, who is given an age or called *Mr* or begins the
  /// paragraph, with those who died with them; nobody when the article has no inquest, does not begin with a death, or
  /// its evidence names somebody who died. Who tells what they saw is a bystander, whatever the age.
  func evidence(beside others: [CaseEvidence]) -> [CaseEvidence] {
    guard article.hasInquest, leadsWithDeath, !others.contains(where: Self.namesTheDead) else { return [] }
    for name in index.names {
      let token = name.tokens.lowerBound
      guard article.paragraph(of: token) <= Self.furthestParagraph else { return [] }
      guard let person = index.person(name), !name.isTitled, !isPresented(token), !speakers.contains(person),
        isGivenAge(name) || index.isTitled(person) || isFirst(token), !tells(name)
      else {
        continue
      }
      return ([name] + companion(of: name)).map {
        CaseEvidence(name: $0, sense: .inquired, weight: 3, anchor: $0.tokens.lowerBound)
      }
    }
    return []
  }

  private var leadsWithDeath: Bool {
    article.opening.contains {
      article.reader.has($0, .inquest) || article.reader.has($0, .death) || article.reader.has($0, .died)
    }
  }

  private static func namesTheDead(_ evidence: CaseEvidence) -> Bool {
    if evidence.name.kind == .single && !evidence.isDescribed { return false }
    switch evidence.sense {
    case .victim, .dead, .inquired, .subject, .lettered: return true
    default: return false
    }
  }

  /// *Paul Hext, 32,*
  private func isGivenAge(_ name: CaseName) -> Bool {
    let next = name.tokens.upperBound
    return next + 1 < article.reader.tokens.count && article.reader.tokens[next].shape == .comma
      && article.reader.tokens[next + 1].shape == .number
  }

  /// Whether a paragraph after the first begins with the token.
  private func isFirst(_ token: Int) -> Bool {
    let paragraph = article.paragraph(of: token)
    return paragraph > 0 && article.tokens(of: paragraph).lowerBound == token
  }

  /// *Coroner Jane Poole*, *his sister Ann Hext*, *Her neighbour, Alan Peck,*.
  private func isPresented(_ token: Int) -> Bool {
    guard token > 0 else { return false }
    if article.reader.has(token - 1, .role) || article.reader.has(token - 1, .relation) { return true }
    guard article.reader.tokens[token - 1].shape == .comma else { return false }
    return (max(0, token - 5)..<token).contains { Self.owners.contains(article.reader.tokens[$0].hash) }
  }

  /// The other of *Ann Hext, 19, and Paul Lane, 20,*.
  private func companion(of name: CaseName) -> [CaseName] {
    guard let (start, isLast) = article.reader.joint(name.tokens.upperBound), isLast,
      let next = article.reader.name(from: start), index.person(next) != nil, !next.isTitled
    else { return [] }
    return [next]
  }

  /// How many words may stand between a name and what its bearer tells: an age, a street, a clause.
  private static let longestAside = 14

  /// *Liam Hext, 47, who was walking his dog, told the hearing*, *found her*; but not *was found*.
  private func tells(_ name: CaseName) -> Bool {
    let reader = article.reader
    let end = min(reader.tokens.count, name.tokens.upperBound + Self.longestAside)
    for place in name.tokens.upperBound..<end {
      let token = reader.tokens[place]
      if token.shape == .mark || token.shape == .boundary { return false }
      if Self.telling.contains(token.hash), !reader.has(place - 1, .passive) { return true }
    }
    return false
  }

  private static let owners: WordSet = ["his", "her", "their", "a"]
  private static let telling = WordSet(
    "told said found saw heard rang dialled recalled discovered explained added")
}
