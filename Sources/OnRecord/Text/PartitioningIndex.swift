// SPDX-License-Identifier: GPL-3.0-or-later

extension RandomAccessCollection where Index == Int {
  /// The first index at which `isSecond` holds, where it holds of all elements behind one of which it holds.
  func partitioningIndex(where isSecond: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
