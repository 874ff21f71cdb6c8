// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print an article, its quotations and speakers marked.",
    discussion: """
      The article is named by its id, by the beginning of its id, by its path, or by the id of one of its passages as \
      `onrecord search` prints it.

        onrecord show 3f2a81c09b4e
        onrecord show 3f2a81c09b4e/7          opened at that passage
        onrecord show articles/story.txt --format json
      """)

  @Argument(help: "Id or path.")
  var article: String

  @Option(help: "Open at this passage, with two before and behind it.")
  var passage: Int?

  @Flag(help: "Say where the article was read: the file, the place in it, the SHA-256 of its bytes.")
  var source = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.require([.text, .json, .jsonl], for: "show")
    let index = try database.open(for: common.format)
    var (name, opened) = (article, passage)
    var found: [ArticleView]
    do { found = try ArticleFinder(index).find(name) } catch let error as ArticleFinder.Failure {
      guard let (article, number) = Self.passageID(name) else { throw error }
      (name, opened) = (article, passage ?? number)
      found = try ArticleFinder(index).find(name)
    }
    for view in found {
      if let opened, !view.passages.indices.contains(opened) {
        throw Complaint(
          "article \(view.article.id) has no passage \(opened); it has 0 to \(view.passages.count - 1)")
      }
      if common.format == .text {
        try ArticlePrinter(style: common.style).print(view, openedAt: opened, withSource: source)
      } else {
        try printJSON { $0.extraction(view, withText: true, explains: true) }
      }
    }
  }

  /// `3f2a81c09b4e/7` → the article and the passage.
  static func passageID(_ name: String) -> (String, Int)? {
    guard let slash = name.lastIndex(of: "/"), let number = Int(name[name.index(after: slash)...]) else {
      return nil
    }
    return (String(name[..<slash]), number)
  }
}
