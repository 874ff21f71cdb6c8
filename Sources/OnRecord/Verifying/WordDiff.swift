// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of a text beside what was printed.
public struct DiffPiece: Equatable, Sendable {
  public enum Operation: String, Sendable {
    /// The same words, whatever the case and the punctuation.
    case equal
    /// In the text, not in the print.
    case added
    /// In the print, not in the text.
    case dropped
    /// Other words than were printed.
    case changed
  }

  public var operation: Operation
  /// As in the text; nil for what was dropped without a sign. An ellipsis of the text stands here for what it
  /// leaves out.
  public var text: String?
  /// As printed; nil for what was added. An ellipsis of the print stands here for what it leaves out.
  public var printed: String?
  /// Whether this is no alteration: an ellipsis, or square brackets, tell the reader that it is not what was
  /// said.
  public var isMarked: Bool
}

/// Turns the steps of an alignment into pieces with the words as they are written.
struct WordDiff {
  let alignment: Alignment
  let text: (wording: Wording, bytes: [UInt8])
  let print: (wording: Wording, bytes: [UInt8])

  var pieces: [DiffPiece] {
    var pieces: [DiffPiece] = []
    var start = 0
    while start < alignment.steps.count {
      let first = alignment.steps[start]
      var end = start + 1
      while end < alignment.steps.count, alignment.steps[end].isAlike(first) { end += 1 }
      pieces.append(piece(alignment.steps[start..<end]))
      start = end
    }
    return pieces
  }

  private func piece(_ steps: ArraySlice<Alignment.Step>) -> DiffPiece {
    let first = steps.first!
    let isEqual = first.kind == .match
    let words = steps.filter { $0.kind != .printOnly }.map(\.text)
    let printed = steps.filter { $0.kind != .textOnly }.map(\.print)
    var piece = DiffPiece(
      operation: isEqual ? .equal : words.isEmpty ? .dropped : printed.isEmpty ? .added : .changed,
      text: words.isEmpty ? nil : Self.slice(text, words, withPoint: isEqual),
      printed: printed.isEmpty ? nil : Self.slice(print, printed, withPoint: isEqual),
      isMarked: first.excuse == .ellipsis || first.excuse == .brackets)
    if first.excuse == .ellipsis { piece.text = piece.text ?? "…" }
    if first.excuse == .printedEllipsis { piece.printed = piece.printed ?? "…" }
    return piece
  }

  /// The source from the first of `words` to the last, and with the comma or full stop behind it.
  private static func slice(
    _ source: (wording: Wording, bytes: [UInt8]), _ words: [Int], withPoint: Bool
  ) -> String {
    var pieces: [String] = []
    var start = words.first!
    for index in words {
      let isLast = index == words.last!
      guard isLast || source.wording.words[index].part != source.wording.words[index + 1].part else {
        continue
      }
      var end = source.wording.words[index].span.upperBound
      if withPoint || !isLast {
        while end < source.bytes.count, points.contains(source.bytes[end]) { end += 1 }
      }
      let span = source.wording.words[start].span.lowerBound..<end
      pieces.append(String(decoding: source.bytes[span], as: UTF8.self))
      start = index + 1
    }
    return pieces.joined(separator: " ")
  }

  private static let points = Array(",.;:!?".utf8)
}

extension Alignment.Step {
  /// Whether the two belong to one piece.
  fileprivate func isAlike(_ other: Alignment.Step) -> Bool {
    (kind == .match) == (other.kind == .match) && excuse == other.excuse
  }
}
