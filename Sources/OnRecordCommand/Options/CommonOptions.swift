// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, jsonl, csv }

enum ColorChoice: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("format"), help: "How to print the answer.")
  var format = Format.text

  @Option(name: .customLong("color"), help: "Colours; NO_COLOR in the environment turns them off.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Print the answer and errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print more of what is being done.")
  var verbose = false

  var style: Style { Style(color) }

  /// - Throws: `Complaint` when the format is not one of `formats`.
  func require(_ formats: [Format], for command: String) throws {
    guard !formats.contains(format) else { return }
    throw Complaint(
      "`\(command)` has no format \(format.rawValue); use \(formats.map(\.rawValue).joined(separator: ", "))")
  }
}

/// Which index to read.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"), parsing: .singleValue,
    help: ArgumentHelp(
      "The index: a folder, or tcp:HOST:PORT. Several are searched as one. (default: $ONRECORD_DB, else ./index)",
      valueName: "path"))
  var databases: [String] = []

  @Flag(help: "Answer without servers that do not answer, and say which.")
  var partial = false

  @OptionGroup var authority: AuthorityOptions

  var paths: [String] { Self.paths(databases) }

  /// The indexes that are meant by `--db`, each once: an article would count double else.
  static func paths(_ databases: [String]) -> [String] {
    var seen: Set<String> = []
    return (databases.isEmpty ? [defaultPath] : databases).filter { seen.insert(resolved($0)).inserted }
  }

  /// Without symbolic links and dots; what is no path of this machine stays as it is.
  private static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  /// - Parameter format: of the answer: what is not plain text is kept and passed on, and must not join what a
  ///   restricted link keeps apart.
  func open(for format: Format) throws -> Index {
    try Self.open(paths, authority.path, isPartial: partial, for: format)
  }

  static func open(
    _ paths: [String], _ authority: String?, isPartial: Bool, for format: Format
  ) throws -> Index {
    let index = try Index(
      paths, authority: try AuthorityOptions.folder(authority, beside: paths).read(), isPartial: isPartial)
    index.followsRestricted = format == .text
    index.missing.forEach(noteMissing)
    index.onMissing = noteMissing
    return index
  }

  /// Says that the answer does without a part.
  private static func noteMissing(_ part: IndexError) {
    Output.complain("\(part.path): left out, as the server does not answer (\(part.message))")
  }

  static var defaultPath: String {
    getenv("ONRECORD_DB").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "index"
  }
}

/// Which index to write.
struct WrittenDatabaseOption: ParsableArguments {
  /// Each that was given: of an option that takes one, the last would be taken silently.
  @Option(
    name: .customLong("db"), parsing: .singleValue,
    help: ArgumentHelp("The index. (default: $ONRECORD_DB, else ./index)", valueName: "path"))
  var databases: [String] = []

  func validate() throws {
    guard DatabaseOptions.paths(databases).count == 1 else {
      throw ValidationError("--db is given \(databases.count) times, and only one index is written at a time")
    }
  }

  /// - Throws: `Complaint` when it is on another machine.
  func folder() throws -> String {
    let path = databases.first ?? DatabaseOptions.defaultPath
    guard !path.hasPrefix("tcp:") else {
      throw Complaint("\(path): an index on another machine; run this command there")
    }
    return path
  }
}

/// Where the authority records and corrections lie.
struct AuthorityOptions: ParsableArguments {
  @Option(
    name: .customLong("authority"),
    help: ArgumentHelp(
      "The folder of authority records and corrections. (default: $ONRECORD_AUTHORITY, else authority beside the index)",
      valueName: "folder"))
  var path: String?

  /// The same, which may not be there yet.
  static func folder(forWriting path: String?, _ indexes: [String]) -> AuthorityFolder {
    path.map { AuthorityFolder($0) } ?? folder(nil, beside: indexes)
  }

  static func folder(_ path: String?, beside indexes: [String]) -> AuthorityFolder {
    if let path { return AuthorityFolder(path, mustExist: true) }
    if let set = getenv("ONRECORD_AUTHORITY").map({ String(cString: $0) }), !set.isEmpty {
      return AuthorityFolder(set)
    }
    return AuthorityFolder(besideIndex: indexes[0])
  }
}
