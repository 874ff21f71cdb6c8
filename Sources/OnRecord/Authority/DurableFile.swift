// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why an authority file could not be written.
public struct WritingError: Error, Equatable, Sendable, CustomStringConvertible {
  public var path: String
  public var message: String
  public var description: String { "\(path): \(message)" }
}

/// Files that are changed as a whole or not at all, whenever the power goes.
enum DurableFile {
  /// Lets only one process at a time change the files of a folder, which is made when it is not there. Waits for the
  /// others.
  static func locked<Value>(_ folder: String, _ body: () throws -> Value) throws -> Value {
    if mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw WritingError(
        path: folder, message: "\(systemMessage()); the folder above it must exist and be writable")
    }
    let descriptor = try opened(folder + "/.lock", O_RDWR | O_CREAT)
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure(folder + "/.lock") }
    }
    return try body()
  }

  /// Puts `text` in the place of what the file holds.
  static func replace(_ path: String, with text: String) throws {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    try write(Array(text.utf8), to: descriptor, path)
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw failure(path) }
    try syncFolder(of: path)
  }

  /// - Throws: `WritingError` where ``replace(_:with:)`` would plainly fail, or take the place of a link or a device.
  static func expectReplaceable(_ path: String) throws {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw WritingError(path: path, message: "cannot be written: no plain file is there; name another")
    }
    guard access(folder(of: path) + "/.", W_OK) == 0 else { throw failure(path) }
  }

  /// Adds a line.
  ///
  /// - Parameter isFinished: whether a last line without a line break behind it is there to its end. One that a crash cut
  ///   short is taken away: nobody was told that it is done.
  static func append(_ line: String, to path: String, isFinished: (String) -> Bool) throws {
    let isNew = access(path, F_OK) != 0
    let descriptor = try opened(path, O_RDWR | O_CREAT)
    defer { close(descriptor) }
    let tail = try tail(of: descriptor, path)
    let keepsTail = tail.isEmpty || isFinished(String(decoding: tail, as: UTF8.self))
    let end = lseek(descriptor, 0, SEEK_END) - (keepsTail ? 0 : off_t(tail.count))
    guard ftruncate(descriptor, end) == 0, lseek(descriptor, end, SEEK_SET) == end else {
      throw failure(path)
    }
    let lineBreak = keepsTail && !tail.isEmpty ? "\n" : ""
    try write(Array((lineBreak + line + "\n").utf8), to: descriptor, path)
    guard fsync(descriptor) == 0 else { throw failure(path) }
    if isNew { try syncFolder(of: path) }
  }

  /// What stands behind the last line break.
  private static func tail(of descriptor: CInt, _ path: String) throws -> [UInt8] {
    var place = lseek(descriptor, 0, SEEK_END)
    guard place >= 0 else { throw failure(path) }
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while place > 0 {
      guard pread(descriptor, &byte, 1, place - 1) == 1 else { throw failure(path) }
      if byte == UInt8(ascii: "\n") { break }
      bytes.append(byte)
      place -= 1
    }
    return bytes.reversed()
  }

  private static func opened(_ path: String, _ flags: CInt) throws -> CInt {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    return descriptor
  }

  private static func write(_ bytes: [UInt8], to descriptor: CInt, _ path: String) throws {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress! + start, $0.count - start)
      }
      if written < 0 {
        guard errno == EINTR else { throw failure(path) }
      } else {
        start += written
      }
    }
  }

  private static func syncFolder(of path: String) throws {
    let folder = folder(of: path)
    let descriptor = try opened(folder, O_RDONLY)
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(folder) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ path: String) -> WritingError {
    WritingError(
      path: path,
      message: "cannot be written (\(systemMessage())); the folder must exist, be writable and have room")
  }
}

private func systemWrite(_ descriptor: CInt, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, buffer, count)
  #else
    Darwin.write(descriptor, buffer, count)
  #endif
}
