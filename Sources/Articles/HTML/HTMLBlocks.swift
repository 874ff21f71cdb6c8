// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of a page as it is seen: what stands between two breaks.
struct HTMLBlock {
  /// White space made single spaces.
  var text: [UInt8]
  /// Bytes of it that are links.
  var linkCount: Int
  /// The element that it stands in: a paragraph, a heading, a list's item, …
  var owner: Int

  var linkShare: Double { text.isEmpty ? 0 : Double(linkCount) / Double(text.count) }

  /// Prose, by its looks: long, mostly not links. The weight of such a block decides where the article is.
  var weight: Int {
    guard text.count - linkCount >= 60, linkShare < 0.4 else { return 0 }
    let isSentence = text.withUnsafeBufferPointer { endsWithStop($0, 0..<text.count) }
    return isSentence || text.count >= 160 ? min(text.count, 1_000) : 0
  }
}

extension MarkupTree {
  /// The lines of the page, in order.
  func blocks() -> [HTMLBlock] { blocks(in: nodes.indices) }

  /// The lines of some of its nodes.
  func blocks(in range: Range<Int>) -> [HTMLBlock] {
    var lines = LineCollector()
    var open: [(node: Int, end: Int)] = []
    var linkEnd = 0
    for index in range {
      while let last = open.last, last.end <= index {
        open.removeLast()
        lines.endLine(in: last.node)
      }
      let node = nodes[index]
      if node.tag.isEmpty {
        if !isUnseen(node.parent) { lines.add(node.text, isLink: index < linkEnd) }
      } else if node.tag == "br" {
        lines.addBreak(in: open.last?.node ?? range.lowerBound)
      } else if node.tag == "a" {
        linkEnd = max(linkEnd, node.end)
      } else if MarkupTree.blockTags.contains(node.tag) {
        lines.endLine(in: open.last?.node ?? index)
        open.append((index, node.end))
      }
    }
    lines.endLine(in: open.last?.node ?? range.lowerBound)
    return lines.blocks
  }

  private func isUnseen(_ element: Int) -> Bool {
    element >= 0 && ["script", "title", "head"].contains(nodes[element].tag)
  }

  private static let blockTags: Set<String> = [
    "html", "body", "p", "div", "section", "article", "header", "footer", "aside", "nav", "main", "h1", "h2",
    "h3",
    "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "td", "th",
    "caption",
    "blockquote", "pre", "figure", "figcaption", "form", "fieldset", "address", "hr", "center", "title",
    "head",
    "summary", "details", "hgroup", "legend",
  ]
}

/// Gathers the characters of a line.
private struct LineCollector {
  var blocks: [HTMLBlock] = []
  private var text: [UInt8] = []
  private var linkCount = 0
  /// The element in which a break came after the text, and how many came.
  private var breaks: (owner: Int, count: Int) = (0, 0)

  /// Lines shorter than this are rather headlines and dates than the halves of a sentence.
  private static let shortLine = 80

  mutating func add(_ characters: [UInt8], isLink: Bool) {
    characters.withUnsafeBufferPointer { characters in
      var i = 0
      while i < characters.count {
        let space = characters.whiteSpaceLength(at: i)
        if space > 0 {
          if !text.isEmpty, text.last != 0x20 {
            text.append(0x20)
            if isLink { linkCount += 1 }
          }
          i += space
          continue
        }
        if breaks.count > 0 { takeBreak(before: characters[i]) }
        text.append(characters[i])
        if isLink { linkCount += 1 }
        i += 1
      }
    }
  }

  mutating func addBreak(in owner: Int) {
    breaks = (owner, breaks.count + 1)
    if !text.isEmpty, text.last != 0x20 { text.append(0x20) }
  }

  /// One break ends a line when a sentence ends there or the line is short, and the next does not go on in
  /// lower case; two always do.
  private mutating func takeBreak(before next: UInt8) {
    let isEnd = text.withUnsafeBufferPointer { text in
      let line = text.trimmed(0..<text.count)
      return line.count < LineCollector.shortLine || endsWithStop(text, line)
    }
    if breaks.count > 1 || (isEnd && !isLowerCase(next)) { endLine(in: breaks.owner) }
    breaks.count = 0
  }

  /// - Parameter owner: the element that the line stood in.
  mutating func endLine(in owner: Int) {
    if text.last == 0x20 { text.removeLast() }
    linkCount = min(linkCount, text.count)
    if !text.isEmpty { blocks.append(HTMLBlock(text: text, linkCount: linkCount, owner: owner)) }
    (text, linkCount, breaks.count) = ([], 0, 0)
  }
}
