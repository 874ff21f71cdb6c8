// SPDX-License-Identifier: GPL-3.0-or-later

/// The words by which an article describes somebody without a name: *spokeswoman for Larkham Council*.
struct Description {
  let scene: Scene
  private let phraseEnd: PhraseEnd

  init(_ scene: Scene) {
    self.scene = scene
    phraseEnd = PhraseEnd(reading: scene.reading)
  }

  /// The description without its article, with *for the trust* when that follows.
  func phrase(of mention: Mention) -> Range<Int> {
    // *nearly half*, *two in three*: who is only counted.
    if mention.kind == .generic, mention.name == mention.tokens { return mention.tokens }
    let start = mention.tokens.lowerBound
    let sentence = scene.skeleton.sentences[mention.sentence]
    // *One of the boys* is one.
    if mention.isPlural, start - 2 >= sentence.lowerBound, scene.reading.tokens[start - 1].has(.of),
      scene.reading.tokens[start - 2].key == Self.one
    {
      return (start - 2)..<mention.tokens.upperBound
    }
    return self.start(of: mention, sentence)..<end(of: mention, sentence)
  }

  private func start(of mention: Mention, _ sentence: Range<Int>) -> Int {
    let tokens = scene.reading.tokens
    let first = mention.tokens.lowerBound
    // *No 10* keeps both.
    let isNumbered =
      tokens[first].has(.negation) && tokens[mention.tokens.upperBound - 1].kind == .number
    var start = first
    while start + 1 < mention.tokens.upperBound, !isNumbered, isDropped(tokens[start]), !isFirst(start) {
      start += 1
    }
    // *A Department of Health spokesman*
    guard mention.kind == .person, start == first, start > 1, tokens[start].isCapital,
      tokens[start - 1].has([.of, .and]), tokens[start - 2].isCapital, tokens[start - 2].has(.bodyNoun)
    else { return start }
    start -= 2
    // *A Royal College of Nursing spokeswoman*
    while start > sentence.lowerBound, tokens[start - 1].isCapital, !tokens[start - 1].has(.determiner) {
      start -= 1
    }
    return start
  }

  private func end(of mention: Mention, _ sentence: Range<Int>) -> Int {
    let end = mention.tokens.upperBound
    guard mention.kind == .person, let joint = joint(end, sentence.upperBound) else { return end }
    let rest = (joint..<min(sentence.upperBound, end + 10)).prefix { goesOn(at: $0) }
    let last = phraseEnd.trimmed(rest.upperBound, from: joint)
    return last > joint ? last : end
  }

  /// Whether the phrase of a body goes on with this token.
  private func goesOn(at: Int) -> Bool {
    let (before, token) = (scene.reading.tokens[at - 1], scene.reading.tokens[at])
    guard scene.skeleton.stretchAt[at] < 0, token.isWord || token.kind == .number && before.has(.of) else {
      return false
    }
    let isVerb =
      token.has([.auxiliary, .relative, .anySpeech]) && !token.isCapital && !before.has(.the)
      && !phraseEnd.isNoun(at)
    return !isVerb && !phraseEnd.isBefore(at)
  }

  /// *the, one, her, 112-page* before a description.
  private func isDropped(_ token: Token) -> Bool {
    if token.kind == .number || token.has([.determiner, .possessivePronoun, .numeral]) { return true }
    // *Today's report*, *Monday's hearing*
    if token.flags.contains(.possessive), token.has(.calendar) || TimeWords.adverbs.contains(token.key) {
      return true
    }
    let first = scene.reading.text[Int(token.start)]
    return first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
  }

  /// *First Minister*
  private func isFirst(_ at: Int) -> Bool {
    scene.reading.tokens[at].has(.numeral) && scene.reading.tokens[at].isCapital
      && RoleWords.afterFirst.contains(scene.reading.tokens[at + 1].key)
  }

  /// Past the word or words that join a description to what follows: *a spokesman for*, *a source close to*.
  private func joint(_ end: Int, _ limit: Int) -> Int? {
    let tokens = scene.reading.tokens
    guard end + 1 < limit else { return nil }
    if Self.joins.contains(tokens[end].key) { return end + 1 }
    return tokens[end].key == Self.close && tokens[end + 1].has(.to) ? end + 2 : nil
  }

  static let joins: WordSet = ["for", "of", "from", "at"]
  private static let one = WordHash.key("one")
  private static let close = WordHash.key("close")
}
