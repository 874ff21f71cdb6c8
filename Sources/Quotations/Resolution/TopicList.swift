// SPDX-License-Identifier: GPL-3.0-or-later

/// What a post is about, several things with commas between: *cabinet member for | children, schools and families*.
enum TopicList {
  /// The token behind the list that begins here.
  ///
  /// - Parameter start: the token behind *for* or *of*.
  static func end(_ reading: Reading, from start: Int, _ limit: Int) -> Int? {
    var at = start
    var commas = 0
    while at < min(limit, start + farthest) {
      let next = topicEnd(reading, at, limit)
      guard next > at, next + 1 < limit, reading.tokens[next + 1].isCapital == reading.tokens[start].isCapital
      else {
        return nil
      }
      let joint = reading.tokens[next]
      if joint.has(.and) {
        let last = topicEnd(reading, next + 1, limit)
        guard last > next + 1 else { return nil }
        // *children and families, housing and planning*
        let goesOn = last < limit && reading.tokens[last].kind == .comma && commas == 0
        if goesOn, let end = end(reading, afterPair: last, limit) { return end }
        return commas > 0 ? last : nil
      }
      guard joint.kind == .comma else { return nil }
      commas += 1
      at = next + 1
      if reading.tokens[at].has(.and) { return nil }
    }
    return nil
  }

  private static func end(_ reading: Reading, afterPair comma: Int, _ limit: Int) -> Int? {
    let joint = topicEnd(reading, comma + 1, limit)
    guard joint > comma + 1, joint + 1 < limit, reading.tokens[joint].has(.and) else { return nil }
    let end = topicEnd(reading, joint + 1, limit)
    return end > joint + 1 ? end : nil
  }

  /// The *for* or *of* behind an office whose list ends at a comma.
  static func link(_ reading: Reading, before comma: Int, from lower: Int) -> Int? {
    guard comma - lower > 6 else { return nil }
    return (max(lower + 1, comma - farthest)..<comma - 4).last {
      (reading.tokens[$0].has(.of) || reading.tokens[$0].key == RoleParser.forKey)
        && takesTopics(reading.tokens[$0 - 1]) && end(reading, from: $0 + 1, comma) == comma
    }
  }

  /// *member*, the *state* of *secretary of state*
  static func takesTopics(_ token: Token) -> Bool {
    RoleWords.isOffice(token) || token.has(.title) || token.key == state
  }

  private static let state = WordHash.key("state")

  /// The token behind one thing, of three words at most: *adult social care*.
  private static func topicEnd(_ reading: Reading, _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < min(limit, start + 3), reading.tokens[at].isWord, !reading.tokens[at].has(others),
      !reading.tokens[at].has(.personNoun) || reading.tokens[at].has(.plural),
      !reading.tokens[at].has(.finite) || !reading.tokens[at].has(.anyVerb)
    {
      at += 1
    }
    return at
  }

  private static let others: WordClass = [
    .and, .of, .determiner, .possessivePronoun, .auxiliary, .relative, .who, .subordinator, .preposition,
    .conjunction,
    .firstPerson, .he, .she, .they, .it, .that, .to, .negation, .title, .maleName, .femaleName, .calendar,
    .numeral,
  ]
  /// How many tokens a list may have.
  private static let farthest = 18
}
