// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What lies in a folder, in the order of the names' bytes. Hidden names are left out.
///
/// Everything is asked by names relative to the open folder: of a long path the system would look at each part again for
/// every file.
struct FolderListing {
  struct Entry {
    fileprivate var start: Int
    /// Type and rights; 0 when they could not be asked for, and then there is a failure.
    var mode: mode_t
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int
    /// What `errno` was then.
    var failure: CInt

    var type: mode_t { mode & S_IFMT }
  }

  private(set) var entries: [Entry] = []
  private(set) var hasIgnoreFile = false
  /// The names that can be those of web pages, in no order.
  private(set) var pages: [String] = []
  /// Each with a zero at its end.
  private var names: [CChar] = []

  /// Nil when it cannot be read; `errno` says why.
  init?(_ path: [CChar]) {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = (UnsafeRawPointer(entry) + Self.nameOffset).assumingMemoryBound(to: CChar.self)
      if name[0] == CChar(UInt8(ascii: ".")) {
        if strcmp(name, IgnorePattern.fileName) == 0 { hasIgnoreFile = true }
      } else {
        append(name, in: dirfd(folder))
      }
    }
    names.withUnsafeBufferPointer { names in
      entries.sort { strcmp(names.baseAddress! + $0.start, names.baseAddress! + $1.start) < 0 }
    }
  }

  /// The entry's name, a zero at its end.
  func name(of entry: Entry) -> ArraySlice<CChar> {
    let end = names[entry.start...].firstIndex(of: 0)!
    return names[entry.start...end]
  }

  private mutating func append(_ name: UnsafePointer<CChar>, in folder: CInt) {
    var status = stat()
    let isKnown = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
    entries.append(
      Entry(
        start: names.count, mode: isKnown ? status.st_mode : 0, size: Int(status.st_size),
        modified: status.modifiedNanoseconds, failure: isKnown ? 0 : errno))
    let count = strlen(name)
    names.append(contentsOf: UnsafeBufferPointer(start: name, count: count + 1))
    if count > 4, Self.endsAsPage(name[count - 1]) {
      pages.append(SystemPath.text(names[(names.count - count - 1)...]))
    }
  }

  /// *.html*, *.htm*: most files of most folders are asked no more than this.
  private static func endsAsPage(_ last: CChar) -> Bool {
    last | 0x20 == CChar(UInt8(ascii: "l")) || last | 0x20 == CChar(UInt8(ascii: "m"))
  }

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name)!
}

extension stat {
  /// Of the last change, since 1970; a time before it, or too late for the number, is as near to it as can be.
  var modifiedNanoseconds: Int {
    #if canImport(Glibc)
      let (seconds, nanoseconds) = (Int(st_mtim.tv_sec), Int(st_mtim.tv_nsec))
    #else
      let (seconds, nanoseconds) = (Int(st_mtimespec.tv_sec), Int(st_mtimespec.tv_nsec))
    #endif
    return min(max(seconds, 0), Int.max / 1_000_000_000 - 1) * 1_000_000_000 + nanoseconds
  }
}
