// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the parts of a page that ask its readers for leave: to set cookies, to keep their data. They may be longer than
/// the article.
///
/// Their words tell them, since makers and names change: they speak of cookies and data, and they speak to the reader.
struct ConsentText {
  private let tree: MarkupTree
  /// The weight of prose that asks for leave, in each element.
  private let weights: [Int]
  /// How many lines of it quote nobody.
  private let counts: [Int]
  /// Where the main headings of the page stand.
  private let headings: [Int]

  init(_ tree: MarkupTree, _ blocks: [HTMLBlock]) {
    self.tree = tree
    let asking = blocks.filter { $0.weight > 0 && ConsentText.asks($0.text) }
    weights = tree.sums(asking.map { ($0.owner, $0.weight) })
    counts = tree.sums(asking.map { ($0.owner, ConsentText.quotes($0.text) ? 0 : 1) })
    headings =
      asking.isEmpty
      ? []
      : tree.firstElements(10) { $0.tag == "h1" }.filter { heading in
        tree.text(of: heading).map { !ConsentText.isTopic(Phrase($0)) } ?? false
      }
  }

  /// The weight of all prose that asks for leave.
  var total: Int { weights.first ?? 0 }

  /// Whether an element is such a part: a dialog, or one that is called so, if most of its prose asks for leave; any
  /// other if nearly all of it does. Never one with the page's main heading, and nothing when there is no other prose.
  ///
  /// - Parameter prose: the weight of prose in each element.
  func isAsking(_ element: Int, prose: [Int]) -> Bool {
    guard weights[element] > 0, weights[0] < prose[0],
      !HTMLBody.unnamedTags.contains(tree.nodes[element].tag),
      !headings.contains(where: { $0 > element && $0 < tree.nodes[element].end })
    else { return false }
    if isDialog(tree.nodes[element]) || isCalledConsent(tree.nodes[element]) {
      return weights[element] * 2 > prose[element]
    }
    return counts[element] >= 3 && weights[element] * 10 >= prose[element] * 9
  }

  private func isDialog(_ node: MarkupTree.Node) -> Bool {
    node.tag == "dialog" || ["dialog", "alertdialog"].contains(node["role"]?.lowercased() ?? "")
      || node["aria-modal"]?.lowercased() == "true"
  }

  private func isCalledConsent(_ node: MarkupTree.Node) -> Bool {
    !HTMLNames(of: node).words.isDisjoint(with: ["cookie", "cookies", "consent", "gdpr", "ccpa", "privacy"])
      || ["aria-label", "title"].contains { node[$0].map { ConsentText.isTopic(Phrase($0)) } ?? false }
  }

  private static func asks(_ text: [UInt8]) -> Bool {
    let line = text.withUnsafeBufferPointer { Phrase($0) }
    return isTopic(line)
      && (line.hasPrefix("we ") || line.hasPrefix("you") || line.hasPrefix("our ")
        || addresses.contains { line.contains($0) })
  }

  private static func quotes(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { Phrase($0) }.contains("\"")
  }

  private static func isTopic(_ line: Phrase) -> Bool { topics.contains { line.contains($0) } }

  private static let topics: [StaticString] = [
    "cookie", "personal data", "your data", "your consent", "your privacy", "privacy p",
    "legitimate interest",
    "your device", "your browser", "unique id",
  ]

  private static let addresses: [StaticString] = [" we ", " us ", " our ", " you ", " your "]
}
