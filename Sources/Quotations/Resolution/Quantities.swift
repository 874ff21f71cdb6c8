// SPDX-License-Identifier: GPL-3.0-or-later

// Speakers who are only counted: *nearly half said*, *two in three*, *most of them*.

extension MentionFinder {

  /// Where a phrase that counts people begins, if one ends with this token.
  func quantityStart(_ last: Int, _ range: Range<Int>) -> Int? {
    var start = last
    // *most of them*
    if Self.people.contains(reading.tokens[last].key) {
      guard last - 2 >= range.lowerBound, reading.tokens[last - 1].has(.of) else { return nil }
      start = last - 2
    }
    guard isQuantity(start) else { return nil }
    while start > range.lowerBound, last - start < 8, skeleton.stretchAt[start - 1] < 0, isPart(start - 1) {
      start -= 1
    }
    while start < last, !isFirst(start) { start += 1 }
    guard start == range.lowerBound || opens(start - 1), start < last || !isYear(start) else { return nil }
    return start
  }

  /// *half*, *third*: some of these words are adverbs as well.
  func isShare(_ at: Int) -> Bool { Self.shares.contains(reading.tokens[at].key) }

  /// What a phrase that counts can end with: *half*, *61 per cent*, *two in three*.
  private func isQuantity(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    return skeleton.stretchAt[at] < 0
      && (isShare(at) || isNumber(token) && !token.has(.otherPronoun))
  }

  private func isNumber(_ token: Token) -> Bool {
    token.kind == .number || token.has(.numeral) && !Self.ordinals.contains(token.key) || isCompound(token)
  }

  /// *sixty-six*
  private func isCompound(_ token: Token) -> Bool {
    guard token.flags.contains(.hyphenated) else { return false }
    let parts = reading.text[token.range].split(separator: UInt8(ascii: "-"))
    return parts.count == 2 && Self.tens.contains(WordHash.key(lowering: parts[0]))
  }

  private func isPart(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    return isNumber(token) || isShare(at) || Self.links.contains(token.key)
      || Self.openers.contains(token.key)
  }

  private func isFirst(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    return isNumber(token) || isShare(at) || Self.openers.contains(token.key)
  }

  /// Whether a clause can begin behind this token: *while half said*.
  private func opens(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    return skeleton.stretchAt[at] < 0
      && (!token.isWord && token.kind != .number || token.has([.and, .conjunction, .subordinator, .that])
        || token.key == Self.with)
  }

  /// *In 2014 said …*: a bare number of four digits.
  private func isYear(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    return token.kind == .number && token.end - token.start == 4
  }

  private static let shares: WordSet = [
    "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "cent", "percent", "most", "none",
    "majority", "minority", "few",
  ]
  static func isOrdinal(_ token: Token) -> Bool { ordinals.contains(token.key) }
  private static let ordinals: WordSet = ["first", "second", "third", "fourth", "fifth"]
  private static let tens: WordSet = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let people: WordSet = ["them", "those", "us"]
  private static let links: WordSet = ["in", "of", "out", "per", "every", "the"]
  private static let openers: WordSet = [
    "nearly", "almost", "about", "around", "over", "under", "more", "less", "fewer", "than", "just", "only",
    "some",
    "another", "roughly", "fully", "at", "least", "a", "exactly",
  ]
  private static let with = WordHash.key("with")
}
