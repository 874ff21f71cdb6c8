// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

@Suite struct ValidationTests {
  /// *Una Fell said the ward was closed.*, with source, cue and content marked.
  private static let report = (
    text: Array("Una Fell said the ward was closed.\n".utf8),
    annotation: Array(
      """
      T1\tSource 0 8\tUna Fell
      T2\tCue 9 13\tsaid
      T3\tContent 14 33\tthe ward was closed
      E1\tCue:T2 Source:T1 Content:T3
      """.utf8)
  )
  /// The same words of which nobody marked anything.
  private static let silence = (text: report.text, annotation: [UInt8]())

  @Test func whatTheOtherPartsTeachIsFound() {
    let validation = Validation(Array(repeating: Self.report, count: 8), parts: 4)
    #expect(validation.summary.contains("indirect: P 100.0, R 100.0, F1 100.0"))
  }

  /// Each part is read with a model that has not seen it: two parts that contradict each other are both read wrongly.
  @Test func noPartTeachesItself() {
    let articles = (0..<16).map { $0 % 2 == 0 ? Self.report : Self.silence }
    let validation = Validation(articles, parts: 2)
    #expect(validation.summary.contains("indirect: P 0.0, R 0.0, F1 0.0"))
  }
}
