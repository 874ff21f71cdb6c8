// SPDX-License-Identifier: GPL-3.0-or-later

/// The entities of an article by a name they bear, the first named first.
struct NameTable: Sendable {
  /// More bearers of one name help nobody and would cost time.
  static let most = 8

  /// Of each name, one more than the place of its first bearer in ``bearers``.
  private var firsts: WordTable
  /// One behind the other those of all names, each with the place of the next of its name, or -1.
  private var bearers: [(entity: Int32, next: Int32)] = []

  /// - Parameter capacity: how many names at most will be inserted.
  init(capacity: Int) { firsts = WordTable(capacity: capacity) }

  mutating func insert(_ entity: Int, _ key: UInt64) {
    // Numbers of a table have two bytes.
    guard bearers.count < Int(UInt16.max) else { return }
    let place = bearers.count
    let first = Int(firsts[key]) - 1
    if first < 0 {
      firsts.insert(key, number: UInt16(place + 1))
    } else {
      var last = first
      var count = 1
      while bearers[last].next >= 0 {
        last = Int(bearers[last].next)
        count += 1
      }
      guard count < Self.most else { return }
      bearers[last].next = Int32(place)
    }
    bearers.append((Int32(entity), -1))
  }

  subscript(key: UInt64) -> Bearers { Bearers(table: self, place: Int(firsts[key]) - 1) }

  struct Bearers: Sequence, IteratorProtocol {
    var first: Int? { place < 0 ? nil : Int(table.bearers[place].entity) }
    fileprivate let table: NameTable
    fileprivate var place: Int

    mutating func next() -> Int? {
      guard place >= 0 else { return nil }
      let bearer = table.bearers[place]
      place = Int(bearer.next)
      return Int(bearer.entity)
    }
  }
}
