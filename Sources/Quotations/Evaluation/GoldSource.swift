// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// How the words of a source name the speaker.
  public enum SourceKind: String, Sendable, CaseIterable {
    /// *Ann Lee*, *Mrs Lee*, *the Lee Foundation*.
    case name
    /// *She*.
    case pronoun
    /// *A spokesman*.
    case nominal
    /// The annotation names nobody.
    case none
  }

  /// What can be read off the words of a source alone.
  struct SourceReading: Equatable {
    var kind: SourceKind
    /// The name in it without titles, when there is one: two words or more for a person, or a single one.
    var name: String?
    /// The name is that of an organisation or a publication.
    var isBody = false
    /// The words were read as speaking of several people at once.
    var isJoint = false

    init(kind: SourceKind, name: String? = nil, isBody: Bool = false, isJoint: Bool = false) {
      self.kind = kind
      self.name = name
      self.isBody = isBody
      self.isJoint = isJoint
    }

    /// - Parameter source: the words annotated as the source.
    init(of source: String) {
      let words = source.split(whereSeparator: \.isWhitespace)
      let plain = words.map(Name.plain).filter { !$0.isEmpty }
      if plain.isEmpty || plain.count == 1 && Words.cues.contains(plain[0]) {
        self.init(kind: .none)
      } else if plain.allSatisfy(Words.pronouns.contains) {
        self.init(kind: .pronoun)
      } else {
        let segments = Self.segments(source)
        let heads = segments.map(Self.head)
        if let first = heads.first, !first.isEmpty {
          self = Self.reading(first, segment: segments[0])
        } else if let second = heads.dropFirst().first(where: { $0.count > 1 }),
          !segments[1].isEmpty, Self.startsWithName(segments[1])
        {
          // A description with the name in apposition: *the trust's director, Ann Lee,*.
          self = Self.reading(second, segment: segments[1])
        } else {
          self.init(kind: .nominal)
        }
      }
    }

    /// The words of a source, cut at commas and brackets.
    private static func segments(_ source: String) -> [[String]] {
      source.split(whereSeparator: { [",", "(", ")", "\u{2014}", ";", "["].contains($0) })
        .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        .filter { !$0.isEmpty }
    }

    private static func startsWithName(_ segment: [String]) -> Bool {
      isCapitalised(segment[0]) && !Words.articles.contains(Name.plain(segment[0]))
    }

    static func isCapitalised(_ word: some StringProtocol) -> Bool {
      word.first { $0.isLetter || $0.isNumber }.map { $0.isUppercase } ?? false
    }

    /// The run of capitalised words that a description ends with, before any *of …*, *who …*; empty when its last
    /// word is in lower case, as in *the trust's spokesman*.
    private static func head(_ segment: [String]) -> [String] {
      var words = segment[...]
      if let turn = words.indices.dropFirst().first(where: { turns(segment, at: $0) }) {
        words = afterTitle(segment, turn) ?? words[..<turn]
      }
      while let last = words.last, Words.dates.contains(Name.plain(last)) { words.removeLast() }
      guard let last = words.last, isCapitalised(last), !isPost(words) else { return [] }
      var start = words.endIndex - 1
      while start > words.startIndex {
        let joins = Words.joints.contains(words[start - 1]) && start - 1 > words.startIndex
        guard isCapitalised(words[start - 1]) || joins else { break }
        start -= 1
      }
      return Array(
        words[start...].drop { Words.articles.contains($0.lowercased()) || Words.joints.contains($0) })
    }

    /// Titles alone (*Vice President*), unless one of courtesy stands before what is then a name (*Mr King*).
    private static func isPost(_ words: ArraySlice<String>) -> Bool {
      words.allSatisfy(isTitle) && !(words.count > 1 && Words.courtesies.contains(Name.plain(words[0])))
    }

    private static func isTitle(_ word: String) -> Bool { Words.titles.contains(Name.plain(word)) }

    /// *Secretary of State Ann Lee*: the words after the last title, when only titles stand before the turn.
    private static func afterTitle(_ segment: [String], _ turn: Int) -> ArraySlice<String>? {
      guard segment[..<turn].allSatisfy(isTitle), let last = segment.lastIndex(where: isTitle), last > turn,
        last + 1 < segment.count, isCapitalised(segment[last + 1])
      else { return nil }
      return segment[(last + 1)...]
    }

    /// Whether what follows this word only describes what stands before it. Not so in *the University of Norbury*,
    /// *Lee and Marsh*.
    private static func turns(_ segment: [String], at i: Int) -> Bool {
      guard Words.turns.contains(segment[i]) else { return false }
      switch segment[i] {
      case "and":
        return !(isCapitalised(segment[i - 1]) && i + 1 < segment.count && isCapitalised(segment[i + 1]))
      case "of", "for":
        let isBody = isCapitalised(segment[i - 1]) && namesBody(segment[i - 1])
        return !(isBody && segment[i...].contains(where: isCapitalised))
      default: return true
      }
    }

    private static func namesBody(_ word: String) -> Bool {
      Words.bodies.contains(Name.plain(word))
    }

    /// A run of capitalised words, read as a person, several, or an organisation.
    private static func reading(_ run: [String], segment: [String]) -> SourceReading {
      let isAfterArticle =
        ["the", "a", "an"].contains(segment[0].lowercased()) && segment.count == run.count + 1
      let isJoined = run.contains { ["of", "for", "&"].contains($0) }
      let isAcronym = run.count == 1 && run[0].count < 6 && run[0].allSatisfy { $0.isUppercase || $0 == "." }
      if run.contains("and") {
        let isBody = run.contains(where: namesBody)
        return SourceReading(kind: .name, name: isBody ? text(run) : nil, isBody: isBody, isJoint: !isBody)
      }
      if isAfterArticle || isJoined || isAcronym || run.contains(where: namesBody) && !hasTitle(run) {
        return SourceReading(kind: .name, name: text(run), isBody: true)
      }
      return SourceReading(kind: .name, name: person(run))
    }

    private static func hasTitle(_ run: [String]) -> Bool {
      run.dropLast().contains(where: isTitle)
    }

    /// The name after the last title; if it is long all the same, from the word before an initial, or else its last
    /// two words.
    private static func person(_ run: [String]) -> String {
      var words = run[...]
      if let title = words.dropLast().lastIndex(where: isTitle) {
        words = words[(title + 1)...]
      }
      guard words.count > 3, words.allSatisfy(isCapitalised) else { return text(words) }
      let initial = words.indices.dropFirst().first { Name.plain(words[$0]).count == 1 }
      return text(initial.map { words[($0 - 1)...] } ?? words.suffix(2))
    }

    /// The words with single spaces, without the possessive and the punctuation at the end.
    private static func text(_ words: some Collection<String>) -> String {
      var text = words.joined(separator: " ")[...]
      for ending in ["'s", "\u{2019}s"] where text.hasSuffix(ending) { text.removeLast(2) }
      while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
      return String(text)
    }
  }
}
