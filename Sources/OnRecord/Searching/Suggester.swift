// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// What to try when nothing was found: which part of the query found nothing, and what it may have meant.
struct Suggester {
  private let database: Database
  private let resolved: ResolvedQuery

  init(_ database: Database, _ resolved: ResolvedQuery) {
    self.database = database
    self.resolved = resolved
  }

  /// - Parameter isFound: whether anything answers a part of the query by itself.
  func suggestion(
    _ request: SearchRequest, where isFound: (Expression) throws -> Bool
  ) throws -> String? {
    for leaf in resolved.condition.wantedLeaves.map({ resolved.leaves[$0] }) {
      let found = try database.matches(Enquire(leaf.query, weighting: .boolean), maximum: 1)
      guard found.hits.isEmpty else { continue }
      let missing = try leaf.terms.filter { try !database.termExists($0) }
      guard let word = missing.first, missing.count == leaf.terms.count || !leaf.isWord else {
        if case .near = leaf.shape {
          return "\(leaf.text) stand nowhere so close together; try a larger number"
        }
        return "\(leaf.text) stands in no passage as a phrase; try its words without quotation marks"
      }
      let text = String(decoding: word, as: UTF8.self)
      let near = try nearest(to: word)
      return near.map { "no article has \"\(text)\"; did you mean \"\($0)\"?" }
        ?? "no article has \"\(text)\"; try another word, or the beginning of it and `*`"
    }
    for part in try request.expression().conjuncts where part.isCondition {
      guard try !isFound(part) else { continue }
      return
        "no article has \(String(describing: part).replacing("~", with: "")); try another, or leave it out"
    }
    if request.scope == .quotation, resolved.condition.conjuncts.count == 1 {
      return "it is there, but in no quotation; try without --quoted"
    }
    if resolved.condition.wantedLeaves.count > 1, !request.anyWord {
      return "each part is there, but not together; try --any, or fewer filters"
    }
    return resolved.condition.conjuncts.count > 1
      ? "each part is there, but not together; try fewer filters" : nil
  }

  /// The most frequent word of the index that is spelled nearly so and begins with the same letter, or with the second.
  private func nearest(to word: [UInt8]) throws -> String? {
    guard word.count > 3 else { return nil }
    let limit = word.count > 7 ? 2 : 1
    var best: (distance: Int, frequency: Int, word: [UInt8])?
    for first in Set(word.prefix(2)) {
      for entry in try database.terms(withPrefix: [first]) where abs(entry.bytes.count - word.count) <= limit
      {
        let distance = EditDistance.between(word, entry.bytes)
        guard distance <= limit else { continue }
        if best == nil || (distance, -entry.documentFrequency) < (best!.distance, -best!.frequency) {
          best = (distance, entry.documentFrequency, entry.bytes)
        }
      }
    }
    return best.map { String(decoding: $0.word, as: UTF8.self) }
  }
}

extension Expression {
  /// Whether it is asked of articles or speakers, and not of the words of the text.
  fileprivate var isCondition: Bool {
    if case .not = self { false } else { !hasWords }
  }
}
