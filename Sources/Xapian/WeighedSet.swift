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

  /// So many words of the set are weighed at a time: what is reckoned with then stays in a near cache.
  static let wordsAtOnce = 64

  /// The best of them, the highest weight first, by ascending number where they weigh the same; as many as are asked
  /// for, and all others that weigh as much as the last of those.
  ///
  /// A document's length is looked up only where it could be among the best if it were the shortest of all; the likeliest
  /// come first, and of the others only those that can still be better.
  ///
  /// - Parameter database: the one whose documents they are.
  public func best(_ count: Int, in database: Database) throws(XapianError) -> [MatchSet.Hit] {
    guard count > 0 else { return [] }
    var best = BestWeights(count)
    let shortest = scheme.norm(ofLength: UInt32(clamping: try database.documentLengthBounds.lowerBound))
    let atOnce = min(Self.wordsAtOnce, documents.words.count)
    var weights = [Double](repeating: 0, count: atOnce * 64)
    for first in stride(from: 0, to: documents.words.count, by: atOnce) {
      let words = first..<min(first + atOnce, documents.words.count)
      for place in weights.indices { weights[place] = 0 }
      for (term, weight) in terms { add(term, weight, shortest, to: &weights, words) }
      let possible = documents(in: words) { weights[$0] >= best.least }.map {
        Bound(number: $0, most: weights[Int($0) - words.lowerBound * 64])
      }
      let likely = Self.cut(possible, count)
      try weigh(possible.filter { $0.most >= likely }, into: &best, database)
      try weigh(possible.filter { $0.most < likely && $0.most >= best.least }, into: &best, database)
    }
    return best.hits
  }

  /// What a document weighs at most.
  private struct Bound {
    var number: DocumentID
    var most: Double
  }

  private func weigh(
    _ bounds: [Bound], into best: inout BestWeights, _ database: Database
  ) throws(XapianError) {
    guard !bounds.isEmpty else { return }
    let numbers = bounds.map(\.number)
    for (number, length) in zip(numbers, try database.lengths(of: numbers)) {
      best.note(weight(of: number, scheme.norm(ofLength: length)), number)
    }
    best.settle()
  }

  /// A weight that at least `count` of some documents can reach, and few more if their bounds differ; all can reach it
  /// where there are no more.
  private static func cut(_ bounds: [Bound], _ count: Int) -> Double {
    let weights = bounds.lazy.map(\.most)
    // Of a damaged database a weight can be infinite.
    guard let least = weights.min(), let most = weights.max(),
      .ulpOfOne...Double.greatestFiniteMagnitude ~= most - least
    else { return -.infinity }
    let steps = 64
    var counts = [Int](repeating: 0, count: steps)
    let scale = Double(steps - 1) / (most - least)
    for weight in weights { counts[Int((weight - least) * scale)] += 1 }
    var reached = 0
    for step in counts.indices.reversed() {
      reached += counts[step]
      if reached >= count { return least + Double(step) / scale }
    }
    return -.infinity
  }

  /// Adds what a term gives to the documents in some words, if all are of one length.
  private func add(
    _ term: SetEvaluation.Term, _ weight: Double, _ norm: Double, to weights: inout [Double],
    _ words: Range<Int>
  ) {
    let origin = words.lowerBound * 64
    for word in words {
      var left = term.documents.words[word] & documents.words[word]
      while left != 0 {
        let number = word * 64 + left.trailingZeroBitCount
        let wdf = Double(term.counts[number])
        weights[number - origin] += weight * (wdf / (norm + wdf))
        left &= left - 1
      }
    }
  }

  /// The documents in some words of which `isPossible` holds, which is given their places in these.
  private func documents(in words: Range<Int>, where isPossible: (Int) -> Bool) -> [DocumentID] {
    var numbers: [DocumentID] = []
    for word in words {
      var left = documents.words[word]
      while left != 0 {
        let number = word * 64 + left.trailingZeroBitCount
        if isPossible(number - words.lowerBound * 64) { numbers.append(DocumentID(number)) }
        left &= left - 1
      }
    }
    return numbers
  }

  private func weight(of number: DocumentID, _ norm: Double) -> Double {
    var sum = 0.0
    for (term, weight) in terms where term.documents.contains(number) {
      let wdf = Double(term.counts[Int(number)])
      sum += weight * (wdf / (norm + wdf))
    }
    return sum
  }
}

/// The best of many weights.
private struct BestWeights {
  private let count: Int
  private var kept: [(weight: Double, number: DocumentID)] = []
  /// What weighs less is not among the best.
  private(set) var least = -Double.infinity
  private var room: Int

  init(_ count: Int) {
    self.count = count
    room = 4 * count
  }

  mutating func note(_ weight: Double, _ number: DocumentID) {
    guard weight >= least, count > 0 else { return }
    kept.append((weight, number))
    if kept.count >= room { settle() }
  }

  /// Leaves out what is not among the best of those noted so far.
  mutating func settle() {
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

  /// How many terms, and groups of terms that weigh as one, its weights are added up of.
  var weighedTerms: Int {
    switch self {
    case .rawTerm, .synonym: 1
    case .and(let parts), .or(let parts), .andMaybe(let parts): parts.reduce(0) { $0 + $1.weighedTerms }
    case .andNot(let parts), .filter(let parts): parts.first?.weighedTerms ?? 0
    case .scaled(let part, let factor): factor == 0 ? 0 : part.weighedTerms
    default: 0
    }
  }
}

extension Database {
  /// A count of two bytes is kept for each term and number of a document, of so many at most: 256 MiB.
  private static let mostCounts = 1 << 27
  /// So few take no time worth telling.
  private static let fewCounts = 1 << 20

  /// Whether to weigh by sets is better than a match: they are made for all numbers, whatever is found, and a match takes
  /// as long for a document as they for some hundred numbers.
  ///
  /// - Parameters:
  ///   - terms: see `Query.weighedTerms`.
  ///   - last: the highest number of a document.
  ///   - most: so many documents are found at most.
  static func setsPay(_ terms: Int, upTo last: DocumentID, finding most: Int) -> Bool {
    let counts = terms * (Int(last) + 1)
    return 1...mostCounts ~= counts && (counts <= fewCounts || most >= Int(last) / 64)
  }

  /// All documents that a query finds for which `Query.isWeighedBySets` holds.
  ///
  /// - Parameter weighting: BM25 with a `k2` of 0.
  /// - Returns: `nil` for another scheme, and when a match is better: when there is nothing to weigh by, or little to find
  ///   among many, or when it would take too much room.
  public func weighedSet(matching query: Query, by weighting: Weighting) throws(XapianError) -> WeighedSet? {
    guard query.isWeighedBySets, let scheme = BM25(weighting, averageLength: try averageLength),
      Self.setsPay(
        query.weighedTerms, upTo: try lastDocumentID, finding: try mostDocuments(matching: query))
    else { return nil }
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
