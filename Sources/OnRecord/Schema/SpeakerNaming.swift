// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

extension Speaker {
  /// Whether the article has no more than a pronoun for who speaks (*she said*, and nobody it could be): somebody is
  /// quoted, but nobody who could be listed or asked for.
  public var isPronounOnly: Bool { kind == .unnamed && Self.pronouns.contains(name.lowercased()) }

  private static let pronouns: Set<String> = [
    "he", "she", "they", "it", "we", "you", "i", "who", "one", "this", "that", "these", "those", "someone",
    "somebody", "everyone", "everybody", "anyone", "anybody", "nobody", "others", "some", "many", "which",
  ]
}
