// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An index that is written beside another one, whose place it takes when it is whole.
///
/// The other one's lock is held all the while, so that nobody writes what would be lost. Of a run that was killed, the
/// folder may stay behind; the next one writes over it.
struct Replacement: ~Copyable {
  /// Of the index whose place it takes.
  let path: String
  /// Where it is written: beside the other, so on the same file system.
  let folder: String
  private let lock: DatabaseLock

  private init(path: String, folder: String, lock: consuming DatabaseLock) {
    self.path = path
    self.folder = folder
    self.lock = lock
  }

  /// - Parameter purpose: the end of the folder's name.
  static func begin(of path: String, purpose: String) throws(IndexError) -> Replacement {
    let path = Folder.resolved(path)
    try Folder.refuseCopy(path)
    let lock: DatabaseLock
    do { lock = try DatabaseLock(path: path) } catch { throw IndexError(error, path: path) }
    return Replacement(path: path, folder: try clear(path, purpose), lock: lock)
  }

  /// Removes what a run that was killed may have left, but what is not ours. Only who holds the index's lock may.
  ///
  /// - Returns: the folder, which is no longer there.
  @discardableResult
  static func clear(_ path: String, _ purpose: String) throws(IndexError) -> String {
    let folder = "\(path).\(purpose)"
    try Folder.moveForeign(from: folder, to: path)
    try Folder.remove(folder)
    return folder
  }

  /// Takes the other one's place; that then lies in `folder`. What else somebody keeps at the place stays there.
  func exchange() throws(IndexError) {
    do { try lock.exchange(with: folder) } catch { throw IndexError(error, path: path) }
    try Folder.moveForeign(from: folder, to: path)
  }

  /// Keeps what lies in `folder` under a name of its own, which it gives.
  func keep(as name: String) throws(IndexError) -> String {
    var kept = "\(path).\(name)"
    var number = 1
    while access(kept, F_OK) == 0 {
      number += 1
      kept = "\(path).\(name)-\(number)"
    }
    guard rename(folder, kept) == 0 else { throw Folder.failure(folder) }
    do { try syncNames(in: Folder.above(path)) } catch { throw IndexError(error, path: path) }
    return kept
  }

  func discard() throws(IndexError) { try Folder.remove(folder) }
}

/// Folders that hold files only, as those of databases do.
enum Folder {
  /// The folder that a link names: that is put in another's place, not the link. The path itself when there is none yet.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Moves what is no part of a database from one folder to another: a note somebody keeps beside it.
  static func moveForeign(from folder: String, to other: String) throws(IndexError) {
    for name in names(folder) where !isOfDatabase(name) {
      guard rename("\(folder)/\(name)", "\(other)/\(name)") == 0 else { throw failure("\(folder)/\(name)") }
    }
  }

  /// Xapian's tables, its version file, its lock and its change sets.
  private static func isOfDatabase(_ name: String) -> Bool {
    name.hasSuffix(".glass") || name.hasPrefix("changes") || name.hasPrefix("flintlock")
      || ["iamglass", "v.tmp"].contains(name)
  }

  /// What were written into a copy would be overwritten, or keep it from following the index.
  static func refuseCopy(_ path: String) throws(IndexError) {
    guard access("\(path)/XAPIANDB", F_OK) == 0 else { return }
    throw IndexError(
      .failed, path: path, message: "a copy by replication, or a stub: name the folder of the index itself")
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Removes a folder and its files, if there is one.
  static func remove(_ path: String) throws(IndexError) {
    guard exists(path) else { return }
    for name in names(path) {
      guard unlink("\(path)/\(name)") == 0 || errno == ENOENT else { throw failure("\(path)/\(name)") }
    }
    guard rmdir(path) == 0 || errno == ENOENT else { throw failure(path) }
  }

  /// Whether the making of a database there was cut short before its first commit: Xapian would neither open it nor make
  /// it again. Tables without `iamglass`, which names their roots, are then at most one block each.
  static func isUnfinished(_ path: String) -> Bool {
    let tables = names(path).filter { $0.hasSuffix(".glass") }
    return !tables.isEmpty && access("\(path)/iamglass", F_OK) != 0
      && tables.allSatisfy { size(ofFile: "\(path)/\($0)") <= 8192 }
  }

  /// The bytes of all its files together.
  static func size(_ path: String) -> Int {
    names(path).reduce(0) { $0 + size(ofFile: "\(path)/\($1)") }
  }

  private static func size(ofFile path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func above(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func failure(_ path: String) -> IndexError {
    IndexError(.failed, path: path, message: systemMessage())
  }

  private static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
