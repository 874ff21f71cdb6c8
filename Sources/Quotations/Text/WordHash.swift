// SPDX-License-Identifier: GPL-3.0-or-later

/// The hash of words in small letters. Good enough that equal keys are taken for equal words.
///
/// Letters of ASCII are taken up to eight at a time (``LetterRun``), every other byte by itself.
enum WordHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// - Parameter unit: a byte that is no letter of ASCII, or the letters of a ``LetterRun``.
  @inline(__always) static func adding(_ unit: UInt64, to hash: UInt64) -> UInt64 {
    let product = (hash ^ unit) &* 0x9e37_79b9_7f4a_7c15
    return product ^ (product &>> 29)
  }

  @inline(__always) static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    adding(UInt64(byte), to: hash)
  }

  /// The key of a word given in small letters.
  static func key(_ word: some StringProtocol) -> UInt64 { key(word.utf8) }

  /// The key of a word as it stands; like the tokeniser, it makes letters of ASCII small.
  static func key(lowering word: some Sequence<UInt8>) -> UInt64 {
    key(word.lazy.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 })
  }

  /// The key of a word given in small letters.
  static func key(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    var letters: UInt64 = 0
    var count: UInt64 = 0
    for byte in word {
      let isLetter = byte &- UInt8(ascii: "a") < 26
      if count == 8 || (!isLetter && count > 0) {
        hash = adding(letters, to: hash)
        (letters, count) = (0, 0)
      }
      if isLetter {
        letters |= UInt64(byte) &<< (8 &* count)
        count += 1
      } else {
        hash = adding(byte, to: hash)
      }
    }
    return count > 0 ? adding(letters, to: hash) : hash
  }
}

/// Up to eight letters of ASCII in a row, found with one load: without a branch for each letter, since where words end
/// cannot be predicted.
struct LetterRun {
  /// How many letters, 0 to 8.
  let count: Int
  /// How many of them are capitals.
  let capitals: Int
  /// The letters, made small, the first in the lowest byte; nothing behind them.
  let letters: UInt64

  /// - Parameters:
  ///   - start: where the run begins.
  ///   - limit: no letter at or beyond this place is taken.
  @inline(__always) init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) {
    let bytes = Self.load(text, start)
    let highs: UInt64 = 0x8080_8080_8080_8080
    let small = bytes | 0x2020_2020_2020_2020
    let low = small & ~highs
    let fromA = low &+ 0x1f1f_1f1f_1f1f_1f1f
    let beyondZ = low &+ 0x0505_0505_0505_0505
    let isLetter = fromA & ~beyondZ & ~bytes & highs
    let run = min((~isLetter & highs).trailingZeroBitCount &>> 3, limit &- start)
    let kept = run == 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: run &<< 3)) &- 1
    let isSmall = (bytes & 0x2020_2020_2020_2020) &<< 2
    count = run
    capitals = (isLetter & ~isSmall & kept).nonzeroBitCount
    letters = small & kept
  }

  /// Eight bytes from a place, the first in the lowest; beyond the end, nothing.
  @inline(__always) private static func load(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    if start &+ 8 <= text.count {
      let raw = UnsafeRawPointer(text.baseAddress! + start)
      return UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    }
    var bytes: UInt64 = 0
    for place in start..<text.count { bytes |= UInt64(text[place]) &<< UInt64(8 &* (place &- start)) }
    return bytes
  }
}
