// SPDX-License-Identifier: GPL-3.0-or-later

/// What a page says of its article in its markup. For each fact the first of these that gives it counts:
/// JSON-LD (an article of schema.org), OpenGraph, other `<meta>`, microdata and links, `<time>`, `<title>`.
struct HTMLFacts {
  var headline: String?
  var outlet: String?
  var byline: String?
  var url: String?
  var published: PublicationDate?
  var language: String?
  /// The article's words as the page's markup gives them beside those that it shows.
  var body: [UInt8]?

  init(_ tree: MarkupTree) {
    let linked = LinkedData(tree)
    body = linked.body
    let meta = Metas(tree)
    outlet = linked.outlet ?? meta["og:site_name"] ?? meta["application-name"] ?? meta["dc.publisher"]
    let title = tree.nodes.firstIndex { $0.tag == "title" }.flatMap { tree.text(of: $0) }
    let heading = tree.mainHeading.flatMap { HTMLFacts.isSite($0, title: title) ? nil : $0 }
    headline = [
      linked.headline, meta["og:title"], meta["twitter:title"], meta["headline"], meta["dc.title"], heading,
      title,
    ].lazy.compactMap { $0 }.first { !Furniture.releases.contains(Phrase($0)) }
    headline = headline.map { withoutSiteName($0) }
    if headline == title, let (shorter, site) = title.flatMap(HTMLFacts.withoutLeadingSite) {
      headline = shorter
      outlet = outlet ?? site
    }
    if outlet == nil {
      outlet = title.flatMap { HTMLFacts.siteName(in: $0) ?? HTMLFacts.withoutLeadingSite($0)?.site }
    }
    let authors = [
      meta["author"], meta["article:author"], meta["dc.creator"], meta["byl"], tree.text(marked: "author"),
    ]
    byline = linked.byline ?? authors.lazy.compactMap { $0.flatMap(HTMLFacts.personName) }.first
    let dates = HTMLFacts.dateNames.lazy.compactMap { meta[$0].flatMap { PublicationDate($0) } }
    published = linked.published ?? dates.first ?? tree.markedDate
    url = tree.canonicalAddress ?? meta["og:url"] ?? linked.url
    language =
      (tree.nodes.first { $0.tag == "html" }).flatMap { $0["lang"] ?? $0["xml:lang"] } ?? meta["og:locale"]
    language = language.flatMap(HTMLFacts.languageTag)
  }

  private static let dateNames = [
    "article:published_time", "og:published_time", "article:published", "datepublished",
    "originalpublicationdate",
    "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "date", "dc.date.issued",
    "dc.date",
    "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "article_date_original",
    "cxenseparse:recs:publishtime",
  ]

  /// *Council leader quits - Valley News* without what comes after the bar, when that is the outlet.
  private func withoutSiteName(_ title: String) -> String {
    for separator in [" | ", " - ", " – ", " — ", " -- ", " « ", " :: "] {
      guard let cut = title.range(ofLast: separator) else { continue }
      let end = String(title[cut.upperBound...])
      let isSite = outlet.map {
        end.lowercased().contains($0.lowercased()) || $0.lowercased().contains(end.lowercased())
      }
      if isSite ?? Outlet.isName(end) || Outlet.isName(end) || Outlet.isDomain(end) {
        return String(title[..<cut.lowerBound])
      }
    }
    return title
  }

  /// *Valley News: Council leader quits* without what comes before the bar.
  private static func withoutLeadingSite(_ title: String) -> (title: String, site: String)? {
    for separator: StaticString in [" | ", " - ", ": ", " – "] {
      let parts = Array(title.utf8).withUnsafeBufferPointer { line in
        line.cut(at: separator).map { ($0.0.string, $0.1.string) }
      }
      if let (site, rest) = parts, Outlet.isName(site), rest.contains(" ") { return (rest, site) }
    }
    return nil
  }

  /// Whether a heading is the name of the site: of a paper, or what stands behind a bar at the end of the title.
  private static func isSite(_ heading: String, title: String?) -> Bool {
    // The name of a site is shorter than its headlines.
    guard let title, heading.utf8.count * 2 < title.utf8.count else { return false }
    return [" | ", " - ", " – ", " — ", " « ", " :: "].contains { title.hasSuffix($0 + heading) }
      || (Outlet.isName(heading) && title.hasPrefix(heading))
  }

