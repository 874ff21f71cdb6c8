// SPDX-License-Identifier: GPL-3.0-or-later

/// Gradient-boosted oblivious trees over small numbers: every level of a tree asks one question of all rows, so a tree
/// of depth d is d questions whose answers, as bits, are the index of a leaf.
///
/// The trees are kept as text, a line each: `feature<threshold` (at most) or `feature=value`, parted by spaces, a bar,
/// and the leaves in thousandths.
struct Forest: Sendable {
  struct Question: Equatable, Sendable {
    var feature: UInt16
    var value: UInt8
    /// Whether it asks for the very value, or for at most that.
    var isEqual: Bool
  }

  private(set) var questions: [Question] = []
  /// Index of the first question of each tree, and one past the last.
  private(set) var firstQuestion: [Int] = [0]
  private(set) var leaves: [Float] = []
  private(set) var firstLeaf: [Int] = [0]

  init() {}

  var treeCount: Int { firstQuestion.count - 1 }

  mutating func append(_ tree: [Question], leaves values: [Float]) {
    precondition(values.count == 1 << tree.count, "a tree of depth d has 2^d leaves")
    questions += tree
    firstQuestion.append(questions.count)
    leaves += values
    firstLeaf.append(leaves.count)
  }

  /// The sum of the leaves that a row falls into.
  func score(_ row: [UInt8]) -> Float {
    row.withUnsafeBufferPointer { row in
      questions.withUnsafeBufferPointer { questions in
        var sum: Float = 0
        var question = 0
        for tree in 0..<treeCount {
          let end = firstQuestion[tree + 1]
          var leaf = 0
          var bit = 1
          while question < end {
            let asked = questions[question]
            let value = row[Int(asked.feature)]
            if asked.isEqual ? value == asked.value : value <= asked.value { leaf |= bit }
            bit <<= 1
            question += 1
          }
          sum += leaves[firstLeaf[tree] + leaf]
        }
        return sum
      }
    }
  }
}

extension Forest {
  /// The score of each row, the same to the last bit as one by one. Sixteen rows answer a question at once, which is why
  /// the trees are oblivious.
  func scores(_ rows: [[UInt8]]) -> [Float] {
    guard rows.count > 1, let width = rows.first?.count else { return rows.map { score($0) } }
    var scores = [Float](repeating: 0, count: rows.count)
    var columns = [SIMD16<UInt8>](repeating: .zero, count: width)
    for start in stride(from: 0, to: rows.count, by: 16) {
      let end = min(start + 16, rows.count)
      Self.turn(rows[start..<end], into: &columns)
      scores.withUnsafeMutableBufferPointer {
        add(columns, to: UnsafeMutableBufferPointer(rebasing: $0[start..<end]))
      }
    }
    return scores
  }

  /// Up to sixteen rows as columns: one vector for each feature.
  private static func turn(_ rows: ArraySlice<[UInt8]>, into columns: inout [SIMD16<UInt8>]) {
    let width = columns.count
    columns.withUnsafeMutableBytes { bytes in
      for (lane, row) in rows.enumerated() {
        row.withUnsafeBufferPointer { for feature in 0..<width { bytes[feature * 16 + lane] = $0[feature] } }
      }
    }
  }

  private func add(_ columns: [SIMD16<UInt8>], to scores: UnsafeMutableBufferPointer<Float>) {
    columns.withUnsafeBufferPointer { columns in
      questions.withUnsafeBufferPointer { questions in
        leaves.withUnsafeBufferPointer { leaves in
          var question = 0
          for tree in 0..<treeCount {
            let end = firstQuestion[tree + 1]
            var leaf = SIMD16<UInt8>.zero
            var bit: UInt8 = 1
            while question < end {
              let asked = questions[question]
              let column = columns[Int(asked.feature)]
              let value = SIMD16<UInt8>(repeating: asked.value)
              let holds = asked.isEqual ? column .== value : column .<= value
              leaf.replace(with: leaf | SIMD16(repeating: bit), where: holds)
              bit <<= 1
              question += 1
            }
            let first = firstLeaf[tree]
            for lane in 0..<scores.count { scores[lane] += leaves[first + Int(leaf[lane])] }
          }
        }
      }
    }
  }
}

extension Forest {
  /// Reads the text form.
  ///
  /// - Parameter names: the names of the features, in their order.
  init(_ text: StaticString, names: [String]) {
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, UInt16($0.offset)) })
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let halves = line.split(separator: UInt8(ascii: "|"))
      precondition(halves.count == 2, "a tree is questions, a bar, leaves")
      let tree = halves[0].split(separator: UInt8(ascii: " ")).map { Self.question($0, numbers) }
      let values = halves[1].split(separator: UInt8(ascii: " ")).map { Float(Self.integer($0)) / 1000 }
      append(tree, leaves: values)
    }
  }

  private static func question(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ numbers: [String: UInt16])
    -> Question
  {
    let isOperator = { (byte: UInt8) in byte == UInt8(ascii: "<") || byte == UInt8(ascii: "=") }
    guard let at = text.firstIndex(where: isOperator),
      let feature = numbers[String(decoding: text[..<at], as: UTF8.self)]
    else { preconditionFailure("the model names a feature that there is not") }
    return Question(
      feature: feature, value: UInt8(integer(text[(at + 1)...])), isEqual: text[at] == UInt8(ascii: "="))
  }

  private static func integer(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var value = 0
    var isNegative = false
    for byte in text {
      if byte == UInt8(ascii: "-") { isNegative = true } else { value = value * 10 + Int(byte) - 48 }
    }
    return isNegative ? -value : value
  }

  /// The text form.
  func text(names: [String]) -> String {
    var result = ""
    for tree in 0..<treeCount {
      let asked = questions[firstQuestion[tree]..<firstQuestion[tree + 1]]
      let words = asked.map { "\(names[Int($0.feature)])\($0.isEqual ? "=" : "<")\($0.value)" }
      let values = leaves[firstLeaf[tree]..<firstLeaf[tree + 1]].map { "\(Int(($0 * 1000).rounded()))" }
      result += words.joined(separator: " ") + "|" + values.joined(separator: " ") + "\n"
    }
    return result
  }
}
