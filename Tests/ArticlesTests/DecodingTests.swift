// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

@Suite struct DecodingTests {
  private func decode(_ bytes: [UInt8]) -> DecodedText {
    bytes.withUnsafeBufferPointer { DecodedText($0) }
  }

  @Test(
    arguments: [
      ("plain", Array("plain".utf8), "plain", TextEncoding.utf8),
      ("UTF-8", Array("“café” 😀".utf8), "“café” 😀", .utf8),
      ("UTF-8 with mark", [0xEF, 0xBB, 0xBF, 0x61], "\u{FEFF}a", .utf8),
      ("windows-1252", [0x93, 0x61, 0x94, 0x20, 0xA3, 0xE9], "“a” £é", .windows1252),
      ("mixed", [0xC3, 0xA9, 0xE9, 0x80], "éé€", .windows1252),
      (
        "undefined bytes", [0x81, 0x8D, 0x8F, 0x90, 0x9D], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
        .windows1252
      ),
      ("cut sequence", [0x61, 0xE2, 0x80], "aâ€", .windows1252),
      ("overlong", [0xC0, 0xAF], "À¯", .windows1252),
      ("surrogate in UTF-8", [0xED, 0xA0, 0x80], "í\u{A0}€", .windows1252),
      ("UTF-16LE", [0xFF, 0xFE, 0x61, 0, 0x1C, 0x20, 0x3D, 0xD8, 0, 0xDE], "a“😀", .utf16LittleEndian),
      ("UTF-16BE", [0xFE, 0xFF, 0, 0x61, 0x20, 0x1C, 0xD8, 0x3D, 0xDE, 0], "a“😀", .utf16BigEndian),
      ("lone surrogate", [0xFE, 0xFF, 0xD8, 0x3D, 0, 0x61], "\u{FFFD}a", .utf16BigEndian),
      ("odd byte at the end", [0xFF, 0xFE, 0x61, 0, 0x62], "a\u{FFFD}", .utf16LittleEndian),
    ] as [(String, [UInt8], String, TextEncoding)])
  func decodes(_ name: String, _ bytes: [UInt8], to text: String, as encoding: TextEncoding) {
    let decoded = decode(bytes)
    #expect(Array(text.utf8) == decoded.text)
    #expect(decoded.encoding == encoding)
    #expect(decoded.offsets.isIdentity == (encoding == .utf8))
  }

  @Test func fileRangesTakeInWholeCharacters() {
    // a “ b € in windows-1252: one byte each; in the text 1, 3, 1 and 3 bytes.
    let offsets = decode([0x61, 0x93, 0x62, 0x80]).offsets
    #expect(offsets.fileRange(0..<1) == 0..<1)
    #expect(offsets.fileRange(1..<4) == 1..<2)
    #expect(offsets.fileRange(2..<3) == 1..<2)
    #expect(offsets.fileRange(2..<5) == 1..<3)
    #expect(offsets.fileRange(5..<8) == 3..<4)
    #expect(offsets.fileRange(8..<8) == 4..<4)
    #expect(OffsetMap().fileRange(3..<9) == 3..<9)
  }

  /// Every character of the text, decoded again from the bytes of the file that the map gives, is the same
  /// character.
  @Test(arguments: 0..<60)
  func everyCharacterIsFoundInTheFile(_ round: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let file = randomFile(form: round % 4, using: &generator)
    let decoded = decode(file)
    let isUTF16 = decoded.encoding == .utf16LittleEndian || decoded.encoding == .utf16BigEndian
    var start = 0
    var fileEnd = isUTF16 ? 2 : 0
    for scalar in String(decoding: decoded.text, as: UTF8.self).unicodeScalars {
      let end = start + scalar.utf8.count
      let range = decoded.offsets.fileRange(start..<end)
      #expect(range.lowerBound == fileEnd, "seed \(seed)")
      #expect(decoded.offsets.fileOffset(start) == range.lowerBound, "seed \(seed)")
      let mark: [UInt8] = isUTF16 ? Array(file[..<2]) : []
      #expect(decode(mark + file[range]).text == Array(String(scalar).utf8), "seed \(seed)")
      (start, fileEnd) = (end, range.upperBound)
    }
    #expect(start == decoded.text.count)
    #expect(fileEnd == file.count, "seed \(seed)")
  }

  /// Random characters: whole UTF-8, UTF-8 with stray bytes, UTF-16 of both orders with lone surrogates.
  private func randomFile(form: Int, using generator: inout SeededGenerator) -> [UInt8] {
    let characters = ["a", "b", " ", "\n", "é", "“", "—", "😀", "\u{FFFD}", "語"]
    var file: [UInt8] = form == 2 ? [0xFF, 0xFE] : form == 3 ? [0xFE, 0xFF] : []
    for _ in 0..<Int.random(in: 0...80, using: &generator) {
      let character = characters.randomElement(using: &generator)!
      let isStray = form > 0 && Int.random(in: 0..<5, using: &generator) == 0
      if form < 2 {
        file += isStray ? [UInt8.random(in: 0x80...0xFF, using: &generator)] : Array(character.utf8)
        continue
      }
      for unit in isStray ? [UInt16.random(in: 0xD800...0xDFFF, using: &generator)] : Array(character.utf16) {
        let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
        file += form == 2 ? bytes : bytes.reversed()
      }
    }
    return file
  }
}
