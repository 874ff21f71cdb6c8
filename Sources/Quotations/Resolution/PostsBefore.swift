// SPDX-License-Identifier: GPL-3.0-or-later

// Posts that stand before the name, with or without a comma.

extension PostFinder {
  /// *Haringey Council leader Claire Kober*
  func before(_ mention: Mention) -> Post? {
    guard mention.name.count > 1 || mention.kind == .titledName else { return nil }
    let reading = scene.reading
    let range = limits(mention)
    // *director of public health Dr Una Fell*
    let title = (mention.tokens.lowerBound..<mention.name.lowerBound).last {
      !reading.tokens[$0].has(.title) || reading.tokens[$0].has([.personNoun, .roleModifier])
    }
    let described = mention.tokens.lowerBound..<(title.map { $0 + 1 } ?? mention.tokens.lowerBound)
    let isAboutSomething = described.contains {
      reading.tokens[$0].has(.of) || reading.tokens[$0].key == Self.inKey
        || Description.joins.contains(reading.tokens[$0].key)
    }
    if isAboutSomething,
      let post = parse(bodyStart(described.lowerBound, range)..<withoutTitles(described).upperBound, mention)
    {
      return post
    }
    var start = mention.name.lowerBound
    // *Council leader Coun Una Fell*: the title is no part of the post before it.
    while start > range.lowerBound, reading.tokens[start - 1].has(.title),
      !reading.tokens[start - 1].has([.personNoun, .roleModifier])
        || reading.tokens[start - 1].has(.kin) && start - 1 > range.lowerBound
          && reading.tokens[start - 2].has(.personNoun)
    {
      start -= 1
    }
    let end = start
    // *Chief Supt Una Fell*
    if end < mention.name.lowerBound, RoleWords.isRank(reading.tokens[end]), end > range.lowerBound,
      reading.tokens[end - 1].key == Self.chiefKey
    {
      return nil
    }
    var seenRole = false
    while start > range.lowerBound && mention.name.lowerBound - start < 9
      && scene.skeleton.stretchAt[start - 1] < 0
    {
      let token = reading.tokens[start - 1]
      guard token.isWord, !token.flags.contains(.abbreviated), token.key != Self.honourKey,
        !TimeWords.spans.contains(token.key)
      else { break }
      if !seenRole {
        guard token.has([.personNoun, .roleModifier]) || isOffice(token) else { break }
        seenRole = true
      } else {
        let isPart =
          token.isCapital
          || token.has([.roleModifier, .personNoun, .bodyNoun, .documentNoun, .speechNoun, .of])
          || token.flags.contains(.possessive)
          || (isPlain(token) && start - 1 > range.lowerBound) || token.has(.the) || token.has(.demonym)
          || isPair(start - 1, range) || RoleWords.isField(token) || joinsPosts(start - 1, mention)
        guard isPart, !isPlaceBeforeRank(start - 1, range) else { break }
        if token.has([.conjunction, .auxiliary, .anySpeech]) && !token.has([.personNoun, .bodyNoun]),
          !isPair(start - 1, range), !joinsPosts(start - 1, mention),
          !token.isCapital || start - 1 == range.lowerBound
        {
          break
        }
        let isFirst =
          token.has(.numeral) && token.isCapital && RoleWords.afterFirst.contains(reading.tokens[start].key)
        if token.has([.determiner, .adverb, .preposition]), !token.has([.of, .the]), !isFirst { break }
      }
      start -= 1
      if token.has(.the) { break }
    }
    guard seenRole else { return nil }
    return parse(bodyStart(start, range)..<end, mention)
  }

  /// *Outside court Detective Inspector Una Fell*
  private func isPlaceBeforeRank(_ at: Int, _ sentence: Range<Int>) -> Bool {
    let (place, next) = (scene.reading.tokens[at], scene.reading.tokens[at + 1])
    return place.flags.contains(.small) && next.isCapital && next.has(.title) && at > sentence.lowerBound
      && scene.reading.tokens[at - 1].has(.preposition)
  }

  /// Where the name of a body begins of which only the end was read: *Department for* before *Education's director*.
  private func bodyStart(_ start: Int, _ sentence: Range<Int>) -> Int {
    let tokens = scene.reading.tokens
    guard start - 2 >= sentence.lowerBound, tokens[start].isCapital,
      tokens[start - 1].has(.of) || tokens[start - 1].key == Self.forKey, tokens[start - 2].isCapital,
      !tokens[start - 2].has(.personNoun)
    else { return start }
    var first = start - 2
    while first > sentence.lowerBound, tokens[first - 1].isCapital, !tokens[first - 1].has(.the) {
      first -= 1
    }
    return first
  }

  /// *holder for roads Councillor Una Fell*: the title is no part of the post before it.
  private func withoutTitles(_ phrase: Range<Int>) -> Range<Int> {
    var end = phrase.upperBound
    while end > phrase.lowerBound + 2, case let last = scene.reading.tokens[end - 1], last.isCapital,
      last.has(.title)
    {
      end -= 1
    }
    return phrase.lowerBound..<end
  }

