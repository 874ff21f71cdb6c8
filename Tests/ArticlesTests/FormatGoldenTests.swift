// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Articles

/// Each file of `corpus/formats` against what a careful reader finds in it, `corpus/formats/gold`, which is written anew
/// when `ONRECORD_GOLDEN=rewrite` is set.
@Suite struct FormatGoldenTests {
  private static let folder = corpusFolder + "/formats/"

  /// Paths from the folder.
  static let names = files(below: corpusFolder + "/formats").map { String($0.dropFirst(folder.count)) }
    .filter { !$0.hasPrefix("gold/") && !$0.hasPrefix(".") }.sorted()

  @Test(arguments: names)
  func isReadAsTheGoldSays(name: String) {
    let found = Self.render(Reader().read(readFile(Self.folder + name), name: name))
    let gold = "\(Self.folder)gold/\(name).txt"
    if environment("ONRECORD_GOLDEN") == "rewrite" { return writeFile(gold, Array(found.utf8)) }
    let expected = readText(gold)
    if found == expected { return }
    let (a, b) = (found.split(separator: "\n"), expected.split(separator: "\n"))
    let line = zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
    Issue.record(
      """
      not as in gold/\(name).txt:
      found:    \(a.dropFirst(line).first ?? "")
      expected: \(b.dropFirst(line).first ?? "")
      """)
  }

  @Test func everyGoldHasItsFile() {
    let gold = entries(of: Self.folder + "gold").flatMap { folder in
      entries(of: Self.folder + "gold/" + folder).map { "\(folder)/\($0.dropLast(4))" }
    }
    #expect(Set(gold) == Set(Self.names))
  }

  /// What was read, for people to check: what each article says of itself, then its blocks.
  private static func render(_ results: [Result<Article, ReadingError>]) -> String {
    results.enumerated().map { number, result in
      let text =
        switch result {
        case .failure(let error): "refused: \(error)\n"
        case .success(let article): render(article)
        }
      return "== \(number + 1)\n" + text
    }.joined(separator: "\n")
  }

  private static func render(_ article: Article) -> String {
    var text = ""
    func line(_ name: String, _ value: String?) {
      if let value { text += "\(name): \(value)\n" }
    }
    line("inside", article.place.members.isEmpty ? nil : article.place.members.joined(separator: " > "))
    line("line", article.line.map(String.init))
    line("number", article.place.number.map(String.init))
    line("headline", article.headline)
    line("outlet", article.outlet)
    line("byline", article.byline)
    line("published", article.published?.isoString)
    line("archived", article.archived?.isoString)
    line("url", article.url)
    line("language", article.language)
    for field in article.otherFields { line("field \(field.name)", field.json) }
    text += "\n"
    var page: Int?
    for block in article.blocks {
      let now = article.place.page(at: block.span.lowerBound)
      if now != page { text += "-- page \(now ?? 0)\n" }
      page = now
      text += "[\(block.kind)] \(String(decoding: article.text[block.span], as: UTF8.self))\n"
    }
    return text
  }
}
