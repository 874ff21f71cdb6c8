// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a table as text (RFC 4180): fields with a mark between them; one in quotation marks may hold the mark, line
/// breaks, and quotation marks written twice. What follows a closing mark belongs to the field.
struct TableRows {
  private let text: Bytes
  private let mark: UInt8
  private var position: Int
  private var line = 1

  /// - Parameter text: the whole table, UTF-8. The mark is the one of comma, semicolon, tab and bar that its first line has
  ///   most of.
  init(_ text: Bytes) {
    self.text = text
    position = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = text[position..<text.lineEnd(from: position)]
    let marks = Array(",;\t|".utf8)
    mark =
      marks.map { mark in (mark, first.count { $0 == mark }) }.reduce((marks[0], 0)) { $1.1 > $0.1 ? $1 : $0 }
      .0
  }

  /// The next row that is not empty, and the line on which it begins, from 1.
  mutating func next() -> (fields: [[UInt8]], line: Int)? {
    while position < text.count {
      let start = line
      let fields = readRow()
      if fields.count > 1 || !fields[0].isEmpty { return (fields, start) }
    }
    return nil
  }

  private mutating func readRow() -> [[UInt8]] {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    while position < text.count {
      let byte = text[position]
      position += 1
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          fields[fields.count - 1].append(byte)
        } else if position < text.count, text[position] == UInt8(ascii: "\"") {
          fields[fields.count - 1].append(byte)
          position += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), fields[fields.count - 1].isEmpty {
        isQuoted = true
      } else if byte == mark {
        fields.append([])
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, position < text.count, text[position] == 0x0A {
          position += 1
          line += 1
        }
        return fields
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    return fields
  }
}
