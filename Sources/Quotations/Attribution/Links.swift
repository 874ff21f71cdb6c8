// SPDX-License-Identifier: GPL-3.0-or-later

/// How each mention stands to the cues of its sentence: the nearest one on either side and what lies between.
struct Links: Sendable {
  struct Link: Sendable {
    /// Index of the cue, or -1.
    var cue: Int32 = -1
    /// Places of the skeleton between mention and cue.
    var gap: Int32 = 0
    /// Mentions between them.
    var mentions: Int32 = 0
    /// Commas between them.
    var commas: Int32 = 0
    /// Finite verbs between them that are no cues.
    var verbs: Int32 = 0
  }

  /// Of each mention, the link to the nearest cue after it.
  private(set) var right: [Link]
  /// Of each mention, the link to the nearest cue before it.
  private(set) var left: [Link]
  /// Commas and finite verbs outside quotation marks before each token.
  private let commas: [Int32]
  private let verbs: [Int32]

  func commas(in range: Range<Int>) -> Int { Int(commas[range.upperBound] - commas[range.lowerBound]) }

  /// Finite verbs that are no cues.
  func verbs(in range: Range<Int>) -> Int { Int(verbs[range.upperBound] - verbs[range.lowerBound]) }

  init(_ reading: Reading, _ skeleton: Skeleton, _ mentions: [Mention], _ cues: [Cue]) {
    right = [Link](repeating: Link(), count: mentions.count)
    left = right
    // Running counts make everything between two tokens a subtraction.
    var commas: [Int32] = []
    var verbs: [Int32] = []
    commas.reserveCapacity(reading.tokens.count + 1)
    verbs.reserveCapacity(reading.tokens.count + 1)
    var (commaCount, verbCount): (Int32, Int32) = (0, 0)
    for (token, stretch) in zip(reading.tokens, skeleton.stretchAt) {
      commas.append(commaCount)
      verbs.append(verbCount)
      guard stretch < 0 else { continue }
      if token.kind == .comma { commaCount += 1 }
      let isVerb =
        token.isWord && (token.has([.auxiliary, .plainVerb]) || reading.isPast(token)) && !token.has(.gerund)
      verbCount += isVerb ? 1 : 0
    }
    commas.append(commaCount)
    verbs.append(verbCount)
    self.commas = commas
    self.verbs = verbs
    var next = 0
    var outsideCount: Int32 = 0
    var order = [Int32](repeating: 0, count: mentions.count)
    for index in mentions.indices {
      order[index] = outsideCount
      if mentions[index].isFree { outsideCount += 1 }
    }
    // Mentions before each cue, counted by merging the two lists.
    var before = [Int32](repeating: 0, count: cues.count)
    var mention = 0
    var count: Int32 = 0
    for (index, cue) in cues.enumerated() {
      while mention < mentions.count && mentions[mention].tokens.lowerBound < cue.token {
        if mentions[mention].isFree { count += 1 }
        mention += 1
      }
      before[index] = count
    }
    for index in mentions.indices where mentions[index].isFree {
      let tokens = mentions[index].tokens
      let reach = mentions[index].reach
      while next < cues.count && cues[next].token < reach { next += 1 }
      let sentence = Int32(mentions[index].sentence)
      if next < cues.count, skeleton.sentenceAt[cues[next].token] == sentence {
        let cue = cues[next].token
        right[index] = Link(
          cue: Int32(next), gap: skeleton.place[cue] - skeleton.place[reach],
          mentions: max(0, before[next] - order[index] - 1), commas: commas[cue] - commas[reach],
          verbs: verbs[cue] - verbs[reach])
      }
      var previous = next - 1
      while previous >= 0 && cues[previous].token >= tokens.lowerBound { previous -= 1 }
      if previous >= 0, skeleton.sentenceAt[cues[previous].token] == sentence {
        let cue = cues[previous].token + 1
        left[index] = Link(
          cue: Int32(previous), gap: skeleton.place[tokens.lowerBound] - skeleton.place[cue],
          mentions: max(0, order[index] - before[previous]), commas: commas[tokens.lowerBound] - commas[cue],
          verbs: verbs[tokens.lowerBound] - verbs[cue])
      }
    }
  }
}
