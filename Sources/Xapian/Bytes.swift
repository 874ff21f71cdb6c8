// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// What can be given where Xapian takes bytes: terms, values, data, metadata, prefixes.
///
/// Xapian knows no text: all of these are byte strings, and may hold zero bytes or bytes that are not UTF-8.
/// A `String` stands for its UTF-8.
public protocol Bytes {
  /// Lends the bytes for the length of a call.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
}

/// What bytes read from a database can be given back as: `[UInt8]` (they are what they are) or `String`
/// (bytes that are not UTF-8 become U+FFFD).
public protocol OwnedBytes: Bytes {
  init(_ bytes: [UInt8])
}

extension String: OwnedBytes {
  public init(_ bytes: [UInt8]) { self = String(decoding: bytes, as: UTF8.self) }

  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}

extension Substring: Bytes {
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}

extension [UInt8]: Bytes {
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeBufferPointer(body)
  }
}

extension [UInt8]: OwnedBytes {}

extension ArraySlice<UInt8>: Bytes {
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer<UInt8>: Bytes {
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { body(self) }
}

extension Slice<UnsafeBufferPointer<UInt8>>: Bytes {
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(rebasing: self))
  }
}

extension Bytes {
  func withC<Result>(_ body: (cx_bytes) -> Result) -> Result {
    withBytes { body(cx_bytes($0)) }
  }

  /// As text for people, as in an error's context.
  var forMessage: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}

extension cx_bytes {
  init(_ buffer: UnsafeBufferPointer<UInt8>) { self.init(bytes: buffer.baseAddress, count: buffer.count) }

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }
  var array: [UInt8] { Array(buffer) }
}

extension cx_list {
  /// One of the byte strings.
  subscript(index: Int) -> cx_bytes {
    let span = spans![index]
    return cx_bytes(bytes: arena.map { $0 + span.offset }, count: span.count)
  }
}

/// Several byte strings in one arena, to be handed over in one call.
struct ByteList {
  private var arena: [UInt8] = []
  private var spans: [cx_span] = []

  init(_ items: some Sequence<some Bytes>) {
    for item in items { append(item) }
  }

  var count: Int { spans.count }

  mutating func append(_ item: some Bytes) {
    item.withBytes {
      spans.append(cx_span(offset: arena.count, count: $0.count))
      arena.append(contentsOf: $0)
    }
  }

  func withC<Result>(_ body: (cx_list) -> Result) -> Result {
    arena.withUnsafeBufferPointer { bytes in
      spans.withUnsafeBufferPointer {
        body(
          cx_list(arena: bytes.baseAddress, arena_count: bytes.count, spans: $0.baseAddress, count: $0.count))
      }
    }
  }
}
