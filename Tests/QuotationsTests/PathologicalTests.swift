// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Quotations

/// Four times the text may take about four times as long, whatever the text: no input makes the engine quadratic.
@Suite(.serialized) struct PathologicalTests {
  static let units = [
    "\"", "“", "'a ", "‘a ", "‘a' 'b", "''", "A", "A ", "Mr ", "J. ", "said ", "he said ", "“a” he said ",
    "(", ", ", "- ",
    "Una Fell, ", "the leader of the ", "council's ", "that ", "“a\n", "\n", "said that Una Fell ", "é",
    "<a ", "The head said “We will act on it.”\n", "Una Fell (", "“We will act.” She looked. ",
    "said: We act.” ",
    "An inquest into her death. Una Fell. ", "Una Fell, who has been the ", "Fell was murdered. Una Fell. ",
    "its chief executive, Una Fell, said ", "Una Fell, 34, left. The 34-year-old said no. ",
    "The ward, said Ann Pell, was “bad”. ", "The review said it. A police review said no. ",
    "the Ward boss said no. ", "While Una Fell said it was so ", "Una Fell told staff of the ward how ",
    "he said that she said and said ", "said really ",
  ]

  @Test(arguments: units) func timeGrowsWithTheText(_ unit: String) {
    let small = Self.time(unit, bytes: 32_000)
    let large = Self.time(unit, bytes: 128_000)
    #expect(large < max(small, .milliseconds(2)) * 8)
  }

  /// The better of two runs, so that a pause of the machine is not taken for the engine's.
  private static func time(_ unit: String, bytes count: Int) -> Duration {
    let text = Array(repeatElement(Array(unit.utf8), count: count / unit.utf8.count).joined())
    let paragraphs = Paragraph.split(text)
    return (0..<2).map { _ in
      processorTime { _ = Extractor().extract(text, paragraphs: paragraphs) }
    }.min() ?? .zero
  }
}
