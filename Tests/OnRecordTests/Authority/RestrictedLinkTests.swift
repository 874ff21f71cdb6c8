// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import TestSupport
import Testing

@testable import OnRecord

/// Two names that a restricted link keeps apart are never given as names of one case, whatever records say besides.
@Suite struct RestrictedLinkTests {
  private static let pool = [
    "Baby Q", "Child M", "Mary", "Mary Quill", "the Lanyard inquiry", "the Skell case",
  ]

  private func parse(_ text: String) -> [AuthorityRecord] {
    AuthorityParser.parse(text, .case, path: "FILE").records
  }

  private typealias Affair = (name: String, aliases: [String])

  /// An index of articles about these cases, each in one article.
  private func index(of articles: [[Affair]]) throws -> TestIndex {
    let index = try TestIndex()
    try index.write(
      articles.enumerated().map { number, affairs in
        let marked = MarkedArticle("{Jane Roe|“Never again, number \(number)”} she said.")
        var extraction = marked.extraction
        extraction.cases = affairs.map { Case(name: $0.name, aliases: $0.aliases) }
        return (
          "a\(number)", marked.article { $0.outlet = number % 2 == 0 ? "Gazette" : "Courier" }, extraction
        )
      })
    return index
  }

  private func listed(_ folder: TestIndex, _ records: [AuthorityRecord]) throws -> [String: [String]] {
    let index = try Index([folder.path], authority: Authority(records: records))
    return try Catalogue(index).list(.cases).reduce(into: [:]) { $0[$1.name] = $1.aliases }
  }

  // MARK: One by one

  @Test(arguments: [
    ("case: Mary Quill\nalso: Mary\n\ncase: Child M\nrestricted: Mary", ["Mary", "Mary Quill"]),
    ("case: Mary\nrestricted: Child M", ["Mary"]),
    ("case: Child M\nrestricted: Mary Quill\n\ncase: the Skell case\nrestricted: Mary Quill", ["Mary Quill"]),
    ("case: Child M\nrestricted: Mary Quill", ["Mary Quill"]),
    ("case: Mary Quill\nrestricted: Child M", ["Mary Quill"]),
  ])
  func noListingJoinsThem(text: String, apart: [String]) throws {
    let folder = try index(of: [
      [("Mary Quill", ["Mary"])], [("Mary Quill", ["Child M"])], [("Child M", [])], [("Mary", ["Child M"])],
    ])
    #expect(try listed(folder, [])["Mary Quill"] == ["Child M", "Mary"])
    for (name, aliases) in try listed(folder, parse(text)) {
      let names = Set([name] + aliases)
      #expect(!names.contains("Child M") || names.isDisjoint(with: apart), "\(name): \(aliases)")
    }
  }

  @Test func oneNameMayBeKeptApartFromTwoRecords() throws {
    let folder = try index(of: [
      [("Child M", [])], [("Mary Quill", [])], [("the Lanyard inquiry", [])], [("the Skell case", [])],
    ])
    let index = try Index(
      [folder.path],
      authority: Authority(
        records: parse(
          "case: Child M\nrestricted: Mary Quill\n\ncase: the Lanyard inquiry\nrestricted: Mary Quill")))
    func found(_ name: String) throws -> String {
      var request = SearchRequest.all("")
      request.cases = [name]
      return try Searcher(index).search(request).passages.map(\.article).sorted().joined(separator: " ")
    }
    #expect(try found("Child M") == "a0 a1")
    #expect(try found("the Lanyard inquiry") == "a1 a2")
    #expect(try found("Mary Quill") == "a0 a1 a2")
    index.followsRestricted = false
    #expect(try found("Child M") == "a0")
    #expect(try found("Mary Quill") == "a1")
  }

