// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of a docx file (ECMA-376): the paragraphs of its body, with those of tables and boxes.
///
/// Left out are what was deleted with changes tracked, tables of contents, notes, comments, headers and footers.
struct WordDocument {
  let text: DocumentText

  /// - Parameters:
  ///   - body: the part *word/document.xml*.
  ///   - styles: the part *word/styles.xml*, which gives styles the names they have in every language; may be empty.
  init(body: [UInt8], styles: [UInt8]) {
    let names = WordDocument.styleNames(styles)
    let tree = body.withUnsafeBufferPointer { MarkupTree(xml: $0) }
    var paragraphs = ParagraphCollector()
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      paragraphs.close(before: index)
      index += 1
      switch node.tag {
      case "p": paragraphs.begin(until: node.end)
      case "pStyle":
        guard let id = node["val"], let role = WordDocument.role(ofStyle: names[id] ?? id) else {
          // A line of the table of contents.
          if let paragraph = tree.ancestor(of: index - 1, tag: "p") { index = tree.nodes[paragraph].end }
          continue
        }
        paragraphs.setRole(role)
      case "":
        if tree.nodes[node.parent].tag == "t" { paragraphs.append(node.text) }
      case "tab" where tree.nodes[node.parent].tag == "r": paragraphs.append([0x20])
      case "br", "cr": paragraphs.append([0x0A])
      case "noBreakHyphen": paragraphs.append([UInt8(ascii: "-")])
      // What a box of text holds is said twice, the second time for older programs.
      case "Fallback", "rPr", "sectPr", "tblPr", "instrText", "delText": index = node.end
      default: break
      }
    }
    paragraphs.close(before: Int.max)
    text = paragraphs.document
  }

  /// The names of the styles, in lower case, by their identifiers.
  private static func styleNames(_ styles: [UInt8]) -> [String: String] {
    let tree = styles.withUnsafeBufferPointer { MarkupTree(xml: $0) }
    var names: [String: String] = [:]
    for node in tree.nodes where node.tag == "name" && node.parent >= 0 {
      if let id = tree.nodes[node.parent]["styleId"], let name = node["val"] { names[id] = name.lowercased() }
    }
    return names
  }

  /// What a paragraph of a style is; nil for a line of a table of contents.
  private static func role(ofStyle name: String) -> DocumentText.Role? {
    let name = name.lowercased()
    if name.hasPrefix("toc") || name == "table of figures" { return nil }
    if name == "title" { return .title }
    if name.hasPrefix("heading") || name == "subtitle" { return .heading }
    return name == "caption" ? .caption : .body
  }
}

extension MarkupTree {
  /// The innermost element with that tag around a node.
  fileprivate func ancestor(of node: Int, tag: String) -> Int? {
    var element = nodes[node].parent
    while element >= 0, nodes[element].tag != tag { element = nodes[element].parent }
    return element >= 0 ? element : nil
  }
}
