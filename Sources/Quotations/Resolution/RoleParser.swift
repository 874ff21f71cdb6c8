// SPDX-License-Identifier: GPL-3.0-or-later

/// A post and the body for which it is held, as the article words them.
struct Post: Equatable, Sendable {
  var role: String?
  var organisation: String?

  var isEmpty: Bool { role == nil && organisation == nil }

  /// Fills what is missing from another mention's post.
  mutating func complete(with other: Post) {
    if role == nil { role = other.role }
    if organisation == nil && (other.role == nil || other.role == role) { organisation = other.organisation }
  }
}

/// Takes a phrase such as *director of public health for East Lancashire* apart.
struct RoleParser {
  let reading: Reading

  /// - Parameter phrase: a noun phrase with the noun of a post in it, its determiner perhaps included.
  /// - Returns: nil when it names no post.
  func parse(_ phrase: Range<Int>) -> Post? {
    guard let head = head(of: phrase), !reading.tokens[head.upperBound - 1].has(.kin) else { return nil }
    var start = phrase.lowerBound
    var post = Post()
    if let owner = owner(phrase.lowerBound..<head.lowerBound) {
      post.organisation = text(owner.range)
      start = owner.next
    } else {
      start = skipOwner(
        skipDeterminers(phrase.lowerBound, head.lowerBound), phrase.lowerBound, head.lowerBound)
      let capitals = leadingBody(start..<head.lowerBound, head)
      if !capitals.isEmpty {
        // *Outside Larkham Crown Court Detective Superintendent Una Fell*: the court is a place there.
        let isPlace =
          reading.tokens[capitals.upperBound - 1].key == Self.courtKey
          && reading.tokens[capitals.upperBound].has(.title)
        if !isPlace { post.organisation = text(capitals) }
        start = capitals.upperBound
      }
    }
    let tail = self.tail(head.upperBound..<phrase.upperBound, hasBody: post.organisation != nil)
    if post.organisation == nil { post.organisation = tail.body.flatMap { text($0) } }
    post.role = text(start..<tail.roleEnd).map { lowered($0, at: start) }
    return post
  }

  /// The body in capitals that begins at a token: *the Larkham Care Union*.
  func body(_ start: Int, _ limit: Int) -> String? {
    let object = start..<objectEnd(start, limit)
    guard !object.isEmpty, isBody(object) else { return nil }
    let name = skipThe(object)
    let last = reading.tokens[name.upperBound - 1]
    let isNamed =
      last.has(.bodyNoun) || name.count > 1 && RoleWords.companyEnds.contains(last.key)
      || last.flags.contains(.allCapitals) || last.key == Self.crownKey
      || name.contains { reading.tokens[$0].key == Self.policeKey }
    // *Larkham Police's serious collision unit*
    if reading.tokens[name.lowerBound].isCapital, last.has(.bodyNoun),
      name.contains(where: { reading.tokens[$0].flags.contains([.possessive, .capital]) })
    {
      return text(name)
    }
    return reading.tokens[name.lowerBound].isCapital && last.isCapital
      && (isNamed || name.lowerBound > object.lowerBound + 1) ? text(name) : nil
  }

  /// The noun of the post, with those right after it: *chief executive, assistant chief constable*.
  private func head(of phrase: Range<Int>) -> Range<Int>? {
    var at = phrase.lowerBound
    while at < phrase.upperBound {
      let token = reading.tokens[at]
      if token.has(.preposition) && !token.has(.roleModifier) && !isInName(at, phrase) { return nil }
      // *police and crime commissioner*: what the post is about, no head.
      let isTopic =
        token.has(.plural) && at + 1 < phrase.upperBound && reading.tokens[at + 1].has(.and)
        && !token.flags.contains(.possessive)
      if token.isWord && token.has([.personNoun]) && !token.flags.contains(.possessive), !isTopic {
        var end = at + 1
        // *Health and Safety Executive inspector*: a body, no executive.
        if token.isCapital, token.has(.bodyNoun), at > phrase.lowerBound, end < phrase.upperBound,
          reading.tokens[at - 1].isCapital, !reading.tokens[at - 1].has(.roleModifier),
          reading.tokens[end].has(.personNoun), reading.tokens[end].flags.contains(.small)
        {
          at += 1
          continue
        }
        while end < phrase.upperBound, reading.tokens[end].has(.personNoun), reading.tokens[end].isWord,
          !reading.tokens[end].flags.contains(.possessive)
        { end += 1 }
        // A noun of a person before another noun is none: *child protection manager*.
        let rest = (end..<phrase.upperBound).prefix {
          reading.tokens[$0].isWord
            && !reading.tokens[$0].has([.preposition, .conjunction, .relative, .auxiliary])
        }
        if let later = rest.last(where: {
          reading.tokens[$0].has(.personNoun) && !reading.tokens[$0].flags.contains(.possessive)
        }) {
          return later..<(later + 1)
        }
        return at..<end
      }
      at += 1
    }
    return nil
  }

