// SPDX-License-Identifier: GPL-3.0-or-later

/// The two ways in which letters carry bytes that mail may not (RFC 2045). What is broken is read as far as it goes.
enum TransferEncoding {
  /// - Parameter name: *base64*, *quoted-printable*; any other leaves the bytes as they are.
  static func decode(_ bytes: Bytes, _ name: String) -> [UInt8] {
    switch name {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  static func base64(_ bytes: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      if byte == UInt8(ascii: "=") {
        // What has been joined from several pieces goes on after the end of each.
        (bits, count) = (0, 0)
        continue
      }
      guard let value = base64Value(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  private static func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  /// - Parameter isWord: in an encoded word of a header `_` is a space.
  static func quotedPrintable(_ bytes: Bytes, isWord: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      if isWord, byte == UInt8(ascii: "_") {
        result.append(0x20)
      } else if byte != UInt8(ascii: "=") {
        result.append(byte)
      } else if i + 1 < bytes.count, let high = hexadecimalValue(bytes[i]),
        let low = hexadecimalValue(bytes[i + 1])
      {
        result.append(high << 4 | low)
        i += 2
      } else if let next = softBreak(bytes, at: i) {
        i = next
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The index after a line break that is none: `=` at the end of a line, spaces allowed.
  private static func softBreak(_ bytes: Bytes, at start: Int) -> Int? {
    var i = start
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
    if i == bytes.count { return i }
    guard bytes[i] == 0x0A || bytes[i] == 0x0D else { return nil }
    return bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A ? i + 2 : i + 1
  }
}

/// Words of header fields in other characters than ASCII: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  /// The value as text on one line, with single spaces.
  static func decode(_ value: [UInt8]) -> String {
    let text = value.withUnsafeBufferPointer { value -> [UInt8] in
      var result: [UInt8] = []
      var i = 0
      // The length of the text after the last encoded word, while only white space has come since.
      var wordEnd: Int?
      while i < value.count {
        if let (text, end) = word(in: value, at: i) {
          // White space between two encoded words is none of the text.
          if let wordEnd { result.removeLast(result.count - wordEnd) }
          result += text
          i = end
          wordEnd = result.count
        } else {
          if value[i] != 0x20, value[i] != 0x09 { wordEnd = nil }
          result.append(value[i])
          i += 1
        }
      }
      return result
    }
    let decoded = text.withUnsafeBufferPointer { DecodedText($0).text }
    return decoded.withUnsafeBufferPointer { joinedWords($0) }
  }

  private static func word(in value: Bytes, at start: Int) -> (text: [UInt8], end: Int)? {
    guard start + 8 < value.count, value[start] == UInt8(ascii: "="), value[start + 1] == UInt8(ascii: "?")
    else {
      return nil
    }
    let mark = UInt8(ascii: "?")
    guard let charsetEnd = value[(start + 2)...].firstIndex(of: mark), charsetEnd + 3 < value.count,
      value[charsetEnd + 2] == mark, let end = value[(charsetEnd + 3)...].firstIndex(of: mark),
      end + 1 < value.count, value[end + 1] == UInt8(ascii: "=")
    else { return nil }
    let words = value.part(charsetEnd + 3..<end)
    let charset = value.part(start + 2..<charsetEnd).string.lowercased()
    switch value[charsetEnd + 1] | 0x20 {
    case UInt8(ascii: "b"): return (decodedText(TransferEncoding.base64(words), charset: charset), end + 2)
    case UInt8(ascii: "q"):
      return (decodedText(TransferEncoding.quotedPrintable(words, isWord: true), charset: charset), end + 2)
    default: return nil
    }
  }
}

/// Text in UTF-8. As in every other file, valid UTF-8 is UTF-8 and other bytes are windows-1252, whatever the label says;
/// only UTF-16 must be labelled, where it has no byte-order mark.
func decodedText(_ bytes: [UInt8], charset: String) -> [UInt8] {
  var marked = bytes
  let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  if !hasMark, charset.hasPrefix("utf-16") {
    marked = (charset == "utf-16le" ? [0xFF, 0xFE] : [0xFE, 0xFF]) + bytes
  }
  var text = marked.withUnsafeBufferPointer { DecodedText($0).text }
  if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
  return text
}
