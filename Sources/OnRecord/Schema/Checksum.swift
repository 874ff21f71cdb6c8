// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells whether bytes are still those that were written: Xapian keeps no checksums of its own.
///
/// FNV-1a, 64 bits: a single changed byte always changes it, since each step can be undone.
enum Checksum {
  /// 16 hexadecimal digits.
  static func of(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let hash = bytes.withContiguousStorageIfAvailable(fold) ?? Array(bytes).withUnsafeBufferPointer(fold)
    return (0..<16).map { digits[Int(hash >> (60 - 4 * UInt64($0)) & 15)] }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
