// SPDX-License-Identifier: GPL-3.0-or-later

/// Ties together mentions that stand side by side for one person: *Haringey Council leader Claire Kober*,
/// *a top strategist, John Weaver,*.
enum Apposition {
  /// - Parameter mentions: in the order of their ends; ``Mention/isModifier`` and ``Mention/entity`` are set.
  static func tie(_ mentions: inout [Mention], _ reading: Reading, _ skeleton: Skeleton) {
    for index in mentions.indices where !mentions[index].isInside {
      if mentions[index].kind.isNominal || mentions[index].kind.isName { swallow(index, &mentions, reading) }
      guard let previous = neighbour(index, mentions) else { continue }
      if isBracketed(index, mentions, reading) {
        mentions[index].isModifier = true
      } else if mentions[index].kind.isPersonName {
        joinBehindPlace(previous, index, &mentions, reading)
        if !isOnePerson(mentions[previous]), let first = neighbour(previous, mentions) {
          joinBehindPlace(first, index, &mentions, reading)
        }
        modify(previous, index, &mentions, reading)
        appose(previous, index, &mentions, reading, skeleton)
        joinFirst(previous, index, &mentions, reading)
        // *the author of the review, Una Fell,*; *the head of the trust Una Fell*
        if !isOnePerson(mentions[previous]) || isGoverned(mentions[previous], reading),
          canFollow(mentions[index].tokens.lowerBound, reading),
          let first = neighbour(previous, mentions)
        {
          appose(first, index, &mentions, reading, skeleton)
          joinFirst(first, index, &mentions, reading)
          join(first, previous, index, &mentions, reading)
          // *a spokesman for Larkham's health board, Una Fell,*
          if !isOnePerson(mentions[first]), let head = neighbour(first, mentions) {
            appose(head, index, &mentions, reading, skeleton)
          }
        }
        apposeList(previous, index, &mentions, reading, skeleton)
      } else if mentions[index].kind == .organisation {
        nameBody(previous, index, &mentions, reading, skeleton)
      } else if mentions[index].kind == .person {
        own(previous, index, &mentions, reading)
        describe(previous, index, &mentions, reading)
      }
    }
    setAside(&mentions, reading, skeleton)
  }

  private static func isOnePerson(_ mention: Mention) -> Bool { mention.kind == .person && !mention.isPlural }

  /// *the charity Harbourline*, *the care home Corrow House*: the noun tells what bears the name after it.
  ///
  /// - Parameter mentions: before they have entities.
  static func nameBodies(_ mentions: inout [Mention], _ reading: Reading) {
    for index in mentions.indices.dropLast() where mentions[index].kind == .body {
      let (noun, name) = (mentions[index].tokens, mentions[index + 1])
      guard name.kind.isName, name.sentence == mentions[index].sentence,
        name.name.lowerBound == noun.upperBound, !noun.isEmpty,
        !reading.tokens[noun.upperBound - 1].isCapital,
        Self.named.contains(reading.tokens[noun.upperBound - 1].key)
      else { continue }
      mentions[index].isModifier = true
      mentions[index + 1].kind = .organisation
    }
  }

  private static let named: WordSet = [
    "charity", "union", "firm", "company", "group", "network", "coalition", "alliance", "think-tank",
    "thinktank",
    "regulator", "watchdog", "newspaper", "magazine", "broadcaster", "agency", "website", "supermarket",
    "airline", "retailer", "home", "party", "campaign", "association",
  ]

  /// The nearest mention of the sentence that ends before this one begins.
  private static func neighbour(_ index: Int, _ mentions: [Mention]) -> Int? {
    var before = index - 1
    while before >= 0, index - before < 6, mentions[before].sentence == mentions[index].sentence {
      if !mentions[before].isInside, mentions[before].tokens.upperBound <= mentions[index].tokens.lowerBound {
        return before
      }
      before -= 1
    }
    return nil
  }

  /// *(D-Calif.)* after a name.
  private static func isBracketed(_ index: Int, _ mentions: [Mention], _ reading: Reading) -> Bool {
    let before = mentions[index].tokens.lowerBound - 1
    var after = mentions[index].tokens.upperBound
    if after < reading.tokens.count, reading.tokens[after].kind == .stop { after += 1 }
    return reading.tokens[before].kind == .open && after < reading.tokens.count
      && reading.tokens[after].kind == .close
  }

