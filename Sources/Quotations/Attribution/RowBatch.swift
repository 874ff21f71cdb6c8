// SPDX-License-Identifier: GPL-3.0-or-later

/// The features of the rivals of one decision, up to sixteen, laid out feature by feature so that a ``Forest`` asks each
/// of its questions of all rivals at once.
///
/// The first rival is *none of them*: its features are those that all share.
struct RowBatch: Sendable {
  static let lanes = 16

  let featureCount: Int
  private(set) var count = 0
  /// Of each feature, sixteen values.
  fileprivate var cells: [UInt8]

  init(featureCount: Int) {
    self.featureCount = featureCount
    cells = [UInt8](repeating: 0, count: featureCount * Self.lanes)
  }

  var isFull: Bool { count == Self.lanes }

  /// Begins a decision: one rival, all features nothing.
  mutating func begin() {
    count = 1
    for index in cells.indices { cells[index] = 0 }
  }

  /// Gives the first rival's features to all; to be called before ``next()``.
  mutating func share() {
    cells.withUnsafeMutableBytes { bytes in
      for feature in 0..<featureCount {
        let value = bytes[feature * Self.lanes]
        bytes.storeBytes(of: SIMD16(repeating: value), toByteOffset: feature * Self.lanes, as: SIMD16<UInt8>.self)
      }
    }
  }

  /// Goes on to the next rival.
  mutating func next() { count += 1 }

  /// The value of a feature of the rival at hand.
  @inline(__always) subscript(feature: Int) -> UInt8 {
    get { cells[feature * Self.lanes + count - 1] }
    set { cells[feature * Self.lanes + count - 1] = newValue }
  }

  /// The rivals' features, one row each.
  var rows: [[UInt8]] {
    (0..<count).map { lane in (0..<featureCount).map { cells[$0 * Self.lanes + lane] } }
  }
}

extension Forest {
  /// The score of each rival.
  func scores(_ batch: RowBatch) -> [Float] {
    var sums = [Float](repeating: 0, count: batch.count)
    guard batch.count > 1 else { return sums }
    batch.cells.withUnsafeBytes { cells in
      spans.withUnsafeBufferPointer { spans in
        leaves.withUnsafeBufferPointer { leaves in
          for tree in 0..<treeCount {
            var leaf = SIMD16<UInt8>.zero
            var bit: UInt8 = 1
            for question in firstQuestion[tree]..<firstQuestion[tree + 1] {
              let span = spans[question]
              let values = cells.loadUnaligned(
                fromByteOffset: Int(span.feature) * RowBatch.lanes, as: SIMD16<UInt8>.self)
              let isYes = (values &- SIMD16(repeating: span.low)) .<= SIMD16(repeating: span.width)
              leaf |= SIMD16<UInt8>.zero.replacing(with: bit, where: isYes)
              bit <<= 1
            }
            let base = firstLeaf[tree]
            for lane in 0..<batch.count { sums[lane] += leaves[base + Int(leaf[lane])] }
          }
        }
      }
    }
    return sums
  }
}
