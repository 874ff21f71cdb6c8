// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers of words by their keys: an open-addressing table, at most half full, whose every place is one machine word,
/// so that a look-up touches little memory.
struct WordTable: Sendable {
  /// The upper 48 bits of a key and, in the lower 16, the number; nothing is 0.
  private var places: [UInt64]
  private let mask: Int

  init(capacity: Int) {
    var size = 8
    while size < 2 * capacity { size *= 2 }
    places = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// - Parameters:
  ///   - key: not yet in the table.
  ///   - number: not 0.
  mutating func insert(_ key: UInt64, number: UInt16) {
    var place = Int(truncatingIfNeeded: key) & mask
    while places[place] != 0 { place = (place + 1) & mask }
    places[place] = Self.tag(key) | UInt64(number)
  }

  /// The number of a word; 0 when it is not in the table.
  @inline(__always) subscript(key: UInt64) -> UInt16 {
    var place = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = places[place]
      if found & ~0xFFFF == Self.tag(key) { return UInt16(truncatingIfNeeded: found) }
      if found == 0 { return 0 }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always) private static func tag(_ key: UInt64) -> UInt64 { key & ~0xFFFF }
}
