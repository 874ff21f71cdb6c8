// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the mentions of an article in one pass over its tokens.
struct MentionFinder {
  let reading: Reading
  let skeleton: Skeleton
  var mentions: [Mention] = []
  /// The keys of the surnames that stood behind given names so far.
  var surnames: Set<UInt64> = []

  static func find(in reading: Reading, _ skeleton: Skeleton) -> [Mention] {
    var finder = MentionFinder(reading: reading, skeleton: skeleton)
    for (sentence, range) in skeleton.sentences.enumerated() {
      let kind = reading.kinds[Int(skeleton.paragraphOf[sentence])]
      if kind == .body || kind == .caption { finder.read(sentence, range) }
    }
    return finder.mentions
  }

  private init(reading: Reading, skeleton: Skeleton) {
    self.reading = reading
    self.skeleton = skeleton
    mentions.reserveCapacity(reading.tokens.count / 8)
  }

  private mutating func read(_ sentence: Int, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let token = reading.tokens[at]
      guard token.isWord else {
        at += 1
        continue
      }
      if token.isCapital, let end = body(at, sentence, range) ?? couple(at, sentence, range) {
        at = end
      } else if token.isCapital && !isPlainStart(at, range), let end = name(at, sentence, range) {
        at = end
      } else {
        if skeleton.stretchAt[at] < 0 {
          if token.has(.personalPronoun.union(.who)) { pronoun(at, sentence, range) }
          if token.has([.personNoun, .bodyNoun, .documentNoun]) {
            nominal(at, sentence, range)
          }
          if token.has(.anyCue) && !token.has(.gerund) { generic(before: at, sentence, range) }
        }
        at += 1
      }
    }
  }
}
