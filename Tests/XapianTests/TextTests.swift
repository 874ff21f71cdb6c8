// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct TextTests {
  struct Refused: Error {}

  @Test(arguments: [("fishing", "fish"), ("cases", "case"), ("", ""), ("officials", "offici")])
  func englishStems(_ word: String, _ stem: String) throws {
    #expect(try Stemmer("english").stem(word) == stem)
  }

  @Test func stemmersOfManyLanguages() throws {
    #expect(Stemmer.languages.contains("english"))
    for language in Stemmer.languages {
      let stemmer = try Stemmer(language)
      #expect(try !stemmer.stem("running").isEmpty)
      _ = try stemmer.stem([0xFF, 0xC3, 0x00] as [UInt8], as: [UInt8].self)
    }
    #expect(try Stemmer("none").stem("fishes") == "fishes")
    #expect(kind { _ = try Stemmer("klingon") } == .invalidArgument)
    #expect(try Stemmer("en").withStem(of: "fishes") { $0.count } == 4)
  }

  @Test func generatedTerms() throws {
    let generator = try TermGenerator(WordRules(stemming: .language("english")))
    var packed = PackedDocument()
    packed.setData("kept")
    try generator.index("The Fishes, the fish", into: &packed)
    #expect(generator.position == 4)
    generator.skipPositions()
    try generator.index("Headline", into: &packed, weight: 3, prefix: "S")
    try generator.index("bare", into: &packed, positions: false)
    var writer = try WritableDatabase.inMemory()
    try writer.addDocument(packed)
    let terms = try writer.read { try $0.terms(of: 1) }
    #expect(
      terms.map(\.string)
        == [
          "Sheadline", "ZSheadlin", "Zbare", "Zfish", "Zthe", "bare", "fish", "fishes", "headline", "the",
        ].filter { $0 != "headline" })
    #expect(terms.first { $0.string == "the" }?.wdf == 2)
    #expect(terms.first { $0.string == "Sheadline" }?.wdf == 3)
    let positions = try writer.read { try $0.positions(of: ["the", "fish", "Sheadline"], in: 1) }
    #expect(positions == [[1, 3], [4], [105]])
    #expect(try writer.read { try $0.data(of: 1, as: String.self) } == "kept")
  }

  @Test func stopWordsAndCustomStems() throws {
    let rules = WordRules(
      stemming: .custom { Array($0.prefix(2)) }, strategy: .all, stopping: .words(["the"]))
    let generator = try TermGenerator(rules, stopStrategy: .all)
    var packed = PackedDocument()
    try generator.index("the fishes swim", into: &packed)
    var writer = try WritableDatabase.inMemory()
    try writer.addDocument(packed)
    #expect(try writer.read { try $0.terms(of: 1) }.map(\.string) == ["fi", "sw"])
  }

  @Test func whatACallbackThrowsIsThrown() throws {
    let stemming = WordRules(stemming: .custom { _ in throw Refused() })
    let stopping = WordRules(stemming: .language("english"), stopping: .custom { _ in throw Refused() })
    for rules in [stemming, stopping] {
      let generator = try TermGenerator(rules, stopStrategy: .all)
      var packed = PackedDocument()
      #expect(throws: Refused.self) { try generator.index("fishes swim", into: &packed) }
      #expect(throws: Refused.self) { try generator.index("fishes swim", into: &packed) }
      #expect(throws: Refused.self) { try QueryParser(words: rules).parse("fishes swim") }
    }
    let field = QueryParser.Field("f", kind: .text) { _ in throw Refused() }
    #expect(throws: Refused.self) { try QueryParser(fields: [field]).parse("f:x") }
    let range = QueryParser.Range { _, _ in throw Refused() }
    #expect(throws: Refused.self) { try QueryParser(ranges: [range]).parse("1..2") }
    let wrong = QueryParser.Field("f", kind: .text) { _ in .term("") }
    #expect(kind { _ = try QueryParser(fields: [wrong]).parse("f:x") } == .invalidArgument)
  }

  @Test(arguments: [0, 1, -1, 0.5, 1e300, -1e300, 20_090_501, .infinity, -.infinity])
  func sortableNumbersComeBack(_ number: Double) throws {
    #expect(try Sortable.number(Sortable.bytes(number)) == number)
  }

  @Test func sortableNumbersSort() throws {
    let numbers: [Double] = [-.infinity, -1e9, -2, -1.5, 0, 0.25, 3, 4_000_000_000, .infinity]
    let bytes = numbers.map(Sortable.bytes)
    for (low, high) in zip(bytes, bytes.dropFirst()) { #expect(low.lexicographicallyPrecedes(high)) }
    #expect(kind { _ = try Sortable.number("more than nine bytes") } == .serialisation)
  }

  @Test func snippetsMarkTheQuery() throws {
    var writer = try inMemory("the quick brown fox", "a slow dog")
    let enquire = Enquire(.term("fox"))
    var options = SnippetOptions()
    options.before = "["
    options.after = "]"
    let text = "Once the quick brown fox <met> a dog"
    #expect(
      try writer.read { try $0.snippet(of: text, for: enquire, options) }
        == "Once the quick brown [fox] &lt;met&gt; a dog")
    options.isEmptyWithoutMatch = true
    #expect(try writer.read { try $0.snippet(of: "nothing", for: enquire, options) } == "")
    options.language = "klingon"
    #expect(
      kind { _ = try writer.read { try $0.snippet(of: text, for: enquire, options) } } == .invalidArgument)
  }

  @Test func placesAreBytes() throws {
    #expect(try Place.bytes([Place(latitude: 51.5, longitude: -0.1)]).count == 6)
    #expect(try Place.bytes([]) == [])
    #expect(kind { _ = try Place.bytes([Place(latitude: 91, longitude: 0)]) } == .invalidArgument)
  }
}
