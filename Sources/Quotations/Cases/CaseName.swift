// SPDX-License-Identifier: GPL-3.0-or-later

/// A name as it stands somewhere in an article: a run of tokens without the titles before it.
struct CaseName: Sendable {
  enum Kind: Sendable {
    /// Two to four words, none of them known as part of another kind of name.
    case person
    /// One word: a surname, a first name, or anything else.
    case single
    /// *Baby T*, *Child A1*, *Mr X*, *Baby Ruby*.
    case pseudonym
    /// *TH*.
    case initials
    /// Ends in, or has, the word for a kind of place: *Thornmere Hospital*.
    case institution
    /// Other runs of capitals.
    case other
  }

  /// Half-open range of token indices.
  var tokens: Range<Int>
  var kind: Kind
  /// Whether a title (*Mr*, *PC*) or a relation (*Baby*) was taken off the front.
  var isTitled = false
  /// Whether the title is that of a public office.
  var hasOffice = false
}

/// Reads names out of the tokens of an article. A name is never longer than ``longest`` tokens, so that each
/// reading costs a bounded number of steps.
struct CaseNameReader {
  static let longest = 7

  let text: [UInt8]
  let tokens: [CaseToken]
  let lists: [UInt64]

  func has(_ index: Int, _ list: CaseWordList) -> Bool {
    lists[Int(tokens[index].word)] & list.bit != 0
  }

  /// Words that no name holds, capital or not.
  private static let blocking: UInt64 = [
    CaseWordList.function, .killing, .death, .ordeal, .killed, .slain, .died, .killer, .gerund, .harming,
    .charged,
    .violent,
    .inquiry,
    .review, .hearing, .affair, .incident, .disaster, .aux, .adverb, .determiner, .role,
  ].reduce(0) { $0 | $1.bit }

  /// Words by which a run of capitals is known not to be a person.
  private static let impersonal: UInt64 =
    CaseWordList.agency.bit | CaseWordList.place.bit | CaseWordList.calendar.bit

  func isNamePart(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let token = tokens[index]
    if token.shape.isName { return lists[Int(token.word)] & Self.blocking == 0 && !isAge(token) }
    return token.shape == .lower && has(index, .particle) && index + 1 < tokens.count
      && tokens[index + 1].shape == .capital && index > 0 && tokens[index - 1].shape.isName
  }

  /// *Two-year-old*, as a sentence begins with it.
  private func isAge(_ token: CaseToken) -> Bool {
    let end = Int(token.end)
    return token.end - token.start > 4 && text[end - 4] == UInt8(ascii: "-")
      && text[end - 1] == UInt8(ascii: "d")
      && text[end - 3] == UInt8(ascii: "o")
  }

  /// The name that begins at a token.
  func name(from first: Int) -> CaseName? {
    var end = first
    while end - first < Self.longest, isNamePart(end) || isNickname(end) { end += isNamePart(end) ? 1 : 3 }
    guard end > first else { return nil }
    if isLetteredName(first) {
      return CaseName(tokens: first..<(first + 2), kind: .pseudonym)
    }
    return classified(first..<end)
  }

  /// The name that ends with a token.
  func name(to last: Int) -> CaseName? {
    var start = last + 1
    while last - start < Self.longest - 1, isNamePart(start - 1) || isNickname(start - 3) {
      start -= isNamePart(start - 1) ? 1 : 3
    }
    guard start <= last else { return nil }
    if last > start, isLetteredName(last - 1) {
      return CaseName(tokens: (last - 1)..<(last + 1), kind: .pseudonym)
    }
    return classified(start..<(last + 1))
  }

  /// Whether a word in quotation marks or brackets stands here inside a name: *Albert 'Bert' Hale*.
  private func isNickname(_ index: Int) -> Bool {
    guard index > 0, index + 3 < tokens.count, tokens[index + 1].shape == .capital else { return false }
    let mark = tokens[index].shape
    guard mark == .quote || mark == .mark && text[Int(tokens[index].start)] == 0x28 else { return false }
    return tokens[index + 2].shape == mark && isNamePart(index + 3) && isNamePart(index - 1)
  }

  /// *Baby T*: a noun for a person and one or two capitals, or a capital and a digit.
  func isLetteredName(_ index: Int) -> Bool {
    guard index >= 0, index + 1 < tokens.count, tokens[index].shape.isName, has(index, .initialled) else {
      return false
    }
    let mark = tokens[index + 1]
    let length = mark.end - mark.start
    if mark.shape == .number { return length == 1 && has(index, .victim) }
    guard mark.shape == .letter && length == 1 || mark.shape == .caps && length == 2 else { return false }
    if Int(mark.end) < text.count, text[Int(mark.end)] == UInt8(ascii: "&") { return false }
    return mark.hash != Self.pronoun && (mark.hash != Self.article || !isNamePart(index + 2))
  }

