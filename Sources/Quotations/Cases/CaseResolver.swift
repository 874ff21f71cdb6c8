// SPDX-License-Identifier: GPL-3.0-or-later

/// Gathers the evidence of an article by whom or what it speaks of.
struct CaseResolver {
  let article: CaseArticle
  let index: CaseNameIndex
  private(set) var subjects: [CaseSubject] = []
  private var places: [CaseSubject.Identity: Int] = [:]
  /// Events by the first word of their name, for *the Thornmere inquiry* beside *Thornmere Hospital*.
  private var events: [UInt64: [CaseSubject.Identity]] = [:]

  private var reader: CaseNameReader { article.reader }

  init(article: CaseArticle, index: CaseNameIndex, evidence: [CaseEvidence]) {
    self.article = article
    self.index = index
    for one in evidence where one.name.kind != .single { place(one) }
    for one in evidence where one.name.kind == .single { place(one) }
    linkAliases(evidence)
    linkInitials()
  }

  private mutating func place(_ evidence: CaseEvidence) {
    var evidence = evidence
    guard let identity = identity(&evidence) else { return }
    if let known = places[identity] {
      subjects[known].evidence.append(evidence)
    } else {
      places[identity] = subjects.count
      subjects.append(CaseSubject(identity: identity, kind: evidence.name.kind, evidence: [evidence]))
    }
  }

  /// Whom the evidence speaks of; nil when the name is no name that we can tell.
  private mutating func identity(_ evidence: inout CaseEvidence) -> CaseSubject.Identity? {
    switch evidence.sense {
    case .home: return .event(reader.key(evidence.name.tokens))
    case .body, .incident:
      if article.isTitle(evidence.anchor), evidence.name.tokens.count > 3 { return nil }
      return eventIdentity(evidence.name)
    case .operation:
      return article.isPoliceMatter(evidence.anchor) ? .event(reader.key(evidence.name.tokens)) : nil
    case .alias:
      return isNamedByLetters(evidence) ? .words(reader.key(evidence.name.tokens)) : nil
    default: break
    }
    if article.isTitle(evidence.anchor) { trimToKnown(&evidence.name, before: evidence.anchor) }
    let words = reader.key(evidence.name.tokens)
    switch evidence.name.kind {
    case .pseudonym:
      return reader.isLetteredName(evidence.name.tokens.lowerBound) ? .words(words) : child(evidence.name)
    case .initials:
      let isKnown = evidence.isDescribed || places[.words(words)] != nil
      return isKnown ? .words(words) : nil
    case .person:
      guard let person = index.person(evidence.name) else { return nil }
      if article.isTitle(evidence.anchor), !index.isKnown(person) { return nil }
      return subject(person, evidence)
    case .single:
      let word = reader.tokens[evidence.name.tokens.upperBound - 1].hash
      if let person = index.onlyPerson(named: word, orFirst: true, before: evidence.anchor) {
        return subject(person, evidence)
      }
      return evidence.isDescribed && index.byLast[word] == nil ? .words(words) : nil
    case .institution, .other: return nil
    }
  }

  /// A person, unless the inquiry bears the name of whoever holds it: then the inquiry itself.
  private func subject(_ person: CaseNameIndex.Person, _ evidence: CaseEvidence) -> CaseSubject.Identity? {
    guard evidence.sense == .inquiry, index.chairs.contains(person) else { return .person(person) }
    return .event(reader.key(ofWord: person.last))
  }

  /// *Baby Ruby*, who may be *Ruby* elsewhere, or *Ruby Lane*.
  private func child(_ name: CaseName) -> CaseSubject.Identity {
    let word = reader.tokens[name.tokens.upperBound - 1].hash
    if let people = index.byFirst[word], people.count == 1, let person = people.first {
      return .person(person)
    }
    return .words(reader.key(ofWord: word))
  }

  /// A pseudonym, or initials given to somebody: *the child, known as TH*.
  private func isNamedByLetters(_ evidence: CaseEvidence) -> Bool {
    if evidence.name.kind == .pseudonym { return true }
    guard evidence.name.kind == .initials else { return false }
    return evidence.isDescribed || reader.hasRelation(in: max(0, evidence.anchor - 6)..<evidence.anchor)
  }

  /// In a line of capitals a name has no end of its own: keeps the two words next to the anchor if the text
  /// has such a person, else the nearest word.
  private func trimToKnown(_ name: inout CaseName, before anchor: Int) {
    guard name.kind == .person || name.kind == .other else { return }
    let isLeft = name.tokens.lowerBound < anchor
    for length in [3, 2] where name.tokens.count >= length {
      var part = name
      part.kind = .person
      part.tokens = isLeft ? name.tokens.suffix(length) : name.tokens.prefix(length)
      if let person = index.person(part), index.isKnown(person) {
        name = part
        return
      }
    }
    name.tokens = isLeft ? name.tokens.suffix(1) : name.tokens.prefix(1)
    name.kind = .single
  }

