// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// The corrections of single quotations, in the order in which they were made: `corrections.txt`, to which lines are
/// only ever added.
public struct Ledger: Equatable, Sendable {
  public static let fileName = "corrections.txt"

  /// A quotation: the text it stands in, and its place there.
  struct Key: Hashable {
    var text: String
    var span: Range<Int>
  }

  public private(set) var lines: [Correction] = []

  init(_ lines: [Correction] = []) { self.lines = lines }

  static func parse(_ text: String, path: String) -> (ledger: Ledger, faults: [AuthorityFault]) {
    var ledger = Ledger()
    var faults: [AuthorityFault] = []
    var rows = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    // What a crash cut short at the end was never told to be done.
    if let last = rows.last, !isFinished(last) { rows.removeLast() }
    for (number, row) in rows.enumerated() where !row.isEmpty && !row.hasPrefix("#") {
      if var correction = Correction(row) {
        correction.line = number + 1
        ledger.lines.append(correction)
      } else {
        faults.append(
          AuthorityFault(
            path: path, line: number + 1,
            message: "no correction; take the line back as it was written, or put `#` before it"))
      }
    }
    return (ledger, faults)
  }

  /// Whether the last line of a ledger is there to its end, with or without a line break behind it.
  static func isFinished(_ line: some StringProtocol) -> Bool { line.hasSuffix("\t\(Correction.end)") }

  /// What holds of each quotation after all lines, and the last line about it. Those taken back are left out.
  var inEffect: [(key: Key, change: Correction.Change, last: Correction)] {
    var stacks: [Key: [Correction]] = [:]
    var order: [Key] = []
    for line in lines {
      let key = Key(text: line.text, span: line.span)
      if stacks[key] == nil { order.append(key) }
      if line.change == nil {
        _ = stacks[key, default: []].popLast()
      } else {
        stacks[key, default: []].append(line)
      }
    }
    return order.compactMap { key in
      guard let stack = stacks[key], let last = stack.last else { return nil }
      let change = stack.dropFirst().reduce(stack[0].change!) { $0.overridden(by: $1.change!) }
      return (key, change, last)
    }
  }

  /// Whether there is a correction of a quotation to be taken back.
  func hasCorrection(_ key: Key) -> Bool { inEffect.contains { $0.key == key } }
}
