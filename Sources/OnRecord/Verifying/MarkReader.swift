// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads what stands between the words of a quotation: ellipses and square brackets.
struct MarkReader {
  /// An insertion is a few words; brackets around more are the writer's own sentence, or have lost their
  /// partner.
  private static let longestInsertion = 120

  let text: [UInt8]
  let range: Range<Int>
  var position: Int
  private(set) var isInBrackets = false
  private var hasGap = false

  init(text: [UInt8], range: Range<Int>) {
    self.text = text
    self.range = range
    position = range.lowerBound
  }

  /// Reads on to `end`.
  mutating func read(upTo end: Int) {
    var dots = 0
    while position < end {
      switch text[position] {
      case UInt8(ascii: "["): isInBrackets = closes(from: position)
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: "."):
        dots += 1
        if dots >= 3 { hasGap = true }
      case UInt8(ascii: " "): break
      case 0xE2 where position + 2 < end && text[position + 1] == 0x80 && text[position + 2] == 0xA6:
        hasGap = true
        position += 2
      default: dots = 0
      }
      position += 1
    }
  }

  /// Whether an ellipsis was read since the last call.
  mutating func takesGap() -> Bool {
    defer { hasGap = false }
    return hasGap
  }

  private func closes(from bracket: Int) -> Bool {
    let end = min(range.upperBound, bracket + Self.longestInsertion)
    return text[bracket + 1..<end].first { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
      == UInt8(ascii: "]")
  }

  /// Whether the word at `span` goes on from a bracketed letter: *[w]e*.
  func joins(_ span: Range<Int>) -> Bool {
    let start = span.lowerBound
    guard start - 3 >= range.lowerBound, text[start - 1] == UInt8(ascii: "]") else { return false }
    return text[start - 3] == UInt8(ascii: "[") && text[start - 2] < 0x80
  }

  /// `span` with the brackets that touch it.
  func withBrackets(_ span: Range<Int>) -> Range<Int> {
    var (start, end) = (span.lowerBound, span.upperBound)
    if start > range.lowerBound, text[start - 1] == UInt8(ascii: "[") { start -= 1 }
    if end < range.upperBound, text[end] == UInt8(ascii: "]") { end += 1 }
    return start..<end
  }

  /// Whether the tokeniser has left an *'s* away behind the word at `span`.
  func hasPossessive(after span: Range<Int>, before next: Int) -> Bool {
    let end = endOfPossessive(span)
    return end > span.upperBound && end <= next
  }

  /// Where the *'s* behind the word ends; the word's own end when there is none.
  func endOfPossessive(_ span: Range<Int>) -> Int {
    var index = span.upperBound
    guard index < range.upperBound else { return span.upperBound }
    let length =
      text[index] == UInt8(ascii: "'") ? 1 : text[index] >= 0xC0 ? (text[index] >= 0xE0 ? 3 : 2) : 0
    guard length > 0 else { return span.upperBound }
    index += length
    guard index < range.upperBound, text[index] | 0x20 == UInt8(ascii: "s") else { return span.upperBound }
    let after = index + 1
    guard after == range.upperBound || !WordCharacter.begins(text, at: after, end: range.upperBound) else {
      return span.upperBound
    }
    return length == 1 || Self.isApostrophe(text[span.upperBound..<index]) ? after : span.upperBound
  }

  /// ‘ ’ ʼ ′ ´ ＇, as the tokeniser has them.
  private static func isApostrophe(_ bytes: ArraySlice<UInt8>) -> Bool {
    apostrophes.contains { $0.elementsEqual(bytes) }
  }

  private static let apostrophes: [[UInt8]] = [
    [0xE2, 0x80, 0x98], [0xE2, 0x80, 0x99], [0xCA, 0xBC], [0xE2, 0x80, 0xB2], [0xC2, 0xB4],
    [0xEF, 0xBC, 0x87],
  ]
}

extension WordCharacter {
  /// Whether a letter or digit stands at `index`.
  fileprivate static func begins(_ text: [UInt8], at index: Int, end: Int) -> Bool {
    text.withUnsafeBufferPointer { WordCharacter($0, index, end).isInWord }
  }
}
