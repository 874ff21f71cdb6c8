// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import Testing

@testable import OnRecord

@Suite struct PageChangeTests {
  private typealias Statement = PageChange.Statement

  /// `words by NAME`; a statement of nobody has no *by*.
  private func statements(_ texts: [String]) -> [Statement] {
    texts.map { text in
      let parts = text.split(separator: " by ", maxSplits: 1)
      return Statement(
        kind: .direct, text: String(parts[0]), speaker: parts.count > 1 ? String(parts[1]) : nil)
    }
  }

  private func text(_ statement: Statement) -> String {
    statement.text + (statement.speaker.map { " by \($0)" } ?? "")
  }

  @Test(arguments: [
    ([], [], [], [], []),
    (["a by X"], ["a by X"], [], [], []),
    (["“A b,” by X"], ["“a B”. by x"], [], [], []),
    (["a by X"], ["b by X"], ["b by X"], ["a by X"], []),
    (["a by X"], ["a by Y"], [], [], ["a by Y < X"]),
    (["a by X"], ["a"], [], [], ["a < X"]),
    (["a"], ["a by X"], [], [], ["a by X < -"]),
    // Said twice, cut once.
    (["a by X", "a by X"], ["a by X"], [], ["a by X"], []),
    (["a by X", "a by Y"], ["a by Y", "a by Z"], [], [], ["a by Z < X"]),
    (["c by X", "a by X", "b by X"], [], [], ["c by X", "a by X", "b by X"], []),
  ])
  func tellsWhatWasAddedCutAndGivenToAnother(
    _ before: [String], _ after: [String], _ added: [String], _ cut: [String], _ reattributed: [String]
  ) throws {
    var article = Article(text: [])
    article.headline = "H"
    let version = ArticleVersion(
      article: StoredArticle(id: "a", path: "/a", hash: "", article: article), table: ArticleTable())
    var change = PageChange(from: version, to: version, keepingAs: nil)
    change.compare(statements(before), statements(after))
    #expect(change.added.map(text) == added)
    #expect(change.cut.map(text) == cut)
    #expect(change.reattributed.map { "\(text($0.statement)) < \($0.earlierSpeaker ?? "-")" } == reattributed)
    #expect(change.isEmpty == (added + cut + reattributed).isEmpty)
  }

  @Test(arguments: [
    ("https://quay.example/a", true), ("https://quay.example/?p=5", true), ("http://quay.example/", false),
    ("https://quay.example", false), ("Https://quay.example/a", true), ("quay.example/a", false), ("", false),
  ])
  func anAddressIsThatOfAPage(_ address: String, _ isPage: Bool) {
    #expect((PageAddress.term(address) != nil) == isPage)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00"), (951_782_399, "2000-02-28T23:59:59"),
    (1_583_020_800, "2020-03-01T00:00:00"),
    (4_102_444_799, "2099-12-31T23:59:59"),
  ])
  func timesAreWrittenInUTC(_ seconds: Int, _ text: String) {
    #expect(TimeText.utc(seconds * 1_000_000_000 + 5) == text + ".000000005Z")
  }
}
