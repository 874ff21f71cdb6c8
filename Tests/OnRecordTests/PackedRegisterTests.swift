// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

/// The register of files keeps its entries packed; it has to know what a dictionary of them would.
@Suite struct PackedRegisterTests {
  /// An entry of some of `articles`; one in ten is large, so that what is replaced has to be thrown away now and then.
  private func entry(_ path: String, _ random: inout SeededGenerator) -> FileRegister.Entry {
    let isLarge = random.below(10) == 0
    let articles = (0..<random.below(isLarge ? 3_000 : 3)).map { _ in "article-\(random.below(90))" }
    return .init(
      path: path, size: random.below(9_000), modified: random.below(1 << 40), hash: "hash \(random.below(9))",
      articles: articles, refusals: random.below(4) == 0 ? ["no text"] : [],
      earlier: random.below(5) == 0 ? ["article-\(random.below(90))@1"] : [],
      map: random.below(5) == 0 ? "text=body" : nil)
  }

  private func expect(_ register: inout FileRegister, knows entries: [String: FileRegister.Entry]) throws {
    #expect(register.count == entries.count)
    #expect(register.isEmpty == entries.isEmpty)
    #expect(register.entries == entries)
    for path in ["/0", "/7", "/99"] { #expect(register[path] == entries[path]) }
    for article in (0..<90).map({ "article-\($0)" }) + ["article-3@1", ""] {
      let holders = entries.values.filter { $0.keeps.contains(article) }.map(\.path).sorted()
      #expect(register.holders(of: article) == holders)
      #expect(register.isHeld(article) == !holders.isEmpty)
    }
  }

  @Test(arguments: [1, 2]) func itKnowsWhatADictionaryWould(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var register = FileRegister()
    var written = FileRegister()
    var entries: [String: FileRegister.Entry] = [:]
    for step in 1...600 {
      let path = "/\(random.below(60))"
      if random.below(4) == 0 {
        register.remove(path)
        entries[path] = nil
      } else {
        let entry = entry(path, &random)
        register.set(entry)
        entries[path] = entry
      }
      if step % 40 == 0, let chunk = register.takeChanges() { try written.apply(chunk: chunk) }
      if step % 200 == 0 {
        try expect(&register, knows: entries)
        try expect(&written, knows: entries)
      }
    }
    var read = FileRegister()
    for chunk in register.compacted() { try read.apply(chunk: chunk) }
    try expect(&read, knows: entries)
  }

  @Test func whatAnotherKnowsIsTakenOverAndIsNoChange() throws {
    var random = SeededGenerator(seed: 3)
    var (one, other) = (FileRegister(), FileRegister())
    var entries: [String: FileRegister.Entry] = [:]
    for number in 0..<40 {
      let entry = entry("/\(number)", &random)
      entries[entry.path] = entry
      if number % 2 == 0 { one.set(entry) } else { other.set(entry) }
    }
    _ = one.takeChanges()
    #expect(one.isHeld(entries["/0"]!.articles.first ?? "") == !entries["/0"]!.articles.isEmpty)
    one.add(other)
    try expect(&one, knows: entries)
    #expect(one.takeChanges() == nil)
  }
}
