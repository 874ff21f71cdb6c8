// SPDX-License-Identifier: GPL-3.0-or-later

/// A name that a pattern found, and what the pattern says of it.
struct CaseEvidence: Sendable {
  var name: CaseName
  var sense: CaseSense
  var weight: Int
  /// Token index of the pattern's anchor.
  var anchor: Int
  /// Whether the words before the name say that it is a person's: *the toddler*, *her son*.
  var isDescribed = false
}

/// Tries the patterns at the tokens that anchor them. Every element looks at a bounded number of tokens.
struct CaseMatcher {
  let grammar: CaseGrammar
  let reader: CaseNameReader

  func evidence() -> [CaseEvidence] {
    var found: [CaseEvidence] = []
    for index in reader.tokens.indices {
      let word = reader.tokens[index].word
      guard word != 0 else { continue }
      if reader.has(index, .victim), reader.isLetteredName(index) {
        let name = CaseName(tokens: index..<(index + 2), kind: .pseudonym)
        found.append(CaseEvidence(name: name, sense: .lettered, weight: 4, anchor: index))
      }
      for place in grammar.anchors[Int(word)] {
        guard let one = match(Int(grammar.anchored[place]), at: index) else { continue }
        found.append(one)
        addCompanions(of: one, to: &found)
      }
    }
    return found
  }

  private func match(_ number: Int, at anchor: Int) -> CaseEvidence? {
    let pattern = grammar.patterns[number]
    guard let before = walk(pattern.before[...], from: anchor - 1, step: -1),
      let after = walk(pattern.after[...], from: anchor + 1, step: 1),
      let slot = before.slot ?? after.slot
    else { return nil }
    if isDenied(before: min(anchor, slot.name.tokens.lowerBound)) { return nil }
    return CaseEvidence(
      name: slot.name, sense: pattern.sense, weight: pattern.weight, anchor: anchor,
      isDescribed: slot.isDescribed)
  }

  /// *is not related to the family in the Amy Dale case*, *has nothing to do with the death of Amy Dale*: what the
  /// article is not about.
  private func isDenied(before anchor: Int) -> Bool {
    let start = max(reader.sentenceStart(anchor), anchor - 12)
    for index in (start..<max(start, anchor)).reversed() {
      let word = reader.tokens[index].hash
      if Self.apart.contains(word) { return true }
      guard Self.ties.contains(word) else { continue }
      return (max(start, index - 2)..<index).contains { Self.denials.contains(reader.tokens[$0].hash) }
    }
    return false
  }

  private static let ties: WordSet = [
    "related", "relation", "connected", "connection", "linked", "link", "links", "do",
  ]
  private static let denials: WordSet = [
    "not", "no", "never", "nothing", "without", "isn't", "wasn't", "isn’t", "wasn’t",
  ]
  private static let apart: WordSet = ["unrelated", "unconnected", "unlike"]

  /// The other names of *the murders of Amy Dale, Jo Hart, 19, and Sue Lane*: commas count only when
  /// *and* comes last.
  private func addCompanions(of first: CaseEvidence, to found: inout [CaseEvidence]) {
    guard first.anchor < first.name.tokens.lowerBound, first.name.kind == .person else { return }
    var others: [CaseEvidence] = []
    var end = first.name.tokens.upperBound
    while others.count < 4, let (start, isLast) = reader.joint(end) {
      guard let next = reader.name(from: start), next.kind == .person, !isPossessive(next.tokens.upperBound)
      else { return }
      var one = first
      one.name = next
      others.append(one)
      end = next.tokens.upperBound
      if isLast {
        found += others
        return
      }
    }
  }

  private typealias Slot = (name: CaseName, isDescribed: Bool)

  /// Matches elements one after another, each as often as it can and then less; nil when they do not fit.
  private func walk(
    _ elements: ArraySlice<CasePattern.Element>, from index: Int, step: Int
  ) -> (slot: Slot?, Void)? {
    guard let element = elements.first else { return (nil, ()) }
    let rest = elements.dropFirst()
    if let kind = element.slot {
      guard let (slot, next) = slot(kind, from: index, step: step) else { return nil }
      guard walk(rest, from: next, step: step) != nil else { return nil }
      return (slot, ())
    }
    if element.isBarred { return fits(element, at: index) ? nil : walk(rest, from: index, step: step) }
    var count = 0
    while count < element.most, fits(element, at: index + count * step) { count += 1 }
    while count >= element.least {
      if let found = walk(rest, from: index + count * step, step: step) { return found }
      count -= 1
    }
    return nil
  }

