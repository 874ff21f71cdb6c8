// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts what begins at `start` of `bytes` to `longest` bytes: a longer one keeps its beginning, and 16 hexadecimal digits
/// (FNV-1a, 64 bits) stand for the rest, so that two long terms stay apart.
func shorten(_ bytes: inout [UInt8], from start: Int, to longest: Int) {
  guard bytes.count - start > longest else { return }
  let cut = start + longest - 16
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes[cut...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let hex = Array(String(hash, radix: 16).utf8)
  bytes.removeSubrange(cut...)
  bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 16 - hex.count))
  bytes.append(contentsOf: hex)
}
