// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

@Suite struct EvaluationScoreTests {
  static let article = SampleArticle(
    """
    “We shall win this race,” said Ann Lee. “It is over now.”
    “And one more thing for you,” she added.
    The “so called great plan” failed. A spokesman called it “bad for all of us”.
    Marsh said that the pumps had been off since May.
    """)
  static let gold = article.gold([
    article.attribution("“We shall win this race,”", "“It is over now.”", by: lee, cue: article.at("said")),
    article.attribution("“And one more thing for you,”", by: she, cue: article.at("added")),
    article.attribution("“bad for all of us”", by: spokesman, cue: article.at("called it")),
    article.attribution(reported, by: article.at("Marsh"), cue: article.at("said", after: "Marsh")),
  ])
  static let reported = "that the pumps had been off since May"
  static let lee = article.at("Ann Lee")
  static let she = article.at("she")
  static let spokesman = article.at("A spokesman")

  static func quotation(
    _ words: String..., mention: Range<Int>? = nil, by name: String? = nil, kind: Quotation.Kind = .direct,
    confidence: Double = 0.95
  ) -> (quotation: Quotation, speaker: String?) {
    let spans = words.map { article.at($0) }
    return (Quotation(kind: kind, spans: spans, mention: mention, confidence: confidence), name)
  }

  static let perfect = [
    quotation("“We shall win this race,”", "“It is over now.”", mention: lee, by: "Ann Lee"),
    quotation("“And one more thing for you,”", mention: she, by: "Ann Lee"),
    quotation("“bad for all of us”", mention: spokesman, by: "spokesman", kind: .mixed),
    quotation(reported, mention: article.at("Marsh"), by: "Marsh", kind: .indirect),
  ]

  static func measures(_ quotations: [(quotation: Quotation, speaker: String?)]) -> Evaluation.Measures {
    Evaluation.Measures(Evaluation.ArticleScore(Extraction(quotations), against: gold).tally)
  }

  @Test func aPerfectExtractionScoresAll() {
    let m = Self.measures(Self.perfect)
    let shares = [
      m.overlap.f1, m.strict.f1, m.mention, m.entity, m.either, m.endToEnd.f1, m.endToEndEither.f1,
      m.endToEndNamed.f1, m.indirect.f1, m.indirectSpeaker, m.quotationsFound, m.claimedPrecision,
    ]
    #expect(shares == Array(repeating: 1, count: shares.count))
    #expect(Evaluation.ArticleScore(Extraction(Self.perfect), against: Self.gold).mistakes.isEmpty)
  }

  @Test func anEmptyExtractionScoresNothing() {
    let m = Self.measures([])
    #expect([m.overlap.f1, m.strict.f1, m.either, m.endToEnd.f1, m.indirect.f1] == [0, 0, 0, 0, 0])
    let mistakes = Evaluation.ArticleScore(Extraction(), against: Self.gold).mistakes
    #expect(mistakes.map(\.kind) == Array(repeating: .notFound, count: 4))
    #expect(mistakes.map(\.place) == [.between, .between, .after, .before])
  }

  @Test func marksAndEdgePunctuationDoNotMatter() {
    let bare = [
      Self.quotation("We shall win this race", "It is over now", mention: Self.lee, by: "Lee"),
      Self.quotation("And one more thing for you", mention: Self.she, by: "Mrs Lee"),
      Self.quotation("bad for all of us", mention: Self.spokesman, by: "A spokesman"),
    ]
    let m = Self.measures(bare)
    #expect([m.strict.f1, m.endToEnd.f1] == [1, 1])
  }

  @Test func aWrongSpeakerIsWrongOnBothSides() {
    var quotations = Self.perfect
    quotations[0] = Self.quotation(
      "“We shall win this race,”", "“It is over now.”", mention: Self.spokesman, by: "Bo Lee")
    let m = Self.measures(quotations)
    #expect(m.overlap.f1 == 1)
    #expect(m.endToEnd == Evaluation.PRF(precision: 0.5, recall: 0.5))
    #expect(m.endToEndNamed == Evaluation.PRF(precision: 1.0 / 3, recall: 1.0 / 3))
    let mistakes = Evaluation.ArticleScore(Extraction(quotations), against: Self.gold).mistakes
    #expect(mistakes.map(\.kind) == [.wrongSpeaker, .wrongSpeaker])
    #expect(mistakes.map(\.speaker) == ["Ann Lee", "Ann Lee"])
    #expect(mistakes.map(\.ourSpeaker) == ["Bo Lee", "Bo Lee"])
  }

