// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// Reads articles one by one for the prints of a text.
struct PrintReader {
  /// A place where the text is printed, and the words that stand there.
  struct Found {
    var print: Verification.Print
    /// The printed words from the first that matches to the last; all of them for what is reported.
    var words: Wording
  }

  let text: String
  let wording: Wording
  var numbers: WordNumbers
  let paraphrase: Paraphrase
  /// Who should have said it.
  let speaker: ResolvedQuery
  /// Kinds of quotation to look at; all when empty.
  let kinds: Set<Quotation.Kind>
  private(set) var found: [Found] = []

  private let isMeaningful: [Bool]
  /// How often each word stands in the text.
  private let shares: [Int32: Int]

  init(
    text: String, wording: Wording, numbers: WordNumbers, paraphrase: Paraphrase, speaker: ResolvedQuery,
    kinds: Set<Quotation.Kind>
  ) {
    self.text = text
    self.wording = wording
    self.numbers = numbers
    self.paraphrase = paraphrase
    self.speaker = speaker
    self.kinds = kinds
    isMeaningful = wording.words.map { FunctionWords.isMeaningful(numbers.terms[Int($0.number)]) }
    shares = wording.words.filter { !$0.isInserted }.reduce(into: [:]) { $0[$1.number, default: 0] += 1 }
  }

  mutating func read(_ document: DocumentID, _ database: Database) throws {
    let placement = try Placement(document, speaker)
    let article = Article(
      stored: try StoredArticle(reading: document, in: database), placement: placement,
      family: try database.value(in: Slot.family, of: document, as: String.self))
    var quoting: Set<Int> = []
    for index in placement.table.quotations.indices {
      guard kinds.isEmpty || kinds.contains(placement.table.quotations[index].kind) else { continue }
      guard let print = try quoted(index, article) else { continue }
      found.append(print)
      quoting.insert(print.print.passage.index)
    }
    // Where the words are quoted nobody asks whether they are narrated.
    for index in placement.table.passages.indices where !quoting.contains(index) {
      if let print = narrated(index, article) { found.append(print) }
    }
  }

  private struct Article {
    let stored: StoredArticle
    let placement: Placement
    /// Empty for an article without copies.
    let family: String

    var reader: PassageReader { PassageReader(article: stored, table: placement.table) }
  }

  /// The text laid beside printed words.
  private struct Comparison {
    var alignment: Alignment
    var likeness: Likeness
  }

  /// nil when the two have too little in common.
  private func compare(_ printed: Wording) -> Comparison? {
    var left = shares
    var shared = 0
    for word in printed.words {
      guard let count = left[word.number], count > 0 else { continue }
      left[word.number] = count - 1
      shared += 1
    }
    guard Likeness.isPossible(shared: shared, text: wording.spoken, print: printed.spoken) else { return nil }
    let alignment = Alignment(wording, printed)
    return Comparison(
      alignment: alignment, likeness: Likeness(alignment, wording, printed, isMeaningful: isMeaningful))
  }
}

// MARK: - Quotations

extension PrintReader {
  private mutating func quoted(_ index: Int, _ article: Article) throws -> Found? {
    let quotation = article.placement.table.quotations[index]
    let printed = Wording(article.stored.text, parts: quotation.parts.map(\.span), &numbers)
    let isIndirect = quotation.kind == .indirect
    var verdict: Verdict
    var similarity = 0.0
    var comparison: Comparison?
    if isIndirect {
      // Too few words for a paraphrase can still be the very words of the report.
      let exact = compare(printed).flatMap { $0.likeness.isPrinted ? $0 : nil }
      guard let share = try paraphrase.share(in: printed, numbers) ?? exact?.likeness.share else {
        return nil
      }
      (verdict, similarity) = (.reported, share)
    } else {
      guard let compared = compare(printed), compared.likeness.isQuoting else { return nil }
      (verdict, similarity) = (compared.likeness.isExact ? .verbatim : .altered, compared.likeness.share)
      comparison = compared
    }
    if !article.placement.holds(speaker.condition, of: .quotation(index), isMember: { _ in false }) {
      // Somebody else's words in the writer's words are no evidence of either.
      if isIndirect { return nil }
      verdict = quotation.speaker == nil ? .unattributed : .otherSpeaker
    }
    let window = comparison?.likeness.window ?? 0..<printed.count
    guard !window.isEmpty else { return nil }
    return Found(
      print: print(
        verdict, similarity, comparison, printed, article, quotation: index,
        passage: passage(of: printed.words[window.lowerBound], article) ?? quotation.passage),
      words: printed[window])
  }

