// SPDX-License-Identifier: GPL-3.0-or-later

/// A few bytes from which it can be told how much of two texts is the same, whatever the order of their paragraphs.
///
/// The shingles of a text are the runs of four words within its passages. Each is hashed; the hashes fall into bins by
/// their highest bits, and of each bin the least hash is kept: MinHash with one permutation (Li, Owen and Zhang, *One
/// Permutation Hashing*, NIPS 2012), of which a byte a bin is stored (Li and König, *b-Bit Minwise Hashing*, WWW
/// 2010). The share of bins in which two texts agree estimates the share of shingles that they have in common.
///
/// Eight larger bins give the text's *bands*: texts that share one are compared, all others are not.
struct TextSketch: Equatable, Sendable {
  static let binCount = 64
  static let bandCount = 8
  /// In words.
  static let shingleLength = 4
  /// Texts of fewer shingles are too short to be told apart by them.
  static let fewestShingles = 16

  /// For each bin 0 when no shingle fell into it, else a number from 1 to 255.
  let bins: [UInt8]
}

// MARK: - Making

extension TextSketch {
  /// The sketch of a text and its bands, each the least hash of an eighth of all hashes.
  ///
  /// - Parameters:
  ///   - words: of the whole text, in order.
  ///   - stretches: for each passage the indices of its words.
  /// - Returns: nil when the text is too short.
  static func make(
    _ words: TokenList, _ stretches: some Sequence<Range<Int>>
  ) -> (sketch: TextSketch, bands: [UInt64])? {
    var least = [UInt64](repeating: .max, count: binCount)
    var size = 0
    words.terms.withUnsafeBufferPointer { terms in
      for stretch in stretches where stretch.count >= shingleLength {
        size += stretch.count - shingleLength + 1
        add(stretch.lazy.map { TermGroups.hash(terms, words.tokens[$0].term) }, to: &least)
      }
    }
    guard size >= fewestShingles else { return nil }
    let width = binCount / bandCount
    let bands = (0..<bandCount).map { least[$0 * width..<($0 + 1) * width].min()! }.filter { $0 != .max }
    let bins = least.map { $0 == .max ? 0 : UInt8($0 % 255) + 1 }
    return (TextSketch(bins: bins), bands)
  }

  /// Puts the shingles of one passage, given the hashes of its words, into the bins. A rolling hash: each word is
  /// hashed once.
  private static func add(_ hashes: some Sequence<UInt64>, to least: inout [UInt64]) {
    var recent: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var seen = 0
    for hash in hashes {
      seen += 1
      if seen >= shingleLength {
        let shingle = mixed(((recent.0 &* base &+ recent.1) &* base &+ recent.2) &* base &+ hash)
        let bin = Int(shingle >> 58)
        if shingle < least[bin] { least[bin] = shingle }
      }
      recent = (recent.1, recent.2, hash)
    }
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Every bit of the result depends on every bit of `hash` (the finaliser of MurmurHash3).
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }
}

// MARK: - Comparing

extension TextSketch {
  /// Two texts are copies of one another when so much of what stands in either stands in both: a story cut to a third
  /// and the whole, but not a story and a column that prints four in short.
  static let leastResemblance = 0.3

  /// An estimate of the shingles that both texts have by those that either has, from 0 to 1.
  func resemblance(to other: TextSketch) -> Double {
    var used = 0
    var same = 0
    for index in bins.indices where bins[index] != 0 || other.bins[index] != 0 {
      used += 1
      if bins[index] == other.bins[index] { same += 1 }
    }
    guard used > 0 else { return 0 }
    // Of bins that hold different shingles, one in 255 looks the same.
    let chance = 1.0 / 255
    return max(0, (Double(same) / Double(used) - chance) / (1 - chance))
  }

  func isCopy(of other: TextSketch) -> Bool { resemblance(to: other) >= Self.leastResemblance }
}

// MARK: - The record

extension TextSketch {
  /// A byte for each bin.
  var encoded: [UInt8] { bins }

  /// nil for what is no sketch.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.binCount else { return nil }
    bins = bytes
  }
}

extension Term {
  /// The term for a band: 36 bits of it in the letters of Base64.
  static func band(_ band: UInt64) -> [UInt8] {
    make(.near, (0..<6).map { letters[Int(band >> (6 * $0) & 63)] })
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
