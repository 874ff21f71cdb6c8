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
    let savedFrom = SavedFrom(decoded)
    if let whole = wholeArticle(facts, savedFrom, shown: chosen.map { blocks[$0] }) { return .success(whole) }
    guard !chosen.isEmpty else {
      return .failure(
        ReadingError(
          .notAnArticle, reason: "a page without an article in it", cure: "save the page of the article"))
    }
    var document = DocumentText()
    for index in chosen { document.append(blocks[index].text, tree.role(of: blocks[index].owner)) }
    var article = Article(text: document.text)
    article.isFileText = false
    facts.fill(&article, savedFrom)
    return finish(article, line: nil).map { article in
      var article = article
      article.mark(as: document)
      return article
    }
  }

  /// The article whose words stand in the page's markup, when the page shows no prose, or no more than its beginning: less
  /// than half as much, and the first paragraph that is shown among those words.
  private func wholeArticle(_ facts: HTMLFacts, _ savedFrom: SavedFrom, shown: [HTMLBlock]) -> Article? {
    guard let body = facts.body, body.count >= 60, body.count > 2 * shown.reduce(0, { $0 + $1.text.count })
    else {
      return nil
    }
    var article = Article(text: body)
    article.isFileText = false
    facts.fill(&article, savedFrom)
    guard let whole = try? finish(record: article, line: nil).get() else { return nil }
    guard let first = shown.first(where: { $0.weight > 0 }) else { return shown.isEmpty ? whole : nil }
    let start = first.text.withUnsafeBufferPointer { Phrase($0) }.bytes.prefix(40)
    let words = whole.text.withUnsafeBufferPointer { Phrase($0) }.bytes
    return words.indices.contains { words[$0...].starts(with: start) } ? whole : nil
  }
}

extension HTMLFacts {
  fileprivate func fill(_ article: inout Article, _ savedFrom: SavedFrom) {
    article.headline = headline
    article.outlet = outlet
    article.byline = byline
    article.published = published
    article.archived = savedFrom.date
    article.url = url ?? savedFrom.address
    article.language = language
  }
}

/// Where and when a page was saved, as the programs that save pages write it in a comment at its top.
private struct SavedFrom {
  private(set) var address: String?
  private(set) var date: PublicationDate?

  /// Bytes at the top that are looked at.
  private static let longest = 2_000

  init(_ page: [UInt8]) {
    page.withUnsafeBufferPointer { page in
      let start = page.part(0..<min(page.count, SavedFrom.longest))
      // *saved from url=(0024)http://valley.example/1*, as browsers write it.
      if let (_, rest) = start.cut(at: "saved from url=("), let (_, address) = rest.cut(at: ")") {
        note(address)
      }
      guard let (_, rest) = start.cut(at: "Page saved with SingleFile"),
        let (comment, _) = rest.cut(at: "-->")
      else {
        return
      }
      if let (_, address) = comment.cut(at: "url: ") { note(address) }
      if let (_, date) = comment.cut(at: "saved date: ") {
        // *Tue Sep 14 2021 10:22:03 GMT+0100 (British Summer Time)*, as scripts write dates.
        let words = date.wordSpans(in: 0..<date.lineEnd(from: 0)).map { date.part($0).string }
        if words.count > 3 { self.date = PublicationDate("\(words[2]) \(words[1]) \(words[3])") }
      }
    }
  }

  private mutating func note(_ address: Bytes) {
    let end = address.firstIndex { $0 <= 0x20 } ?? address.count
    let line = address.part(0..<end)
    let url = line.cut(at: "-->").map { $0.0.string } ?? line.string
    if url.hasPrefix("http") { self.address = url }
  }
}

extension MarkupTree {
  /// What a block is by the element that it stands in; a caption also what the page calls one.
  func role(of owner: Int) -> DocumentText.Role {
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
