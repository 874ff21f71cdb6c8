// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// What was found.
public struct SearchAnswer: Sendable {
  /// How many passages and articles match, and how many reports those are when the copies of one story are one.
  public struct Total: Equatable, Sendable {
    public var passages: Int
    public var articles: Int
    public var reports: Int
    /// Whether all were counted; else they are at least this many.
    public var isExact: Bool
    /// Whether the articles were, though perhaps not the passages.
    public var articlesAreExact: Bool
  }

  public struct FacetCount: Equatable, Sendable {
    public var value: String
    /// Articles.
    public var count: Int
  }

  public var total: Total
  public var results: [SearchResult]
  public var facets: [(facet: SearchRequest.Facet, counts: [FacetCount])]
  /// What to try when nothing was found.
  public var suggestion: String?
  /// The query as understood, for `--explain`.
  public var explanation: [String]
  /// The parts of the index that did not answer, when an answer without them was asked for.
  public var missing: [IndexError] = []
}

/// A passage that was found.
public struct SearchResult: Sendable {
  /// From 1.
  public var rank: Int
  public var score: Double
  public var article: StoredArticle
  public var passage: PassageView
  /// Further passages of the article that match as well.
  public var morePassages: Int
  /// Names of the cases that the article is about.
  public var cases: [String]
  /// The name of the family of copies that the article belongs to; nil when it has no copies in the index.
  public var family: String?
  /// Other articles of the family that match as well, the earliest first (in an answer with the latest first, these):
  /// at most 100 of ``copyCount``.
  public var copies: [StoredArticle]
  public var copyCount: Int
  /// Earlier versions of the page that match as well, the newest first.
  public var earlierVersions: [StoredArticle] = []
  /// The newest version of the page, when the article is an earlier one: it does not match.
  public var newerVersion: StoredArticle?
}

/// A passage as it is shown.
public struct PassageView: Sendable {
  /// The number of the passage in its article, from 0.
  public var index: Int
  /// Half-open UTF-8 byte offsets into the article's text.
  public var span: Range<Int>
  /// The bytes of the text at ``span``.
  public var text: String
  /// The words that were asked for: half-open UTF-8 byte offsets into ``text``, in order, not overlapping.
  public var highlights: [Range<Int>]
  /// The quotations that stand in the passage, wholly or in part.
  public var quotations: [QuotationView]
}

/// A quotation as it is shown.
public struct QuotationView: Sendable {
  public var kind: Quotation.Kind
  /// Half-open UTF-8 byte offsets into the article's text.
  public var spans: [Range<Int>]
  /// The bytes of the text at each of ``spans``.
  public var text: [String]
  public var cue: (text: String, span: Range<Int>)?
  /// The name is that of the authority record, where there is one.
  public var speaker: Speaker?
  /// The speaker's name as the article prints it, when it has another one in ``speaker``.
  public var printedName: String?
  /// Whether the speaker's post is that of an authority record, the article printing none.
  public var hasPostOfRecord = false
  /// The post that other articles, before and after this one, give the speaker when this one does not.
  public var knownPost: AuthorityRecord.Post?
  public var mention: Range<Int>?
  public var rule: String
  /// From 0 to 1.
  public var confidence: Double
  /// Whether this is one that the query asked for.
  public var isMatch: Bool
}
