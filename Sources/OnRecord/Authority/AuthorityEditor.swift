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
    /// It is another one than the rest of those printed under `name`, where these conditions hold: lines such as
    /// `organisation Harrow council`.
    case split(of: String, conditions: [String])
    /// It is the one of these articles (identities), not its namesakes. Taken back with the last that is said of it.
    case tellApart(articles: [String])
    case post(AuthorityRecord.Post)
    /// For a case: it is also this one, which must not be said to others.
    case restrict(String)
  }

  /// Something to be said of the record of a name, which is begun when there is none.
  public struct Statement: Equatable, Sendable {
    public var name: String
    public var change: Change

    public init(_ name: String, _ change: Change) {
      self.name = name
      self.change = change
    }
  }

  /// What was done.
  public struct Done: Equatable, Sendable {
    public var path: String
    /// Whether the file has changed; else it said so before.
    public var isNew: Bool
  }

  public let folder: AuthorityFolder

  public init(_ folder: AuthorityFolder) { self.folder = folder }

  /// Makes all changes, or none.
  ///
  /// - Parameter undo: takes the changes back.
  /// - Throws: `AuthorityError` when the files cannot be read, or could not be any more; `WritingError`;
  ///   `NothingToUndo`; `Refusal`.
  public func change(
    _ kind: AuthorityRecord.Kind, _ statements: [Statement], undo: Bool = false
  ) throws -> Done {
    for text in statements.flatMap(\.texts) where !Self.fitsOnALine(text) {
      throw Refusal(description: "a name holds a line break or a control character; leave it out")
    }
    return try DurableFile.locked(folder.path) {
      _ = try folder.read()
      let path = folder.file(kind)
      let before = try text(path)
      var text = AuthorityText(before, kind)
      for statement in statements {
        guard !undo else {
          guard text.undo(statement.change, of: statement.name) else {
            throw NothingToUndo(path: path, name: statement.name)
          }
          continue
        }
        try text.make(statement.change, of: statement.name)
      }
      guard text.text != before else { return Done(path: path, isNew: false) }
      try check(text.text, kind)
      try DurableFile.replace(path, with: text.text)
      return Done(path: path, isNew: true)
    }
  }

  /// Whether a text can be the value of a line: whether it holds no line break and nothing else that steers.
  public static func fitsOnALine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }

  /// That a change would say something else than was meant.
  public struct Refusal: Error, Equatable, Sendable, CustomStringConvertible {
    public var description: String
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
    return String(decoding: AuthorityFolder.withoutMark(bytes), as: UTF8.self)
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

extension AuthorityEditor.Statement {
  /// All that is written.
  fileprivate var texts: [String] {
    switch change {
    case .alias(let other), .rename(let other), .restrict(let other): [name, other]
    case .split(let plain, let conditions): [name, plain] + conditions
    case .tellApart(let articles): [name] + articles
    case .post(let post): [name, post.role ?? "", post.organisation ?? ""]
    }
  }
}

extension AuthorityText {
  fileprivate mutating func make(_ change: AuthorityEditor.Change, of name: String) throws {
    switch change {
    case .alias(let alias): add("also", alias, to: name)
    case .restrict(let alias): add("restricted", alias, to: name)
    case .post(let post): add("post", post.text, to: name)
    case .split(let plain, let conditions):
      addRecord(name)
      if !Self.arePrintedAlike(name, plain) { add("also", plain, to: name) }
      for condition in conditions { add("only", condition, to: name) }
    case .tellApart(let articles):
      guard !articles.isEmpty else {
        throw AuthorityEditor.Refusal(
          description: "no article quotes \"\(name)\", so nothing tells who that is")
      }
      addNamesake(name, articles: articles)
    case .rename(let new): try makeRename(name, new)
    }
  }

  private mutating func makeRename(_ name: String, _ new: String) throws {
    let old = AuthorityRecord.plain(name)
    let isOther = Term.folded(name) != Term.folded(new)
    if isOther, hasRecord(new), hasRecord(name) || !has("also", old, in: new) {
      throw AuthorityEditor.Refusal(
        description: "\"\(new)\" has a record already; `merge` says that the two are one")
    }
    rename(name, to: new)
    if Self.arePrintedAlike(name, new) { addRecord(new) } else { add("also", old, to: new) }
  }

  private static func arePrintedAlike(_ a: String, _ b: String) -> Bool {
    Term.folded(AuthorityRecord.plain(a)) == Term.folded(AuthorityRecord.plain(b))
  }

  /// - Returns: whether there was something to take back.
  fileprivate mutating func undo(_ change: AuthorityEditor.Change, of name: String) -> Bool {
    switch change {
    case .alias(let alias):
      guard remove("also", alias, from: name) else { return false }
      removeIfNamesakeOnly(alias)
      return true
    case .restrict(let alias): return remove("restricted", alias, from: name)
    case .post(let post): return remove("post", post.text, from: name)
    case .split(let plain, let conditions):
      let written = conditions.filter { has("only", $0, in: name) }
      guard !written.isEmpty else { return false }
      if !Self.arePrintedAlike(name, plain) { _ = remove("also", plain, from: name) }
      for condition in written { _ = remove("only", condition, from: name) }
      return true
    case .tellApart:
      guard hasRecord(name) else { return false }
      removeIfNamesakeOnly(name)
      return true
    case .rename(let new):
      guard hasRecord(new) else { return false }
      if !Self.arePrintedAlike(name, new), !remove("also", AuthorityRecord.plain(name), from: new) {
        return false
      }
      rename(new, to: name)
      removeIfBare(name)
      return true
    }
  }
}
