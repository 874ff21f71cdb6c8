// SPDX-License-Identifier: GPL-3.0-or-later

/// What no reader doubts and the corpus hardly has, so that the model has not learnt it.
struct SpeakerRules {
  let scene: Scene
  /// The subject of each cue, index of a mention or -1.
  let subjects: [(mention: Int, chance: Float)]

  /// Whether the paragraph is nothing but the name and the words: *Una Fell: “…”*, *“…” – Una Fell*, *2008. “…” – Una
  /// Fell*.
  func isLabelled(_ index: Int, _ mentionIndex: Int) -> Bool {
    let mention = scene.mentions[mentionIndex]
    let stretch = scene.stretches[index].tokens
    guard mention.kind.isName, mention.kind != .place, stretch.count > 3 else { return false }
    let paragraph = scene.reading.paragraphTokens[scene.stretches[index].paragraph]
    if mention.tokens.lowerBound == paragraph.lowerBound, mention.tokens.upperBound + 1 == stretch.lowerBound
    {
      return scene.reading.tokens[mention.tokens.upperBound].kind == .colon
    }
    return stretch.upperBound + 1 == mention.tokens.lowerBound
      && scene.reading.tokens[stretch.upperBound].kind == .dash
      && isDate(paragraph.lowerBound..<stretch.lowerBound)
  }

  /// Whether nothing stands there, or no more than when it was said: *2008.*, *May 2008:*
  private func isDate(_ range: Range<Int>) -> Bool {
    range.count <= 4
      && range.allSatisfy {
        let token = scene.reading.tokens[$0]
        return token.kind == .number || token.has(.calendar) || [.stop, .colon, .comma].contains(token.kind)
      }
  }

  /// The person whom the sentence before a stretch is about, where the stretch is a sentence of its own and the model
  /// reached farther back: *Was he right? Una Fell thought about it. “He was.”* The same of the sentence that a colon ends.
  ///
  /// - Returns: index of a mention, or nil when the choice stands.
  func nearer(than chosen: Int, stretch index: Int) -> Int? {
    let stretch = scene.stretches[index].tokens
    let sentence = Int(scene.skeleton.sentenceAt[stretch.lowerBound])
    let range = scene.skeleton.sentences[sentence]
    let isAfterColon =
      stretch.lowerBound > range.lowerBound && scene.reading.tokens[stretch.lowerBound - 1].kind == .colon
    let about = isAfterColon ? sentence : sentence - 1
    guard about >= 0, isAfterColon || range == stretch, scene.mentions[chosen].sentence < about,
      Int(scene.skeleton.paragraphOf[about]) == scene.stretches[index].paragraph
    else { return nil }
    return subject(of: about)
  }

  /// The person with whom a sentence begins.
  private func subject(of sentence: Int) -> Int? {
    let start = scene.skeleton.sentences[sentence].lowerBound
    guard let first = scene.candidates.partition(by: { scene.mentions[$0].tokens.lowerBound >= start }),
      case let mention = scene.mentions[first], mention.tokens.lowerBound == start
    else { return nil }
    // *Her brother, Ian, is blunter*
    if mention.kind == .person, mention.entity >= 0 { return first }
    let next = scene.reading.tokens[mention.tokens.upperBound]
    let isPerson = mention.kind.isPersonName || mention.kind == .he || mention.kind == .she
    return isPerson && next.isWord && next.flags.contains(.small) ? first : nil
  }
}

extension [Int] {
  /// The first of them that meets a condition, which all after it meet as well.
  func partition(by condition: (Int) -> Bool) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < count ? self[low] : nil
  }
}
