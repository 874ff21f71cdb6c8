// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import TestSupport
import Testing
import Xapian

@testable import OnRecord

/// Tables read as numbers, against tables read whole.
@Suite struct CensusTests {
  private func add(_ table: ArticleTable, _ document: DocumentID, to census: inout Census) throws {
    try table.encoded().withUnsafeBufferPointer { try census.add(document, $0) }
  }

  /// What a census must tell of an article.
  private func expected(_ table: ArticleTable) -> [String] {
    let counts = table.quotationCounts()
    return Set(table.quotations.compactMap(\.speaker)).sorted().map {
      "\($0) \(table.speakers[$0]) \(table.speakers[$0].isPronounOnly) \(counts[$0])"
    }
  }

  private func told(_ article: Census.Article, _ census: Census) -> [String] {
    article.sightings.map { number in
      let sighting = census.sightings[Int(number)]
      let description = census.description(of: Int(number))
      let speaker = census.descriptions.speaker(Int(sighting.description))
      let texts = census.descriptions.texts
      #expect(texts.string(description.name) == speaker.name)
      #expect(description.role.map(texts.string) == speaker.role)
      #expect(description.organisation.map(texts.string) == speaker.organisation)
      #expect(description.kind == speaker.kind)
      #expect(Array(texts.foldings[texts.folding(of: description.name)]) == Term.folded(speaker.name))
      #expect(Array(texts.foldings[description.surname]) == SpeakerDirectory.surname(of: speaker.name))
      return "\(sighting.speaker) \(speaker) \(description.isPronounOnly) \(sighting.quotations)"
    }
  }

