// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts the files of a run into batches: each is prepared on several threads while the one before it is written.
enum Batches {
  /// Batches of at most `files` files and `bytes` bytes, one behind the other; a larger file is a batch of its own.
  ///
  /// - Parameter sizes: of the files, in bytes.
  static func cut(_ sizes: some Sequence<Int>, bytes: Int, files: Int) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var batch = 0..<0
    var sum = 0
    for size in sizes {
      if !batch.isEmpty, batch.count >= files || sum + size > bytes {
        batches.append(batch)
        batch = batch.upperBound..<batch.upperBound
        sum = 0
      }
      batch = batch.lowerBound..<batch.upperBound + 1
      sum += size
    }
    return batch.isEmpty ? batches : batches + [batch]
  }
}
