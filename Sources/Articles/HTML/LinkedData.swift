// SPDX-License-Identifier: GPL-3.0-or-later

/// The article of schema.org that a page describes in `<script type="application/ld+json">`.
struct LinkedData {
  var headline: String?
  var outlet: String?
  var byline: String?
  var url: String?
  var published: PublicationDate?

  init(_ tree: HTMLTree) {
    var found: JSONValue?
    for index in tree.nodes.indices where tree.nodes[index].tag == "script" {
      let texts = tree.nodes[index..<tree.nodes[index].end].filter { $0.tag.isEmpty }
      guard let value = LinkedData.parse(texts.flatMap { $0.text }) else { continue }
      if let article = LinkedData.article(in: value) {
        found = article
        break
      }
    }
    guard let article = found else { return }
    headline = article["headline"]?.text ?? article["name"]?.text
    outlet = article["publisher"]?.elements.lazy.compactMap { LinkedData.name(of: $0) }.first
    url =
      article["url"]?.text ?? article["mainEntityOfPage"]?.text ?? article["mainEntityOfPage"]?["@id"]?.text
    published =
      [article["datePublished"], article["dateCreated"]].lazy.compactMap { $0?.text }
      .compactMap { PublicationDate($0) }.first
    let authors =
      (article["author"] ?? article["creator"])?.elements.compactMap { LinkedData.name(of: $0) } ?? []
    byline = LinkedData.listing(authors.compactMap(HTMLFacts.personName))
  }

  /// *Jane Roe*, *Jane Roe and Amir Khan*, *Jane Roe, Amir Khan and Li Wei*.
  private static func listing(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Pages break lines inside strings, which JSON forbids: any control character is made a space.
  private static func parse(_ script: [UInt8]) -> JSONValue? {
    let clean = script.map { $0 < 0x20 ? 0x20 : $0 }
    return clean.withUnsafeBufferPointer { clean in
      let start = clean.firstIndex { "{[".utf8.contains($0) } ?? 0
      let end = (clean.lastIndex { "}]".utf8.contains($0) } ?? -1) + 1
      return start < end ? JSONValue(clean.part(start..<end)) : nil
    }
  }

  /// The first article in a value, in its `@graph` or in a list.
  private static func article(in value: JSONValue) -> JSONValue? {
    for element in value.elements {
      let types = element["@type"]?.elements.compactMap { $0.text } ?? []
      if types.contains(where: isArticleType) { return element }
      if let inner = element["@graph"].flatMap({ article(in: $0) }) { return inner }
      if let inner = element["mainEntity"].flatMap({ article(in: $0) }) { return inner }
    }
    return nil
  }

  private static func isArticleType(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
  }

  private static func name(of value: JSONValue) -> String? { value.text ?? value["name"]?.text }
}
