// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a file that a press database gave, with many articles in it, into the articles.
///
/// They are parted by a line that counts them (*3 of 50 DOCUMENTS*, *Document 3 of 50*) before each, by *End of Document*
/// after each (Nexis), or by the number of the document after each (Factiva). A single article is known by its fields.
struct PressExport {
  enum Style {
    /// A count stands before each article.
    case counted
    /// *End of Document* stands after each article; its headline comes first.
    case ended
    /// The document's number stands after each article.
    case numbered
  }

  let style: Style
  /// The lines of each article, without the one that parts it from others.
  private(set) var records: [ArraySlice<Line>] = []

  /// - Returns: nil when the text is no such file.
  init?(_ text: Bytes, _ lines: [Line]) {
    let kinds = lines.map { PressExport.separator(text.part($0.span)) }
    if kinds.contains(.counted) {
      style = .counted
      // What stands before the first count is the cover of the export.
      for (start, end) in PressExport.runs(kinds, .counted) { add(lines[start..<end]) }
    } else if kinds.contains(.ended) || kinds.contains(.numbered) {
      style = kinds.contains(.ended) ? .ended : .numbered
      var start = 0
      for index in kinds.indices where kinds[index] == style {
        // The number is a field of the article it ends.
        add(lines[start..<index])
        start = index + 1
      }
      if PressExport.isLabelled(text, lines[start...]) { add(lines[start...]) }
    } else if PressExport.isLabelled(text, lines.prefix(40)) {
      style = .counted
      add(lines[...])
    } else {
      return nil
    }
    if records.isEmpty { return nil }
  }

  private mutating func add(_ lines: ArraySlice<Line>) {
    if !lines.isEmpty { records.append(lines) }
  }

  /// The lines between each separator and the next.
  private static func runs(_ kinds: [Style?], _ style: Style) -> [(start: Int, end: Int)] {
    let starts = kinds.indices.filter { kinds[$0] == style }
    return zip(starts, starts.dropFirst() + [kinds.count]).map { ($0 + 1, $1) }
  }

  /// Whether a line parts articles, and how.
  private static func separator(_ line: Bytes) -> Style? {
    guard line.count >= 7, line.count <= 60, let first = line.first else { return nil }
    let isDigit = first >= 0x30 && first <= 0x39
    guard
      isDigit || first | 0x20 == UInt8(ascii: "d") || first | 0x20 == UInt8(ascii: "e")
        || first == UInt8(ascii: "A")
    else { return nil }
    let words = line.wordSpans(in: 0..<line.count).map { line.part($0).string }
    if words.count == 3, words.joined(separator: " ").lowercased() == "end of document" { return .ended }
    if words.count == 4 || words.count == 3 || words.count == 2 {
      let number = words[words.count - 1]
      let isNumbered =
        words.count == 2
        ? words[0] == "Document" : words.count == 3 && words[0] == "AN" && words[1] == "Document"
      if isNumbered, isDocumentNumber(number) { return .numbered }
    }
    guard words.count == 4 else { return nil }
    let isCount = { (at: Int) in
      Int(words[at]) != nil && words[at + 1].lowercased() == "of" && Int(words[at + 2]) != nil
    }
    if words[0].lowercased() == "document", isCount(1) { return .counted }
    return ["document", "documents"].contains(words[3].lowercased()) && isCount(0) ? .counted : nil
  }

  /// *GRDN000020090501e5510003x*.
  private static func isDocumentNumber(_ word: String) -> Bool {
    (16...32).contains(word.utf8.count) && word.utf8.first.map(isUpperCase) == true
      && word.utf8.allSatisfy { isLowerCase($0 | 0x20) || ($0 >= 0x30 && $0 <= 0x39) }
      && word.utf8.count { $0 >= 0x30 && $0 <= 0x39 } >= 8
  }

  /// Whether lines hold the length in words and another field: one article of an export.
  private static func isLabelled(_ text: Bytes, _ lines: ArraySlice<Line>) -> Bool {
    var hasLength = false
    var others = 0
    for line in lines {
      guard let (field, value) = ExportField.leading(text.part(line.span)) else { continue }
      let length = Phrase(text.part(line.span).part(value))
      if field == .length, length.hasSuffix(" words") {
        hasLength = true
      } else if field != .other {
        others += 1
      }
    }
    return hasLength && others > 0
  }
}
