// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OnRecord

/// Verdicts over articles whose quotations are known.
@Suite struct VerifyTests {
  private static let stories: [TestIndex.Story] = [
    .init(
      "wire", "2009-03-02",
      """
      {Orla Quenby|“We failed Marek, every one of us in this building, and we will have to live with it,”} said Orla Quenby.
      {Dafydd Loam|“The stairs were never swept,”} said Dafydd Loam. {…|“Not once that winter.”}
      """, outlet: "Harbour Wire"),
    .init(
      "copy", "2009-03-03",
      "Ms Quenby said: {Orla Quenby|‘We failed Marek … and we will have to live with it.’}",
      outlet: "Tidewater Echo"),
    .init(
      "early", "2008-11-20",
      "{Dafydd Loam|\"We failed Marek, every one of us in this building,\"} said Mr Loam.",
      outlet: "Tidewater Echo"),
    .init(
      "told", "2009-04-01",
      "Ms Quenby said {=Orla Quenby|the lanterns in the northern corridor had been broken since August}.",
      outlet: "Harbour Wire"),
    .init(
      "essay", "2010-01-01",
      "Nobody asks why the ferry never waits for the last child on the quay.\n{?|“Ask the harbour master twice,”} it says.",
      outlet: "Harbour Wire"),
    .init("undated", nil, "{Orla Quenby|“We failed Marek, every one of us in this building.”}"),
  ]

  private static let index = Result { try TestIndex(stories) }

  private func verify(_ text: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws
    -> Verification
  {
    var request = SearchRequest()
    change(&request)
    return try Verifier(try Self.index.get().open()).verify(text, in: request)
  }

  /// Verdict, speaker, and the ids of the prints, for each utterance.
  private func summary(_ answer: Verification) -> [String] {
    answer.utterances.map { utterance in
      let prints = utterance.prints.map(\.article.id).joined(separator: ",")
      return "\(utterance.verdict.rawValue) \(utterance.speaker?.name ?? "-") \(prints)"
    }
  }

  @Test(
    arguments: [
      (
        "We failed Marek, every one of us in this building", nil,
        ["verbatim Dafydd Loam early", "verbatim Orla Quenby wire,undated"]
      ),
      ("we failed marek … and we will have to live with it", nil, ["verbatim Orla Quenby wire,copy"]),
      ("The stairs were never swept. Not once that winter.", nil, ["verbatim Dafydd Loam wire"]),
      ("The stairs were never cleaned, not once that winter", nil, ["altered Dafydd Loam wire"]),
      ("The stairs were never swept", "Orla Quenby", ["other-speaker Dafydd Loam wire"]),
      ("The stairs were never swept", "Dafydd Loam", ["verbatim Dafydd Loam wire"]),
      ("The lanterns were broken in the northern corridor since August", nil, ["reported Orla Quenby told"]),
      ("The lanterns were not broken in the northern corridor since August", nil, []),
      ("The lanterns were broken in the northern corridor since August", "Dafydd Loam", []),
      ("since August", nil, ["reported Orla Quenby told"]),
      ("the lanterns in the northern corridor had been broken", "Orla Quenby", ["reported Orla Quenby told"]),
      ("corridor had been broken", nil, ["reported Orla Quenby told"]),
      ("corridor had been broken", "Dafydd Loam", []),
      ("corridor had never been broken", nil, []),
      ("Quenby said the lanterns", nil, ["not-quoted - told"]),
      ("Ask the harbour master twice", nil, ["verbatim - essay"]),
      ("Ask the harbour master twice", "Orla Quenby", ["unattributed - essay"]),
      ("why the ferry never waits for the last child on the quay", nil, ["not-quoted - essay"]),
      ("never waits for the last child", "Orla Quenby", ["not-quoted - essay"]),
      ("the moon is made of green cheese", nil, []),
      ("the", nil, []),
      ("and we", nil, []),
    ] as [(String, String?, [String])])
  func verdicts(text: String, official: String?, expected: [String]) throws {
    let answer = try verify(text) { if let official { $0.officials = [official] } }
    #expect(summary(answer) == expected)
    #expect(
      answer.verdict == expected.map { Verdict(rawValue: String($0.prefix { $0 != " " }))! }.min() ?? .absent)
    #expect(answer.isComplete)
  }

