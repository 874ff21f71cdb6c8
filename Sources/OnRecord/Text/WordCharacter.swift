// SPDX-License-Identifier: GPL-3.0-or-later

/// One character of UTF-8 text as the tokeniser sees it.
struct WordCharacter {
  enum Kind {
    case separator, letter, digit
    /// Soft hyphens, joiners and accents of their own: part of a word, but not of its term.
    case silent
  }

  /// The Unicode scalar value.
  let scalar: UInt32
  /// In bytes.
  let length: Int
  let kind: Kind

  var isInWord: Bool { kind == .letter || kind == .digit }

  /// The character at `index` of `text`, which goes to `end`. A byte that is no UTF-8 is a separator of its own.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) {
    let byte = text[index]
    if byte < 0x80 {
      scalar = UInt32(byte)
      length = 1
      let lower = byte | 0x20
      if lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") {
        kind = .letter
      } else {
        kind = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? .digit : .separator
      }
      return
    }
    (scalar, length) = Self.decode(text, index, end)
    kind = Self.kind(of: scalar)
  }

  /// Appends the lower-case letters that stand for this one in a term.
  func appendFolded(to terms: inout [UInt8]) {
    if scalar < 0x80 {
      terms.append(kind == .letter ? UInt8(scalar) | 0x20 : UInt8(scalar))
    } else if let (first, second) = LatinFolding.letters(for: scalar) {
      terms.append(first)
      if second != UInt8(ascii: "-") { terms.append(second) }
    } else if let ligature = Self.ligature(scalar) {
      terms.append(contentsOf: ligature.utf8)
    } else if let properties = Unicode.Scalar(scalar)?.properties {
      terms.append(contentsOf: properties.lowercaseMapping.utf8)
    }
  }

  private static func decode(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (UInt32, Int) {
    let byte = text[index]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= end else { return (0xFFFD, 1) }
    var scalar = UInt32(byte) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = text[index + offset]
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return (scalar, length)
  }

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    // Punctuation and signs that texts are full of; the rest is asked of Unicode.
    case 0x80..<0xAA, 0xAB, 0xAC, 0xAE..<0xB2, 0xB4, 0xB6..<0xB9, 0xBB..<0xC0, 0xD7, 0xF7: return .separator
    case 0xC0..<0x250: return .letter
    // Modifier letters stand for apostrophes and accents of their own; Unicode has them among the letters.
    case 0x2B0..<0x300: return .separator
    case 0xAD, 0x300..<0x370, 0x200B...0x200D, 0x2060, 0xFEFF: return .silent
    case 0x2000..<0x2070, 0xFFFD: return .separator
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else { return .separator }
      if properties.isAlphabetic { return .letter }
      return properties.numericType == .decimal ? .digit : .separator
    }
  }

  private static func ligature(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    default: nil
    }
  }

}
