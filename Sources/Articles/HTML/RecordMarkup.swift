// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the text of a record is plain, or markup of HTML that stands for it, and of what kind.
///
/// An element of HTML that is opened and closed, a paragraph or a break makes it markup; so does a reference to a
/// character (`&rdquo;`, `&#8221;`). A lone `<` or `&`, an address between brackets and a tag of no element do not.
struct RecordMarkup {
  enum Kind {
    case plain
    /// Plain text but for its references.
    case references
    /// Plain text with elements inside its lines: *`<em>`late`</em>`*.
    case inline
    /// Lines that are elements.
    case blocks
    /// A whole page with its head.
    case page
  }

  private(set) var kind = Kind.plain
  private(set) var holdsParagraphs = false
  private(set) var holdsBreaks = false

  init(_ text: Bytes) {
    var opened: Set<String> = []
    var closed: Set<String> = []
    var holdsReference = false
    var i = 0
    while i < text.count {
      if text[i] == UInt8(ascii: "<"), let tag = Tag(text, at: i) {
        if tag.isClosing { closed.insert(tag.name) } else { opened.insert(tag.name) }
        i = tag.end
      } else {
        if text[i] == UInt8(ascii: "&") {
          holdsReference = holdsReference || RecordMarkup.isReference(text, i)
        }
        i += 1
      }
    }
    holdsBreaks = opened.contains("br")
    holdsParagraphs = opened.contains("p") || opened.contains("div")
    let isMarkup =
      holdsBreaks || opened.contains("p")
      || !opened.isDisjoint(with: closed.intersection(RecordMarkup.elements))
    if isMarkup, !opened.isDisjoint(with: ["html", "body"]) {
      kind = .page
    } else if isMarkup {
      kind = opened.isDisjoint(with: MarkupTree.blockTags.union(["br"])) ? .inline : .blocks
    } else if holdsReference {
      kind = .references
    }
  }

  private static let elements = MarkupTree.blockTags.union([
    "a", "abbr", "b", "big", "cite", "del", "em", "font", "i", "ins", "mark", "q", "s", "small", "span",
    "strong",
    "sub", "sup", "time", "u",
  ])

  private static func isReference(_ text: Bytes, _ start: Int) -> Bool {
    let name = text[(start + 1)...].prefix(9).prefix {
      isLowerCase($0 | 0x20) || $0 == 0x23 || (0x30...0x39).contains($0)
    }
    guard name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ";"), name.count > 1 else {
      return false
    }
    return name.first == 0x23 || references.contains(String(decoding: name, as: UTF8.self))
  }

  /// Those that texts in English need.
  private static let references: Set<String> = [
    "amp", "quot", "apos", "lt", "gt", "nbsp", "lsquo", "rsquo", "sbquo", "ldquo", "rdquo", "bdquo", "laquo",
    "raquo",
    "ndash", "mdash", "hellip", "bull", "middot", "shy", "pound", "euro", "cent", "yen", "copy", "reg",
    "trade", "deg",
    "frac12", "frac14", "times", "aacute", "agrave", "acirc", "auml", "aring", "aelig", "ccedil", "eacute",
    "egrave",
    "ecirc", "euml", "iacute", "iuml", "ntilde", "oacute", "ocirc", "ouml", "oslash", "szlig", "uacute",
    "uuml",
    "Eacute", "Ouml", "Uuml", "Auml", "thinsp", "ensp", "emsp", "zwnj", "zwj",
  ]
}

/// A tag as it stands in a text: `<p class="lead">`.
private struct Tag {
  let name: String
  let isClosing: Bool
  let end: Int

  /// Bytes of a tag that are looked at.
  private static let longest = 4_000

  init?(_ text: Bytes, at start: Int) {
    let limit = min(text.count, start + Tag.longest)
    var i = start + 1
    isClosing = i < limit && text[i] == UInt8(ascii: "/")
    if isClosing { i += 1 }
    let name = text[min(i, limit)..<limit].prefix { isLowerCase($0 | 0x20) || (0x30...0x39).contains($0) }
    i = name.endIndex
    guard let first = name.first, isLowerCase(first | 0x20), name.count <= 12, i < limit,
      text[i] <= 0x20 || text[i] == UInt8(ascii: ">") || text[i] == UInt8(ascii: "/")
    else { return nil }
    while i < limit, text[i] != UInt8(ascii: ">") {
      if text[i] == UInt8(ascii: "<") { return nil }
      i += 1
    }
    guard i < limit else { return nil }
    self.name = String(decoding: name, as: UTF8.self).lowercased()
    end = i + 1
  }
}

