// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// What is shown of the articles that were found: the only part of a search that reads texts.
extension RunningSearch {
  func show(_ found: [Found]) throws -> [SearchResult] {
    var results: [SearchResult] = []
    var (rank, stories) = try onPage(found)
    if resolved.control.hasLookedForFew {
      try resolved.control.know(thoseQuotedIn: stories.map(\.found.placement.document).sorted())
    }
    for shown in stories {
      let article = shown.found
      try article.placement.complete(in: resolved.control)
      let choices = request.allPassages ? article.choices[...] : article.choices.prefix(1)
      let stored = try StoredArticle(reading: article.placement.document, in: database)
      let newer = article.family.isEmpty ? nil : try PageVersions.newer(than: stored, in: database)
      let reader = PassageReader(article: stored, table: article.placement.table)
      for choice in choices {
        rank += 1
        guard rank > request.offset, rank <= request.offset + request.limit else { continue }
        results.append(
          SearchResult(
            rank: rank, score: article.score, article: stored,
            passage: reader.view(
              choice.passage, places: places(in: choice.passage, article.placement),
              matching: choice.quotations),
            morePassages: article.choices.count - 1, cases: article.placement.table.cases.map(\.name),
            family: article.family.isEmpty ? nil : String(decoding: article.family, as: UTF8.self),
            copies: shown.copies, copyCount: shown.copyCount, earlierVersions: shown.earlierVersions,
            newerVersion: newer))
      }
    }
    return results
  }

  /// The article under which a story is shown, and what else tells it.
  private struct Representation {
    var found: Found
    var copies: [StoredArticle] = []
    var copyCount = 0
    var earlierVersions: [StoredArticle] = []
  }

  /// What the page that was asked for shows, and how many results stand before it.
  private func onPage(_ found: [Found]) throws -> (rank: Int, stories: [Representation]) {
    guard !request.allPassages else {
      var (rank, stories) = (0, [Representation]())
      for found in found where rank < request.offset + request.limit {
        stories.append(try represented(found))
        rank += stories.last!.found.choices.count
      }
      return (0, stories)
    }
    let before = min(request.offset, found.count)
    return (before, try found[before...].prefix(request.limit).map(represented))
  }

  /// Of copies the earliest that answers the query is shown, or the latest when these come first; of versions of one page
  /// the newest.
  private func represented(_ found: Found) throws -> Representation {
    guard !found.family.isEmpty, !request.allCopies else { return Representation(found: found) }
    let (documents, count) = try members(of: found)
    var articles = try documents.map { (document: $0, article: try StoredArticle(reading: $0, in: database)) }
      .sorted { isBefore($0.article, $1.article) }
    let earlier = PageVersions.fold(&articles) { $0.article }
    var first = found
    for entry in articles.prefix(1) where entry.document != found.placement.document {
      let placement = try Placement(entry.document, resolved)
      let choices = try choose(placement)
      guard !choices.isEmpty else { break }
      (first.placement, first.choices) = (placement, choices)
    }
    return Representation(
      found: first, copies: articles.filter { $0.document != first.placement.document }.map(\.article),
      copyCount: count - 1 - earlier.count, earlierVersions: earlier)
  }

  /// The articles of a story that answer, in the order in which they stand for it; so many as are listed, and how many
  /// there are.
  private func members(of found: Found) throws -> (documents: [DocumentID], count: Int) {
    let listed = Searcher.listedCopies + 1
    guard let members = found.members ?? answering?.members(of: found.family) else {
      return try families.members(
        of: found.family, in: plan.candidates, latestFirst: order == .newest, maximum: listed)
    }
    return (try inOrder(members).prefix(listed).map(\.self), members.count)
  }

  private func inOrder(_ documents: [DocumentID]) throws -> [DocumentID] {
    let slot = order == .newest ? Slot.latestFirst : Slot.earliestFirst
    return try documents.map { ($0, try database.knownValue(in: slot, of: $0)) }
      .sorted { $1.1.lexicographicallyPrecedes($0.1) }.map(\.0)
  }

  /// Copies of one day stand by their identities: an answer must not depend on the order in which files were read.
  private func isBefore(_ a: StoredArticle, _ b: StoredArticle) -> Bool {
    guard a.published != b.published else { return a.id < b.id }
    guard let first = a.published?.firstDay, let second = b.published?.firstDay else {
      return b.published == nil
    }
    return order == .newest ? first > second : first < second
  }

  private func places(in passage: Int, _ placement: Placement) -> [Range<Int>] {
    let range = placement.table.passages[passage].positions
    return resolved.condition.wantedLeaves.flatMap { placement.placesOf($0, in: range) }
  }

  func facets(_ found: [Found]?) throws -> [(SearchRequest.Facet, [SearchAnswer.FacetCount])] {
    guard !request.facets.isEmpty else { return [] }
    let documents =
      try found.map { $0.flatMap { $0.members ?? [$0.placement.document] }.sorted() }
      ?? matched?.documents ?? database.documents(matching: plan.candidates)
    // The tables are read anew: more is known of who is who than when they were looked into.
    if request.facets.contains(where: { $0 == .official || $0 == .organisation }) {
      try resolved.control.know(thoseQuotedIn: documents)
    }
    return try FacetCounter(request.facets, in: resolved.control).counts(of: documents)
  }
}
