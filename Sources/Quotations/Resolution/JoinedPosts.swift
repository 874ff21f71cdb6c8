// SPDX-License-Identifier: GPL-3.0-or-later

// Posts in small letters that belong to the name right after them.

extension Apposition {
  /// *the director of public health Una Fell*: a post in small letters, with *of*, right before the name.
  static func join(
    _ first: Int, _ middle: Int, _ second: Int, _ mentions: inout [Mention], _ reading: Reading
  ) {
    let start = mentions[first].tokens.upperBound
    let end = mentions[second].name.lowerBound
    guard mentions[first].kind == .person, !mentions[first].isPlural, !mentions[first].isModifier,
      mentions[second].name.count > 1, (2...8).contains(end - start),
      opensField(mentions[first], reading.tokens[start], reading),
      !reading.tokens[mentions[first].name.lowerBound].has(.kin),
      (start..<end).allSatisfy({
        let token = reading.tokens[$0]
        return token.isWord && !token.has([.auxiliary, .relative, .to])
          && (!token.isCapital || token.has([.title, .demonym]))
      }), !reading.tokens[end - 1].has([.preposition, .determiner, .conjunction])
    else { return }
    mentions[first].isModifier = true
    mentions[middle].isModifier = true
    mentions[second].tokens = mentions[first].tokens.lowerBound..<mentions[second].tokens.upperBound
  }

  /// *the coroner for Larkham and Marl Una Fell*, *director of services at Larkham Council Una Fell*: a post, and in capitals
  /// where it is held, right before the name.
  static func joinBehindPlace(_ post: Int, _ second: Int, _ mentions: inout [Mention], _ reading: Reading) {
    let gap = mentions[post].tokens.upperBound..<mentions[second].tokens.lowerBound
    guard mentions[post].kind == .person, !mentions[post].isPlural, !mentions[post].isModifier,
      mentions[second].name.count > 1, mentions[second].name.lowerBound == gap.upperBound,
      (2...14).contains(gap.count),
      !reading.tokens[mentions[post].name.lowerBound].has(.kin),
      reading.tokens[gap.lowerBound].has(.of)
        || Description.joins.contains(reading.tokens[gap.lowerBound].key),
      endsInPlace(gap, reading),
      gap.allSatisfy({
        let token = reading.tokens[$0]
        return token.isWord && !token.has([.auxiliary, .relative, .to, .subordinator])
          && (token.isCapital || !token.has(.anySpeech) || token.has(.bodyNoun))
      })
    else { return }
    for between in post..<second { mentions[between].isModifier = true }
    mentions[second].tokens = mentions[post].tokens.lowerBound..<mentions[second].tokens.upperBound
  }

  /// Whether the last word has a capital and is none of a post.
  private static func endsInPlace(_ gap: Range<Int>, _ reading: Reading) -> Bool {
    let last = reading.tokens[gap.upperBound - 1]
    return last.isCapital && !last.flags.contains(.possessive)
      && !last.has([.title, .personNoun, .roleModifier, .demonym, .calendar, .maleName, .femaleName])
  }

  /// *Chair of governors Una Fell*, *Head of parks Una Fell*: an office and what it is about, in small letters, right
  /// before the name.
  static func isPost(
    _ post: Mention, about gap: Range<Int>, _ name: Mention, _ reading: Reading
  ) -> Bool {
    guard post.kind == .person, !post.isPlural, name.name.count > 1 || name.kind == .titledName,
      (2...7).contains(gap.count), opensField(post, reading.tokens[gap.lowerBound], reading)
    else { return false }
    let about = gap.dropFirst()
    let last = reading.tokens[gap.upperBound - 1]
    if gap.count == 2, RoleWords.isGoverning(last) { return true }
    return RoleWords.isOffice(reading.tokens[post.name.upperBound - 1])
      && about.allSatisfy {
        let token = reading.tokens[$0]
        return token.isWord
          && !token.has([.preposition, .auxiliary, .relative, .subordinator, .personalPronoun])
          && !isVerb(token)
      } && !last.has([.determiner, .conjunction, .roleModifier])
      && (!last.has(.personNoun) || last.has([.plural, .title]))
  }

  /// *Founder and chief executive Una Fell*: two posts of one, as no article comes before them.
  static func isFirstPost(
    _ post: Mention, before gap: Range<Int>, _ name: Mention, _ reading: Reading
  ) -> Bool {
    guard post.kind == .person, !post.isPlural, name.name.count > 1, (2...4).contains(gap.count),
      reading.tokens[gap.lowerBound].has(.and), case let first = reading.tokens[post.tokens.lowerBound],
      !first.has([.determiner, .possessivePronoun, .kin]), !first.flags.contains(.possessive),
      !isGoverned(post, reading)
    else { return false }
    return gap.dropFirst().allSatisfy {
      let token = reading.tokens[$0]
      return token.has([.personNoun, .roleModifier]) && !token.has([.plural, .kin])
    }
  }

  /// *the council's chief executive and head of paid service, Una Fell,*: what a name follows has two posts.
  static func joinFirst(_ second: Int, _ name: Int, _ mentions: inout [Mention], _ reading: Reading) {
    let start = mentions[second].tokens.lowerBound
    guard mentions[name].entity >= 0, mentions[second].entity == mentions[name].entity, second > 0,
      mentions[second].kind == .person,
      !reading.tokens[start].has([.determiner, .possessivePronoun]), start > 1,
      reading.tokens[start - 1].has(.and),
      let first = mentions[..<second].lastIndex(where: { !$0.isInside && $0.tokens.upperBound == start - 1 }),
      mentions[first].kind == .person, !mentions[first].isPlural, mentions[first].entity < 0
    else { return }
    mentions[first].entity = mentions[name].entity
  }

  /// *holder for children and families*: after a preposition.
  static func isGoverned(_ mention: Mention, _ reading: Reading) -> Bool {
    mention.tokens.lowerBound > 0 && reading.tokens[mention.tokens.lowerBound - 1].has(.preposition)
  }

  /// *head of*, *cabinet member for*: the word before what a post is about.
  private static func opensField(_ post: Mention, _ token: Token, _ reading: Reading) -> Bool {
    token.has(.of)
      || (token.key == forKey || token.key == inKey)
        && RoleWords.isOffice(reading.tokens[post.name.upperBound - 1])
  }

  private static let forKey = WordHash.key("for")
  private static let inKey = WordHash.key("in")
}