  private static func siteName(in title: String) -> String? {
    for separator in [" | ", " - ", " – ", " — "] {
      guard let cut = title.range(ofLast: separator) else { continue }
      let end = String(title[cut.upperBound...])
      if Outlet.isName(end) { return end }
    }
    return nil
  }

  /// A name without *By* and posts; nil for an address and for anything as long as a sentence.
  static func personName(_ text: String) -> String? {
    guard !text.contains("/"), !text.contains("@"), text.utf8.count <= 100 else { return nil }
    for line in [text, "By " + text] {
      let name = Array(line.utf8).withUnsafeBufferPointer { Byline($0, 0..<$0.count)?.name }
      if let name { return name }
    }
    return text.isEmpty ? nil : text
  }

  /// *en_GB* is *en-GB*.
  static func languageTag(_ text: String) -> String? {
    let tag = text.split(separator: "_").joined(separator: "-")
    return (2...12).contains(tag.utf8.count) ? tag : nil
  }
}

/// The `<meta>` of a page by name, in lower case. The first of a name counts.
private struct Metas {
  private var contents: [String: String] = [:]

  init(_ tree: MarkupTree) {
    for node in tree.nodes where node.tag == "meta" {
      guard let content = node["content"] else { continue }
      let text = Array(content.utf8).withUnsafeBufferPointer(joinedWords)
      guard !text.isEmpty else { continue }
      for name in [node["property"], node["name"], node["itemprop"]] {
        if let name = name?.lowercased(), contents[name] == nil { contents[name] = text }
      }
    }
  }

  subscript(name: String) -> String? { contents[name] }
}

extension MarkupTree {
  /// All characters inside an element.
  func text(of element: Int) -> String? {
    var characters: [UInt8] = []
    for node in nodes[element..<nodes[element].end] {
      if node.tag.isEmpty { characters += node.text } else { characters.append(0x20) }
    }
    let text = characters.withUnsafeBufferPointer(joinedWords)
    return text.isEmpty ? nil : text
  }

  /// The only `<h1>`, or the first with four words at least.
  fileprivate var mainHeading: String? {
    let headings = firstElements(10) { $0.tag == "h1" }.compactMap { text(of: $0) }
    return headings.count == 1 ? headings[0] : headings.first { $0.split(separator: " ").count >= 4 }
  }

  /// The first elements of a kind. There is a limit because they may stand inside each other, a hundred
  /// thousand deep.
  func firstElements(_ limit: Int, where isWanted: (Node) -> Bool) -> [Int] {
    var found: [Int] = []
    for index in nodes.indices where found.count < limit && isWanted(nodes[index]) { found.append(index) }
    return found
  }

  /// The text of the first element with that `itemprop` or `rel`.
  fileprivate func text(marked mark: String) -> String? {
    let index = nodes.firstIndex { node in
      !node.tag.isEmpty && node.tag != "meta" && node.tag != "link"
        && [node["itemprop"], node["rel"]].contains { $0?.lowercased() == mark }
    }
    return index.flatMap { text(of: $0) }
  }

  /// The date of an element called *datePublished*, else of the first `<time>`.
  fileprivate var markedDate: PublicationDate? {
    func date(_ index: Int) -> PublicationDate? {
      let node = nodes[index]
      return [node["datetime"], node["content"], text(of: index)].lazy.compactMap { $0 }
        .compactMap { PublicationDate($0) }.first
    }
    let marked = firstElements(10) { node in
      node["itemprop"]?.lowercased() == "datepublished" || (node.tag == "time" && node["pubdate"] != nil)
    }
    return (marked + firstElements(10) { $0.tag == "time" }).lazy.compactMap(date).first
  }

  fileprivate var canonicalAddress: String? {
    nodes.first { $0.tag == "link" && $0["rel"]?.lowercased() == "canonical" }?["href"].flatMap {
      $0.hasPrefix("http") ? $0 : nil
    }
  }
}

extension String {
  /// Where `separator` stands last.
  fileprivate func range(ofLast separator: String) -> Range<String.Index>? {
    let (bytes, mark) = (Array(utf8), Array(separator.utf8))
    guard bytes.count >= mark.count else { return nil }
    guard let i = (0...(bytes.count - mark.count)).last(where: { bytes[$0...].starts(with: mark) }) else {
      return nil
    }
    return utf8.index(startIndex, offsetBy: i)..<utf8.index(startIndex, offsetBy: i + mark.count)
  }
}
