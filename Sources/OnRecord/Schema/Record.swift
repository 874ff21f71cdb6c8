// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes numbers and strings as the index keeps them: unsigned LEB128 integers, and strings with their length before
/// them.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: Int) {
    precondition(value >= 0, "records hold no negative numbers")
    var rest = UInt64(value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 {
      write($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  /// An absent value and an empty one are kept apart.
  mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  /// Takes over what is written already.
  mutating func append(_ record: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: record) }

  mutating func write(raw: some Sequence<UInt8>, count: Int) {
    write(count)
    bytes.append(contentsOf: raw)
  }

  /// Begin and length of a range whose begin is not before `origin`.
  mutating func write(_ range: Range<Int>, from origin: Int) {
    write(range.lowerBound - origin)
    write(range.count)
  }
}

/// A record of the index that cannot be what OnRecord wrote.
struct DamagedRecord: Error {}

/// Reads what ``RecordWriter`` wrote. Every read is checked: a damaged record is an error, never a crash.
struct RecordReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  @inline(__always)
  mutating func readInt() throws(DamagedRecord) -> Int {
    if position < bytes.count, bytes[position] < 0x80 {
      defer { position += 1 }
      return Int(bytes[position])
    }
    return try readLongInt()
  }

  @inline(never)
  private mutating func readLongInt() throws(DamagedRecord) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        guard value <= UInt64(Int.max) else { throw DamagedRecord() }
        return Int(value)
      }
      shift += 7
    }
    throw DamagedRecord()
  }

  /// A number of things that follow, each of at least a byte: it cannot exceed the bytes that are left.
  mutating func readCount() throws(DamagedRecord) -> Int {
    let count = try readInt()
    guard count <= bytes.count - position else { throw DamagedRecord() }
    return count
  }

  mutating func readBytes() throws(DamagedRecord) -> UnsafeBufferPointer<UInt8> {
    let count = try readCount()
    defer { position += count }
    return UnsafeBufferPointer(rebasing: bytes[position..<position + count])
  }

  mutating func skipBytes() throws(DamagedRecord) {
    let count = try readCount()
    position += count
  }

  @inline(__always)
  mutating func skipInt() throws(DamagedRecord) {
    while position < bytes.count {
      defer { position += 1 }
      if bytes[position] < 0x80 { return }
    }
    throw DamagedRecord()
  }

  /// Passes over numbers, eight bytes at a time: a byte without its highest bit is the last one of a number.
  mutating func skipInts(_ count: Int) throws(DamagedRecord) {
    let raw = UnsafeRawBufferPointer(bytes)
    var left = count
    while left >= 8, raw.count - position >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      left -= (~word & 0x8080_8080_8080_8080).nonzeroBitCount
      position += 8
    }
    for _ in 0..<left { try skipInt() }
  }

  mutating func readString() throws(DamagedRecord) -> String {
    String(decoding: try readBytes(), as: UTF8.self)
  }

  mutating func readStrings() throws(DamagedRecord) -> [String] {
    var strings: [String] = []
    for _ in 0..<(try readCount()) { strings.append(try readString()) }
    return strings
  }

  mutating func readOptionalBytes() throws(DamagedRecord) -> UnsafeBufferPointer<UInt8>? {
    switch try readInt() {
    case 0: nil
    case 1: try readBytes()
    default: throw DamagedRecord()
    }
  }

  mutating func readOptionalString() throws(DamagedRecord) -> String? {
    try readOptionalBytes().map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func readRange(from origin: Int) throws(DamagedRecord) -> Range<Int> {
    let begin = origin.addingReportingOverflow(try readInt())
    let end = begin.partialValue.addingReportingOverflow(try readInt())
    guard !begin.overflow, !end.overflow else { throw DamagedRecord() }
    return begin.partialValue..<end.partialValue
  }

  /// All of `bytes` as a record, read by `body`.
  static func read<Value>(
    _ bytes: [UInt8], _ body: (inout RecordReader) throws(DamagedRecord) -> Value
  ) throws(DamagedRecord) -> Value {
    try bytes.span.withUnsafeBufferPointer { (buffer) throws(DamagedRecord) in
      var reader = RecordReader(buffer)
      return try body(&reader)
    }
  }
}
