// SPDX-License-Identifier: GPL-3.0-or-later

/// What a byte of UTF-8 text is to the tokeniser.
enum ByteClass: UInt8 {
  case space, lineBreak, upper, lower, digit, wide, apostrophe, punctuation

  /// Indexed by the byte.
  static let table: [UInt8] = (0..<256).map { value in
    switch UInt8(value) {
    case 0x0A, 0x0D: ByteClass.lineBreak.rawValue
    case 0...0x20: ByteClass.space.rawValue
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): ByteClass.upper.rawValue
    case UInt8(ascii: "a")...UInt8(ascii: "z"): ByteClass.lower.rawValue
    case UInt8(ascii: "0")...UInt8(ascii: "9"): ByteClass.digit.rawValue
    case UInt8(ascii: "'"): ByteClass.apostrophe.rawValue
    case 0x80...0xFF: ByteClass.wide.rawValue
    default: ByteClass.punctuation.rawValue
    }
  }
}

/// The hash of words: FNV-1a over small letters. Good enough that equal keys are taken for equal words.
enum WordHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  static let prime: UInt64 = 0x0000_0100_0000_01b3

  @inline(__always) static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* prime
  }

  /// The key of a word given in small letters.
  static func key(_ word: some StringProtocol) -> UInt64 {
    var hash = seed
    for byte in word.utf8 { hash = adding(byte, to: hash) }
    return hash
  }
}
