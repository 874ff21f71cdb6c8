// SPDX-License-Identifier: GPL-3.0-or-later

/// A short line of a page in the form in which it is compared with known wordings: lower case (ASCII), straight
/// quotation marks, single spaces, no *.*, *:* or dots after it.
struct Phrase {
  let text: String
  /// How many words it has.
  let wordCount: Int

  init(_ line: Bytes) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count)
    var i = 0
    while i < line.count {
      let space = line.whiteSpaceLength(at: i)
      if space > 0 {
        if bytes.last != 0x20 { bytes.append(0x20) }
        i += space
        continue
      }
      if line[i] == 0xE2, i + 2 < line.count, let straight = straightMark(line[i + 1], line[i + 2]) {
        bytes.append(straight)
        i += 3
        continue
      }
      let byte = line[i]
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      i += 1
    }
    while let last = bytes.last, last == 0x20 || last == 0x2E || last == 0x3A { bytes.removeLast() }
    text = String(decoding: bytes, as: UTF8.self)
    wordCount = bytes.isEmpty ? 0 : bytes.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 }
  }

  func starts(with prefixes: [String]) -> Bool { prefixes.contains { text.utf8.starts(with: $0.utf8) } }

  func contains(_ words: String) -> Bool {
    let (text, words) = (Array(text.utf8), Array(words.utf8))
    guard words.count <= text.count else { return false }
    return (0...(text.count - words.count)).contains { text[$0...].starts(with: words) }
  }

  func containsAny(of list: [String]) -> Bool { list.contains { contains($0) } }
}

private func straightMark(_ second: UInt8, _ third: UInt8) -> UInt8? {
  guard second == 0x80 else { return nil }
  switch third {
  case 0x98, 0x99: return UInt8(ascii: "'")
  case 0x9C, 0x9D: return UInt8(ascii: "\"")
  case 0x93, 0x94: return UInt8(ascii: "-")
  default: return nil
  }
}
