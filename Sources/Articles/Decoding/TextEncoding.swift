// SPDX-License-Identifier: GPL-3.0-or-later

/// How the characters of a text file are written down.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// Also UTF-8 with stray windows-1252 bytes: what is valid UTF-8 is taken as such, every other byte as
  /// windows-1252.
  case windows1252 = "windows-1252"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
}

/// A file's text as UTF-8, and where each part of it stood.
struct DecodedText {
  var text: [UInt8]
  var offsets: OffsetMap
  var encoding: TextEncoding
}

extension DecodedText {
  /// Decodes `file`. UTF-16 must say so by a byte-order mark, which is left out of the text; everything else
  /// is UTF-8, whole or in part. A byte-order mark of UTF-8 stays in the text, where it counts as white
  /// space, so that offsets are those of the file. Nothing is lost: what has no meaning becomes U+FFFD.
  init(_ file: Bytes) {
    if file.count >= 2, file[0] == 0xFF, file[1] == 0xFE {
      self = .utf16(file, littleEndian: true)
    } else if file.count >= 2, file[0] == 0xFE, file[1] == 0xFF {
      self = .utf16(file, littleEndian: false)
    } else {
      let invalid = file.firstInvalid(from: 0)
      if invalid == file.count {
        self.init(text: Array(file), offsets: OffsetMap(), encoding: .utf8)
      } else {
        self = .windows1252(file, from: invalid)
      }
    }
  }

  /// Decodes `file` as ``init(_:)`` does, and UTF-16 without a mark too.
  init(markless file: Bytes) {
    if let isLittleEndian = file.isMarklessUTF16 {
      self = .utf16(file, from: 0, littleEndian: isLittleEndian)
    } else {
      self.init(file)
    }
  }

  private static func windows1252(_ file: Bytes, from firstInvalid: Int) -> DecodedText {
    var result = DecodedText(text: [], offsets: OffsetMap(), encoding: .windows1252)
    result.text.reserveCapacity(file.count + file.count / 16)
    var valid = 0
    var invalid = firstInvalid
    while true {
      if valid < invalid {
        result.offsets.append(text: result.text.count, file: valid, textWidth: 1, fileWidth: 1)
        result.text.append(contentsOf: file[valid..<invalid])
      }
      guard invalid < file.count else { return result }
      result.append(windows1252Scalar(file[invalid]), at: invalid, width: 1)
      valid = invalid + 1
      invalid = file.firstInvalid(from: valid)
    }
  }

  private static func utf16(_ file: Bytes, from start: Int = 2, littleEndian: Bool) -> DecodedText {
    var result = DecodedText(
      text: [], offsets: OffsetMap(), encoding: littleEndian ? .utf16LittleEndian : .utf16BigEndian)
    result.text.reserveCapacity(file.count / 2 + file.count / 16)
    func unit(_ i: Int) -> UInt32 {
      let (first, second) = (UInt32(file[i]), UInt32(file[i + 1]))
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    var i = start
    while i + 1 < file.count {
      let high = unit(i)
      if high & 0xFC00 == 0xD800, i + 3 < file.count, unit(i + 2) & 0xFC00 == 0xDC00 {
        result.append(0x10000 + (high & 0x3FF) << 10 + unit(i + 2) & 0x3FF, at: i, width: 4)
        i += 4
      } else {
        result.append(high & 0xF800 == 0xD800 ? 0xFFFD : high, at: i, width: 2)
        i += 2
      }
    }
    if i < file.count { result.append(0xFFFD, at: i, width: 1) }
    return result
  }

  /// Adds the character `scalar`, which takes `width` bytes of the file at `file`.
  private mutating func append(_ scalar: UInt32, at file: Int, width: UInt8) {
    let start = text.count
    text.appendScalar(scalar)
    offsets.append(
      text: start, file: file, textWidth: UInt8(truncatingIfNeeded: text.count - start), fileWidth: width)
  }
}

extension Bytes {
  /// Whether these are UTF-16 without a byte-order mark, the lower byte of each character first (true) or last (false);
  /// nil when they are not: among the first 200 characters nearly every other byte must be zero, and none between.
  var isMarklessUTF16: Bool? {
    guard count >= 4, self[0] == 0 || self[1] == 0 else { return nil }
    let pairs = Swift.min(count / 2, 200)
    var zeros = [0, 0]
    for i in 0..<2 * pairs where self[i] == 0 { zeros[i & 1] += 1 }
    guard zeros.contains(0), zeros.max()! * 4 >= pairs * 3 else { return nil }
    return zeros[0] == 0
  }
}

extension [UInt8] {
  /// Adds the UTF-8 form of a Unicode scalar value.
  mutating func appendScalar(_ scalar: UInt32) {
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3F) }
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    case 0x80..<0x800:
      append(0xC0 | UInt8(scalar >> 6))
      append(tail(0))
    case 0x800..<0x10000:
      append(0xE0 | UInt8(scalar >> 12))
      append(tail(6))
      append(tail(0))
    default:
      append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      append(tail(12))
      append(tail(6))
      append(tail(0))
    }
  }
}

/// The character of a windows-1252 byte; U+FFFD for the five bytes that have none.
func windows1252Scalar(_ byte: UInt8) -> UInt32 {
  byte < 0x80 || byte >= 0xA0 ? UInt32(byte) : UInt32(windows1252Upper[Int(byte) - 0x80])
}

/// 0x80 to 0x9F, as the Encoding Standard's *index windows-1252* has them, but for the undefined ones.
private let windows1252Upper: [UInt16] = [
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
  0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
]
