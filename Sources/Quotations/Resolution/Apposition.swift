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
        modify(previous, index, &mentions, reading)
        appose(previous, index, &mentions, reading, skeleton)
        // *the author of the review, Una Fell,*; *the head of the trust Una Fell*
        if !isOnePerson(mentions[previous]) || isGoverned(mentions[previous], reading),
          canFollow(mentions[index].tokens.lowerBound, reading),
          let first = neighbour(previous, mentions)
        {
          appose(first, index, &mentions, reading, skeleton)
          join(first, previous, index, &mentions, reading)
          // *the director of children, families and learning, Una Fell,*
          if !isOnePerson(mentions[first]), let head = neighbour(first, mentions) {
            appose(head, index, &mentions, reading, skeleton)
          }
        }
      } else if mentions[index].kind == .organisation {
        nameBody(previous, index, &mentions, reading, skeleton)
      } else if mentions[index].kind == .person {
        own(previous, index, &mentions, reading)
        describe(previous, index, &mentions, reading)
      }
    }
    addTails(&mentions, reading, skeleton)
    for index in mentions.indices where mentions[index].isFree {
      if isAgent(mentions[index], reading, skeleton) {
        mentions[index].isModifier = true
        continue
      }
      guard let aside = aside(mentions[index], reading, skeleton) else { continue }
      var next = index + 1
      while next < mentions.count, mentions[next].tokens.lowerBound < aside.upperBound {
        let end = mentions[next].reach
        let speaks = end < aside.upperBound && isVerb(reading.tokens[end])
        if mentions[next].tokens.lowerBound > aside.lowerBound, !speaks { mentions[next].isModifier = true }
        next += 1
      }
    }
  }

  /// *The review, led by Una Fell, found*, *the man questioned by police said*: whoever did a thing is not the subject of
  /// what follows.
  private static func isAgent(_ mention: Mention, _ reading: Reading, _ skeleton: Skeleton) -> Bool {
    let (start, end) = (mention.tokens.lowerBound, mention.reach)
    let sentence = skeleton.sentences[mention.sentence]
    guard start - 3 > sentence.lowerBound, end + 1 < sentence.upperBound, reading.tokens[start - 1].has(.by)
    else { return false }
    let isAside = reading.tokens[start - 3].kind == .comma && reading.tokens[end].kind == .comma
    guard isAside || reading.endsLikePast(reading.tokens[start - 2]) else { return false }
    let next = reading.tokens[isAside ? end + 1 : end]
    return isVerb(next) || next.has(.auxiliary)
  }

  private static func isOnePerson(_ mention: Mention) -> Bool { mention.kind == .person && !mention.isPlural }

  /// What stands aside right after a mention, so that nobody in it is the subject of what goes on after it, but only of
  /// a verb of its own: in brackets after a name (*Una Fell (Lib Dem, Marl Green) said*), and between dashes before a
  /// verb of speech (*a review of his death – and of that of his sister, Una – found that …*).
  private static func aside(_ mention: Mention, _ reading: Reading, _ skeleton: Skeleton) -> Range<Int>? {
    let open = mention.reach
    let limit = min(open + longestAside, skeleton.sentences[mention.sentence].upperBound)
    guard open < limit, mention.kind.isName || mention.kind.isNominal else { return nil }
    let first = reading.tokens[open].kind
    if first == .open, mention.kind.isName {
      return (open..<limit).first { reading.tokens[$0].kind == .close }.map { open..<$0 }
    }
    guard let start = (open..<min(open + 10, limit)).first(where: { reading.tokens[$0].kind == .dash }),
      isSilent(open..<start, reading, skeleton),
      let close = (start + 1..<limit).first(where: { reading.tokens[$0].kind == .dash }),
      close + 1 < limit, isVerb(reading.tokens[close + 1]), isSilent(start..<close, reading, skeleton)
    else { return nil }
    return start..<close
  }

  private static let longestAside = 30

  /// Whether nobody says anything there.
  private static func isSilent(_ range: Range<Int>, _ reading: Reading, _ skeleton: Skeleton) -> Bool {
    range.allSatisfy { skeleton.stretchAt[$0] < 0 && !isVerb(reading.tokens[$0]) }
  }

  /// *the charity Harbourline*, *the care home Corrow House*: the noun tells what bears the name after it.
  ///
  /// - Parameter mentions: before they have entities.
  static func nameBodies(_ mentions: inout [Mention], _ reading: Reading) {
    for index in mentions.indices.dropLast() where mentions[index].kind == .body {
      let (noun, name) = (mentions[index].tokens, mentions[index + 1])
      guard name.kind.isName, name.name.lowerBound == noun.upperBound, !noun.isEmpty,
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

  /// Gives each mention that a phrase joins to a verb of speech that phrase, and what it mentions with it.
  private static func addTails(_ mentions: inout [Mention], _ reading: Reading, _ skeleton: Skeleton) {
    for index in mentions.indices where mentions[index].isFree && !mentions[index].kind.isPronoun {
      let end = mentions[index].tokens.upperBound
      let limit = min(skeleton.sentences[mentions[index].sentence].upperBound, end + 9)
      guard end + 2 < limit, joins(mentions[index], reading.tokens[end]) else { continue }
      var at = end + 1
      while at < limit, skeleton.stretchAt[at] < 0, isInside(reading.tokens[at]) { at += 1 }
      if doing.contains(reading.tokens[end].key) {
        while at < limit, at > end + 1, reading.tokens[at].has(.auxiliary) { at += 1 }
      }
      guard at > end + 1, at < limit, skeleton.stretchAt[at] < 0, isVerb(reading.tokens[at]) else { continue }
      mentions[index].tail = at - end
      var next = index + 1
      while next < mentions.count, mentions[next].tokens.lowerBound < at {
        mentions[next].isModifier = true
        next += 1
      }
    }
  }

  /// *the ombudsman's report to the council found*: only what is written is *to* somebody.
  private static func joins(_ mention: Mention, _ token: Token) -> Bool {
    isJoint(token) || mention.kind == .document && token.has(.to)
      || mention.kind.isNominal && doing.contains(token.key)
  }

  /// *lawyers representing Una Fell*
  private static let doing = WordSet(
    "representing defending prosecuting investigating supporting advising leading chairing treating examining"
  )

  private static func isJoint(_ token: Token) -> Bool {
    token.isWord && token.has(.preposition)
      && !token.has([.to, .conjunction, .subordinator, .adverb, .calendar])
  }

  private static func isInside(_ token: Token) -> Bool {
    guard token.isWord else { return false }
    if token.isCapital || token.has([.determiner, .possessivePronoun]) && !token.has(.relative) {
      return true
    }
    return !token.has([
      .auxiliary, .relative, .conjunction, .subordinator, .he, .she, .they, .it, .firstPerson, .to,
      .plainVerb,
    ]) && !isVerb(token)
  }

  private static func isVerb(_ token: Token) -> Bool {
    token.has(.anySpeech) && token.has(.finite) && !token.isCapital
      && (!token.has([.documentNoun, .speechNoun, .bodyNoun]) || !token.has(.plural))
  }

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
      }
      before -= 1
    }
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
    guard joins, mentions[first].tokens.upperBound <= mentions[second].name.lowerBound else { return }
    mentions[first].isModifier = true
    mentions[second].tokens =
      min(
        mentions[first].tokens.lowerBound, mentions[second].tokens.lowerBound)..<mentions[second].tokens
      .upperBound
  }

  /// *Founder and chief executive Una Fell*: two posts of one, as no article comes before them.
  private static func isFirstPost(
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

  /// *holder for children and families*: after a preposition.
  private static func isGoverned(_ mention: Mention, _ reading: Reading) -> Bool {
    mention.tokens.lowerBound > 0 && reading.tokens[mention.tokens.lowerBound - 1].has(.preposition)
  }

  /// *Chair of governors Una Fell*, *Head of parks Una Fell*: an office and what it is about, in small letters, right
  /// before the name.
  private static func isPost(
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
        return token.isWord && (token.flags.contains(.small) || token.has(.title))
          && !token.has([.preposition, .auxiliary, .relative, .subordinator, .personalPronoun])
          && !isVerb(token)
      } && !last.has([.determiner, .conjunction, .roleModifier])
      && (!last.has(.personNoun) || last.has([.plural, .title]))
  }

  /// *head of*, *cabinet member for*: the word before what a post is about.
  private static func opensField(_ post: Mention, _ token: Token, _ reading: Reading) -> Bool {
    token.has(.of)
      || (token.key == forKey || token.key == inKey)
        && RoleWords.isOffice(reading.tokens[post.name.upperBound - 1])
  }

  private static let forKey = WordHash.key("for")
  private static let inKey = WordHash.key("in")

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

  /// *the director of public health Una Fell*: a post in small letters, with *of*, right before the name.
  private static func join(
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

  /// *Sharon Shoesmith, the chair,* : the description after the comma stands for the name.
  private static func describe(_ first: Int, _ second: Int, _ mentions: inout [Mention], _ reading: Reading) {
    let start = mentions[second].tokens.lowerBound
    guard mentions[first].kind.isPersonName, !mentions[second].isPlural,
      start == mentions[first].tokens.upperBound + 1,
      reading.tokens[start - 1].kind == .comma,
      // *Una Fell, whose son told her*
      !reading.tokens[start].has(.relative)
    else { return }
    // *Asked about Una Fell, the minister said*: whoever speaks right after the comma is somebody else.
    let next = mentions[second].tokens.upperBound
    if next < reading.tokens.count, reading.tokens[next].has(.sayVerb), reading.tokens[next].has(.finite),
      mentions[first].tokens.lowerBound > 0,
      reading.tokens[mentions[first].tokens.lowerBound - 1].has(.preposition)
    {
      return
    }
    mentions[second].entity = mentions[first].entity
  }
}
