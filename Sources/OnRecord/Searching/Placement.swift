// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// One article that Xapian found, and where in it the words of the query stand. Nothing of its text is read.
///
/// A class: thousands are handed about in a search, and a copy costs more than what is asked of one.
final class Placement {
  /// Where the truth of a condition is asked for.
  enum Unit {
    case article
    /// Index into the table's passages.
    case passage(Int)
    /// Index into the table's quotations.
    case quotation(Int)
  }

  let document: DocumentID
  private(set) var table: ArticleTable
  /// For each leaf the places where it matches, as ranges of positions, in order. Those of headline words lie behind
  /// the last passage.
  let places: [[Range<Int>]]
  private lazy var quotationsByPassage = table.quotationsByPassage()
  /// Whether it is known who speaks.
  private var isWhole: Bool
  private let tests: QuotationTests
  /// By the numbers of the tests.
  private lazy var speakers = numbersOfSpeakers

  convenience init(_ document: DocumentID, _ resolved: ResolvedQuery) throws {
    let control = resolved.control
    self.init(
      document, try control.table(of: document), .whole, resolved,
      try control.database.positions(of: resolved.leaves.flatMap(\.terms), in: [document]), 0)
  }

  /// - Parameters:
  ///   - extent: of the table.
  ///   - positions: of each term of each leaf.
  ///   - number: of the document among those.
  private init(
    _ document: DocumentID, _ table: ArticleTable, _ extent: ArticleTable.Extent, _ resolved: ResolvedQuery,
    _ positions: PositionLists, _ number: Int
  ) {
    self.document = document
    self.table = table
    isWhole = extent == .whole
    tests = resolved.tests
    var places: [[Range<Int>]] = []
    var next = 0
    for leaf in resolved.leaves {
      let end = next + leaf.terms.count
      places.append(leaf.places(of: (next..<end).map { positions[number, $0] }))
      next = end
    }
    self.places = places
  }

  /// Many articles, by document: they are read in the order in which they lie in the index, which is quicker.
  ///
  /// - Parameter extent: passages are enough for counting them, places for ranking them when nobody asks who speaks.
  static func read(
    _ documents: [DocumentID], _ resolved: ResolvedQuery, _ extent: ArticleTable.Extent
  ) throws -> [DocumentID: Placement] {
    let control = resolved.control
    let documents = documents.sorted()
    var tables: [ArticleTable] = []
    tables.reserveCapacity(documents.count)
    try control.database.forEachValue(in: Slot.table, of: documents) { document, bytes in
      tables.append(try control.table(bytes, of: document, extent))
    }
    guard tables.count == documents.count else {
      let missing = documents.count - tables.count
      throw IndexError(.damaged, path: "", message: "the tables of \(missing) documents")
    }
    let positions = try control.database.positions(of: resolved.leaves.flatMap(\.terms), in: documents)
    var read: [DocumentID: Placement] = [:]
    for (number, document) in documents.enumerated() {
      read[document] = Placement(document, tables[number], extent, resolved, positions, number)
    }
    return read
  }

  /// Reads who speaks, for what is to be shown.
  func complete(in control: AuthorityControl) throws {
    guard !isWhole || control.hasLookedForFew else { return }
    table = try control.table(of: document)
    speakers = numbersOfSpeakers
    isWhole = true
  }

  private var numbersOfSpeakers: [Int] {
    table.speakers.indices.map { tests.number(of: table.speakers[$0], table.label(of: $0)) }
  }

  // MARK: - Truth

  /// Whether `condition` holds of `unit`.
  ///
  /// - Parameter isMember: whether the article is found by a query about whole articles.
  func holds(_ condition: Condition, of unit: Unit, isMember: (Int) throws -> Bool) rethrows -> Bool {
    switch condition {
    case .text(let leaf): return contains(leaf, in: unit)
    case .article(let membership): return try isMember(membership)
    case .quotation(let test):
      if case .article = unit { return table.quotations.indices.contains { passes($0, test) } }
      return quotations(of: unit).contains { passes($0, test) }
    case .said(let part):
      return try quotations(of: unit).contains { try holds(part, of: .quotation($0), isMember: isMember) }
    case .and(let parts): return try parts.allSatisfy { try holds($0, of: unit, isMember: isMember) }
    case .or(let parts): return try parts.contains { try holds($0, of: unit, isMember: isMember) }
    case .not(let part): return try !holds(part, of: unit, isMember: isMember)
    case .everything: return true
    }
  }

