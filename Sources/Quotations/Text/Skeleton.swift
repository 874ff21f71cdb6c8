// SPDX-License-Identifier: GPL-3.0-or-later

/// The article with every quoted stretch folded into one place: what is left is the writer's own sentences.
struct Skeleton: Sendable {
  /// Token ranges of the sentences, in order; a stretch lies wholly in one.
  private(set) var sentences: [Range<Int>] = []
  /// Of each token, the index of its sentence.
  private(set) var sentenceAt: [Int32]
  /// Of each token, the index of the stretch that holds it, or -1.
  private(set) var stretchAt: [Int32]
  /// Of each token, how many places of the skeleton stand before it.
  private(set) var place: [Int32]
  /// Of each sentence, the index of its paragraph.
  private(set) var paragraphOf: [Int32] = []

  init(_ reading: Reading, _ stretches: [Stretch]) {
    let count = reading.tokens.count
    sentenceAt = [Int32](repeating: 0, count: count)
    stretchAt = [Int32](repeating: -1, count: count)
    place = [Int32](repeating: 0, count: count + 1)
    for (index, stretch) in stretches.enumerated() {
      for token in stretch.tokens { stretchAt[token] = Int32(index) }
    }
    var here: Int32 = 0
    for index in 0..<count {
      place[index] = here
      let stretch = stretchAt[index]
      if stretch < 0 || index + 1 >= count || stretchAt[index + 1] != stretch { here += 1 }
    }
    place[count] = here
    for paragraph in reading.paragraphTokens.indices {
      split(reading, stretches, paragraph)
    }
  }

  private mutating func split(_ reading: Reading, _ stretches: [Stretch], _ paragraph: Int) {
    let range = reading.paragraphTokens[paragraph]
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      let stretch = stretchAt[at]
      let ends: Bool
      if stretch >= 0 {
        at = stretches[Int(stretch)].tokens.upperBound
        ends = Self.endsAfterStretch(reading, at, range.upperBound)
      } else {
        at += 1
        ends = endsAfterToken(reading, &at, range.upperBound)
      }
      if ends || at == range.upperBound {
        close(start..<at, paragraph)
        start = at
      }
    }
  }

  private mutating func close(_ range: Range<Int>, _ paragraph: Int) {
    let index = Int32(sentences.count)
    for token in range { sentenceAt[token] = index }
    sentences.append(range)
    paragraphOf.append(Int32(paragraph))
  }

  /// Whether a sentence ends with the stretch whose last token stands before `at`.
  private static func endsAfterStretch(_ reading: Reading, _ at: Int, _ limit: Int) -> Bool {
    guard at < limit else { return true }
    let next = reading.tokens[at]
    let last =
      at >= 2 && reading.tokens[at - 1].kind == .mark ? reading.tokens[at - 2] : reading.tokens[at - 1]
    let starts = next.kind == .mark || next.kind == .number || next.isCapital
    guard starts else { return false }
    switch last.kind {
    case .stop, .ellipsis: return true
    case .question: return !isReportingName(reading, at, limit)
    // *“No.”*, *“So did I.”*: the stop is the sentence's as well.
    case .word
    where last.flags.contains(.abbreviated) && reading.text[Int(last.end) - 1] == UInt8(ascii: "."):
      return !isReportingName(reading, at, limit)
    default: return next.kind == .mark && last.kind != .comma
    }
  }

  /// A name of at most four words with a verb of speech right after: `"Why?" Graham Badman asked.`
  private static func isReportingName(_ reading: Reading, _ at: Int, _ limit: Int) -> Bool {
    var index = at
    while index < limit && index < at + 4 && reading.tokens[index].isCapital
      && !reading.tokens[index].has(.function)
    {
      index += 1
    }
    guard index > at, index < limit, reading.tokens[index].has(.anySpeech),
      !reading.tokens[index].has(.bareForm)
    else { return false }
    // *“Was it?” Ann Lee replied: “It was.”*: what she replied is to come.
    return index + 1 >= limit || reading.tokens[index + 1].kind != .colon
  }

  /// Whether a sentence ends with the token before `at`; closing brackets and marks are taken along.
  private func endsAfterToken(_ reading: Reading, _ at: inout Int, _ limit: Int) -> Bool {
    let token = reading.tokens[at - 1]
    guard at < limit else { return true }
    switch token.kind {
    case .stop, .question:
      while at < limit, stretchAt[at] < 0, reading.tokens[at].kind == .close || isStrayMark(reading, at) {
        at += 1
      }
      guard at < limit else { return true }
      let next = reading.tokens[at]
      return !next.flags.contains(.small) || stretchAt[at] >= 0
    case .ellipsis:
      return reading.tokens[at].isCapital && reading.tokens[at].flags.contains(.spaceBefore)
    case .word:
      guard token.flags.contains(.abbreviated), !token.flags.contains(.initial), !token.has(.title) else {
        return false
      }
      let next = reading.tokens[at]
      return reading.text[Int(token.end) - 1] == UInt8(ascii: ".") && next.isCapital && next.has(.function)
    default: return false
    }
  }

  private func isStrayMark(_ reading: Reading, _ at: Int) -> Bool {
    reading.tokens[at].kind == .mark && !reading.tokens[at].flags.contains(.spaceBefore)
  }
}
