// SPDX-License-Identifier: GPL-3.0-or-later

/// Entries of the register of files one behind the other, as they are written, in blocks, so that no more than one of
/// them is ever copied to make room. They have been read once: none is damaged.
struct RecordPile {
  /// Of a block of several records, in bytes.
  static let blockSize = 1 << 20

  /// Where a record, or a string in one, begins.
  struct Place: Hashable {
    var block: UInt32
    var offset: UInt32
  }

  private var blocks: [[UInt8]] = []
  /// In bytes, with those that nobody knows any more.
  private(set) var size = 0

  mutating func append(_ record: UnsafeBufferPointer<UInt8>) -> Place {
    if blocks.isEmpty || blocks[blocks.count - 1].count + record.count > Self.blockSize {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(
        blocks.count > 1 ? max(Self.blockSize, record.count) : record.count)
    }
    let last = blocks.count - 1
    let place = Place(block: UInt32(last), offset: UInt32(blocks[last].count))
    blocks[last].append(contentsOf: record)
    size += record.count
    return place
  }

  func entry(at place: Place) -> FileRegister.Entry {
    read(place) { (reader) throws(DamagedRecord) in try FileRegister.Entry(&reader)! }
  }

  /// The length of a record.
  func bytes(at place: Place) -> Int { withRecord(at: place) { $0.count } }

  func withRecord<Result>(at place: Place, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let end = read(place) { (reader) throws(DamagedRecord) in
      try reader.skipBytes()
      _ = try FileRegister.Entry.skip(&reader)
      return reader.position
    }
    return blocks[Int(place.block)].withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(place.offset)...].prefix(end)))
    }
  }

  /// Where the identities of the articles stand that a record holds.
  func articles(at place: Place) -> [Place] {
    var keys: [Place] = []
    read(place) { (reader) throws(DamagedRecord) in
      try reader.skipBytes()
      _ = try FileRegister.Entry.skip(&reader) {
        keys.append(Place(block: place.block, offset: place.offset + UInt32($0)))
      }
    }
    return keys
  }

  func path(at place: Place) -> String { withPath(at: place) { String(decoding: $0, as: UTF8.self) } }

  func withPath<Result>(at place: Place, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withString(at: place, body)
  }

  func path(at place: Place, precedes other: Place) -> Bool {
    withPath(at: place) { path in withPath(at: other) { path.lexicographicallyPrecedes($0) } }
  }

  func string(at place: Place, is other: UnsafeBufferPointer<UInt8>) -> Bool {
    withString(at: place) { $0.elementsEqual(other) }
  }

  func withString<Result>(at place: Place, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    blocks[Int(place.block)].withUnsafeBufferPointer { block in
      var reader = RecordReader(UnsafeBufferPointer(rebasing: block[Int(place.offset)...]))
      guard let string = try? reader.readBytes() else { preconditionFailure("no string begins here") }
      return body(string)
    }
  }

  private func read<Result>(
    _ place: Place, _ body: (inout RecordReader) throws(DamagedRecord) -> Result
  ) -> Result {
    blocks[Int(place.block)].withUnsafeBufferPointer { block in
      var reader = RecordReader(UnsafeBufferPointer(rebasing: block[Int(place.offset)...]))
      do { return try body(&reader) } catch { preconditionFailure("every record was read before") }
    }
  }
}
