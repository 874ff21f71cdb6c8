// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that may hold articles.
public struct FoundFile: Equatable, Sendable {
  /// Absolute, links resolved in its folder. Bytes that are no UTF-8 are shown as `\xNN`.
  public var path: String
  /// The path as the system has it, where that is no UTF-8.
  var rawPath: [CChar]?
  /// In bytes.
  public var size: Int
  /// Nanoseconds since 1970.
  public var modified: Int

  /// The bytes of the file.
  public func read() -> Result<[UInt8], FileBytes.Failure> {
    guard let rawPath else { return FileBytes.read(path) }
    return FileBytes.read(rawPath, limit: FileBytes.largest)
  }
}

/// Files that were found, in the order in which they were.
///
/// A run over a hundred thousand files holds several lists of them. So folders are kept once and names side by side, some
/// forty bytes a file; a file is made of them when it is asked for. What is picked from a list shares them.
public struct FileList: RandomAccessCollection, Sendable {
  private struct Entry {
    /// Where the name ends among the names; it begins where the one before it ends.
    var end: Int
    var size: Int
    var modified: Int
    var folder: UInt32
  }

  /// As the system has them, with a slash at the end.
  private var folders: [[CChar]] = []
  private var names: [CChar] = []
  private var entries: [Entry] = []
  /// The places among the entries of those in the list; nil: all.
  private var picked: [UInt32]?

  public init() {}

  public var startIndex: Int { 0 }
  public var endIndex: Int { picked?.count ?? entries.count }

  public subscript(index: Int) -> FoundFile {
    let place = place(index)
    let entry = entries[place]
    let start = place == 0 ? 0 : entries[place - 1].end
    let path = folders[Int(entry.folder)] + names[start..<entry.end] + [0]
    let text = SystemPath.validText(path[...])
    return FoundFile(
      path: text ?? SystemPath.text(path), rawPath: text == nil ? path : nil, size: entry.size,
      modified: entry.modified)
  }

  private func place(_ index: Int) -> Int { picked.map { Int($0[index]) } ?? index }

  /// Of each file, in bytes.
  public var sizes: some RandomAccessCollection<Int> { indices.lazy.map { entries[place($0)].size } }

  /// In bytes.
  public var totalSize: Int { sizes.reduce(0, +) }

  /// Those of which `isPicked` holds.
  public func picking(_ isPicked: (FoundFile) throws -> Bool) rethrows -> FileList {
    var list = self
    list.picked = try indices.filter { try isPicked(self[$0]) }.map { UInt32(place($0)) }
    return list
  }

  /// - Parameter path: absolute, as the system has it, with a zero at its end.
  mutating func append(_ path: [CChar], size: Int, modified: Int) {
    precondition(picked == nil, "a list that was picked from another has an end")
    let name = path.lastIndex(of: SystemPath.slash).map { $0 + 1 } ?? 0
    if folders.last.map({ $0[...] == path[..<name] }) != true { folders.append(Array(path[..<name])) }
    names += path[name..<path.count - 1]
    entries.append(
      Entry(end: names.count, size: size, modified: modified, folder: UInt32(folders.count - 1)))
  }
}
