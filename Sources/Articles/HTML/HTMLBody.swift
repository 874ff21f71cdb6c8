// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the article among the lines of a page.
///
/// The weight of prose decides, as in Readability (Arc90, 2009) and its descendants: the article stands in
/// the innermost element that holds most of it. Parts that the page itself calls navigation, comments,
/// related links and so on are left out first, unless most of the page's prose is in them.
struct HTMLBody {
  private let tree: MarkupTree
  private let blocks: [HTMLBlock]
  /// For each block, whether it stands in a part that is called something else than the article.
  private let isAside: [Bool]
  /// The weight of prose in each element, without asides.
  private let weights: [Int]

  init(_ tree: MarkupTree, _ blocks: [HTMLBlock]) {
    self.tree = tree
    self.blocks = blocks
    let isTeaser = HTMLBody.teasers(blocks)
    let all = tree.sums(zip(blocks, isTeaser).map { ($0.owner, $1 ? 0 : $0.weight) })
    let asides = HTMLBody.asides(of: tree, weights: all, consent: ConsentText(tree, blocks))
    isAside = zip(blocks, isTeaser).map { asides[$0.owner] || $1 }
    weights = tree.sums(zip(blocks, isAside).map { ($0.owner, $1 ? 0 : $0.weight) })
  }

  /// Indices of the blocks that are the article, in order: its headline and standfirst too, where they stand
  /// above.
  func article() -> [Int] {
    guard let root = container() else { return [] }
    let range = root..<tree.nodes[root].end
    let inside = blocks.indices.filter { range.contains(blocks[$0].owner) && !isAside[$0] }
    let body = trimmed(inside.filter { !isLinkList($0) })
    return head(above: body) + body
  }

  // MARK: - Where the article is

  /// What the page marks as the article's text, if most of the prose is there; else the innermost element
  /// that holds four fifths of it.
  private func container() -> Int? {
    guard let total = weights.first, total > 0 else { return nil }
    for isMarked in HTMLBody.marks {
      let best = tree.nodes.indices.filter { isMarked(tree.nodes[$0]) }.max { weights[$0] < weights[$1] }
      if let best, weights[best] * 2 >= total { return best }
    }
    let heading = tree.firstElements(10) { $0.tag == "h1" }.first {
      tree.text(of: $0)?.contains(" ") ?? false
    }
    var node = 0
    while let child = heaviestChild(of: node), !isProse(child) {
      // The heading tells the article from columns beside it that are nearly as long.
      let holdsHeading = heading.map { $0 > child && $0 < tree.nodes[child].end } ?? false
      guard weights[child] * 5 >= weights[node] * (holdsHeading ? 2 : 4) else { break }
      node = child
    }
    return node
  }

  private static let marks: [@Sendable (MarkupTree.Node) -> Bool] = [
    { $0["itemprop"]?.lowercased() == "articlebody" },
    { $0.tag != "body" && !HTMLNames(of: $0).isDisjoint(with: articleNames) },
    { $0.tag == "article" },
    { $0.tag == "main" || $0["role"]?.lowercased() == "main" },
  ]

  private static let articleNames: Set<String> = [
    "articlebody", "storybody", "entrycontent", "postcontent", "articlecontent", "storycontent",
    "articletext",
    "storytext", "postbody", "articlebodytext", "bodytext", "storybodytext", "contentarticlebody",
    "articlecopy",
  ]

  private func heaviestChild(of node: Int) -> Int? {
    var best: Int?
    var child = node + 1
    while child < tree.nodes[node].end {
      if weights[child] > best.map({ weights[$0] }) ?? 0 { best = child }
      child = tree.nodes[child].end
    }
    return best
  }

  /// A paragraph is no container: all its weight is its own line.
  private func isProse(_ node: Int) -> Bool {
    ["p", "li", "blockquote"].contains(tree.nodes[node].tag) && heaviestChild(of: node) == nil
  }

