// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// Answers searches from an index, or from several as one.
///
/// Articles are found and ranked by their terms; the passages in them are told apart by the positions of the words,
/// without reading a text; only what is shown is read.
public struct Searcher {
  /// So many of the best articles are ranked anew by their passages.
  static let reranked = 60
  /// Articles are long and of all lengths: a word that comes again says little, and a long article is likely to hold
  /// it. Chosen, as the weights of ``PassageSelector`` are, by `Benchmarks/ranking` on one half of its items.
  static let weighting = Weighting.bm25(k1: 0.5, b: 0.7)
  /// What an article counts of which only the headline matches, beside one with all words in one passage.
  static let headlineOnly = 0.05
  /// When an answer is shorter than this, its passages are counted to the last.
  static let counted = 200
  /// So many copies of a story are listed; all are counted.
  static let listedCopies = 100
  /// When the words of a phrase stand together in no more articles than this, all that have the phrase are counted; when
  /// in more, the answer says that there are so many at least.
  static let phraseCandidates = 5_000
  static let countedPhrases = 1_000
  /// Of more articles that weigh the same as the last of the best, Xapian finds the earliest quicker.
  static let sortedEqual = 1_000
  /// At most so many articles are looked into one by one, so many read at a time.
  static let lookedInto = 20_000
  static let readAtOnce = 1_000

  let index: Index

  public init(_ index: Index) { self.index = index }

  /// - Throws: `QueryError`, `NameError` or `IndexError`.
  public func search(_ request: SearchRequest) throws -> SearchAnswer {
    let expression = try request.expression()
    var answer = try index.read { database in
      try RunningSearch(
        request, QueryResolver.resolve(expression, in: index.control()), database, index.families()
      ).answer()
    }
    answer.missing = index.missing
    return answer
  }
}

/// One search. A class, as it is handed to closures for every article, and a copy of it would cost more than they do.
final class RunningSearch {
  let request: SearchRequest
  let resolved: ResolvedQuery
  let database: Database
  let plan: QueryPlan
  let selector: PassageSelector
  let memberships: Memberships
  let families: FamilyFolding
  /// Whether Xapian can give articles that do not match: of several groups of phrases it can give one that does not
  /// (`Query.filtered(by:)` tells why).
  private let isDoubtful: Bool
  /// The plan's candidates as Xapian is to match them.
  private let matching: Xapian.Query
  /// All articles that answer, where they were laid over each other to be counted.
  private(set) var matched: DocumentSet?
  /// The families of all articles that answer, where these are known.
  private(set) var answering: FamilyMembers?

  /// An article that answers the query.
  struct Found {
    var placement: Placement
    var choices: [PassageSelector.Choice]
    var score: Double
    /// Empty for an article without copies.
    var family: [UInt8] = []
    /// The articles of the family that answer the query, itself among them; nil when they were not looked for.
    var members: [DocumentID]?
  }

  init(
    _ request: SearchRequest, _ resolved: ResolvedQuery, _ database: Database, _ families: FamilyFolding
  ) throws {
    self.request = request
    self.resolved = resolved
    self.database = database
    plan = QueryPlan(resolved, scope: request.scope)
    isDoubtful = request.scope == .article && !plan.candidates.isOfSets
    let count = Double(try database.documentCount)
    let isOne = database.addedCount < 2
    var frequencies: [[UInt8]: Int] = [:]
    let weights = try resolved.leaves.map { leaf in
      let frequency =
        try leaf.terms.map { term in
          let frequency = try database.termFrequency(term)
          if !isOne { frequencies[term] = frequency }
          return Double(frequency)
        }.min() ?? 0
      return max(0.1, ((count + 1) / (frequency + 1)).logarithm)
    }
    matching =
      isOne
      ? plan.candidates : plan.candidates.joinedRarestFirst(of: Int(count)) { frequencies[$0] ?? 0 }
    selector = PassageSelector(resolved, scope: request.scope, weights: weights)
    memberships = Memberships(resolved.memberships, database)
    self.families = families
  }

