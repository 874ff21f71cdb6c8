// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Tells which of the articles found are copies of one another, so that one story takes one place in an answer.
struct FamilyFolding {
  /// A family as it is found: by its first article.
  struct Story {
    var hit: MatchSet.Hit
    /// Empty for an article without copies.
    var family: [UInt8]
  }

  private let database: Database
  /// Most indexes of one paper have no copies: then nothing need be asked of any article.
  private let hasFamilies: Bool

  init(_ database: Database) throws(XapianError) {
    self.database = database
    hasFamilies = try database.valueStatistics(in: Slot.family).documentFrequency > 0
  }

  func family(of document: DocumentID) throws(XapianError) -> [UInt8] {
    hasFamilies ? try database.value(in: Slot.family, of: document) : []
  }

  /// Of each family the first.
  func stories(_ hits: [MatchSet.Hit]) throws(XapianError) -> [Story] {
    var seen: Set<[UInt8]> = []
    var stories: [Story] = []
    for hit in hits {
      let family = try family(of: hit.document)
      guard family.isEmpty || seen.insert(family).inserted else { continue }
      stories.append(Story(hit: hit, family: family))
    }
    return stories
  }

  /// The number of stories among all articles that `query` finds.
  func count(_ query: Xapian.Query) throws(XapianError) -> Int {
    var enquire = Enquire(query, weighting: .boolean)
    if hasFamilies { enquire.collapse = .init(Slot.family) }
    let all = try database.documentCount
    let matches = try database.matches(enquire, maximum: hasFamilies ? all : 0, checkAtLeast: all)
    return hasFamilies ? matches.hits.count : matches.count.exact ?? matches.count.estimated
  }

  /// The articles of a family that `query` finds, the earliest first, or the latest; so many at most, and how many
  /// there are.
  func members(
    of family: [UInt8], in query: Xapian.Query, latestFirst: Bool, maximum: Int
  ) throws(XapianError) -> (documents: [DocumentID], count: Int) {
    var enquire = Enquire(
      .filter([query, .term(Term.make(.family, family))]), weighting: .boolean)
    enquire.sort = .value(latestFirst ? Slot.date : Slot.dateFromEnd, descending: true)
    let matches = try database.matches(
      enquire, maximum: maximum, checkAtLeast: try database.documentCount)
    return (matches.hits.map(\.document), matches.count.exact ?? matches.count.estimated)
  }
}
