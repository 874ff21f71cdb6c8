// SPDX-License-Identifier: GPL-3.0-or-later

/// Joins lines of print to paragraphs: over lines, columns and pages, without the hyphens that broke words.
struct PDFParagraphs {
  private(set) var document = DocumentText()
  private let lines: [PDFLine]
  /// The height of most of the print.
  private let bodyHeight: Float
  /// The right edge of each column.
  private let edges: [Int: Float]
  private let words: HyphenatedWords
  private var paragraph: [UInt8] = []
  private var role = DocumentText.Role.body
  /// Where in the paragraph the lines of another page begin.
  private var pageChanges: [(offset: Int, page: Int)] = []
  private var hasTitle = false

  /// - Parameter lines: in reading order, without running heads.
  init(_ lines: [PDFLine]) {
    self.lines = lines
    bodyHeight = PDFParagraphs.commonHeight(lines)
    var edges: [Int: Float] = [:]
    for line in lines { edges[line.column] = max(edges[line.column] ?? 0, line.right) }
    self.edges = edges
    words = HyphenatedWords(lines)
    join()
  }

  private mutating func join() {
    var last: PDFLine?
    // Notes at the foot of a page wait until the paragraph that runs over to the next page has ended.
    var notes: [PDFLine] = []
    for (index, line) in lines.enumerated() {
      if isNote(at: index), !paragraph.isEmpty,
        !paragraph.withUnsafeBufferPointer({ endsWithStop($0, 0..<$0.count) })
      {
        notes.append(line)
        continue
      }
      if let last, !goesOn(last, line) {
        end()
        if !notes.isEmpty {
          add(notes: notes)
          notes.removeAll()
        }
      }
      add(line)
      last = line
    }
    end()
    add(notes: notes)
  }

  private mutating func add(notes: [PDFLine]) {
    var last: PDFLine?
    for note in notes {
      if let last, !goesOn(last, note) { end() }
      add(note)
      last = note
    }
    end()
  }

  private mutating func add(_ line: PDFLine) {
    if paragraph.isEmpty { role = isLarge(line) ? .heading : .body }
    var text = line.text[...]
    if !paragraph.isEmpty {
      if let hyphen = words.hyphenToDrop(paragraph, text) {
        paragraph.removeLast(hyphen)
      } else if !endsWithDash(paragraph) {
        paragraph.append(0x20)
      }
    }
    if pageChanges.last?.page != line.page { pageChanges.append((paragraph.count, line.page)) }
    // A soft hyphen inside a line is no letter.
    while let soft = text.firstRange(of: [0xC2, 0xAD])?.lowerBound, soft + 2 < text.endIndex {
      paragraph += text[..<soft]
      text = text[(soft + 2)...]
    }
    paragraph += text
  }

  private mutating func end() {
    guard !paragraph.isEmpty else { return }
    if role == .heading, !hasTitle, pageChanges.first?.page == 1 {
      role = .title
      hasTitle = true
    }
    let count = document.paragraphs.count
    document.append(paragraph, role)
    if document.paragraphs.count > count, let start = document.paragraphs.last?.span.lowerBound {
      for change in pageChanges where change.page > document.pages.last?.page ?? 0 {
        document.pages.append(Place.PageStart(text: start + change.offset, page: change.page))
      }
    }
    paragraph.removeAll()
    pageChanges.removeAll()
  }

  // MARK: - Where a paragraph ends

  /// Whether `next` belongs to the paragraph of `line`.
  private func goesOn(_ line: PDFLine, _ next: PDFLine) -> Bool {
    guard abs(line.height - next.height) < 0.12 * max(line.height, next.height) else { return false }
    if beginsItem(next.text) { return false }
    let isEnd = line.text.withUnsafeBufferPointer { endsWithStop($0, 0..<$0.count) }
    if line.page != next.page || next.top < line.top {
      return !isEnd && !isLarge(line) && isInSentence(line, next)
    }
    let pitch = next.top - line.top
    // Beside it: a row of a table.
    if pitch < 0.3 * line.height { return false }
    if pitch > 1.75 * line.height { return false }
    let edge = edges[line.column] ?? line.right
    let wouldHaveFitted = line.right + next.firstWord + 0.35 * line.height < edge
    if isLarge(line) { return !isOwnLine(next.text) }
    if isEnd, wouldHaveFitted || next.left > line.left + 0.6 * line.height { return false }
    // A line of its own: a heading in the size of the text, or an address.
    if wouldHaveFitted, line.right + next.firstWord + 4 * line.height < edge { return false }
    if line.block != next.block { return !isEnd || pitch < 1.35 * line.height }
    return true
  }

  /// Whether a sentence goes on from the foot of a column to the head of the next.
  private func isInSentence(_ line: PDFLine, _ next: PDFLine) -> Bool {
    guard let first = next.text.first else { return false }
    if isLowerCase(first) || (0x30...0x39).contains(first) { return true }
    // A name may come first in a line; a full line that ends no sentence goes on.
    return line.right + 2 * line.height > edges[line.column] ?? 0 && line.text.count > 20
  }

  /// Dates and bylines stand alone, also in large print.
  private func isOwnLine(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { DatedLine($0) != nil || Byline($0, 0..<$0.count) != nil }
  }

  /// *•*, *–*, *3.2*, *(a)* at the beginning of a line.
  private func beginsItem(_ text: [UInt8]) -> Bool {
    let word = text.prefix { $0 != 0x20 }
    guard word.count < text.count, word.count <= 8 else { return false }
    if word.elementsEqual("•".utf8) || word.elementsEqual("–".utf8) || word.elementsEqual("\u{F0B7}".utf8) {
      return true
    }
    if word.first == UInt8(ascii: "("), word.last == UInt8(ascii: ")"), word.count <= 5 { return true }
    let isNumber = word.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    return isNumber && word.contains(UInt8(ascii: ".")) && (0x30...0x39).contains(word.first!)
      && text[word.count...].contains { isLowerCase($0) }
  }

  private func isLarge(_ line: PDFLine) -> Bool { line.height > 1.15 * bodyHeight }

  /// Small print at the foot of a page, with nothing but small print below it.
  private func isNote(at index: Int) -> Bool {
    let line = lines[index]
    guard line.height < 0.9 * bodyHeight else { return false }
    func isAbove(_ other: PDFLine) -> Bool {
      other.height < 0.9 * bodyHeight || other.bottom <= line.top + 1 || other.left >= line.right
        || other.right <= line.left
    }
    return lines[..<index].reversed().prefix { $0.page == line.page }.allSatisfy(isAbove)
      && lines[(index + 1)...].prefix { $0.page == line.page }.allSatisfy(isAbove)
  }

  private static func commonHeight(_ lines: [PDFLine]) -> Float {
    var letters: [Int: Int] = [:]
    for line in lines { letters[Int(line.height * 4), default: 0] += line.text.count }
    let common = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    return Float(common) / 4
  }
}

/// Whether words are joined to what follows: *mother-in-*, *2009–*.
private func endsWithDash(_ text: [UInt8]) -> Bool {
  text.last == UInt8(ascii: "-") && text.count > 1 && isLowerCase(text[text.count - 2] | 0x20)
}
