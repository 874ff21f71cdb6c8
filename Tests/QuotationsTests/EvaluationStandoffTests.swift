// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

@Suite struct EvaluationStandoffTests {
  let article = SampleArticle("Zoë Marsh said: “Café Ort is shut.”\nShe left.\n")

  private func read(_ file: String) -> Evaluation.Standoff {
    Evaluation.Standoff(Array(file.utf8), of: article.text)
  }

  @Test func placesCountCodePointsAndBecomeBytes() {
    let standoff = read(
      "T1\tSource 0 9\tZoë Marsh\nT2\tCue 10 15\tsaid:\nT3\tContent 16 35\t“Café Ort is shut.”\n"
        + "T4\tAttribution 10 15\tsaid:\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n")
    #expect(
      standoff.attributions == [
        Evaluation.Attribution(
          source: [article.at("Zoë Marsh")], cue: [article.at("said:")],
          content: [article.at("“Café Ort is shut.”")])
      ])
    #expect(standoff.refusals.isEmpty)
  }

  @Test func piecesAndNumberedRolesComeInOrder() {
    let standoff = read("T1\tContent 17 21;0 9\tx\nT2\tContent 29 33\ty\nE1\tContent:T1 Content2:T2\n")
    #expect(
      standoff.attributions.map(\.content) == [
        [article.at("Zoë Marsh"), article.at("Café"), article.at("shut")]
      ])
  }

  @Test func carriageReturnsAndOtherKindsOfLineDoNoHarm() {
    let standoff = read("#1\tNote T1\thm\nA1\tSure T1\nT1\tContent 0 3\tZoë\r\nE1\tContent:T1\r\n\n")
    #expect(standoff.attributions.count == 1)
    #expect(standoff.refusals.isEmpty)
  }

  @Test(arguments: [
    "T1\tContent 0 999\tx", "T1\tContent -1 4\tx", "T1\tContent 9 3\tx", "T1\tContent 3 3\tx",
    "T1\tContent\tx",
    "T1", "T1\tContent 0 99999999999999999999\tx", "T1\tContent a b\tx", "T1\tContent 0 3;\t;",
    "T1\tContent ;\tx",
    "T1\tContent 0 3;5\tx", "T\u{0}1\t\u{0}", "T1 Content 0 3 x",
  ])
  func placesOutsideTheTextAreRefusedWithTheirLine(line: String) {
    let standoff = read("\(line)\nE1\tContent:T1\n")
    // `0 3;` names one place after all.
    let isWhole = line.contains("0 3;\t")
    #expect(standoff.attributions.count == (isWhole ? 1 : 0))
    #expect(standoff.refusals.map(\.line) == (isWhole ? [] : [1, 2]))
  }

  @Test(arguments: ["E1", "E1\t", "E1\tContent:T9", "E1\t:::", "E1\tSource:T1", "E1\tContent:E1 Content:"])
  func attributionsWithoutContentAreRefused(line: String) {
    let standoff = read("T1\tSource 0 3\tZoë\n\(line)\n")
    #expect(standoff.attributions.isEmpty)
    #expect(standoff.refusals.map(\.line) == [2])
  }

  @Test func anyBytesAreRead() {
    var numbers = Evaluation.SplitMix64(state: 20)
    let alphabet = Array("TE1 9;:\t\n\tContent Source:T0\u{0}".utf8) + [0xFF, 0xC3]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<60, using: &numbers)).map { _ in
        alphabet.randomElement(using: &numbers)!
      }
      let standoff = Evaluation.Standoff(bytes, of: article.text)
      #expect(
        standoff.attributions.allSatisfy {
          $0.content.allSatisfy { $0.upperBound <= article.text.bytes.count }
        })
    }
    let long = Evaluation.Standoff([UInt8](repeating: UInt8(ascii: "T"), count: 1_000_000), of: article.text)
    #expect(long.refusals.count == 1)
  }
}

@Suite struct EvaluationTextTests {
  @Test func invalidBytesBecomeText() {
    let text = Evaluation.Text([0x61, 0xFF, 0xE2, 0x80])
    #expect(text.string(0..<text.bytes.count).hasPrefix("a\u{FFFD}"))
    #expect(Evaluation.Text([]).words(in: 0..<0) == 0)
  }

  @Test(arguments: [
    ("", 0), ("one", 1), ("It isn't well-known – is it?", 5), ("“£1,000”", 2), ("Zoë's café", 2),
    ("- ' -", 0),
    ("‘rock ’n’ roll’", 3), ("a--b", 2),
  ])
  func wordsAreRunsOfLettersJoinedByApostropheAndHyphen(string: String, count: Int) {
    let text = Evaluation.Text(Array(string.utf8))
    #expect(text.words(in: 0..<text.bytes.count) == count)
  }

  @Test func trimmingLeavesTheWords() {
    let article = SampleArticle(" “…Über alles, née.” ”")
    #expect(article.text.string(article.text.trimmed(0..<article.text.bytes.count)) == "Über alles, née")
    #expect(article.text.trimmed(0..<4).isEmpty)
  }

  @Test(arguments: [
    ("He said “one two” and “three”.", ["“one two”", "“three”"]),
    ("“One ‘two’ \"three\" four,” he said", ["“One ‘two’ \"three\" four,”"]),
    ("\"One,\" she said. \"Two.\"", ["\"One,\"", "\"Two.\""]),
    ("``One'' or ''two'' or '''three' four''", ["``One''", "''two''", "'''three' four''"]),
    ("''He calls it 'mine'''", ["''He calls it 'mine'''"]),
    ("“First.\n“Second.” Then.\nThird", ["“First.", "“Second.”"]),
    ("“First.\nmore” of it\n\nnone", ["“First.", "more”"]),
    ("<a href=\"x y\">no</a> \"yes\"", ["\"yes\""]),
    ("6' 2\" tall, it isn't, and 'single' marks", []),
    ("“lost “again” here", ["“lost “again” here"]),
    ("”wrong way” round", ["”wrong way”"]),
    ("a (\"b\")–\"c\"; \"\"", ["\"b\"", "\"c\"", "\"\""]),
    ("", []), ("\n\n", []), ("”", []), ("\"", ["\""]),
  ])
  func markedStretches(string: String, stretches: [String]) {
    let text = Evaluation.Text(Array(string.utf8))
    #expect(Evaluation.markedStretches(of: text).map(text.string) == stretches)
  }
}
