// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads one word after the other from UTF-8 bytes: runs of letters and digits, and the joints that hold runs together
/// (*don't*, *U.S.*, *1,000*, *A&E*).
struct WordScanner {
  let text: UnsafeBufferPointer<UInt8>
  var position: Int
  let end: Int

  /// Moves to the beginning of the next word. False at the end of the range.
  mutating func skipToWord() -> Bool {
    while position < end {
      let character = character(at: position)
      if character.isInWord { return true }
      position += character.length
    }
    return false
  }

  /// Reads the word at `position`, appends it to `list` and moves behind it.
  mutating func appendWord(to list: inout TokenList) {
    let start = position
    let firstByte = list.terms.count
    var run = appendRun(to: &list.terms)
    var isInitials = run.isOneLetter
    var isNumber = run.isDigits
    var beforeApostrophe: (term: Int, text: Int)? = nil

    while let joint = joint(after: run, isInitials: isInitials, isNumber: isNumber) {
      beforeApostrophe = joint.kind == .apostrophe ? (list.terms.count, position) : nil
      if let byte = joint.kind.byte { list.terms.append(byte) }
      position = joint.next
      run = appendRun(to: &list.terms)
      isInitials = isInitials && joint.kind == .fullStop
      isNumber = isNumber && run.isDigits
    }

    var spanEnd = position
    if let beforeApostrophe, list.terms.count == beforeApostrophe.term + 2,
      list.terms.last == UInt8(ascii: "s")
    {
      list.terms.removeSubrange(beforeApostrophe.term...)
      spanEnd = beforeApostrophe.text
    }
    shorten(&list.terms, from: firstByte, to: Tokeniser.longestTerm)
    list.tokens.append(.init(term: firstByte..<list.terms.count, span: start..<spanEnd))
  }
}

// MARK: - Runs

extension WordScanner {
  /// Letters and digits with nothing between them.
  private struct Run {
    var characters = 0
    var isDigits = true

    var isOneLetter: Bool { characters == 1 && !isDigits }
  }

  /// Appends the letters and digits at `position`, folded, and moves behind them.
  private mutating func appendRun(to terms: inout [UInt8]) -> Run {
    var run = Run()
    while position < end {
      let byte = text[position]
      if byte < 0x80 {
        let lower = byte | 0x20
        if lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") {
          terms.append(lower)
          run.isDigits = false
        } else if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
          terms.append(byte)
        } else {
          return run
        }
        run.characters += 1
        position += 1
        continue
      }
      let character = character(at: position)
      switch character.kind {
      case .separator: return run
      case .silent: break
      case .letter, .digit:
        character.appendFolded(to: &terms)
        run.characters += 1
        if character.kind == .letter { run.isDigits = false }
      }
      position += character.length
    }
    return run
  }
}

// MARK: - Joints

extension WordScanner {
  /// A mark inside a word.
  private enum JointKind {
    case apostrophe, fullStop, comma, ampersand

    /// What stands for it in the term; a comma between groups of digits is dropped.
    var byte: UInt8? {
      switch self {
      case .apostrophe: UInt8(ascii: "'")
      case .fullStop: UInt8(ascii: ".")
      case .ampersand: UInt8(ascii: "&")
      case .comma: nil
      }
    }
  }

  /// The joint at `position`, when what stands around it makes one word, and where the word goes on.
  private func joint(after run: Run, isInitials: Bool, isNumber: Bool) -> (kind: JointKind, next: Int)? {
    guard position < end, let (kind, length) = mark(at: position) else { return nil }
    let next = position + length
    guard next < end, character(at: next).isInWord else { return nil }
    let joins =
      switch kind {
      case .apostrophe: true
      case .fullStop: run.isDigits ? isASCIIDigit(next) : isInitials && isSingleLetter(next)
      case .comma: isNumber && run.characters <= 3 && isGroupOfThreeDigits(next)
      case .ampersand: !run.isDigits && character(at: next).kind == .letter
      }
    return joins ? (kind, next) : nil
  }

  private func mark(at index: Int) -> (JointKind, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "'"): (.apostrophe, 1)
    case UInt8(ascii: "."): (.fullStop, 1)
    case UInt8(ascii: ","): (.comma, 1)
    case UInt8(ascii: "&"): (.ampersand, 1)
    case 0x80...:
      Self.apostrophes.contains(character(at: index).scalar)
        ? (.apostrophe, character(at: index).length) : nil
    default: nil
    }
  }

  /// The signs that are printed for an apostrophe, besides the straight one: ‘ ’ ʼ ′ ´ ＇.
  private static let apostrophes: [UInt32] = [0x2018, 0x2019, 0x02BC, 0x2032, 0x00B4, 0xFF07]

  private func isASCIIDigit(_ index: Int) -> Bool {
    index < end && text[index] >= UInt8(ascii: "0") && text[index] <= UInt8(ascii: "9")
  }

  private func isSingleLetter(_ index: Int) -> Bool {
    let first = character(at: index)
    let next = index + first.length
    return first.kind == .letter && (next >= end || !character(at: next).isInWord)
  }

  private func isGroupOfThreeDigits(_ index: Int) -> Bool {
    isASCIIDigit(index) && isASCIIDigit(index + 1) && isASCIIDigit(index + 2)
      && (index + 3 >= end || !character(at: index + 3).isInWord)
  }

  private func character(at index: Int) -> WordCharacter { WordCharacter(text, index, end) }
}
