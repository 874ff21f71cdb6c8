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

  /// A question as a range of values: *equal to v* is v alone, *at most v* is 0 to v. Each value stands four times in
  /// a word, from where it is quickly spread over as many rivals as are asked at once; the whole forest must fit the
  /// processor's nearest cache.
  struct Span: Equatable, Sendable {
    var low: UInt32
    /// The highest value less the lowest.
    var width: UInt32
    /// Where the feature stands in a ``RowBatch``.
    var offset: UInt32

    init(_ question: Question) {
      let fourTimes: UInt32 = 0x0101_0101
      offset = UInt32(question.feature) * UInt32(RowBatch.lanes)
      low = question.isEqual ? fourTimes * UInt32(question.value) : 0
      width = question.isEqual ? 0 : fourTimes * UInt32(question.value)
    }
  }

  private(set) var questions: [Question] = []
  /// The different questions, each once.
  private(set) var spans: [Span] = []
  /// Of each of ``questions``, where its answers begin, in bytes: those to ``spans`` lie one behind the other.
  private(set) var asked: [UInt16] = []
  /// Where the questions and the leaves of a tree begin.
  struct Tree: Sendable {
    var firstQuestion: UInt32
    var firstLeaf: UInt32
    var depth: UInt32
  }

  private(set) var trees: [Tree] = []
  /// In thousandths.
  private(set) var leaves: [Int16] = []

  init() {}

  mutating func append(_ tree: [Question], leaves values: [Float]) {
    precondition(values.count == 1 << tree.count, "a tree of depth d has 2^d leaves")
    trees.append(
      Tree(
        firstQuestion: UInt32(questions.count), firstLeaf: UInt32(leaves.count), depth: UInt32(tree.count)))
    questions += tree
    for span in tree.map(Span.init) {
      let known = spans.firstIndex(of: span)
      if known == nil { spans.append(span) }
      asked.append(UInt16((known ?? spans.count - 1) * MemoryLayout<RowBatch.Lanes>.size))
    }
    leaves += values.map { Int16($0 * 1000 + ($0 < 0 ? -0.5 : 0.5)) }
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
    for tree in trees {
      let first = Int(tree.firstQuestion)
      let asked = questions[first..<(first + Int(tree.depth))]
      let words = asked.map { "\(names[Int($0.feature)])\($0.isEqual ? "=" : "<")\($0.value)" }
      let leaf = Int(tree.firstLeaf)
      let values = leaves[leaf..<(leaf + (1 << Int(tree.depth)))].map { "\($0)" }
      result += words.joined(separator: " ") + "|" + values.joined(separator: " ") + "\n"
    }
    return result
  }
}
