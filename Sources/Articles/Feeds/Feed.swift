// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of RSS (0.9 to 2.0) or Atom: what it says of itself, and its items.
struct Feed {
  struct Item {
    var title: String?
    var author: String?
    var address: String?
    var published: PublicationDate?
    /// Its words, paragraph by paragraph, without the title.
    var words = DocumentText()
  }

  private(set) var title: String?
  private(set) var language: String?
  private(set) var items: [Item] = []
  private let tree: MarkupTree

  init(_ file: Bytes) {
    // What other vocabularies call *title* or *content* is not that of the item.
    tree = MarkupTree(
      xml: file, prefixes: ["media", "itunes", "dc", "content", "atom", "dcterms", "georss", "podcast"])
    guard !tree.nodes.isEmpty else { return }
    let channel = tree.nodes.firstIndex { $0.tag == "channel" } ?? 0
    title = child("title", of: channel).flatMap { text(of: $0) }
    language =
      (child("language", of: channel) ?? child("dc:language", of: channel)).flatMap { tree.text(of: $0) }
      ?? tree.nodes[0]["lang"]
    var index = 0
    while index < tree.nodes.count {
      if tree.nodes[index].tag == "item" || tree.nodes[index].tag == "entry" {
        items.append(item(index))
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
  }

  private func item(_ node: Int) -> Item {
    var item = Item()
    item.title = child("title", of: node).flatMap { text(of: $0) }
    item.author = child("dc:creator", of: node).flatMap { tree.text(of: $0) } ?? author(of: node)
    item.address = address(of: node)
    let dates = ["pubDate", "published", "issued", "dc:date", "dcterms:issued", "updated", "modified"]
    item.published =
      dates.lazy.compactMap { child($0, of: node) }.compactMap { tree.text(of: $0) }
      .compactMap { PublicationDate($0) }.first
    let contents = ["content:encoded", "content", "description", "summary"].compactMap { child($0, of: node) }
    for content in contents where item.words.text.isEmpty { item.words = words(of: content) }
    return item
  }

  private func child(_ tag: String, of node: Int) -> Int? {
    var child = node + 1
    while child < tree.nodes[node].end {
      if tree.nodes[child].tag == tag { return child }
      child = tree.nodes[child].end
    }
    return nil
  }

  /// Atom's `<author><name>`; in RSS an address with the name behind it: *ann@paper.example (Ann Roe)*.
  private func author(of node: Int) -> String? {
    guard let author = child("author", of: node) else { return nil }
    guard let text = tree.text(of: child("name", of: author) ?? author) else { return nil }
    if let open = text.firstIndex(of: "("), text.last == ")" {
      return String(text[text.index(after: open)...].dropLast())
    }
    return text.contains("@") ? nil : text
  }

  private func address(of node: Int) -> String? {
    var child = node + 1
    var found: String?
    while child < tree.nodes[node].end {
      let element = tree.nodes[child]
      if element.tag == "link" {
        let address = element["href"] ?? tree.text(of: child)
        if element["rel"] ?? "alternate" == "alternate", let address, address.hasPrefix("http") {
          return address
        }
      } else if element.tag == "guid", element["isPermaLink"] != "false" {
        found = tree.text(of: child).flatMap { $0.hasPrefix("http") ? $0 : nil }
      }
      child = element.end
    }
    return found
  }

  /// A line, which may hold markup of HTML as text.
  private func text(of element: Int) -> String? {
    guard let text = tree.text(of: element), text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else {
      return tree.text(of: element)
    }
    let page = Array("<p>\(text)</p>".utf8).withUnsafeBufferPointer { MarkupTree($0) }
    return page.nodes.isEmpty ? text : page.text(of: 0)
  }

  /// Words that are a page of HTML written as text, or elements of XHTML.
  private func words(of element: Int) -> DocumentText {
    let inside = tree.nodes[element + 1..<tree.nodes[element].end]
    if inside.contains(where: { !$0.tag.isEmpty }) {
      return words(of: tree, in: element..<tree.nodes[element].end)
    }
    let page = inside.flatMap(\.text)
    guard page.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      var document = DocumentText()
      document.append(page)
      return document
    }
    let html = (Array("<html><body><div>".utf8) + page).withUnsafeBufferPointer { MarkupTree($0) }
    return words(of: html, in: html.nodes.indices)
  }

  private func words(of tree: MarkupTree, in range: Range<Int>) -> DocumentText {
    var document = DocumentText()
    // *Read on at the Gazette* is no word of the article.
    for block in tree.blocks(in: range) where block.linkShare < 0.6 {
      let tag = tree.nodes[block.owner].tag
      document.append(
        block.text,
        ["h1", "h2", "h3", "h4"].contains(tag) ? .heading : tag == "figcaption" ? .caption : .body)
    }
    return document
  }
}

extension Reader {
  /// Hands over the items of a feed.
  func forEachArticle<Failure: Error>(
    inFeed file: Bytes, _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    guard file.count <= maximumTextSize else {
      return try visit(.failure(.tooLarge("a feed of \(file.count >> 20) MiB")))
    }
    guard LibXML2.loaded != nil else {
      return try visit(.failure(.needsLibrary("libxml2", toRead: "a feed")))
    }
    let feed = Feed(file)
    if feed.items.isEmpty { return try visit(.failure(.empty("a feed without items"))) }
    for (index, item) in feed.items.enumerated() { try visit(article(item, number: index + 1, of: feed)) }
  }

  private func article(_ item: Feed.Item, number: Int, of feed: Feed) -> Result<Article, ReadingError> {
    guard !item.words.text.isEmpty else {
      return .failure(
        ReadingError(
          .notAnArticle, reason: "item \(number) has no words but its title", cure: "save its page"))
    }
    var document = DocumentText()
    if let title = item.title { document.append(title.utf8, .title) }
    for (span, role) in item.words.paragraphs { document.append(item.words.text[span], role) }
    var article = Article(text: document.text)
    article.isFileText = false
    article.place.number = number
    article.headline = item.title
    article.byline = item.author.flatMap(HTMLFacts.personName)
    article.outlet = feed.title
    article.url = item.address
    article.published = item.published
    article.language = feed.language.flatMap(HTMLFacts.languageTag)
    return finish(article).map { article in
      var article = article
      article.mark(as: document)
      return article
    }
  }
}