  @Test func everyPrintSaysWhatIsAlteredInIt() throws {
    let answer = try verify(
      "We failed Marek, every one of us in this building, and we will have to live with it"
    ) {
      $0.officials = ["Orla Quenby"]
    }
    let own = try #require(answer.utterances.first { $0.speaker?.name == "Orla Quenby" })
    #expect(own.prints.map(\.article.id) == ["wire", "copy", "undated"])
    #expect(own.prints.map(\.verdict) == [.verbatim, .altered, .altered])
    #expect(
      own.prints[1].diff.filter { $0.operation != .equal }
        == [.init(operation: .added, text: "every one of us in this building", printed: "…", isMarked: false)]
    )
    #expect(
      own.prints[2].diff.filter { $0.operation != .equal }
        == [.init(operation: .added, text: "and we will have to live with it", printed: nil, isMarked: false)]
    )
    #expect(answer.utterances.map(\.verdict) == [.otherSpeaker, .verbatim])
  }

  @Test func theBestAreShownFirstInTheOrderOfTime() throws {
    let answer = try verify("The stairs were never swept, not once that winter, and we failed Marek") {
      $0.officials = ["Dafydd Loam"]
    }
    #expect(answer.best(100).map(\.first.article.id) == answer.utterances.map(\.first.article.id))
    let best = try #require(answer.best(1).first)
    #expect(best.verdict == answer.verdict)
    #expect(answer.best(0).isEmpty)
  }

  @Test func aPrintSaysWhereItStands() throws {
    let print = try #require(try verify("not once that winter").utterances.first?.first)
    let text = String(decoding: print.article.text[print.span], as: UTF8.self)
    #expect(text == "Not once that winter")
    #expect(print.passage.index == 1)
    let highlight = try #require(print.passage.highlights.first)
    #expect(
      String(decoding: Array(print.passage.text.utf8)[highlight], as: UTF8.self) == "Not once that winter")
    #expect(print.quotation?.text == ["“The stairs were never swept,”", "“Not once that winter.”"])
  }

  @Test func whatWasSearchedIsWhatTheFiltersLeave() throws {
    let whole = try verify("nothing of the kind")
    #expect(whole.searched == .init(articles: 6, first: "2008-11-20", last: "2010-01-01"))
    #expect(whole.verdict == .absent)
    let part = try verify("We failed Marek") { $0.sources = ["Tidewater Echo"] }
    #expect(part.searched == .init(articles: 2, first: "2008-11-20", last: "2009-03-03"))
    #expect(part.utterances.flatMap { $0.prints.map(\.article.id) } == ["early", "copy"])
    let none = try verify("We failed Marek") { $0.dates = DateRange(first: 2019_01_01, last: nil) }
    #expect(none.searched == .init(articles: 0, first: nil, last: nil))
    // Somebody asked for does not narrow what is searched: others may have said it.
    #expect(try verify("x y z") { $0.officials = ["Orla Quenby"] }.searched.articles == 6)
    #expect(try verify("We failed Marek") { $0.kinds = [.indirect] }.utterances.isEmpty)
  }

  @Test(arguments: ["", "  ", "… “” —", "[nothing said]"])
  func aTextWithoutWordsIsRefused(text: String) throws {
    #expect(throws: QueryError.self) { try verify(text) }
  }

  @Test func aTextThatIsTooLongIsRefused() throws {
    let words = Array(repeating: "word", count: Verifier.longestText)
    #expect(throws: Never.self) { try verify(words.joined(separator: " ")) }
    #expect(throws: QueryError.self) { try verify((words + ["more"]).joined(separator: " ")) }
  }
}
