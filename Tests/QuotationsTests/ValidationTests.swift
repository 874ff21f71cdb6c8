// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

@Suite struct ValidationTests {
  /// *Una Fell said the ward was closed. “…,” she said.* with sources, cues and contents marked.
  private static let report = (
    text: Array("Una Fell said the ward was closed. “It is a scandal,” she said.\n".utf8),
    annotation: Array(
      """
      T1\tSource 0 8\tUna Fell
      T2\tCue 9 13\tsaid
      T3\tContent 14 33\tthe ward was closed
      E1\tCue:T2 Source:T1 Content:T3
      T4\tContent 35 53\t“It is a scandal,”
      T5\tSource 54 57\tshe
      T6\tCue 58 62\tsaid
      E2\tCue:T6 Source:T5 Content:T4
      """.utf8)
  )
  /// The same words of which nobody marked anything.
  private static let silence = (text: report.text, annotation: [UInt8]())

  @Test func whatTheOtherPartsTeachIsFound() {
    let summary = Validation(Array(repeating: Self.report, count: 16), parts: 4).summary
    #expect(summary.contains("end to end: P 100.0, R 100.0, F1 100.0"))
    #expect(summary.contains("indirect: P 100.0, R 100.0, F1 100.0"))
  }

  /// Each part is read with models that have not seen it: two parts that contradict each other are both read wrongly.
  @Test func noPartTeachesItself() {
    let articles = (0..<16).map { $0 % 2 == 0 ? Self.report : Self.silence }
    let summary = Validation(articles, parts: 2).summary
    #expect(summary.contains("end to end: P 0.0, R 0.0, F1 0.0"))
    #expect(summary.contains("indirect: P 0.0, R 0.0, F1 0.0"))
  }

  @Test func theSameArticlesTeachTheSame() {
    let articles = (0..<8).map { $0 % 3 == 0 ? Self.silence : Self.report }.map {
      (text: $0.text, marks: Standoff($0.annotation, text: $0.text))
    }
    let first = Training(articles).files.map(\.text)
    #expect(Training(articles).files.map(\.text) == first)
    #expect(Training(Array(articles.dropFirst())).files.map(\.text) != first)
  }
}
