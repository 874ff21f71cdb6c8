// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

/// What every change of a record needs.
struct RecordOptions: ParsableArguments {
  @Flag(help: "Take the change back.")
  var undo = false

  @OptionGroup var database: DatabaseOptions

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  var folder: AuthorityFolder { AuthorityOptions.folder(forWriting: database.authority.path, database.paths) }

  /// Makes the changes as one, and says in one line what was done.
  func change(
    _ kind: AuthorityRecord.Kind, _ name: String, _ changes: [AuthorityEditor.Change], _ message: String
  ) throws {
    try change(kind, changes.map { .init(name, $0) }, message)
  }

  /// The same for something said of people by the names that listings have for them. One of two of a name is told from
  /// the other by the articles that quote it, unless a record does that already: a record of the printed name alone would
  /// make the two one.
  func change(
    _ kind: AuthorityRecord.Kind, _ name: String, _ changes: [AuthorityEditor.Change], _ message: String,
    telling names: [String]
  ) throws {
    let namesakes = kind == .person && !undo ? try self.namesakes(among: names) : []
    for case (let namesake, .tellApart(let articles)) in namesakes.map({ ($0.name, $0.change) }) where !quiet
    {
      Output.note("\"\(namesake)\" is the one of \(counted(articles.count, "article"))")
    }
    try change(kind, namesakes + changes.map { .init(name, $0) }, message)
  }

  private func change(
    _ kind: AuthorityRecord.Kind, _ statements: [AuthorityEditor.Statement], _ message: String
  ) throws {
    let done = try AuthorityEditor(folder).change(kind, statements, undo: undo)
    guard !quiet else { return }
    let text = undo ? "no longer: \(message)" : done.isNew ? message : "said so before: \(message)"
    try Output.standard.line(Style.printable("\(done.path): \(text)"))
  }

  private func namesakes(among names: [String]) throws -> [AuthorityEditor.Statement] {
    let authority = try folder.read()
    let recorded = Set(authority.records(.person).map(\.name))
    let unknown = names.filter { AuthorityRecord.plainName(of: $0) != $0 && !recorded.contains($0) }
    guard !unknown.isEmpty else { return [] }
    let catalogue = Catalogue(try Index(database.paths, authority: authority))
    return try unknown.map { .init($0, .tellApart(articles: try catalogue.articles(quoting: $0))) }
  }

  /// Says so when no article prints a name: it may be misspelt.
  func noteUnknown(_ names: [String], _ field: Catalogue.Listing) {
    guard !quiet, !undo, let index = try? Index(database.paths) else { return }
    // A record may be called as nobody is printed.
    let recorded = Set(((try? folder.read().records) ?? []).filter { !$0.aliases.isEmpty }.map(\.plainName))
    for name in names where !recorded.contains(name) {
      guard let known = try? Catalogue(index).isPrinted(name, in: field), !known else { continue }
      Output.note("no article of the index prints \"\(name)\" as a name; is it spelled so?")
    }
  }
}
