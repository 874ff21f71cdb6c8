// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts one paragraph into tokens, in one pass over its bytes.
///
/// An apostrophe inside a word belongs to it (*O'Brien*), a possessive is a token of its own, a hyphen
/// between letters belongs to the word. The full stop after an abbreviation or an initial (*Dr.*, *J.*) is
/// dropped, so that names run through it; *U.S.* is one word. Quotation marks, commas and all other marks are
/// one token each.
struct CaseScanner {
  let text: UnsafeBufferPointer<UInt8>
  var at: Int
  let end: Int
  let words: WordTable
  let lists: [UInt64]

  mutating func scan(into tokens: inout [CaseToken]) {
    while at < end {
      let byte = text[at]
      if byte <= 0x20 {
        at += 1
      } else if isWordByte(byte, at) {
        scanWord(into: &tokens)
      } else {
        scanMark(into: &tokens)
      }
    }
    append(.boundary, from: end, to: end, &tokens)
  }

  private mutating func scanWord(into tokens: inout [CaseToken]) {
    let start = at
    var hash = WordHash.seed
    var upper = 0
    var lower = 0
    let initial = isCapital(start)
    while at < end {
      let byte = text[at]
      if (byte | 0x20) &- 0x61 < 26 {
        let run = LetterRun(text, from: at, limit: end)
        hash = WordHash.adding(run.letters, to: hash)
        upper += run.capitals
        lower += run.count - run.capitals
        at += run.count
        continue
      } else if isWordByte(byte, at) {
        if byte >= 0x80 { if isCapital(at) { upper += 1 } else if byte >= 0xC0 { lower += 1 } }
        hash = WordHash.adding(lowered(byte), to: hash)
      } else if byte == 0x2D, at > start, at + 1 < end, isWordByte(text[at + 1], at + 1) {
        hash = WordHash.adding(byte, to: hash)
      } else if byte == 0x2E, at + 1 < end, isDottedInitial(start) {
        // *U.S.*: the stops between and after single capitals.
      } else {
        let width = apostrophe(at)
        if width == 0 || !continues(after: width) { break }
        hash = WordHash.adding(UInt8(0x27), to: hash)
        at += width - 1
      }
      at += 1
    }
    let shape = shape(start, initial: initial, upper: upper, lower: lower)
    let word = words[hash]
    tokens.append(CaseToken(start: UInt32(start), end: UInt32(at), hash: hash, word: word, shape: shape))
    scanPossessive(afterWordFrom: start, into: &tokens)
    dropStop(after: tokens[tokens.count - 1], previous: tokens.count > 1 ? tokens[tokens.count - 2] : nil)
  }