  /// *Health and Safety Executive*, *police and crime commissioner*: *and* inside a name or a post.
  private func isPair(_ at: Int, _ range: Range<Int>) -> Bool {
    guard scene.reading.tokens[at].key == Self.andKey, at > range.lowerBound else { return false }
    let (left, right) = (scene.reading.tokens[at - 1], scene.reading.tokens[at + 1])
    return left.isCapital && right.isCapital && !left.has([.maleName, .femaleName])
      || left.has(.plural) && left.key == Self.policeKey
  }

  /// A noun or an adjective of no kind: *case officer*, *supply teacher*.
  private func isPlain(_ token: Token) -> Bool {
    token.classes.isEmpty || token.flags.contains(.small) && token.has([.commonWord, .nounInLy])
  }

  /// *founder and chief executive Una Fell*
  private func joinsPosts(_ at: Int, _ mention: Mention) -> Bool {
    at > mention.tokens.lowerBound && scene.reading.tokens[at].has(.and)
      && scene.reading.tokens[at - 1].has(.personNoun)
  }

  private static let chiefKey = WordHash.key("chief")
  private static let honourKey = WordHash.key("honour")
  private static let andKey = WordHash.key("and")
  private static let policeKey = WordHash.key("police")

  private func isOffice(_ token: Token) -> Bool { token.has(.title) && token.has(.personNoun) }

  /// *the council's head of children's services, Sharon Shoesmith,*
  func apposedBefore(_ mention: Mention) -> Post? {
    let reading = scene.reading
    let range = limits(mention)
    let own = mention.tokens.lowerBound
    // *the Bishop of Larkham, the Rt Rev Una Fell,*
    let comma = own > range.lowerBound + 1 && reading.tokens[own - 1].has(.the) ? own - 2 : own - 1
    guard mention.name.count > 1 || mention.kind == .titledName, comma > range.lowerBound,
      reading.tokens[comma].kind == .comma,
      mention.tokens.upperBound < range.upperBound,
      Apposition.closes(mention.tokens.upperBound, range.upperBound, reading, scene.skeleton)
    else { return nil }
    let end = TopicList.link(reading, before: comma, from: range.lowerBound) ?? comma
    var start = end
    while start > range.lowerBound && end - start < 14 {
      let token = reading.tokens[start - 1]
      guard token.isWord, scene.skeleton.stretchAt[start - 1] < 0,
        !token.has([.auxiliary, .relative, .anySpeech]) || token.has([.personNoun, .bodyNoun])
          || isState(start - 1, range)
      else { break }
      // *given by consultant paediatrician, Una Fell,*
      if token.has(.by) { break }
      start -= 1
      // *the author of the review, Una Fell,*
      let isObject = start > range.lowerBound && Self.links.contains(reading.tokens[start - 1].key)
      if token.has([.determiner, .possessivePronoun]), !isObject { break }
    }
    if let clause = clauseStart(comma, range) { start = clause }
    // *In an interview with the Guardian, Una Fell said*: where it was said.
    if start > range.lowerBound + 1, reading.tokens[start - 1].has(.preposition), !isClosed(mention) {
      return nil
    }
    guard start < comma,
      reading.tokens[start].has([.determiner, .possessivePronoun, .personNoun, .roleModifier, .bodyNoun])
        || reading.tokens[start].isCapital || RoleWords.isField(reading.tokens[start]),
      // *The Lord Chief Justice, Lord Fell, said*, but *he is a conservative, Mr Fell said*
      mention.name.count > 1
        || reading.tokens[start].has(.the) && isClosed(mention)
    else { return nil }
    return parse(start..<comma, mention)
  }

  private func isClosed(_ mention: Mention) -> Bool {
    [.comma, .stop].contains(scene.reading.tokens[mention.tokens.upperBound].kind)
  }

  /// *the Secretary of State for Education*
  private func isState(_ at: Int, _ sentence: Range<Int>) -> Bool {
    at > sentence.lowerBound && scene.reading.tokens[at].isCapital && scene.reading.tokens[at - 1].has(.of)
  }

  /// *The nurse who rang first, Una Fell, said*: the sentence begins with a description that has a clause of its own.
  private func clauseStart(_ comma: Int, _ sentence: Range<Int>) -> Int? {
    let range = sentence.lowerBound..<comma
    let tokens = scene.reading.tokens
    guard range.count > 3, range.count < 20, tokens[range.lowerBound].has([.the, .determiner]),
      let who = range.first(where: { tokens[$0].has(.who) }), who - range.lowerBound < 6,
      tokens[who - 1].has(.personNoun),
      range.allSatisfy({
        (tokens[$0].isWord || tokens[$0].kind == .number) && scene.skeleton.stretchAt[$0] < 0
      })
    else { return nil }
    return range.lowerBound
  }

  private static let inKey = WordHash.key("in")
  private static let links: WordSet = ["of", "for", "at", "from"]
}
