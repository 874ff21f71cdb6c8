// SPDX-License-Identifier: GPL-3.0-or-later

// What stands between a mention and its verb, and is not the subject.

extension Apposition {
  /// Marks whoever stands aside, between a mention and its verb, and gives each mention what joins it to its verb.
  static func setAside(_ mentions: inout [Mention], _ reading: Reading, _ skeleton: Skeleton) {
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
  static let doing = WordSet(
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

  static func isVerb(_ token: Token) -> Bool {
    token.has(.anySpeech) && token.has(.finite) && !token.isCapital
      && (!token.has([.documentNoun, .speechNoun, .bodyNoun]) || !token.has(.plural))
  }
}
