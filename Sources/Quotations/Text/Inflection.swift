// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of one class, and how they are inflected.
struct WordList: Sendable {
  enum Inflection: Sendable {
    /// The words as they stand.
    case none
    /// Regular verbs, given in the bare form: *add* gives *adds, added, adding*.
    case verb
    /// Nouns, given in the singular: *review* gives *reviews*.
    case noun
  }

  let classes: WordClass
  let inflection: Inflection
  let words: StaticString

  init(_ classes: WordClass, _ inflection: Inflection = .none, _ words: StaticString) {
    self.classes = classes
    self.inflection = inflection
    self.words = words
  }
}

/// The regular forms of English verbs and nouns.
enum Inflection {
  static func forms(of word: [UInt8], _ list: WordList) -> [([UInt8], WordClass)] {
    switch list.inflection {
    case .none: [(word, list.classes)]
    case .noun: [(word, list.classes), (plural(word), list.classes.union(.plural))]
    case .verb: verbForms(word, list.classes)
    }
  }

  private static func verbForms(_ word: [UInt8], _ classes: WordClass) -> [([UInt8], WordClass)] {
    let forms = [
      (word, classes.union(.bareForm)),
      (plural(word), classes.union(.finite)),
      (past(word), classes.union(.finite)),
      (gerund(word), classes.union(.gerund)),
    ]
    guard doublesL(word) else { return forms }
    let stem = word + [UInt8(ascii: "l")]
    return forms + [
      (stem + Array("ed".utf8), classes.union(.finite)), (stem + Array("ing".utf8), classes.union(.gerund)),
    ]
  }

  /// Whether British English doubles the last letter, and American does not: *counselled, counseled*.
  private static func doublesL(_ word: [UInt8]) -> Bool {
    word.count > 3 && word.last == UInt8(ascii: "l") && "aeo".utf8.contains(word[word.count - 2])
      && !isVowel(word[word.count - 3]) && word.count(where: isVowel) > 1
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  private static func endsInConsonantY(_ word: [UInt8]) -> Bool {
    word.count > 1 && word.last == UInt8(ascii: "y") && !isVowel(word[word.count - 2])
  }

  static func plural(_ word: [UInt8]) -> [UInt8] {
    if endsInConsonantY(word) { return word.dropLast() + Array("ies".utf8) }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.reversed().starts(with: $0.utf8.reversed()) }
    return word + Array((hisses ? "es" : "s").utf8)
  }

  private static func past(_ word: [UInt8]) -> [UInt8] {
    if endsInConsonantY(word) { return word.dropLast() + Array("ied".utf8) }
    if word.last == UInt8(ascii: "e") { return word + [UInt8(ascii: "d")] }
    return doubled(word) + Array("ed".utf8)
  }

  private static func gerund(_ word: [UInt8]) -> [UInt8] {
    let dropsE = word.last == UInt8(ascii: "e") && word.count > 2 && word[word.count - 2] != UInt8(ascii: "e")
    return (dropsE ? Array(word.dropLast()) : doubled(word)) + Array("ing".utf8)
  }

  /// Verbs of two syllables of which the second is stressed.
  private static let stressedAtTheEnd: Set<[UInt8]> = Set(
    ["admit", "concur", "forget", "prefer", "rebut", "refer", "regret"].map { Array($0.utf8) })

  /// The word with its last consonant doubled, where a short verb of one syllable asks for it, or one with a short last
  /// syllable that is stressed: *quip, quipp-*, *admit, admitt-*.
  private static func doubled(_ word: [UInt8]) -> [UInt8] {
    if stressedAtTheEnd.contains(word) { return word + word.suffix(1) }
    guard word.count >= 3, let last = word.last, !isVowel(last), !"wxyhkc".utf8.contains(last) else {
      return word
    }
    let q = word.first == UInt8(ascii: "q") ? 1 : 0
    let vowels = word.filter(isVowel).count - q
    let short = isVowel(word[word.count - 2]) && (!isVowel(word[word.count - 3]) || word.count == 3 + q)
    return short && vowels == 1 ? word + [last] : word
  }
}