  /// The *of* in *a Department of Health spokesman*.
  private func isInName(_ at: Int, _ phrase: Range<Int>) -> Bool {
    reading.tokens[at].has(.of) && at > phrase.lowerBound && at + 1 < phrase.upperBound
      && reading.tokens[at - 1].isCapital && reading.tokens[at - 1].has(.bodyNoun)
      && reading.tokens[at + 1].isCapital
  }

  /// *the council's* head of services: the last possessive before the head.
  private func owner(_ range: Range<Int>) -> (range: Range<Int>, next: Int)? {
    guard let at = range.last(where: { reading.tokens[$0].flags.contains(.possessive) }) else { return nil }
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

  private func skipDeterminers(_ from: Int, _ limit: Int) -> Int {
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
  private func skipOwner(_ start: Int, _ from: Int, _ head: Int) -> Int {
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
  private static let plurals = WordSet(
    "children's children’s women's women’s men's men’s people's people’s victims' victims’ patients' patients’"
  )

  /// *Haringey Council* leader: capitals before the post that name a body.
  private func leadingBody(_ range: Range<Int>, _ head: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, reading.tokens[end].isCapital,
      !reading.tokens[end].has([.roleModifier, .personNoun, .demonym, .title]) || isPeople(end, range)
    {
      end += 1
      // *Health and Safety Executive*
      if end + 1 < range.upperBound, reading.tokens[end].has(.and), reading.tokens[end + 1].isCapital {
        end += 2
        if end < range.upperBound, reading.tokens[end].isCapital, reading.tokens[end].has(.bodyNoun) {
          end += 1
        }
      }
      // *Department of Health*
      if end + 1 < range.upperBound, reading.tokens[end].has(.of), reading.tokens[end + 1].isCapital,
        reading.tokens[end - 1].has(.bodyNoun)
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
    let run = range.lowerBound..<end
    // *Taxi driver*, *Pig farmer*: a trade.
    if run.count == 1, run.upperBound == head.lowerBound, isSentenceStart(run.lowerBound),
      !namesPlace(run.lowerBound),
      RoleWords.isTrade(reading.tokens[head.lowerBound])
    {
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

  /// *Police* in *Police Federation chairman*
  private func isPeople(_ at: Int, _ range: Range<Int>) -> Bool {
    reading.tokens[at].has(.plural) && at + 1 < range.upperBound && reading.tokens[at + 1].isCapital
      && reading.tokens[at + 1].has(.bodyNoun)
  }

  /// What follows the noun: the rest of the post, and the body.
  private func tail(_ range: Range<Int>, hasBody: Bool) -> (roleEnd: Int, body: Range<Int>?) {
    var roleEnd = range.lowerBound
    var at = range.lowerBound
    while at < range.upperBound {
      let token = reading.tokens[at]
      guard token.has(.preposition) || token.key == Self.atKey else { break }
      let isCounsel = token.has(.to) && reading.tokens[at - 1].key == Self.counselKey
      let end = objectEnd(at + 1, range.upperBound)
      guard end > at + 1 else { break }
      let object = (at + 1)..<end
      if isCounsel
        || token.has(.of)
          && (hasBody || !isBody(object) || isFixed(object) || isField(object)
            || hasLaterBody(end, range.upperBound))
      {
        roleEnd = end
      } else if token.has(.of) || Self.bodyPrepositions.contains(token.key) {
        let isPlace =
          token.key != Self.inKey || reading.tokens[object.lowerBound].isCapital && !isField(object)
        guard isBody(object), isPlace, token.key != Self.forKey || !isField(object) else {
          if token.key == Self.atKey { break }
          roleEnd = end
          at = end
          continue
        }
        return (roleEnd, hasBody ? nil : skipThe(object))
      } else {
        break
      }
      at = end
    }
    return (roleEnd, nil)
  }

  /// Of the possessives *county's, borough’s*.
  private static let areas: WordSet = [
    "county", "county's", "county’s", "city", "city's", "city’s", "borough", "borough's", "borough’s", "town",
    "town's", "town’s", "district", "district's", "district’s",
  ]
  private static let charities: WordSet = ["charity", "union", "campaign"]
  private static let policeKey = WordHash.key("police")
  private static let saintKey = WordHash.key("st")
  private static let crownKey = WordHash.key("crown")
  private static let courtKey = WordHash.key("court")
  private static let counselKey = WordHash.key("counsel")
  private static let inKey = WordHash.key("in")
  private static let atKey = WordHash.key("at")
  private static let forKey = WordHash.key("for")
  private static let bodyPrepositions: WordSet = ["at", "for", "with", "of", "from", "in"]
  private static let fixedObjects: WordSet = ["state", "staff", "police", "justice", "counsel", "operations"]

  private func isFixed(_ object: Range<Int>) -> Bool {
    object.count == 1 && Self.fixedObjects.contains(reading.tokens[object.lowerBound].key)
  }

  /// Director of *Children's Services*: a field of work in capitals.
  private func isField(_ object: Range<Int>) -> Bool {
    // *A&E*
    if object.count == 3, reading.tokens[object.lowerBound + 1].kind == .other { return true }
    return object.allSatisfy { reading.tokens[$0].has(.and) || RoleWords.isField(reading.tokens[$0]) }
  }

  private func hasLaterBody(_ at: Int, _ limit: Int) -> Bool {
    guard at + 1 < limit, Self.bodyPrepositions.contains(reading.tokens[at].key), !reading.tokens[at].has(.of)
    else { return false }
    return isBody((at + 1)..<objectEnd(at + 1, limit))
  }

  /// A name, or *the* with a noun.
  private func isBody(_ object: Range<Int>) -> Bool {
    guard let first = object.first else { return false }
    let token = reading.tokens[first]
    if token.isCapital { return !token.has(.calendar) }
    return token.has([.the, .possessivePronoun])
      || (token.has(.determiner) && object.contains { reading.tokens[$0].has(.bodyNoun) })
  }

  private func skipThe(_ range: Range<Int>) -> Range<Int> {
    let drop =
      reading.tokens[range.lowerBound].has([.determiner, .possessivePronoun]) && range.count > 1
      && reading.tokens[range.lowerBound + 1].kind != .other
    let start = drop ? range.lowerBound + 1 : range.lowerBound
    // *the charity Harbourline*
    let isNamed =
      start + 1 < range.upperBound && Self.charities.contains(reading.tokens[start].key)
      && !reading.tokens[start].isCapital && reading.tokens[start + 1].isCapital
    return (isNamed ? start + 1 : start)..<range.upperBound
  }

  /// The end of the noun phrase that a preposition governs.
  private func objectEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit && end < start + 14 {
      let token = reading.tokens[end]
      guard token.isWord || token.kind == .number else {
        if token.kind == .other {
          end += 1
          continue
        }
        break
      }
      if token.has(.and) {
        let next = end + 1 < limit ? reading.tokens[end + 1] : token
        if next.has([.personNoun, .determiner, .roleModifier]) && !next.has(.plural) || end + 1 >= limit {
          break
        }
      } else if token.has([.relative, .auxiliary])
        || token.has(.subordinator) && !token.has(.preposition) && !token.isCapital
      {
        break
      } else if token.has(.preposition) {
        // *of* inside a name goes on: *Board of Trade*.
        let joins = token.has(.of) && end > start && reading.tokens[end - 1].isCapital
        if !joins { break }
      }
      end += 1
    }
    return end
  }

  private func text(_ range: Range<Int>) -> String? {
    guard let last = range.last else { return nil }
    // *St Hilda's* is the name of the hospital.
    let isSaint = range.count == 2 && reading.tokens[range.lowerBound].key == Self.saintKey
    let suffix = isSaint ? Int(reading.tokens[last].suffix) : 0
    let end = Int(reading.tokens[last].end)
    return reading.words(range) + reading.string((end - suffix)..<end)
  }

  /// A post has a capital only from the sentence: *Chairman Graham Badman* is a chairman.
  private func lowered(_ role: String, at start: Int) -> String {
    let token = reading.tokens[start]
    guard token.isCapital, !token.flags.contains(.allCapitals),
      token.has([.personNoun, .roleModifier]) || isPlainField(start)
        || RoleWords.isTrade(reading.tokens[min(start + 1, reading.tokens.count - 1)]) && !namesPlace(start),
      !reading.tokens[start + 1].isCapital
        || !role.contains(" ")
    else { return role }
    return isSentenceStart(start) ? role.prefix(1).lowercased() + role.dropFirst() : role
  }

  private func isSentenceStart(_ at: Int) -> Bool {
    at == 0 || reading.tokens[at].flags.contains(.paragraphStart)
      || [.stop, .question, .mark].contains(reading.tokens[at - 1].kind)
  }

  private func namesPlace(_ at: Int) -> Bool {
    reading.tokens[at].has([.place, .demonym, .bodyNoun]) || reading.tokens[at].flags.contains(.allCapitals)
  }

  /// *Custody* of *Custody sergeant*; the minister's field keeps its capital.
  private func isPlainField(_ start: Int) -> Bool {
    RoleWords.isField(reading.tokens[start]) && start + 1 < reading.tokens.count
      && !RoleWords.afterFirst.contains(reading.tokens[start + 1].key)
  }
}
