// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import TestSupport
import Testing

@testable import OnRecord

/// Who says a phrase, asked of random articles with several speakers to the paragraph under random merges, splits and
/// corrections, against a reading of the same that knows nothing of the index.
@Suite struct AuthorityOracleTests {
  private static let names = ["Jane Roe", "Tom Doe", "Ann Lee", "Sam Poe"]
  private static let bodies = ["Harrow council", "Leeds Infirmary"]
  private static let words = ["never", "again", "lessons", "learned"]

  private struct Quote {
    var parts: [String]
    var speaker: String?
    var isNone = false
  }

  private struct Story {
    var id: String
    /// For each paragraph its quotations.
    var paragraphs: [[Quote]]
    /// For each name the body that the article prints with it.
    var bodies: [String: String]
    /// The names in the article as it was indexed, when that is not as it stands here.
    var printedBefore: Set<String>?

    /// The names of all who are quoted.
    var printed: Set<String> { printedBefore ?? Set(paragraphs.joined().compactMap(\.speaker)) }

    /// The article and where each quotation begins and ends in its text.
    func made() -> (entry: (id: String, article: Article, extraction: Extraction), extents: [[Range<Int>]]) {
      var marked = ""
      for (number, paragraph) in paragraphs.enumerated() {
        marked += number > 0 ? "\n" : ""
        marked += "They met. "
        for quote in paragraph {
          marked += "{\(quote.speaker ?? "?")|“\(quote.parts[0])”} it was said. "
          for part in quote.parts.dropFirst() { marked += "{…|“\(part)”} and so on. " }
        }
      }
      let article = MarkedArticle(marked)
      var extraction = article.extraction
      for index in extraction.speakers.indices {
        extraction.speakers[index].organisation = bodies[extraction.speakers[index].name]
      }
      var extents = extraction.quotations.map { $0.spans[0].lowerBound..<$0.spans.last!.upperBound }[...]
      let parted = paragraphs.map { paragraph in
        defer { extents = extents.dropFirst(paragraph.count) }
        return Array(extents.prefix(paragraph.count))
      }
      return ((id, article.article(), extraction), parted)
    }
  }

  /// What the authority files say, and what that means.
  private struct Rules {
    /// Printed names to the record that they are put under.
    var merged: [String: String] = [:]
    /// The name that is split, and the words of the body of the new one.
    var split: (name: String, body: String)?

    func label(_ name: String, body: String?) -> String {
      if let split, split.name == name, body == split.body { return "\(name) (\(split.body))" }
      return merged[name] ?? name
    }

    func records() -> [AuthorityRecord] {
      var records: [AuthorityRecord] = []
      for name in Set(merged.values).sorted() {
        var record = AuthorityRecord(.person, name)
        record.aliases = merged.filter { $0.value == name && $0.key != name }.map(\.key).sorted()
        records.append(record)
      }
      if let split {
        var record = AuthorityRecord(.person, "\(split.name) (\(split.body))")
        record.conditions.organisations = [split.body]
        records.append(record)
      }
      return records
    }
  }

  private func story(_ random: inout SeededGenerator, _ id: String) -> Story {
    func phrase(_ random: inout SeededGenerator) -> String {
      (0..<random.number(1...4)).map { _ in random.pick(Self.words) }.joined(separator: " ")
    }
    let paragraphs = (0..<random.number(1...3)).map { _ in
      (0..<random.number(1...4)).map { _ in
        Quote(
          parts: (0..<random.number(1...2)).map { _ in phrase(&random) },
          speaker: random.oneIn(6) ? nil : random.pick(Self.names))
      }
    }
    let bodies = Self.names.filter { _ in random.oneIn(2) }.map { ($0, random.pick(Self.bodies)) }
    return Story(id: id, paragraphs: paragraphs, bodies: Dictionary(uniqueKeysWithValues: bodies))
  }

