// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// An index opened for reading: one database, or several searched as one, local or served by `xapian-tcpsrv`.
///
/// Not for use by two threads at once: open one for each.
public final class Index {
  public let paths: [String]
  /// What people have said of those who speak and of the cases.
  public let authority: Authority
  /// Whether a filter by a case also finds what a restricted link says is the same case. Not for what is written for
  /// others: an answer would join the two.
  public var followsRestricted = true
  /// Whether other articles say who is one person, and what post somebody held.
  public var infersPeople = true
  /// Whether an answer may do without servers that do not answer.
  public let isPartial: Bool
  /// The parts that the answers so far had to do without, each with the reason.
  public private(set) var missing: [IndexError] = []
  /// Told of each part that fails in the midst of a request, when the request is made again without it.
  public var onMissing: (IndexError) -> Void = { _ in }
  /// Up to which share of all articles people are looked for surname by surname; else everybody is at once. It decides
  /// how long an answer takes, not what it is.
  var shareLookedInto = 0.5
  /// Servers that failed in the midst of a request; they may greet again, and fail again.
  private var failed: [IndexError] = []
  private var database: Database
  private var knownFamilies: FamilyFolding?

  /// - Parameters:
  ///   - paths: folders, or `tcp:HOST:PORT`.
  ///   - isPartial: whether an answer may do without servers that do not answer, as long as there are others.
  /// - Throws: `IndexError` when one is missing, is not ours, or is of a newer version.
  public init(
    _ paths: [String], authority: Authority = .none, isPartial: Bool = false
  ) throws(IndexError) {
    precondition(!paths.isEmpty, "an index needs a path")
    self.paths = paths
    self.authority = authority
    self.isPartial = isPartial
    (database, missing) = try Self.open(paths, isPartial)
  }

  /// How often a request is made at most when the index changes under it each time.
  private static let attempts = 10

  /// Runs a whole request, and runs it again on the newest commit when the index changed under it.
  ///
  /// The index is opened anew, not reopened: another folder may lie at its path meanwhile, a compacted one.
  func read<Value>(attempts: Int = Index.attempts, _ body: (Database) throws -> Value) throws -> Value {
    do {
      for _ in 1..<attempts {
        do { return try body(database) } catch let error as XapianError where canTryAgain(error) {
          if let part = server(named: error) { failed.append(IndexError(error, path: part)) }
          try openAgain()
        }
      }
      return try body(database)
    } catch let error as XapianError {
      throw IndexError(error, path: server(named: error) ?? paths.joined(separator: ", "))
    }
  }

  private func openAgain() throws(IndexError) {
    let known = Set(missing.map(\.path))
    (database, missing) = try Self.open(paths, isPartial, but: failed)
    knownFamilies = nil
    for part in missing where !known.contains(part.path) { onMissing(part) }
  }

  private func canTryAgain(_ error: XapianError) -> Bool {
    switch error.kind {
    case .databaseModified: true
    case .network, .networkTimeout: isPartial && server(named: error) != nil
    default: false
    }
  }

  /// The server that an error tells of.
  private func server(named error: XapianError) -> String? {
    paths.first { Self.isRemote($0) && error.context.contains("tcp(\($0.dropFirst(4)))") }
  }

  /// What words and names stand for in this index; to be asked inside `read`.
  func lexicon() throws(XapianError) -> Lexicon {
    try Lexicon(database, isRemote: paths.contains(where: Self.isRemote))
  }

  /// Who and what the names in this index are; to be asked inside `read`, anew for each request.
  func control() throws -> AuthorityControl {
    let control = try AuthorityControl(
      authority, try lexicon(), followsRestricted: followsRestricted, infersPeople: infersPeople)
    control.shareLookedInto = shareLookedInto
    return control
  }

  /// Which articles are copies of one another; to be asked inside `read`.
  func families() throws(XapianError) -> FamilyFolding {
    if let knownFamilies { return knownFamilies }
    let families = try FamilyFolding(database)
    knownFamilies = families
    return families
  }

  private static func isRemote(_ path: String) -> Bool { path.hasPrefix("tcp:") }

  /// The number of articles.
  public func articleCount() throws -> Int { try read { try $0.documentCount } }

  /// - Parameters:
  ///   - isPartial: whether servers that do not answer are left out, unless that leaves nothing.
  ///   - failed: parts that are left out without being asked.
  private static func open(
    _ paths: [String], _ isPartial: Bool, but failed: [IndexError] = []
  ) throws(IndexError) -> (Database, missing: [IndexError]) {
    var (parts, missing): ([Database], [IndexError]) = ([], failed)
    for path in paths where !failed.contains(where: { $0.path == path }) {
      do { parts.append(try open(path)) } catch {
        guard isPartial, error.kind == .unreachable else { throw error }
        missing.append(error)
      }
    }
    if parts.isEmpty, let error = missing.first { throw error }
    guard parts.count > 1 else { return (parts[0], missing) }
    do {
      let all = try Database()
      for part in parts { try all.add(part) }
      return (all, missing)
    } catch { throw IndexError(error, path: paths.joined(separator: ", ")) }
  }

  private static func open(_ path: String) throws(IndexError) -> Database {
    do {
      let database = try Database.openingSteadily(path) { try connect(path) }
      let version = try database.metadata(Schema.versionKey, as: String.self)
      // A run that was killed before its first commit leaves an index without anything in it.
      guard try !version.isEmpty || database.documentCount > 0 else { return database }
      try Schema.verify(version, path)
      return database
    } catch let error as XapianError {
      throw Schema.error(error, opening: path)
    } catch let error as IndexError {
      throw error
    } catch { throw IndexError(.failed, path: path, message: "\(error)") }
  }

  private static func connect(_ path: String) throws -> Database {
    guard isRemote(path) else { return try Database(path: path) }
    let parts = path.dropFirst(4).split(separator: ":")
    guard parts.count == 2, let port = UInt16(parts[1]) else {
      throw IndexError(.failed, path: path, message: "not an address; write it as tcp:HOST:PORT")
    }
    return try Database(host: String(parts[0]), port: port)
  }
}
