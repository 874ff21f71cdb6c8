// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a text that belongs together, before it is known what the page uses it for: a line, or the lines
/// of a paragraph that was broken at a fixed width.
struct Unit {
  /// Without the white space at both ends.
  var span: Range<Int>
  /// Whether a blank line, or the start of the text, comes before it.
  var isAfterBlank: Bool
}

/// The parts of `text`. Lines are joined only when the text was broken at a fixed width of at most 100
/// characters: then a line ends where the next word would not have fitted any more, and mostly in the middle
/// of a sentence. In verse, in lists and in texts of one line a paragraph it is not so.
func units(of text: Bytes) -> [Unit] {
  let lines = lines(of: text)
  guard let width = wrapWidth(of: lines, in: text) else {
    return lines.map { Unit(span: $0.span, isAfterBlank: $0.isAfterBlank) }
  }
  var units: [Unit] = []
  for (index, line) in lines.enumerated() {
    if index > 0, continues(lines[index - 1], with: line, width: width, in: text) {
      units[units.count - 1].span = units[units.count - 1].span.lowerBound..<line.span.upperBound
    } else {
      units.append(Unit(span: line.span, isAfterBlank: line.isAfterBlank))
    }
  }
  return units
}

private let widestWrap = 100
private let narrowestWrap = 30

/// The width at which the text was broken, in characters; nil when it was not. Lines much shorter than the
/// others are headlines, bylines and the like, and say nothing about it.
private func wrapWidth(of lines: [Line], in text: Bytes) -> Int? {
  let followed = lines.indices.dropFirst().filter { !lines[$0].isAfterBlank }
  guard followed.count >= 2, let width = commonWidth(of: followed.map { lines[$0 - 1] }, in: text) else {
    return nil
  }
  let long = followed.filter { characters(of: lines[$0 - 1], in: text) * 5 >= width * 3 }
  let full = long.count { isFull(lines[$0 - 1], before: lines[$0], width: width, in: text) }
  let midSentence = long.count { !endsWithStop(text, lines[$0 - 1].span) }
  return long.count >= 2 && full * 4 >= long.count * 3 && midSentence * 2 >= long.count ? width : nil
}

/// The length that all but one line in fifty keep to; nil when it is not one at which texts are broken.
private func commonWidth(of lines: [Line], in text: Bytes) -> Int? {
  var counts = [Int](repeating: 0, count: widestWrap + 2)
  for line in lines { counts[min(characters(of: line, in: text), widestWrap + 1)] += 1 }
  var within = 0
  for (width, count) in counts.enumerated() {
    within += count
    if within * 50 >= lines.count * 49 { return (narrowestWrap...widestWrap).contains(width) ? width : nil }
  }
  return nil
}

private func continues(_ line: Line, with next: Line, width: Int, in text: Bytes) -> Bool {
  guard !next.isAfterBlank, !startsListItem(next, in: text) else { return false }
  if next.indent >= line.indent + 2, endsWithStop(text, line.span) { return false }
  return isFull(line, before: next, width: width, in: text)
}

/// Whether the first word of the next line would not have fitted on this one. Typesetting leaves some slack.
private func isFull(_ line: Line, before next: Line, width: Int, in text: Bytes) -> Bool {
  let word = firstWordLength(next, in: text)
  return characters(of: line, in: text) + 1 + word > width - 3
}

private func firstWordLength(_ line: Line, in text: Bytes) -> Int {
  var count = 0
  for i in line.span {
    if text[i] == 0x20 { break }
    if text[i] & 0xC0 != 0x80 { count += 1 }
  }
  return count
}

/// The number of characters of a line with its indentation; lines longer than any width are not counted to
/// the end.
private func characters(of line: Line, in text: Bytes) -> Int {
  if line.span.count > widestWrap * 4 { return line.span.count / 4 + line.indent }
  return text[line.span].reduce(line.indent) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
}

/// *- …*, ** …*, *• …*, *1. …*, *2) …*.
private func startsListItem(_ line: Line, in text: Bytes) -> Bool {
  let part = text.part(line.span)
  let digits = part.prefix(3).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
  let mark = digits > 0 ? part.dropFirst(digits) : part[...]
  guard let first = mark.first else { return false }
  if digits > 0 {
    return ").".utf8.contains(first) && mark.dropFirst().first == 0x20
  }
  if first == 0xE2 { return part.count > 3 && part[1] == 0x80 && (part[2] == 0xA2 || part[2] == 0xA3) }
  return "-*".utf8.contains(first) && part.count > 1 && part[1] == 0x20
}
