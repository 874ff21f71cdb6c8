// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

/// An article drawn with the kind of each block in the margin:
///
///     headline   | Council leader quits
///     paragraph  | The leader of Northgate Council has resigned.
///                | A second line of the same paragraph.
///
/// A row without a kind goes on with the block above; an empty row is a blank line.
struct Drawing {
  var text = ""
  var blocks: [(kind: String, text: String)] = []

  init(_ rows: String) {
    for row in rows.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = row.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let kind = String(parts[0]).trimmingSpaces()
      let line = parts.count == 2 ? String(parts[1].dropFirst()) : ""
      text += line + "\n"
      if kind.isEmpty, !line.isEmpty {
        blocks[blocks.count - 1].text += "\n" + line
      } else if !kind.isEmpty {
        blocks.append((kind, line))
      }
    }
  }
}

extension String {
  func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// The drawing of an article that was read, to compare with the one expected.
func drawing(of article: Article) -> [String] {
  article.blocks.map { "\($0.kind.rawValue) | \(String(decoding: article.text[$0.span], as: UTF8.self))" }
}

func read(_ text: String, name: String = "article.txt") throws -> Article {
  try #require(Reader().read(Array(text.utf8), name: name).first).get()
}

func read(_ bytes: [UInt8], name: String = "article.txt") throws -> Article {
  try #require(Reader().read(bytes, name: name).first).get()
}
