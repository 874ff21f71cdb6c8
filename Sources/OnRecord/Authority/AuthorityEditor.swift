// SPDX-License-Identifier: GPL-3.0-or-later

/// Changes authority files: one change at a time, the whole file or nothing, and never into something that could not be
/// read again.
public struct AuthorityEditor: Sendable {
  /// What can be said of a record. Each can be unsaid.
  public enum Change: Equatable, Sendable {
    /// It is also printed under another name; another record of that name becomes a part of it.
    case alias(String)
    /// It is called by another name from now on, and still printed under the one it had.
    case rename(String)
    /// It is another one than its namesakes, where these conditions hold: lines such as `organisation Harrow council`.
    case split(conditions: [String])
    case post(AuthorityRecord.Post)
    /// For a case: it is also this one, which must not be said to others.
    case restrict(String)
  }

  /// What was done.
  public struct Done: Equatable, Sendable {
    public var path: String
    /// Whether the file has changed; else it said so before.
    public var isNew: Bool
  }

  public let folder: AuthorityFolder

  public init(_ folder: AuthorityFolder) { self.folder = folder }

  /// - Parameters:
  ///   - name: of the record; one is begun when there is none.
  ///   - undo: takes the change back.
  /// - Throws: `AuthorityError` when the files cannot be read, or could not be any more; `WritingError`;
  ///   `NothingToUndo`.
  public func change(
    _ kind: AuthorityRecord.Kind, _ name: String, _ changes: [Change], undo: Bool = false
  ) throws -> Done {
    try DurableFile.locked(folder.path) {
      _ = try folder.read()
      let path = folder.file(kind)
      let before = try text(path)
      var text = AuthorityText(before, kind)
      for change in changes {
        guard !undo else {
          guard text.undo(change, of: name) else { throw NothingToUndo(path: path, name: name) }
          continue
        }
        text.make(change, of: name)
      }
      guard text.text != before else { return Done(path: path, isNew: false) }
      try check(text.text, kind)
      try DurableFile.replace(path, with: text.text)
      return Done(path: path, isNew: true)
    }
  }

  /// That a change cannot be taken back, since it was never made.
  public struct NothingToUndo: Error, Equatable, Sendable, CustomStringConvertible {
    public var path: String
    public var name: String
    public var description: String {
      "\(path): says nothing of the kind of \"\(name)\", so there is nothing to undo; look into the file"
    }
  }

  private func text(_ path: String) throws -> String {
    guard case .success(let bytes) = FileBytes.read(path) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// That the text could be read again.
  private func check(_ text: String, _ kind: AuthorityRecord.Kind) throws {
    let path = folder.file(kind)
    let (records, faults) = AuthorityParser.parse(text, kind, path: path)
    let all = faults.isEmpty ? AuthorityClaims.faults(in: records) { _ in path } : faults
    guard all.isEmpty else {
      // The lines are those of a text that nobody has seen.
      throw AuthorityError(
        faults: all.map {
          AuthorityFault(path: path, line: nil, message: "nothing is changed, for then \($0.message)")
        })
    }
  }
}

extension AuthorityText {
  fileprivate mutating func make(_ change: AuthorityEditor.Change, of name: String) {
    switch change {
    case .alias(let alias): add("also", alias, to: name)
    case .restrict(let alias): add("restricted", alias, to: name)
    case .post(let post): add("post", post.text, to: name)
    case .split(let conditions):
      addRecord(name)
      for condition in conditions { add("only", condition, to: name) }
    case .rename(let new):
      if hasRecord(name) { rename(name, to: new) }
      let old = AuthorityRecord.plain(name)
      if Term.folded(AuthorityRecord.plain(new)) != Term.folded(old) {
        add("also", old, to: new)
      } else {
        addRecord(new)
      }
    }
  }

  /// - Returns: whether there was something to take back.
  fileprivate mutating func undo(_ change: AuthorityEditor.Change, of name: String) -> Bool {
    switch change {
    case .alias(let alias): return remove("also", alias, from: name)
    case .restrict(let alias): return remove("restricted", alias, from: name)
    case .post(let post): return remove("post", post.text, from: name)
    case .split:
      guard hasRecord(name) else { return false }
      removeRecord(name)
      return true
    case .rename(let new):
      guard hasRecord(new) else { return false }
      let old = AuthorityRecord.plain(name)
      if Term.folded(AuthorityRecord.plain(new)) != Term.folded(old), !remove("also", old, from: new) {
        return false
      }
      rename(new, to: name)
      return true
    }
  }
}
