// SPDX-License-Identifier: GPL-3.0-or-later

// Speakers whom no lexicon knows: *the florist said*.

extension MentionFinder {

  /// A noun phrase of which no lexicon knows the head, right before a verb of speech.
  mutating func generic(before cue: Int, _ sentence: Int, _ range: Range<Int>) {
    var last = cue - 1
    while last >= range.lowerBound, skeleton.stretchAt[last] < 0, !isShare(last),
      reading.tokens[last].has([.adverb, .auxiliary, .negation]) || TimeWords.contain(last, reading)
    {
      last -= 1
    }
    guard last >= range.lowerBound, skeleton.stretchAt[last] < 0 else {
      return inverted(after: cue, sentence, range)
    }
    let token = reading.tokens[last]
    if token.kind == .comma || token.kind == .dash { return inverted(after: cue, sentence, range) }
    // Not *4,000 pledged votes*, *a 2009 report*.
    let verb = reading.tokens[cue]
    if let start = quantityStart(last, range), verb.has(.sayVerb) || start < last && !verb.has(.bareForm) {
      return add(start..<(last + 1), name: start..<(last + 1), sentence, isPlural: true)
    }
    guard token.isWord || token.kind == .number, !token.has(.function), !token.isCapital else { return }
    if let mention = mentions.last, mention.tokens.upperBound > last { return }
    guard !token.has(WordClass.anyCue.union([.personNoun, .bodyNoun, .documentNoun])) || token.has(.plural),
      !token.has(.plainVerb)
    else { return }
    let object = phraseStart(last, range)
    guard !(object...last).contains(where: { isVerbLike($0) }) else { return }
    // *The maker of the cots said*
    let (start, head) = agent(of: object, range) ?? (object, last)
    guard start < last || token.endsInS(reading.text) else { return }
    if start > range.lowerBound, reading.tokens[start - 1].has(.preposition) {
      // *the lead for parks said*, but *half of respondents said*
      guard reading.tokens[start - 1].has(.of), start - 2 >= range.lowerBound,
        let share = quantityStart(start - 2, range)
      else { return }
      return add(share..<(last + 1), name: share..<(last + 1), sentence, isPlural: true)
    }
    add(start..<(last + 1), name: head..<(head + 1), sentence, isPlural: isPlural(reading.tokens[head]))
  }

  private mutating func add(_ tokens: Range<Int>, name: Range<Int>, _ sentence: Int, isPlural: Bool) {
    mentions.append(
      Mention(tokens: tokens, name: name, kind: .generic, isPlural: isPlural, sentence: sentence))
  }

  /// *parks*, but not *boss*
  private func isPlural(_ noun: Token) -> Bool {
    let word = reading.text[noun.range]
    return noun.endsInS(reading.text) && word.dropLast().last != UInt8(ascii: "s")
  }

  /// *maker, survivors, florist*: most nouns that end so are people.
  private func isAgent(_ token: Token) -> Bool {
    let word = reading.text[token.range]
    let stem = token.endsInS(reading.text) ? word.dropLast() : word
    return Self.agentEndings.contains { stem.count > $0.count + 2 && stem.suffix($0.count).elementsEqual($0) }
  }

  private static let agentEndings: [[UInt8]] = ["er", "or", "ist", "ian"].map { Array($0.utf8) }

  /// The noun that no lexicon knows before *of* and the phrase that starts at `object`, if it has an article: where its
  /// own phrase starts, and where it stands.
  private func agent(of object: Int, _ range: Range<Int>) -> (start: Int, head: Int)? {
    let head = object - 2
    guard head > range.lowerBound, skeleton.stretchAt[head + 1] < 0, reading.tokens[head + 1].has(.of),
      case let noun = reading.tokens[head], noun.flags.contains(.small), noun.classes.isEmpty, isAgent(noun)
    else { return nil }
    let start = phraseStart(head, range)
    return reading.tokens[start].has([.determiner, .possessivePronoun]) ? (start, head) : nil
  }

  /// A word in *-ed* or a name inside what should be a plain noun phrase: it is none.
  private func isVerbLike(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    let isAfterDeterminer = at > 0 && reading.tokens[at - 1].has(.determiner)
    return reading.endsLikePast(token) && !isAfterDeterminer
      || token.isCapital && !token.has([.determiner, .demonym])
  }

  /// *said the announcer*: the phrase after a verb of speech that follows the quoted words.
  private mutating func inverted(after cue: Int, _ sentence: Int, _ range: Range<Int>) {
    guard cue + 1 < range.upperBound, reading.tokens[cue + 1].has([.determiner, .possessivePronoun]) else {
      return
    }
    var end = cue + 2
    while end < range.upperBound && end < cue + 8 && skeleton.stretchAt[end] < 0 {
      let token = reading.tokens[end]
      guard token.isWord || token.kind == .number,
        !token.has([
          .preposition, .conjunction, .subordinator, .relative, .auxiliary, .anySpeech, .adverb, .calendar,
          .he, .she, .they, .it, .firstPerson, .otherPronoun,
        ])
      else { break }
      if token.isCapital || token.has([.personNoun, .bodyNoun, .documentNoun]) { return }
      end += 1
    }
    guard end > cue + 2 else { return }
    mentions.append(
      Mention(tokens: (cue + 1)..<end, name: (end - 1)..<end, kind: .generic, sentence: sentence))
  }
}