  /// Mentions inside a larger one modify it: *Trump* in *the Trump campaign*, *Baby P* in *Baby P's grandmother*, and a
  /// body of which somebody's description has the end: *a Department of Health spokesman*.
  private static func swallow(_ index: Int, _ mentions: inout [Mention], _ reading: Reading) {
    var before = index - 1
    while before >= 0, index - before < 6,
      mentions[before].tokens.upperBound > mentions[index].tokens.lowerBound,
      mentions[before].sentence == mentions[index].sentence
    {
      let isBody =
        mentions[before].kind == .organisation && mentions[index].kind == .person
        && mentions[before].tokens.upperBound <= mentions[index].name.lowerBound
        && (mentions[before].tokens.upperBound..<mentions[index].name.lowerBound).allSatisfy {
          reading.tokens[$0].has(.roleModifier)
        }
      if mentions[before].tokens.lowerBound >= mentions[index].tokens.lowerBound || isBody,
        !mentions[before].isInside
      {
        mentions[before].isModifier = true
        if let other = owner(beside: before, mentions, reading) { mentions[other].isModifier = true }
      } else if begins(mentions[index], with: mentions[before]) {
        mentions[before].isModifier = true
        mentions[index].tokens = mentions[before].tokens.lowerBound..<mentions[index].tokens.upperBound
      }
      before -= 1
    }
  }

  /// *Welsh Conservative leader Una Fell*: capitals that were read as an office or a party of their own.
  private static func begins(_ name: Mention, with post: Mention) -> Bool {
    name.kind.isPersonName && (post.kind == .person || post.kind == .organisation) && !post.isInside
      && post.tokens.upperBound <= name.name.lowerBound
  }

  /// The first of two that own a thing together: *Una Fell and Ian Marl's solicitors*.
  private static func owner(beside index: Int, _ mentions: [Mention], _ reading: Reading) -> Int? {
    let (tokens, start) = (reading.tokens, mentions[index].tokens.lowerBound)
    guard mentions[index].kind.isPersonName, index > 0,
      tokens[mentions[index].tokens.upperBound - 1].flags.contains(.possessive),
      start > 1, tokens[start - 1].has(.and), case let first = mentions[index - 1],
      first.kind.isPersonName, first.tokens.upperBound == start - 1,
      !tokens[start - 2].flags.contains(.possessive)
    else { return nil }
    return index - 1
  }

  /// *CIA spokesman Ryan Trapani*, *former Vermont governor Howard Dean*, *Fox's Chris Wallace*.
  private static func modify(_ first: Int, _ second: Int, _ mentions: inout [Mention], _ reading: Reading) {
    let gap =
      mentions[first].tokens
      .upperBound..<max(mentions[first].tokens.upperBound, mentions[second].name.lowerBound)
    guard mentions[first].kind.isName || mentions[first].kind.isNominal, !mentions[first].isModifier,
      gap.count < 6
    else { return }
    let owns = reading.tokens[mentions[first].tokens.upperBound - 1].flags.contains(.possessive)
    // *the director of children's services Una Fell*: what a post is about.
    if mentions[first].kind.isNominal, isGoverned(mentions[first], reading),
      reading.tokens[mentions[first].name.lowerBound].flags.contains(.small), !gap.isEmpty,
      !reading.tokens[gap.lowerBound].has([.personNoun, .roleModifier])
    {
      return
    }
    var joins = owns || mentions[first].kind == .person
    // *Police and crime commissioner Una Fell*
    if gap.count == 3, mentions[first].isPlural, mentions[first].kind == .person,
      mentions[second].name.count > 1, !isGoverned(mentions[first], reading),
      reading.tokens[gap.lowerBound].has(.and), reading.tokens[gap.upperBound - 1].has(.personNoun),
      !reading.tokens[gap.upperBound - 1].has(.plural)
    {
      mentions[first].isModifier = true
      mentions[second].tokens = mentions[first].tokens.lowerBound..<mentions[second].tokens.upperBound
      return
    }
    if isPost(mentions[first], about: gap, mentions[second], reading)
      || isFirstPost(mentions[first], before: gap, mentions[second], reading)
    {
      mentions[first].isModifier = true
      mentions[second].tokens = mentions[first].tokens.lowerBound..<mentions[second].tokens.upperBound
      return
    }
    for at in gap {
      let token = reading.tokens[at]
      guard token.isWord else { return }
      if token.has([.personNoun, .roleModifier, .title]) {
        joins = true
      } else if token.has([
        .preposition, .conjunction, .determiner, .auxiliary, .relative, .subordinator, .anySpeech, .plainVerb,
        .personalPronoun,
      ]) || doing.contains(token.key) {
        return
      }
    }
    joins = joins || isUnknownPost(mentions[first], gap, mentions[second], reading)
    guard joins, mentions[first].tokens.upperBound <= mentions[second].name.lowerBound else { return }
    mentions[first].isModifier = true
    mentions[second].tokens =
      min(
        mentions[first].tokens.lowerBound, mentions[second].tokens.lowerBound)..<mentions[second].tokens
      .upperBound
  }

