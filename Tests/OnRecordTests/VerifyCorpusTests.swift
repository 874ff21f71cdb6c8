// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import TestSupport
import Testing

@testable import OnRecord

/// Texts taken from the corpus, as its articles are indexed.
@Suite struct VerifyCorpusTests {
  private static let index = Result { try TestIndex(of: corpusFolder) }

  /// A quotation of the corpus, its words and who speaks.
  private struct Printed {
    var article: String
    var words: [String]
    var speaker: String?
  }

  /// Every direct and mixed quotation of at least `least` words.
  private func quotations(ofWords least: Int) throws -> [Printed] {
    let index = try Self.index.get().open()
    let articles = try files(below: corpusFolder).filter { !$0.contains("/gold/") && !$0.hasSuffix(".md") }
      .flatMap { (try? ArticleFinder(index).find($0)) ?? [] }
    let all = articles.flatMap { view in
      view.quotations.filter { $0.kind != .indirect }.map { quotation in
        Printed(
          article: view.article.id,
          words: quotation.text.joined(separator: " ").split(whereSeparator: \.isWhitespace).map(String.init),
          speaker: quotation.speaker?.name)
      }
    }
    // An ellipsis or a bracket would be read as a mark of whoever asks.
    return all.filter { $0.words.count >= least && !$0.words.contains { $0.contains(where: "[]…".contains) } }
  }

  private func verify(_ text: String) throws -> Verification {
    try Verifier(try Self.index.get().open()).verify(text)
  }

  @Test func whatIsCutOutOfAQuotationIsVerbatim() throws {
    let seed = seed(of: "texts cut out of quotations")
    var random = SeededGenerator(seed: seed)
    let all = try quotations(ofWords: 4)
    #expect(all.count > 100)
    for printed in all.shuffled(using: &random).prefix(40) {
      let length = random.number(4...printed.words.count)
      let start = random.below(printed.words.count - length + 1)
      let text = printed.words[start..<start + length].joined(separator: " ")
      let answer = try verify(text)
      let prints = answer.utterances.filter { $0.speaker?.name == printed.speaker }.flatMap(\.prints)
      #expect(
        prints.contains { $0.verdict == .verbatim && $0.article.id == printed.article },
        "seed \(seed): \(text)")
    }
  }

  @Test func oneWordChangedIsTheDifference() throws {
    let seed = seed(of: "texts with one word changed")
    var random = SeededGenerator(seed: seed)
    for printed in try quotations(ofWords: 8).shuffled(using: &random).prefix(40) {
      let length = random.number(8...printed.words.count)
      let start = random.below(printed.words.count - length + 1)
      var words = Array(printed.words[start..<start + length])
      let changed = random.below(length)
      words[changed] = "quixotically"
      let text = words.joined(separator: " ")
      let answer = try verify(text)
      let print = answer.utterances.flatMap(\.prints).first {
        $0.article.id == printed.article && $0.verdict == .altered
      }
      let differences = try #require(print, "seed \(seed): \(text)").diff.filter { $0.operation != .equal }
      #expect(differences.compactMap(\.text) == ["quixotically"], "seed \(seed): \(text)")
      #expect(differences.count == 1, "seed \(seed): \(text)")
      if changed > 0, changed < length - 1 {
        let original = Term.folded(printed.words[start + changed])
        #expect(Term.folded(differences[0].printed ?? "") == original, "seed \(seed): \(text)")
      }
    }
  }

  /// The director's sentence, which two magazines' articles trim, one of them twice.
  @Test func theTrimmedSentenceIsOneUtterance() throws {
    let answer = try verify("a set of professional judgements, each of which could be defended")
    let own = answer.utterances.filter { $0.speaker?.name == "Hilary Tarrowby" }
    let utterance = try #require(own.first)
    #expect(own.count == 1)
    #expect(utterance.verdict == .verbatim)
    #expect(utterance.first.article.published?.isoString == "2008-05-21")
    let outlets = utterance.prints.map { $0.article.outlet ?? "-" }
    #expect(outlets.prefix(3) == ["County Hall Record", "Care Practice Weekly", "Care Practice Weekly"])
    #expect(outlets.last == "-")
    let trimmed = utterance.prints[1]
    #expect(trimmed.verdict == .altered)
    #expect(
      trimmed.diff.filter { $0.operation != .equal }
        == [.init(operation: .changed, text: "judgements", printed: "judgments", isMarked: false)])
  }

  /// The same sentence, asked for whole: the magazine's print of it has an ellipsis, and no end.
  @Test func whatAPrintTrimsIsShown() throws {
    let answer = try verify(
      "What went wrong was not idleness and it was not indifference. It was a set of professional judgements, each of "
        + "which could be defended on the day, and which together left a little boy alone.")
    let print = try #require(
      answer.utterances.flatMap(\.prints).first { $0.article.published?.isoString == "2008-05-22" })
    #expect(
      print.diff.filter { $0.operation != .equal }.map(\.text) == [
        "not idleness and it was not indifference. It was", "judgements",
        "on the day, and which together left a little boy alone",
      ])
    #expect(print.diff.first { $0.printed == "…" }?.operation == .added)
  }
}
