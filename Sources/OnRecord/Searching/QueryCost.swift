// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// What a query would cost, told before it is run: no query may keep anybody waiting, however it is made.
///
/// A word costs next to nothing, a phrase the articles that have all of its words, in each of which their positions are
/// read. The limits hold on an index of some 10,000 articles, of 100,000 passages, to a second.
struct QueryCost {
  /// All wildcards of a query together stand for so many words at most.
  static let mostWords = 4_000
  /// So few phrases and NEARs may be of words as common as can be.
  static let commonPhrases = 4
  /// More of them must not have more articles than this to look into, added up.
  static let mostPhraseArticles = 40_000
  /// Looking into one article for one word, of which a search looks for so many in one article after the other.
  static let lookedFor = 60_000

  /// So many times a word may be looked for in an article when everything is to be shown.
  static let mostLookups = 1_000_000

  private let leaves: [TextLeaf]
  private let database: Database

  init(_ leaves: [TextLeaf], _ database: Database) {
    self.leaves = leaves
    self.database = database
  }

  private var words: Int { leaves.reduce(0) { $0 + $1.terms.count } }

  /// - Throws: `QueryError` when it is too much; `XapianError`.
  func check() throws {
    guard words <= Self.mostWords else {
      throw QueryError(
        "its words stand for \(words) words of the index, the limit is \(Self.mostWords)",
        cure: "write more letters before each `*`, or leave some of them out")
    }
    let phrases = leaves.filter { !$0.isWordOrWords }
    guard phrases.count > Self.commonPhrases else { return }
    let articles = try phrases.reduce(0) { sum, phrase in
      try sum + (phrase.terms.map { try database.termFrequency($0) }.min() ?? 0)
    }
    guard articles <= Self.mostPhraseArticles else {
      throw QueryError(
        "it has \(phrases.count) phrases and NEARs, of words that stand in too many articles",
        cure: "leave some of them out, or put rarer words into them")
    }
  }

  /// - Throws: `QueryError` when it is too much to look for all words in so many articles.
  func check(showing articles: Int) throws(QueryError) {
    guard words * articles <= Self.mostLookups else {
      throw QueryError(
        "it looks for \(words) words, too many to show \(articles) articles",
        cure: "show at most \(Self.mostLookups / words) with --limit and --offset, or ask for fewer words")
    }
  }

  /// How many articles may be looked into one by one, best first: the fewer, the more words they are looked through for.
  func lookedInto(atMost most: Int) -> Int {
    min(most, max(100, Self.lookedFor / max(1, words)))
  }
}

extension TextLeaf {
  /// Whether no positions need be compared to find it.
  fileprivate var isWordOrWords: Bool {
    switch shape {
    case .anyOf: true
    case .phrase(let terms): terms.count == 1
    case .near: false
    }
  }
}