  /// *Keld constituent Ian Marsh*: a noun that no lexicon knows, and no form of a verb whose subject the first could be.
  private static func isUnknownPost(
    _ first: Mention, _ gap: Range<Int>, _ second: Mention, _ reading: Reading
  ) -> Bool {
    guard first.kind.isName, second.kind == .fullName, let last = gap.last, gap.count < 3 else {
      return false
    }
    let noun = reading.tokens[last]
    let before = first.tokens.lowerBound > 0 ? reading.tokens[first.tokens.lowerBound - 1] : nil
    let next =
      second.tokens.upperBound < reading.tokens.count ? reading.tokens[second.tokens.upperBound] : nil
    // *Keld forgave Ian Marsh and said*
    let speaks =
      before?.has(.anySpeech) == true || next?.isWord != true
      || next?.has(WordClass.anySpeech.union(.auxiliary)) == true
    return speaks && noun.flags.contains(.small) && noun.classes.isEmpty && noun.suffix == 0
      && !noun.endsInS(reading.text) && !reading.endsLikePast(noun) && !reading.isGerund(noun)
  }

  /// *a top strategist, John Weaver,* : the description stands for the name.
  private static func appose(
    _ first: Int, _ second: Int, _ mentions: inout [Mention], _ reading: Reading, _ skeleton: Skeleton
  ) {
    let start = mentions[second].tokens.lowerBound
    // *the Bishop of Larkham, the Rt Rev Una Fell,*
    let comma = start > 1 && reading.tokens[start - 1].has(.the) ? start - 2 : start - 1
    guard mentions[first].kind == .person || mentions[first].kind == .generic, !mentions[first].isPlural,
      !mentions[first].isModifier, reading.tokens[comma].kind == .comma
    else { return }
    let limit = skeleton.sentences[mentions[second].sentence].upperBound
    let after = mentions[second].tokens.upperBound
    // One name alone is parted off on both sides: *his wife, Pauline,*.
    guard
      mentions[second].name.count > 1 || mentions[second].kind == .titledName
        || after < limit && [.comma, .stop].contains(reading.tokens[after].kind)
          && comma == mentions[first].tokens.upperBound && isOwned(mentions[first], reading)
    else { return }
    guard closes(after, limit, reading, skeleton) else { return }
    // The description ends at the comma, or its prepositional phrase does.
    let rest = mentions[first].tokens.upperBound..<max(comma, mentions[first].tokens.upperBound)
    guard
      rest.isEmpty
        || (rest.count < 8 && reading.tokens[rest.lowerBound].has(.preposition)
          && rest.allSatisfy {
            let token = reading.tokens[$0]
            let isListed = token.kind == .comma && rest[$0...].contains { reading.tokens[$0].has(.and) }
            return (token.isWord || token.kind == .number || isListed) && !token.has(.auxiliary)
              && (!token.has(.anySpeech) || token.has([.documentNoun, .bodyNoun, .personNoun]))
          })
    else { return }
    mentions[first].entity = mentions[second].entity
  }

  /// *the director of children, families and learning, Una Fell,*
  private static func apposeList(
    _ last: Int, _ second: Int, _ mentions: inout [Mention], _ reading: Reading, _ skeleton: Skeleton
  ) {
    let sentence = skeleton.sentences[mentions[second].sentence]
    guard
      let link = TopicList.link(
        reading, before: mentions[second].tokens.lowerBound - 1, from: sentence.lowerBound)
    else { return }
    for before in stride(from: last, through: max(0, last - 8), by: -1) where !mentions[before].isInside {
      guard mentions[before].tokens.upperBound == link else { continue }
      if isOnePerson(mentions[before]), !mentions[before].isModifier,
        closes(mentions[second].tokens.upperBound, sentence.upperBound, reading, skeleton)
      {
        mentions[before].entity = mentions[second].entity
      }
      return
    }
  }

  /// Whether the token before a name may end a description that belongs to it: a comma, *the*, a noun.
  private static func canFollow(_ start: Int, _ reading: Reading) -> Bool {
    guard start > 0, case let before = reading.tokens[start - 1] else { return false }
    if before.kind == .comma || before.has(.the) { return true }
    let others: WordClass = [.preposition, .determiner, .conjunction, .auxiliary, .plainVerb, .subordinator]
    return before.flags.contains(.small)
      && (!before.has(others.union(.anyCue)) || RoleWords.isField(before))
  }

