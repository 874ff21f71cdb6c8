// SPDX-License-Identifier: GPL-3.0-or-later

/// The body before a post: *the council's* leader, *Haringey Council* leader, *a trust* spokeswoman.
extension RoleParser {
  /// The body in capitals that begins at a token: *the Larkham Care Union*.
  func body(_ start: Int, _ limit: Int) -> String? {
    let object = start..<objectEnd(start, limit)
    guard !object.isEmpty, isBody(object) else { return nil }
    let name = skipThe(object)
    let last = reading.tokens[name.upperBound - 1]
    let isNamed =
      last.has(.bodyNoun) || self.named(in: object) != nil
      || name.count > 1 && RoleWords.companyEnds.contains(last.key)
      || last.flags.contains(.allCapitals) && !last.has(.place) || last.key == Self.crownKey
      || name.contains { reading.tokens[$0].key == Self.policeKey }
      || name.count > 1 && BodyName.holds(reading, name)
      // *Pell & Marl*
      || name.count > 2 && name.dropLast().contains { reading.tokens[$0].kind == .other }
    // *Larkham Police's serious collision unit*
    if reading.tokens[name.lowerBound].isCapital, last.has(.bodyNoun),
      name.contains(where: { reading.tokens[$0].flags.contains([.possessive, .capital]) })
    {
      return text(name)
    }
    return reading.tokens[name.lowerBound].isCapital && last.isCapital
      && (isNamed || name.lowerBound > object.lowerBound + 1) ? text(name) : nil
  }

  /// The body that begins at a token, also one that is only called *the council*.
  func bodyOfAll(_ start: Int, _ limit: Int) -> String? {
    let object = start..<objectEnd(start, limit)
    if let named = body(start, limit) { return named }
    guard object.count == 2, reading.tokens[start].has(.the), case let noun = reading.tokens[start + 1],
      noun.has(.bodyNoun), !noun.has([.personNoun, .kin, .plural])
    else { return nil }
    return text(skipThe(object))
  }

  /// *the council's* head of services: the last possessive before the head.
  func owner(_ range: Range<Int>) -> (range: Range<Int>, next: Int)? {
    // *Larkham's children's services director*
    guard
      let at = range.last(where: {
        reading.tokens[$0].flags.contains(.possessive) && !Self.plurals.contains(reading.tokens[$0].key)
      })
    else { return nil }
    // *children's minister* is a post, *the council's leader* a body and its post, *Baby P's grandmother* neither.
    let names: WordClass = [.bodyNoun, .place, .demonym]
    let isBody = range.prefix(through: at).contains {
      reading.tokens[$0].has(names) || reading.tokens[$0].flags.contains(.allCapitals)
        || Self.areas.contains(reading.tokens[$0].key)
    }
    guard isBody else { return nil }
    let start = skipDeterminers(range.lowerBound, at)
    return (start..<(at + 1), at + 1)
  }

  func skipDeterminers(_ from: Int, _ limit: Int) -> Int {
    var start = from
    while start < limit, RoleWords.times.contains(reading.tokens[start].key) { start += 1 }
    while start < limit, reading.tokens[start].has([.determiner, .possessivePronoun]),
      !reading.tokens[start].isCapital || reading.tokens[start].has(.the) || start == from
    {
      start += 1
    }
    return start > from ? skipNewness(start, limit) : start
  }

  /// *the next* chief executive, *its newly appointed* chair; but *the first minister*.
  private func skipNewness(_ from: Int, _ limit: Int) -> Int {
    var start = from
    while start < limit, RoleWords.newness.contains(reading.tokens[start].key) { start += 1 }
    let isFirstMinister =
      start < reading.tokens.count && RoleWords.afterFirst.contains(reading.tokens[start].key)
    return isFirstMinister ? from : start
  }

  /// *the quarry's* owner: the thing of which somebody is the owner belongs to the post as little as a body does.
  func skipOwner(_ start: Int, _ from: Int, _ head: Int) -> Int {
    // *Miss Lane's head teacher*
    if start + 1 < head, reading.tokens[start].has([.maleTitle, .femaleTitle]),
      reading.tokens[start + 1].flags.contains(.possessive)
    {
      return start + 2
    }
    guard start > from, reading.tokens[from].has(.the), start < head,
      reading.tokens[start].flags.contains([.possessive, .small]),
      !Self.plurals.contains(reading.tokens[start].key)
    else { return start }
    return start + 1
  }

  /// *the children's commissioner* has no children.
  private static let plurals = WordSet("children women men people victims patients")