  private static let pronoun = WordHash.key("i".utf8)
  private static let article = WordHash.key("a".utf8)

  private func classified(_ run: Range<Int>) -> CaseName? {
    var name = CaseName(tokens: run, kind: .other)
    if run.count == 2, has(run.lowerBound, .victim), tokens[run.lowerBound + 1].shape == .capital,
      lists[Int(tokens[run.lowerBound + 1].word)] == 0, !startsSentence(run.lowerBound)
    {
      name.kind = .pseudonym
      return name
    }
    stripTitles(&name)
    name.kind = kind(name)
    return name
  }

  private func stripTitles(_ name: inout CaseName) {
    var first = name.tokens.lowerBound
    while first + 1 < name.tokens.upperBound {
      let isOffice = has(first, .office)
      guard isOffice || has(first, .title) || has(first, .relation) else { break }
      name.isTitled = true
      name.hasOffice = name.hasOffice || isOffice
      first += 1
    }
    name.tokens = first..<name.tokens.upperBound
  }

  private func kind(_ name: CaseName) -> CaseName.Kind {
    let all = name.tokens.reduce(0) { $0 | lists[Int(tokens[$1].word)] }
    if all & CaseWordList.institution.bit != 0, name.tokens.count > 1 { return .institution }
    if name.tokens.count > 1, has(name.tokens.upperBound - 1, .home) { return .institution }
    if all & Self.impersonal != 0 || name.tokens.dropLast().contains(where: { has($0, .direction) }) {
      return .other
    }
    if name.tokens.count == 1, all & CaseWordList.direction.bit != 0 { return .other }
    let words = name.tokens.filter { !has($0, .particle) && !has($0, .suffix) && tokens[$0].shape.isWord }
    if words.count == 1 {
      if tokens[words[0]].shape == .letter { return .other }
      return isInitials(words[0]) ? .initials : .single
    }
    let isPerson = words.count <= 4 && tokens[name.tokens.upperBound - 1].shape != .letter && !isMixed(words)
    return isPerson ? .person : .other
  }

  /// *NHS Tells*: a long word of capitals beside one that has lower-case letters.
  private func isMixed(_ words: [Int]) -> Bool {
    words.contains { tokens[$0].shape == .caps && tokens[$0].end - tokens[$0].start > 2 }
      && words.contains { tokens[$0].shape == .capital }
  }

  private func isInitials(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.shape == .caps && token.end - token.start <= 3
  }

  /// Whether a token is the first word of its sentence.
  func startsSentence(_ index: Int) -> Bool {
    index == 0 || !(tokens[index - 1].shape.isWord || tokens[index - 1].shape == .comma)
  }

  /// What stands between the names of a list, *, 84, and*: the token after it, and whether it is the last;
  /// nil when no list goes on here.
  func joint(_ index: Int) -> (next: Int, isLast: Bool)? {
    var next = index
    if shape(next) == .comma, shape(next + 1) == .number { next += 2 }
    let hasComma = shape(next) == .comma
    if hasComma { next += 1 }
    let isLast = next < tokens.count && tokens[next].hash == Self.conjunction
    return isLast ? (next + 1, true) : hasComma ? (next, false) : nil
  }

  private func shape(_ index: Int) -> CaseToken.Shape? {
    index < tokens.count ? tokens[index].shape : nil
  }

  private static let conjunction = WordHash.key("and".utf8)

  /// Whether the word ends in one of these, in lower case.
  func ends(_ index: Int, in endings: [[UInt8]]) -> Bool {
    let word = text[Int(tokens[index].start)..<Int(tokens[index].end)]
    return endings.contains { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
  }

  /// One number for the words of a name, whatever their capitals.
  func key(_ range: Range<Int>) -> UInt64 {
    range.reduce(WordHash.seed) { Self.mix($0, tokens[$1].hash) }
  }

  /// The key of a name of one word.
  func key(ofWord hash: UInt64) -> UInt64 { Self.mix(WordHash.seed, hash) }

  private static func mix(_ key: UInt64, _ hash: UInt64) -> UInt64 {
    (key ^ hash) &* 0x100_0000_01b3 ^ (key >> 29)
  }
}
