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
    /// Of a table that was read, all quotations share one array of parts.
    var parts: ArraySlice<Part>
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
  /// The quotations that stand in each passage, wholly or in part.
  func quotationsByPassage() -> QuotationsByPassage {
    var places: [(passage: Int, quotation: Int)] = []
    places.reserveCapacity(quotations.count)
    for (number, quotation) in quotations.enumerated() {
      var passage = quotation.passage
      for part in quotation.parts {
        while passage < passages.count, passages[passage].span.upperBound <= part.span.lowerBound {
          passage += 1
        }
        // A later part can begin in the passage in which this one ends.
        var passage = passage
        while passage < passages.count, passages[passage].span.lowerBound < part.span.upperBound {
          if places.last.map({ $0 == (passage, number) }) != true { places.append((passage, number)) }
          passage += 1
        }
      }
    }
    return QuotationsByPassage(places, passages: passages.count)
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

/// The numbers of the quotations in each passage of a table, in order: one array for all passages, and where each begins.
struct QuotationsByPassage {
  private var starts: [Int]
  private var numbers: [Int]

  /// - Parameter places: by ascending number of the quotation.
  init(_ places: [(passage: Int, quotation: Int)], passages: Int) {
    starts = [Int](repeating: 0, count: passages + 1)
    numbers = [Int](repeating: 0, count: places.count)
    for place in places { starts[place.passage + 1] += 1 }
    for passage in 0..<passages { starts[passage + 1] += starts[passage] }
    var next = starts
    for place in places {
      numbers[next[place.passage]] = place.quotation
      next[place.passage] += 1
    }
  }

  subscript(passage: Int) -> ArraySlice<Int> { numbers[starts[passage]..<starts[passage + 1]] }
}
