// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// The outermost stretches between quotation marks, marks included, each inside one line of the text: the places
  /// where the gold may have quotations. It knows double marks only (“ ” „ ‟ " '' ``), as the annotated corpora use
  /// them, and is a reading of its own, so that the engine is not judged by itself.
  ///
  /// - Returns: half-open ranges of UTF-8 byte offsets, in order. A stretch that its line does not close goes to the
  ///   end of the line; one that the line before left open begins with the line.
  static func markedStretches(of text: Text) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var isOpenBefore = false
    for line in text.lines {
      let end = text.endOfWords(line)
      guard line.lowerBound < end else { continue }
      var reader = StretchReader(start: line.lowerBound, isOpenBefore: isOpenBefore)
      for mark in text.marks(in: line.lowerBound..<end) { reader.read(mark) }
      found += reader.stretches
      if let start = reader.start { found.append(start..<end) }
      isOpenBefore = reader.start != nil
    }
    return found
  }

  /// One quotation mark and what stands on either side of it.
  fileprivate struct Mark {
    enum Shape { case opening, closing, straight }
    enum Side { case edge, space, bracket, punctuation, mark, letter }

    var range: Range<Int>
    var shape: Shape
    var before: Side
    var after: Side

    /// It could begin a stretch: something follows at once, nothing that is spoken touches it before.
    var looksOpening: Bool {
      (after == .letter || after == .bracket || after == .mark || after == .punctuation)
        && (before == .edge || before == .space || before == .bracket || before == .mark)
    }

    /// It could end a stretch.
    var looksClosing: Bool {
      (before == .letter || before == .punctuation || before == .mark || before == .bracket)
        && (after == .edge || after == .space || after == .punctuation || after == .mark || after == .bracket)
    }
  }

  /// Pairs the marks of one line.
  fileprivate struct StretchReader {
    /// Where the open outermost stretch began.
    private(set) var start: Int?
    private(set) var stretches: [Range<Int>] = []
    /// The shapes of the open marks, the outermost first.
    private var open: [Mark.Shape] = []
    private let lineStart: Int
    /// The line before left a stretch open and no mark of this line was read yet.
    private var isOpenBefore: Bool

    init(start: Int, isOpenBefore: Bool) {
      lineStart = start
      self.isOpenBefore = isOpenBefore
    }

    mutating func read(_ mark: Mark) {
      if opens(mark) {
        if open.isEmpty { start = mark.range.lowerBound }
        open.append(mark.shape)
      } else if open.isEmpty {
        if isOpenBefore { stretches.append(lineStart..<mark.range.upperBound) }
      } else {
        close(mark)
      }
      isOpenBefore = false
    }

    private func opens(_ mark: Mark) -> Bool {
      switch mark.shape {
      // The wrong one of a pair is printed now and then.
      case .opening: return open.isEmpty || mark.looksOpening || !mark.looksClosing
      case .closing: return open.isEmpty && mark.looksOpening && !mark.looksClosing
      case .straight:
        if open.isEmpty { return mark.looksOpening || !mark.looksClosing }
        return mark.after == .letter && (mark.before == .space || mark.before == .edge)
      }
    }

    /// A mark closes all that was opened since the nearest mark of its own shape, or else the innermost.
    private mutating func close(_ mark: Mark) {
      let partner: Mark.Shape = mark.shape == .closing ? .opening : mark.shape
      let depth = open.lastIndex(of: partner) ?? open.count - 1
      open.removeSubrange(depth...)
      guard open.isEmpty, let first = start else { return }
      stretches.append(first..<mark.range.upperBound)
      start = nil
    }
  }
}

extension Evaluation.Text {
  /// The end of a line without the white space at its end.
  fileprivate func endOfWords(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, [9, 13, 32].contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The quotation marks of a line, those inside tags such as `<tweet id="1">` left out.
  fileprivate func marks(in line: Range<Int>) -> [Evaluation.Mark] {
    var marks: [Evaluation.Mark] = []
    var i = line.lowerBound
    while i < line.upperBound {
      if let tag = tagEnd(i, line) {
        i = tag
      } else if let (range, shape) = mark(at: i, line) {
        marks.append(
          .init(
            range: range, shape: shape, before: side(before: range, line), after: side(after: range, line)))
        i = range.upperBound
      } else {
        i += 1
      }
    }
    return marks
  }

  /// The end of the tag that begins here.
  private func tagEnd(_ i: Int, _ line: Range<Int>) -> Int? {
    guard bytes[i] == UInt8(ascii: "<"), i + 1 < line.upperBound else { return nil }
    let next = bytes[i + 1] | 0x20
    guard (97...122).contains(next) || bytes[i + 1] == UInt8(ascii: "/") else { return nil }
    var end = i + 1
    while end < line.upperBound, bytes[end] != UInt8(ascii: "<") {
      if bytes[end] == UInt8(ascii: ">") { return end + 1 }
      end += 1
    }
    return nil
  }

  private func mark(at i: Int, _ line: Range<Int>) -> (Range<Int>, Evaluation.Mark.Shape)? {
    switch bytes[i] {
    case UInt8(ascii: "\""): return (i..<i + 1, .straight)
    case UInt8(ascii: "`"):
      return i + 1 < line.upperBound && bytes[i + 1] == bytes[i] ? (i..<i + 2, .opening) : nil
    case UInt8(ascii: "'"):
      var end = i
      while end < line.upperBound, bytes[end] == UInt8(ascii: "'") { end += 1 }
      if end - i == 2 { return (i..<end, .straight) }
      // Two marks together, single and double: the double one is the outer.
      guard end - i == 3 else { return nil }
      let opens = end < line.upperBound && letters(in: end..<end + 1) == 1
      return opens ? (i..<i + 2, .straight) : (i + 1..<end, .straight)
    case 0xE2 where i + 2 < line.upperBound && bytes[i + 1] == 0x80:
      switch bytes[i + 2] {
      case 0x9C, 0x9E: return (i..<i + 3, .opening)
      case 0x9D, 0x9F: return (i..<i + 3, .closing)
      default: return nil
      }
    default: return nil
    }
  }

  private func side(before range: Range<Int>, _ line: Range<Int>) -> Evaluation.Mark.Side {
    guard range.lowerBound > line.lowerBound else { return .edge }
    var start = range.lowerBound - 1
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return side(start..<range.lowerBound, closingBrackets: false)
  }

  private func side(after range: Range<Int>, _ line: Range<Int>) -> Evaluation.Mark.Side {
    guard range.upperBound < line.upperBound else { return .edge }
    var end = range.upperBound + 1
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return side(range.upperBound..<end, closingBrackets: true)
  }

  private func side(_ range: Range<Int>, closingBrackets: Bool) -> Evaluation.Mark.Side {
    guard let scalar = string(range).unicodeScalars.first else { return .edge }
    switch scalar {
    case "\"", "'", "`", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{2019}": return .mark
    // Dashes and slashes may stand before an opening mark as brackets do, and after a closing one.
    case "(", "[", "{", "<", "/", "-", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}": return .bracket
    case ".", ",", ";", ":", "!", "?", ")", "]", "}", ">", "\u{2026}": return .punctuation
    default: return scalar.properties.isWhitespace ? .space : .letter
    }
  }
}
