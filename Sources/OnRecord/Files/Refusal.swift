// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// Something that was not read, and why.
public struct Refusal: Equatable, Sendable {
  /// The file.
  public var path: String
  /// The way to it inside the file, where that is packed: the names of the files inside, the outermost first.
  public var members: [String] = []
  /// The line of the file, or of its innermost member, where it went wrong, from 1; nil when it is the whole.
  public var line: Int?
  /// Where in the file, what is wrong and what to do, in one line.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public init(path: String, _ error: ReadingError) {
    self.path = path
    members = error.members
    line = error.line
    reason = "\(error)"
  }
}

extension Refusal {
  /// As the register keeps it beside the path: the reason, then line and members where there are any, each behind a
  /// control character, which none of them holds.
  var kept: String {
    guard line != nil || !members.isEmpty else { return reason }
    return ([reason, line.map(String.init) ?? ""] + members).joined(separator: Self.separator)
  }

  init(path: String, kept: String) {
    let parts = kept.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
    self.path = path
    reason = parts[0]
    line = parts.count > 1 ? Int(parts[1]) : nil
    members = Array(parts.dropFirst(2))
  }

  private static let separator = "\u{1F}"
}
