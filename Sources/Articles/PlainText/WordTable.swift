// SPDX-License-Identifier: GPL-3.0-or-later

/// Common words, each packed into a number by its first eight letters: what is needed to look up the words of
/// a text in passing.
struct WordTable: Sendable {
  private let words: [UInt64]

  init(_ words: [String]) {
    self.words = words.map { $0.utf8.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }.sorted()
  }

  func contains(_ word: UInt64) -> Bool {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low] == word
  }
}

/// Calls `visit` with each word of `text`: its first eight letters packed, lower case. It stops when `visit`
/// returns false. An apostrophe does not end a word; letters beyond ASCII belong to words.
@inline(__always)
func forEachWord(of text: Bytes, in range: Range<Int>, _ visit: (UInt64) -> Bool) {
  var word: UInt64 = 0
  for i in range {
    let byte = text[i]
    let lower = byte | 0x20
    if (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || byte >= 0xC3 && byte < 0xE2 {
      if word >> 56 == 0 { word = word << 8 | UInt64(lower) }
    } else if byte != UInt8(ascii: "'"), word != 0 {
      if !visit(word) { return }
      word = 0
    }
  }
  if word != 0 { _ = visit(word) }
}
