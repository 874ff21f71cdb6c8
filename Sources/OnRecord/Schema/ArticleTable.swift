// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// Where everything stands in one article: its passages and quotations, by word positions and by bytes, who speaks in
/// them, and the cases it is about.
///
/// It lies in a value slot of the article's document (``Slot/table``), so that matches can be placed into passages and
/// quotations, and whole indexes be counted, without reading a text.
struct ArticleTable: Equatable {
  /// What a reader is shown as one result: a paragraph, or all the paragraphs of one speech.
  struct Passage: Equatable {
    /// Half-open UTF-8 byte offsets into the article's text.
    var span: Range<Int>
    /// The positions of its words in the index.
    var positions: Range<Int>
    var kind: Paragraph.Kind
  }

  /// A part of a quotation that stands in one piece.
  struct Part: Equatable {
    var span: Range<Int>
    var positions: Range<Int>
  }

  struct Quotation: Equatable {
    var kind: Quotations.Quotation.Kind
    /// Index of the passage in which the quotation begins.
    var passage: Int
    var parts: [Part]
    var cue: Range<Int>?
    var mention: Range<Int>?
    /// Index into ``ArticleTable/speakers``.
    var speaker: Int?
    var rule: String
    /// In hundredths.
    var confidence: Int
  }

  /// A case, and in how many places of the article it is named.
  struct Case: Equatable {
    var name: String
    var aliases: [String]
    var mentions: Int
  }

  /// What authority control says of a speaker beyond the ``Speaker``, which then has the record's name.
  struct Naming: Equatable {
    /// What listings and queries call the speaker: unlike a name, nobody else's.
    var label: String
    /// As printed in the article.
    var printed: String
    /// Where post and body are known from; nil: the article.
    var postSource: PostSource?
  }

  var passages: [Passage] = []
  var quotations: [Quotation] = []
  var speakers: [Speaker] = []
  var cases: [Case] = []
  /// By index of the speaker; no part of the record. Speakers without one are called as they are printed.
  var namings: [Int: Naming] = [:]
}

/// Where it is known that somebody held a post, when the article does not say.
public enum PostSource: String, Sendable {
  /// The authority files.
  case authority
  /// Other articles, of which the first is as early and the last as late as this one.
  case articles
}

extension ArticleTable.Quotation {
  /// From its first byte to its last.
  var extent: Range<Int>? {
    guard let first = parts.first, let last = parts.last else { return nil }
    return first.span.lowerBound..<max(first.span.lowerBound, last.span.upperBound)
  }
}

extension ArticleTable {
  /// For each passage the quotations that stand in it, wholly or in part, in order.
  func quotationsByPassage() -> [[Int]] {
    var found = [[Int]](repeating: [], count: passages.count)
    for (number, quotation) in quotations.enumerated() {
      for part in quotation.parts {
        var passage = passages.partitioningIndex { $0.span.upperBound > part.span.lowerBound }
        while passage < passages.count, passages[passage].span.lowerBound < part.span.upperBound {
          if found[passage].last != number { found[passage].append(number) }
          passage += 1
        }
      }
    }
    return found
  }

  /// What listings and queries call a speaker.
  func label(of speaker: Int) -> String { namings[speaker]?.label ?? speakers[speaker].name }

  /// The speakers to whom at least one quotation is given, but for those who are only a pronoun.
  var quotedSpeakerIndices: [Int] {
    Set(quotations.compactMap(\.speaker)).sorted().filter { !speakers[$0].isPronounOnly }
  }

  /// How many quotations each speaker has.
  func quotationCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: speakers.count)
    for case let speaker? in quotations.map(\.speaker) { counts[speaker] += 1 }
    return counts
  }
}
