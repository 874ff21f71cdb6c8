// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Tells which of the articles found are copies of one another, so that one story takes one place in an answer.
///
/// A class: what was read to count the stories of one search, or to list copies, is kept for the next.
final class FamilyFolding {
  /// A family as it is found: by its first article.
  struct Story {
    var hit: MatchSet.Hit
    /// Empty for an article without copies.
    var family: [UInt8]
  }

  private let database: Database
  /// How many articles have copies.
  private let copies: Int
  /// All families; read when many are first asked for.
  private var all: FamilyMembers?
  /// Most indexes of one paper have no copies: then nothing need be asked of any article.
  var hasFamilies: Bool { copies > 0 }

  init(_ database: Database) throws(XapianError) {
    self.database = database
    copies = try database.valueStatistics(in: Slot.family).documentFrequency
  }

  /// The families of those articles that have copies.
  func families(of documents: [DocumentID]) throws -> [DocumentID: [UInt8]] {
    guard hasFamilies else { return [:] }
    var families: [DocumentID: [UInt8]] = [:]
    try database.forEachValue(in: Slot.family, of: documents.sorted()) { families[$0] = Array($1) }
    return families
  }

  /// Of each family the first; so many at most.
  func stories(_ hits: [MatchSet.Hit], atMost limit: Int) throws -> [Story] {
    let families = try families(of: hits.map(\.document))
    var seen: Set<[UInt8]> = []
    var stories: [Story] = []
    for hit in hits {
      guard stories.count < limit else { break }
      let family = families[hit.document] ?? []
      guard family.isEmpty || seen.insert(family).inserted else { continue }
      stories.append(Story(hit: hit, family: family))
    }
    return stories
  }

  /// The families of a search's articles, given all of these.
  func members(among articles: [DocumentID]) throws -> FamilyMembers {
    var members = FamilyMembers()
    try database.forEachValue(in: Slot.family, of: articles.sorted()) { members.add($0, to: $1) }
    return members
  }

  /// The families of a search's articles, given all of these.
  func members(among matched: DocumentSet) throws -> FamilyMembers {
    // One value is looked up in the time in which several are gone through.
    if all == nil, matched.count < copies / 8 { return try members(among: matched.documents) }
    var members = try all ?? readAll()
    all = members
    members.matched = matched
    return members
  }

  private func readAll() throws -> FamilyMembers {
    var members = FamilyMembers()
    try database.forEachValue(in: Slot.family) { document, family in
      members.add(document, to: family)
      return true
    }
    return members
  }

  /// The articles of a family that `query` finds, the earliest first, or the latest; so many at most, and how many
  /// there are.
  func members(
    of family: [UInt8], in query: Xapian.Query, latestFirst: Bool, maximum: Int
  ) throws(XapianError) -> (documents: [DocumentID], count: Int) {
    var enquire = Enquire(
      query.filtered(by: [.value(Slot.family, from: family, through: family)]), weighting: .boolean)
    enquire.sort = .value(latestFirst ? Slot.latestFirst : Slot.earliestFirst, descending: true)
    let matches = try database.matches(
      enquire, maximum: maximum, checkAtLeast: try database.documentCount)
    return (matches.hits.map(\.document), matches.count.exact ?? matches.count.estimated)
  }
}

/// The families of the articles that answer a search.
struct FamilyMembers {
  /// The articles that have copies, by ascending number, and the numbers of their families; some may not answer.
  private var articles: [(document: DocumentID, family: Int)] = []
  private var names = TextPool()
  /// Those that answer; nil: all of them.
  fileprivate var matched: DocumentSet?

  fileprivate mutating func add(_ document: DocumentID, to family: UnsafeBufferPointer<UInt8>) {
    articles.append((document, names.number(of: family)))
  }

  /// The articles of a family that answer.
  func members(of family: [UInt8]) -> [DocumentID] {
    guard let number = names.knownNumber(of: family) else { return [] }
    return articles.filter { $0.family == number && isMatched($0.document) }.map(\.document)
  }

  /// How many articles tell what another one that answers tells too.
  var repetitions: Int {
    var isSeen = [Bool](repeating: false, count: names.count)
    var repetitions = 0
    for (document, family) in articles where isMatched(document) {
      if isSeen[family] { repetitions += 1 }
      isSeen[family] = true
    }
    return repetitions
  }

  private func isMatched(_ document: DocumentID) -> Bool { matched?.contains(document) ?? true }
}
