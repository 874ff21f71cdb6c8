// SPDX-License-Identifier: GPL-3.0-or-later

// The pronouns and nouns that stand for somebody.

extension MentionFinder {

  mutating func pronoun(_ at: Int, _ sentence: Int, _ range: Range<Int>) {
    let token = reading.tokens[at]
    let kind: Mention.Kind
    var gender = Mention.Gender.unknown
    if token.has(.he) {
      (kind, gender) = (.he, .male)
    } else if token.has(.she) {
      (kind, gender) = (.she, .female)
    } else if token.has(.they) {
      kind = .they
    } else if token.has(.it) {
      kind = .it
    } else if token.has(.firstPerson) {
      kind = .firstPerson
    } else if token.has(.who) {
      kind = .who
    } else {
      // *some*, *others*: only before a verb of speech, else they are determiners.
      guard at + 1 < range.upperBound else { return }
      let next = reading.tokens[at + 1]
      guard next.has(.anyCue) || next.has(.auxiliary) || next.has(.adverb) else { return }
      kind = .otherPronoun
    }
    if token.has(.possessivePronoun) && at + 1 < range.upperBound {
      let next = reading.tokens[at + 1]
      if next.isWord && !next.has([.preposition, .conjunction, .that, .adverb]) { return }
    }
    mentions.append(
      Mention(
        tokens: at..<(at + 1), name: at..<(at + 1), kind: kind, gender: gender,
        isPlural: token.has(.they), sentence: sentence))
  }

  mutating func nominal(_ at: Int, _ sentence: Int, _ range: Range<Int>) {
    let token = reading.tokens[at]
    if at + 1 < range.upperBound {
      let next = reading.tokens[at + 1]
      // The noun of a post before a name belongs to the name; one before another noun is no head.
      if next.isWord && next.isCapital && skeleton.stretchAt[at + 1] < 0 && !token.flags.contains(.possessive)
        && token.has(.personNoun) && (!next.has(.calendar) || next.has([.maleName, .femaleName]))
      {
        return
      }
      if next.isWord && next.has([.personNoun, .bodyNoun, .documentNoun]) && !next.isCapital
        && (!next.has(.anySpeech) || isGovernedCompound(at, range))
      {
        return
      }
    }
    if isFirstOfCompound(at, range) || isPolice(at, of: range) || isVerb(at, range) { return }
    // *Una Fell advocates higher taxes*
    if token.has(.personNoun), token.has(.anySpeech), token.has(.finite), at > range.lowerBound,
      reading.tokens[at - 1].isCapital
    {
      return
    }
    let start = phraseStart(at, range)
    // Verbs that look like nouns: *to report*, *he reports*.
    if token.has(.anySpeech) && start == at { return }
    let kind: Mention.Kind =
      token.has(.personNoun) ? .person : token.has(.bodyNoun) ? .body : .document
    let gender: Mention.Gender = token.has(.female) ? .female : token.has(.male) ? .male : .unknown
    let isGeneral = kind == .person && at + 1 < range.upperBound && reading.tokens[at + 1].key == Self.general
    mentions.append(
      Mention(
        tokens: start..<(isGeneral ? at + 2 : at + 1), name: at..<(at + 1), kind: kind, gender: gender,
        isPlural: token.has(.plural), sentence: sentence))
  }

  /// *“…,” Una Keld notes.*: a verb of speech right behind a name, and nothing that a noun would have for its verb.
  private func isVerb(_ at: Int, _ range: Range<Int>) -> Bool {
    let token = reading.tokens[at]
    guard token.has(.anySpeech), token.has(.finite), at > range.lowerBound,
      case let before = reading.tokens[at - 1], before.isCapital, !before.flags.contains(.possessive)
    else { return false }
    guard at + 1 < range.upperBound, case let next = reading.tokens[at + 1] else { return true }
    return !next.isFiniteVerb && !next.has([.auxiliary, .of, .preposition])
  }

  /// *according to court documents*: behind a preposition the second noun is no verb.
  private func isGovernedCompound(_ at: Int, _ range: Range<Int>) -> Bool {
    at > range.lowerBound + 1 && reading.tokens[at - 1].has([.preposition, .to])
      && reading.tokens[at + 1].has([.documentNoun, .plural])
      && (at + 2 >= range.upperBound || !reading.tokens[at + 2].has([.that, .determiner]))
  }

