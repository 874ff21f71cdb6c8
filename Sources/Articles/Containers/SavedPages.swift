// SPDX-License-Identifier: GPL-3.0-or-later

/// Which files are the pictures, styles and frames of saved pages. Browsers put those of *Story.html* into the folder
/// *Story_files* beside it (*Story-Dateien* and so on in other languages): they are no articles.
public struct SavedPages {
  private let folders: Set<String>

  /// - Parameter names: the files of a folder, or the paths in an archive.
  public init(_ names: [String]) {
    folders = Set(
      names.flatMap { name -> [String] in
        guard let ending = SavedPages.endings.first(where: { name.lowercased().hasSuffix($0) }) else {
          return []
        }
        let stem = name.dropLast(ending.utf8.count)
        return SavedPages.marks.map { stem + $0 }
      })
  }

  private static let endings = [".html", ".htm", ".xhtml", ".shtml"]
  private static let marks = ["_files", "-Dateien", "_fichiers", "_archivos", "_bestanden"]

  /// Whether there are no such pages.
  public var isEmpty: Bool { folders.isEmpty }

  /// Whether this is the name of a folder that belongs to one of the pages.
  public func isFolder(_ name: String) -> Bool { folders.contains(name) }

  /// Whether a path leads into such a folder.
  func holdsPart(_ path: String) -> Bool {
    guard !folders.isEmpty else { return false }
    return path.indices.contains { path[$0] == "/" && folders.contains(String(path[..<$0])) }
  }
}
