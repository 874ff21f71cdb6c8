// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes JSON, the keys in the order in which they are given, on one line.
public struct JSONWriter {
  public private(set) var text: [UInt8] = []
  private var needsComma = false

  public init() {}

  public var string: String { String(decoding: text, as: UTF8.self) }

  public mutating func object(_ body: (inout JSONWriter) -> Void) { enclosed("{", "}", body) }
  public mutating func array(_ body: (inout JSONWriter) -> Void) { enclosed("[", "]", body) }

  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    array { for element in elements { body(&$0, element) } }
  }

  public mutating func key(_ name: String) {
    value(name)
    text.append(UInt8(ascii: ":"))
    text.append(UInt8(ascii: " "))
    needsComma = false
  }

  public mutating func null() { raw("null") }
  public mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }
  public mutating func value(_ number: Int) { raw(String(number)) }

  /// A number with at most two decimals.
  public mutating func value(_ number: Double) {
    guard number.isFinite else { return null() }
    raw(String((number * 100).rounded() / 100))
  }

  public mutating func value(_ string: String) {
    separate()
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 { append(escaping: byte) }
    text.append(UInt8(ascii: "\""))
    needsComma = true
  }

  public mutating func value(_ string: String?) { if let string { value(string) } else { null() } }

  /// Half-open, as `[begin, end]`.
  public mutating func value(_ range: Range<Int>) {
    array {
      $0.value(range.lowerBound)
      $0.value(range.upperBound)
    }
  }

  public mutating func field(_ name: String, _ content: String?) {
    key(name)
    value(content)
  }
  public mutating func field(_ name: String, _ content: Int) {
    key(name)
    value(content)
  }
  public mutating func field(_ name: String, _ content: Bool) {
    key(name)
    value(content)
  }
  public mutating func field(_ name: String, _ content: Double) {
    key(name)
    value(content)
  }
  public mutating func field(_ name: String, _ strings: [String]) {
    key(name)
    array(strings) { $0.value($1) }
  }

  /// JSON that is written already.
  public mutating func raw(_ json: String) {
    separate()
    text.append(contentsOf: json.utf8)
    needsComma = true
  }

  private mutating func enclosed(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    text.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    text.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    guard needsComma else { return }
    text.append(UInt8(ascii: ","))
    text.append(UInt8(ascii: " "))
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(contentsOf: [UInt8(ascii: "\\"), byte])
    case UInt8(ascii: "\n"): text.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): text.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): text.append(contentsOf: "\\t".utf8)
    case 0..<0x20, 0x7F:
      text.append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
    default: text.append(byte)
    }
  }
}
