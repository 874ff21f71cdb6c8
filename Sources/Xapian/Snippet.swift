// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// How a snippet is made.
public struct SnippetOptions: Sendable, Hashable {
  /// Roughly how many bytes of text.
  public var length = 500
  /// The stemmer that the query was made with.
  public var language: String?
  /// Whether words that are rare in the database draw the snippet, beside the query's.
  public var usesBackgroundModel = true
  /// Whether to look at the whole text, or stop at a good place.
  public var isExhaustive = true
  /// Whether a text without any word of the query has an empty snippet.
  public var isEmptyWithoutMatch = false
  /// What stands before a word of the query, after it, and for what is left out.
  public var before = "<b>"
  public var after = "</b>"
  public var omission = "..."

  public init() {}
}

extension ReadableDatabase where Self: ~Copyable {
  /// The part of a text that has most to do with a query, its words marked, escaped as HTML.
  public func snippet(
    of text: some Bytes, for enquire: Enquire, _ options: SnippetOptions = SnippetOptions()
  ) throws(XapianError) -> String {
    let query = try QueryProgram(enquire.query).build()
    defer { cx_query_free(query) }
    let marks = ByteList([options.before, options.after, options.omission, options.language ?? ""])
    return String(
      try collectOne { visit, context, error in
        marks.withC { marks in
          var settings = cx_snippet_options(
            length: Swift.max(0, options.length), language: marks[3],
            background_model: options.usesBackgroundModel, exhaustive: options.isExhaustive,
            empty_without_match: options.isEmptyWithoutMatch, before: marks[0], after: marks[1],
            omission: marks[2])
          enquire.withC { enquire in
            text.withC { cx_snippet(pointer, query, enquire, $0, &settings, visit, context, error) }
          }
        }
      })
  }
}
