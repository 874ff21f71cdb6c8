// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Texts, each kept once, by numbers from 0 in the order in which they came.
///
/// What is the same in many articles is found again by its bytes, with one look-up and no allocation.
struct TextPool {
  private struct Place {
    /// Of a text; -1 where the place is free.
    var number: Int32 = -1
    var hash: UInt32 = 0
  }

  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  /// A hash table with open addressing, at least half of it free.
  private var places = [Place](repeating: Place(), count: 64)
  /// Nobody who writes articles can know which texts would fall into one place.
  private let seed = UInt64.random(in: .min ... .max)

  var count: Int { ends.count }

  /// The number of a text, which is new when it is ``count`` as it was before.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = hash(text)
    let place = place(of: text, hash)
    if places[place].number >= 0 { return Int(places[place].number) }
    let number = ends.count
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    places[place] = Place(number: Int32(number), hash: hash)
    if ends.count * 2 > places.count { grow() }
    return number
  }

  mutating func number(of text: [UInt8]) -> Int { text.withUnsafeBufferPointer { number(of: $0) } }

  mutating func number(of text: String) -> Int {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// The number of a text that is there; else nil.
  func knownNumber(of text: [UInt8]) -> Int? {
    let found = text.withUnsafeBufferPointer { places[place(of: $0, hash($0))].number }
    return found < 0 ? nil : Int(found)
  }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[start(of: number)..<ends[number]] }

  func string(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  // MARK: - The hash table

  /// Where a text is, or would be put.
  private func place(of text: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let mask = places.count - 1
    var place = Int(hash) & mask
    while places[place].number >= 0,
      places[place].hash != hash || !isText(Int(places[place].number), text)
    {
      place = (place + 1) & mask
    }
    return place
  }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = start(of: number)
    guard ends[number] - start == text.count else { return false }
    guard let begin = text.baseAddress, !text.isEmpty else { return true }
    return bytes.withUnsafeBufferPointer { memcmp($0.baseAddress! + start, begin, text.count) == 0 }
  }

  private mutating func grow() {
    let before = places
    places = [Place](repeating: Place(), count: before.count * 2)
    let mask = places.count - 1
    for entry in before where entry.number >= 0 {
      var place = Int(entry.hash) & mask
      while places[place].number >= 0 { place = (place + 1) & mask }
      places[place] = entry
    }
  }

  /// Eight bytes at a time, each multiplied and folded: as wyhash does it.
  private func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(text)
    var hash = seed ^ UInt64(truncatingIfNeeded: raw.count)
    var offset = 0
    while offset + 8 <= raw.count {
      hash = Self.mixed(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    return UInt32(truncatingIfNeeded: Self.mixed(Self.mixed(hash ^ rest)))
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }
}
