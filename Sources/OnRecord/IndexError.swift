// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why an index cannot be opened, read or written.
public struct IndexError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Kind: Sendable {
    /// There is none at that path.
    case notFound
    /// Another process is writing.
    case locked
    /// Written by another version of OnRecord.
    case otherSchema
    /// A Xapian database, but not one of OnRecord's.
    case foreign
    /// Something in it cannot be what OnRecord wrote.
    case damaged
    /// Two commits passed while it was read.
    case modified
    /// A server that does not answer.
    case unreachable
    /// The disk is full, or what one may use of it.
    case noRoom
    /// The system or Xapian refused: missing rights.
    case failed
  }

  public var kind: Kind
  public var path: String
  public var message: String

  init(_ kind: Kind, path: String, message: String) {
    self.kind = kind
    self.path = path
    self.message = message
  }

  init(_ error: XapianError, path: String) {
    let kind: Kind =
      switch error.kind {
      case .databaseNotFound: .notFound
      case .databaseLocked: .locked
      case .databaseModified: .modified
      case .databaseCorrupt: .damaged
      case .network, .networkTimeout: .unreachable
      default: .failed
      }
    if error.kind == .databaseVersion {
      let cure = "if it is damaged, move its file iamglass away and run `onrecord check --repair`"
      self.init(
        .otherSchema, path: path, message: "written by another version of Xapian, or damaged; \(cure)")
      return
    }
    // In the words of the system, which Xapian puts among its own.
    let said = error.message.lowercased()
    if kind == .failed, let full = [ENOSPC, EDQUOT].map({ systemMessage($0) }).first(where: said.contains) {
      self.init(.noRoom, path: path, message: full)
    } else {
      self.init(kind, path: path, message: error.description)
    }
  }

  public var description: String {
    let place = path.isEmpty ? "the index" : path
    return switch kind {
    case .notFound:
      "\(place): there is no index here; make one with `onrecord index FOLDER`, or name another with --db"
    case .locked: "\(place): another process is writing to this index; try again when it has ended"
    case .otherSchema: "\(place): \(message)"
    case .foreign: "\(place): a Xapian database, but not an index of OnRecord's; name another with --db"
    case .damaged:
      "\(place): damaged (\(message)); run `onrecord check --repair`, or index again into a new folder"
    case .modified: "\(place): changed while it was read; try again"
    case .unreachable: "\(place): the server does not answer (\(message)); is it running?"
    case .noRoom: "\(place): cannot be written (\(message)); \(Self.roomIsNeeded)"
    case .failed: "\(place): \(message)"
    }
  }
}

extension IndexError {
  /// What to do on a full disk.
  public static let roomIsNeeded = "free some room and run this again: what was committed is kept"
}

/// Says what happens when Xapian ends the process in the middle of a commit, as it can when the disk is full. The index
/// is then as it was after the last one.
///
/// - Parameter last: ends the process; `errno` may still tell the reason.
public func whenXapianGivesUp(_ last: @convention(c) () -> Void) { Xapian.whenXapianGivesUp(last) }

/// Says what happens when Xapian goes round in a circle in a damaged index: see `Xapian.whenXapianStandsStill`.
///
/// - Parameter last: ends the process, from inside a signal handler.
public func whenXapianStandsStill(_ last: @convention(c) () -> Void) { Xapian.whenXapianStandsStill(last) }
