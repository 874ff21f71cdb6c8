// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// Which passages of an article answer a query, and how well.
struct PassageSelector {
  let resolved: ResolvedQuery
  let scope: SearchRequest.Scope
  /// What Xapian has not decided already.
  private let residual: Condition
  /// What tells the passages of an article apart.
  private let restriction: Condition
  /// The same, where it is nothing but tests of quotations.
  private let tests: [Int]?
  private let leaves: [Int]
  /// How much each leaf counts: rare words more than common ones.
  let weights: [Double]

  struct Choice {
    /// Index of the passage.
    var passage: Int
    var score: Double
    /// The quotations in it that the query asked for.
    var quotations: Set<Int>
  }

  init(_ resolved: ResolvedQuery, scope: SearchRequest.Scope, weights: [Double]) {
    self.resolved = resolved
    self.scope = scope
    self.weights = weights
    let parts = resolved.condition.conjuncts
    residual = .and(parts.filter { !$0.isDecidedByXapian(scope) })
    let restricting = parts.filter(\.isOfQuotations)
    restriction = .and(restricting)
    let tests = restricting.compactMap(\.test)
    self.tests = tests.count == restricting.count ? tests : nil
    leaves = Array(Set(resolved.condition.wantedLeaves)).sorted()
  }

  /// Whether articles that Xapian found have to be looked into before they count.
  var looksIntoArticles: Bool { !residual.conjuncts.isEmpty }

  /// The passages that answer the query, the best first; none when the article does not match.
  func choose(_ placement: Placement, isMember: (Int) throws -> Bool) rethrows -> [Choice] {
    switch scope {
    case .article: try chooseInArticle(placement, isMember)
    case .passage:
      try placement.table.passages.indices.compactMap { passage in
        try placement.holds(residual, of: .passage(passage), isMember: isMember)
          ? choice(passage, asked(in: passage, placement, isMember), placement) : nil
      }.sorted(by: Self.isBetter)
    case .quotation: try chooseQuotations(placement, isMember)
    }
  }

  /// Whether the passages are chosen and ranked by nothing but where words and quotations stand.
  var choosesByPlacesAlone: Bool {
    scope == .article && restriction.conjuncts.isEmpty && !looksIntoArticles
  }

  /// Whether the number of passages depends on nothing but where the words stand.
  var countsByWordsAlone: Bool {
    choosesByPlacesAlone && !leaves.isEmpty
  }

  /// How many passages ``choose(_:isMember:)`` would give.
  func count(_ placement: Placement, isMember: (Int) throws -> Bool) rethrows -> Int {
    guard countsByWordsAlone else { return try choose(placement, isMember: isMember).count }
    let present = placement.countsByPassage(leaves)
    let most = present.max() ?? 0
    return most == 0 ? lead(placement).count : present.count { $0 == most }
  }

  /// The words may stand anywhere in the article. Of its passages, those count that hold as many of them as the best one
  /// does; when the query is also about who speaks, only passages in which that holds.
  private func chooseInArticle(_ placement: Placement, _ isMember: (Int) throws -> Bool) rethrows -> [Choice]
  {
    guard try placement.holds(residual, of: .article, isMember: isMember) else { return [] }
    let isRestricted = !restriction.conjuncts.isEmpty
    var passages = Array(placement.table.passages.indices)
    if isRestricted {
      passages =
        try tests.map(placement.passages(passing:))
        ?? passages.filter { try placement.holds(restriction, of: .passage($0), isMember: isMember) }
    }
    let best: [Int]
    if leaves.isEmpty {
      let quoting = placement.passagesWithQuotations
      best = isRestricted ? passages : quoting.isEmpty ? lead(placement) : quoting
    } else {
      let present = placement.countsByPassage(leaves)
      let most = passages.reduce(0) { max($0, present[$1]) }
      best =
        most > 0
        ? passages.filter { present[$0] == most }
        : isRestricted
          // Something else can be enough: `(bells OR title:bells)`.
          ? try passages.filter {
            try placement.holds(resolved.condition, of: .passage($0), isMember: isMember)
          }
          : lead(placement)
    }
    return try best.map { choice($0, try asked(in: $0, placement, isMember), placement) }.sorted(
      by: Self.isBetter)
  }

  private func chooseQuotations(_ placement: Placement, _ isMember: (Int) throws -> Bool) rethrows -> [Choice]
  {
    var matching: [Int: Set<Int>] = [:]
    for quotation in placement.table.quotations.indices
    where try placement.holds(residual, of: .quotation(quotation), isMember: isMember) {
      matching[placement.table.quotations[quotation].passage, default: []].insert(quotation)
    }
    return matching.map { choice($0.key, $0.value, placement) }.sorted(by: Self.isBetter)
  }

