// SPDX-License-Identifier: GPL-3.0-or-later

/// A word that can report what somebody says or thinks.
struct Cue: Sendable {
  /// How strongly the word stands for speech.
  enum Kind: UInt8, Sendable {
    case none, say, speech, loud, thought, according
  }

  var token: Int
  var kind: Kind
  /// How often the form is a cue, in twentieths.
  var strength: UInt8 = 0
  /// The number of the verb form in ``CueVerb``.
  var verb: UInt8 = 0
  /// *to say*
  var isInfinitive = false
  /// *saying*
  var isGerund = false
  /// *was told*
  var isPassive = false
  /// Takes a hearer: *told the inquest*.
  var takesHearer = false
  var isNegated = false

  /// What stands with the verb, as one number.
  var flags: UInt8 {
    (isInfinitive ? 1 : isGerund ? 2 : isPassive ? 3 : isNegated ? 4 : 0) + (takesHearer ? 5 : 0)
  }
}

extension Cue {
  /// Verb forms that are cues more rarely than this, in twentieths, are not asked about.
  static let leastStrength: UInt8 = 5
}

/// Finds the cues of the writer's own text, in order.
enum CueFinder {
  static func find(in reading: Reading, _ skeleton: Skeleton, _ verbs: VerbStrengths) -> [Cue] {
    var cues: [Cue] = []
    for (sentence, range) in skeleton.sentences.enumerated() {
      guard reading.kinds[Int(skeleton.paragraphOf[sentence])] == .body else { continue }
      for at in range where skeleton.stretchAt[at] < 0 {
        let token = reading.tokens[at]
        guard token.isWord, token.has(Self.classes) else { continue }
        if var cue = read(reading, skeleton, at, range) {
          cue.strength = verbs.strength(token.key, cue.kind)
          if isBeforeThat(reading, at, cue) || isPointingOut(reading, at) {
            cue.strength = max(cue.strength, Cue.leastStrength)
          }
          cue.verb = CueVerb.number(token.key)
          cues.append(cue)
        }
      }
    }
    return cues
  }

  /// *accepted that*, *advised staff that*, unlike *accepted the post*, is worth asking about; not *rules that*, which may
  /// be a noun.
  private static func isBeforeThat(_ reading: Reading, _ at: Int, _ cue: Cue) -> Bool {
    let token = reading.tokens[at]
    guard cue.kind != .thought, token.has(.finite), !token.has(.bareForm),
      case let that = cue.takesHearer ? afterHearer(reading, at) : at + 1, that < reading.tokens.count,
      reading.tokens[that].has(.that)
    else { return false }
    return !token.endsInS(reading.text) || isStating(reading, at)
  }

  /// The token behind *social workers* or *by the lawyers*, if the hearer is named in a few words.
  private static func afterHearer(_ reading: Reading, _ at: Int) -> Int {
    var end = at + 1
    while end < min(reading.tokens.count, at + farthestThat), reading.tokens[end].isWord,
      !reading.tokens[end].has([.that, .auxiliary, .relative, .subordinator, .and]),
      !reading.tokens[end].isFiniteVerb
    {
      end += 1
    }
    return end
  }

  /// How many words from a verb *that* may stand.
  private static let farthestThat = 8

  /// *Ann Lee states that he …*, unlike *the Gulf states that are …*
  private static func isStating(_ reading: Reading, _ at: Int) -> Bool {
    guard stating.contains(reading.tokens[at].key), at > 0, at + 2 < reading.tokens.count,
      !reading.tokens[at + 2].isFiniteVerb
    else { return false }
    let subject = reading.tokens[at - 1]
    return subject.has([.he, .she]) && !subject.has(.possessivePronoun)
      || subject.isCapital && !subject.has(.function) && !subject.flags.contains(.possessive)
  }

  private static let stating: WordSet = ["states", "reports"]

  /// *points out*
  private static func isPointingOut(_ reading: Reading, _ at: Int) -> Bool {
    at + 1 < reading.tokens.count && pointing.contains(reading.tokens[at].key)
      && reading.tokens[at + 1].key == outKey
  }