  func answer() throws -> SearchAnswer {
    var (found, total) = looksIntoArticles ? try searchLookingInto() : try searchTrusting()
    if isByRelevance { rerank(&found) }
    let results = try show(found)
    return SearchAnswer(
      total: total, results: results, facets: try facets(looksIntoArticles ? found : nil),
      suggestion: total.articles == 0 ? try suggestion(total) : nil,
      explanation: resolved.notes
        + (resolved.control.hasFollowedRestricted ? [] : ["xapian: \(plan.candidates)"]))
  }

  private func suggestion(_ total: SearchAnswer.Total) throws -> String? {
    total.isExact
      ? try Suggester(database, resolved).suggestion(request) { try finds($0) }
      : "only the likeliest articles were looked into, and more can match; ask for fewer words, or add a filter"
  }

  /// Whether any article answers a part of the query.
  private func finds(_ part: Expression) throws -> Bool {
    var request = SearchRequest()
    request.limit = 1
    let search = try RunningSearch(
      request, QueryResolver.resolve(part, in: resolved.control), database, families)
    return try search.count().articles > 0
  }

  private func count() throws -> SearchAnswer.Total {
    try looksIntoArticles ? searchLookingInto().1 : searchTrusting().1
  }

  /// Whether each article that Xapian finds has to be looked into, to know whether it answers.
  private var looksIntoArticles: Bool { selector.looksIntoArticles || !plan.isExact }

  var order: SearchRequest.Order {
    request.order ?? (resolved.condition.wantedLeaves.isEmpty ? .date : .relevance)
  }
  private var isByRelevance: Bool { order == .relevance }

  private var enquire: Enquire {
    var enquire = Enquire(matching, weighting: Searcher.weighting)
    // Other keys than a slot's value a remote database cannot sort by. By value no two are equal; the weight is shown.
    switch order {
    case .relevance: enquire.sort = .relevanceThenValue(Slot.earliestFirst, descending: true)
    case .date: enquire.sort = .valueThenRelevance(Slot.earliestFirst, descending: true)
    case .newest: enquire.sort = .valueThenRelevance(Slot.latestFirst, descending: true)
    }
    return enquire
  }
}

// MARK: - Finding

extension RunningSearch {
  /// The best of what was found, and how many there are.
  private struct Ranking {
    var hits: [MatchSet.Hit]
    var stories: [FamilyFolding.Story]
    var articles: Int
    /// Whether there are no more.
    var isExact: Bool
    var isWhole: Bool { isExact && hits.count >= articles }
  }

  /// Every article that Xapian finds matches: only the best are looked at, and the others counted.
  private func searchTrusting() throws -> ([Found], SearchAnswer.Total) {
    let shown = request.offset + request.limit
    let looked =
      request.allPassages ? max(shown, Searcher.counted) : max(shown, isByRelevance ? Searcher.reranked : 0)
    let ranking = try rank(looked)
    let best = request.allCopies ? try allCopies(ranking.hits.prefix(looked)) : ranking.stories.prefix(looked)
    let placements = try read(best.map(\.hit.document), extent)
    let found = try best.compactMap { try look($0.hit, placements[$0.hit.document]!, family: $0.family) }
    var passages = found.reduce(0) { $0 + $1.choices.count }
    if ranking.isWhole {
      let seen = Set(best.map(\.hit.document))
      passages += try countPassages(ranking.hits.map(\.document).filter { !seen.contains($0) })
    }
    answering = try members(ranking)
    let reports =
      ranking.isWhole || !ranking.isExact
      ? ranking.stories.count : ranking.articles - (answering?.repetitions ?? 0)
    let total = SearchAnswer.Total(
      passages: passages, articles: ranking.articles, reports: reports, isExact: ranking.isWhole,
      articlesAreExact: ranking.isExact)
    return (found, total)
  }

  /// What has to be known of the families of all that answer, to count stories and to list copies.
  private func members(_ ranking: Ranking) throws -> FamilyMembers? {
    guard families.hasFamilies else { return nil }
    if ranking.isWhole {
      let hasCopies = ranking.stories.contains { !$0.family.isEmpty }
      return hasCopies ? try families.members(among: ranking.hits.map(\.document)) : nil
    }
    if let matched { return try families.members(among: matched) }
    // Only those with copies are looked for: they are few.
    let copied = plan.candidates.filtered(by: [.value(Slot.family, atLeast: "\u{1}")])
    return ranking.isExact ? try families.members(among: database.documentSet(matching: copied)) : nil
  }

