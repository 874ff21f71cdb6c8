// SPDX-License-Identifier: GPL-3.0-or-later

/// Offices in capitals that are nobody's name: *the Chairman*, *the Legal Ombudsman*.
enum OfficeName {
  /// - Parameter run: capitals without a name.
  static func mention(
    _ reading: Reading, _ run: Range<Int>, _ sentence: Int, _ inside: Bool, _ limits: Range<Int>
  ) -> Mention? {
    let head = run.first { reading.tokens[$0].has(.personNoun) } ?? run.upperBound - 1
    // *Sir – Your correspondent …*
    if addressed.contains(reading.tokens[head].key) { return nil }
    let token = reading.tokens[head]
    let gender: Mention.Gender = token.has(.female) ? .female : token.has(.male) ? .male : .unknown
    var start = fieldStart(reading, run, limits)
    // *the council's CEO*
    while start > limits.lowerBound, run.lowerBound - start < 4, isOwning(reading.tokens[start - 1]) {
      start -= 1
    }
    if start < run.lowerBound, start > limits.lowerBound, reading.tokens[start - 1].has(.determiner) {
      start -= 1
    }
    var mention = Mention(
      tokens: start..<run.upperBound, name: head..<(head + 1), kind: .person, gender: gender,
      isPlural: token.has(.plural),
      sentence: sentence)
    mention.isInside = inside
    return mention
  }

  /// *the Legal Ombudsman*, *the Information Commissioner*: what begins with the article and ends in the noun of a post.
  static func holds(_ reading: Reading, _ run: Range<Int>, _ limits: Range<Int>) -> Bool {
    let last = reading.tokens[run.upperBound - 1]
    let start = fieldStart(reading, run, limits)
    guard run.count > 1, start > limits.lowerBound, reading.tokens[start - 1].has(.the),
      last.has(.personNoun),
      offices.contains(last.key)
    else { return false }
    return !reading.tokens[run].contains {
      $0.has([.maleName, .femaleName]) || $0.flags.contains(.possessive)
    }
  }

  private static let fields: WordSet = ["police", "local"]
  private static let offices: WordSet = [
    "ombudsman", "commissioner", "secretary", "minister", "officer", "inspector", "chancellor",
  ]

  /// Where a post begins that is about two things: *the Prisons and Probation Ombudsman*.
  private static func fieldStart(_ reading: Reading, _ run: Range<Int>, _ limits: Range<Int>) -> Int {
    var start = run.lowerBound
    guard run.count > 1, start - 1 > limits.lowerBound, reading.tokens[start - 1].has(.and) else {
      return start
    }
    start -= 1
    while start > limits.lowerBound, case let token = reading.tokens[start - 1], token.isWord,
      token.isCapital,
      !token.has([.the, .title, .maleName, .femaleName, .place]),
      !token.has(.personNoun) || fields.contains(token.key), run.lowerBound - start < 4
    {
      start -= 1
    }
    let isWhole = start > limits.lowerBound && reading.tokens[start - 1].has(.the)
    return isWhole && start < run.lowerBound - 1 ? start : run.lowerBound
  }

  /// *council's* in *the council's CEO*, *Children's* in *the Children's Commissioner*
  private static func isOwning(_ token: Token) -> Bool {
    guard token.isWord, token.flags.contains(.possessive) else { return false }
    return token.isCapital ? BodyWords.namesakes.contains(token.key) : token.has(.bodyNoun)
  }

  private static let addressed: WordSet = ["sir", "sirs", "madam"]
}
