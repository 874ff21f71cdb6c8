// SPDX-License-Identifier: GPL-3.0-or-later

/// Where things stand in a ``RecordPile``, by the hashes of their names. Several may have the same.
struct PlaceTable {
  struct Slot {
    /// Of the name.
    var key: RecordPile.Place
    /// Of the record it belongs to.
    var place: RecordPile.Place
  }

  private enum Mark { static let (free, removed, least): (UInt32, UInt32, UInt32) = (0, 1, 2) }

  // Open addressing: a slot goes to the first free place from that of its mark on.
  private var slots: [Slot] = []
  /// For each slot half of its hash, or what else it is.
  private var marks: [UInt32] = []
  /// Those that are not free.
  private var used = 0
  private(set) var count = 0

  static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(name))
    return hasher.finalize()
  }

  /// In no order.
  var places: [RecordPile.Place] {
    var places: [RecordPile.Place] = []
    places.reserveCapacity(count)
    for (slot, mark) in zip(slots, marks) where mark >= Mark.least { places.append(slot.place) }
    return places
  }

  func first(hash: Int, where isIt: (Slot) -> Bool) -> Slot? { index(hash, where: isIt).map { slots[$0] } }

  func forEach(hash: Int, _ body: (Slot) -> Void) {
    _ = index(hash) {
      body($0)
      return false
    }
  }

  mutating func insert(hash: Int, _ slot: Slot) {
    if (used + 1) * 4 > slots.count * 3 { makeRoom() }
    put(slot, Self.mark(hash))
    count += 1
    used += 1
  }

  mutating func remove(hash: Int, place: RecordPile.Place) {
    guard let index = index(hash, where: { $0.place == place }) else { return }
    marks[index] = Mark.removed
    count -= 1
  }

  private func index(_ hash: Int, where isIt: (Slot) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mark = Self.mark(hash)
    var index = Int(mark) & (slots.count - 1)
    while marks[index] != Mark.free {
      if marks[index] == mark, isIt(slots[index]) { return index }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func put(_ slot: Slot, _ mark: UInt32) {
    var index = Int(mark) & (slots.count - 1)
    while marks[index] >= Mark.least { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
    marks[index] = mark
  }

  private mutating func makeRoom() {
    var capacity = 64
    while capacity < (count + 1) * 2 { capacity *= 2 }
    let old = (slots: slots, marks: marks)
    let nowhere = RecordPile.Place(block: 0, offset: 0)
    slots = [Slot](repeating: Slot(key: nowhere, place: nowhere), count: capacity)
    marks = [UInt32](repeating: Mark.free, count: capacity)
    for (slot, mark) in zip(old.slots, old.marks) where mark >= Mark.least { put(slot, mark) }
    used = count
  }

  private static func mark(_ hash: Int) -> UInt32 { max(UInt32(truncatingIfNeeded: hash), Mark.least) }
}
