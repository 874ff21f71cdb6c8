// SPDX-License-Identifier: GPL-3.0-or-later

// Ranking term at a time (Turtle and Flood, Query Evaluation, 1995): each posting list is gone through once, and what it
// adds is kept for every document. Where most of the documents found have to be looked at anyhow, as for their number,
// that takes a fraction of the time of a match, which goes through all lists together, document by document.

/// All documents that a query of sets finds, with what a match would weigh them by.
public struct WeighedSet {
  public let documents: DocumentSet
  private let terms: [(term: SetEvaluation.Term, weight: Double)]
  private let scheme: BM25

  fileprivate init(_ evaluation: SetEvaluation, of documentCount: Int, by scheme: BM25) {
    documents = evaluation.documents
    terms = evaluation.terms.map { ($0, scheme.weight(of: $0, documents: Double(documentCount))) }
    self.scheme = scheme
  }

  /// So many words of the set are weighed at a time: what is reckoned with then stays in the nearest cache. Of few
  /// documents more: to ask for lengths costs something each time.
  private var wordsAtOnce: Int { documents.count < 2_048 ? 256 : 32 }

  /// The best of them, the highest weight first, by ascending number where they weigh the same; as many as are asked
  /// for, and all others that weigh as much as the last of those.
  ///
  /// - Parameter database: the one whose documents they are.
  public func best(_ count: Int, in database: Database) throws(XapianError) -> [MatchSet.Hit] {
    var best = BestWeights(count)
    let atOnce = min(wordsAtOnce, documents.words.count)
    var block = Block(norms: [Double](repeating: 0, count: atOnce * 64))
    for first in stride(from: 0, to: documents.words.count, by: atOnce) {
      let words = first..<min(first + atOnce, documents.words.count)
      let numbers = documents.documents(inWords: words)
      guard !numbers.isEmpty else { continue }
      block.begin(numbers, try database.lengths(of: numbers), origin: first * 64, scheme)
      for (term, weight) in terms { block.add(term, weight, in: documents, words) }
      for number in numbers { best.note(block.weights[Int(number) - block.origin], number) }
    }
    return best.hits
  }
}

/// The weights of the documents that some words of a set stand for, while they are added up.
private struct Block {
  /// The number of the document of the first bit.
  private(set) var origin = 0
  private var norms: [Double]
  private(set) var weights: [Double]

  init(norms: [Double]) {
    self.norms = norms
    weights = norms
  }

  mutating func begin(_ numbers: [DocumentID], _ lengths: [UInt32], origin: Int, _ scheme: BM25) {
    self.origin = origin
    for (number, length) in zip(numbers, lengths) {
      norms[Int(number) - origin] = scheme.norm(ofLength: length)
      weights[Int(number) - origin] = 0
    }
  }

  /// Adds what a term gives.
  mutating func add(
    _ term: SetEvaluation.Term, _ weight: Double, in documents: DocumentSet, _ words: Range<Int>
  ) {
    for word in words {
      var left = term.documents.words[word] & documents.words[word]
      while left != 0 {
        let number = word * 64 + left.trailingZeroBitCount
        let wdf = Double(term.counts[number])
        weights[number - origin] += weight * (wdf / (norms[number - origin] + wdf))
        left &= left - 1
      }
    }
  }
}

/// The best of many weights.
private struct BestWeights {
  private let count: Int
  private var kept: [(weight: Double, number: DocumentID)] = []
  /// What weighs less is not among the best.
  private var least = -Double.infinity
  private var room: Int

  init(_ count: Int) {
    self.count = count
    room = 4 * count
  }

  mutating func note(_ weight: Double, _ number: DocumentID) {
    guard weight >= least, count > 0 else { return }
    kept.append((weight, number))
    guard kept.count >= room else { return }
    kept = best
    least = kept.count >= count ? kept[count - 1].weight : least
    room = max(room, 2 * kept.count)
  }

  /// The best in order, and what weighs as much as the last of them.
  private var best: [(weight: Double, number: DocumentID)] {
    let sorted = kept.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.number < $1.number }
    guard sorted.count > count else { return sorted }
    return sorted.prefix(count) + sorted[count...].prefix { $0.weight == sorted[count - 1].weight }
  }

  var hits: [MatchSet.Hit] { best.map { MatchSet.Hit(document: $0.number, weight: $0.weight) } }
}

extension Query {
  /// Whether the weights of what it finds can be told from posting lists laid over each other.
  public var isWeighedBySets: Bool {
    switch self {
    case .max, .xor: false
    // Of a term given twice Xapian counts each time, up to the length of the document.
    case .synonym(let parts): isOfSets && Set(parts.compactMap(\.termBytes)).count == parts.count
    case .and(let parts), .or(let parts), .andNot(let parts), .andMaybe(let parts), .filter(let parts):
      isOfSets && parts.allSatisfy(\.isWeighedBySets)
    case .scaled(let part, let factor): factor == 0 ? isOfSets : part.isWeighedBySets
    default: isOfSets
    }
  }
}

extension Database {
  /// All documents that a query finds for which `Query.isWeighedBySets` holds.
  ///
  /// - Parameter weighting: BM25 with a `k2` of 0; `nil` is returned for another scheme.
  public func weighedSet(matching query: Query, by weighting: Weighting) throws(XapianError) -> WeighedSet? {
    guard query.isWeighedBySets, let scheme = BM25(weighting, averageLength: try averageLength) else {
      return nil
    }
    return WeighedSet(try evaluated(query, factor: 1), of: try documentCount, by: scheme)
  }
}

/// Okapi BM25 as Xapian has it (`BM25Weight`), with its floor under the weights of terms that most documents have.
private struct BM25 {
  private let k1, k3, b, minimumNormalisedLength, lengthFactor: Double

  init?(_ weighting: Weighting, averageLength: Double) {
    guard let parameters = weighting.bm25Parameters, parameters[1] == 0 else { return nil }
    (k1, k3, b, minimumNormalisedLength) = (parameters[0], parameters[2], parameters[3], parameters[4])
    lengthFactor = averageLength > 0 ? 1 / averageLength : 0
  }

  /// What a document's length adds below the line.
  func norm(ofLength length: UInt32) -> Double {
    k1 * (max(Double(length) * lengthFactor, minimumNormalisedLength) * b + (1 - b))
  }

  func weight(of term: SetEvaluation.Term, documents: Double) -> Double {
    let frequency = Double(term.frequency)
    let odds = (documents - frequency + 0.5) / (frequency + 0.5)
    var weight = (odds < 2 ? odds * 0.5 + 1 : odds).logarithm * term.factor
    if k3 != 0 {
      let occurrences = Double(term.occurrences)
      weight *= (k3 + 1) * occurrences / (k3 + occurrences)
    }
    return weight * (k1 + 1)
  }
}
