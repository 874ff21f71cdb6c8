// SPDX-License-Identifier: GPL-3.0-or-later

import CLibXML2

/// The elements and texts of a page or an XML document in their order, copied out of libxml2: nothing of it outlives
/// the parse.
struct MarkupTree {
  struct Node {
    /// Empty for a text.
    var tag: String
    /// That of its namespace, in an XML document.
    var prefix: String?
    /// Index of the element it stands in; -1 for the root.
    var parent: Int
    /// Index after the last node inside it.
    var end: Int
    /// The characters of a text, UTF-8.
    var text: [UInt8] = []
    var attributes: [(name: String, value: String)] = []

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
  }

  private(set) var nodes: [Node] = []
  /// Whether all that stands in the document is wanted; of a page it is not.
  private let isXML: Bool

  /// - Parameter page: valid UTF-8, whatever the page says of its encoding. Broken markup is read as far as
  ///   it goes; nothing is fetched.
  init(_ page: Bytes) {
    isXML = false
    guard let library = LibXML2.loaded else { return }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    guard page.count <= Int32.max, let start = page.baseAddress,
      let document = start.withMemoryRebound(
        to: CChar.self, capacity: page.count,
        // More than 256 elements inside each other are lost without this option of XML's.
        {
          library.readMemory(
            $0, Int32(page.count), nil, "UTF-8", Int32(options) | Int32(XML_PARSE_HUGE.rawValue))
        })
    else { return }
    defer { library.freeDocument(document) }
    copy(library.rootElement(document))
  }

  /// The tags are names without the prefix of their namespace, but for those of `prefixes`: *p* for *w:p*.
  ///
  /// Entities that the document defines itself are not put in place: they can stand for gigabytes. Elements more than
  /// 256 deep are lost, and all after them.
  ///
  /// - Parameter xml: broken markup is read as far as it goes; nothing is fetched.
  init(xml: Bytes, prefixes: Set<String> = []) {
    isXML = true
    guard let library = LibXML2.loaded else { return }
    var text = DecodedText(xml).text
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    for i in text.indices where text[i] < 0x20 && !(0x09...0x0D).contains(text[i]) { text[i] = 0x20 }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue
    let document = text.withUnsafeBufferPointer { text -> xmlDocPtr? in
      guard text.count <= Int32.max, let start = text.baseAddress else { return nil }
      return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
        library.readXML($0, Int32(text.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return }
    defer { library.freeDocument(document) }
    copy(library.rootElement(document))
    guard !prefixes.isEmpty else { return }
    for index in nodes.indices {
      if let prefix = nodes[index].prefix, prefixes.contains(prefix) {
        nodes[index].tag = prefix + ":" + nodes[index].tag
      }
    }
  }

  /// Copies without recursion: pages nest deeper than a stack.
  private mutating func copy(_ root: xmlNodePtr?) {
    var node = root
    var parent = -1
    while let current = node {
      let isOpen = append(current, parent: parent)
      if isOpen, let child = current.pointee.children {
        parent = nodes.count - 1
        node = child
        continue
      }
      var last = current
      while last.pointee.next == nil, let up = last.pointee.parent, parent >= 0 {
        nodes[parent].end = nodes.count
        parent = nodes[parent].parent
        last = up
      }
      node = parent < 0 ? nil : last.pointee.next
    }
  }

  /// Adds a node, unless it is neither text nor element. Whether its children are to be read.
  private mutating func append(_ node: xmlNodePtr, parent: Int) -> Bool {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      var element = Node(tag: string(node.pointee.name), parent: parent, end: nodes.count + 1)
      element.attributes = attributes(of: node)
      element.prefix = isXML ? node.pointee.ns?.pointee.prefix.map { string($0) } : nil
      nodes.append(element)
      return isXML
        || !MarkupTree.closed.contains(element.tag)
          && (element.tag != "script" || element["type"]?.lowercased() == "application/ld+json")
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let content = node.pointee.content else { return false }
      let text = Bytes(start: content, count: length(of: content))
      nodes.append(Node(tag: "", parent: parent, end: nodes.count + 1, text: withoutControls(text)))
      return false
    default: return false
    }
  }

  private static let closed: Set<String> = [
    "style", "noscript", "template", "svg", "math", "object", "embed", "applet", "canvas", "audio", "video",
    "select", "textarea", "button", "datalist", "iframe", "frameset", "map",
  ]
}

private func attributes(of node: xmlNodePtr) -> [(name: String, value: String)] {
  var attributes: [(name: String, value: String)] = []
  var attribute = node.pointee.properties
  while let current = attribute {
    // A value is one text: the parser has put references in their place.
    if let value = current.pointee.children, let content = value.pointee.content {
      attributes.append((string(current.pointee.name), string(content)))
    } else {
      attributes.append((string(current.pointee.name), ""))
    }
    attribute = current.pointee.next
  }
  return attributes
}

private func string(_ characters: UnsafePointer<xmlChar>?) -> String {
  guard let characters else { return "" }
  return String(decoding: Bytes(start: characters, count: length(of: characters)), as: UTF8.self)
}

/// U+0080 to U+009F stand in pages for the windows-1252 characters of those numbers: `&#146;` is an
/// apostrophe.
private func withoutControls(_ text: Bytes) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var i = 0
  while i < text.count {
    if text[i] == 0xC2, i + 1 < text.count, text[i + 1] < 0xA0 {
      result.appendScalar(windows1252Scalar(text[i + 1]))
      i += 2
    } else {
      result.append(text[i])
      i += 1
    }
  }
  return result
}

private func length(of characters: UnsafePointer<xmlChar>) -> Int {
  var length = 0
  while characters[length] != 0 { length += 1 }
  return length
}
