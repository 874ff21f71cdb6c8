// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// How Xapian is asked for the articles in which a text may be printed.
struct CandidateQuery {
  /// Rare words tell articles apart; of a long text so many are enough.
  static let words = 16
  /// Three words in a row are found again where a quotation is altered elsewhere.
  static let phrases = 12
  static let phraseLength = 3
  /// A phrase says more than its words do.
  static let phraseWeight = 4.0
  /// Of a long stretch, so many words are asked for as one phrase.
  static let longestStretch = 40

  /// Any of the rarest words and phrases, for the articles that are most like the text.
  let alike: Xapian.Query
  /// Every stretch of the text between ellipses and insertions, word for word.
  let exact: Xapian.Query

  init(_ text: Wording, _ numbers: WordNumbers, _ database: Database) throws(XapianError) {
    let stretches = Self.stretches(text).map { $0.map { numbers.terms[Int(text.words[$0].number)] } }
    exact = .and(stretches.map { Self.phrase($0.prefix(Self.longestStretch)) })
    var frequencies: [[UInt8]: Int] = [:]
    for term in stretches.joined() where frequencies[term] == nil {
      frequencies[term] = try database.termFrequency(term)
    }
    let present = frequencies.filter { $0.value > 0 }
      .sorted { $0.value != $1.value ? $0.value < $1.value : $0.key.lexicographicallyPrecedes($1.key) }
    let phrases = Self.triples(stretches).filter { $0.allSatisfy { frequencies[$0]! > 0 } }
      .sorted { Self.rarity($0, frequencies) < Self.rarity($1, frequencies) }.prefix(Self.phrases)
    alike = .or(
      present.prefix(Self.words).map { .term($0.key) }
        + phrases.map { .scaled(Self.phrase($0[...]), by: Self.phraseWeight) })
  }

  /// Indices of the words that stand together without an ellipsis or an insertion between them.
  private static func stretches(_ text: Wording) -> [[Int]] {
    var stretches: [[Int]] = [[]]
    for (index, word) in text.words.enumerated() {
      if text.gaps[index] || word.isInserted { stretches.append([]) }
      if !word.isInserted { stretches[stretches.count - 1].append(index) }
    }
    return stretches.filter { !$0.isEmpty }
  }

  private static func triples(_ stretches: [[[UInt8]]]) -> [[[UInt8]]] {
    stretches.flatMap { stretch in
      stride(from: 0, to: stretch.count - phraseLength + 1, by: phraseLength).map {
        Array(stretch[$0..<$0 + phraseLength])
      }
    }
  }

  /// By how many articles at most have the phrase, then by all of its words.
  private static func rarity(_ phrase: [[UInt8]], _ frequencies: [[UInt8]: Int]) -> (Int, Int) {
    let counts = phrase.map { frequencies[$0]! }
    return (counts.min()!, counts.reduce(0, +))
  }

  private static func phrase(_ terms: ArraySlice<[UInt8]>) -> Xapian.Query {
    terms.count == 1 ? .term(terms.first!) : .phrase(terms)
  }
}
