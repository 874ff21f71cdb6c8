// SPDX-License-Identifier: GPL-3.0-or-later

/// The dead person of an inquest report that begins without the name: *A man died in a cell, an inquest
/// heard*, and in the next paragraph *Paul Hext, 32, …*.
struct CaseInquest {
  let article: CaseArticle
  let index: CaseNameIndex

  /// How far into the article the name must come: reports give it at once.
  private static let furthestParagraph = 5

  /// The first person named without a title or an office, who is given an age or called *Mr*; nil when the
  /// article has no inquest, does not begin with a death, or its evidence names somebody who died.
  func evidence(beside others: [CaseEvidence]) -> CaseEvidence? {
    let reader = article.reader
    guard article.hasInquest, leadsWithDeath, !others.contains(where: Self.namesTheDead) else { return nil }
    for name in index.names {
      let token = name.tokens.lowerBound
      guard article.paragraph(of: token) <= Self.furthestParagraph else { return nil }
      guard let person = index.person(name), !name.isTitled, !isPresented(token),
        isGivenAge(name) || index.isTitled(person)
      else {
        continue
      }
      return CaseEvidence(name: name, sense: .inquired, weight: 3, anchor: token)
    }
    return nil
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

  /// *Coroner Jane Poole*, *his sister Ann Hext*.
  private func isPresented(_ token: Int) -> Bool {
    guard token > 0 else { return false }
    return article.reader.has(token - 1, .role) || article.reader.has(token - 1, .relation)
  }
}