  /// *Haringey Council* leader: capitals before the post that name a body.
  func leadingBody(_ range: Range<Int>, _ head: Range<Int>) -> Range<Int> {
    if let whole = wholeBody(range) { return whole }
    var end = range.lowerBound
    while end < range.upperBound, reading.tokens[end].isCapital,
      !reading.tokens[end].has([.roleModifier, .personNoun, .demonym, .title]) || isOfBody(end, range)
        || reading.tokens[end].key == Self.labourKey && RoleWords.isVoice(reading.tokens[head.lowerBound])
    {
      end += 1
      // *Health and Safety Executive*
      if end + 1 < range.upperBound, reading.tokens[end].has(.and), reading.tokens[end + 1].isCapital {
        end += 2
        if end < range.upperBound, reading.tokens[end].isCapital, reading.tokens[end].has(.bodyNoun) {
          end += 1
        }
      }
      // *Department of Health*, *Department for Education*
      if end + 1 < range.upperBound, reading.tokens[end].has(.of) || reading.tokens[end].key == Self.forKey,
        reading.tokens[end + 1].isCapital,
        isOffice(end - 1)
      {
        end += 2
      }
    }
    // *Larkham council leader*
    if end > range.lowerBound, end + 1 == range.upperBound, reading.tokens[end].flags.contains(.small),
      RoleWords.isBody(reading.tokens[end])
    {
      end += 1
    }
    // *a Number 10 spokesman*
    if end == range.lowerBound + 1, end < range.upperBound, reading.tokens[end].kind == .number {
      return range.lowerBound..<(end + 1)
    }
    let run = range.lowerBound..<end
    // *HM Senior Coroner*
    if run.count == 1, reading.tokens[run.lowerBound].key == Self.majestyKey {
      return run.lowerBound..<run.lowerBound
    }
    // *Taxi driver*, *Pig farmer*: a trade.
    if run.count == 1, run.upperBound == head.lowerBound, isSentenceStart(run.lowerBound),
      !namesPlace(run.lowerBound),
      RoleWords.isTrade(reading.tokens[head.lowerBound])
    {
      return run.lowerBound..<run.lowerBound
    }
    // *Arts minister*: of what somebody is minister.
    if run.count == 1, reading.tokens[head.lowerBound].key == Self.ministerKey, isRemit(run.lowerBound) {
      return run.lowerBound..<run.lowerBound
    }
    // *Trade union leader* at the beginning of a sentence.
    if let first = run.first, run.count == 2, RoleWords.isField(reading.tokens[first]),
      !reading.tokens[first + 1].isCapital
    {
      return first..<first
    }
    // *a trust spokeswoman* speaks for the trust.
    if run.isEmpty, RoleWords.isVoice(reading.tokens[head.lowerBound]), let last = range.last,
      reading.tokens[last].has(.bodyNoun)
    {
      return range
    }
    // *a Probation Service spokeswoman*, *Crown Prosecution Service senior prosecutor*
    if run.count > 1, reading.tokens[run.upperBound].flags.contains(.small),
      case let last = reading.tokens[run.upperBound - 1], last.isCapital, last.has(.bodyNoun)
    {
      return run
    }
    // *Health minister*, *Custody sergeant*: a field, no body.
    guard !run.allSatisfy({ reading.tokens[$0].has(.commonWord) || RoleWords.isField(reading.tokens[$0]) })
    else { return run.lowerBound..<run.lowerBound }
    let namesBody = run.contains {
      reading.tokens[$0].has(.bodyNoun) || reading.tokens[$0].flags.contains(.allCapitals)
    }
    // *Larkham MP*, but *Larkham Director*.
    let isMember = reading.tokens[head.lowerBound].flags.contains(.allCapitals)
    if reading.tokens[head.lowerBound].isCapital && !namesBody && !isMember {
      return run.lowerBound..<run.lowerBound
    }
    return run
  }

  private func isRemit(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    return !token.has([.place, .demonym]) && token.flags.isDisjoint(with: [.allCapitals, .possessive])
      && token.key != Self.labourKey
  }

  /// *Police Scotland*, *Kent Police*, *Citizens Advice*, whose words would else be those of a post.
  private func wholeBody(_ range: Range<Int>) -> Range<Int>? {
    let run = range.lowerBound..<(range.first(where: { !reading.tokens[$0].isCapital }) ?? range.upperBound)
    guard run.count > 1 else { return nil }
    let isForce =
      reading.tokens[run.upperBound - 1].key == Self.policeKey
      && !run.dropLast().contains {
        reading.tokens[$0].has([.title, .personNoun, .roleModifier, .demonym])
          || reading.tokens[$0].flags.contains(.possessive)
      }
    // *Local Government Association*
    let isLocal =
      run.count > 2 && reading.tokens[run.lowerBound].key == Self.localKey
      && reading.tokens[run.upperBound - 1].has(.bodyNoun)
    return isForce || isLocal || BodyName.holds(reading, run) ? run : nil
  }

  /// *Police* in *Police Federation chairman*, *White* in *White House press secretary*
  private func isOfBody(_ at: Int, _ range: Range<Int>) -> Bool {
    reading.tokens[at].has([.plural, .demonym]) && at + 1 < range.upperBound
      && reading.tokens[at + 1].isCapital
      && reading.tokens[at + 1].has(.bodyNoun)
  }

  /// Of the possessives *county's, borough’s*.
  private static let areas = WordSet("county city borough town district")

  func isSentenceStart(_ at: Int) -> Bool {
    at == 0 || reading.tokens[at].flags.contains(.paragraphStart)
      || [.stop, .question, .mark].contains(reading.tokens[at - 1].kind)
  }

  func namesPlace(_ at: Int) -> Bool {
    reading.tokens[at].has([.place, .demonym, .bodyNoun]) || reading.tokens[at].flags.contains(.allCapitals)
  }
  private static let majestyKey = WordHash.key("hm")
  private static let localKey = WordHash.key("local")
  private static let labourKey = WordHash.key("labour")
  private static let ministerKey = WordHash.key("minister")
  private static let policeKey = WordHash.key("police")
  private static let crownKey = WordHash.key("crown")
}
