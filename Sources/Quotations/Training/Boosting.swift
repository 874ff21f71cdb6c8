// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of small numbers in groups, of each group which row is right: what a ranker learns from.
struct RankingData {
  private(set) var featureCount: Int
  /// Of each feature, its value in every row.
  private(set) var columns: [[UInt8]]
  private(set) var groups: [Range<Int>] = []
  /// Of each group, the row that is right.
  private(set) var right: [Int] = []

  init(featureCount: Int) {
    self.featureCount = featureCount
    columns = [[UInt8]](repeating: [], count: featureCount)
  }

  var rowCount: Int { columns.first?.count ?? 0 }

  /// - Parameter right: index into `rows`.
  mutating func append(_ rows: [[UInt8]], right index: Int) {
    let first = rowCount
    for row in rows {
      for feature in 0..<featureCount { columns[feature].append(row[feature]) }
    }
    groups.append(first..<(first + rows.count))
    right.append(first + index)
  }
}

/// Learns a ``Forest`` that scores the right row of each group highest: gradient boosting of the softmax loss over each
/// group, with oblivious trees.
struct Boosting {
  var trees = 80
  var depth = 5
  var rate: Float = 0.2
  var penalty: Float = 5
  /// Share of the features that each tree may ask about.
  var featureShare = 0.6
  private var random: UInt64 = 0x9E37_79B9_7F4A_7C15

  init() {}

  mutating func train(_ data: RankingData) -> Forest {
    var forest = Forest()
    var scores = [Float](repeating: 0, count: data.rowCount)
    for _ in 0..<trees {
      let (gradients, weights) = Self.gradients(data, scores)
      grow(data, gradients, weights, &scores, &forest)
    }
    return forest
  }

  private static func gradients(_ data: RankingData, _ scores: [Float]) -> ([Float], [Float]) {
    var gradients = [Float](repeating: 0, count: scores.count)
    var weights = gradients
    for (group, right) in zip(data.groups, data.right) {
      var chances = Array(scores[group])
      chances.withUnsafeMutableBufferPointer { Softmax.turn($0) }
      for (row, chance) in zip(group, chances) {
        gradients[row] = chance - (row == right ? 1 : 0)
        weights[row] = max(1e-4, chance * (1 - chance))
      }
    }
    return (gradients, weights)
  }

  /// xorshift64: the same trees from the same data, always.
  private mutating func next() -> Double {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return Double(random >> 11) / Double(1 << 53)
  }

  private mutating func grow(
    _ data: RankingData, _ gradients: [Float], _ weights: [Float], _ scores: inout [Float],
    _ forest: inout Forest
  ) {
    let features = (0..<data.featureCount).filter { _ in next() < featureShare }
    var leafOf = [UInt8](repeating: 0, count: data.rowCount)
    var tree: [Forest.Question] = []
    for level in 0..<depth {
      guard let best = bestQuestion(data, gradients, weights, leafOf, level, features) else { break }
      let column = data.columns[Int(best.feature)]
      for row in leafOf.indices {
        if best.isEqual ? column[row] == best.value : column[row] <= best.value {
          leafOf[row] |= 1 << UInt8(level)
        }
      }
      tree.append(best)
    }
    guard !tree.isEmpty else { return }
    var sums = [(Float, Float)](repeating: (0, 0), count: 1 << tree.count)
    for row in leafOf.indices {
      sums[Int(leafOf[row])].0 += gradients[row]
      sums[Int(leafOf[row])].1 += weights[row]
    }
    let leaves = sums.map { -rate * $0.0 / ($0.1 + penalty) }
    for row in leafOf.indices { scores[row] += leaves[Int(leafOf[row])] }
    forest.append(tree, leaves: leaves)
  }

  /// The question that parts all leaves of the level best.
  private func bestQuestion(
    _ data: RankingData, _ gradients: [Float], _ weights: [Float], _ leafOf: [UInt8], _ level: Int,
    _ features: [Int]
  ) -> Forest.Question? {
    let bins = 48
    let leafCount = 1 << level
    var best: Forest.Question?
    var bestGain: Float = 1e-3
    var sums = [SIMD2<Float>](repeating: .zero, count: leafCount * bins)
    for feature in features {
      for slot in sums.indices { sums[slot] = .zero }
      data.columns[feature].withUnsafeBufferPointer { column in
        for row in column.indices {
          sums[Int(leafOf[row]) * bins + Int(min(47, column[row]))] += SIMD2(gradients[row], weights[row])
        }
      }
      for (question, gain) in gains(sums, bins, leafCount) where gain > bestGain {
        bestGain = gain
        best = Forest.Question(feature: UInt16(feature), value: question.0, isEqual: question.1)
      }
    }
    return best
  }

  private func gains(_ sums: [SIMD2<Float>], _ bins: Int, _ leafCount: Int) -> [((UInt8, Bool), Float)] {
    var below = [Float](repeating: 0, count: bins)
    var equal = below
    for leaf in 0..<leafCount {
      let part = sums[(leaf * bins)..<((leaf + 1) * bins)]
      let total = part.reduce(.zero, +)
      let whole = worth(total)
      var running = SIMD2<Float>.zero
      for (bin, sum) in part.enumerated() {
        running += sum
        below[bin] += worth(running) + worth(total - running) - whole
        if sum.y > 0 { equal[bin] += worth(sum) + worth(total - sum) - whole }
      }
    }
    return (0..<bins).map { ((UInt8($0), false), below[$0]) }
      + (0..<bins).map { ((UInt8($0), true), equal[$0]) }
  }

  private func worth(_ sum: SIMD2<Float>) -> Float { sum.x * sum.x / (sum.y + penalty) }
}
