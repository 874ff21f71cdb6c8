// SPDX-License-Identifier: GPL-3.0-or-later

/// The paragraphs of a document that says itself what each of them is: a word processor's, a page's.
struct DocumentText {
  enum Role: Sendable {
    case body
    /// The title of the whole.
    case title
    case heading
    case caption
  }

  /// A blank line between paragraphs.
  private(set) var text: [UInt8] = []
  /// Where each stands in the text; in order, without the white space at both ends.
  private(set) var paragraphs: [(span: Range<Int>, role: Role)] = []

  /// Where the pages of the print begin in the text; empty for a document without pages of its own.
  var pages: [Place.PageStart] = []

  /// Adds a paragraph. One without anything to see is left out.
  mutating func append(_ paragraph: some Sequence<UInt8>, _ role: Role = .body) {
    let characters = Array(paragraph)
    let span = characters.withUnsafeBufferPointer { $0.trimmed(0..<$0.count) }
    guard !span.isEmpty else { return }
    if !text.isEmpty { text += [0x0A, 0x0A] }
    paragraphs.append((text.count..<text.count + span.count, role))
    text += characters[span]
  }

  /// The role of the paragraph that holds an offset into the text.
  fileprivate func role(at offset: Int) -> Role {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].span.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low < paragraphs.count && paragraphs[low].span.contains(offset) ? paragraphs[low].role : .body
  }
}

extension Article {
  /// Takes titles, headings and captions for what the document says they are, where the words did not show that they
  /// are furniture.
  mutating func mark(as document: DocumentText) {
    for index in blocks.indices where [.paragraph, .heading].contains(blocks[index].kind) {
      let span = blocks[index].span
      let isSentence = text.withUnsafeBufferPointer { endsWithFullStop($0, span) }
      switch document.role(at: span.lowerBound) {
      case .title where !blocks.contains { $0.kind == .headline }:
        blocks[index].kind = .headline
        if headline == nil { headline = text.withUnsafeBufferPointer { joinedWords($0.part(span)) } }
      case .title, .heading:
        if span.count <= 200, !isSentence || span.count <= 80 { blocks[index].kind = .heading }
      case .caption: blocks[index].kind = .caption
      case .body: break
      }
    }
  }
}

extension Reader {
  /// Hands over the article that a document is, or the many of a press database.
  func forEachArticle<Failure: Error>(
    of document: Result<DocumentText, ReadingError>,
    _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    switch document {
    case .failure(let error): try visit(.failure(error))
    case .success(let document):
      if try forEachArticle(exportedIn: document.text, pages: document.pages, hasLines: false, visit) {
        return
      }
      try visit(article(of: document))
    }
  }

  private func article(of document: DocumentText) -> Result<Article, ReadingError> {
    var article = Article(text: document.text)
    article.isFileText = false
    article.place.pages = document.pages
    return finish(article).map { article in
      var article = article
      article.mark(as: document)
      return article
    }
  }
}
