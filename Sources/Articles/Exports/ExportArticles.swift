// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// Hands over the articles of a text when it is the export of a press database. Whether it is one.
  ///
  /// - Parameters:
  ///   - pages: where the pages of the text begin, when it has any.
  ///   - hasLines: whether its lines are those of the file.
  func forEachArticle<Failure: Error>(
    exportedIn text: [UInt8], pages: [Place.PageStart] = [], hasLines: Bool,
    _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    let records = text.withUnsafeBufferPointer { text -> [(record: ExportRecord, span: Range<Int>)] in
      let lines = Articles.lines(of: text)
      guard let export = PressExport(text, lines) else { return [] }
      return export.records.map { lines in
        let span = lines.first!.span.lowerBound..<lines.last!.span.upperBound
        return (ExportReader(text, lines, export.style).record, span)
      }
    }
    var line = 1
    var counted = 0
    for (index, (record, span)) in records.enumerated() {
      line += text[counted..<span.lowerBound].count { $0 == 0x0A }
      counted = span.lowerBound
      var article = Article(text: Array(text[span]))
      article.isFileText = false
      article.line = hasLines ? line : nil
      article.place = Place(number: index + 1, pages: Place(pages: pages).pages(in: span))
      try visit(finish(article, record, from: span.lowerBound))
    }
    return !records.isEmpty
  }

  /// - Parameter start: where the article begins in the text that the record's places point into.
  private func finish(
    _ article: Article, _ record: ExportRecord, from start: Int
  ) -> Result<Article, ReadingError> {
    if let problem = problem(in: article.text, line: article.line) { return .failure(problem) }
    guard !record.body.isEmpty else { return .failure(.noWords(line: article.line)) }
    var article = article
    let body = record.body.lowerBound - start..<record.body.upperBound - start
    // Without a headline of its own, the words are read like a page; else nothing of them is one.
    var words = Article(text: Array(article.text[body]))
    words.headline = record.headline ?? ""
    words.readPage()
    article.blocks = record.marked.map {
      Block(span: $0.span.lowerBound - start..<$0.span.upperBound - start, kind: $0.kind)
    }
    for block in words.blocks {
      let span = block.span.lowerBound + body.lowerBound..<block.span.upperBound + body.lowerBound
      if let rest = article.unmarked(span) { article.blocks.append(Block(span: rest, kind: block.kind)) }
    }
    article.blocks.sort { $0.span.lowerBound < $1.span.lowerBound }
    article.headline = record.headline
    article.byline = record.byline ?? words.byline
    article.outlet = record.outlet ?? words.outlet
    article.published = record.published ?? words.published
    article.archived = record.loaded
    article.url = record.url
    article.language = words.language
    return .success(article)
  }
}

extension Article {
  /// What of a span of the article's words is no label that the export put there.
  fileprivate func unmarked(_ span: Range<Int>) -> Range<Int>? {
    guard let label = blocks.last(where: { $0.span.overlaps(span) })?.span else { return span }
    let rest = max(span.lowerBound, label.upperBound)..<max(span.upperBound, label.upperBound)
    let visible = text.withUnsafeBufferPointer { $0.trimmed(rest) }
    return visible.isEmpty ? nil : visible
  }
}

extension Place {
  /// The pages of a part of the text, by offsets into that part.
  fileprivate func pages(in span: Range<Int>) -> [PageStart] {
    guard let first = page(at: span.lowerBound) else { return [] }
    return [PageStart(text: 0, page: first)]
      + pages.filter { $0.text > span.lowerBound && $0.text < span.upperBound }
      .map { PageStart(text: $0.text - span.lowerBound, page: $0.page) }
  }
}
