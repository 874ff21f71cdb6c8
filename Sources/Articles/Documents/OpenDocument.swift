// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of an odt file (OASIS OpenDocument 1.2): its paragraphs and headings, with those of tables and boxes.
///
/// Left out are what was deleted with changes tracked, indexes, notes, comments, headers and footers.
struct OpenDocument {
  let text: DocumentText

  /// - Parameter content: the part *content.xml*.
  init(content: [UInt8]) {
    let tree = content.withUnsafeBufferPointer { MarkupTree(xml: $0) }
    let parents = OpenDocument.parentStyles(tree)
    var paragraphs = ParagraphCollector()
    var index = tree.nodes.firstIndex { $0.tag == "body" } ?? tree.nodes.count
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      paragraphs.close(before: index)
      index += 1
      switch node.tag {
      case "h": paragraphs.begin(until: node.end, .heading)
      case "p":
        let style = node["style-name"] ?? ""
        paragraphs.begin(until: node.end, OpenDocument.role(ofStyle: parents[style] ?? style))
      case "": paragraphs.append(collapsing: node.text)
      case "s":
        let count = node["c"].flatMap { Int($0) } ?? 1
        paragraphs.append([UInt8](repeating: 0x20, count: min(max(count, 1), 100)))
      case "tab": paragraphs.append([0x20])
      case "line-break": paragraphs.append([0x0A])
      case _ where leftOut.contains(node.tag): index = node.end
      default: break
      }
    }
    paragraphs.close(before: Int.max)
    text = paragraphs.document
  }

  /// The named style from which each style of the text's own was made.
  private static func parentStyles(_ tree: MarkupTree) -> [String: String] {
    var parents: [String: String] = [:]
    for node in tree.nodes where node.tag == "style" {
      if let name = node["name"], let parent = node["parent-style-name"] { parents[name] = parent }
    }
    return parents
  }

  private static func role(ofStyle name: String) -> DocumentText.Role {
    switch name {
    case "Title": .title
    case "Subtitle": .heading
    case "Caption", "Illustration", "Figure", "Table": .caption
    default: name.hasPrefix("Heading") ? .heading : .body
    }
  }
}

private let leftOut: Set<String> = [
  "tracked-changes", "note", "annotation", "table-of-content", "alphabetical-index", "illustration-index",
  "bibliography", "forms", "sequence-decls", "variable-decls", "desc", "title", "object", "object-ole",
]
