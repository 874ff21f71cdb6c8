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
    let tree = decoded.withUnsafeBufferPointer { MarkupTree($0) }
    let facts = HTMLFacts(tree)
    let blocks = tree.blocks()
    let chosen = HTMLBody(tree, blocks).article()
    guard !chosen.isEmpty else {
      return .failure(
        ReadingError(
          .notAnArticle, reason: "a page without an article in it", cure: "save the page of the article"))
    }
    var document = DocumentText()
    for index in chosen { document.append(blocks[index].text, tree.role(of: blocks[index].owner)) }
    var article = Article(text: document.text)
    article.isFileText = false
    article.headline = facts.headline
    article.outlet = facts.outlet
    article.byline = facts.byline
    article.published = facts.published
    article.url = facts.url ?? savedAddress(file)
    article.language = facts.language
    return finish(article, line: nil).map { article in
      var article = article
      article.mark(as: document)
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

extension MarkupTree {
  /// What a block is by the element that it stands in; a caption also what the page calls one.
  fileprivate func role(of owner: Int) -> DocumentText.Role {
    var element = owner
    for _ in 0..<4 where element >= 0 {
      let node = nodes[element]
      let words = HTMLNames(of: node).words
      if ["figure", "figcaption", "caption"].contains(node.tag) || words.contains("caption")
        || words.contains("captions") || words.contains("credit")
      {
        return .caption
      }
      if node.tag == "article" || node.tag == "p" { break }
      element = node.parent
    }
    switch nodes[owner].tag {
    case "h1": return .title
    case "h2", "h3", "h4", "h5", "h6": return .heading
    default: return .body
    }
  }
}