  private func rules(_ random: inout SeededGenerator) -> Rules {
    var rules = Rules()
    var names = Self.names.shuffled(using: &random)
    if random.oneIn(2) { rules.split = (names.removeLast(), random.pick(Self.bodies)) }
    if random.oneIn(2) {
      rules.merged = [names[0]: names[0], names[1]: names[0]]
      if random.oneIn(2) { rules.merged[names[2]] = names[0] }
    }
    return rules
  }

  /// Corrects some quotations, in the stories and in the ledger.
  private func correct(_ stories: inout [Story], _ random: inout SeededGenerator) -> [Correction] {
    var lines: [Correction] = []
    for number in stories.indices {
      let made = stories[number].made()
      let hash = ContentHash(made.entry.article.text).hexadecimal
      for (paragraph, extents) in made.extents.enumerated() {
        for (quote, extent) in extents.enumerated() where random.oneIn(4) {
          var change = Correction.Change()
          switch random.below(4) {
          case 0: change.isNoQuotation = true
          case 1: change.speaker = Correction.Change.Value.none
          default: change.speaker = .some(random.pick(Self.names))
          }
          let correction = Correction(
            time: "2009", text: hash, span: extent, article: stories[number].id, change: change, before: "")
          lines.append(correction)
          if random.oneIn(4) {
            var undo = correction
            undo.change = nil
            lines.append(undo)
          } else {
            stories[number].paragraphs[paragraph][quote].isNone = change.isNoQuotation
            if let speaker = change.speaker {
              stories[number].paragraphs[paragraph][quote].speaker = speaker.text
            }
          }
        }
      }
    }
    return lines
  }

  /// The passages in which somebody so called says the phrase.
  private func expected(_ stories: [Story], _ label: String, _ phrase: String, _ rules: Rules) -> Set<
    PassageID
  > {
    var found: Set<PassageID> = []
    for story in stories {
      for (number, paragraph) in story.paragraphs.enumerated() {
        let says = paragraph.contains { quote in
          guard !quote.isNone, let speaker = quote.speaker else { return false }
          // A name that the article does not print otherwise has no body there.
          let isPrinted = story.printed.contains(speaker)
          return rules.label(speaker, body: isPrinted ? story.bodies[speaker] : nil) == label
            && quote.parts.contains { " \($0) ".contains(" \(phrase) ") }
        }
        if says { found.insert(PassageID(article: story.id, passage: number)) }
      }
    }
    return found
  }

  @Test func nobodyElseSaysItAndNobodyIsMissed() throws {
    let seed = seed(of: "authority oracle")
    var random = SeededGenerator(seed: seed)
    var asked = 0
    for _ in 0..<25 {
      var stories = (0..<random.number(1...12)).map { story(&random, "a\($0)") }
      let index = try TestIndex()
      try index.write(stories.map { $0.made().entry })
      let rules = rules(&random)
      let before = stories
      let ledger = correct(&stories, &random)
      for number in stories.indices { stories[number].printedBefore = before[number].printed }
      let opened = try Index(
        [index.path], authority: Authority(records: rules.records(), ledger: Ledger(ledger)))
      opened.infersPeople = false
      let labels = Set(
        Self.names.flatMap { name in ([nil] + Self.bodies).map { rules.label(name, body: $0) } })
      for label in labels.sorted() {
        for phrase in [random.pick(Self.words), "\(random.pick(Self.words)) \(random.pick(Self.words))"] {
          var request = SearchRequest.all("\"\(phrase)\"")
          request.officials = [label]
          request.scope = .quotation
          let expected = expected(stories, label, phrase, rules)
          let found: Set<PassageID>
          do { found = try Searcher(opened).search(request).passages } catch let error as NameError {
            #expect(expected.isEmpty && !error.isAmbiguous, "seed \(seed): \(label): \(error)")
            continue
          }
          #expect(found == expected, "seed \(seed): \(label) \(phrase)")
          asked += expected.isEmpty ? 0 : 1
        }
      }
    }
    #expect(asked > 20)
  }
}