  private func passage(of word: Wording.Word, _ article: Article) -> Int? {
    article.placement.table.passages.firstIndex { $0.span.contains(word.span.lowerBound) }
  }

  // MARK: - Narrative

  /// Words that stand in a passage, and for the greater part in no quotation. What runs over the edge of an indirect one
  /// is reported by nobody; but who asks for a speaker is not told that nobody said what another one is reported to.
  private mutating func narrated(_ index: Int, _ article: Article) -> Found? {
    let table = article.placement.table
    let printed = Wording(article.stored.text, parts: [table.passages[index].span], &numbers)
    guard let comparison = compare(printed), comparison.likeness.isPrinted || comparison.likeness.isNear
    else {
      return nil
    }
    let matches = comparison.alignment.steps.filter { $0.kind == .match }.map { printed.words[$0.print].span }
    let looksIntoReports =
      comparison.likeness.isPrinted && speaker.condition.conjuncts.isEmpty
      && (kinds.isEmpty || kinds.contains(.indirect))
    let quotations = table.quotations.filter { !looksIntoReports || $0.kind != .indirect }
    let quoted = matches.count { match in
      quotations.contains { $0.parts.contains { $0.span.overlaps(match) } }
    }
    guard quoted * 2 < matches.count else { return nil }
    return Found(
      print: print(
        .notQuoted, comparison.likeness.share, comparison, printed, article, quotation: nil, passage: index),
      words: printed[comparison.likeness.window])
  }

  private func print(
    _ verdict: Verdict, _ similarity: Double, _ comparison: Comparison?, _ printed: Wording,
    _ article: Article,
    quotation: Int?, passage: Int
  ) -> Verification.Print {
    let window = comparison?.likeness.window ?? 0..<printed.count
    let diff = comparison.map {
      WordDiff(
        alignment: $0.alignment, text: (wording, Array(text.utf8)), print: (printed, article.stored.text)
      ).pieces
    }
    var view = article.reader.view(passage, matching: quotation.map { [$0] } ?? [])
    let matches =
      comparison?.alignment.steps.filter { $0.kind == .match }.map { printed.words[$0.print].span } ?? []
    view.highlights = Self.joined(matches.filter { view.span.contains($0.lowerBound) })
      .map { $0.clamped(to: view.span) }.map {
        $0.lowerBound - view.span.lowerBound..<$0.upperBound - view.span.lowerBound
      }
    return Verification.Print(
      verdict: verdict, similarity: similarity, diff: diff ?? [], article: article.stored, passage: view,
      quotation: quotation.map { article.reader.quotation($0, isMatch: true) },
      span: printed.words[window.lowerBound].span
        .lowerBound..<printed.words[window.upperBound - 1].span.upperBound,
      family: article.family.isEmpty ? nil : article.family)
  }

  /// Words with no more than a little between them as one stretch.
  private static func joined(_ spans: [Range<Int>]) -> [Range<Int>] {
    spans.reduce(into: []) { joined, span in
      if let last = joined.last, span.lowerBound <= last.upperBound + 3 {
        joined[joined.count - 1] = last.lowerBound..<span.upperBound
      } else {
        joined.append(span)
      }
    }
  }
}
