// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// The lock of a database's one writer, held without opening the database: to put another one in its place.
///
/// It ends with its owner, or with the process.
public struct DatabaseLock: ~Copyable {
  public let path: String
  private let lock: CInt

  /// - Throws: `databaseLocked` when a writer has it, `databaseNotFound` when there is no such folder.
  public init(path: String) throws(XapianError) {
    self.path = path
    lock = try guarded(about: path) { error in path.withC { cx_lock($0, error) } }
  }

  deinit { cx_unlock(lock) }

  /// Puts the database in `folder` where the locked one lies, and the locked one into `folder`, in one step: at every
  /// moment, and after a crash or a power cut at any, one of the two lies whole at the path. The lock is then that of
  /// the new one, and of all who wait for it.
  ///
  /// A reader of the old one goes on reading it, even when its files are deleted. A reader that opens the database just
  /// then could open some files of the one and some of the other: see ``Database/openingSteadily(_:_:)``.
  ///
  /// - Parameter folder: on the same file system. Its files are brought to the disk first.
  public borrowing func exchange(with folder: String) throws(XapianError) {
    try guarded(about: folder) { error in folder.withC { cx_sync_folder($0, error) } }
    try guarded(about: path) { error in
      path.withC { path in folder.withC { cx_exchange(path, $0, error) } }
    }
  }
}

extension Database {
  /// Opens what lies at a path, and opens it again when another folder was put there meanwhile, or when commits came
  /// too fast.
  ///
  /// - Parameter open: opens databases in the folder, and keeps nothing of them when it is called again.
  public static func openingSteadily<Opened>(
    _ path: String, _ open: () throws -> Opened
  ) throws -> Opened {
    var modified = 0
    while true {
      let before = FolderIdentity(path)
      do {
        let opened = try open()
        if before == FolderIdentity(path) { return opened }
      } catch {
        if (error as? XapianError)?.kind == .databaseModified, modified < 10 {
          modified += 1
        } else if before == FolderIdentity(path) {
          throw error
        }
      }
    }
  }
}

/// Which folder lies at a path.
struct FolderIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  init(_ path: String) {
    let found = path.withC { cx_identify($0) }
    (device, number) = (found.device, found.number)
  }
}

/// Brings the names in a folder to the disk: after a folder in it was renamed.
public func syncNames(in folder: String) throws(XapianError) {
  try guarded(about: folder) { error in folder.withC { cx_sync_list($0, false, error) } }
}
