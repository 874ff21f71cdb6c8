// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// A folder of web pages and what is known of them: NAME.html, and beside it NAME.json with `text`, `headline` and
/// `published`.
struct PageFolder {
  private var pages: [(name: String, file: [UInt8], truth: PageReading)] = []

  init(_ folder: String) throws(Failure) {
    let names = try Files.names(in: folder)
    for name in names where name.hasSuffix(".html") || name.hasSuffix(".htm") {
      let stem = String(name[..<name.lastIndex(of: ".")!])
      guard names.contains(stem + ".json") else { continue }
      let json = try Files.read("\(folder)/\(stem).json")
      guard let article = try? Reader().read(json, format: .json).first?.get() else {
        throw Failure(message: "\(folder)/\(stem).json: no record with a text")
      }
      pages.append((stem, try Files.read("\(folder)/\(name)"), PageReading(article)))
    }
    if pages.isEmpty { throw Failure(message: "\(folder): no NAME.html with a NAME.json beside it") }
  }

  /// What we read in the pages.
  func scores() -> PageScores {
    var scores = PageScores()
    for (name, file, truth) in pages {
      let article = try? Reader().read(file, name: name + ".html", format: .html).first?.get()
      scores.add(name, article.map { PageReading(bodyOf: $0) } ?? PageReading(), truth: truth)
    }
    return scores
  }

  /// What somebody else read in them.
  ///
  /// - Parameter path: JSON Lines with `id` (the page's NAME), `text`, `headline` and `published`. A page without a line was
  ///   not read.
  func scores(of path: String) throws(Failure) -> PageScores {
    var readings: [String: PageReading] = [:]
    for case .success(let article) in Reader().read(try Files.read(path), format: .jsonLines) {
      if let id = article.id { readings[id] = PageReading(article) }
    }
    var scores = PageScores()
    for (name, _, truth) in pages { scores.add(name, readings[name] ?? PageReading(), truth: truth) }
    return scores
  }
}