  // MARK: - What is left out

  /// Whether each element stands in a part that the page calls navigation, comments and so on, or does not
  /// show. A part with most of the prose is the article, whatever it is called; only readers' comments and what
  /// asks for leave may outweigh it.
  private static func asides(of tree: MarkupTree, weights: [Int], consent: ConsentText) -> [Bool] {
    var asides = [Bool](repeating: false, count: tree.nodes.count)
    let total = (weights.first ?? 0) - consent.total
    for (index, node) in tree.nodes.enumerated() where !node.tag.isEmpty {
      if node.parent >= 0, asides[node.parent] {
        asides[index] = true
      } else if consent.isAsking(index, prose: weights) {
        asides[index] = true
      } else if weights[index] * 2 <= total {
        asides[index] = isCalledAside(node) || isUnseen(node)
      } else if weights[index] * 10 <= total * 9, !unnamedTags.contains(node.tag) {
        asides[index] = !HTMLNames(of: node).words.isDisjoint(with: commentWords)
      }
    }
    return asides
  }

  private static func isCalledAside(_ node: MarkupTree.Node) -> Bool {
    if ["nav", "aside", "footer", "form", "dialog", "fieldset", "legend"].contains(node.tag) { return true }
    if unnamedTags.contains(node.tag) || node.attributes.isEmpty { return false }
    if let role = node["role"]?.lowercased(), asideRoles.contains(role) { return true }
    let words = HTMLNames(of: node).words
    return !words.isDisjoint(with: asideWords) || !words.isDisjoint(with: commentWords)
  }

  /// Elements whose names say nothing of what they are.
  static let unnamedTags: Set<String> = [
    "html", "body", "main", "article", "p", "h1", "h2", "h3", "h4", "b", "i", "em", "strong", "br", "tbody",
    "tr",
  ]

