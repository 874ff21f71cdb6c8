// SPDX-License-Identifier: GPL-3.0-or-later

/// Which hashes have been seen. A set that does not hash them once more: it is asked of every word of every article.
struct SeenHashes {
  // Open addressing; 0 is a free slot.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)
  private var count = 0

  /// - Returns: whether it is the first time.
  mutating func insert(_ hash: UInt64) -> Bool {
    let hash = max(hash, 1)
    let index = slot(of: hash)
    guard slots[index] == 0 else { return false }
    slots[index] = hash
    count += 1
    if count * 2 > slots.count { makeRoom() }
    return true
  }

  private func slot(of hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index] != 0, slots[index] != hash { index = (index + 1) & (slots.count - 1) }
    return index
  }

  private mutating func makeRoom() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
  }
}
