// SPDX-License-Identifier: GPL-3.0-or-later

/// The nouns of *last night*, *this week*, which papers set between a speaker and the verb.
enum TimeWords {
  static let spans: WordSet = ["night", "week", "month", "year", "morning", "afternoon", "evening"]
  /// Those that are one word: *later*.
  static let adverbs: WordSet = [
    "later", "also", "then", "now", "subsequently", "today", "yesterday", "tonight",
  ]
  /// What begins a time right behind a verb: *said last night*, *said earlier*.
  static let openers: WordSet = ["last", "yesterday", "today", "tonight", "earlier", "later"]
  private static let latest: WordSet = ["last", "this"]

  /// Whether such a phrase begins with this token.
  static func begin(at index: Int, _ reading: Reading) -> Bool {
    guard index + 1 < reading.tokens.count else { return false }
    let next = reading.tokens[index + 1]
    return latest.contains(reading.tokens[index].key) && spans.contains(next.key)
      && !next.flags.contains(.possessive)
  }

  /// Whether the token is one of such a phrase.
  static func contain(_ index: Int, _ reading: Reading) -> Bool {
    begin(at: index, reading) || index > 0 && begin(at: index - 1, reading)
  }
}
