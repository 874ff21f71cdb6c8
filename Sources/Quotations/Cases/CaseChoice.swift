// SPDX-License-Identifier: GPL-3.0-or-later

/// Decides which subjects are cases of the article.
struct CaseChoice {
  let article: CaseArticle
  let subjects: [CaseSubject]
  let mentions: [[CaseMentions.Mention]]
  let speakers: Set<CaseNameIndex.Person>

  /// Somebody named this often runs through the story.
  private static let recurring = 3

  /// Indices of the subjects that are cases. A person tried or jailed gives a case its name only when running
  /// through the story, and where no victim does: not when another case is mentioned in the same paragraph.
  func chosen() -> [Int] {
    let score = CaseScore(article: article, speakers: speakers)
    let sure = subjects.indices.filter {
      score.points(subjects[$0], mentions[$0]) >= CaseScore.threshold
    }
    let victims = sure.filter { !subjects[$0].isAccused }
    let taken = Set(victims.flatMap { mentions[$0].map { article.paragraph(of: $0.tokens.lowerBound) } })
    return sure.filter { number in
      guard subjects[number].isAccused else { return true }
      return mentions[number].count >= Self.recurring
        && !mentions[number].contains { taken.contains(article.paragraph(of: $0.tokens.lowerBound)) }
    }
  }
}
