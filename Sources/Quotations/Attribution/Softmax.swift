// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns the scores of rivals into chances that sum to one.
enum Softmax {
  /// The best of the rivals, with its chance.
  static func best(_ scores: UnsafeMutableBufferPointer<Float>) -> (index: Int, chance: Float) {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    var sum: Float = 0
    for score in scores { sum += exponential(score - scores[best]) }
    return (best, 1 / sum)
  }

  /// Puts chances in the place of scores.
  static func turn(_ scores: UnsafeMutableBufferPointer<Float>) {
    let top = scores.max() ?? 0
    var sum: Float = 0
    for index in scores.indices {
      scores[index] = exponential(scores[index] - top)
      sum += scores[index]
    }
    for index in scores.indices { scores[index] /= sum }
  }

  /// e to a power of at most zero, to about 1e-6 of its value, without a mathematics library: (1 + x/2¹⁰)^(2¹⁰) on
  /// doubles would lose digits, so the power is halved until small, put into a series, and squared back.
  static func exponential(_ power: Float) -> Float {
    if power < -80 { return 0 }
    let small = Double(power) / 256
    var value = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<8 { value *= value }
    return Float(value)
  }
}
