// SPDX-License-Identifier: GPL-3.0-or-later

/// How many letters two words differ by.
enum EditDistance {
  /// The least number of letters inserted, dropped, exchanged or swapped with their neighbour that makes `a` of `b`
  /// (optimal string alignment), in bytes.
  static func between(_ a: String, _ b: String) -> Int { between(Array(a.utf8), Array(b.utf8)) }

  static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
