// SPDX-License-Identifier: GPL-3.0-or-later

extension Reading {
  /// Whether a paragraph is set as a headline is: every long word with a capital, or all in capitals.
  func isTitleCase(paragraph index: Int) -> Bool {
    guard let first = paragraphTokens[index].first, tokens[first].kind != .mark else { return false }
    var capitals = 0
    var small = 0
    for token in tokens[paragraphTokens[index].prefix(40)] where token.isWord {
      // Headlines set their verbs with a capital as well.
      if token.flags.contains(.small), token.has([.plainVerb, .auxiliary, .sayVerb, .speechVerb]) {
        return false
      }
      guard token.end - token.start > 3 else { continue }
      if token.isCapital { capitals += 1 } else { small += 1 }
    }
    return capitals >= 4 && small * 8 < capitals && paragraphTokens[index].count < 40
  }
}
