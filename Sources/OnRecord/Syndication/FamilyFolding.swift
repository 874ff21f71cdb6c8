// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Tells which of the articles found are copies of one another, so that one story takes one place in an answer.
///
/// A class: what was read to count the stories of one search is kept for the next.
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
  /// The articles that have copies, and the numbers of their families; read when many are first counted.
  private var copied: [(document: DocumentID, family: Int)] = []
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

  /// The number of stories among the articles that `query` finds, so many as given. Only those with copies are looked
  /// for: they are few.
  ///
  /// - Parameter matched: the articles, where they are known.
  func count(_ query: Xapian.Query, articles: Int, matched: DocumentSet?) throws -> Int {
    guard hasFamilies else { return articles }
    let matched =
      try matched
      ?? database.documentSet(matching: .filter([query, .value(Slot.family, atLeast: "\u{1}")]))
    // One value is looked up in the time in which several are gone through.
    if copied.isEmpty, matched.count < copies / 8 {
      let families = try families(of: matched.documents)
      return articles - families.count + Set(families.values).count
    }
    if copied.isEmpty { copied = try readCopied() }
    var isSeen = [Bool](repeating: false, count: copied.count)
    var others = 0
    for (document, family) in copied where matched.contains(document) {
      if isSeen[family] { others += 1 }
      isSeen[family] = true
    }
    return articles - others
  }

  private func readCopied() throws -> [(document: DocumentID, family: Int)] {
    var numbers: [[UInt8]: Int] = [:]
    var copied: [(document: DocumentID, family: Int)] = []
    try database.forEachValue(in: Slot.family) { document, family in
      copied.append((document, numbers.number(of: Array(family))))
      return true
    }
    return copied
  }

  /// The articles of a family that `query` finds: the quickest where that is a query of sets.
  func members(of family: [UInt8], in query: Xapian.Query) throws(XapianError) -> [DocumentID] {
    try database.documents(matching: .filter([.term(Term.make(.family, family)), query]))
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

extension [[UInt8]: Int] {
  /// The number of a name: the next free one, when it is new.
  fileprivate mutating func number(of name: [UInt8]) -> Int {
    if let known = self[name] { return known }
    self[name] = count
    return count - 1
  }
}
