// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Finds out whether somebody said something, who, and where it was printed first.
///
/// Xapian finds the articles that are most like the text, and the earliest of those that have its words as a
/// phrase; then the text is laid word by word beside each of their quotations.
public struct Verifier {
  /// In words. The time goes with the product of the lengths of the text and of the quotations.
  public static let longestText = 500
  /// Of the articles most like the text, and of the earliest with the exact words, so many each are looked
  /// into.
  static let articles = 200

  let index: Index

  public init(_ index: Index) { self.index = index }

  /// - Parameter request: its filters. The query is not used: whoever is asked for by `officials` and
  /// `organisations`
  ///   should have said it; the other filters choose the articles and the kinds of quotation.
  /// - Throws: `QueryError` when the text has no words or too many, `NameError`, `IndexError`.
  public func verify(_ text: String, in request: SearchRequest = SearchRequest()) throws -> Verification {
    var numbers = WordNumbers()
    let wording = Wording(text, &numbers)
    guard wording.spoken > 0 else {
      throw QueryError(
        "the text to verify has no words", cure: "give the words that somebody is said to have uttered")
    }
    guard wording.count <= Self.longestText else {
      throw QueryError(
        "the text to verify has \(wording.count) words, more than \(Self.longestText)",
        cure: "give the sentences that you doubt")
    }
    return try index.read { database in
      try Search(text, wording, numbers, request, index.control()).answer()
    }
  }
}

/// One search.
private struct Search {
  let text: String
  let wording: Wording
  let numbers: WordNumbers
  let database: Database
  /// The articles that pass the filters.
  let filter: Xapian.Query
  /// The same, in which somebody asked for is quoted; nil when nobody is asked for.
  let filterOfSpeaker: Xapian.Query?
  let reader: PrintReader

  init(
    _ text: String, _ wording: Wording, _ numbers: WordNumbers, _ request: SearchRequest,
    _ control: AuthorityControl
  ) throws {
    self.text = text
    self.wording = wording
    self.numbers = numbers
    database = control.database
    var ofArticles = request
    (ofArticles.query, ofArticles.officials, ofArticles.organisations, ofArticles.kinds) = ("", [], [], [])
    var ofSpeaker = SearchRequest()
    (ofSpeaker.officials, ofSpeaker.organisations) = (request.officials, request.organisations)
    let chosen = try QueryResolver.resolve(ofArticles.expression(), in: control)
    filter = QueryPlan(chosen, scope: .article).candidates
    let speaker = try QueryResolver.resolve(ofSpeaker.expression(), in: control)
    if !speaker.condition.conjuncts.isEmpty {
      (ofArticles.officials, ofArticles.organisations) = (request.officials, request.organisations)
      let both = try QueryResolver.resolve(ofArticles.expression(), in: control)
      filterOfSpeaker = QueryPlan(both, scope: .article).candidates
    } else {
      filterOfSpeaker = nil
    }
    reader = PrintReader(
      text: text, wording: wording, numbers: numbers, paraphrase: try Paraphrase(wording, numbers),
      speaker: speaker, kinds: Set(request.kinds))
  }

  func answer() throws -> Verification {
    let (documents, isComplete) = try candidates()
    var reader = self.reader
    for document in documents { try reader.read(document, database) }
    return Verification(
      text: text, searched: try searched(), utterances: Utterances.gather(reader.found),
      isComplete: isComplete)
  }

  /// The articles to look into, each once, and whether those are all that have the exact words.
  private func candidates() throws -> ([DocumentID], Bool) {
    let query = try CandidateQuery(wording, numbers, database)
    var documents: [DocumentID] = []
    var isComplete = true
    for filter in [filterOfSpeaker, filter].compactMap({ $0 }) {
      let alike = try database.matches(
        Enquire(query.alike.filtered(by: [filter])), maximum: Verifier.articles)
      var earliest = Enquire(.filter([query.exact, filter]))
      earliest.sort = Self.byDate
      let exact = try database.matches(
        earliest, maximum: Verifier.articles, checkAtLeast: Verifier.articles + 1)
      documents += alike.hits.map(\.document) + exact.hits.map(\.document)
      isComplete = exact.count.lowerBound <= Verifier.articles
    }
    var seen: Set<DocumentID> = []
    return (documents.filter { seen.insert($0).inserted }, isComplete)
  }

  private static let byDate = Enquire.Sort.valueThenRelevance(Slot.earliestFirst, descending: true)

  private func searched() throws -> Verification.Searched {
    var earliest = Enquire(filter, weighting: .boolean)
    earliest.sort = Self.byDate
    var latest = earliest
    latest.sort = .valueThenRelevance(Slot.latestFirst, descending: true)
    let all = try database.documentCount
    let first = try database.matches(earliest, maximum: 1, checkAtLeast: all)
    let last = try database.matches(latest, maximum: 1)
    return Verification.Searched(
      articles: first.count.exact ?? first.count.estimated, first: try day(first.hits.first),
      last: try day(last.hits.first))
  }

  private func day(_ hit: MatchSet.Hit?) throws -> String? {
    guard let hit else { return nil }
    let day = try database.value(in: Slot.date, of: hit.document, as: String.self)
    return Int(day).map { Term.isoDate(ofSlot: $0) }
  }
}
