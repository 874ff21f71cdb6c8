// SPDX-License-Identifier: GPL-3.0-or-later

/// The bytes of a file or of a text, seen in place.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension Bytes {
  /// A part of these bytes, seen in place.
  func part(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

  var string: String { String(decoding: self, as: UTF8.self) }

  /// The length of the valid UTF-8 sequence at `i`, 0 when there is none (Unicode, table 3-7).
  @inline(__always)
  func sequenceLength(at i: Int) -> Int {
    let lead = self[i]
    if lead < 0x80 { return 1 }
    if lead < 0xC2 || lead > 0xF4 { return 0 }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard i + length <= count else { return 0 }
    let second = self[i + 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    for k in 2..<Swift.max(2, length) where self[i + k] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The first index from `start` on that does not begin a valid UTF-8 sequence; `count` when all is valid.
  func firstInvalid(from start: Int) -> Int {
    var i = start
    while i < count {
      if i + 8 <= count,
        UnsafeRawPointer(baseAddress! + i).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        i += 8
        continue
      }
      let length = sequenceLength(at: i)
      if length == 0 { return i }
      i += length
    }
    return count
  }

  /// The length of the white space at `i`, 0 when there is none.
  @inline(__always)
  func whiteSpaceLength(at i: Int) -> Int {
    let byte = self[i]
    if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    return wideWhiteSpaceLength(at: i)
  }

  /// White space beyond ASCII: no-break spaces, the spaces of U+2000…, line separators, the byte-order mark.
  private func wideWhiteSpaceLength(at i: Int) -> Int {
    switch self[i] {
    case 0xC2:
      return i + 1 < count && (self[i + 1] == 0xA0 || self[i + 1] == 0x85) ? 2 : 0
    case 0xE1: return matches(0x9A, 0x80, at: i) ? 3 : 0
    case 0xE2:
      guard i + 2 < count else { return 0 }
      let last = self[i + 2]
      if self[i + 1] == 0x81 { return last == 0x9F || last == 0xA0 ? 3 : 0 }
      return self[i + 1] == 0x80 && (last <= 0x8B || last == 0xA8 || last == 0xA9 || last == 0xAF) ? 3 : 0
    case 0xE3: return matches(0x80, 0x80, at: i) ? 3 : 0
    case 0xEF: return matches(0xBB, 0xBF, at: i) ? 3 : 0
    default: return 0
    }
  }

  /// The length of a character at `i` that nobody sees (a soft hyphen, one without width, a mark of direction), 0 when
  /// there is none. At the end of a line most of them are white space too; inside a word they part nothing.
  @inline(__always)
  func unseenLength(at i: Int) -> Int {
    let byte = self[i]
    return byte == 0xC2 || byte == 0xE2 || byte == 0xEF ? wideUnseenLength(at: i) : 0
  }

  private func wideUnseenLength(at i: Int) -> Int {
    if self[i] == 0xC2 { return i + 1 < count && self[i + 1] == 0xAD ? 2 : 0 }
    if self[i] == 0xEF { return matches(0xBB, 0xBF, at: i) ? 3 : 0 }
    guard i + 2 < count else { return 0 }
    switch (self[i + 1], self[i + 2]) {
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): return 3
    default: return 0
    }
  }

  /// What is seen of these bytes.
  var seen: [UInt8] {
    var seen: [UInt8] = []
    seen.reserveCapacity(count)
    var i = 0
    while i < count {
      let unseen = unseenLength(at: i)
      if unseen == 0 { seen.append(self[i]) }
      i += Swift.max(unseen, 1)
    }
    return seen
  }

  private func matches(_ second: UInt8, _ third: UInt8, at i: Int) -> Bool {
    i + 2 < count && self[i + 1] == second && self[i + 2] == third
  }

  /// `range` without the white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = whiteSpaceLength(at: start)
      if length == 0 { break }
      start += length
    }
    while end > start {
      var last = end - 1
      while last > start, self[last] & 0xC0 == 0x80 { last -= 1 }
      if whiteSpaceLength(at: last) != end - last { break }
      end = last
    }
    return start..<Swift.max(start, end)
  }
}
