// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a paragraph into tokens in one pass over its bytes.
enum Tokenizer {
  static func read(_ text: [UInt8], in span: Range<Int>, lexicon: Lexicon, into tokens: inout [Token]) {
    let first = tokens.count
    text.withUnsafeBufferPointer { buffer in
      ByteClass.table.withUnsafeBufferPointer { classes in
        var scan = TokenScan(bytes: buffer, classes: classes, limit: span.upperBound, at: span.lowerBound)
        while scan.at < scan.limit {
          scan.step(lexicon, into: &tokens)
        }
      }
    }
    guard tokens.count > first else { return }
    joinApostrophes(&tokens, from: first, text)
    classify(&tokens, from: first, text, lexicon)
    Attributive.read(&tokens, from: first, text)
    tokens[first].flags.insert([.paragraphStart, .spaceBefore])
    tokens[tokens.count - 1].flags.insert(.spaceAfter)
  }
}

extension Tokenizer {
  /// *Mr Williams' wife, the boys’ mother*: an apostrophe behind an *s* belongs to the word, where a word follows and no
  /// single quotation mark is open that it could close.
  private static func joinApostrophes(_ tokens: inout [Token], from first: Int, _ text: [UInt8]) {
    var isOpen = false
    var kept = first
    for index in first..<tokens.count {
      let token = tokens[index]
      if token.kind == .mark, let glyph = QuotationGlyph(rawValue: token.key), glyph.isSingle {
        let touched = kept > first && tokens[kept - 1].end == token.start ? tokens[kept - 1] : nil
        if !isOpen, let touched, glyph != .singleOpen, endsInS(touched, text),
          token.flags.contains(.spaceAfter), index + 1 < tokens.count, tokens[index + 1].isWord
        {
          tokens[kept - 1].end = token.end
          tokens[kept - 1].suffix = UInt8(truncatingIfNeeded: token.end - token.start)
          tokens[kept - 1].flags.insert([.possessive, .spaceAfter])
          continue
        }
        let canOpen = touched.map { [.mark, .open, .dash].contains($0.kind) } ?? true
        isOpen = canOpen && !token.flags.contains(.spaceAfter)
      }
      tokens[kept] = token
      kept += 1
    }
    tokens.removeSubrange(kept...)
  }

  private static func endsInS(_ token: Token, _ text: [UInt8]) -> Bool {
    token.isWord && token.suffix == 0 && token.endsInS(text)
  }

  /// Looks up the classes of all words of a paragraph, one after another, so that the look-ups, each of which waits for
  /// memory, overlap.
  private static func classify(_ tokens: inout [Token], from first: Int, _ text: [UInt8], _ lexicon: Lexicon)
  {
    for index in first..<tokens.count
    where tokens[index].kind == .word || tokens[index].kind == .number {
      let known = lexicon[tokens[index].key]
      tokens[index].classes = known
      if known.isEmpty, tokens[index].flags.contains(.hyphenated) {
        tokens[index].classes = joined(tokens[index], text, lexicon)
      }
      guard tokens[index].flags.contains(.endsLikeAdverb) else { continue }
      if known.isEmpty { tokens[index].classes = .adverb }
      if known.has(.nounInLy) { tokens[index].flags.remove(.endsLikeAdverb) }
    }
  }

  /// What the noun for a person is behind *co-* and the like: *co-presenter*, *ex-chairman*.
  private static func joined(_ token: Token, _ text: [UInt8], _ lexicon: Lexicon) -> WordClass {
    let word = text[Int(token.start)..<Int(token.end) - Int(token.suffix)]
    guard let hyphen = word.firstIndex(of: UInt8(ascii: "-")),
      prefixes.contains(WordHash.key(lowering: word[..<hyphen])),
      case let classes = lexicon[WordHash.key(lowering: word[(hyphen + 1)...])], classes.has(.personNoun)
    else { return [] }
    return classes.subtracting(.anyVerb)
  }