  /// *child* in *cases of child abuse*: of a child it would say *a child*.
  private func isFirstOfCompound(_ at: Int, _ range: Range<Int>) -> Bool {
    guard reading.tokens[at].key == Self.child, at > range.lowerBound, at + 1 < range.upperBound,
      reading.tokens[at].flags.contains(.small)
    else { return false }
    let (before, next) = (reading.tokens[at - 1], reading.tokens[at + 1])
    return before.has([.preposition, .and, .conjunction]) && next.flags.contains(.small)
      && !next.has([.auxiliary, .anySpeech, .preposition, .conjunction, .who, .relative])
  }

  /// *police* in *police and crime commissioner*
  private func isPolice(_ at: Int, of range: Range<Int>) -> Bool {
    at + 3 < range.upperBound && reading.tokens[at].key == Self.police && reading.tokens[at + 1].has(.and)
      && reading.tokens[at + 2].key == Self.crime && reading.tokens[at + 3].has(.personNoun)
  }

  private static let police = WordHash.key("police")
  private static let crime = WordHash.key("crime")
  /// *director general*
  private static let general = WordHash.key("general")
  private static let child = WordHash.key("child")

  /// The first token of the noun phrase whose head stands here.
  func phraseStart(_ head: Int, _ range: Range<Int>) -> Int {
    let phraseEnd = PhraseEnd(reading: reading)
    var start = head
    while start > range.lowerBound && head - start < 7 && skeleton.stretchAt[start - 1] < 0 {
      if start - 2 >= range.lowerBound, isPolice(start - 2, of: range) { start -= 2 }
      guard start > range.lowerBound else { break }
      let before = reading.tokens[start - 1]
      guard before.isWord || before.kind == .number else { break }
      if before.has([
        .preposition, .conjunction, .subordinator, .relative, .auxiliary, .he, .she, .they, .it, .firstPerson,
        .anySpeech,
      ]) && !before.has([.determiner, .possessivePronoun]) && !before.flags.contains(.possessive) {
        break
      }
      // *Last night one resident said*, *On Monday inspectors said*, *In court police said*
      let isPlace = isInCourt(start - 1, range) && !reading.tokens[head].has(.documentNoun)
      if TimeWords.contain(start - 1, reading) || isDay(start - 1, range) || isPlace
        || start < head && reading.tokens[start].has(.numeral) && TimeWords.adverbs.contains(before.key)
      {
        break
      }
      // *a report in which callers said*
      if before.has(.that) || before.key == Self.which { break }
      if before.has(.plainVerb) && before.has(.finite)
        || phraseEnd.governs(reading.tokens[start], start - 1, from: range.lowerBound)
      {
        break
      }
      start -= 1
      if before.has([.determiner, .possessivePronoun]) && !before.has(.numeral) { break }
    }
    // *the Department for Education's lead member*, *University of Larkham lead member*
    if start < head, reading.tokens[start].isCapital,
      let body = mentions.suffix(8).last(where: { $0.tokens.contains(start) }), body.kind.isName
    {
      start = body.tokens.lowerBound
    }
    // *And now children's services bosses said*
    if start < head, reading.tokens[start].key == Self.now { start += 1 }
    return start
  }

  /// *On Monday*, not *the Monday meeting*, *Monday’s meeting*.
  private func isDay(_ at: Int, _ range: Range<Int>) -> Bool {
    let token = reading.tokens[at]
    guard token.has(.calendar), token.isCapital, !token.has([.maleName, .femaleName]),
      !token.flags.contains(.possessive)
    else { return false }
    return at == range.lowerBound || reading.tokens[at - 1].has(.preposition)
  }

  private func isInCourt(_ at: Int, _ range: Range<Int>) -> Bool {
    at > range.lowerBound && reading.tokens[at].key == Self.court && reading.tokens[at].flags.contains(.small)
      && reading.tokens[at - 1].has(.preposition)
  }

  private static let court = WordHash.key("court")
  private static let which = WordHash.key("which")
  private static let now = WordHash.key("now")
}
