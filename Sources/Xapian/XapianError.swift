// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// What every call of this module throws when Xapian refuses, or finds the database in no state to answer.
public struct XapianError: Error, Sendable, Hashable {
  /// The kind of an error, after Xapian's classes.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Two commits have passed since the reader was opened: `reopen()` and ask again (`retryingModified`).
    case databaseModified
    /// Another writer has the database open.
    case databaseLocked
    /// There is no database at that path.
    case databaseNotFound
    /// The database cannot be opened.
    case databaseOpening
    /// The database cannot be created.
    case databaseCreation
    /// Files that are damaged.
    case databaseCorrupt
    /// A format that this version of Xapian does not know.
    case databaseVersion
    /// The database has been closed.
    case databaseClosed
    /// Another failure of a database, such as a full disk.
    case database
    /// There is no document of that number.
    case documentNotFound
    /// An argument that Xapian cannot take: an empty or too long term, a negative factor …
    case invalidArgument
    /// Not now: a transaction within a transaction, a commit of a batch that was lost …
    case invalidOperation
    /// A query text that does not parse.
    case queryParser
    /// A number out of its range.
    case range
    /// The connection with a remote database failed.
    case network
    /// A remote database did not answer in time.
    case networkTimeout
    /// Not with this kind of database or query.
    case unimplemented
    /// Bytes that are no serialised form.
    case serialisation
    /// A wildcard that expands to more terms than its limit allows.
    case wildcard
    /// A feature that this build of Xapian lacks.
    case featureUnavailable
    /// Memory ran out.
    case outOfMemory
    /// Any other error.
    case other
  }

  public var kind: Kind
  /// What happened, in Xapian's words.
  public var message: String
  /// What it was about: a path, a term, a host; empty when that is not known.
  public var context: String

  public init(kind: Kind, message: String, context: String = "") {
    self.kind = kind
    self.message = message
    self.context = context
  }
}

extension XapianError: CustomStringConvertible {
  public var description: String { context.isEmpty ? message : "\(message) (\(context))" }
}

extension XapianError {
  /// Takes over a filled `cx_error` and empties it.
  init(taking error: inout cx_error, about subject: String) {
    let reason = error.reason.map { String(cString: $0) }
    let said = error.message.map { String(cString: $0) } ?? ""
    let context = error.context.map { String(cString: $0) } ?? ""
    kind = Kind(error.kind)
    message = reason.map { said.isEmpty ? $0 : "\(said): \($0)" } ?? said
    self.context = context.isEmpty ? subject : context
    cx_error_clear(&error)
  }
}

extension XapianError.Kind {
  init(_ kind: cx_kind) {
    self =
      switch kind {
      case CX_DATABASE_MODIFIED: .databaseModified
      case CX_DATABASE_LOCKED: .databaseLocked
      case CX_DATABASE_NOT_FOUND: .databaseNotFound
      case CX_DATABASE_OPENING: .databaseOpening
      case CX_DATABASE_CREATION: .databaseCreation
      case CX_DATABASE_CORRUPT: .databaseCorrupt
      case CX_DATABASE_VERSION: .databaseVersion
      case CX_DATABASE_CLOSED: .databaseClosed
      case CX_DATABASE: .database
      case CX_DOCUMENT_NOT_FOUND: .documentNotFound
      case CX_INVALID_ARGUMENT: .invalidArgument
      case CX_INVALID_OPERATION: .invalidOperation
      case CX_QUERY_PARSER: .queryParser
      case CX_RANGE: .range
      case CX_NETWORK: .network
      case CX_NETWORK_TIMEOUT: .networkTimeout
      case CX_UNIMPLEMENTED: .unimplemented
      case CX_SERIALISATION: .serialisation
      case CX_TOO_MANY_TERMS: .wildcard
      case CX_FEATURE_UNAVAILABLE: .featureUnavailable
      case CX_OUT_OF_MEMORY: .outOfMemory
      default: .other
      }
  }
}

/// Makes a call into the shim and throws what it reports.
@inline(__always)
func guarded<Result>(
  about subject: @autoclosure () -> String = "",
  _ call: (UnsafeMutablePointer<cx_error>) -> Result
) throws(XapianError) -> Result {
  var error = cx_error()
  let result = call(&error)
  if error.kind != CX_OK { throw XapianError(taking: &error, about: subject()) }
  return result
}
