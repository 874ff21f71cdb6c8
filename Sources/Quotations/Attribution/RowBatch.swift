// SPDX-License-Identifier: GPL-3.0-or-later

/// The features of the rivals of one decision, laid out feature by feature so that a ``Forest`` asks each of its
/// questions of many rivals at once.
///
/// The first rival is *none of them*: its features are those that all share. A batch is filled by one owner; copies
/// share its cells.
struct RowBatch {
  /// How many rivals are asked at once.
  typealias Lanes = SIMD16<UInt8>
  static let lanes = 32

  let featureCount: Int
  private(set) var count = 0
  private let storage: Storage

  /// Of each feature, a value for each rival. An array would ask at each write whether it has one owner only.
  private final class Storage {
    let cells: UnsafeMutableRawBufferPointer

    init(count: Int) {
      cells = .allocate(byteCount: count, alignment: MemoryLayout<Lanes>.alignment)
    }

    deinit { cells.deallocate() }
  }

  init(featureCount: Int) {
    self.featureCount = featureCount
    storage = Storage(count: featureCount * Self.lanes)
  }

  /// Begins a decision: one rival, all features nothing.
  mutating func begin() {
    count = 1
    storage.cells.initializeMemory(as: UInt8.self, repeating: 0)
  }

  /// Gives the first rival's features to all; to be called before ``next()``.
  func share() {
    let cells = storage.cells
    for feature in 0..<featureCount {
      let offset = feature &* Self.lanes
      let shared = Lanes(repeating: cells[offset])
      cells.storeBytes(of: shared, toByteOffset: offset, as: Lanes.self)
      cells.storeBytes(of: shared, toByteOffset: offset &+ Lanes.scalarCount, as: Lanes.self)
    }
  }

  /// Goes on to the next rival.
  mutating func next() {
    precondition(count < Self.lanes, "more rivals than a batch has room for")
    count += 1
  }

  /// The value of a feature of the rival at hand.
  @inline(__always) subscript(feature: Int) -> UInt8 {
    get { storage.cells[feature &* Self.lanes &+ count &- 1] }
    nonmutating set { storage.cells[feature &* Self.lanes &+ count &- 1] = newValue }
  }

  /// The rivals' features, one row each.
  var rows: [[UInt8]] {
    (0..<count).map { lane in (0..<featureCount).map { storage.cells[$0 * Self.lanes + lane] } }
  }

  fileprivate var cells: UnsafeRawBufferPointer { UnsafeRawBufferPointer(storage.cells) }
}

extension Forest {
  /// The score of each rival.
  func scores(_ batch: RowBatch) -> [Float] {
    var sums = [Float](repeating: 0, count: batch.count)
    guard batch.count > 1 else { return sums }
    sums.withUnsafeMutableBufferPointer { sums in
      trees.withUnsafeBufferPointer { trees in
        spans.withUnsafeBufferPointer { spans in
          leaves.withUnsafeBufferPointer { leaves in
            for firstLane in stride(from: 0, to: sums.count, by: RowBatch.Lanes.scalarCount) {
              Self.add(batch.cells, trees, spans, leaves, firstLane, to: sums)
            }
          }
        }
      }
    }
    return sums
  }

  /// Adds the leaves of all trees for as many rivals as are asked at once.
  ///
  /// Baseline processors compare bytes for equality only; a value less the low end is at most the width of the span
  /// when the smaller of the two is itself.
  @inline(__always)
  private static func add(
    _ cells: UnsafeRawBufferPointer, _ trees: UnsafeBufferPointer<Tree>, _ spans: UnsafeBufferPointer<Span>,
    _ leaves: UnsafeBufferPointer<Float>, _ firstLane: Int, to sums: UnsafeMutableBufferPointer<Float>
  ) {
    let lanes = min(RowBatch.Lanes.scalarCount, sums.count &- firstLane)
    for tree in trees {
      var leaf = RowBatch.Lanes()
      var bit = RowBatch.Lanes(repeating: 1)
      var question = Int(tree.firstQuestion)
      let end = question &+ Int(tree.depth)
      while question < end {
        let span = spans[question]
        let values = cells.load(fromByteOffset: Int(span.offset) &+ firstLane, as: RowBatch.Lanes.self)
        let isYes = (values &- span.low) .<= span.width
        leaf |= bit.replacing(with: 0, where: .!isYes)
        bit &+= bit
        question &+= 1
      }
      let base = leaves.baseAddress! + Int(tree.firstLeaf)
      withUnsafeBytes(of: leaf) { leaf in
        for lane in 0..<lanes { sums[firstLane &+ lane] += base[Int(leaf[lane])] }
      }
    }
  }
}
