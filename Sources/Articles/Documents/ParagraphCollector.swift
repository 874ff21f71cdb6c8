// SPDX-License-Identifier: GPL-3.0-or-later

/// Gathers the characters of paragraphs, which may stand inside one another: a box of text is anchored in a paragraph.
struct ParagraphCollector {
  private(set) var document = DocumentText()
  private var open: [(end: Int, text: [UInt8], role: DocumentText.Role)] = []

  /// A paragraph begins with this node and ends before `end`.
  mutating func begin(until end: Int, _ role: DocumentText.Role = .body) { open.append((end, [], role)) }

  /// Ends the paragraphs that do not hold the node.
  mutating func close(before node: Int) {
    while let last = open.last, last.end <= node {
      document.append(last.text, last.role)
      open.removeLast()
    }
  }

  mutating func setRole(_ role: DocumentText.Role) {
    if !open.isEmpty { open[open.count - 1].role = role }
  }

  mutating func append(_ characters: [UInt8]) {
    if !open.isEmpty { open[open.count - 1].text += characters }
  }

  /// Adds characters of which any white space is one space.
  mutating func append(collapsing characters: [UInt8]) {
    guard !open.isEmpty else { return }
    for byte in characters {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, let last = open[open.count - 1].text.last, last == 0x20 || last == 0x0A { continue }
      open[open.count - 1].text.append(isSpace ? 0x20 : byte)
    }
  }
}