  private static func isUnseen(_ node: MarkupTree.Node) -> Bool {
    if node.attributes.isEmpty || ["html", "body"].contains(node.tag) { return false }
    if node["hidden"] != nil || node["aria-hidden"]?.lowercased() == "true" { return true }
    guard let style = node["style"]?.lowercased().filter({ $0 != " " }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private static let asideRoles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu",
    "toolbar",
    "alert",
  ]

  private static let commentWords: Set<String> = ["comment", "comments", "disqus", "respond", "commentlist"]

  private static let asideWords: Set<String> = [
    "nav", "navigation", "navbar", "menu", "menus", "breadcrumb", "breadcrumbs", "footer", "foot", "sidebar",
    "sidebars",
    "related", "share", "sharing", "social", "promo", "promos", "promotion", "newsletter", "subscribe",
    "subscription", "signup", "cookie", "cookies", "consent", "gdpr", "advert", "adverts", "advertisement",
    "advertising", "ad", "ads", "sponsor", "sponsored", "outbrain", "taboola", "recommended",
    "recommendations",
    "mostread", "popular", "trending", "login", "modal", "popup", "overlay", "widget", "widgets", "toolbar",
    "toolbox", "pagination", "pager", "skip", "gallery", "slideshow", "carousel", "slider", "tags",
    "tagcloud",
    "topics", "masthead", "seealso", "morestories", "hyperpuff", "puffbox",
  ]

  /// Which blocks are the first words of other stories: each stands below a link, and the next link below it.
  private static func teasers(_ blocks: [HTMLBlock]) -> [Bool] {
    let isLink = blocks.map { $0.linkShare >= 0.9 && $0.text.count >= 12 }
    var teasers = [Bool](repeating: false, count: blocks.count)
    for index in blocks.indices.dropFirst() where isLink[index - 1] && !isLink[index] {
      let isFollowed = index + 1 < blocks.count && isLink[index + 1]
      teasers[index] = isFollowed || (index >= 2 && teasers[index - 2])
    }
    return teasers
  }

  /// Lists and lines that are mostly links.
  private func isLinkList(_ index: Int) -> Bool {
    let block = blocks[index]
    return block.linkShare > 0.6 && block.text.count < 300 && !(block.linkShare < 0.95 && isHeadLine(index))
      && !(tree.nodes[block.owner].tag == "p"
        && block.text.withUnsafeBufferPointer { endsWithStop($0, 0..<$0.count) })
  }

  /// Without the short lines below the last prose: tools, keywords, the next story's title.
  private func trimmed(_ body: [Int]) -> [Int] {
    guard let last = body.lastIndex(where: { blocks[$0].weight > 0 || endsSentence($0) }) else { return body }
    return Array(body[...last])
  }

  private func endsSentence(_ index: Int) -> Bool {
    let block = blocks[index]
    return block.linkShare < 0.5 && block.text.count >= 10
      && block.text.withUnsafeBufferPointer { endsWithStop($0, 0..<$0.count) }
  }

  /// The main heading, and what stands between it and the first block: standfirst, byline, date. Nothing when
  /// the article holds its heading.
  private func head(above body: [Int]) -> [Int] {
    guard let first = body.first, !body.contains(where: isMainHeading),
      let heading = blocks[..<first].indices.last(where: isMainHeading), first - heading <= 25
    else { return [] }
    let between = (heading + 1..<first).filter { index in
      !isAside[index] && blocks[index].linkShare < 0.9 && blocks[index].text.count < 600
        && (isHeadLine(index) || blocks[index].weight > 0)
    }
    return [heading] + between
  }

  /// An `<h1>` of three words or more: fewer are the name of the site.
  private func isMainHeading(_ index: Int) -> Bool {
    tree.nodes[blocks[index].owner].tag == "h1" && blocks[index].text.count { $0 == 0x20 } >= 2
  }

  /// *17 October 2013 By Jane Roe*
  private func isDatedByline(_ text: Bytes) -> Bool {
    text.count <= 160
      && (text.cut(at: " By ") ?? text.cut(at: " by ")).map { DatedLine($0.0) != nil } ?? false
  }

  /// Whether a line above the text looks like a byline, a date or a sentence.
  private func isHeadLine(_ index: Int) -> Bool {
    blocks[index].text.withUnsafeBufferPointer { text in
      let span = 0..<text.count
      return DatedLine(text) != nil || Byline(text, span) != nil || isDatedByline(text)
        || (text.count > 40 && endsWithStop(text, span))
    }
  }
}

extension MarkupTree {
  /// For each element, the sum of what it and all elements inside it own.
  func sums(_ owned: [(owner: Int, weight: Int)]) -> [Int] {
    var sums = [Int](repeating: 0, count: nodes.count)
    for (owner, weight) in owned { sums[owner] += weight }
    for node in nodes.indices.reversed() where nodes[node].parent >= 0 {
      sums[nodes[node].parent] += sums[node]
    }
    return sums
  }
}

/// The names that an element is given by its class and its id.
struct HTMLNames {
  /// The whole names, letters only: *article-body* is *articlebody*.
  var names: Set<String> = []
  /// Their words: *article*, *body*; also those of *articleBody*.
  var words: Set<String> = []

  /// Characters of a class or an id that are looked at.
  private static let longest = 1_000

  init(of node: MarkupTree.Node) {
    for value in [node["class"], node["id"]] {
      for name in (value ?? "").prefix(HTMLNames.longest).split(separator: " ") {
        let parts = HTMLNames.split(name)
        words.formUnion(parts)
        names.insert(parts.joined())
      }
    }
  }

  func isDisjoint(with other: Set<String>) -> Bool { names.isDisjoint(with: other) }

  private static func split(_ name: Substring) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in name.utf8 {
      let isUpper = isUpperCase(byte)
      if !isUpper && !isLowerCase(byte) || (isUpper && wasLower) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if isUpper || isLowerCase(byte) { word.append(byte | 0x20) }
      wasLower = isLowerCase(byte)
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