  /// The passages in which each of some tests is passed by a quotation.
  func passages(passing tests: [Int]) -> [Int] {
    let quoted = quotationsByPassage
    return table.passages.indices.filter { passage in
      let quotations = quoted[passage]
      return !quotations.isEmpty
        && tests.allSatisfy { test in quotations.contains { passes($0, test) } }
    }
  }

  func contains(_ leaf: Int, in unit: Unit) -> Bool {
    switch unit {
    case .article: !places[leaf].isEmpty
    case .passage(let index): !placesOf(leaf, in: table.passages[index].positions).isEmpty
    case .quotation(let index):
      table.quotations[index].parts.contains { !placesOf(leaf, in: $0.positions).isEmpty }
    }
  }

  /// How many of some leaves each passage holds.
  func countsByPassage(_ leaves: [Int]) -> [Int] {
    let passages = table.passages
    var counts = [Int](repeating: 0, count: passages.count)
    for leaf in leaves {
      var last = -1
      for place in places[leaf] {
        let passage = passages.partitioningIndex { $0.positions.upperBound > place.lowerBound }
        guard passage > last, passage < passages.count, passages[passage].positions.contains(place) else {
          continue
        }
        counts[passage] += 1
        last = passage
      }
    }
    return counts
  }

  /// The places of a leaf that lie wholly in `range`.
  func placesOf(_ leaf: Int, in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let all = places[leaf]
    var first = all.partitioningIndex { $0.lowerBound >= range.lowerBound }
    var end = first
    while end < all.count, all[end].lowerBound < range.upperBound { end += 1 }
    // Places can overlap; those that reach beyond the range are at its end.
    while end > first, all[end - 1].upperBound > range.upperBound { end -= 1 }
    if first > end { first = end }
    return all[first..<end]
  }

  /// The quotations that stand in `unit`, wholly or in part.
  func quotations(of unit: Unit) -> ArraySlice<Int> {
    switch unit {
    case .article: Array(table.quotations.indices)[...]
    case .passage(let index): quotationsByPassage[index]
    case .quotation(let index): [index]
    }
  }

  /// The passages in which a quotation begins, in order.
  var passagesWithQuotations: [Int] { Set(table.quotations.map(\.passage)).sorted() }

  private func passes(_ quotation: Int, _ test: Int) -> Bool {
    tests.passes(
      table.quotations[quotation].kind, test, of: table.quotations[quotation].speaker.map { speakers[$0] })
  }

  /// Whether the folded `words` stand in `text`, one behind the other.
  static func holds(_ words: [UInt8], in text: String?) -> Bool {
    guard let text else { return false }
    let space = [UInt8(ascii: " ")]
    let (whole, part) = (space + Term.folded(text) + space, space + words + space)
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { whole[$0..<$0 + part.count] == part[...] }
  }
}

extension ArraySlice<TermPosition> {
  /// Whether the ascending positions hold this one.
  fileprivate func ascends(holding position: Int) -> Bool {
    let index = partitioningIndex { $0 >= position }
    return index < endIndex && self[index] == position
  }
}

extension TextLeaf {
  /// Where the leaf matches, given the ascending positions of each of its terms.
  func places(of positions: [ArraySlice<TermPosition>]) -> [Range<Int>] {
    switch shape {
    case .anyOf:
      // No two words stand on one position: the lists have nothing in common.
      let holding = positions.filter { !$0.isEmpty }
      if holding.count == 1 { return holding[0].map { Int($0)..<Int($0) + 1 } }
      return holding.joined().sorted().map { Int($0)..<Int($0) + 1 }
    case .phrase:
      guard let shortest = positions.indices.min(by: { positions[$0].count < positions[$1].count }) else {
        return []
      }
      return positions[shortest].map { Int($0) - shortest }.filter { start in
        positions.indices.allSatisfy { $0 == shortest || positions[$0].ascends(holding: start + $0) }
      }.map { $0..<$0 + positions.count }
    case .near(_, let window): return Self.windows(positions, window)
    }
  }

  /// Stretches of at most `window` positions that hold a place of every term, no two terms on the same one.
  private static func windows(_ positions: [ArraySlice<TermPosition>], _ window: Int) -> [Range<Int>] {
    let events = positions.enumerated().flatMap { term, list in list.map { (position: Int($0), term: term) } }
      .sorted { ($0.position, $0.term) < ($1.position, $1.term) }
    var found: [Range<Int>] = []
    var last = [Int?](repeating: nil, count: positions.count)
    for event in events {
      last[event.term] = event.position
      let places = last.compactMap { $0 }
      guard places.count == positions.count, let first = places.min(), event.position - first < window,
        Set(places).count == places.count
      else { continue }
      found.append(first..<event.position + 1)
    }
    return found
  }
}
