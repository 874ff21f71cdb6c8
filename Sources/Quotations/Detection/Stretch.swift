// SPDX-License-Identifier: GPL-3.0-or-later

/// An outermost stretch of text between quotation marks, within one paragraph.
struct Stretch: Equatable, Sendable {
  /// Half-open token range, the marks included.
  var tokens: Range<Int>
  /// Index of the paragraph.
  var paragraph: Int
  /// Ends with a closing mark.
  var isClosed = true
  /// Begins with an opening mark; if not, the quotation was still open when the last paragraph ended.
  var isOpened = true
  /// The next stretch goes on with the same speech: the mark was left open, and opened again.
  var continues = false
  /// Between single marks.
  var isSingle = false
}