extension Reader {
  /// Reads the text of a record as what it is: a page of plain text, or a piece of a web page.
  ///
  /// - Parameters:
  ///   - article: with the record's text and fields; no block yet.
  ///   - line: where the record begins, when it is one of many.
  func finish(record article: Article, line: Int?) -> Result<Article, ReadingError> {
    let markup = article.text.withUnsafeBufferPointer { RecordMarkup($0) }
    guard markup.kind != .plain, article.text.count <= maximumTextSize else {
      return finish(article, line: line)
    }
    guard LibXML2.loaded != nil else {
      var error = ReadingError.needsLibrary("libxml2", toRead: "a record whose text is HTML")
      error.line = line
      return .failure(error)
    }
    var article = article
    article.headline = article.headline.map(unescaped)
    article.outlet = article.outlet.map(unescaped)
    article.byline = article.byline.map(unescaped)
    if markup.kind == .page, let page = try? article.text.withUnsafeBufferPointer({ readHTML($0) }).get() {
      return .success(article.taking(page))
    }
    let tree = markup.tree(of: article.text)
    guard markup.kind == .blocks || markup.kind == .page else {
      article.text = tree.characters
      return finish(article, line: line)
    }
    var document = DocumentText()
    for block in tree.blocks() where !tree.isLinks(block) {
      document.append(block.text, tree.role(of: block.owner))
    }
    article.text = document.text
    return finish(article, line: line).map { article in
      var article = article
      article.mark(as: document)
      return article
    }
  }
}

extension RecordMarkup {
  fileprivate func tree(of text: [UInt8]) -> MarkupTree {
    var page = Array("<html><body><div>".utf8)
    switch kind {
    case .references:
      for byte in text {
        if byte == UInt8(ascii: "<") { page += Array("&lt;".utf8) } else { page.append(byte) }
      }
    case .blocks where !holdsParagraphs: page += withBreaks(text)
    default: page += text
    }
    return page.withUnsafeBufferPointer { page in decodeHTML(page).withUnsafeBufferPointer { MarkupTree($0) }
    }
  }

  /// Without an element for paragraphs a blank line parts them, as in what blogs keep; without breaks of their own the
  /// ends of lines are breaks.
  private func withBreaks(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isInTag = false
    var i = 0
    while i < text.count {
      let byte = text[i]
      i += 1
      if byte == UInt8(ascii: "<"), i < text.count, isLowerCase(text[i] | 0x20) || text[i] == 0x2F {
        isInTag = true
      }
      if byte == UInt8(ascii: ">") { isInTag = false }
      result.append(byte)
      guard byte == 0x0A || byte == 0x0D, !isInTag else { continue }
      var ends = byte == 0x0A ? 1 : 0
      while i < text.count, text[i] <= 0x20 {
        if text[i] == 0x0A { ends += 1 }
        i += 1
      }
      for _ in 0..<(ends > 1 ? 2 : holdsBreaks ? 0 : 1) { result += Array("<br>".utf8) }
    }
    return result
  }
}

extension MarkupTree {
  /// All characters of the texts, white space as it is.
  fileprivate var characters: [UInt8] {
    nodes.indices.flatMap { index in
      let parent = nodes[index].parent
      return parent >= 0 && nodes[parent].tag == "script" ? [] : nodes[index].text
    }
  }

  /// A line of links that is no sentence.
  fileprivate func isLinks(_ block: HTMLBlock) -> Bool {
    block.linkShare > 0.6 && !block.text.withUnsafeBufferPointer { endsWithStop($0, 0..<$0.count) }
  }
}

extension Article {
  /// The record with the words of the page that its text is; its fields count before what the page says.
  fileprivate func taking(_ page: Article) -> Article {
    var article = self
    article.text = page.text
    article.blocks = page.blocks
    article.headline = headline ?? page.headline
    article.outlet = outlet ?? page.outlet
    article.byline = byline ?? page.byline
    article.url = url ?? page.url
    article.published = published ?? page.published
    article.archived = page.archived
    article.language = page.language
    return article
  }
}
