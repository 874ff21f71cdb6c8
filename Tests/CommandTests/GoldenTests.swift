// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whole outputs against the files of `Tests/Golden`, written anew when `ONRECORD_GOLDEN=rewrite` is set.
@Suite struct GoldenTests {
  private static let isRewritten = environment("ONRECORD_GOLDEN") == "rewrite"

  /// - Parameter name: of the file that holds what the command must print.
  private func expect(
    _ outcome: Outcome, toBe name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let folder = packageFolder + "/Tests/Golden"
    let text = stable(outcome)
    if Self.isRewritten { return writeFile("\(folder)/\(name)", Array(text.utf8)) }
    let expected = readText("\(folder)/\(name)")
    if text == expected { return }
    Issue.record(
      "not as in Tests/Golden/\(name):\n\(firstDifference(text, expected))\n(`make golden` writes it anew)",
      sourceLocation: sourceLocation)
  }

  /// What was printed, without what changes from one run, or from one model, to the next.
  private func stable(_ outcome: Outcome) -> String {
    var text = "\(outcome)\n"
    for folder in text.matches(of: /\/tmp\/onrecord-tests-\w+/) {
      text = text.replacing(folder.output, with: "FOLDER")
    }
    return text.replacing(/"(confidence|score)": [0-9.]+/) { "\"\($0.output.1)\": N" }
  }

  private func firstDifference(_ found: String, _ expected: String) -> String {
    let (a, b) = (
      found.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
    return
      "line \(line + 1)\nfound:    \(a.dropFirst(line).first ?? "")\nexpected: \(b.dropFirst(line).first ?? "")"
  }

  @Test(arguments: [
    "", "index", "search", "show", "cases", "officials", "organisations", "sources", "extract", "check",
    "verify", "export", "compact",
  ])
  func helpOfEachCommand(command: String) {
    let outcome = PlainIndex.shared.command.onrecord((command.isEmpty ? [] : [command]) + ["--help"])
    expect(outcome, toBe: "help-\(command.isEmpty ? "onrecord" : command).txt")
  }

  /// Over articles so plain that what is found in them does not change when the engine learns.
  @Test(arguments: [
    ("show", ["show", "articles/resigns.txt", "--source"]), ("extract", ["extract", "articles"]),
    ("officials", ["officials"]), ("cases", ["cases"]), ("sources", ["sources"]),
    ("organisations", ["organisations"]),
    ("check", ["check"]), ("search-text", ["search", "child OR nothing", "--facet", "year"]),
    ("search-json", ["search", "child OR nothing", "--facet", "official", "--format", "json"]),
    ("search-jsonl", ["search", "child OR nothing", "--all-passages", "--format", "jsonl"]),
    ("search-csv", ["search", "child OR nothing", "--format", "csv", "--quiet"]),
    ("search-colour", ["search", "\"failed the child\"", "--color", "always"]),
    ("nothing", ["search", "chidl"]),
    ("explain", ["search", "fail* -\"last year\" date:2009", "--explain", "--quiet"]),
  ])
  func plainArticles(name: String, arguments: [String]) {
    expect(PlainIndex.shared.command.onrecord(arguments), toBe: "\(name).txt")
  }
}

/// Two plain articles and their index.
private final class PlainIndex: Sendable {
  static let shared = PlainIndex()
  private let folder = TemporaryDirectory()
  var command: Command { Command(in: folder.path) }

  private init() {
    folder.write(
      "articles/resigns.txt",
      """
      Council leader resigns

      By Ann Writer
      The Northgate Herald, 1 May 2009

      The leader of Northgate Council resigned yesterday over the death of Child Q.

      “We failed the child,” said Jane Roe, the leader of Northgate Council.

      She has gone.

      """)
    folder.write(
      "articles/feed.jsonl",
      #"{"id": "feed1", "headline": "An answer", "outlet": "Evening Wire", "published": "2010-02-03", "text": "“Nothing was done,” said Tom Doe, the chairman.", "desk": "north"}"#
    )
    _ = command.onrecord("index", "articles")
    atexit { removeTree(PlainIndex.shared.folder.path) }
  }
}