  @Test func articlesAreReadAsTheirTablesSay() throws {
    let seed = seed(of: "census")
    var random = SeededGenerator(seed: seed)
    var census = Census()
    var casesOnly = Census(readsSpeakers: false)
    let tables = (0..<200).map { _ in random.table() }
    for (number, table) in tables.enumerated() {
      try add(table, DocumentID(number + 1), to: &census)
      try add(table, DocumentID(number + 1), to: &casesOnly)
    }
    for (table, (article, other)) in zip(tables, zip(census.articles, casesOnly.articles)) {
      #expect(told(article, census) == expected(table), "seed \(seed)")
      #expect(other.sightings.isEmpty)
      for (article, census) in [(article, census), (other, casesOnly)] {
        #expect(census.caseLists.cases(Int(article.cases)) == table.cases, "seed \(seed)")
        #expect(article.quotations == table.quotations.count)
        #expect(
          census.caseLists.names[Int(article.cases)].map(census.descriptions.texts.string)
            == table.cases.map(\.name))
      }
    }
  }

  @Test func whatIsSaidAlikeIsKeptOnce() throws {
    var table = ArticleTable()
    table.passages = [.init(span: 0..<9, positions: 0..<9, kind: .body)]
    table.speakers = [
      Speaker(name: "Ann Holm", kind: .person, role: "leader"), Speaker(name: "she", kind: .unnamed),
    ]
    table.quotations = [0, 1, 0].map {
      .init(
        kind: .direct, passage: 0, parts: [.init(span: 0..<9, positions: 0..<9)], cue: nil, mention: nil,
        speaker: $0, rule: "", confidence: 100)
    }
    var census = Census()
    for document in 1...3 { try add(table, DocumentID(document), to: &census) }
    #expect(census.descriptions.count == 2)
    #expect(census.sightings.map(\.description) == [0, 1, 0, 1, 0, 1])
    #expect(census.sightings.map(\.quotations) == [2, 1, 2, 1, 2, 1])
    #expect(census.company(of: 0).map(census.descriptions.texts.foldings.string) == ["ann holm"])
  }

  /// Who is found to be one must not depend on which articles were looked into before.
  @Test func sightingsComeInTheOrderOfTheDocuments() throws {
    let seed = seed(of: "reading order")
    var random = SeededGenerator(seed: seed)
    let articles = (0..<30).map { random.oracleArticle("a\($0)").forIndexing }
    let index = try TestIndex()
    try index.write(articles)
    let opened = try Index([index.path])
    try opened.read { database in
      let control = try opened.control()
      for documents in [Array(15...30), [3, 9, 28], nil] as [[DocumentID]?] {
        try control.directory.read(documents)
      }
      let census = control.directory.census
      #expect(census.articles.count == 30)
      #expect(census.articlesByDocument.map(\.document) == Array(1...30))
      let groups = try SurnameGroups(census, nil, control)
      #expect(groups.persons.contains { $0.count > 1 && $0 != $0.sorted() }, "seed \(seed)")
      for group in groups.persons {
        let documents = group.map { census.article(of: $0).document }
        #expect(documents == documents.sorted(), "seed \(seed)")
      }
    }
  }

  @Test func aDamagedTableIsAnErrorOrReadToItsEnd() {
    let seed = seed(of: "damaged names")
    var random = SeededGenerator(seed: seed)
    var (read, refused) = (0, 0)
    for _ in 0..<60 {
      var bytes = random.table().encoded()
      for _ in 0..<random.number(1...3) where !bytes.isEmpty {
        if random.oneIn(3) {
          bytes.removeLast(random.number(1...bytes.count))
        } else {
          bytes[random.below(bytes.count)] = UInt8(random.below(256))
        }
      }
      var census = Census()
      do {
        try bytes.withUnsafeBufferPointer { try census.add(1, $0) }
        _ = told(census.articles[0], census)
        read += 1
      } catch { refused += 1 }
    }
    #expect(read > 0 && refused > 0, "seed \(seed)")
  }

  // MARK: - Texts by number

  @Test func aPoolGivesEachTextOneNumber() {
    let seed = seed(of: "pool")
    var random = SeededGenerator(seed: seed)
    var (pool, numbers) = (TextPool(), [[UInt8]: Int]())
    for _ in 0..<5_000 {
      let text = (0..<random.below(21)).map { _ in UInt8(random.pick([0, 97, 98, 255])) }
      #expect(pool.knownNumber(of: text) == numbers[text])
      let number = pool.number(of: text)
      #expect(numbers[text, default: numbers.count] == number, "seed \(seed)")
      numbers[text] = number
    }
    #expect(pool.count == numbers.count)
    for (text, number) in numbers { #expect(Array(pool[number]) == text) }
  }

  @Test func theSpellingThatComesMostOftenIsChosen() {
    var texts = PrintedTexts()
    let numbers = ["ann holm", "Ann Holm", "ANN HOLM"].map { texts.number(of: $0) }
    #expect(Set(numbers.map { texts.folding(of: $0) }).count == 1)
    #expect(texts.mostFrequent(of: [Int]()) == nil)
    #expect(
      texts.mostFrequent(of: [numbers[0], numbers[0], numbers[1], numbers[0], numbers[1]]) == numbers[0])
    #expect(texts.mostFrequent(of: [numbers[0], numbers[1], numbers[2]]) == numbers[2])
    #expect(texts.mostFrequent(of: [numbers[1]]) == numbers[1])
  }

  @Test func numbersArePassedOverAsTheyAreRead() throws {
    let seed = seed(of: "skip")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let numbers = (0..<random.below(40)).map { _ in random.below(random.pick([2, 200, 70_000, 1 << 40])) }
      var writer = RecordWriter()
      for number in numbers { writer.write(number) }
      let skipped = random.below(numbers.count + 1)
      let rest = try RecordReader.read(writer.bytes) { (reader) throws(DamagedRecord) in
        try reader.skipInts(skipped)
        var rest: [Int] = []
        while !reader.isAtEnd { rest.append(try reader.readInt()) }
        return rest
      }
      #expect(rest == Array(numbers[skipped...]), "seed \(seed)")
      #expect(throws: DamagedRecord.self) {
        try RecordReader.read(writer.bytes) { (reader) throws(DamagedRecord) in
          try reader.skipInts(numbers.count + 1)
        }
      }
    }
  }
}
