// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the files under the paths that somebody named.
///
/// Folders are walked in the order of their names' bytes. Hidden files and folders, what `.onrecordignore` names, and the
/// folders of pictures that browsers save beside a page (``SavedPages``) are passed over; links to folders, links that lead
/// out of the folder that was named, and what is neither file nor folder are refused.
public struct FileWalk: Sendable {
  public private(set) var files = FileList()
  public private(set) var refusals: [Refusal] = []
  /// The absolute paths that were named, for `--prune`.
  public private(set) var roots: [String] = []
  /// The paths that were named and are not there, or hold no files.
  private(set) var empty: [Empty] = []
  /// Files that are there, but are not to be read now.
  private(set) var postponed: [String] = []
  private let excluded: Set<[CChar]>
  /// The paths found under earlier roots; nil while there is one root, in which nothing comes twice.
  private var seen: Set<String>?
  /// Files found and refused, those that were found before too.
  private var encountered = 0

  /// Something that was named and under which there is nothing to be found.
  struct Empty: Sendable {
    /// As it is told.
    var name: String
    /// Absolute, links resolved as far as something is there.
    var path: String
    var reason: String
  }

  /// - Parameter folders: passed over wherever they lie: the index itself, when it lies among the articles.
  public init(excluding folders: [String] = []) { excluded = Set(folders.compactMap(SystemPath.resolved)) }

  /// Leaves out files that are not to be read now. They do not count as vanished.
  public mutating func postpone(_ isPostponed: (String) -> Bool) {
    files = files.picking {
      guard isPostponed($0.path) else { return true }
      postponed.append($0.path)
      return false
    }
  }

  /// The same walk with some of its files, and without its refusals.
  func part(_ isPart: (FoundFile) -> Bool) -> FileWalk {
    var part = self
    part.files = files.picking(isPart)
    part.refusals = []
    return part
  }

  /// Adds `path` and, when it is a folder, all that is in it.
  public mutating func add(_ path: String) {
    guard let root = SystemPath.resolved(path) else {
      let reason = systemMessage()
      refusals.append(Refusal(path: path, reason: "\(reason); check the name"))
      empty.append(Empty(name: path, path: SystemPath.absolute(path), reason: reason))
      return
    }
    if !roots.isEmpty, seen == nil { seen = Set(files.map(\.path)) }
    let name = SystemPath.text(root)
    roots.append(name)
    var status = stat()
    guard stat(root, &status) == 0 else { return refuse(root, systemMessage()) }
    let before = encountered
    defer {
      if encountered == before { empty.append(Empty(name: name, path: name, reason: "no files in it")) }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: visitFolder(root, root: root, ignoring: [])
    case S_IFREG: append(root, size: Int(status.st_size), modified: status.modifiedNanoseconds)
    default: refuse(root, Self.neitherFileNorFolder)
    }
  }

  /// Takes all that was read from `path` for vanished, whether something is there or not; from `-`, all that came on
  /// standard input.
  public mutating func giveUp(_ path: String) { roots.append(path == "-" ? path : SystemPath.absolute(path)) }

  private mutating func visitFolder(_ path: [CChar], root: [CChar], ignoring patterns: [IgnorePattern]) {
    guard let folder = FolderListing(path) else { return refuse(path, systemMessage()) }
    let patterns = folder.hasIgnoreFile ? patterns + IgnorePattern.patterns(inFolder: path) : patterns
    let savedPages = SavedPages(folder.pages)
    var child = SystemPath.prefix(ofFolder: path)
    let count = child.count
    for entry in folder.entries {
      let name = folder.name(of: entry)
      if !savedPages.isEmpty, savedPages.isFolder(SystemPath.text(name)) { continue }
      child.replaceSubrange(count..., with: name)
      if !patterns.isEmpty, patterns.contains(where: { $0.matches(child) }) { continue }
      switch entry.type {
      case S_IFREG: append(child, size: entry.size, modified: entry.modified)
      case S_IFDIR where excluded.contains(child): continue
      case S_IFDIR: visitFolder(child, root: root, ignoring: patterns)
      case S_IFLNK: visitLink(child, root: root)
      default: refuse(child, entry.failure == 0 ? Self.neitherFileNorFolder : systemMessage(entry.failure))
      }
    }
  }

