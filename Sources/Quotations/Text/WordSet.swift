// SPDX-License-Identifier: GPL-3.0-or-later

/// Some words, asked for by their keys.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var table: WordTable

  /// - Parameter words: in small letters, each once.
  init(arrayLiteral words: String...) { self.init(words[...]) }

  /// - Parameter list: words in small letters, parted by white space.
  init(_ list: String) { self.init(list.split(whereSeparator: { $0 == " " || $0 == "\n" })) }

  private init(_ words: some Collection<some StringProtocol>) {
    table = WordTable(capacity: words.count)
    for key in Set(words.map { WordHash.key($0) }) { table.insert(key, number: 1) }
  }

  @inline(__always) func contains(_ key: UInt64) -> Bool { table[key] != 0 }
}
