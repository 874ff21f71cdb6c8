// SPDX-License-Identifier: GPL-3.0-or-later

/// The distinct terms of a list of words, each with all its positions: what Xapian is given of an article.
struct TermGroups {
  struct Group {
    /// Where the term lies in ``TokenList/terms``.
    var term: Range<Int>
    /// Where its positions lie in ``TermGroups/positions``.
    var positions: Range<Int>
  }

  private(set) var groups: [Group] = []
  /// Ascending within each group.
  private(set) var positions: [UInt32] = []

  /// - Parameter positions: the position of each word, ascending.
  init(_ words: TokenList, positions wordPositions: [UInt32]) {
    let groupOfWord = Self.numbered(words, &groups)
    var counts = [Int](repeating: 0, count: groups.count)
    for group in groupOfWord { counts[group] += 1 }
    var begin = 0
    for index in groups.indices {
      groups[index].positions = begin..<begin
      begin += counts[index]
    }
    positions = [UInt32](repeating: 0, count: begin)
    for (word, group) in groupOfWord.enumerated() {
      let end = groups[group].positions.upperBound
      positions[end] = wordPositions[word]
      groups[group].positions = groups[group].positions.lowerBound..<end + 1
    }
  }

  /// Finds the distinct terms, and for each word which of them it is. An open-addressing table: this runs over every word
  /// of every article.
  private static func numbered(_ words: TokenList, _ groups: inout [Group]) -> [Int] {
    var capacity = 64
    while capacity < words.count * 2 { capacity *= 2 }
    var table = [Int32](repeating: -1, count: capacity)
    var groupOfWord = [Int](repeating: 0, count: words.count)
    words.terms.withUnsafeBufferPointer { terms in
      for (word, token) in words.tokens.enumerated() {
        var slot = Int(truncatingIfNeeded: hash(terms, token.term)) & (capacity - 1)
        while true {
          let candidate = table[slot]
          if candidate < 0 {
            table[slot] = Int32(groups.count)
            groupOfWord[word] = groups.count
            groups.append(Group(term: token.term, positions: 0..<0))
            break
          }
          if same(terms, groups[Int(candidate)].term, token.term) {
            groupOfWord[word] = Int(candidate)
            break
          }
          slot = (slot + 1) & (capacity - 1)
        }
      }
    }
    return groupOfWord
  }

  /// FNV-1a with its high bits folded in: the table takes the low ones.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }

  private static func same(_ bytes: UnsafeBufferPointer<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] {
      return false
    }
    return true
  }
}
