// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct DictionaryTests {
  let directory = TemporaryDirectory()

  @Test func synonyms() throws {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path)
    try writer.addSynonym("fishes", of: "fish")
    try writer.addSynonym("cod", of: "fish")
    try writer.addSynonym("gone", of: "fish")
    try writer.removeSynonym("gone", of: "fish")
    try writer.addSynonym("ox", of: "farm")
    try writer.removeSynonyms(of: "farm")
    try writer.addSynonym("blue", of: "sky")
    try writer.close()
    let database = try Database(path: path)
    #expect(try database.synonymKeys().map { String($0) } == ["fish", "sky"])
    #expect(try database.synonymKeys(prefix: "f").map { String($0) } == ["fish"])
    #expect(try database.synonyms(of: "fish").map { String($0) } == ["cod", "fishes"])
    #expect(try database.synonyms(of: "none") == [])
  }

  @Test func spellings() throws {
    let path = directory["db"]
    var writer = try WritableDatabase(path: path)
    try writer.addSpelling("quotation", count: 5)
    try writer.addSpelling("quotations")
    try writer.addSpelling("gone", count: 2)
    try writer.removeSpelling("gone")
    try writer.removeSpelling("gone")
    try writer.close()
    let database = try Database(path: path)
    #expect(try database.spellings().map(\.string) == ["quotation", "quotations"])
    #expect(try database.spellings().map(\.documentFrequency) == [5, 1])
    #expect(try database.spellingSuggestion(for: "quottaion") == "quotation")
    #expect(try database.spellingSuggestion(for: "quottaion", editDistance: 0) == "")
    #expect(try database.spellingSuggestion(for: "elephant") == "")
  }

  @Test func misuseIsAnError() throws {
    var writer = try WritableDatabase(path: directory["db"])
    let long = String(repeating: "x", count: 300)
    for word in ["", long] {
      #expect(kind { try writer.addSpelling(word) } == .invalidArgument)
      #expect(kind { try writer.addSynonym("x", of: word) } == .invalidArgument)
      #expect(kind { try writer.addSynonym(word, of: "x") } == .invalidArgument)
      #expect(kind { try writer.setMetadata("x", for: word) } == .invalidArgument)
    }
    try writer.commit()
    #expect(try writer.read { try $0.synonyms(of: long) } == [])
    #expect(try writer.read { try $0.spellingSuggestion(for: long) } == "")
    #expect(try writer.read { try $0.metadata(long) } == [])
    #expect(try writer.read { try $0.terms(withPrefix: long) } == [])
    #expect(try writer.read { try $0.termExists(long) } == false)
  }
}
