// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a file of JSON records into its records, one at a time. Nothing is parsed here: a record that is cut
/// wrong because the file is broken is refused by the parser.
struct RecordSplitter {
  private enum Mode {
    /// A record is a line.
    case lines
    /// A record is a value, over any number of lines; commas and the brackets of an array stand between them.
    case values
  }

  private let file: Bytes
  private let mode: Mode
  private var position = 0
  private var line = 1

  init(_ file: Bytes, format: Format) {
    self.file = file
    position = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    mode = format == .jsonLines && !isSpreadOverLines(file, from: position) ? .lines : .values
    if mode == .values { enterArray() }
  }

  /// The next record, and the line on which it begins, from 1.
  mutating func next() -> (record: Range<Int>, line: Int)? {
    skipSeparators()
    guard position < file.count else { return nil }
    let start = position
    position =
      mode == .values && beginsValue(file, at: start)
      ? endOfValue(file, from: start) : endOfLine(file, from: start)
    let startLine = line
    line += mode == .values ? file[start..<position].count { $0 == 0x0A } : 0
    return (file.trimmed(start..<position), startLine)
  }

  private mutating func skipSeparators() {
    while position < file.count {
      let byte = file[position]
      if byte == 0x0A { line += 1 }
      let isSeparator = mode == .values && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]"))
      guard isSeparator || byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) else { return }
      position += 1
    }
  }

  private mutating func enterArray() {
    skipSeparators()
    if position < file.count, file[position] == UInt8(ascii: "[") { position += 1 }
  }
}

/// Whether a JSON value can begin here. Where none can, the rest of the line is taken for one broken record.
private func beginsValue(_ file: Bytes, at start: Int) -> Bool {
  let first = file[start]
  if "{[\"-".utf8.contains(first) || (first >= 0x30 && first <= 0x39) { return true }
  let rest = file[start...]
  return rest.starts(with: "null".utf8) || rest.starts(with: "true".utf8) || rest.starts(with: "false".utf8)
}

private func endOfLine(_ file: Bytes, from start: Int) -> Int {
  var i = start
  while i < file.count, file[i] != 0x0A { i += 1 }
  return i
}

/// Whether the first record goes on after its line: then records are values, not lines. When the second line
/// looks like a record of its own, the first is broken.
private func isSpreadOverLines(_ file: Bytes, from start: Int) -> Bool {
  let visible = start + file[start...].prefix { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }.count
  guard visible < file.count, "{[".utf8.contains(file[visible]) else { return false }
  if file[visible] == UInt8(ascii: "[") { return true }
  let end = endOfLine(file, from: visible)
  if endOfValue(file, from: visible) <= end { return false }
  let next = file[end...].first { $0 != 0x20 && ($0 < 0x09 || $0 > 0x0D) }
  return next != nil && next != UInt8(ascii: "{")
}

/// The end of the JSON value that begins at `start`, the end of the file when it has none.
func endOfValue(_ file: Bytes, from start: Int) -> Int {
  var depth = 0
  var i = start
  while i < file.count {
    switch file[i] {
    case UInt8(ascii: "\""):
      i = endOfString(file, from: i)
      if depth == 0 { return i }
      continue
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if depth == 0 { return i }
      depth -= 1
      if depth == 0 { return i + 1 }
    case UInt8(ascii: ","), 0x20, 0x09...0x0D:
      if depth == 0 { return i }
    default: break
    }
    i += 1
  }
  return file.count
}

/// The index after the closing mark of the string that opens at `start`.
private func endOfString(_ file: Bytes, from start: Int) -> Int {
  var i = start + 1
  while i < file.count {
    if file[i] == UInt8(ascii: "\\") {
      i += 2
      continue
    }
    if file[i] == UInt8(ascii: "\"") { return i + 1 }
    i += 1
  }
  return file.count
}
