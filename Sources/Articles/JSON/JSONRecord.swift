// SPDX-License-Identifier: GPL-3.0-or-later

import CJansson

/// The members of one JSON object, in the order of the source.
struct JSONRecord {
  enum Value {
    case null
    case string([UInt8])
    /// A number, a truth value, an array or an object.
    case other
  }

  struct Member {
    var name: String
    var value: Value
    /// The value as it is written in the source.
    var json: String
  }

  var members: [Member]

  /// The last member of that name, as most readers of JSON have it.
  func last(_ name: String) -> Member? { members.last { $0.name == name } }

  struct Problem: Error {
    var reason: String
  }

  /// Parses one record. Numbers of any size are let through, their text is kept; a lone surrogate, an escaped
  /// zero character, a raw control character, a number that overflows and nesting beyond 2,048 are refused.
  init(_ source: Bytes) throws(Problem) {
    var error = json_error_t()
    let flags = Int(JSON_DECODE_INT_AS_REAL) | Int(JSON_DECODE_ANY)
    guard let root = json_loadb(source.baseAddress, source.count, flags, &error) else {
      throw Problem(reason: "not valid JSON: " + message(&error))
    }
    defer { json_decref(root) }
    guard root.pointee.type == JSON_OBJECT else { throw Problem(reason: "not a JSON object") }
    members = memberSpans(of: source).map { span in
      Member(
        name: parseString(source.part(span.name)).map { String(decoding: $0, as: UTF8.self) } ?? "",
        value: value(source.part(span.value)), json: source.part(span.value).string)
    }
  }
}

private func value(_ source: Bytes) -> JSONRecord.Value {
  if let string = parseString(source) { return .string(string) }
  return source.first == UInt8(ascii: "n") ? .null : .other
}

/// The characters of a JSON string that is known to be valid.
private func parseString(_ source: Bytes) -> [UInt8]? {
  guard source.first == UInt8(ascii: "\"") else { return nil }
  let inside = source.part(1..<source.count - 1)
  if !inside.contains(UInt8(ascii: "\\")) { return Array(inside) }
  var error = json_error_t()
  guard let string = json_loadb(source.baseAddress, source.count, Int(JSON_DECODE_ANY), &error) else {
    return nil
  }
  defer { json_decref(string) }
  guard let characters = json_string_value(string) else { return nil }
  return characters.withMemoryRebound(to: UInt8.self, capacity: json_string_length(string)) {
    Array(Bytes(start: $0, count: json_string_length(string)))
  }
}

/// Where the names and the values of an object that is known to be valid stand.
private func memberSpans(of source: Bytes) -> [(name: Range<Int>, value: Range<Int>)] {
  var spans: [(name: Range<Int>, value: Range<Int>)] = []
  var i = 0
  func skip(_ marks: String) {
    while i < source.count, marks.utf8.contains(source[i]) || " \t\r\n".utf8.contains(source[i]) { i += 1 }
  }
  skip("{")
  while i < source.count, source[i] == UInt8(ascii: "\"") {
    let name = i..<endOfValue(source, from: i)
    i = name.upperBound
    skip(":")
    let value = i..<endOfValue(source, from: i)
    i = value.upperBound
    skip(",")
    spans.append((name, value))
  }
  return spans
}

/// What the parser says, on one line.
private func message(_ error: inout json_error_t) -> String {
  let text = withUnsafeBytes(of: &error.text) { text in
    String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
  }
  return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
}