  private static let pointing: WordSet = ["point", "points", "pointed", "pointing"]
  private static let outKey = WordHash.key("out")
  private static let classes: WordClass = WordClass.anyCue.union(.hearerVerb).union(.according)

  private static func read(_ reading: Reading, _ skeleton: Skeleton, _ at: Int, _ range: Range<Int>) -> Cue? {
    let token = reading.tokens[at]
    let isStart = at == range.lowerBound
    if token.isCapital && !isStart && !isAfterStretch(skeleton, at) { return nil }
    if token.has(.according) {
      guard at + 1 < range.upperBound else { return nil }
      let isPer = token.key == perKey
      if isPer || !reading.tokens[at + 1].has(.to) { return nil }
      return Cue(token: at, kind: .according)
    }
    var cue = Cue(token: at, kind: kind(token))
    cue.takesHearer = token.has(.hearerVerb)
    cue.isGerund = token.has(.gerund)
    guard !isStart else { return cue }
    var before = at - 1
    while before > range.lowerBound, reading.tokens[before].has([.adverb, .negation]),
      skeleton.stretchAt[before] < 0,
      !reading.tokens[before].has(.determiner)
    {
      if reading.tokens[before].has(.negation) { cue.isNegated = true }
      before -= 1
    }
    guard skeleton.stretchAt[before] < 0 else { return cue }
    let left = reading.tokens[before]
    if left.has(.to) { cue.isInfinitive = true }
    if isNoun(token, left, cue) { return nil }
    if left.has(.auxiliary) {
      if left.has(.negation) { cue.isNegated = true }
      cue.isPassive = token.has(.finite) && isBe(left)
      // What was recorded was put down, and by no speaker.
      if cue.isPassive && token.key == recordedKey { return nil }
    }
    return cue
  }

  private static let perKey = WordHash.key("per")
  private static let saidKey = WordHash.key("said")
  private static let recordedKey = WordHash.key("recorded")
  private static let formsOfBe: WordSet = ["is", "are", "was", "were", "be", "been", "being"]

  private static func isBe(_ token: Token) -> Bool { formsOfBe.contains(token.key) }

  private static func isAfterStretch(_ skeleton: Skeleton, _ at: Int) -> Bool {
    at > 0 && skeleton.stretchAt[at - 1] >= 0
  }

  static func kind(_ token: Token) -> Cue.Kind {
    if token.has(.sayVerb) { return .say }
    if token.has(.hearerVerb) || token.has(.speechVerb) { return .speech }
    if token.has(.loudVerb) { return .loud }
    return .thought
  }

  /// Whether a word that is a verb or a noun is a noun after the word `left`.
  private static func isNoun(_ token: Token, _ left: Token, _ cue: Cue) -> Bool {
    // *nearly half said*, *a third said*
    if token.key == saidKey, left.has([.numeral, .adverb, .determiner]), !left.has(.the) { return false }
    if token.has(.gerund) { return left.has(.determiner) && !left.has(.that) }
    if left.flags.contains(.possessive) && !left.has([.he, .she, .it, .who]) { return true }
    if left.has([.determiner, .possessivePronoun]) && !left.has([.that, .otherPronoun, .numeral, .relative]) {
      return true
    }
    if left.has(.preposition) && !left.has([.to, .conjunction, .subordinator, .adverb]) { return true }
    return left.has(.of) || isBareNoun(token, left)
  }

  /// *an inspection report*: a bare form that is a noun as well is a verb only after what bare verbs follow.
  private static func isBareNoun(_ token: Token, _ left: Token) -> Bool {
    guard token.has(.bareForm), token.has([.documentNoun, .speechNoun]), left.isWord else { return false }
    return !left.has(.plural)
      && !left.has([
        .to, .auxiliary, .firstPerson, .they, .otherPronoun, .who, .relative, .and, .adverb, .negation,
        .numeral,
      ])
  }
}
