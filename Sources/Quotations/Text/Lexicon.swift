// SPDX-License-Identifier: GPL-3.0-or-later

/// Word classes by word: an open-addressing table over word keys, built once from the word lists in `Data`.
struct Lexicon: Sendable {
  private var keys: [UInt64]
  private var values: [UInt64]
  private var mask: Int

  /// The lexicon of English that the engine runs on.
  static let english = Lexicon(EnglishWords.all)

  /// - Parameter lists: the word lists, in small letters, parted by white space.
  init(_ lists: [WordList]) {
    let size = 1 << 15
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for list in lists { add(list) }
  }

  private mutating func add(_ list: WordList) {
    var word: [UInt8] = []
    for index in 0...list.words.utf8CodeUnitCount {
      let byte = index < list.words.utf8CodeUnitCount ? list.words.utf8Start[index] : 0x20
      if byte > 0x20 {
        word.append(byte)
      } else if !word.isEmpty {
        for (form, classes) in Inflection.forms(of: word, list) { insert(Self.hash(form), classes) }
        word.removeAll(keepingCapacity: true)
      }
    }
  }

  private static func hash(_ word: [UInt8]) -> UInt64 {
    var hash = WordHash.seed
    for byte in word { hash = WordHash.adding(byte, to: hash) }
    return hash
  }

  private mutating func insert(_ key: UInt64, _ classes: WordClass) {
    var slot = Self.slot(key, mask)
    while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] |= classes.rawValue
  }

  @inline(__always) private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
  }

  @inline(__always) subscript(key: UInt64) -> WordClass {
    var slot = Self.slot(key, mask)
    while true {
      let found = keys[slot]
      if found == key { return WordClass(rawValue: values[slot]) }
      if found == 0 { return [] }
      slot = (slot + 1) & mask
    }
  }
}
