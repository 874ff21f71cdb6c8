// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of a text that is not blank.
struct Line {
  /// Without the white space at both ends.
  var span: Range<Int>
  /// Bytes of white space before it.
  var indent: Int
  /// Whether a blank line, or the start of the text, comes before it.
  var isAfterBlank: Bool
}

/// The lines of `text` that are not blank. A line ends at LF, CR, CRLF, a form feed, a vertical tab or one of
/// Unicode's two separators.
func lines(of text: Bytes) -> [Line] {
  var lines: [Line] = []
  var isAfterBlank = true
  var start = 0
  func endLine(at end: Int) {
    let span = text.trimmed(start..<end)
    if span.isEmpty {
      isAfterBlank = true
    } else {
      lines.append(Line(span: span, indent: span.lowerBound - start, isAfterBlank: isAfterBlank))
      isAfterBlank = false
    }
  }
  var i = 0
  while i < text.count {
    let length = lineBreakLength(text, at: i)
    if length == 0 {
      i += 1
      continue
    }
    endLine(at: i)
    i += length
    start = i
  }
  endLine(at: text.count)
  return lines
}

@inline(__always)
private func lineBreakLength(_ text: Bytes, at i: Int) -> Int {
  let byte = text[i]
  if byte > 0x0D { return byte == 0xE2 ? separatorLength(text, at: i) : 0 }
  if byte < 0x0A { return 0 }
  return byte == 0x0D && i + 1 < text.count && text[i + 1] == 0x0A ? 2 : 1
}

/// U+2028 and U+2029.
private func separatorLength(_ text: Bytes, at i: Int) -> Int {
  i + 2 < text.count && text[i + 1] == 0x80 && text[i + 2] & 0xFE == 0xA8 ? 3 : 0
}
