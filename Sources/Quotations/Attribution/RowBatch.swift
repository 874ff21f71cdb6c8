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
    let sums = UnsafeMutableBufferPointer<Int32>.allocate(capacity: lanes)
    let scores = UnsafeMutableBufferPointer<Float>.allocate(capacity: lanes)

    init(count: Int) {
      cells = .allocate(byteCount: count, alignment: MemoryLayout<Lanes>.alignment)
      sums.initialize(repeating: 0)
      scores.initialize(repeating: 0)
    }

    deinit {
      cells.deallocate()
      sums.deallocate()
      scores.deallocate()
    }
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

  /// What ``Forest/score(_:)`` makes of each rival: its score, and after ``Softmax`` its chance. Good until the next
  /// decision begins.
  var scores: UnsafeMutableBufferPointer<Float> { .init(rebasing: storage.scores[..<count]) }

  /// The same in thousandths, of all lanes.
  fileprivate var sums: UnsafeMutableBufferPointer<Int32> { storage.sums }

  fileprivate var cells: UnsafeRawBufferPointer { UnsafeRawBufferPointer(storage.cells) }
}

extension Forest {
  /// Scores each rival: ``RowBatch/scores``.
  func score(_ batch: RowBatch) {
    let sums = batch.sums
    sums.update(repeating: 0)
    if batch.count > 1 {
      withUnsafeTemporaryAllocation(of: RowBatch.Lanes.self, capacity: spans.count) { answers in
        for firstLane in stride(from: 0, to: batch.count, by: RowBatch.Lanes.scalarCount) {
          answer(batch, from: firstLane, into: answers)
          let lanes = min(RowBatch.Lanes.scalarCount, batch.count &- firstLane)
          add(answers, lanes: lanes, to: sums.baseAddress! + firstLane)
        }
      }
    }
    let scores = batch.scores
    for index in scores.indices { scores[index] = Float(sums[index]) / 1000 }
  }

  /// Asks each question once, of as many rivals as are asked at once: several trees ask the same.
  private func answer(
    _ batch: RowBatch, from firstLane: Int, into answers: UnsafeMutableBufferPointer<RowBatch.Lanes>
  ) {
    let cells = UnsafeRawBufferPointer(rebasing: batch.cells[firstLane...])
    let answers = answers.baseAddress!
    spans.withUnsafeBufferPointer { spans in
      for index in spans.indices { (answers + index).initialize(to: spans[index].holds(cells)) }
    }
  }

  /// Adds the leaves of all trees.
  private func add(
    _ answers: UnsafeMutableBufferPointer<RowBatch.Lanes>, lanes: Int,
    to sums: UnsafeMutablePointer<Int32>
  ) {
    let answers = UnsafeRawPointer(answers.baseAddress!)
    trees.withUnsafeBufferPointer { trees in
      asked.withUnsafeBufferPointer { asked in
        leaves.withUnsafeBufferPointer { leaves in
          for tree in trees {
            let asked = asked.baseAddress! + Int(tree.firstQuestion)
            let base = leaves.baseAddress! + Int(tree.firstLeaf)
            withUnsafeBytes(of: Self.leaf(asked, depth: Int(tree.depth), answers)) { leaf in
              for lane in 0..<lanes { sums[lane] &+= Int32(base[Int(leaf[lane])]) }
            }
          }
        }
      }
    }
  }

  /// Of each rival, the leaf in which it comes out: the answers to the tree's questions, as bits, the first the lowest.
  /// Trees are five or six questions deep; others are asked in a loop.
  @inline(__always)
  private static func leaf(
    _ asked: UnsafePointer<UInt16>, depth: Int, _ answers: UnsafeRawPointer
  ) -> RowBatch.Lanes {
    // An answer is 0, or 255 for yes, which is -1.
    func next(_ leaf: RowBatch.Lanes, _ question: Int) -> RowBatch.Lanes {
      leaf &+ leaf &- answers.load(fromByteOffset: Int(asked[question]), as: RowBatch.Lanes.self)
    }
    if depth == 5 || depth == 6 {
      let start = depth == 6 ? next(RowBatch.Lanes(), 5) : RowBatch.Lanes()
      return next(next(next(next(next(start, 4), 3), 2), 1), 0)
    }
    return (0..<depth).reversed().reduce(RowBatch.Lanes()) { next($0, $1) }
  }
}

extension Forest.Span {
  /// Of each rival, whether its value lies in the span: 255 for yes.
  ///
  /// Baseline processors compare bytes for equality only; a value less the low end is at most the width of the span
  /// when the smaller of the two is itself.
  @inline(__always)
  fileprivate func holds(_ cells: UnsafeRawBufferPointer) -> RowBatch.Lanes {
    let values = cells.load(fromByteOffset: Int(offset), as: RowBatch.Lanes.self)
    let isYes = (values &- Self.spread(low)) .<= Self.spread(width)
    return RowBatch.Lanes(repeating: 0).replacing(with: 255, where: isYes)
  }

  @inline(__always)
  private static func spread(_ word: UInt32) -> RowBatch.Lanes {
    unsafeBitCast(SIMD4<UInt32>(repeating: word), to: RowBatch.Lanes.self)
  }
}
