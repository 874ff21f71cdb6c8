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
    var quotations: [Quotation] = []
    var unmarkedEnd = 0
    var linkEnd = 0
    for index in range {
      while let last = quotations.last, last.end <= index {
        quotations.removeLast()
        lines.add(Array(last.mark.utf8), isLink: false)
      }
      while let last = open.last, last.end <= index {
        open.removeLast()
        lines.endLine(in: last.node)
      }
      let node = nodes[index]
      if node.tag.isEmpty {
        if !isUnseen(node.parent) { lines.add(node.text, isLink: index < linkEnd) }
      } else if node.tag == "br" {
        lines.addBreak(in: open.last?.node ?? range.lowerBound)
      } else if node.tag == "q" {
        guard index >= unmarkedEnd else { continue }
        let hasMark = quotations.isEmpty && lines.endsInOpeningMark
        if !hasMark, let quotation = quotation(index, inside: quotations.count) {
          lines.add(Array((quotations.isEmpty ? "“" : "‘").utf8), isLink: false)
          quotations.append(quotation)
        } else {
          unmarkedEnd = node.end
        }
      } else if node.tag == "a" {
        linkEnd = max(linkEnd, node.end)
      } else if MarkupTree.blockTags.contains(node.tag) {
        lines.endLine(in: open.last?.node ?? index)
        open.append((index, node.end))
      }
    }
    for last in quotations.reversed() { lines.add(Array(last.mark.utf8), isLink: false) }
    lines.endLine(in: open.last?.node ?? range.lowerBound)
    return lines.blocks
  }

  /// The end of an element that browsers print between quotation marks, and the mark there.
  private struct Quotation {
    let end: Int
    let mark: String
  }

  /// A `<q>` within a line, with words and without marks of its own; nil for any other.
  ///
  /// - Parameter depth: how many stand around it. Pages nest without end: the third has no marks.
  private func quotation(_ element: Int, inside depth: Int) -> Quotation? {
    let inner = nodes[element..<nodes[element].end]
    guard depth < 2, !inner.contains(where: { MarkupTree.blockTags.contains($0.tag) }),
      let first = text(of: element)?.unicodeScalars.first, !"“”„«‘\"'".unicodeScalars.contains(first)
    else { return nil }
    return Quotation(end: nodes[element].end, mark: depth == 0 ? "”" : "’")
  }

  private func isUnseen(_ element: Int) -> Bool {
    element >= 0 && ["script", "title", "head"].contains(nodes[element].tag)
  }

  static let blockTags: Set<String> = [
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
        let unseen = characters.unseenLength(at: i)
        if unseen > 0 {
          // Kept as they are inside a line, since they may stand inside a word.
          if !text.isEmpty { text += characters[i..<i + unseen] }
          i += unseen
          continue
        }
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

  /// Whether the line so far ends in a mark that opens a quotation.
  var endsInOpeningMark: Bool {
    text.last == UInt8(ascii: "\"")
      || ["“", "‘", "„", "«"].contains { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
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
    text.removeLast(text.count - text.withUnsafeBufferPointer { $0.trimmed(0..<$0.count).upperBound })
    linkCount = min(linkCount, text.count)
    if !text.isEmpty { blocks.append(HTMLBlock(text: text, linkCount: linkCount, owner: owner)) }
    (text, linkCount, breaks.count) = ([], 0, 0)
  }
}
