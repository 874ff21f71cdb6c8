// SPDX-License-Identifier: GPL-3.0-or-later

import CJansson

/// A JSON value, for reading what pages say of themselves.
enum JSONValue {
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
  /// A number, a truth value, null.
  case other

  /// Nil when it is not valid. Nesting is limited by the parser (2,048 levels).
  init?(_ source: Bytes) {
    var error = json_error_t()
    let flags = Int(JSON_DECODE_INT_AS_REAL) | Int(JSON_DECODE_ANY) | Int(JSON_ALLOW_NUL)
    guard let root = json_loadb(source.baseAddress, source.count, flags, &error) else { return nil }
    defer { json_decref(root) }
    self.init(root)
  }

  private init(_ value: UnsafeMutablePointer<json_t>) {
    switch value.pointee.type {
    case JSON_STRING:
      self = .string(JSONValue.string(json_string_value(value), json_string_length(value)))
    case JSON_ARRAY:
      self = .array(
        (0..<json_array_size(value)).compactMap { json_array_get(value, $0) }.map { JSONValue($0) })
    case JSON_OBJECT:
      var members: [String: JSONValue] = [:]
      var member = json_object_iter(value)
      while let current = member {
        if let inner = json_object_iter_value(current), let name = json_object_iter_key(current) {
          members[String(cString: name)] = JSONValue(inner)
        }
        member = json_object_iter_next(value, current)
      }
      self = .object(members)
    default: self = .other
    }
  }

  private static func string(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    guard let start else { return "" }
    return start.withMemoryRebound(to: UInt8.self, capacity: count) { Bytes(start: $0, count: count).string }
  }

  subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The text of a string that has any.
  var text: String? {
    guard case .string(let text) = self else { return nil }
    let joined = Array(text.utf8).withUnsafeBufferPointer(joinedWords)
    return joined.isEmpty ? nil : joined
  }

  /// The elements of an array, or the value itself.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [self] }
  }
}