  private static let prefixes: WordSet = ["co", "ex", "vice", "sub", "under", "step"]
}

/// The state of one pass.
private struct TokenScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let classes: UnsafeBufferPointer<UInt8>
  let limit: Int
  var at: Int
  var space = true

  init(bytes: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<UInt8>, limit: Int, at: Int) {
    self.bytes = bytes
    self.classes = classes
    self.limit = limit
    self.at = at
  }

  @inline(__always) func byte(_ index: Int) -> UInt8 { index < limit ? bytes[index] : 0x20 }
  @inline(__always) func kind(_ index: Int) -> UInt8 { classes[Int(byte(index))] }

  @inline(__always) func isLetter(_ index: Int) -> Bool {
    let kind = kind(index)
    if kind == ByteClass.upper.rawValue || kind == ByteClass.lower.rawValue { return true }
    return kind == ByteClass.wide.rawValue && wideLetterLength(index) > 0
  }

  @inline(__always) func isLetterOrDigit(_ index: Int) -> Bool {
    kind(index) == ByteClass.digit.rawValue || isLetter(index)
  }

  /// Bytes of the letter beyond ASCII at this place; 0 when it is none.
  func wideLetterLength(_ index: Int) -> Int {
    let lead = byte(index)
    switch lead {
    case 0xC3: return byte(index + 1) == 0x97 || byte(index + 1) == 0xB7 ? 0 : 2
    case 0xC4...0xDF: return 2
    case 0xE0, 0xE1: return lead == 0xE1 && byte(index + 1) == 0x9A && byte(index + 2) == 0x80 ? 0 : 3
    case 0xE3...0xED: return lead == 0xE3 && byte(index + 1) == 0x80 && byte(index + 2) < 0xA0 ? 0 : 3
    default: return 0
    }
  }

  /// Bytes of the character at this place, as its lead byte has it.
  func characterLength(_ index: Int) -> Int {
    let lead = byte(index)
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(length, limit - index)
  }

  /// Length of an apostrophe here that stands inside a word: 1 for ', 3 for ’ (or ‘), else 0.
  @inline(__always) func apostropheLength(_ index: Int) -> Int {
    let here = byte(index)
    if here == UInt8(ascii: "'") { return 1 }
    if here == 0xE2 && byte(index + 1) == 0x80 && (byte(index + 2) == 0x99 || byte(index + 2) == 0x98) {
      return 3
    }
    return 0
  }

  mutating func step(_ lexicon: Lexicon, into tokens: inout [Token]) {
    switch kind(at) {
    case ByteClass.space.rawValue, ByteClass.lineBreak.rawValue:
      skipSpace(1, &tokens)
    case ByteClass.upper.rawValue, ByteClass.lower.rawValue, ByteClass.digit.rawValue:
      word(lexicon, into: &tokens)
    case ByteClass.wide.rawValue:
      if wideLetterLength(at) > 0 { word(lexicon, into: &tokens) } else { wide(into: &tokens) }
    default:
      punctuation(into: &tokens)
    }
  }

  mutating func skipSpace(_ length: Int, _ tokens: inout [Token]) {
    at += length
    if !space, let last = tokens.indices.last { tokens[last].flags.insert(.spaceAfter) }
    space = true
  }

  mutating func word(_ lexicon: Lexicon, into tokens: inout [Token]) {
    let start = at
    var hash = WordHash.seed
    var baseHash = hash
    var suffix = 0
    var flags: Token.Flags = []
    var upper = 0
    var letters = 0
    var segment = 0
    var digits = false
    loop: while at < limit {
      let byte = bytes[at]
      switch classes[Int(byte)] {
      case ByteClass.lower.rawValue, ByteClass.upper.rawValue:
        if at == start && byte < UInt8(ascii: "a") { flags.insert(.capital) }
        let run = LetterRun(bytes, from: at, limit: limit)
        hash = WordHash.adding(run.letters, to: hash)
        upper += run.capitals
        letters += run.count
        segment += run.count
        at += run.count
      case ByteClass.digit.rawValue:
        hash = WordHash.adding(byte, to: hash)
        if at == start { digits = true }
        segment += 1
        at += 1
      case ByteClass.wide.rawValue:
        let length = wideLetterLength(at)
        if length > 0 {
          if at == start && byte == 0xC3 && self.byte(at + 1) < 0x9F { flags.insert(.capital) }
          for offset in 0..<length { hash = WordHash.adding(self.byte(at + offset), to: hash) }
          letters += 1
          segment += 1
          at = min(at + length, limit)
          continue loop
        }
        if unseenLength(at) > 0 { return brokenWord(from: start, lexicon, into: &tokens) }
        let apostrophe = apostropheLength(at)
        guard apostrophe == 3 && isLetter(at + 3) else { break loop }
        baseHash = hash
        suffix = at
        hash = WordHash.adding(UInt8(ascii: "'"), to: hash)
        segment = 0
        at += 3
      case ByteClass.apostrophe.rawValue:
        guard isLetter(at + 1) else { break loop }
        baseHash = hash
        suffix = at
        hash = WordHash.adding(UInt8(ascii: "'"), to: hash)
        segment = 0
        at += 1
      default:
        // A hyphen inside a word, a stop inside initials or an address, a comma or stop inside a number.
        let next = at + 1
        if byte == UInt8(ascii: "-") && isLetterOrDigit(next) {
          flags.insert(.hyphenated)
        } else if byte == UInt8(ascii: ".") && isLetterOrDigit(next) && joinsByStop(segment, start, digits) {
          flags.insert(.abbreviated)
        } else if byte == UInt8(ascii: ",") && digits && kind(next) == ByteClass.digit.rawValue {
        } else if byte == UInt8(ascii: "@") && isLetterOrDigit(next) {
        } else {
          break loop
        }
        hash = WordHash.adding(byte, to: hash)
        segment = 0
        at += 1
      }
    }
    finishWord(
      start, &hash, baseHash, suffix, &flags, upper, letters, segment, digits, lexicon, &tokens)
  }

  /// Reads the word that begins at `start` without the characters in it that are not seen.
  mutating func brokenWord(from start: Int, _ lexicon: Lexicon, into tokens: inout [Token]) {
    let seen = SeenBytes(bytes, from: start, limit: limit, isOneWord: true)
    seen.bytes.withUnsafeBufferPointer { word in
      var scan = TokenScan(bytes: word, classes: classes, limit: word.count, at: 0)
      scan.space = space
      scan.word(lexicon, into: &tokens)
    }
    var token = tokens.removeLast()
    let (length, suffix) = (Int(token.end), Int(token.suffix))
    at = seen.places[length - 1] + 1
    token.start = Int32(truncatingIfNeeded: start)
    token.end = Int32(truncatingIfNeeded: at)
    token.suffix = suffix == 0 ? 0 : UInt8(truncatingIfNeeded: at - seen.places[length - suffix])
    if at - start > length { token.flags.insert(.broken) }
    tokens.append(token)
    space = false
  }

  /// Bytes of a character at this place that is not seen; 0 when there is none.
  func unseenLength(_ index: Int) -> Int {
    UnseenCharacters.length(byte(index), byte(index + 1), byte(index + 2))
  }

  /// Whether a stop between letters or digits belongs to the word: *U.S*, *3.5*, *example.org*; not *said.He*.
  func joinsByStop(_ segment: Int, _ start: Int, _ digits: Bool) -> Bool {
    if segment == 1 { return true }
    if digits && kind(at + 1) == ByteClass.digit.rawValue { return true }
    return kind(at + 1) == ByteClass.lower.rawValue && kind(at + 2) != ByteClass.space.rawValue
  }

  mutating func finishWord(
    _ start: Int, _ hash: inout UInt64, _ baseHash: UInt64, _ apostrophe: Int, _ flags: inout Token.Flags,
    _ upper: Int, _ letters: Int, _ segment: Int, _ digits: Bool, _ lexicon: Lexicon, _ tokens: inout [Token]
  ) {
    var suffix = 0
    if apostrophe > start && segment == 1 && (bytes[at - 1] | 0x20) == UInt8(ascii: "s"),
      !(flags.contains(.capital) && BodyWords.ownNames.contains(hash))
    {
      suffix = at - apostrophe
      hash = baseHash
      flags.insert(.possessive)
    }
    if upper == letters && letters > 1 { flags.insert(.allCapitals) }
    if letters == 1 && upper == 1 && !digits { flags.insert(.initial) }
    if !flags.contains(.capital) && letters > 0 && !digits { flags.insert(.small) }
    if flags.contains(.small) && letters > 4 && at - start > 4 && suffix == 0
      && bytes[at - 1] == UInt8(ascii: "y") && bytes[at - 2] == UInt8(ascii: "l")
    {
      flags.insert(.endsLikeAdverb)
    }
    if byte(at) == UInt8(ascii: ".") && suffix == 0 {
      let initials = flags.contains(.abbreviated) && segment == 1
      if initials || flags.contains(.initial) && !endsSentence(tokens.last)
        || flags.contains(.capital) && (lexicon[hash].has(.abbreviation) || goesOn(flags))
      {
        at += 1
        flags.insert(.abbreviated)
      }
    }
    append(start, key: hash, flags: flags, kind: digits ? .number : .word, suffix: suffix, &tokens)
  }

  /// Whether what stands behind the stop shows that no sentence ends there: *in Dover, Del., said*, *(D-Md.)*
  private func goesOn(_ flags: Token.Flags) -> Bool {
    byte(at + 1) == UInt8(ascii: ",") || byte(at + 1) == UInt8(ascii: ")") && flags.contains(.hyphenated)
  }

  /// Whether a stop after one capital is no part of it: *said Nurse B.* The last letter of a paragraph shortens nothing.
  private func endsSentence(_ before: Token?) -> Bool {
    at + 1 >= limit || before.map { $0.isCapital && CodeName.isBorne(with: $0.key) } ?? false
  }

  @inline(__always) mutating func append(
    _ start: Int, key: UInt64, flags: Token.Flags = [], kind: Token.Kind,
    suffix: Int = 0, _ tokens: inout [Token]
  ) {
    var flags = flags
    if space { flags.insert(.spaceBefore) }
    space = false
    tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: at), key: key, classes: [],
        flags: flags, kind: kind, suffix: UInt8(truncatingIfNeeded: suffix)))
  }

  mutating func mark(_ glyph: QuotationGlyph, _ length: Int, _ tokens: inout [Token]) {
    let start = at
    var flags: Token.Flags = []
    if start > 0 && isWordEnd(before: start) { flags.insert(.wordBefore) }
    at = min(at + length, limit)
    var next = at
    while unseenLength(next) > 0 { next += unseenLength(next) }
    if isLetterOrDigit(next) { flags.insert(.wordAfter) }
    append(start, key: glyph.rawValue, flags: flags, kind: .mark, &tokens)
  }

  /// Whether the byte before is of a letter or a digit.
  func isWordEnd(before index: Int) -> Bool {
    if space { return false }
    for length in 2...3 where index > length && unseenLength(index - length) == length {
      return isWordEnd(before: index - length)
    }
    let byte = bytes[index - 1]
    if byte < 0x80 {
      let kind = classes[Int(byte)]
      return kind == ByteClass.upper.rawValue || kind == ByteClass.lower.rawValue
        || kind == ByteClass.digit.rawValue
    }
    // A character of two bytes beyond ASCII is a letter nearly always, one of three bytes in a row E2 80 never.
    return !(index >= 3 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80)
  }

  mutating func wide(into tokens: inout [Token]) {
    let unseen = unseenLength(at)
    if unseen > 0 {
      at += unseen
      return
    }
    let length = characterLength(at)
    if byte(at) == 0xC2 {
      switch byte(at + 1) {
      case 0xA0: return skipSpace(2, &tokens)
      case 0xAB: return mark(.guillemetOpen, 2, &tokens)
      case 0xBB: return mark(.guillemetClose, 2, &tokens)
      default: break
      }
    }
    if byte(at) == 0xE2 && byte(at + 1) == 0x80 {
      switch byte(at + 2) {
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return skipSpace(3, &tokens)
      case 0x90...0x95: return plain(.dash, 3, &tokens)
      case 0x98: return mark(.singleOpen, 3, &tokens)
      case 0x99, 0x9B: return mark(.singleClose, 3, &tokens)
      case 0x9C: return mark(.doubleOpen, 3, &tokens)
      case 0x9D, 0x9F: return mark(.doubleClose, 3, &tokens)
      case 0x9E: return mark(.doubleLow, 3, &tokens)
      case 0xA6: return plain(.ellipsis, 3, &tokens)
      default: break
      }
    }
    plain(.other, length, &tokens)
  }

  mutating func plain(_ kind: Token.Kind, _ length: Int, _ tokens: inout [Token]) {
    let start = at
    let key = UInt64(bytes[at])
    at = min(at + length, limit)
    append(start, key: key, kind: kind, &tokens)
  }

  mutating func punctuation(into tokens: inout [Token]) {
    switch bytes[at] {
    case UInt8(ascii: "\""): mark(.doubleStraight, 1, &tokens)
    case UInt8(ascii: "'"):
      if byte(at + 1) == UInt8(ascii: "'") {
        // Three in a row: a single mark beside a double one; the word that touches tells which comes first.
        if byte(at + 2) == UInt8(ascii: "'") && !isLetterOrDigit(at + 3) {
          mark(.singleStraight, 1, &tokens)
        } else {
          mark(.twoApostrophes, 2, &tokens)
        }
      } else {
        mark(.singleStraight, 1, &tokens)
      }
    case UInt8(ascii: "`"):
      if byte(at + 1) == UInt8(ascii: "`") {
        mark(.twoGraves, 2, &tokens)
      } else {
        mark(.singleOpen, 1, &tokens)
      }
    case UInt8(ascii: ","): plain(.comma, 1, &tokens)
    case UInt8(ascii: "."):
      if byte(at + 1) == UInt8(ascii: ".") {
        var length = 2
        while length < 8 && byte(at + length) == UInt8(ascii: ".") { length += 1 }
        plain(.ellipsis, length, &tokens)
      } else {
        plain(.stop, 1, &tokens)
      }
    case UInt8(ascii: "?"), UInt8(ascii: "!"): plain(.question, 1, &tokens)
    case UInt8(ascii: ":"): plain(.colon, 1, &tokens)
    case UInt8(ascii: ";"): plain(.semicolon, 1, &tokens)
    case UInt8(ascii: "-"):
      var length = 1
      while length < 4 && byte(at + length) == UInt8(ascii: "-") { length += 1 }
      plain(.dash, length, &tokens)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): plain(.open, 1, &tokens)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): plain(.close, 1, &tokens)
    case UInt8(ascii: "<"): tag(into: &tokens)
    default: plain(.other, 1, &tokens)
    }
  }

  /// A tag left in the text, `<tweet id="…">`, is one token: the marks in it quote nothing.
  mutating func tag(into tokens: inout [Token]) {
    var end = at + 1
    if isLetter(end) || byte(end) == UInt8(ascii: "/") {
      let last = min(limit, at + 200)
      while end < last && bytes[end] != UInt8(ascii: ">") && bytes[end] != UInt8(ascii: "<") { end += 1 }
      if end < last && bytes[end] == UInt8(ascii: ">") { return plain(.other, end + 1 - at, &tokens) }
    }
    plain(.other, 1, &tokens)
  }
}
