// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// How the articles that answer are counted, settled before the best of them are looked for.
///
/// A match that is to count has to weigh every article; one for the best only passes most of them over. So they are
/// counted apart, by laying posting lists over each other, which weighs them as well. Where words have to stand side by
/// side that does not tell, and Xapian has to count, all or so many at least.
struct ArticleCounting {
  /// All that answer, where posting lists tell.
  private(set) var matched: DocumentSet?
  /// The same with their weights, where these are asked for.
  private(set) var weighed: WeighedSet?
  /// No more than so many answer.
  let atMost: Int
  /// Of so many it has to be known whether they answer: see `ReadableDatabase.matches`.
  let checkAtLeast: Int

  /// - Parameters:
  ///   - weighting: of the articles, if the best are asked for.
  ///   - isRemote: whether a part of the database is elsewhere, which counts quicker than it sends what to count.
  init(
    _ plan: QueryPlan, _ request: SearchRequest, _ database: Database, by weighting: Weighting?,
    isRemote: Bool
  ) throws(XapianError) {
    let all = try database.documentCount
    guard !isRemote else {
      (atMost, checkAtLeast) = (all, all)
      return
    }
    if let weighting, let weighed = try database.weighedSet(matching: plan.candidates, by: weighting) {
      (self.weighed, matched) = (weighed, weighed.documents)
      (atMost, checkAtLeast) = (weighed.documents.count, 0)
      return
    }
    let most = try database.mostDocuments(matching: plan.candidates)
    // To look at few costs nothing; and facets are counted in all.
    guard most > request.phraseCandidates || !request.facets.isEmpty else {
      (atMost, checkAtLeast) = (most, all)
      return
    }
    guard request.facets.isEmpty, !plan.candidates.isOfSets else {
      let matched = try database.documentSet(matching: plan.candidates)
      (self.matched, atMost, checkAtLeast) = (matched, matched.count, 0)
      return
    }
    let candidates = plan.candidates.withoutPositions
    atMost = candidates.isOfSets ? try database.documentSet(matching: candidates).count : most
    checkAtLeast = atMost <= request.phraseCandidates ? all : request.countedPhrases
  }
}
