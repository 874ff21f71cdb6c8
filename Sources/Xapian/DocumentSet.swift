// SPDX-License-Identifier: GPL-3.0-or-later

/// Documents of one database, as a bit for each number: small, and quick to count, join and cross.
public struct DocumentSet: Sendable, Hashable {
  /// Bit d % 64 of word d / 64 stands for document d.
  private(set) var words: [UInt64]

  /// None, in a database whose highest number is `last`.
  init(upTo last: DocumentID) { words = [UInt64](repeating: 0, count: Int(last) / 64 + 1) }

  /// Those, of a database whose highest number is `last`.
  init(_ documents: [DocumentID], upTo last: DocumentID) {
    self.init(upTo: last)
    for document in documents { words[Int(document) / 64] |= 1 << (document % 64) }
  }

  /// One more than the highest number that there is room for.
  var capacity: Int { words.count * 64 }

  /// How many they are.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  public func contains(_ document: DocumentID) -> Bool {
    let word = Int(document) / 64
    return word < words.count && words[word] & (1 << (document % 64)) != 0
  }

  /// By ascending number.
  public var documents: [DocumentID] {
    var documents: [DocumentID] = []
    documents.reserveCapacity(count)
    for (number, word) in words.enumerated() {
      var left = word
      while left != 0 {
        documents.append(DocumentID(number * 64 + left.trailingZeroBitCount))
        left &= left - 1
      }
    }
    return documents
  }

  mutating func formUnion(_ other: DocumentSet) { combine(other) { $0 | $1 } }
  mutating func formIntersection(_ other: DocumentSet) { combine(other) { $0 & $1 } }
  mutating func formSymmetricDifference(_ other: DocumentSet) { combine(other) { $0 ^ $1 } }
  mutating func subtract(_ other: DocumentSet) { combine(other) { $0 & ~$1 } }

  private mutating func combine(_ other: DocumentSet, _ operation: (UInt64, UInt64) -> UInt64) {
    precondition(other.words.count == words.count, "sets of two databases")
    for word in words.indices { words[word] = operation(words[word], other.words[word]) }
  }

  /// Lets C set bits.
  mutating func withMarks<Result>(_ body: (UnsafeMutablePointer<UInt64>, Int) -> Result) -> Result {
    words.withUnsafeMutableBufferPointer { body($0.baseAddress!, $0.count) }
  }

  func withWords<Result>(_ body: (UnsafePointer<UInt64>) -> Result) -> Result {
    words.withUnsafeBufferPointer { body($0.baseAddress!) }
  }
}
