// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// An article's text, with what scoring asks of it: letters counted between any two offsets, words, and the byte
  /// offset of the n-th code point, by which annotations count.
  public struct Text: Sendable {
    /// Valid UTF-8; anything else was replaced by U+FFFD.
    public let bytes: [UInt8]
    /// For each byte offset, the letters and digits that begin before it. One longer than `bytes`.
    private let lettersBefore: [Int32]
    /// The byte offset of each code point, and of the end.
    private let scalarStarts: [Int32]

    /// - Parameter bytes: at most 2³¹ − 1 bytes.
    public init(_ bytes: [UInt8]) {
      precondition(bytes.count < Int32.max, "an article is shorter than 2 GiB")
      let string = String(decoding: bytes, as: UTF8.self)
      self.bytes = Array(string.utf8)
      var before = [Int32](repeating: 0, count: self.bytes.count + 1)
      var starts: [Int32] = []
      var offset = 0
      var letters: Int32 = 0
      for scalar in string.unicodeScalars {
        starts.append(Int32(offset))
        let width = UTF8.width(scalar)
        before[offset] = letters
        if Self.isLetter(scalar) { letters += 1 }
        for i in offset + 1...offset + width { before[i] = letters }
        offset += width
      }
      starts.append(Int32(offset))
      lettersBefore = before
      scalarStarts = starts
    }

    /// Whether a code point counts as part of a word: letters and digits of every script.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.isASCII {
        return switch scalar.value {
        case 48...57, 65...90, 97...122: true
        default: false
        }
      }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// The byte offset of the code point with this number; nil when the text is shorter.
    public func offset(ofScalar number: Int) -> Int? {
      scalarStarts.indices.contains(number) ? Int(scalarStarts[number]) : nil
    }

    /// Letters and digits that begin inside the range.
    public func letters(in range: Range<Int>) -> Int {
      Int(lettersBefore[range.upperBound] - lettersBefore[range.lowerBound])
    }

    /// Letters and digits that two ranges have in common.
    func letters(in a: Range<Int>, _ b: Range<Int>) -> Int {
      letters(in: a.clamped(to: b))
    }

    /// Letters and digits that a range has in common with ranges that do not overlap one another.
    func letters(in a: Range<Int>, _ others: [Range<Int>]) -> Int {
      others.reduce(0) { $0 + letters(in: a, $1) }
    }

    /// The range without what stands before its first and after its last letter or digit: quotation marks,
    /// punctuation, white space. Empty when it holds none.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
      guard letters(in: range) > 0 else { return range.lowerBound..<range.lowerBound }
      var start = range.lowerBound
      while letters(in: start..<start + 1) == 0 { start += 1 }
      var end = range.upperBound
      while letters(in: end - 1..<range.upperBound) == 0 { end -= 1 }
      // `end - 1` is the first byte of the last letter; take the rest of its bytes.
      while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
      return start..<end
    }

    /// The words of a range: runs of letters and digits, an apostrophe or a hyphen between two of them included.
    public func words(in range: Range<Int>) -> Int {
      var words = 0
      var inWord = false
      var joined = false
      for scalar in string(range).unicodeScalars {
        if Self.isLetter(scalar) {
          if !inWord && !joined { words += 1 }
          inWord = true
          joined = false
        } else {
          joined = inWord && (scalar == "'" || scalar == "\u{2019}" || scalar == "-")
          inWord = false
        }
      }
      return words
    }

    func string(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
    }

    /// The lines of the text, without their line breaks, empty ones included.
    public var lines: [Range<Int>] {
      var lines: [Range<Int>] = []
      var start = 0
      for (i, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
        lines.append(start..<i)
        start = i + 1
      }
      lines.append(start..<bytes.count)
      return lines
    }
  }
}