  @Test(arguments: [
    "case: Child M\nrestricted: Mary Quill\n\ncase: Z\nalso: Child M\nalso: Mary Quill",
    "case: Child M\nalso: Mary\nrestricted: mary",
    "case: Child M\nrestricted: Mary\n\ncase: Z\nalso: Child M\n\ncase: Y\nalso: Z\nalso: Mary",
  ])
  func aFileThatSaysBothIsRefused(text: String) {
    let faults = AuthorityClaims.faults(in: parse(text)) { _ in "FILE" }
    #expect(faults.contains { $0.message.contains("both restricted and a name") }, "\(faults)")
  }

  // MARK: Whatever is said

  private func records(_ random: inout SeededGenerator) -> [AuthorityRecord] {
    Self.pool.shuffled(using: &random).prefix(random.number(1...4)).map { name in
      var record = AuthorityRecord(.case, name)
      record.aliases = Self.pool.filter { $0 != name && random.oneIn(5) }
      record.restricted = Self.pool.filter { $0 != name && random.oneIn(3) }
      if random.oneIn(5) { record.conditions.sources = ["Gazette"] }
      return record
    }
  }

  /// Pairs of names that must not stand together, found by joining records until nothing is left to join.
  private func pairs(_ records: [AuthorityRecord]) -> [(Set<String>, Set<String>)] {
    var groups = records.map { (names: Set([$0.name] + $0.aliases), heads: Set([$0.name])) }
    var hasJoined = true
    while hasJoined {
      hasJoined = false
      for a in groups.indices {
        guard
          let b = groups.indices.first(where: {
            $0 != a && !groups[$0].heads.isDisjoint(with: groups[a].names)
          })
        else { continue }
        groups[a].names.formUnion(groups[b].names)
        groups[a].heads.formUnion(groups[b].heads)
        groups.remove(at: b)
        hasJoined = true
        break
      }
    }
    return records.flatMap { record in
      record.restricted.map { link in
        (
          groups.filter { $0.heads.contains(record.name) }.reduce(into: Set()) { $0.formUnion($1.names) },
          groups.filter { $0.names.contains(link) }.reduce(into: Set([link])) { $0.formUnion($1.names) }
        )
      }
    }
  }

  @Test func noAnswerEverJoinsThem() throws {
    let seed = seed(of: "restricted links")
    var random = SeededGenerator(seed: seed)
    var (worlds, kept) = (0, 0)
    for _ in 0..<150 {
      let records = records(&random)
      guard AuthorityClaims.faults(in: records, path: { $0.fileName }).isEmpty,
        records.allSatisfy({ part in records.count { $0.aliases.contains(part.name) } < 2 })
      else { continue }
      let pairs = pairs(records)
      worlds += pairs.isEmpty ? 0 : 1
      let articles = (0..<random.number(1...5)).map { _ in
        Self.pool.shuffled(using: &random).prefix(random.number(1...3)).map { name -> Affair in
          (name, Self.pool.filter { $0 != name && random.oneIn(3) })
        }
      }
      let folder = try index(of: articles)
      let index = try Index([folder.path], authority: Authority(records: records))
      func check(_ names: some Sequence<String>, _ place: String) {
        let names = Set(names)
        kept += names.count > 1 ? 1 : 0
        for (a, b) in pairs {
          let (ours, theirs) = (names.intersection(a), names.intersection(b))
          #expect(
            ours.isEmpty || theirs.isEmpty || ours.union(theirs).count == 1,
            "seed \(seed), \(place): \(names) \(records) \(articles)")
        }
      }
      for follows in [true, false] {
        index.followsRestricted = follows
        for entry in try Catalogue(index).list(.cases) { check([entry.name] + entry.aliases, "listing") }
        for result in try Searcher(index).search(.all("never")).results { check(result.cases, "search") }
        var request = SearchRequest()
        request.scope = .quotation
        try StatementFinder(index).forEachStatement(in: request) {
          check($0.cases, "export")
          return true
        }
        for number in articles.indices {
          for view in try ArticleFinder(index).find("a\(number)") {
            for entry in view.table.cases { check([entry.name] + entry.aliases, "article") }
          }
        }
      }
    }
    #expect(worlds > 30 && kept > 100)
  }
}
