// SPDX-License-Identifier: GPL-3.0-or-later

// What terms that weigh as one weigh depends on how many documents have any of them. Xapian reckons that as if they were
// independent, joining two and two to whole numbers, the two rarest first (`OrContext`). Which are rarest each of several
// databases asks itself, though, and rounds otherwise than the others: then of two documents that are alike, each in a
// database of its own, one weighs more.

/// Joins two of some things again and again, those that the fewest documents have first.
struct RarestFirst<Thing> {
  private var single: ArraySlice<(frequency: Int, thing: Thing)>
  private var joined: ArraySlice<(frequency: Int, thing: Thing)> = []
  private let all: Int

  /// - Parameters:
  ///   - things: each with how many documents have it; none counts for more than all, as one of a damaged database could.
  ///   - all: how many documents there are.
  init(_ things: [(frequency: Int, thing: Thing)], of all: Int) {
    single = things.map { (min($0.frequency, all), $0.thing) }.sorted { $0.0 < $1.0 }[...]
    self.all = all
  }

  /// The rarest. What is joined never gets less: of both lists it is at the front.
  private mutating func next() -> (frequency: Int, thing: Thing)? {
    if let a = joined.first, single.first.map({ a.frequency < $0.frequency }) ?? true {
      return joined.popFirst()
    }
    return single.popFirst()
  }

  /// All as one, and in how many documents any of them is if they are independent of one another; `nil` of none.
  mutating func join(_ join: (Thing, Thing) -> Thing) -> (frequency: Int, thing: Thing)? {
    while let first = next() {
      guard let second = next() else { return first }
      let (a, b) = (Double(first.frequency), Double(second.frequency))
      let frequency = all > 0 ? Int(a + b - a * b / Double(all) + 0.5) : 0
      joined.append((frequency, join(first.thing, second.thing)))
    }
    return nil
  }
}

extension Query {
  /// The same, written so that several databases weigh as one with everything in it: terms that weigh as one are joined
  /// two and two, as that database would join them.
  ///
  /// - Parameters:
  ///   - all: how many documents there are.
  ///   - frequency: in how many a term is.
  public func joinedRarestFirst<Failure: Error>(
    of all: Int, _ frequency: ([UInt8]) throws(Failure) -> Int
  ) throws(Failure) -> Query {
    func inner(_ part: Query) throws(Failure) -> Query { try part.joinedRarestFirst(of: all, frequency) }
    func inner(_ parts: [Query]) throws(Failure) -> [Query] {
      try parts.map { (part) throws(Failure) in try inner(part) }
    }
    switch self {
    // Two are joined in one way only.
    case .synonym(let parts) where parts.count > 2 && parts.allSatisfy { $0.termBytes != nil }:
      var rarestFirst = RarestFirst(
        try parts.map { (part) throws(Failure) in (try frequency(part.termBytes!), part) }, of: all)
      // Within a synonym Xapian takes MAX for OR, but does not take one into the other.
      return rarestFirst.join { .max([$0, $1]) }.map { .synonym([$0.thing]) } ?? self
    case .and(let parts): return .and(try inner(parts))
    case .or(let parts): return .or(try inner(parts))
    case .max(let parts): return .max(try inner(parts))
    case .andMaybe(let parts): return .andMaybe(try inner(parts))
    case .andNot(let parts): return .andNot(try inner(Array(parts.prefix(1))) + parts.dropFirst())
    case .filter(let parts): return .filter(try inner(Array(parts.prefix(1))) + parts.dropFirst())
    case .scaled(let part, let factor) where factor != 0: return .scaled(try inner(part), by: factor)
    default: return self
    }
  }
}
