// SPDX-License-Identifier: GPL-3.0-or-later

/// What was not read, as a file for programs: an object a line, with `path`, `place` (`members` and `line`, or null) and
/// `reason`.
public struct FailureFile {
  private let path: String

  /// - Throws: `WritingError` when it plainly cannot be written, which is better known before the work than after it.
  public init(_ path: String) throws {
    try DurableFile.expectReplaceable(path)
    self.path = path
  }

  /// Puts the file in the place of what is there, whole or not at all.
  ///
  /// - Throws: `WritingError`.
  public func write(_ refusals: [Refusal]) throws {
    var text = ""
    for refusal in refusals {
      var json = JSONWriter()
      json.object { $0.refusal(refusal) }
      text += json.string + "\n"
    }
    try DurableFile.replace(path, with: text)
  }
}

extension JSONWriter {
  /// The fields of something that was not read.
  public mutating func refusal(_ refusal: Refusal) {
    field("path", refusal.path)
    key("place")
    if refusal.members.isEmpty, refusal.line == nil {
      null()
    } else {
      object {
        $0.field("members", refusal.members)
        $0.key("line")
        if let line = refusal.line { $0.value(line) } else { $0.null() }
      }
    }
    field("reason", refusal.reason)
  }
}
