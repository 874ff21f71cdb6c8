// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// The full names of people that an article has, by surname: what a surname alone can stand for in it.
  struct Cast {
    /// A person, and how often the article has the full name.
    struct Person {
      /// The fullest form met.
      var name: String
      var words: Name
      /// Inside a sentence, where a capital means a name.
      var sure = 0
      /// At the head of a sentence, where *Meanwhile Lee* looks like *Ann Lee*.
      var unsure = 0
    }

    private(set) var people: [String: [Person]] = [:]

    /// - Parameter sources: full names that annotated sources give, which weigh as names of the text do.
    init(of text: Text, sources: [String]) {
      let lower = Self.lowerCaseWords(text)
      for line in text.lines {
        let words = text.string(line).split(whereSeparator: \.isWhitespace)
        guard !Self.isTitleCase(words) else { continue }
        for run in Self.runs(words, notNames: lower) { add(run.words, isSure: !run.isAtHead) }
      }
      for source in sources { add(source.split(separator: " ").map(String.init), isSure: true) }
    }

    /// The one person that a surname stands for; nil when there is none, or several and no one is meant in four of
    /// five full names.
    ///
    /// - Parameter gender: what a title before the surname says; a given name must not contradict it.
    func person(surname: String, gender: Words.Gender? = nil) -> Person? {
      let people = (people[surname] ?? []).filter { person in
        guard let gender, let other = Words.gender(of: person.words.words) else { return true }
        return gender == other
      }
      let sure = people.filter { $0.sure > 0 }
      if sure.isEmpty { return people.count == 1 ? people[0] : nil }
      let all = sure.reduce(0) { $0 + $1.sure + $1.unsure }
      return sure.first { ($0.sure + $0.unsure) * 5 >= all * 4 }
    }

    private mutating func add(_ run: [String], isSure: Bool) {
      let words = Name(run.joined(separator: " "))
      guard words.words.count > 1, words.words.count < 5, let surname = words.surname,
        !words.words.contains(where: Words.bodies.contains)
      else { return }
      let name = run.joined(separator: " ")
      var known = people[surname] ?? []
      let i = known.firstIndex { $0.words.mayBe(words) } ?? known.count
      if i == known.count { known.append(Person(name: name, words: words)) }
      if words.words.count > known[i].words.words.count { (known[i].words, known[i].name) = (words, name) }
      if isSure { known[i].sure += 1 } else { known[i].unsure += 1 }
      people[surname] = known
    }

    /// Words that the article also has in lower case: at the head of a sentence they begin no name.
    private static func lowerCaseWords(_ text: Text) -> Set<String> {
      var words: Set<String> = []
      for word in text.string(0..<text.bytes.count).split(whereSeparator: \.isWhitespace)
      where word.first?.isLowercase == true { words.insert(Name.plain(word)) }
      return words
    }

    /// A headline that writes most of its longer words with capitals says nothing about names.
    private static func isTitleCase(_ words: [Substring]) -> Bool {
      let long = words.filter { $0.count > 3 }
      return long.count > 3 && long.filter(SourceReading.isCapitalised).count * 4 > long.count * 3
    }

    private struct Run {
      var words: [String]
      /// Its first word begins a sentence.
      var isAtHead: Bool
    }

    /// Runs of two capitalised words or more, cut where punctuation stands between two of them.
    private static func runs(_ words: [Substring], notNames: Set<String>) -> [Run] {
      var runs: [Run] = []
      var run: [String] = []
      var isAtHead = false
      var startsSentence = true
      func close() {
        if run.count > 1 { runs.append(Run(words: run, isAtHead: isAtHead)) }
        run = []
      }
      for word in words {
        let plain = Name.plain(word)
        if !SourceReading.isCapitalised(word) || !(word.first?.isLetter ?? false) { close() }
        let isFirst = run.isEmpty && startsSentence
        let skips = Words.titles.contains(plain) || Words.articles.contains(plain)
        if SourceReading.isCapitalised(word), !skips, !(isFirst && notNames.contains(plain)) {
          if run.isEmpty { isAtHead = startsSentence }
          run.append(trimmed(word))
        } else {
          close()
        }
        let isInitial = plain.count == 1 || plain.contains(".")
        if endsPhrase(word) && !(isInitial && word.last == ".") && !skips { close() }
        startsSentence = word.last.map { ".?!:\u{201D}\"".contains($0) } ?? false && !isInitial && !skips
      }
      close()
      return runs
    }

    private static func endsPhrase(_ word: Substring) -> Bool {
      guard let last = word.last else { return false }
      return !last.isLetter && !last.isNumber || word.hasSuffix("'s") || word.hasSuffix("\u{2019}s")
    }

    private static func trimmed(_ word: Substring) -> String {
      var word = word.drop { !$0.isLetter && !$0.isNumber }
      while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
      for ending in ["'s", "\u{2019}s"] where word.hasSuffix(ending) { word.removeLast(2) }
      return String(word)
    }
  }
}