  /// At least `looked` stories, or all that there are; all articles, when they are few.
  private func rank(_ looked: Int) throws -> Ranking {
    let counting = try ArticleCounting(
      plan, request, database, by: isByRelevance ? Searcher.weighting : nil,
      isRemote: resolved.control.lexicon.isWalked)
    matched = counting.matched
    var maximum = looked + (families.hasFamilies ? looked / 2 : 0)
    if counting.atMost <= Searcher.counted { maximum = max(maximum, Searcher.counted) }
    while true {
      var ranking =
        try counting.weighed.flatMap { try ranked($0, maximum: maximum) }
        ?? ranked(maximum: maximum, checkAtLeast: counting.checkAtLeast)
      try QueryCost(resolved.leaves, database).check(showing: min(looked, ranking.articles))
      let articles = ranking.articles
      if !ranking.isWhole, ranking.isExact, articles <= Searcher.counted, maximum < Searcher.counted {
        maximum = Searcher.counted
        continue
      }
      ranking.stories = try families.stories(ranking.hits, atMost: ranking.isWhole ? .max : looked)
      guard !request.allCopies, ranking.stories.count < looked, !ranking.isWhole,
        ranking.hits.count >= maximum
      else { return ranking }
      // Copies of a few stories fill all places.
      maximum *= 8
    }
  }

  /// The best articles, where all are weighed already; nil when too many weigh the same.
  private func ranked(_ weighed: WeighedSet, maximum: Int) throws -> Ranking? {
    var hits = try weighed.best(maximum, in: database)
    guard hits.count <= maximum + request.sortedEqual else { return nil }
    try sortEqual(&hits)
    return Ranking(
      hits: Array(hits.prefix(maximum)), stories: [], articles: weighed.documents.count, isExact: true)
  }

  /// The best articles, and how many there are.
  private func ranked(maximum: Int, checkAtLeast: Int) throws -> Ranking {
    let matches = try found(maximum: maximum, checkAtLeast: checkAtLeast)
    return Ranking(
      hits: matches.hits, stories: [],
      articles: matched?.count ?? matches.count.exact ?? matches.count.lowerBound,
      isExact: matched != nil || matches.count.exact != nil)
  }

  /// Those that rank equal are in the order of dates. To compare the dates of all that match takes Xapian longer than to
  /// find them; so only those are read that rank equal among the best, unless such stand on both sides of the end.
  private func found(maximum: Int, checkAtLeast: Int) throws -> MatchSet {
    guard isByRelevance else {
      // Each has to be looked at for its date.
      return try database.matches(enquire, maximum: maximum, checkAtLeast: try database.documentCount)
    }
    var quick = enquire
    quick.sort = .relevance
    var matches = try database.matches(quick, maximum: maximum + 1, checkAtLeast: checkAtLeast)
    if matches.hits.count > maximum {
      guard matches.hits[maximum].weight < matches.hits[maximum - 1].weight else {
        return try database.matches(enquire, maximum: maximum, checkAtLeast: checkAtLeast)
      }
      matches.hits.removeLast()
    }
    try sortEqual(&matches.hits)
    return matches
  }

  /// Puts hits of the same weight into the order of dates.
  private func sortEqual(_ hits: inout [MatchSet.Hit]) throws {
    var equals: [Range<Int>] = []
    var start = 0
    while start < hits.count {
      let end = hits[start...].firstIndex { $0.weight != hits[start].weight } ?? hits.count
      if end - start > 1 { equals.append(start..<end) }
      start = end
    }
    guard !equals.isEmpty else { return }
    var places: [DocumentID: [UInt8]] = [:]
    let documents = equals.flatMap { hits[$0].map(\.document) }.sorted()
    try database.forEachValue(in: Slot.earliestFirst, of: documents) { places[$0] = Array($1) }
    for range in equals {
      let placed = hits[range].map { ($0, places[$0.document] ?? []) }
      let sorted = placed.sorted { $1.1.lexicographicallyPrecedes($0.1) }
      hits.replaceSubrange(range, with: sorted.map(\.0))
    }
  }

