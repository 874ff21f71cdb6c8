// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Something that was not read, and why.
public struct Refusal: Equatable, Sendable {
  /// The file, or the file and the record in it.
  public var path: String
  /// What is wrong and what to do, in one line.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// A file that may hold articles.
public struct FoundFile: Equatable, Sendable {
  /// Absolute, links resolved in its folder. Bytes that are no UTF-8 are shown as `\xNN`.
  public var path: String
  /// The path as the system has it.
  var systemPath: [CChar]
  /// In bytes.
  public var size: Int
  /// Nanoseconds since 1970.
  public var modified: Int

  /// The bytes of the file.
  public func read() -> Result<[UInt8], FileBytes.Failure> {
    FileBytes.read(systemPath, limit: FileBytes.largest)
  }
}

/// Finds the files under the paths that somebody named.
///
/// Folders are walked in the order of their names' bytes. Hidden files and folders, what `.onrecordignore` names, and the
/// folders of pictures that browsers save beside a page (``SavedPages``) are passed over; links to folders, links that lead out of the folder that was named, and what is neither file nor folder
/// are refused.
public struct FileWalk {
  public private(set) var files: [FoundFile] = []
  public private(set) var refusals: [Refusal] = []
  /// The absolute paths that were named, for `--prune`.
  public private(set) var roots: [String] = []
  private var seen: Set<String> = []

  public init() {}

  /// Adds `path` and, when it is a folder, all that is in it.
  public mutating func add(_ path: String) {
    let found = path.withCString { named -> [CChar]? in
      guard let resolved = realpath(named, nil) else { return nil }
      defer { free(resolved) }
      return Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved) + 1))
    }
    guard let found else {
      refusals.append(Refusal(path: path, reason: "\(systemMessage()); check the name"))
      return
    }
    roots.append(Self.text(found))
    visit(found, root: found, ignoring: [])
  }

  private mutating func visit(_ path: [CChar], root: [CChar], ignoring patterns: [IgnorePattern]) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return refuse(path, systemMessage()) }
    var isLink = false
    if status.st_mode & S_IFMT == S_IFLNK {
      isLink = true
      guard stat(path, &status) == 0 else { return refuse(path, "a link that leads nowhere; remove it") }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR where isLink: refuse(path, "links to folders are not followed; name the folder itself")
    case S_IFDIR: visitFolder(path, root: root, ignoring: patterns)
    case S_IFREG:
      if isLink, !Self.leadsInside(path, root) {
        return refuse(path, "a link that leads out of the folder; name its target itself")
      }
      guard seen.insert(Self.text(path)).inserted else { return }
      files.append(
        FoundFile(
          path: Self.text(path), systemPath: path, size: Int(status.st_size),
          modified: status.modifiedNanoseconds))
    default: refuse(path, "neither a file nor a folder; it is not read")
    }
  }

  private mutating func visitFolder(_ path: [CChar], root: [CChar], ignoring patterns: [IgnorePattern]) {
    guard let folder = opendir(path) else { return refuse(path, systemMessage()) }
    defer { closedir(folder) }
    var names: [[CChar]] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      if name[0] != CChar(UInt8(ascii: ".")) { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) } }
    let savedPages = SavedPages(names.map(Self.text))
    let patterns = patterns + IgnorePattern.patterns(inFolder: path)
    for name in names {
      guard !savedPages.isFolder(Self.text(name)) else { continue }
      let child = path.dropLast() + (path.count == 2 && path[0] == slash ? [] : [slash]) + name
      guard !patterns.contains(where: { $0.matches(Array(child)) }) else { continue }
      visit(Array(child), root: root, ignoring: patterns)
    }
  }

  private mutating func refuse(_ path: [CChar], _ reason: String) {
    refusals.append(Refusal(path: Self.text(path), reason: reason))
  }

  private static func leadsInside(_ path: [CChar], _ root: [CChar]) -> Bool {
    guard let target = realpath(path, nil) else { return false }
    defer { free(target) }
    return strncmp(target, root, root.count - 1) == 0
      && (target[root.count - 1] == slash || target[root.count - 1] == 0)
  }

  /// A path as text; bytes that are no UTF-8 as `\xNN`.
  static func text(_ path: [CChar]) -> String {
    let bytes = path.dropLast().map { UInt8(bitPattern: $0) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    for byte in bytes {
      text += byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }
    return text
  }
}

private let slash = CChar(UInt8(ascii: "/"))

/// What the system says of the call that has just failed.
func systemMessage() -> String { String(cString: strerror(errno)).lowercased() }

extension stat {
  /// Since 1970; a time before it, or too late for the number, is as near to it as can be.
  fileprivate var modifiedNanoseconds: Int {
    #if canImport(Glibc)
      let (seconds, nanoseconds) = (Int(st_mtim.tv_sec), Int(st_mtim.tv_nsec))
    #else
      let (seconds, nanoseconds) = (Int(st_mtimespec.tv_sec), Int(st_mtimespec.tv_nsec))
    #endif
    return min(max(seconds, 0), Int.max / 1_000_000_000 - 1) * 1_000_000_000 + nanoseconds
  }
}
