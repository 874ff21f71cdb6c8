// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Counts the articles that have a value. The spellings of one value are counted as one, as listings do.
struct ValueCounts {
  private struct Tally {
    var articles = 0
    /// The article that was counted last: it counts once, however often it has the value.
    var last: DocumentID = 0
  }

  /// By folded value.
  private var tallies: [Tally] = []
  /// By value as printed.
  private var spellings: [Int] = []

  /// - Parameters:
  ///   - value: in the texts by which the counts are told in the end; `folding` is that of the value there.
  ///   - document: articles come one after the other.
  mutating func add(_ value: Int, folding: Int, _ document: DocumentID) {
    tallies.extend(to: folding, with: Tally())
    spellings.extend(to: value, with: 0)
    spellings[value] += 1
    guard tallies[folding].last != document else { return }
    tallies[folding].last = document
    tallies[folding].articles += 1
  }

  /// The most frequent value first, equal ones by name.
  func counts(in texts: PrintedTexts) -> [SearchAnswer.FacetCount] {
    var shown = [Int32](repeating: -1, count: tallies.count)
    for (value, count) in spellings.enumerated() where count > 0 {
      let folding = texts.folding(of: value)
      let best = Int(shown[folding])
      let isBetter =
        best < 0 || count > spellings[best]
        || (count == spellings[best] && texts.string(value) < texts.string(best))
      if isBetter { shown[folding] = Int32(value) }
    }
    return zip(shown, tallies).filter { $0.0 >= 0 }.map { value, tally in
      SearchAnswer.FacetCount(value: texts.string(Int(value)), count: tally.articles)
    }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }
}

extension Array {
  /// Makes sure that there is an element of this number.
  mutating func extend(to index: Int, with element: Element) {
    guard index >= count else { return }
    append(contentsOf: repeatElement(element, count: Swift.max(index + 1, 2 * count) - count))
  }
}
