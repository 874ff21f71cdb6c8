// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// A name as it is compared: its words in lower case, without titles, possessives and what follows a surname.
  struct Name: Hashable, Sendable {
    var words: [String]

    init(_ text: some StringProtocol) {
      var words = text.split(whereSeparator: \.isWhitespace).map { Self.plain($0) }.filter { !$0.isEmpty }
      while words.count > 1, Words.titles.contains(words[0]) { words.removeFirst() }
      while words.count > 1, Words.suffixes.contains(words[words.count - 1]) { words.removeLast() }
      self.words = words
    }

    init(words: [String]) { self.words = words }

    var surname: String? { words.last }

    /// A word in lower case without the punctuation around it and a possessive ending.
    static func plain(_ word: some StringProtocol) -> String {
      var word = word.lowercased()[...]
      let edge: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
      word = word.drop(while: edge)
      while let last = word.last, edge(last) { word.removeLast() }
      for ending in ["'s", "\u{2019}s"] where word.hasSuffix(ending) { word.removeLast(2) }
      return String(word)
    }

    /// Whether two names of people may name the same one: the same words, or the same surname and first names that
    /// do not contradict each other.
    func mayBe(_ other: Name) -> Bool {
      guard let surname, let theirs = other.surname else { return false }
      if words == other.words { return true }
      guard surname == theirs else { return false }
      let mine = words.dropLast()
      let others = other.words.dropLast()
      guard let first = mine.first, let second = others.first else { return true }
      return Self.mayBeSame(first, second) || mine.dropFirst().contains { Self.mayBeSame($0, second) }
        || others.dropFirst().contains { Self.mayBeSame($0, first) }
    }

    /// Whether two names of organisations may name the same one: all the words of the shorter are in the longer.
    func mayBeBody(_ other: Name) -> Bool {
      let mine = Set(words).subtracting(Words.small)
      let others = Set(other.words).subtracting(Words.small)
      guard !mine.isEmpty, !others.isEmpty else { return false }
      return mine.isSubset(of: others) || others.isSubset(of: mine)
    }

    /// Equal first names, an initial, or a short form.
    static func mayBeSame(_ a: String, _ b: String) -> Bool {
      if a == b { return true }
      if a.count == 1 || b.count == 1 || a.contains(".") || b.contains(".") { return a.first == b.first }
      return Words.shortForms.contains { $0.contains(a) && $0.contains(b) }
    }
  }
}
