// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import OnRecord

/// Prints a whole article for people.
struct ArticlePrinter {
  let style: Style

  func print(_ view: ArticleView, openedAt opened: Int?, withSource: Bool) throws {
    let text = TextPrinter(style: style)
    let out = Output.standard
    try out.line(style.bold(text.source(view.article)))
    if let byline = view.article.byline { try out.line(Style.printable(byline)) }
    if let url = view.article.url { try out.line(Style.printable(url)) }
    try out.line(style.faint("\(text.relative(view.article.path))  [\(Style.identity(view.article.id))]"))
    if !view.cases.isEmpty {
      try out.line("Cases: " + view.cases.map(Style.printable).joined(separator: ", "))
    }
    if withSource { try printSource(view.article) }
    try out.line()
    var lastPage: Int?
    for passage in view.passages {
      if let opened, abs(passage.index - opened) > 2 { continue }
      let page = view.article.place.page(at: passage.span.lowerBound)
      if let page, page != lastPage { try out.line(style.faint("page \(page)")) }
      lastPage = page
      try print(passage, isOpened: passage.index == opened, text)
    }
  }

  private func print(_ passage: PassageView, isOpened: Bool, _ text: TextPrinter) throws {
    let out = Output.standard
    var marked = passage
    // The quotations of the passage take the place of the words found.
    marked.highlights = passage.quotations.filter { $0.kind != .indirect }.flatMap(\.spans)
      .map { $0.clamped(to: passage.span) }.filter { !$0.isEmpty }
      .map { $0.lowerBound - passage.span.lowerBound..<$0.upperBound - passage.span.lowerBound }
      .sorted { $0.lowerBound < $1.lowerBound }
    try out.line((isOpened ? style.bold("> ") : "") + text.whole(marked))
    for quotation in passage.quotations {
      let speaker = quotation.speaker.map(text.describe) ?? "the text does not say who speaks"
      let cue = quotation.cue.map { ", “\(Style.printable($0.text))”" } ?? ""
      try out.line("  — \(speaker) (\(quotation.kind.rawValue)\(cue))")
    }
    try out.line()
  }

  /// Where in the file: *, in evening.zip, in story.txt, line 3, article 2, pages 4 to 9*.
  private func place(of article: StoredArticle) -> String {
    var parts = article.place.members.map { "in \(Style.printable($0))" }
    if let line = article.line { parts.append("line \(line)") }
    if let number = article.place.number { parts.append("article \(number)") }
    if let first = article.place.pages.first?.page, let last = article.place.pages.last?.page {
      parts.append(first == last ? "page \(first)" : "pages \(first) to \(last)")
    }
    return parts.map { ", \($0)" }.joined()
  }

  private func printSource(_ article: StoredArticle) throws {
    let out = Output.standard
    try out.line("Read from: \(Style.printable(article.path))\(place(of: article))")
    try out.line("SHA-256 of what was read: \(article.hash)")
    for other in article.otherFields {
      try out.line("\(Style.printable(other.name)): \(Style.printable(other.json))")
    }
  }
}
