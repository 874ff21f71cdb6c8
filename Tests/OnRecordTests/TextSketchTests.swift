// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

/// What sketches tell of how much two texts have in common.
@Suite struct TextSketchTests {
  private func make(_ passages: [String]) -> (sketch: TextSketch, bands: [UInt64])? {
    var words = TokenList()
    var stretches: [Range<Int>] = []
    for passage in passages {
      let first = words.count
      let list = Tokeniser.tokens(of: passage)
      for index in 0..<list.count {
        let start = words.terms.count
        words.terms += list.term(index)
        words.tokens.append(.init(term: start..<words.terms.count, span: 0..<0))
      }
      stretches.append(first..<words.count)
    }
    return TextSketch.make(words, stretches)
  }

  private func passages(_ count: Int, _ numbers: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in (0..<24).map { _ in "word\(numbers.below(5_000))" }.joined(separator: " ") }
  }

  @Test func shortTextsHaveNone() {
    #expect(make([]) == nil)
    #expect(make(["one two three"]) == nil)
    #expect(make([String](repeating: "one two three", count: 100)) == nil, "too short, each of them")
    #expect(make([(0..<18).map { "w\($0)" }.joined(separator: " ")]) == nil)
    #expect(make([(0..<19).map { "w\($0)" }.joined(separator: " ")]) != nil)
  }

  @Test func neitherTheOrderOfPassagesNorTypographyMatters() throws {
    var numbers = SeededGenerator(seed: 7)
    let text = passages(9, &numbers)
    let one = try #require(make(text))
    let other = try #require(
      make(text.reversed().map { "“" + $0.uppercased().replacing(" ", with: ", ") + "”" }))
    #expect(one.sketch == other.sketch)
    #expect(one.bands == other.bands)
  }

  /// The mean over many texts is near the truth, and each estimate not far from it.
  @Test(arguments: [0, 3, 6, 9, 12])
  func resemblanceIsTheShareOfCommonShingles(shared: Int) throws {
    var numbers = SeededGenerator(seed: 11)
    var sum = 0.0
    let truth = Double(shared) / Double(24 - shared)
    for _ in 0..<100 {
      let common = passages(shared, &numbers)
      let one = try #require(make(common + passages(12 - shared, &numbers))).sketch
      let other = try #require(make(passages(12 - shared, &numbers) + common)).sketch
      let estimate = one.resemblance(to: other)
      #expect(abs(estimate - truth) < 0.27)
      #expect(estimate == other.resemblance(to: one))
      sum += estimate
    }
    #expect(abs(sum / 100 - truth) < 0.03, "\(sum / 100), not \(truth)")
  }

  @Test func bytesAreReadAsTheyWereWritten() throws {
    var numbers = SeededGenerator(seed: 3)
    let sketch = try #require(make(passages(2, &numbers))).sketch
    #expect(TextSketch(sketch.encoded) == sketch)
    #expect(TextSketch([]) == nil)
    #expect(TextSketch([1, 2, 3]) == nil)
  }
}