  /// *his wife*, *her partner*, *Ann Lee's solicitor*: there is one, whose name can follow.
  private static func isOwned(_ mention: Mention, _ reading: Reading) -> Bool {
    let tokens = reading.tokens
    return tokens[mention.name.lowerBound].has(.kin)
      || tokens[mention.tokens.lowerBound].has(.possessivePronoun)
      || tokens[mention.tokens].contains { $0.flags.contains(.possessive) }
  }

  /// *Larkham Police's Assistant Chief Constable said*: whose post it is belongs to the description.
  private static func own(_ first: Int, _ second: Int, _ mentions: inout [Mention], _ reading: Reading) {
    let start = mentions[second].tokens.lowerBound
    guard mentions[first].kind.isName, mentions[first].tokens.upperBound == start,
      reading.tokens[start - 1].flags.contains(.possessive)
    else { return }
    mentions[first].isModifier = true
    mentions[second].tokens = mentions[first].tokens.lowerBound..<mentions[second].tokens.upperBound
  }

  /// *her union, the GMB, said*: a body of somebody's stands for the name after it.
  private static func nameBody(
    _ first: Int, _ second: Int, _ mentions: inout [Mention], _ reading: Reading, _ skeleton: Skeleton
  ) {
    let comma = mentions[first].tokens.upperBound
    let start = mentions[second].tokens.lowerBound
    let after = mentions[second].tokens.upperBound
    guard mentions[first].kind == .body, isOwned(mentions[first], reading),
      reading.tokens[comma].kind == .comma,
      start == comma + 1 || start == comma + 2 && reading.tokens[comma + 1].has(.the),
      after < skeleton.sentences[mentions[second].sentence].upperBound, reading.tokens[after].kind == .comma
    else { return }
    mentions[first].entity = mentions[second].entity
  }

  /// Whether a name that something described ends before this token: *his solicitor, Naomi Feld of Feld Crossley, said*.
  static func closes(_ after: Int, _ limit: Int, _ reading: Reading, _ skeleton: Skeleton) -> Bool {
    var at = after
    while at < limit, RoleWords.isSuffix(reading.tokens[at]) { at += 1 }
    guard at < limit else { return true }
    let token = reading.tokens[at]
    return [.comma, .stop, .open].contains(token.kind) || token.has(.anyCue) || skeleton.stretchAt[at] >= 0
      || bodyPrepositions.contains(token.key)
  }

  private static let bodyPrepositions: WordSet = ["of", "from", "at"]

  /// *about Una Fell*, *by the Larkham Echo*, *Jailing Ian Pell*
  static func isObject(_ mention: Mention, _ reading: Reading) -> Bool {
    var before = mention.tokens.lowerBound - 1
    if before > 0, reading.tokens[before].has(.the) { before -= 1 }
    guard before >= 0, case let token = reading.tokens[before] else { return false }
    return token.has(.preposition)
      || token.isWord && reading.text[token.range].suffix(3).elementsEqual("ing".utf8)
  }

  /// Whether a verb of speech comes right behind a description, or behind what belongs to it.
  private static func speaks(_ mention: Mention, _ reading: Reading) -> Bool {
    var at = mention.tokens.upperBound
    guard at < reading.tokens.count else { return false }
    if Description.joins.contains(reading.tokens[at].key) {
      at += 1
      while at < min(reading.tokens.count, mention.tokens.upperBound + 10), reading.tokens[at].isWord,
        !reading.tokens[at].has([.sayVerb, .hearerVerb])
      {
        at += 1
      }
    }
    return speaks(at, reading)
  }

  static func speaks(_ at: Int, _ reading: Reading) -> Bool {
    at < reading.tokens.count && reading.tokens[at].has([.sayVerb, .hearerVerb])
      && reading.tokens[at].has(.finite)
  }

  /// *Sharon Shoesmith, the chair,* : the description after the comma stands for the name.
  private static func describe(_ first: Int, _ second: Int, _ mentions: inout [Mention], _ reading: Reading) {
    let start = mentions[second].tokens.lowerBound
    guard mentions[first].kind.isPersonName, !mentions[second].isPlural,
      start == mentions[first].tokens.upperBound + 1,
      reading.tokens[start - 1].kind == .comma,
      // *Una Fell, whose son told her*
      !reading.tokens[start].has(.relative)
    else { return }
    // *Asked about Una Fell, a spokesman for the trust said*: whoever speaks after the comma is somebody else.
    if isObject(mentions[first], reading), speaks(mentions[second], reading) { return }
    mentions[second].entity = mentions[first].entity
  }
}