  /// The first passage of running text: what is shown of an article of which only the headline matches.
  private func lead(_ placement: Placement) -> [Int] {
    let passages = placement.table.passages
    return (passages.firstIndex { $0.kind == .body } ?? passages.indices.first).map { [$0] } ?? []
  }

  /// The quotations of a passage that the query asks for by who speaks or by what is said in them.
  private func asked(
    in passage: Int, _ placement: Placement, _ isMember: (Int) throws -> Bool
  ) rethrows -> Set<Int> {
    guard !restriction.conjuncts.isEmpty else { return [] }
    return Set(
      try placement.quotations(of: .passage(passage)).filter {
        try placement.holds(restriction, of: .quotation($0), isMember: isMember)
      })
  }

  private static func isBetter(_ a: Choice, _ b: Choice) -> Bool {
    a.score != b.score ? a.score > b.score : a.passage < b.passage
  }
}

// MARK: - Score

extension PassageSelector {
  /// From 0 to about 1.25: the share of the query's words that the passage holds, each by its weight; more when they stand
  /// close together, and when they stand in a quotation.
  private func choice(_ passage: Int, _ quotations: Set<Int>, _ placement: Placement) -> Choice {
    let range = placement.table.passages[passage].positions
    var (present, places): ([Int], [ArraySlice<Range<Int>>]) = ([], [])
    var (held, whole) = (0.0, 0.0)
    for leaf in leaves {
      whole += weights[leaf]
      let found = placement.placesOf(leaf, in: range)
      guard !found.isEmpty else { continue }
      present.append(leaf)
      places.append(found)
      held += weights[leaf]
    }
    guard !present.isEmpty else { return Choice(passage: passage, score: 0, quotations: quotations) }
    var score = whole > 0 ? held / whole : 0
    if present.count > 1 { score += 0.15 / (1 + Double(Self.slack(places, range.count)) / 8) }
    if placement.table.passages[passage].kind != .body { score -= 0.05 }
    if isQuoted(present, passage, placement) { score += 0.1 }
    return Choice(passage: passage, score: score, quotations: quotations)
  }

  /// How many words stand between places, one from each list, where they stand closest; no more than `most`.
  private static func slack(_ lists: [ArraySlice<Range<Int>>], _ most: Int) -> Int {
    var next = lists.map { $0.startIndex }
    var last = [Range<Int>?](repeating: nil, count: lists.count)
    var least = most
    while let list = earliest(lists, next) {
      let place = lists[list][next[list]]
      next[list] += 1
      last[list] = place
      if let (first, words) = extent(last) { least = min(least, max(0, place.upperBound - first - words)) }
    }
    return least
  }

  /// The list whose next place begins first.
  private static func earliest(_ lists: [ArraySlice<Range<Int>>], _ next: [Int]) -> Int? {
    var earliest: Int?
    for list in lists.indices where next[list] < lists[list].endIndex {
      guard let known = earliest else {
        earliest = list
        continue
      }
      if lists[list][next[list]].lowerBound < lists[known][next[known]].lowerBound { earliest = list }
    }
    return earliest
  }

  /// Where the first of some places begins, and how many words they have; nil when one is missing.
  private static func extent(_ places: [Range<Int>?]) -> (first: Int, words: Int)? {
    var (first, words) = (Int.max, 0)
    for place in places {
      guard let place else { return nil }
      first = min(first, place.lowerBound)
      words += place.count
    }
    return (first, words)
  }

  private func isQuoted(_ leaves: [Int], _ passage: Int, _ placement: Placement) -> Bool {
    placement.quotations(of: .passage(passage)).contains { quotation in
      leaves.allSatisfy { placement.contains($0, in: .quotation(quotation)) }
    }
  }
}

extension Condition {
  fileprivate var test: Int? {
    if case .quotation(let test) = self { test } else { nil }
  }

  /// Whether an article that Xapian found is known to fulfil this.
  fileprivate func isDecidedByXapian(_ scope: SearchRequest.Scope) -> Bool {
    switch self {
    case .text: scope == .article
    case .article, .everything: true
    case .quotation, .said: false
    case .and(let parts), .or(let parts): parts.allSatisfy { $0.isDecidedByXapian(scope) }
    case .not(let part): part.isDecidedByXapian(scope)
    }
  }
}
