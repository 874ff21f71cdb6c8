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
    guard batch.count > 1 else { return [Float](repeating: 0, count: batch.count) }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: RowBatch.lanes) { sums in
      sums.initialize(repeating: 0)
      for firstLane in stride(from: 0, to: batch.count, by: RowBatch.Lanes.scalarCount) {
        add(batch, from: firstLane, to: sums)
      }
      return sums[..<batch.count].map { Float($0) / 1000 }
    }
  }

  /// Adds the leaves of all trees for as many rivals as are asked at once.
  private func add(_ batch: RowBatch, from firstLane: Int, to sums: UnsafeMutableBufferPointer<Int32>) {
    let lanes = min(RowBatch.Lanes.scalarCount, batch.count &- firstLane)
    let cells = UnsafeRawBufferPointer(rebasing: batch.cells[firstLane...])
    let sums = sums.baseAddress! + firstLane
    trees.withUnsafeBufferPointer { trees in
      spans.withUnsafeBufferPointer { spans in
        leaves.withUnsafeBufferPointer { leaves in
          guard let spans = spans.baseAddress, let leaves = leaves.baseAddress else { return }
          for tree in trees {
            let leaf = Self.leaf(spans + Int(tree.firstQuestion), depth: Int(tree.depth), cells)
            let base = leaves + Int(tree.firstLeaf)
            withUnsafeBytes(of: leaf) { leaf in
              for lane in 0..<lanes { sums[lane] &+= Int32(base[Int(leaf[lane])]) }
            }
          }
        }
      }
    }
  }

  /// Of each rival, the leaf in which it comes out. Trees are five or six questions deep; others are asked in a loop.
  @inline(__always)
  private static func leaf(
    _ spans: UnsafePointer<Span>, depth: Int, _ cells: UnsafeRawBufferPointer
  ) -> RowBatch.Lanes {
    guard depth == 5 || depth == 6 else {
      return (0..<depth).reduce(into: RowBatch.Lanes()) { $0 |= spans[$1].bits(1 &<< UInt8($1), cells) }
    }
    let leaf =
      spans[0].bits(1, cells) | spans[1].bits(2, cells) | spans[2].bits(4, cells) | spans[3].bits(8, cells)
      | spans[4].bits(16, cells)
    return depth == 5 ? leaf : leaf | spans[5].bits(32, cells)
  }
}

extension Forest.Span {
  /// A bit for each rival whose value lies in the span.
  ///
  /// Baseline processors compare bytes for equality only; a value less the low end is at most the width of the span
  /// when the smaller of the two is itself.
  @inline(__always)
  fileprivate func bits(_ bit: UInt8, _ cells: UnsafeRawBufferPointer) -> RowBatch.Lanes {
    let values = cells.load(fromByteOffset: Int(offset), as: RowBatch.Lanes.self)
    let isYes = (values &- Self.spread(low)) .<= Self.spread(width)
    return RowBatch.Lanes(repeating: bit).replacing(with: 0, where: .!isYes)
  }

  @inline(__always)
  private static func spread(_ word: UInt32) -> RowBatch.Lanes {
    unsafeBitCast(SIMD4<UInt32>(repeating: word), to: RowBatch.Lanes.self)
  }
}
