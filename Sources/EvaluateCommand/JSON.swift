// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value that is written out; keys keep their order.
enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  /// Written with four decimals.
  case share(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  static func optional(_ string: String?) -> JSON { string.map(JSON.string) ?? .null }

  /// A half-open range as `[start, end]`.
  static func span(_ range: Range<Int>?) -> JSON {
    range.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null
  }

  var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): String(value)
    case .share(let value): Self.fixed(value, 4)
    case .string(let value): Self.quoted(value)
    case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { Self.quoted($0) + ": " + $1.text }.joined(separator: ", ") + "}"
    }
  }

  /// A number with this many decimals, rounded half up.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "null" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let whole = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let digits = String(whole % scale)
    return sign + "\(whole / scale)." + String(repeating: "0", count: decimals - digits.count) + digits
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
