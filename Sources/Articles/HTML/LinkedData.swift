// SPDX-License-Identifier: GPL-3.0-or-later

/// The article of schema.org that a page describes in `<script type="application/ld+json">`.
struct LinkedData {
  var headline: String?
  var outlet: String?
  var byline: String?
  var url: String?
  var published: PublicationDate?
  /// The words of the article, plain or HTML; nil when it gives none.
  var body: [UInt8]?

  init(_ tree: MarkupTree) {
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
    headline = (article["headline"]?.text ?? article["name"]?.text).map(unescaped)
    if case .string(let words)? = article["articleBody"] { body = words.utf8.map { $0 == 0 ? 0x20 : $0 } }
    outlet = article["publisher"]?.elements.lazy.compactMap { LinkedData.name(of: $0) }.first
    url =
      article["url"]?.text ?? article["mainEntityOfPage"]?.text ?? article["mainEntityOfPage"]?["@id"]?.text
    published =
      [article["datePublished"], article["dateCreated"]].lazy.compactMap { $0?.text }
      .compactMap { PublicationDate($0) }.first
    let authors =
      (article["author"] ?? article["creator"])?.elements.compactMap { LinkedData.name(of: $0) } ?? []
    byline = LinkedData.listing(authors.map(unescaped).compactMap(HTMLFacts.personName))
  }

  /// *Jane Roe*, *Jane Roe and Amir Vask*, *Jane Roe, Amir Vask and Li Tarn*.
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

/// A string in which some sites leave HTML's references: *Leader&#8217;s report*.
func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var result: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let first = rest.first {
    let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";"))
    if first == UInt8(ascii: "&"), let end, let scalar = scalar(named: rest[(rest.startIndex + 1)..<end]) {
      result.appendScalar(scalar)
      rest = rest[(end + 1)...]
    } else {
      result.append(first)
      rest = rest.dropFirst()
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The character of *#8217*, *#x2019* or one of the names that headlines need.
private func scalar(named name: ArraySlice<UInt8>) -> UInt32? {
  let name = String(decoding: name, as: UTF8.self)
  if name.hasPrefix("#") {
    let isHexadecimal = name.lowercased().hasPrefix("#x")
    let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
    return number.flatMap { Unicode.Scalar($0) }.map {
      $0.value < 0xA0 && $0.value > 0x7F ? windows1252Scalar(UInt8($0.value)) : $0.value
    }
  }
  return references[name]
}

private let references: [String: UInt32] = [
  "amp": 0x26, "quot": 0x22, "apos": 0x27, "lt": 0x3C, "gt": 0x3E, "nbsp": 0x20, "lsquo": 0x2018,
  "rsquo": 0x2019,
  "ldquo": 0x201C, "rdquo": 0x201D, "ndash": 0x2013, "mdash": 0x2014, "hellip": 0x2026, "pound": 0xA3,
  "eacute": 0xE9,
]