  @Test func aBarePronounIsTheMentionAndNotTheName() {
    var quotations = Self.perfect
    quotations[1] = Self.quotation("“And one more thing for you,”", mention: Self.she)
    let m = Self.measures(quotations)
    #expect(m.mention == 1)
    #expect(m.entity == 2.0 / 3)
    #expect(m.endToEnd.recall == 0.75)
    #expect(m.endToEndEither.f1 == 1)
    let mistakes = Evaluation.ArticleScore(Extraction(quotations), against: Self.gold).mistakes
    #expect(mistakes.map(\.kind) == [.wrongEntity])
  }

  @Test func noSpeakerCostsRecallOnly() {
    var quotations = Self.perfect
    quotations[1] = Self.quotation("“And one more thing for you,”")
    let m = Self.measures(quotations)
    #expect(m.overlap.f1 == 1)
    #expect(m.endToEnd == Evaluation.PRF(precision: 1, recall: 0.75))
    #expect(m.eitherOfClaimed == 1)
    let mistakes = Evaluation.ArticleScore(Extraction(quotations), against: Self.gold).mistakes
    #expect(mistakes.map(\.kind) == [.noSpeaker])
  }

  @Test func scareQuotesWithASpeakerCostPrecision() {
    let m = Self.measures(
      Self.perfect + [Self.quotation("“so called great plan”", mention: Self.lee, by: "Ann Lee")])
    #expect(m.overlap == Evaluation.PRF(precision: 0.8, recall: 1))
    #expect(m.endToEnd == Evaluation.PRF(precision: 0.8, recall: 1))
    #expect(m.claimedPrecision == 0.8)
    let unclaimed = Self.measures(Self.perfect + [Self.quotation("“so called great plan”")])
    #expect(unclaimed.overlap.precision == 0.8)
    #expect(unclaimed.endToEnd.f1 == 1)
  }

  @Test func repeatsAreNotRight() {
    let again = Self.quotation("“We shall win this race,”", mention: Self.lee, by: "Lee")
    let same = Self.quotation("“We shall win this race,”", mention: Self.lee, by: "Ann Lee")
    let tally = Evaluation.ArticleScore(Extraction(Self.perfect + [again, same]), against: Self.gold).tally
    #expect(tally.spans.spans == 5)
    #expect(tally.spans.repeats == 1)
    #expect(Evaluation.Measures(tally).endToEnd.precision == 0.8)
  }

  @Test func theWholeArticleAsOneQuotationFindsNothing() {
    let whole = Quotation(kind: .direct, spans: [0..<Self.article.text.bytes.count], mention: Self.lee)
    let m = Self.measures([(whole, "Ann Lee")])
    #expect(m.overlap.recall == 0)
    #expect(m.strict.recall == 0)
    #expect(m.endToEnd.precision == 0)
  }

  @Test func aSplitQuotationTakenAsOneIsFoundButNotStrictly() {
    let span =
      Self.article.at("“We shall win this race,”")
      .lowerBound..<Self.article.at("“It is over now.”").upperBound
    let m = Self.measures([(Quotation(kind: .direct, spans: [span], mention: Self.lee), "Ann Lee")])
    #expect(m.overlap == Evaluation.PRF(precision: 1, recall: 0.5))
    #expect(m.strict.recall == 0)
    #expect(m.endToEnd == Evaluation.PRF(precision: 1, recall: 0.5))
  }

  @Test func aSpeechOverTwoParagraphsMayBeGivenWhole() {
    let a = SampleArticle("He said:\n“One two three four.\n“Five six seven eight.”")
    let gold = a.gold([a.attribution("“One two three four.", "“Five six seven eight.”", by: a.at("He"))])
    let first = a.at("“One two three four.")
    let second = a.at("“Five six seven eight.”")
    for spans in [[first, second], [first.lowerBound..<second.upperBound]] {
      let extraction = Extraction([(Quotation(kind: .direct, spans: spans, mention: a.at("He")), nil)])
      let m = Evaluation.Measures(Evaluation.ArticleScore(extraction, against: gold).tally)
      #expect([m.overlap.f1, m.strict.f1, m.endToEnd.f1] == [1, 1, 1])
    }
  }