  private func fits(_ element: CasePattern.Element, at index: Int) -> Bool {
    guard reader.tokens.indices.contains(index) else { return false }
    let token = reader.tokens[index]
    if element.isCapital { return token.shape.isName }
    if element.isAny { return [.lower, .number, .possessive].contains(token.shape) }
    if let shape = element.shape, token.shape == shape || shape == .number && isAge(index) { return true }
    return element.accepts(token.word, reader.lists)
  }

  /// *Three-month-old*.
  private func isAge(_ index: Int) -> Bool { reader.ends(index, in: Self.age) }

  private static let age = [Array("-old".utf8)]

  private func slot(_ kind: CasePattern.Slot, from index: Int, step: Int) -> (Slot, next: Int)? {
    guard reader.tokens.indices.contains(index) else { return nil }
    if step < 0 {
      guard let name = reader.name(to: index), suits(name, kind) else { return nil }
      // *Baby Rowan died*
      let before = name.tokens.lowerBound - 1
      return ((name, name.isTitled && before >= 0 && reader.has(before, .child)), before)
    }
    if kind == .who { return described(from: index) }
    guard let name = reader.name(from: index), suits(name, kind), !isPossessive(name.tokens.upperBound) else {
      return nil
    }
    if kind == .body, isNoun(name.tokens.upperBound) { return nil }
    return ((name, false), name.tokens.upperBound)
  }

  /// A word that goes on with the noun phrase: *an inquiry into Thornmere planning*.
  private func isNoun(_ index: Int) -> Bool {
    index < reader.tokens.count && reader.tokens[index].shape == .lower && !reader.has(index, .function)
  }

  private func suits(_ name: CaseName, _ kind: CasePattern.Slot) -> Bool {
    switch kind {
    case .who, .name: name.kind != .institution && name.kind != .other
    case .body: name.kind == .institution || name.kind == .other || name.kind == .single
    case .place: name.kind != .pseudonym && name.kind != .initials
    case .word: name.tokens.count == 1 || name.kind == .person
    case .home: isHome(name)
    }
  }

  /// *Ash Grange*, *the Ash House care home*.
  private func isHome(_ name: CaseName) -> Bool {
    guard name.tokens.count > 1 else { return false }
    if reader.has(name.tokens.upperBound - 1, .home) { return true }
    let sort = name.tokens.upperBound
    let noun = isPossessive(sort + 1) ? sort + 2 : sort + 1
    return noun < reader.tokens.count && Self.homes.contains(reader.tokens[noun].hash)
      && Self.careWords.contains(reader.tokens[sort].hash)
  }

  private static let homes: WordSet = ["home", "homes"]
  private static let careWords: WordSet = ["care", "children", "nursing", "residential"]

  private func isPossessive(_ index: Int) -> Bool {
    index < reader.tokens.count && reader.tokens[index].shape == .possessive
  }

  /// The most words that may describe a person before the name: *the unarmed Chicago teenager*.
  private static let longestDescription = 9

  /// A person's name after any description of the person.
  private func described(from start: Int) -> (Slot, next: Int)? {
    var index = start
    var isDescribed = false
    while index - start < Self.longestDescription, index < reader.tokens.count {
      let token = reader.tokens[index]
      if let name = reader.name(from: index) {
        if index > start, reader.has(index - 1, .determiner) { return nil }
        let end = name.tokens.upperBound
        if isPossessive(end) {
          index = end + 1
        } else if end < reader.tokens.count, reader.has(end, .relation), reader.tokens[end].shape == .lower {
          index = end
        } else {
          let isReady = index == start || isDescribed || isPersonNoun(index - 1)
          guard isReady, suits(name, .who) else { return nil }
          return ((name, isDescribed || name.isTitled), end)
        }
        continue
      }
      if reader.has(index, .relation) {
        isDescribed = true
        if index + 1 < reader.tokens.count, reader.tokens[index + 1].shape == .comma { index += 1 }
      } else if token.shape == .quote, isDescribed {
        // *The death of two-year-old "Sam"*.
      } else if reader.ends(index, in: Self.age) || Self.pitied.contains(token.hash) {
        isDescribed = true
      } else if token.shape != .number,
        !(token.shape == .lower && (reader.has(index, .determiner) || !reader.has(index, .function)))
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether the word is a noun for a person by its ending, *-er*, *-or*, *-ist*, *-man*, or an age, *-old*.
  private func isPersonNoun(_ index: Int) -> Bool {
    let token = reader.tokens[index]
    if reader.has(index, .relation) || token.shape == .number { return true }
    return reader.ends(index, in: Self.personEndings)
  }

  /// Adjectives that only a victim has: *tiny Amy Dale*.
  private static let pitied: WordSet = [
    "tiny", "little", "tragic", "innocent", "defenceless", "helpless", "vulnerable",
  ]

  private static let personEndings = ["er", "or", "ist", "man", "ant", "ent", "-old", "aged"].map {
    Array($0.utf8)
  }
}
