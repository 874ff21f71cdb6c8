// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// Reads a saved web page. The article's text is its lines with a blank line between them, the headline
  /// first where the page shows it; furniture that is left between them is marked as in plain text.
  func readHTML(_ file: Bytes) -> Result<Article, ReadingError> {
    guard file.count <= maximumTextSize else {
      return .failure(.tooLarge("a page of \(file.count >> 20) MiB"))
    }
    guard LibXML2.loaded != nil else {
      return .failure(.needsLibrary("libxml2", toRead: "a web page"))
    }
    let decoded = decodeHTML(file)
    let tree = decoded.withUnsafeBufferPointer { HTMLTree($0) }
    let facts = HTMLFacts(tree)
    let blocks = tree.blocks()
    let chosen = HTMLBody(tree, blocks).article()
    guard !chosen.isEmpty else {
      return .failure(
        ReadingError(
          .notAnArticle, reason: "a page without an article in it", cure: "save the page of the article"))
    }
    var article = Article(text: Array(chosen.map { blocks[$0].text }.joined(separator: [0x0A, 0x0A])))
    article.isFileText = false
    article.headline = facts.headline
    article.outlet = facts.outlet
    article.byline = facts.byline
    article.published = facts.published
    article.url = facts.url ?? savedAddress(file)
    article.language = facts.language
    return finish(article, line: nil).map { article in
      var article = article
      article.markAsTagged(chosen.map { tree.role(of: blocks[$0].owner) })
      return article
    }
  }

  /// *saved from url=(0024)http://valley.example/1*, as browsers write it at the top of a page.
  private func savedAddress(_ file: Bytes) -> String? {
    let start = file.part(0..<min(file.count, 1_000))
    guard let (_, rest) = start.cut(at: "saved from url=("), let (_, address) = rest.cut(at: ")") else {
      return nil
    }
    let end = address.firstIndex { $0 <= 0x20 } ?? address.count
    let line = address.part(0..<end)
    let url = line.cut(at: "-->").map { $0.0.string } ?? line.string
    return url.hasPrefix("http") ? url : nil
  }
}

extension HTMLTree {
  /// The tag of the element that a block stands in; `figcaption` also for what the page calls a caption.
  fileprivate func role(of owner: Int) -> String {
    var element = owner
    for _ in 0..<4 where element >= 0 {
      let node = nodes[element]
      let words = HTMLNames(of: node).words
      if ["figure", "figcaption", "caption"].contains(node.tag) || words.contains("caption")
        || words.contains("captions") || words.contains("credit")
      {
        return "figcaption"
      }
      if node.tag == "article" || node.tag == "p" { break }
      element = node.parent
    }
    return nodes[owner].tag
  }
}

extension Article {
  /// Takes headings, captions and the headline for what the page's tags say they are, where the words did not
  /// show that they are furniture.
  ///
  /// - Parameter tags: for each block the element that it stood in.
  fileprivate mutating func markAsTagged(_ tags: [String]) {
    guard tags.count == blocks.count else { return }
    for index in blocks.indices where [.paragraph, .heading].contains(blocks[index].kind) {
      let span = blocks[index].span
      let isSentence = text.withUnsafeBufferPointer { endsWithFullStop($0, span) }
      switch tags[index] {
      case "h1" where !blocks.contains { $0.kind == .headline }: blocks[index].kind = .headline
      case "h1", "h2", "h3", "h4", "h5", "h6":
        if span.count <= 200, !isSentence || span.count <= 80 { blocks[index].kind = .heading }
      case "figcaption": blocks[index].kind = .caption
      default: break
      }
    }
  }
}
