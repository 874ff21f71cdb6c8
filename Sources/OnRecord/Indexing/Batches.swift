// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// Cuts the files of a run into batches, each prepared on several threads while the one before it is written.
enum Batches {
  /// Batches of at most `files` files and `bytes` bytes; a larger file is a batch of its own.
  static func cut(_ found: [FoundFile], bytes: Int, files: Int) -> [[FoundFile]] {
    var batches: [[FoundFile]] = []
    var batch: [FoundFile] = []
    var size = 0
    for file in found {
      if !batch.isEmpty, batch.count >= files || size + file.size > bytes {
        batches.append(batch)
        batch = []
        size = 0
      }
      batch.append(file)
      size += file.size
    }
    if !batch.isEmpty { batches.append(batch) }
    return batches
  }

  /// What is known of a file before it is read.
  struct Known: Sendable {
    /// Of the bytes that were read before; nil to take it apart whatever they were.
    var hash: String?
    /// What its records call their fields.
    var map: FieldMap
  }

  /// Begins to read and take apart the files of a batch.
  ///
  /// - Parameter mostText: see ``SourceFile/prepare(_:known:fieldMap:mostText:)``.
  static func prepare(
    _ batch: [FoundFile], jobs: Int, known: [Known], mostText: Int
  ) -> ParallelMap<SourceFile> {
    ParallelMap(count: batch.count, jobs: jobs) {
      SourceFile.prepare(batch[$0], known: known[$0].hash, fieldMap: known[$0].map, mostText: mostText)
    }
  }
}
