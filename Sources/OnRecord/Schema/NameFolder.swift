// SPDX-License-Identifier: GPL-3.0-or-later

/// Folds names, one after the other, as ``Term/folded(_:)-(String)`` does, without new memory for each.
struct NameFolder {
  private(set) var bytes: [UInt8] = []
  private var list = TokenList()

  /// The folded words that stand in `range` of a name, a space between them.
  mutating func fold(_ name: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    append(name, range, joint: UInt8(ascii: " "))
  }

  /// The same for all of a name, with hyphens between those that no space stands between.
  mutating func foldWords(_ name: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    var isFirst = true
    name.forEachWord { word in
      if !isFirst { bytes.append(UInt8(ascii: " ")) }
      isFirst = false
      append(name, word, joint: UInt8(ascii: "-"))
    }
  }

  /// The last of these words, with spaces instead.
  mutating func foldSurname(_ name: UnsafeBufferPointer<UInt8>) {
    var last = 0..<name.count
    name.forEachWord { last = $0 }
    fold(name, last)
  }

  private mutating func append(_ name: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, joint: UInt8) {
    list.removeAll()
    Tokeniser.scan(name, range, into: &list)
    for index in 0..<list.count {
      if index > 0 { bytes.append(joint) }
      bytes.append(contentsOf: list.term(index))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with each place where something stands between spaces.
  fileprivate func forEachWord(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < count {
      var end = start
      while end < count, self[end] != UInt8(ascii: " ") { end += 1 }
      if end > start { body(start..<end) }
      start = end + 1
    }
  }
}
