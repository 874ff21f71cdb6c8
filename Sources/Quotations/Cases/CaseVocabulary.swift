// SPDX-License-Identifier: GPL-3.0-or-later

/// Every word that the case patterns know, numbered, with the lists it stands in.
struct CaseVocabulary: Sendable {
  /// The lists of each word, by the word's number; number 0 is every unknown word.
  private(set) var lists: [UInt64] = [0]
  private var numbers: [UInt64: UInt16] = [:]
  /// The same numbers, for the scanner.
  private(set) var table = WordTable(capacity: 0)

  init(literals: [String]) {
    for list in CaseWordList.allCases {
      for word in list.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { add(word.utf8, list.bit) }
    }
    for literal in literals { add(literal.utf8, 0) }
    table = WordTable(capacity: numbers.count)
    for (hash, number) in numbers { table.insert(hash, number: number) }
  }

  /// The number of a word in lower case; 0 when it is unknown.
  func number(of word: String) -> UInt16 {
    numbers[WordHash.key(word.utf8)] ?? 0
  }

  private mutating func add(_ word: some Sequence<UInt8>, _ bits: UInt64) {
    let hash = WordHash.key(word)
    if let number = numbers[hash] {
      lists[Int(number)] |= bits
    } else {
      numbers[hash] = UInt16(lists.count)
      lists.append(bits)
    }
  }
}
