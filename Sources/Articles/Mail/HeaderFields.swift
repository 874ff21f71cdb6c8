// SPDX-License-Identifier: GPL-3.0-or-later

/// The named fields at the beginning of a letter, of a part of it, or of a record of a web archive (RFC 5322): a name, a
/// colon and a value a line; a line that begins with a space goes on.
struct HeaderFields {
  /// In order; names in lower case, values on one line, not decoded.
  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// The index after the empty line that ends them; the end of the bytes when there is none.
  private(set) var end: Int

  /// Bytes of fields that are read.
  private static let longest = 1 << 18

  init(_ bytes: Bytes) {
    let limit = min(bytes.count, HeaderFields.longest)
    var i = 0
    end = bytes.count
    while i < limit {
      let lineEnd = bytes.lineEnd(from: i)
      let next = bytes.afterLineBreak(lineEnd)
      if lineEnd == i {
        end = next
        return
      }
      let line = bytes.part(i..<lineEnd)
      if line[0] == 0x20 || line[0] == 0x09 {
        if !fields.isEmpty {
          fields[fields.count - 1].value += [0x20] + line.part(line.trimmed(0..<line.count))
        }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), HeaderFields.isName(line.part(0..<colon))
      {
        let value = line.part(line.trimmed(colon + 1..<line.count))
        fields.append((line.part(0..<colon).string.lowercased(), Array(value)))
      }
      i = next
    }
    end = min(i, bytes.count)
  }

  /// Whether bytes can be the name of a field: printable ASCII without spaces.
  static func isName(_ name: Bytes) -> Bool {
    !name.isEmpty && name.count <= 76 && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// The first value of that name.
  subscript(name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The first value of that name as text, its encoded words decoded; nil when it is empty.
  func text(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    let text = EncodedWords.decode(value)
    return text.isEmpty ? nil : text
  }

  /// A value with parameters: `text/html; charset="utf-8"`. Names and the value itself in lower case.
  func parameters(_ name: String) -> (value: String, parameters: [String: String]) {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in self[name] ?? [] {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        continue
      } else if !isQuoted, byte == UInt8(ascii: ";") {
        parts.append([])
        continue
      }
      parts[parts.count - 1].append(byte)
    }
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let sign = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = trimmedText(part[..<sign]).lowercased()
      if parameters[name] == nil { parameters[name] = trimmedText(part[(sign + 1)...]) }
    }
    return (trimmedText(parts[0][...]).lowercased(), parameters)
  }
}

/// Bytes as text without the white space at both ends.
func trimmedText(_ bytes: ArraySlice<UInt8>) -> String {
  bytes.withUnsafeBufferPointer { $0.part($0.trimmed(0..<$0.count)).string }
}

extension Bytes {
  /// The index of the line break that ends the line from `start` on; `count` when there is none.
  func lineEnd(from start: Int) -> Int {
    var i = start
    while i < count, self[i] != 0x0A {
      if self[i] == 0x0D, i + 1 < count, self[i + 1] == 0x0A { return i }
      i += 1
    }
    return i
  }

  /// The index after the line break at `i`.
  func afterLineBreak(_ i: Int) -> Int {
    guard i < count else { return count }
    return self[i] == 0x0D && i + 1 < count ? i + 2 : i + 1
  }
}
