// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

@Suite struct ForestTests {
  @Test(arguments: [1, 2, 15, 16, 17, 40])
  func manyRowsScoreAsOneByOne(count: Int) {
    var random = SystemRandomNumberGenerator()
    var forest = Forest()
    for depth in [1, 3, 6, 6, 8] {
      let questions = (0..<depth).map { _ in
        Forest.Question(
          feature: .random(in: 0..<12, using: &random), value: .random(in: 0...4, using: &random),
          isEqual: .random(using: &random))
      }
      forest.append(questions, leaves: (0..<1 << depth).map { _ in .random(in: -1...1, using: &random) })
    }
    let rows = (0..<count).map { _ in (0..<12).map { _ in UInt8.random(in: 0...5, using: &random) } }
    #expect(forest.scores(rows) == rows.map { forest.score($0) }, "\(rows)")
  }
}
