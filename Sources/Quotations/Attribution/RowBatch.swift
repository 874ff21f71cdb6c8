// SPDX-License-Identifier: GPL-3.0-or-later

/// The features of the rivals of one decision, up to twenty-four, laid out feature by feature so that a ``Forest`` asks each
/// of its questions of all rivals at once.
///
/// The first rival is *none of them*: its features are those that all share.
struct RowBatch: Sendable {
  static let lanes = 24

  let featureCount: Int
  private(set) var count = 0
  /// Of each feature, a value for each rival.
  fileprivate var cells: [UInt8]

  init(featureCount: Int) {
    self.featureCount = featureCount
    cells = [UInt8](repeating: 0, count: featureCount * Self.lanes)
  }

  /// Begins a decision: one rival, all features nothing.
  mutating func begin() {
    count = 1
    for index in cells.indices { cells[index] = 0 }
  }

  /// Gives the first rival's features to all; to be called before ``next()``.
  mutating func share() {
    cells.withUnsafeMutableBytes { bytes in
      for feature in 0..<featureCount {
        let offset = feature &* Self.lanes
        let value = UInt64(bytes[offset]) &* 0x0101_0101_0101_0101
        for word in 0..<(Self.lanes / 8) {
          bytes.storeBytes(of: value, toByteOffset: offset &+ word &* 8, as: UInt64.self)
        }
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
  ///
  /// Eight rivals are asked at once, a byte each in one word. Features are below 128, so the top bit of a byte is free to
  /// carry the answer of a comparison: `(a | 128) - b` keeps it exactly when a is at least b.
  func scores(_ batch: RowBatch) -> [Float] {
    var sums = [Float](repeating: 0, count: batch.count)
    guard batch.count > 1 else { return sums }
    batch.cells.withUnsafeBytes { cells in
      trees.withUnsafeBufferPointer { trees in
        spans.withUnsafeBufferPointer { spans in
          leaves.withUnsafeBufferPointer { leaves in
            sums.withUnsafeMutableBufferPointer { sums in
              for firstLane in stride(from: 0, to: sums.count, by: 8) {
                Self.add(cells, trees, spans, leaves, firstLane, to: sums)
              }
            }
          }
        }
      }
    }
    return sums
  }

  /// Adds the leaves of all trees for up to eight rivals.
  @inline(__always)
  private static func add(
    _ cells: UnsafeRawBufferPointer, _ trees: UnsafeBufferPointer<Tree>, _ spans: UnsafeBufferPointer<Span>,
    _ leaves: UnsafeBufferPointer<Float>, _ firstLane: Int, to sums: UnsafeMutableBufferPointer<Float>
  ) {
    let tops: UInt64 = 0x8080_8080_8080_8080
    let lanes = min(8, sums.count &- firstLane)
    for tree in trees {
      var leaf: UInt64 = 0
      var bit: UInt64 = 7
      var question = Int(tree.firstQuestion)
      let end = question &+ Int(tree.depth)
      while question < end {
        let span = spans[question]
        let offset = Int(span.offset) &+ firstLane
        let values = UInt64(littleEndian: cells.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let isYes = ((span.high | tops) &- values) & ((values | tops) &- span.low) & tops
        leaf |= isYes &>> bit
        bit &-= 1
        question &+= 1
      }
      let base = Int(tree.firstLeaf)
      for lane in 0..<lanes {
        sums[firstLane &+ lane] += leaves[base &+ Int(truncatingIfNeeded: leaf & 0xFF)]
        leaf &>>= 8
      }
    }
  }
}
