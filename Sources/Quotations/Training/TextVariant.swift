// SPDX-License-Identifier: GPL-3.0-or-later

/// The same article as other papers would print it, byte for byte as long, so that its marks still hold: the corpus is of
/// American papers, which print double marks and a line for each paragraph.
enum TextVariant {
  /// - Parameter number: the number of the article; each gets some of the variants.
  static func variants(of text: [UInt8], number: Int) -> [[UInt8]] {
    var variants: [[UInt8]] = []
    if number % 2 == 0, let single = singleMarks(text) { variants.append(single) }
    if number % 3 == 1 { variants.append(runTogether(text, every: 2 + number % 5)) }
    return variants
  }

  /// Double marks made single; nil where two apostrophes stand for a double mark.
  static func singleMarks(_ text: [UInt8]) -> [UInt8]? {
    var result = text
    for index in text.indices {
      if text[index] == UInt8(ascii: "'"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "'") {
        return nil
      }
      if text[index] == UInt8(ascii: "\"") { result[index] = UInt8(ascii: "'") }
      guard index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80 else { continue }
      if text[index + 2] == 0x9C { result[index + 2] = 0x98 }
      if text[index + 2] == 0x9D { result[index + 2] = 0x99 }
    }
    return result
  }

  /// Line breaks made spaces but for every n-th, the first two left.
  static func runTogether(_ text: [UInt8], every: Int) -> [UInt8] {
    var result = text
    var lines = 0
    var inBreak = false
    for index in text.indices {
      let isBreak = text[index] == 0x0A || text[index] == 0x0D
      if isBreak && !inBreak { lines += 1 }
      inBreak = isBreak
      if isBreak && lines > 1 && lines % every != 0 { result[index] = 0x20 }
    }
    return result
  }
}
