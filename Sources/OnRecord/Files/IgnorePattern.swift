// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line of a `.onrecordignore` file: what not to read, in the manner of `.gitignore`.
///
/// A pattern without a slash is matched against names anywhere below the folder of the file, one with a slash against the
/// path from that folder. `*`, `?` and `[…]` are those of the shell. A slash at the end is allowed and says that a folder is
/// meant. Empty lines, and lines that begin with `#`, say nothing.
struct IgnorePattern {
  private let folder: [CChar]
  private let pattern: String
  private let isPath: Bool

  static let fileName = ".onrecordignore"

  /// The patterns of the folder's ignore file; none when it has no such file.
  static func patterns(inFolder folder: [CChar]) -> [IgnorePattern] {
    let path =
      folder.dropLast() + [CChar(UInt8(ascii: "/"))] + fileName.utf8.map { CChar(bitPattern: $0) } + [0]
    guard case .success(let bytes) = FileBytes.read(Array(path), limit: 1 << 20) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      var pattern = String(line)
      while pattern.last == " " || pattern.last == "/" { pattern.removeLast() }
      guard !pattern.isEmpty, !pattern.hasPrefix("#") else { return nil }
      let isPath = pattern.contains("/")
      if pattern.hasPrefix("/") { pattern.removeFirst() }
      return IgnorePattern(folder: folder, pattern: pattern, isPath: isPath)
    }
  }

  func matches(_ path: [CChar]) -> Bool {
    var start = folder.count
    if !isPath, let slash = path.lastIndex(of: CChar(UInt8(ascii: "/"))) { start = slash + 1 }
    guard start < path.count else { return false }
    return path[start...].withUnsafeBufferPointer {
      fnmatch(pattern, $0.baseAddress!, isPath ? FNM_PATHNAME : 0) == 0
    }
  }
}