  /// A byte of a word in lower case, which Latin-1's capitals reach by the same bit as ASCII's.
  @inline(__always)
  private func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x80 && byte <= 0x9E && text[at - 1] == 0xC3 ? byte | 0x20 : byte
  }

  private func shape(_ start: Int, initial: Bool, upper: Int, lower: Int) -> CaseToken.Shape {
    if text[start] &- 0x30 < 10 { return .number }
    if !initial { return .lower }
    if lower > 0 { return .capital }
    return upper == 1 && at - start <= 2 && !(text[at - 1] &- 0x30 < 10) ? .letter : .caps
  }

  /// *'s* after a word, or the bare apostrophe after one that ends in *s* when a word follows.
  private mutating func scanPossessive(afterWordFrom start: Int, into tokens: inout [CaseToken]) {
    let width = apostrophe(at)
    guard width > 0 else { return }
    let next = at + width
    if next < end, text[next] | 0x20 == 0x73, next + 1 == end || !isWordByte(text[next + 1], next + 1) {
      append(.possessive, from: at, to: next + 1, &tokens)
      at = next + 1
    } else if text[at - 1] | 0x20 == 0x73, next + 1 < end, text[next] == 0x20,
      isWordByte(text[next + 1], next + 1)
    {
      append(.possessive, from: at, to: next, &tokens)
      at = next
    }
  }

  /// Steps over the full stop of an abbreviation or an initial; *Baby T.* keeps its own, for it ends a
  /// sentence.
  private mutating func dropStop(after token: CaseToken, previous: CaseToken?) {
    guard at < end, text[at] == 0x2E, token.shape.isName else { return }
    let isInitial = token.shape == .letter && !has(previous, .initialled)
    if isInitial || lists[Int(token.word)] & CaseWordList.abbreviation.bit != 0 { at += 1 }
  }

  private func has(_ token: CaseToken?, _ list: CaseWordList) -> Bool {
    guard let token else { return false }
    return lists[Int(token.word)] & list.bit != 0
  }

  private mutating func scanMark(into tokens: inout [CaseToken]) {
    let width = min(self.width(text[at]), end - at)
    let start = at
    at += width
    switch (width, text[start]) {
    case (1, 0x2C): append(.comma, from: start, to: at, &tokens)
    case (1, 0x22), (1, 0x27), (1, 0x60): append(.quote, from: start, to: at, &tokens)
    case (2, 0xC2) where text[start + 1] == 0xA0: break
    case (3, 0xE2) where text[start + 1] == 0x80:
      let last = text[start + 2]
      if last >= 0x98 && last <= 0x9F {
        append(.quote, from: start, to: at, &tokens)
      } else if last > 0x8F && last != 0xAF {
        append(.mark, from: start, to: at, &tokens)
      }
    default: append(.mark, from: start, to: at, &tokens)
    }
  }

  private func append(_ shape: CaseToken.Shape, from: Int, to: Int, _ tokens: inout [CaseToken]) {
    tokens.append(
      CaseToken(start: UInt32(from), end: UInt32(to), hash: WordHash.seed, word: 0, shape: shape))
  }

  /// Bytes of the character that begins with this one.
  private func width(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// Letters and digits; every character beyond ASCII but Latin-1's marks (C2) and general punctuation (E2
  /// 80).
  @inline(__always)
  private func isWordByte(_ byte: UInt8, _ place: Int) -> Bool {
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    if byte == 0xC2 { return false }
    return !(byte == 0xE2 && place + 1 < end && text[place + 1] == 0x80)
  }

  /// Whether a capital begins here: ASCII, Latin-1 or Latin Extended-A.
  private func isCapital(_ place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    guard place + 1 < end else { return false }
    let next = text[place + 1]
    switch byte {
    case 0xC3: return next <= 0x9E
    case 0xC4: return next < 0xB8 ? next & 1 == 0 : next & 1 == 1
    case 0xC5: return next < 0x8A || next > 0xB8 ? next & 1 == 1 : next & 1 == 0
    default: return false
    }
  }

  /// The width of the apostrophe that stands here, straight or curly; 0 when there is none.
  private func apostrophe(_ place: Int) -> Int {
    guard place < end else { return 0 }
    if text[place] == 0x27 { return 1 }
    let curly = text[place] == 0xE2 && place + 2 < end && text[place + 1] == 0x80 && text[place + 2] == 0x99
    return curly ? 3 : 0
  }

  /// Whether the apostrophe here is inside a word, and is not that of a possessive.
  private func continues(after width: Int) -> Bool {
    let next = at + width
    guard next < end, isWordByte(text[next], next) else { return false }
    if text[next] | 0x20 != 0x73 { return true }
    return next + 1 < end && isWordByte(text[next + 1], next + 1)
  }

  /// Whether the stop here follows a single capital and another capital with its stop follows, or ends such a
  /// word.
  private func isDottedInitial(_ start: Int) -> Bool {
    guard text[at - 1] &- 0x41 < 26, at - 1 == start || text[at - 2] == 0x2E else { return false }
    if at - 1 > start { return true }
    return at + 2 < end && text[at + 1] &- 0x41 < 26 && text[at + 2] == 0x2E
  }
}