  private mutating func visitLink(_ path: [CChar], root: [CChar]) {
    var status = stat()
    guard stat(path, &status) == 0 else { return refuse(path, "a link that leads nowhere; remove it") }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: refuse(path, "links to folders are not followed; name the folder itself")
    case S_IFREG where !Self.leadsInside(path, root):
      refuse(path, "a link that leads out of the folder; name its target itself")
    case S_IFREG: append(path, size: Int(status.st_size), modified: status.modifiedNanoseconds)
    default: refuse(path, Self.neitherFileNorFolder)
    }
  }

  private mutating func append(_ path: [CChar], size: Int, modified: Int) {
    encountered += 1
    guard seen?.insert(SystemPath.text(path)).inserted ?? true else { return }
    files.append(path, size: size, modified: modified)
  }

  private mutating func refuse(_ path: [CChar], _ reason: String) {
    encountered += 1
    refusals.append(Refusal(path: SystemPath.text(path), reason: reason))
  }

  private static let neitherFileNorFolder = "neither a file nor a folder; it is not read"

  private static func leadsInside(_ path: [CChar], _ root: [CChar]) -> Bool {
    guard let target = realpath(path, nil) else { return false }
    defer { free(target) }
    let folder = SystemPath.prefix(ofFolder: root)
    return strncmp(target, folder, folder.count) == 0
  }
}

/// Paths as the system has them: bytes with a zero at the end.
enum SystemPath {
  static let slash = CChar(UInt8(ascii: "/"))

  /// Absolute, links resolved; nil when nothing is there: `errno` says why.
  static func resolved(_ path: String) -> [CChar]? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved) + 1))
  }

  /// Absolute, links resolved as far as something is there.
  static func absolute(_ path: String) -> String {
    if let resolved = resolved(path) { return text(resolved) }
    let parts = path.split(separator: "/")
    guard let name = parts.last, parts.count > 1 || path != "." else { return path }
    let folder = parts.dropLast().joined(separator: "/")
    let above = path.hasPrefix("/") ? "/" + folder : folder.isEmpty ? "." : folder
    return absolute(above) + (above == "/" ? "" : "/") + name
  }

  /// The folder's path with a slash behind it, and no zero.
  static func prefix(ofFolder path: [CChar]) -> [CChar] {
    path.dropLast() + (path.count == 2 && path[0] == slash ? [] : [slash])
  }

  /// A path as text; bytes that are no UTF-8 as `\xNN`.
  static func text(_ path: ArraySlice<CChar>) -> String {
    if let text = validText(path) { return text }
    var text = ""
    for byte in path.dropLast().lazy.map({ UInt8(bitPattern: $0) }) {
      text += byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }
    return text
  }

  static func text(_ path: [CChar]) -> String { text(path[...]) }

  /// The path that ``text(_:)`` shows so: where nothing is at the path as it is written, each `\xNN` in it is a byte.
  static func named(_ text: String) -> [CChar] {
    let plain = text.utf8CString.map { $0 }
    var status = stat()
    guard text.contains("\\x"), lstat(plain, &status) != 0, errno == ENOENT else { return plain }
    var path: [CChar] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
        let number = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16),
        number >= 0x80
      {
        path.append(CChar(bitPattern: number))
        rest = rest.dropFirst(3)
      } else {
        path.append(CChar(bitPattern: byte))
      }
    }
    return path + [0]
  }

  /// A path as text; nil when it is no UTF-8.
  static func validText(_ path: ArraySlice<CChar>) -> String? {
    path.withUnsafeBufferPointer {
      $0.withMemoryRebound(to: UInt8.self) {
        String(validating: UnsafeBufferPointer(start: $0.baseAddress, count: $0.count - 1), as: UTF8.self)
      }
    }
  }
}

/// What the system says of the call that has just failed.
func systemMessage(_ number: CInt = errno) -> String { String(cString: strerror(number)).lowercased() }
