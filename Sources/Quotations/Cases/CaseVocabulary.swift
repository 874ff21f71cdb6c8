// SPDX-License-Identifier: GPL-3.0-or-later

/// Every word that the case patterns know, numbered, with the lists it stands in.
///
/// Words are found by a 64-bit hash of their lower-case bytes, in a table at most half full.
struct CaseVocabulary: Sendable {
  /// The lists of each word, by the word's number; number 0 is every unknown word.
  private(set) var lists: [UInt64] = [0]
  private var numbers: [UInt64: UInt16] = [:]
  /// Hash and number of each word, open addressing; number 0 is an empty place.
  private(set) var slots: [(hash: UInt64, number: UInt16)] = []

  init(literals: [String]) {
    for list in CaseWordList.allCases {
      for word in list.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { add(word.utf8, list.bit) }
    }
    for literal in literals { add(literal.utf8, 0) }
    fillSlots()
  }

  /// The number of a word in lower case; 0 when it is unknown.
  func number(of word: String) -> UInt16 {
    numbers[Self.hash(word.utf8)] ?? 0
  }

  /// FNV-1a over bytes that are in lower case already.
  static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(seed) { mix($0, $1) }
  }

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private mutating func add(_ word: some Sequence<UInt8>, _ bits: UInt64) {
    let hash = Self.hash(word)
    if let number = numbers[hash] {
      lists[Int(number)] |= bits
    } else {
      numbers[hash] = UInt16(lists.count)
      lists.append(bits)
    }
  }

  private mutating func fillSlots() {
    var size = 64
    while size < 2 * lists.count { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
    for (hash, number) in numbers {
      var place = Int(truncatingIfNeeded: hash >> 20) & (size - 1)
      while slots[place].number != 0 { place = (place + 1) & (size - 1) }
      slots[place] = (hash, number)
    }
  }

  /// The number of the word with this hash, looked up in ``slots``.
  @inline(__always)
  static func find(_ hash: UInt64, in slots: UnsafeBufferPointer<(hash: UInt64, number: UInt16)>) -> UInt16 {
    var place = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[place].number != 0 {
      if slots[place].hash == hash { return slots[place].number }
      place = (place + 1) & (slots.count - 1)
    }
    return 0
  }
}
