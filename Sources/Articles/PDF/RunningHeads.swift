// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells the heads and feet that run over the pages of a document from its text: lines near the edge of the page that
/// come again at the same height of other pages, whatever numbers are in them, and numbers of pages.
struct RunningHeads {
  private let layout: PDFLayout
  /// How many pages hold a line with these words at this height, by words and height.
  private var counts: [Key: Int] = [:]

  /// How many lines have these words, wherever they stand.
  private var repeats: [[UInt8]: Int] = [:]

  private struct Key: Hashable {
    var words: [UInt8]
    /// Height on the page in steps of six points.
    var step: Int
  }

  /// The share of the page at its top and at its foot in which heads and feet stand.
  private static let edge: Float = 0.12
  /// Bytes of a head.
  private static let longest = 120

  init(_ layout: PDFLayout) {
    self.layout = layout
    var seen: Set<Key> = []
    var page = 0
    for line in layout.lines where line.text.count < RunningHeads.longest {
      repeats[key(line).words, default: 0] += 1
    }
    for line in layout.lines where isAtEdge(line) {
      if line.page != page { seen.removeAll() }
      page = line.page
      let key = key(line)
      if seen.insert(key).inserted { counts[key, default: 0] += 1 }
    }
  }

  /// Whether the line is one of them.
  func contains(_ line: PDFLine) -> Bool {
    guard isAtEdge(line), line.text.count < RunningHeads.longest else { return false }
    if isPageNumber(line.text) { return true }
    // Left and right pages may differ, chapters may have heads of their own; two pages are enough to tell.
    let key = key(line)
    let near = (-1...1).reduce(0) { $0 + (counts[Key(words: key.words, step: key.step + $1)] ?? 0) }
    guard !key.words.isEmpty else { return false }
    // Also the title of the whole or of a chapter, if on this page only.
    return near >= 2 || (line.page > 1 && repeats[key.words] ?? 0 >= 2)
  }

  private func isAtEdge(_ line: PDFLine) -> Bool {
    let height = layout.pages[line.page - 1].height
    return line.bottom < height * RunningHeads.edge || line.top > height * (1 - RunningHeads.edge)
  }

  /// The letters of the line, in lower case.
  private func key(_ line: PDFLine) -> Key {
    let words = line.text.compactMap { byte -> UInt8? in
      if isUpperCase(byte) { return byte | 0x20 }
      return isLowerCase(byte) || byte >= 0x80 ? byte : nil
    }
    return Key(words: words, step: Int(line.top / 6))
  }

  /// *12*, *– 12 –*, *Page 12 of 40*, *xiv*.
  private func isPageNumber(_ text: [UInt8]) -> Bool {
    let words = text.split { !isLowerCase($0 | 0x20) && !(0x30...0x39).contains($0) }
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
    let isRoman = words.count == 1 && text.count <= 6 && words[0].allSatisfy { "ivxl".contains($0) }
    let numbers = words.count { UInt16($0) != nil }
    return isRoman
      || (numbers > 0 && words.count <= 4
        && words.allSatisfy { UInt16($0) != nil || ["page", "of", "p"].contains($0) })
  }
}
