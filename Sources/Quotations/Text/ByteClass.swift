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
