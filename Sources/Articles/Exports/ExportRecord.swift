// SPDX-License-Identifier: GPL-3.0-or-later

/// One article of a press database's export: which lines are its own words, and what the others say of it.
struct ExportRecord {
  var headline: String?
  var byline: String?
  var outlet: String?
  var url: String?
  var published: PublicationDate?
  var loaded: PublicationDate?
  /// Lines that are not the article's own words, or stand above it, and what they are.
  var marked: [(span: Range<Int>, kind: Block.Kind)] = []
  /// Where the article's words begin and end in the text.
  var body = 0..<0
}
