// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// Why a file is read.
public enum ReadingCause: String, Sendable {
  /// Nothing is known of it.
  case new
  /// Its size or time is another, or it could not be opened the last time.
  case changed
  /// An older version of the program took its articles apart.
  case outdated
  /// Its records were read with another map of their fields.
  case map
  /// Something in it was refused, and these files are to be read again.
  case failed
  /// Everything is to be read again.
  case all
}

extension Indexer.Options {
  /// Why `file` has to be read; nil when it has not.
  func cause(toRead file: FoundFile, known: FileRegister.Entry?) -> ReadingCause? {
    if retriesFailed { return known.map { $0.refusals.isEmpty } ?? true ? nil : .failed }
    if readsAll { return .all }
    guard let known else { return .new }
    if known.hash.isEmpty || known.size != file.size || known.modified != file.modified { return .changed }
    if known.extractor != Extractor.version { return .outdated }
    if let fieldMap, let map = known.map, map != fieldMap.description { return .map }
    return nil
  }
}

extension FileRegister.Entry {
  /// The map its records were read with.
  var fieldMap: FieldMap { map.flatMap { try? FieldMap($0) } ?? FieldMap() }
}

/// What a run of the indexer would do. Nothing is written, and no lock is taken.
public struct IndexPlan: Sendable {
  /// The files that would be read, in the order of the walk, each with the reason.
  public var files: [(path: String, cause: ReadingCause)] = []
  public var unchanged = 0
  /// The files whose articles would be forgotten.
  public var vanished: [String] = []
  /// What cannot be read, and what was refused before and is not read again.
  public var refusals: [Refusal]

  /// - Parameters:
  ///   - path: of the index; there need not be one yet.
  /// - Throws: `IndexError` when there is one that cannot be read.
  public init(_ walk: FileWalk, path: String, options: Indexer.Options) throws {
    var register = FileRegister()
    do {
      register = try Index([path]).read { try FileRegister.load(from: $0).0 }
    } catch let error as IndexError where error.kind == .notFound {}
    refusals = options.prunes ? register.refusals(pruning: walk) : walk.refusals
    for file in walk.files {
      let known = register[file.path]
      if let cause = options.cause(toRead: file, known: known) {
        files.append((file.path, cause))
      } else if let known, !options.retriesFailed {
        unchanged += 1
        refusals += known.refusals.map { Refusal(path: file.path, kept: $0) }
      }
    }
    vanished = options.prunes ? register.vanished(from: walk).map(\.path) : []
  }
}
