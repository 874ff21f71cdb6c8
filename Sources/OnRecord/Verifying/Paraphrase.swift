// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// What a text says, without the order and the forms of its words: what a reporter keeps who does not quote.
struct Paraphrase {
  /// Of the text's words that carry meaning, so many must be reported.
  static let covering = 0.7
  /// Fewer than so many words can be anybody's.
  static let leastWords = 3

  private let stems: Set<[UInt8]>
  private let isNegated: Bool
  private let stemmer: Stemmer

  init(_ text: Wording, _ numbers: WordNumbers) throws(XapianError) {
    stemmer = try Stemmer("english")
    (stems, isNegated) = try Self.read(text, numbers, stemmer)
  }

  /// The share of the text's meaning that `report` has; nil when that is too little, or one of the two denies
  /// what the other says.
  func share(in report: Wording, _ numbers: WordNumbers) throws(XapianError) -> Double? {
    guard stems.count >= Self.leastWords else { return nil }
    let (other, isOtherNegated) = try Self.read(report, numbers, stemmer)
    let share = Double(stems.intersection(other).count) / Double(stems.count)
    return share >= Self.covering && isNegated == isOtherNegated ? share : nil
  }

  private static func read(
    _ wording: Wording, _ numbers: WordNumbers, _ stemmer: Stemmer
  ) throws(XapianError) -> (Set<[UInt8]>, Bool) {
    var stems: Set<[UInt8]> = []
    var isNegated = false
    for word in wording.words {
      let term = numbers.terms[Int(word.number)]
      if FunctionWords.isNegation(term) { isNegated = true }
      guard FunctionWords.isMeaningful(term) else { continue }
      stems.insert(DictionaryWriter.hasForms(term) ? try stemmer.stem(term, as: [UInt8].self) : term)
    }
    return (stems, isNegated)
  }
}