  @Test func shortSpansAndWhatIsSetAsideCountForNothing() {
    let a = SampleArticle("“Never again,” said Ann Lee. “I was there that day.”")
    let gold = a.gold([a.attribution("“Never again,”", "“I was there that day.”", by: a.at("Ann Lee"))])
    let spans = [a.at("“Never again,”"), a.at("“I was there that day.”"), a.at("“Never again,” said")]
    let extraction = Extraction([
      (Quotation(kind: .direct, spans: spans, mention: a.at("Ann Lee")), "Ann Lee")
    ])
    let tally = Evaluation.ArticleScore(extraction, against: gold).tally
    #expect(tally.spans.spans == 1)
    #expect(tally.spans.leftOut == 2)
    #expect(Evaluation.Measures(tally).endToEnd.f1 == 1)
  }

  @Test func spansOutsideTheTextAreLeftOut() {
    let extraction = Extraction([
      (Quotation(kind: .direct, spans: [5..<99_999, 3..<3], mention: 0..<99_999), "Ann Lee"),
      (Quotation(kind: .indirect, spans: [5..<99_999]), nil),
    ])
    let tally = Evaluation.ArticleScore(extraction, against: Self.gold).tally
    #expect(tally.spans == Evaluation.SpanCounts())
    #expect(tally.indirect.given == 0)
  }

  @Test func confidenceIsCountedByTenths() {
    let quotations = [
      Self.quotation("“We shall win this race,”", mention: Self.lee, by: "Ann Lee", confidence: 1),
      Self.quotation("“It is over now.”", mention: Self.she, by: "Bo Marsh", confidence: 0.31),
      Self.quotation("“And one more thing for you,”", mention: Self.she, by: "Ann Lee", confidence: -3),
    ]
    let bins = Evaluation.ArticleScore(Extraction(quotations), against: Self.gold).tally.confidence
    #expect(bins.map(\.judged) == [1, 0, 0, 1, 0, 0, 0, 0, 0, 1])
    #expect(bins.map(\.right) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test(arguments: [
    ("said", true), ("told reporters", true), ("according to", true), ("admitting", true), ("replies", true),
    ("replied", true), ("warning that", true), ("has told", true), ("believes", false), ("hopes", false),
    ("saw", false), ("", false), ("stressed", true), ("stating", true), ("agrees", true), ("saidx", false),
  ])
  func indirectSpeechHasAVerbOfSpeech(cue: String, isSpeech: Bool) {
    let a = SampleArticle("Marsh \(cue) the pumps had been off.")
    let gold = a.gold([
      a.attribution("the pumps had been off", by: a.at("Marsh"), cue: cue.isEmpty ? nil : a.at(cue))
    ])
    let tally = Evaluation.ArticleScore(Extraction(), against: gold).tally
    #expect(tally.indirect.gold == (isSpeech ? 1 : 0))
  }

  @Test func indirectSpeechIsJudgedByHalves() {
    let half = Self.quotation("off since May", mention: Self.she, by: "Ann Lee", kind: .indirect)
    let tooMuch = Self.quotation(
      "A spokesman called it “bad for all of us”.\nMarsh said that the pumps", kind: .indirect)
    let m = Self.measures([half, tooMuch])
    #expect(m.indirect == Evaluation.PRF(precision: 0.5, recall: 0))
    let more = Self.measures([
      Self.quotation("pumps had been off since May", mention: Self.she, by: "Ms Marsh", kind: .indirect)
    ])
    #expect(more.indirect.f1 == 1)
    #expect(more.indirectSpeaker == 1)
  }
}

@Suite struct EvaluationIntervalTests {
  @Test func boundsEncloseTheFigureAndAreTheSameEachTime() {
    let good = Evaluation.ArticleScore(
      Extraction(EvaluationScoreTests.perfect), against: EvaluationScoreTests.gold)
    let bad = Evaluation.ArticleScore(Extraction(), against: EvaluationScoreTests.gold)
    let tallies = Array(repeating: good.tally, count: 12) + Array(repeating: bad.tally, count: 4)
    let figures: [@Sendable (Evaluation.Measures) -> Double] = [{ $0.endToEnd.recall }]
    let first = Evaluation.intervals(tallies, rounds: 400, seed: 7, of: figures)
    #expect(first == Evaluation.intervals(tallies, rounds: 400, seed: 7, of: figures))
    #expect(first != Evaluation.intervals(tallies, rounds: 400, seed: 8, of: figures))
    #expect(first[0].low < 0.75 && first[0].low > 0.4)
    #expect(first[0].high > 0.75 && first[0].high < 1.0001)
  }

  @Test func withoutArticlesThereIsNothing() {
    #expect(Evaluation.intervals([], of: [{ $0.endToEnd.f1 }]) == [Evaluation.Interval(low: 0, high: 0)])
    #expect(Evaluation.Measures(Evaluation.Tally()).endToEnd.f1 == 0)
  }
}
