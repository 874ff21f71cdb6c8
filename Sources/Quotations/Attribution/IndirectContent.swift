// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the words that a cue reports can stand about it.
struct IndirectContent: Equatable, Sendable {
  enum Reading: UInt8, Sendable {
    /// *she said that …*
    case after = 1
    /// *…, she said*
    case before
    /// *…, she said, …*
    case around
  }

  var reading: Reading
  /// Half-open token ranges: what is read, and with ``Reading/around`` the rest of it behind the cue.
  var first: Range<Int>
  var rest: Range<Int>?
  var hasThat = false

  var spans: [Range<Int>] { [first] + (rest.map { [$0] } ?? []) }
}
