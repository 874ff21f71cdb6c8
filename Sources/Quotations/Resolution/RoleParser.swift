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
    let first = skipDeterminers(phrase.lowerBound, phrase.upperBound)
    if let end = BodyName.associationEnd(reading, first, phrase.upperBound),
      var post = parse(end..<phrase.upperBound)
    {
      post.organisation = text(first..<end)
      return post
    }
    guard let head = head(of: phrase), case let noun = reading.tokens[head.upperBound - 1],
      !noun.has(.kin) || isCalling(head, phrase),
      !Self.inTurn.contains(noun.key)
    else { return nil }
    var start = phrase.lowerBound
    var tenure = start..<start
    var post = Post()
    if let owner = owner(phrase.lowerBound..<head.lowerBound) {
      post.organisation = text(owner.range)
      start = owner.next
    } else {
      start = skipOwner(
        skipDeterminers(phrase.lowerBound, head.lowerBound), phrase.lowerBound, head.lowerBound)
      tenure = self.tenure(from: start, head.lowerBound)
      let capitals = leadingBody(tenure.upperBound..<head.lowerBound, head)
      if capitals.isEmpty { tenure = start..<start }
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
    // *former Larkham Council leader*
    if let role = post.role, let word = text(tenure) {
      post.role = lowered(word, at: tenure.lowerBound) + " " + role
    }
    return post
  }

  /// *former*, *acting* before the body whose post it is.
  private func tenure(from start: Int, _ limit: Int) -> Range<Int> {
    var end = start
    while end < limit, Self.tenures.contains(reading.tokens[end].key) { end += 1 }
    return start..<end
  }

  private static let tenures: WordSet = [
    "former", "acting", "interim", "outgoing", "incoming", "retired", "retiring", "then", "current", "deputy",
  ]

  /// The noun of the post, with those right after it: *chief executive, assistant chief constable*.
  private func head(of phrase: Range<Int>) -> Range<Int>? {
    var at = phrase.lowerBound
    while at < phrase.upperBound {
      let token = reading.tokens[at]
      if token.has(.preposition) && !token.has(.roleModifier) && !isInName(at, phrase) {
        return lead(phrase)
      }
      // *police and crime commissioner*: what the post is about, no head.
      let isTopic =
        token.has(.plural) && at + 1 < phrase.upperBound && reading.tokens[at + 1].has(.and)
        && !token.flags.contains(.possessive)
      // *Local Government and Social Care Ombudsman*: an adjective.
      let isLocal = token.key == Self.localKey && at + 1 < phrase.upperBound
      if token.isWord && token.has([.personNoun]) && !token.flags.contains(.possessive), !isTopic, !isLocal {
        var end = at + 1
        // *Health and Safety Executive inspector*: a body, no executive.
        if token.isCapital, token.has(.bodyNoun), at > phrase.lowerBound, end < phrase.upperBound,
          reading.tokens[at - 1].isCapital, !reading.tokens[at - 1].has(.roleModifier),
          reading.tokens[end].has(.personNoun), reading.tokens[end].flags.contains(.small)
        {
          at += 1
          continue
        }
        // *attorney general*, *chief justice*
        if end < phrase.upperBound, Self.secondWords.contains(reading.tokens[end].key) { end += 1 }
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
        return at..<(secondHead(end, phrase.upperBound) ?? end)
      }
      at += 1
    }
    return lead(phrase)
  }

  /// *health visitor*: what other visitors are is no post.
  private func isCalling(_ head: Range<Int>, _ phrase: Range<Int>) -> Bool {
    head.lowerBound > phrase.lowerBound && reading.tokens[head.lowerBound].key == Self.visitorKey
      && Self.visited.contains(reading.tokens[head.lowerBound - 1].key)
  }

  /// *safeguarding lead*
  private func lead(_ phrase: Range<Int>) -> Range<Int>? {
    guard
      let at = phrase.dropFirst().first(where: {
        !reading.tokens[$0].isWord || reading.tokens[$0].has(.preposition)
          || reading.tokens[$0].key == Self.leadKey
      }), reading.tokens[at].key == Self.leadKey,
      at + 1 == phrase.upperBound || reading.tokens[at + 1].has(.preposition)
        || !reading.tokens[at + 1].isWord
    else { return nil }
    return at..<(at + 1)
  }

  /// The end of another post that *and* joins to the first: *founder and chief executive of*.
  private func secondHead(_ joint: Int, _ limit: Int) -> Int? {
    guard joint + 1 < limit, reading.tokens[joint].key == Self.andKey,
      !reading.tokens[joint - 1].has(.kin)
    else { return nil }
    var end = joint + 1
    while end < limit, reading.tokens[end].isWord, reading.tokens[end].has([.personNoun, .roleModifier]),
      !reading.tokens[end].has([.plural, .kin]), !reading.tokens[end].flags.contains(.possessive),
      reading.tokens[end].flags.contains(.small) || reading.tokens[end].flags.contains(.allCapitals)
    {
      end += 1
    }
    guard end > joint + 1, reading.tokens[end - 1].has(.personNoun) else { return nil }
    let closes = end >= limit || !reading.tokens[end].isWord || reading.tokens[end].has(.preposition)
    return closes ? end : nil
  }

  /// The *of* in *a Department of Health spokesman*, the *for* in *the Department for Education's director*.
  private func isInName(_ at: Int, _ phrase: Range<Int>) -> Bool {
    (reading.tokens[at].has(.of) || reading.tokens[at].key == Self.forKey) && at > phrase.lowerBound
      && at + 1 < phrase.upperBound
      && reading.tokens[at - 1].isCapital && isOffice(at - 1) && reading.tokens[at + 1].isCapital
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
      // *a nurse of 23*: an age.
      guard end > at + 1, end > at + 2 || reading.tokens[at + 1].kind != .number else { break }
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

  /// Of *her predecessor*: who holds a post before or after somebody, whatever it is.
  private static let inTurn: WordSet = ["predecessor", "successor"]
  /// Of *at the time*, *at the inquest*: where *at the* leads to no body.
  private static let occasions: WordSet = [
    "time", "moment", "weekend", "scene", "trial", "inquest", "hearing", "end", "start", "beginning",
    "meeting", "event",
    "funeral", "ceremony", "launch", "conference",
  ]
  private static let charities: WordSet = [
    "charity", "union", "campaign", "firm", "group", "organisation", "organization", "company", "agency",
    "provider",
    "operator", "watchdog", "regulator", "network", "coalition", "think-tank", "consultancy", "publisher",
    "retailer",
  ]
  private static let visitorKey = WordHash.key("visitor")
  private static let visited: WordSet = ["health", "prison", "hospital", "lay", "custody"]
  private static let andKey = WordHash.key("and")
  private static let leadKey = WordHash.key("lead")
  private static let localKey = WordHash.key("local")
  private static let afterKey = WordHash.key("after")
  private static let lookedKey = WordHash.key("looked")
  private static let secondWords: WordSet = ["general", "justice"]
  private static let saintKey = WordHash.key("st")
  private static let courtKey = WordHash.key("court")
  private static let counselKey = WordHash.key("counsel")
  private static let inKey = WordHash.key("in")
  private static let atKey = WordHash.key("at")
  static let forKey = WordHash.key("for")
  private static let bodyPrepositions: WordSet = ["at", "for", "with", "of", "from", "in"]
  private static let fixedObjects: WordSet = [
    "state", "staff", "police", "justice", "counsel", "operations", "governors", "trustees",
  ]

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
    // *chair of the Safeguarding Board in Marlshire*
    let before = reading.tokens[at - 1]
    if reading.tokens[at].key == Self.inKey, before.isCapital, before.has(.bodyNoun) { return false }
    return isBody((at + 1)..<objectEnd(at + 1, limit))
  }

  /// A name, or *the* with a noun.
  func isBody(_ object: Range<Int>) -> Bool {
    guard let first = object.first else { return false }
    let token = reading.tokens[first]
    if token.isCapital { return !token.has(.calendar) }
    if named(in: object) != nil { return true }
    return token.has([.the, .possessivePronoun])
      && !(object.count == 2 && Self.occasions.contains(reading.tokens[first + 1].key))
      || (token.has(.determiner) && object.contains { reading.tokens[$0].has(.bodyNoun) })
  }

  func skipThe(_ range: Range<Int>) -> Range<Int> {
    let drop =
      reading.tokens[range.lowerBound].has([.determiner, .possessivePronoun]) && range.count > 1
      && reading.tokens[range.lowerBound + 1].kind != .other
    let start = drop ? range.lowerBound + 1 : range.lowerBound
    return (named(in: range) ?? start)..<range.upperBound
  }

  /// Where the name begins in *the charity Harbourline*, *the domestic abuse charity Harbourline*, *law firm Pell Marl*.
  func named(in range: Range<Int>) -> Int? {
    guard let capital = range.first(where: { reading.tokens[$0].isCapital }), capital > range.lowerBound,
      Self.charities.contains(reading.tokens[capital - 1].key),
      (range.lowerBound..<capital).allSatisfy({
        reading.tokens[$0].isWord && !reading.tokens[$0].has(.preposition)
      })
    else { return nil }
    return capital
  }

  /// The end of the noun phrase that a preposition governs.
  func objectEnd(_ start: Int, _ limit: Int) -> Int {
    var end = TopicList.end(reading, from: start, limit) ?? start
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
        if next.has([.personNoun, .determiner, .roleModifier]) && !next.has(.plural) || end + 1 >= limit
          || isName(end + 1, limit) || isSecondPost(end + 1, limit)
        {
          break
        }
      } else if token.has([.relative, .auxiliary])
        || token.has(.subordinator) && !token.has(.preposition) && !token.isCapital
      {
        break
      } else if token.has(.preposition) {
        guard end > start, isJoint(end) else { break }
      } else if end > start, PhraseEnd(reading: reading).isBefore(end) {
        break
      }
      end += 1
    }
    return end
  }

  /// Whether a preposition stands inside a phrase: *Board of Trade*, *looked after children*.
  private func isJoint(_ at: Int) -> Bool {
    let (before, token) = (reading.tokens[at - 1], reading.tokens[at])
    if token.key == Self.afterKey { return before.key == Self.lookedKey }
    return before.isCapital && (token.has(.of) || token.key == Self.forKey && isOffice(at - 1))
  }

  /// *leader of Larkham Council and cabinet member for children*: another post.
  private func isSecondPost(_ start: Int, _ limit: Int) -> Bool {
    guard
      let noun = (start..<min(limit, start + 4)).first(where: {
        !reading.tokens[$0].isWord || !reading.tokens[$0].flags.contains(.small)
          || reading.tokens[$0].has(.personNoun)
      }), case let token = reading.tokens[noun], token.has(.personNoun), token.flags.contains(.small),
      !token.has(.plural)
    else { return false }
    return noun + 1 >= limit || !reading.tokens[noun + 1].isWord
      || reading.tokens[noun + 1].has([.preposition, .of])
  }

  /// *president of the board and Una Fell*: somebody else.
  private func isName(_ at: Int, _ limit: Int) -> Bool {
    at + 1 < limit && reading.tokens[at].isCapital && reading.tokens[at].has([.maleName, .femaleName])
      && reading.tokens[at + 1].isCapital && !reading.tokens[at + 1].has([.bodyNoun, .personNoun])
  }

  /// *Transport for London, Department for Education*
  func isOffice(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    return BodyWords.causes.contains(token.key) || token.has(.bodyNoun) && !token.has(.personNoun)
  }

  func text(_ range: Range<Int>) -> String? {
    guard let last = range.last else { return nil }
    // *St Hilda's* is the name of the hospital.
    let isSaint = range.count == 2 && reading.tokens[range.lowerBound].key == Self.saintKey
    let suffix = isSaint ? Int(reading.tokens[last].suffix) : 0
    let end = Int(reading.tokens[last].end)
    return reading.words(range) + reading.string((end - suffix)..<end)
  }

  /// A post has a capital only from the sentence: *Chairman Graham Badman* is a chairman; but not *Conservative MP*.
  private func lowered(_ role: String, at start: Int) -> String {
    let token = reading.tokens[start]
    guard token.isCapital, !token.flags.contains(.allCapitals), !token.has(.demonym),
      token.has([.personNoun, .roleModifier]) || isPlainField(start)
        || RoleWords.isTrade(reading.tokens[min(start + 1, reading.tokens.count - 1)]) && !namesPlace(start),
      !role.contains(" ") || start + 1 == reading.tokens.count || !reading.tokens[start + 1].isCapital
    else { return role }
    return isSentenceStart(start) ? role.prefix(1).lowercased() + role.dropFirst() : role
  }

  /// *Custody* of *Custody sergeant*; the minister's field keeps its capital.
  private func isPlainField(_ start: Int) -> Bool {
    RoleWords.isField(reading.tokens[start]) && start + 1 < reading.tokens.count
      && !RoleWords.afterFirst.contains(reading.tokens[start + 1].key)
  }
}
