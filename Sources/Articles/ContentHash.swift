// SPDX-License-Identifier: GPL-3.0-or-later

import CMessageDigest

/// SHA-256 of some bytes: tells whether a file or a text is the same as before.
public struct ContentHash: Hashable, Sendable {
  // Four words of eight bytes, the first byte of the digest highest, so that the value needs no allocation.
  private let a, b, c, d: UInt64

  /// The hash of `bytes`.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes.baseAddress, bytes.count)
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      SHA256Final(digest.baseAddress!, &context)
      return ContentHash(digest: UnsafeBufferPointer(digest))
    }
  }

  public init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { ContentHash($0) }
  }

  /// A hash computed before: exactly 32 bytes.
  public init?(digest: [UInt8]) {
    guard digest.count == 32 else { return nil }
    self = digest.withUnsafeBufferPointer { ContentHash(digest: $0) }
  }

  /// A hash written as 64 hexadecimal digits.
  public init?(hexadecimal: String) {
    guard hexadecimal.utf8.count == 64 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for character in hexadecimal.utf8 {
      guard let value = hexadecimalValue(character) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(digest: bytes)
  }

  private init(digest: UnsafeBufferPointer<UInt8>) {
    func word(_ index: Int) -> UInt64 {
      digest[index * 8..<index * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    (a, b, c, d) = (word(0), word(1), word(2), word(3))
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    [a, b, c, d].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
  }

  /// 64 lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The first 12 hexadecimal digits: enough to tell the articles of one index apart.
  public var shortID: String { String(hexadecimal.prefix(12)) }
}

func hexadecimalValue(_ character: UInt8) -> UInt8? {
  switch character {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
  default: nil
  }
}
