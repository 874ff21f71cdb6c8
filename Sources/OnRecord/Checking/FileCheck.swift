// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// Lays the texts of articles against the files they were read from. Several articles of a file one after the other cost
/// one reading of it.
struct FileCheck: Sendable {
  private enum State { case unchanged, changed, vanished }

  private var states: [String: State] = [:]
  /// The files in the order in which they were met.
  private var paths: [String] = []
  /// The texts in the file that was read last, when it is as it was: their hashes, as those themselves may be more than
  /// can be held.
  private var last: (path: String, texts: Set<ContentHash>?)?

  /// Whether the text stands in the article's file; nil when that has changed or vanished since it was read.
  mutating func holds(_ article: StoredArticle) -> Bool? {
    texts(inFileOf: article)?.contains(ContentHash(article.text))
  }

  private mutating func texts(inFileOf article: StoredArticle) -> Set<ContentHash>? {
    if let last, last.path == article.path { return last.texts }
    var (texts, state): (Set<ContentHash>?, State) = (nil, .unchanged)
    switch FileBytes.read(article.path) {
    case .failure: state = .vanished
    case .success(let bytes) where ContentHash(bytes).hexadecimal != article.hash: state = .changed
    case .success(let bytes): texts = Self.texts(in: bytes, of: article)
    }
    note(state, of: article.path)
    last = (article.path, texts)
    return texts
  }

  private mutating func note(_ state: State, of path: String) {
    guard states[path] == nil else { return }
    states[path] = state
    paths.append(path)
  }

  private static func texts(in file: [UInt8], of article: StoredArticle) -> Set<ContentHash> {
    var texts: Set<ContentHash> = []
    file.withUnsafeBufferPointer {
      Reader(fieldMap: article.fieldMap).forEachArticle(in: $0, name: article.path) { result in
        if case .success(let article) = result { texts.insert(ContentHash(article.text)) }
      }
    }
    return texts
  }

  mutating func absorb(_ next: FileCheck) {
    for path in next.paths { note(next.states[path]!, of: path) }
  }

  func add(to report: inout CheckReport) {
    for path in paths {
      switch states[path]! {
      case .unchanged: report.filesUnchanged += 1
      case .changed: report.changed.append(path)
      case .vanished: report.vanished.append(path)
      }
    }
  }
}