  private mutating func eventIdentity(_ name: CaseName) -> CaseSubject.Identity? {
    let all = name.tokens.reduce(0) { $0 | reader.lists[Int(reader.tokens[$1].word)] }
    if all & (CaseWordList.agency.bit | CaseWordList.calendar.bit) != 0 { return nil }
    let first = reader.tokens[name.tokens.lowerBound].hash
    let identity = CaseSubject.Identity.event(reader.key(name.tokens))
    if name.kind == .single {
      if index.byLast[reader.tokens[name.tokens.upperBound - 1].hash] != nil { return nil }
      if let known = events[first], known.count == 1 { return known[0] }
    }
    if places[identity] == nil { events[first, default: []].append(identity) }
    return identity
  }

  // MARK: Other names

  /// *Baby T, now named as Robin*: joins new names to the letters they stand for.
  private mutating func linkAliases(_ evidence: [CaseEvidence]) {
    var last: CaseEvidence?
    for one in evidence {
      if one.sense == .alias { link(one, last: last) }
      let isLettered = one.name.kind == .pseudonym || one.name.kind == .initials
      if isLettered, places[.words(reader.key(one.name.tokens))] != nil { last = one }
    }
  }

  private mutating func link(_ evidence: CaseEvidence, last: CaseEvidence?) {
    if isNamedByLetters(evidence) {
      guard let known = places[.words(reader.key(evidence.name.tokens))] else { return }
      let before = reader.wordBefore(evidence.anchor)
      guard before >= 0, let name = reader.name(to: before) ?? onlyPerson(before: before),
        let other = naming(name)
      else { return }
      join(other, to: known)
    } else if let last, isSpokenOf(last.name, before: evidence.anchor), let other = naming(evidence.name),
      let known = places[.words(reader.key(last.name.tokens))]
    {
      join(other, to: known)
    }
  }

  /// Whom *he* or *she* means at this token, if just one person is named within thirty words before.
  private func onlyPerson(before pronoun: Int) -> CaseName? {
    guard reader.isPronoun(pronoun) else { return nil }
    var found: CaseName?
    var index = max(0, pronoun - 30)
    while index < pronoun {
      guard reader.tokens[index].shape.isName, let name = reader.name(from: index) else {
        index += 1
        continue
      }
      if name.kind == .person, found != nil { return nil }
      if name.kind == .person { found = name }
      index = name.tokens.upperBound
    }
    return found
  }

  private mutating func join(_ other: CaseSubject.Identity, to known: Int) {
    guard subjects[known].identity != other, !subjects[known].others.contains(other) else { return }
    subjects[known].others.append(other)
    guard let old = places[other] else { return }
    subjects[known].evidence += subjects[old].evidence
    subjects[old].evidence = []
  }

  private func naming(_ name: CaseName) -> CaseSubject.Identity? {
    switch name.kind {
    case .person: return index.person(name).map { .person($0) }
    case .single: return .words(reader.key(name.tokens))
    default: return nil
    }
  }

  /// Whether the sentence speaks of this name, or of a child, nearer to the alias than of anybody else:
  /// *the boy, who has now been named as …*, not *the boy's stepfather, who …*.
  private func isSpokenOf(_ name: CaseName, before anchor: Int) -> Bool {
    var index = anchor - 1
    let start = reader.sentenceStart(anchor)
    while index >= start {
      if name.tokens.contains(index) || reader.has(index, .child) { return true }
      if reader.has(index, .relation) { return false }
      index -= 1
    }
    return false
  }

  /// *TH* is *son Tom* of a family whose name begins with *H*: only if exactly one child fits.
  private mutating func linkInitials() {
    let open = subjects.indices.filter { subjects[$0].kind == .initials && subjects[$0].others.isEmpty }
    guard !open.isEmpty else { return }
    let children = CaseChildren(article: article, index: index)
    for place in open {
      guard let name = subjects[place].evidence.first?.name, name.tokens.count == 1 else { continue }
      let fitting = children.named(reader.text[article.bytes(name.tokens)])
      if fitting.count == 1, let child = fitting.first { join(.words(child), to: place) }
    }
  }
}

extension CaseNameReader {
  /// The first byte of a word.
  func initial(_ index: Int) -> UInt8 { text[Int(tokens[index].start)] }

  func hasRelation(in range: Range<Int>) -> Bool {
    range.contains { has($0, .relation) }
  }

  /// The last token before one that is no comma and no small word: the *Hale* of *Tom Hale, who was known*;
  /// -1 if none.
  func wordBefore(_ index: Int) -> Int {
    var before = index - 1
    while before >= 0, index - before < 6, tokens[before].shape == .comma || isSmall(before) { before -= 1 }
    return before
  }

  private func isSmall(_ index: Int) -> Bool {
    has(index, .aux) || has(index, .adverb) || has(index, .passive) || tokens[index].hash == Self.who
      || tokens[index].shape == .lower && (has(index, .relation) || has(index, .determiner))
  }

  func isPronoun(_ index: Int) -> Bool {
    tokens[index].hash == Self.he || tokens[index].hash == Self.she
  }

  private static let he = WordHash.key("he".utf8)
  private static let she = WordHash.key("she".utf8)
  private static let who = WordHash.key("who".utf8)

  /// The first token of the sentence, at most 60 tokens back.
  func sentenceStart(_ index: Int) -> Int {
    var start = index
    while start > 0, index - start < 60, tokens[start - 1].shape != .mark,
      tokens[start - 1].shape != .boundary
    {
      start -= 1
    }
    return start
  }
}
