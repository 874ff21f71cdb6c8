// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells the hyphens that break a word at the end of a line from those that belong to it, by how the rest of the document
/// writes the word.
struct HyphenatedWords {
  private var words: Set<[UInt8]> = []
  /// Different words that are remembered.
  private static let most = 200_000

  init(_ lines: [PDFLine]) {
    for line in lines {
      for word in line.text.split(separator: 0x20).dropLast() where words.count < HyphenatedWords.most {
        words.insert(folded(word))
      }
    }
  }

  /// The bytes to take off the end of `line` before `next` is added without a space; nil when none are to be.
  func hyphenToDrop(_ line: [UInt8], _ next: ArraySlice<UInt8>) -> Int? {
    if line.suffix(2).elementsEqual([0xC2, 0xAD]) { return 2 }
    let hyphen = line.suffix(3).elementsEqual("\u{2010}".utf8) ? 3 : line.last == UInt8(ascii: "-") ? 1 : 0
    guard hyphen > 0, line.count > hyphen, let first = next.first else { return nil }
    let before = line[line.count - hyphen - 1]
    guard isLowerCase(before) || before >= 0x80, isLowerCase(first) || first >= 0xC3 else { return nil }
    let start = (line.lastIndex(of: 0x20) ?? -1) + 1
    let head = line[start..<line.count - hyphen]
    let tail = next.prefix { $0 != 0x20 }
    if words.contains(folded(head + tail)) { return hyphen }
    let isCompound =
      head.contains(UInt8(ascii: "-")) || words.contains(folded(head + [UInt8(ascii: "-")] + tail))
    return isCompound ? nil : hyphen
  }

  /// Letters and hyphens in lower case.
  private func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    for byte in word
    where isLowerCase(byte | 0x20) || byte == UInt8(ascii: "-") || byte >= 0xC3
      || (0x80..<0xC0).contains(byte)
    {
      letters.append(isUpperCase(byte) ? byte | 0x20 : byte)
    }
    return letters
  }
}
