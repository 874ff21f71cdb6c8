// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Lays the words of articles, as they stand in their texts, against those of the database.
///
/// What each article has is looked up in it; what each term has is added up over the whole database, and must come to the
/// same sum. So a posting that names another article, or an article that lacks one, is noticed without room for all.
struct PostingCheck: Sendable {
  /// The sums of a hash of each posting, by article and by term.
  private var byArticle: UInt64 = 0
  private var byTerm: UInt64 = 0
  private var lengths = LengthCheck()
  /// Whether a term occurs more often in an article than Xapian believes that any can.
  private var hasHigherCount = false

  /// What is wrong with the terms of an article; nil when nothing is.
  mutating func fault(
    of article: PreparedArticle, _ document: DocumentID, in database: Database
  ) throws -> String? {
    let found = try database.terms(of: document)
    for term in found {
      byArticle &+= term.bytes.withUnsafeBufferPointer { Self.hash($0, document, UInt64(term.wdf)) }
    }
    var expected: [[UInt8]: (positions: [TermPosition], wdf: Int)] = [:]
    article.document.forEachTerm { term, positions, wdf in
      guard !positions.isEmpty else { return }
      expected[Array(term), default: ([], 0)].positions += positions
      expected[Array(term), default: ([], 0)].wdf += Int(wdf)
    }
    let words = found.filter { expected[$0.bytes] != nil }
    guard words.count == expected.count else { return "words of it are not indexed" }
    let positions = try database.positions(of: words.map(\.bytes), in: document)
    for (word, positions) in zip(words, positions) {
      guard let wanted = expected[word.bytes], wanted.wdf == word.wdf, wanted.positions.sorted() == positions
      else { return "its words are not where its table says" }
    }
    let length = found.reduce(0) { $0 + $1.wdf }
    lengths.note(document, length)
    return try database.documentLength(document) == length ? nil : "its length is not that of its words"
  }

  /// What is wrong with the terms of the whole database, when all articles have been looked at; nil when nothing is.
  mutating func faultOfTerms(in database: Database) throws -> String? {
    var first: [UInt8] = []
    while true {
      let terms = try database.terms(from: first, limit: Self.page)
      for term in terms { try add(term.bytes, in: database) }
      guard terms.count == Self.page, let last = terms.last else { break }
      first = last.bytes + [0]
    }
    guard byArticle == byTerm else { return "the lists of articles are not those of the articles' words" }
    let fits = try lengths.fits(database) && !hasHigherCount
    return fits ? nil : "the lengths that ranking reckons with are not those of the articles"
  }

  /// Adds what was summed up of the articles that follow.
  mutating func absorb(_ next: PostingCheck) {
    byArticle &+= next.byArticle
    lengths.absorb(next.lengths)
  }

  /// So many terms are held at a time.
  private static let page = 50_000

  private mutating func add(_ term: [UInt8], in database: Database) throws {
    var sum: UInt64 = 0
    var highest = 0
    try term.withUnsafeBufferPointer { bytes in
      try database.forEachPosting(of: term) { posting in
        sum &+= Self.hash(bytes, posting.document, UInt64(posting.wdf))
        highest = max(highest, Int(posting.wdf))
        return true
      }
    }
    byTerm &+= sum
    if highest > (try database.termStatistics(term).wdfUpperBound) { hasHigherCount = true }
  }

  /// FNV-1a over the term, then two rounds of SplitMix64's mixing with the numbers.
  private static func hash(_ term: UnsafeBufferPointer<UInt8>, _ document: DocumentID, _ wdf: UInt64)
    -> UInt64
  {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in term { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for number in [UInt64(document), wdf] {
      hash = (hash ^ number) &* 0xbf58_476d_1ce4_e5b9
      hash = (hash ^ (hash >> 31)) &* 0x94d0_49bb_1331_11eb
    }
    return hash ^ (hash >> 29)
  }
}
