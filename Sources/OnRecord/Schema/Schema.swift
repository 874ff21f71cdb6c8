// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The version of the index's layout, and the doors to a database of ours.
enum Schema {
  /// Raised when a program of one version could misread what one of the other writes.
  static let version = 2
  static let versionKey = "onrecord/schema"

  /// Opens the index at `path` for writing, and creates it when there is none.
  static func openForWriting(_ path: String) throws(IndexError) -> WritableDatabase {
    try Folder.refuseCopy(path)
    try createFolder(path)
    do {
      let mode: WritableDatabase.Mode = Folder.isUnfinished(path) ? .createOrOverwrite : .createOrOpen
      var database = try WritableDatabase(path: path, mode: mode)
      let found = try database.read { (view) throws(XapianError) in
        (version: try view.metadata(versionKey, as: String.self), count: try view.documentCount)
      }
      if found.version.isEmpty {
        guard found.count == 0 else { throw IndexError(.foreign, path: path, message: "") }
        try database.setMetadata(String(version), for: versionKey)
        try database.commit()
      } else {
        try verify(found.version, path)
      }
      return database
    } catch let error as XapianError {
      throw Self.error(error, opening: path)
    } catch let error as IndexError {
      throw error
    } catch { throw IndexError(.failed, path: path, message: "\(error)") }
  }

  /// - Parameter found: what the database says of its version.
  static func verify(_ found: String, _ path: String) throws(IndexError) {
    guard let number = Int(found), number > 0 else { throw IndexError(.foreign, path: path, message: "") }
    guard number != version else { return }
    let (age, cure) =
      number > version
      ? ("a newer", "install that version") : ("an older", "index the files anew, into another folder")
    throw IndexError(
      .otherSchema, path: path,
      message: "written by \(age) OnRecord (layout \(number), this one knows \(version)); \(cure)")
  }

  /// What is told of a database that cannot be opened.
  static func error(_ error: XapianError, opening path: String) -> IndexError {
    var status = stat()
    guard error.kind != .databaseLocked, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return IndexError(error, path: path)
    }
    return IndexError(
      .failed, path: path, message: "a file, where the folder of an index is expected; name another with --db"
    )
  }

  static func createFolder(_ path: String) throws(IndexError) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw IndexError(
      .failed, path: path, message: "\(systemMessage()); the folder above it must exist and be writable")
  }
}

extension FileRegister {
  /// The register of a database, and the number of its next chunk.
  static func load(from database: borrowing some ReadableDatabase & ~Copyable) throws(IndexError) -> (
    FileRegister, next: Int
  ) {
    var register = FileRegister()
    var next = 0
    do {
      for key in try database.metadataKeys(prefix: keyPrefix) {
        try register.apply(chunk: try database.metadata(key))
        next = max(next, (Int(String(decoding: key.dropFirst(keyPrefix.utf8.count), as: UTF8.self)) ?? 0) + 1)
      }
    } catch let error as XapianError {
      throw IndexError(error, path: "")
    } catch { throw IndexError(.damaged, path: "", message: "the register of files") }
    return (register, next)
  }
}
