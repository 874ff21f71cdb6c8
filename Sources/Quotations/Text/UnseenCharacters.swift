// SPDX-License-Identifier: GPL-3.0-or-later

/// Characters that a page holds for its printing and nobody sees: soft hyphens, those without width, marks of
/// direction. A word goes on across them.
enum UnseenCharacters {
  /// Bytes of such a character that begins with these three bytes; 0 when it is none.
  static func length(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    switch (first, second, third) {
    case (0xC2, 0xAD, _): 2
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF): 3
    case (0xEF, 0xBB, 0xBF): 3
    default: 0
    }
  }

  /// Bytes without such characters.
  static func removed(from text: ArraySlice<UInt8>) -> [UInt8] {
    text.withUnsafeBufferPointer { SeenBytes($0, from: 0, limit: $0.count, isOneWord: false).bytes }
  }
}

/// What is seen of some bytes, and where each of them stands.
struct SeenBytes {
  private(set) var bytes: [UInt8] = []
  private(set) var places: [Int] = []

  /// Bytes of a word that are looked at: no word is as long.
  private static let longest = 1_000

  /// - Parameter isOneWord: read no further than the next white space.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int, isOneWord: Bool) {
    func byte(_ place: Int) -> UInt8 { place < limit ? text[place] : 0 }
    let end = isOneWord ? min(limit, start + SeenBytes.longest) : limit
    var place = start
    while place < end, !isOneWord || text[place] > 0x20 {
      let unseen = UnseenCharacters.length(text[place], byte(place + 1), byte(place + 2))
      if unseen == 0 {
        bytes.append(text[place])
        places.append(place)
      }
      place += max(unseen, 1)
    }
  }
}
