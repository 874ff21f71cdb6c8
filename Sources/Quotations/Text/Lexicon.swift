// SPDX-License-Identifier: GPL-3.0-or-later

/// Word classes by word, built once from the word lists in `Data`.
struct Lexicon: Sendable {
  private var numbers: WordTable
  /// The different sets of classes that words have; a word's number is an index. The first is that of unknown words.
  private var classes: [WordClass]

  /// The lexicon of English that the engine runs on.
  static let english = Lexicon(EnglishWords.all)

  /// - Parameter lists: the word lists, in small letters, parted by white space.
  init(_ lists: [WordList]) {
    var known: [UInt64: WordClass] = [:]
    for list in lists { Self.add(list, to: &known) }
    classes = [[]]
    var palette: [UInt64: UInt16] = [0: 0]
    numbers = WordTable(capacity: known.count)
    for (key, value) in known {
      if palette[value.rawValue] == nil {
        palette[value.rawValue] = UInt16(classes.count)
        classes.append(value)
      }
      numbers.insert(key, number: palette[value.rawValue]!)
    }
  }

  private static func add(_ list: WordList, to known: inout [UInt64: WordClass]) {
    var word: [UInt8] = []
    for index in 0...list.words.utf8CodeUnitCount {
      let byte = index < list.words.utf8CodeUnitCount ? list.words.utf8Start[index] : 0x20
      if byte > 0x20 {
        word.append(byte)
      } else if !word.isEmpty {
        for (form, classes) in Inflection.forms(of: word, list) {
          known[WordHash.key(form), default: []].formUnion(classes)
        }
        word.removeAll(keepingCapacity: true)
      }
    }
  }

  @inline(__always) subscript(key: UInt64) -> WordClass {
    classes[Int(numbers[key])]
  }
}
