// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// The corrections whose quotation is not in an index, a line for each.
struct Orphans {
  var lines: [String]

  static let none = Orphans(lines: [])

  private init(lines: [String]) { self.lines = lines }

  /// - Parameters:
  ///   - paths: of the databases that are one index.
  ///   - authority: the folder that was named, if any.
  init(_ paths: [String], _ authority: String?) throws {
    let folder = AuthorityOptions.folder(forWriting: authority, paths)
    let read = try folder.read()
    guard !read.ledger.lines.isEmpty else {
      lines = []
      return
    }
    lines = try CorrectionEditor.orphans(in: Index(paths, authority: read)).map { orphan in
      "\(folder.path)/\(Ledger.fileName):\(orphan.correction.line): orphaned correction, \(orphan.reason); "
        + "it is kept, in case that comes back"
    }
  }
}
