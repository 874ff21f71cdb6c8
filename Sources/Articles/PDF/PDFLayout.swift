// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of print as it stands on a page.
struct PDFLine {
  var text: [UInt8]
  /// The page, from 1.
  var page: Int
  /// The box of lines that it belongs to, counted through the document.
  var block: Int
  /// The column of its page, counted through the document.
  var column = 0
  /// Points from the left and from the top of the page.
  var left: Float
  var right: Float
  var top: Float
  var bottom: Float
  /// How wide its first word is: what would have had to fit at the end of the line before.
  var firstWord: Float

  /// Nearly the size of its letters.
  var height: Float { bottom - top }
}

/// The lines of a PDF in reading order, as `pdftotext -bbox-layout` of poppler prints them: an XML of pages, flows,
/// blocks, lines and words, each tag on a line of its own.
struct PDFLayout {
  private(set) var lines: [PDFLine] = []
  /// The size of each page in points.
  private(set) var pages: [(width: Float, height: Float)] = []

  private var block = 0
  private var line: PDFLine?
  /// The beginning of a line of the XML whose end has not come yet.
  private var rest: [UInt8] = []

  /// Takes the next piece of what is printed.
  mutating func feed(_ piece: Bytes) {
    var start = 0
    while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if rest.isEmpty {
        read(piece.part(start..<end))
      } else {
        let whole = rest + piece[start..<end]
        rest.removeAll()
        whole.withUnsafeBufferPointer { read($0) }
      }
      start = end + 1
    }
    rest += piece[start...]
  }

  private mutating func read(_ tag: Bytes) {
    guard let open = tag.firstIndex(of: UInt8(ascii: "<")) else { return }
    let tag = tag.part(open..<tag.count)
    if tag.starts(with: "<word ".utf8) {
      readWord(tag)
    } else if tag.starts(with: "<line ".utf8), !pages.isEmpty {
      line = PDFLine(
        text: [], page: pages.count, block: block, left: tag.number("xMin"), right: tag.number("xMax"),
        top: tag.number("yMin"), bottom: tag.number("yMax"), firstWord: 0)
    } else if tag.starts(with: "</line>".utf8) {
      if let line, !line.text.isEmpty { lines.append(line) }
      line = nil
    } else if tag.starts(with: "<block ".utf8) {
      block += 1
    } else if tag.starts(with: "<page ".utf8) {
      pages.append((tag.number("width"), tag.number("height")))
    }
  }

  private mutating func readWord(_ tag: Bytes) {
    guard line != nil, let start = tag.firstIndex(of: UInt8(ascii: ">")),
      let end = tag.lastIndex(of: UInt8(ascii: "<")), start < end
    else { return }
    // What is no UTF-8 becomes U+FFFD: the program's word for it is not enough.
    let word = Array(String(decoding: unescapedXML(tag.part(start + 1..<end)), as: UTF8.self).utf8)
    guard word.contains(where: { $0 > 0x20 }) else { return }
    if line!.text.isEmpty {
      line!.firstWord = tag.number("xMax") - tag.number("xMin")
    } else {
      line!.text.append(0x20)
    }
    line!.text += word
  }
}

extension Bytes {
  /// The number in an attribute of a tag; 0 when there is none.
  fileprivate func number(_ name: StaticString) -> Float {
    let count = name.utf8CodeUnitCount
    var i = 0
    while i + count + 2 < self.count {
      if self[i] == 0x20, (0..<count).allSatisfy({ self[i + 1 + $0] == name.utf8Start[$0] }),
        self[i + 1 + count] == UInt8(ascii: "="), self[i + 2 + count] == UInt8(ascii: "\"")
      {
        let value = self[(i + count + 3)...].prefix { $0 != UInt8(ascii: "\"") }
        guard let number = Float(String(decoding: value, as: UTF8.self)), number.isFinite else { return 0 }
        return Swift.min(Swift.max(number, -100_000), 100_000)
      }
      i += 1
    }
    return 0
  }
}

/// The five references that every XML has; control characters become spaces.
private func unescapedXML(_ text: Bytes) -> [UInt8] {
  let references: [(name: StaticString, byte: UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27), ("&#39;", 0x27),
  ]
  var result: [UInt8] = []
  var i = 0
  while i < text.count {
    if text[i] == UInt8(ascii: "&"),
      let found = references.first(where: { reference in
        let count = reference.name.utf8CodeUnitCount
        return i + count <= text.count
          && (0..<count).allSatisfy { text[i + $0] == reference.name.utf8Start[$0] }
      })
    {
      result.append(found.byte)
      i += found.name.utf8CodeUnitCount
    } else {
      result.append(text[i] < 0x20 ? 0x20 : text[i])
      i += 1
    }
  }
  return result
}
