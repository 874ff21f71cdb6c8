// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// Whether somebody said something, the best answer first.
public enum Verdict: String, Sendable, CaseIterable, Comparable {
  /// The exact words are printed as said, whatever the punctuation, the case and the typography.
  case verbatim
  /// Nearly these words are printed as said.
  case altered
  /// These words, said by somebody else than who was asked for.
  case otherSpeaker = "other-speaker"
  /// These words, and the article does not say by whom, when somebody was asked for.
  case unattributed
  /// Reported in the writer's words only.
  case reported
  /// The words are the writer's: nobody is said to have uttered them.
  case notQuoted = "not-quoted"
  case absent

  /// Whether somebody uttered it.
  public var isUttered: Bool { self < .notQuoted }

  public static func < (a: Verdict, b: Verdict) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}

/// The answer to `verify`.
public struct Verification: Sendable {
  /// What was searched: the articles that pass the filters.
  public struct Searched: Equatable, Sendable {
    public var articles: Int
    /// The first and last day of publication, YYYY-MM-DD, `00` where the day or the month is not known; nil
    /// when no article is dated.
    public var first: String?
    public var last: String?
  }

  /// One place where an utterance is printed.
  public struct Print: Sendable {
    public var verdict: Verdict
    /// From 0 to 1: the share of words that match, in order; of meaning, for what is reported.
    public var similarity: Double
    /// The text beside what is printed here; empty for what is reported.
    public var diff: [DiffPiece]
    public var article: StoredArticle
    /// The passage, the words that match highlighted.
    public var passage: PassageView
    /// nil when the words are not quoted.
    public var quotation: QuotationView?
    /// From the first word that matches to the last: half-open UTF-8 byte offsets into the article's text.
    public var span: Range<Int>
    /// The name of the family of copies that the article belongs to; nil when it has no copies in the index.
    public var family: String?
  }

  /// The same words in copies of one story.
  public struct Report: Sendable {
    /// The earliest first, undated ones last.
    public var prints: [Print]

    public var first: Print { prints[0] }
  }

  /// Something said once, wherever it is printed.
  public struct Utterance: Sendable {
    /// The earliest first, undated ones last.
    public var prints: [Print]

    public var first: Print { prints[0] }
    /// The prints by story, the one with the earliest print first: copies of one story are one report.
    public var reports: [Report] {
      var places: [String: Int] = [:]
      return prints.reduce(into: []) { reports, print in
        let story = print.family ?? print.article.id
        if let place = places[story] {
          reports[place].prints.append(print)
        } else {
          places[story] = reports.count
          reports.append(Report(prints: [print]))
        }
      }
    }
    /// The print that is most like the text; of several, the earliest.
    public var closest: Print { prints.min { ($0.verdict, -$0.similarity) < ($1.verdict, -$1.similarity) }! }
    public var verdict: Verdict { closest.verdict }
    public var speaker: Speaker? { closest.quotation?.speaker }
  }

  public var text: String
  public var searched: Searched
  /// Those with the earliest print first.
  public var utterances: [Utterance]
  /// Whether every article that has the exact words was looked into; else only the earliest and the most
  /// alike.
  public var isComplete: Bool

  /// At most `limit` utterances, those with the best verdicts, in the order of their earliest prints.
  public func best(_ limit: Int) -> [Utterance] {
    let ranked = utterances.indices.sorted { a, b in
      let (first, second) = (utterances[a].closest, utterances[b].closest)
      return (first.verdict, -first.similarity, a) < (second.verdict, -second.similarity, b)
    }
    return ranked.prefix(limit).sorted().map { utterances[$0] }
  }

  /// The best of all.
  public var verdict: Verdict { utterances.map(\.verdict).min() ?? .absent }
}
