// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import TestSupport
import Testing
import Xapian

@testable import OnRecord

/// Which articles the index has in one family, while they come, change and go.
@Suite struct FamilyTests {
  private let folder = TemporaryDirectory()

  /// The names of the files of each family; articles without copies are left out.
  private func families(_ index: TestIndex) throws -> Set<Set<String>> {
    let answer = try index.search("") { $0.allCopies = true }
    let members = answer.results.filter { $0.family != nil }
    let groups = Dictionary(grouping: members) { $0.family! }
    for (family, members) in groups {
      #expect(members.map(\.article.id).min() == family, "a family bears the least identity in it")
    }
    return Set(
      groups.values.map { Set($0.map { String($0.article.path.split(separator: "/").last!) }) })
  }

  /// A story of so many paragraphs, the same for the same number.
  private func story(_ number: Int, paragraphs: Int = 8) -> [String] {
    var numbers = SeededGenerator(seed: UInt64(number + 1) * 1_000_003)
    return (0..<paragraphs).map { _ in
      (0..<30).map { _ in "w\(numbers.below(4_000))" }.joined(separator: " ") + "."
    }
  }

  private func write(_ name: String, _ headline: String, _ paragraphs: some Sequence<String>) {
    folder.write(name, ([headline] + paragraphs).joined(separator: "\n\n") + "\n")
  }

  @Test func copiesAreOneFamilyWhateverWasDoneToThem() throws {
    let (tram, barge) = (story(1), story(2))
    write("tram", "Tram fares rise", tram)
    write("cut", "Fares to rise again", tram.prefix(5))
    write("reordered", "Passengers pay more", tram.reversed())
    write("longer", "Trams: what the mayor says", tram + story(3, paragraphs: 2))
    write("barge", "Barge sinks", barge)
    write("other", "Goat wins prize", story(4))
    write("short", "In brief", ["Fares rise."])
    write("short too", "In brief, again", ["Fares rise."])
    let index = try TestIndex(of: folder.path)
    #expect(try families(index) == [["tram", "cut", "reordered", "longer"]])
  }

  @Test func aColumnOfManyStoriesIsACopyOfNone() throws {
    let stories = (1...5).map { story($0) }
    for (number, paragraphs) in stories.enumerated() { write("s\(number)", "Story \(number)", paragraphs) }
    write("column", "News in brief", stories.flatMap { $0 })
    #expect(try families(try TestIndex(of: folder.path)) == [])
  }

  /// A chain of copies falls apart when the one that holds it together goes, is changed, or comes back.
  @Test func familiesFollowTheirMembers() throws {
    let story = story(1, paragraphs: 12)
    write("first", "One", story[..<6])
    write("bridge", "Two", story[3..<9])
    write("last", "Three", story[6...])
    let index = try TestIndex(of: folder.path)
    let whole: Set<Set<String>> = [["first", "bridge", "last"]]
    #expect(try families(index) == whole)

    write("bridge", "Two", self.story(9))
    try index.run(folder.path)
    #expect(try families(index) == [])

    write("bridge", "Two", story[3..<9])
    try index.run(folder.path)
    #expect(try families(index) == whole)

    removeTree(folder["last"])
    var options = Indexer.Options()
    options.prunes = true
    try index.run(folder.path, options: options)
    #expect(try families(index) == [["first", "bridge"]])

    removeTree(folder["bridge"])
    try index.run(folder.path, options: options)
    #expect(try families(index) == [])
  }

  /// After any sequence of runs the families are those that an index of the same files has that was made at once.
  @Test func familiesDependOnNothingButTheArticles() throws {
    var numbers = SeededGenerator(seed: seed(of: "families"))
    var options = Indexer.Options()
    options.prunes = true
    options.batchFiles = 3
    let index = try TestIndex()
    for round in 0..<12 {
      for _ in 0..<numbers.number(1...5) {
        let name = "a\(numbers.below(12))"
        guard !numbers.oneIn(3) else {
          removeTree(folder[name])
          continue
        }
        let story = story(numbers.below(3), paragraphs: 10)
        let first = numbers.below(6)
        let kept = story[first..<numbers.number(first + 3...10)]
        write(name, "Headline \(numbers.below(1_000))", numbers.oneIn(2) ? Array(kept) : kept.reversed())
      }
      try index.run(folder.path, options: options)
      let anew = try TestIndex(of: folder.path)
      #expect(try families(index) == families(anew), "round \(round)")
    }
  }

  /// An article that joins brings the name of a family, whose others are not looked at; the family takes another name.
  @Test func familiesThatJoinHaveOneName() throws {
    let story = story(1, paragraphs: 12)
    func article(_ id: String, _ paragraphs: ArraySlice<String>) -> (String, Article, Extraction) {
      var article = Article(text: [])
      for paragraph in paragraphs {
        let start = article.text.count
        article.text += paragraph.utf8
        article.blocks.append(Block(span: start..<article.text.count, kind: .paragraph))
        article.text += "\n".utf8
      }
      return (id, article, Extraction())
    }
    let index = try TestIndex()
    func settle(_ joined: DocumentID...) throws -> [String] {
      var keeper = FamilyKeeper()
      var writer = try WritableDatabase(path: index.path)
      for document in joined { try keeper.noteJoined(document, &writer) }
      try keeper.settle(&writer)
      try writer.commit()
      return try Database(path: index.path).values(in: Slot.family).map {
        "\($0.document) \(String(decoding: $0.value, as: UTF8.self))"
      }
    }
    try index.write([article("bridge", story[3..<9]), article("last", story[6...])])
    #expect(try settle(1, 2) == ["1 bridge", "2 bridge"])
    try index.write([article("a first", story[..<6])])
    #expect(try settle(1) == ["1 a first", "2 a first", "3 a first"])
  }

  @Test func whatIsToldOfFamiliesIsChecked() throws {
    for (number, name) in ["one", "two", "three"].enumerated() {
      write(name, "Headline \(number)", story(1, paragraphs: 8 + number))
    }
    let index = try TestIndex(of: folder.path)
    #expect(try Checker([index.path]).check().faults == [])
    let family = try #require(try families(index).count == 1 ? index.search("").results[0].family : nil)
    let database = try Database(path: index.path)
    let (first, other) = (
      try #require(try database.postings(of: Term.make(.identifier, family)).first).document,
      try #require(try database.values(in: Slot.family).last).document
    )
    func faults(_ value: String, of document: DocumentID) throws -> [String] {
      var writer = try WritableDatabase(path: index.path)
      let before = try writer.read { (view) throws(XapianError) in
        try view.value(in: Slot.family, of: document)
      }
      try writer.setValue(value, in: Slot.family, of: document)
      try writer.commit()
      defer {
        try? writer.setValue(before, in: Slot.family, of: document)
        try? writer.commit()
      }
      return try Checker([index.path]).check().faults
    }
    func fault(_ name: String) -> String { "articles are told to be copies of \(name), and are not" }
    #expect(try faults("", of: first) == [fault(family)])
    #expect(try faults("ffffffffffff", of: other) == [fault("ffffffffffff")])
    #expect(try Checker([index.path]).check().faults == [])
  }
}