  private func allCopies(_ hits: ArraySlice<MatchSet.Hit>) throws -> ArraySlice<FamilyFolding.Story> {
    let families = try families.families(of: hits.map(\.document))
    return hits.map { .init(hit: $0, family: families[$0.document] ?? []) }[...]
  }

  /// How much of an article has to be known to choose its passages.
  private var extent: ArticleTable.Extent { selector.choosesByPlacesAlone ? .places : .whole }

  private func read(
    _ documents: [DocumentID], _ extent: ArticleTable.Extent
  ) throws -> [DocumentID: Placement] {
    try Placement.read(documents, resolved, extent)
  }

  /// The number of passages of articles that answer, where they are not to be shown.
  private func countPassages(_ documents: [DocumentID]) throws -> Int {
    try read(documents, selector.countsByWordsAlone ? .passages : extent).values.reduce(0) { sum, placement in
      try sum + selector.count(placement) { try memberships.contains(placement.document, $0) }
    }
  }

  /// Xapian finds more than what matches: every article is looked into, in its order.
  private func searchLookingInto() throws -> ([Found], SearchAnswer.Total) {
    let most = QueryCost(resolved.leaves, database).lookedInto(atMost: Searcher.lookedInto)
    let matches = try database.matches(enquire, maximum: most, checkAtLeast: most + 1)
    var found: [Found] = []
    for start in stride(from: 0, to: matches.hits.count, by: Searcher.readAtOnce) {
      let hits = matches.hits[start...].prefix(Searcher.readAtOnce)
      let placements = try read(hits.map(\.document), extent)
      let families = try families.families(of: hits.map(\.document))
      found += try hits.compactMap {
        try look($0, placements[$0.document]!, family: families[$0.document] ?? [])
      }
    }
    let stories = Self.stories(found)
    let total = SearchAnswer.Total(
      passages: found.reduce(0) { $0 + $1.choices.count }, articles: found.count, reports: stories.count,
      isExact: matches.count.upperBound <= most,
      articlesAreExact: matches.count.upperBound <= most)
    return (request.allCopies ? found : stories, total)
  }

  /// The passages of an article that was found; nil when it does not match after all.
  private func look(_ hit: MatchSet.Hit, _ placement: Placement, family: [UInt8]) throws -> Found? {
    guard try isConfirmed(placement) else { return nil }
    let choices = try choose(placement)
    guard let best = choices.first else { return nil }
    return Found(
      placement: placement, choices: choices, score: hit.weight * (Searcher.headlineOnly + best.score),
      family: family)
  }

  private func isConfirmed(_ placement: Placement) throws -> Bool {
    try !isDoubtful
      || placement.holds(resolved.condition, of: .article) {
        try memberships.contains(placement.document, $0)
      }
  }

  func choose(_ placement: Placement) throws -> [PassageSelector.Choice] {
    try selector.choose(placement) { try memberships.contains(placement.document, $0) }
  }

  /// Of each family the first, with the others as its members.
  private static func stories(_ found: [Found]) -> [Found] {
    var places: [[UInt8]: Int] = [:]
    var stories: [Found] = []
    for article in found {
      if !article.family.isEmpty, let place = places[article.family] {
        stories[place].members!.append(article.placement.document)
      } else {
        places[article.family] = stories.count
        stories.append(article)
        stories[stories.count - 1].members = [article.placement.document]
      }
    }
    return stories
  }

  /// The best articles by Xapian's weights, ranked anew by how well their best passages answer.
  private func rerank(_ found: inout [Found]) {
    let end = min(found.count, max(Searcher.reranked, request.offset + request.limit))
    let best = found[..<end].enumerated().sorted { a, b in
      a.element.score != b.element.score ? a.element.score > b.element.score : a.offset < b.offset
    }
    found.replaceSubrange(..<end, with: best.map(\.element))
  }
}
