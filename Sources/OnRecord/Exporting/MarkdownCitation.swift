// SPDX-License-Identifier: GPL-3.0-or-later

/// Citations for CommonMark: an utterance as a block of quotation with its source under it, an article as a
/// list item.
enum MarkdownCitation {
  static func entry(_ citation: Citation) -> String {
    let source = source(citation)
    guard citation.isUtterance else { return "- \(source)\n" }
    let speaker = citation.author.map { "**\(escaped($0.plain))**" } ?? "the text does not say who speaks"
    let post = citation.post.map { ", " + escaped($0) } ?? ""
    return "> \(escaped(citation.title))\n>\n> — \(speaker)\(post); quoted in \(source)\n\n"
  }

  private static func source(_ citation: Citation) -> String {
    var headline = citation.headline.map { "“\(escaped($0))”" } ?? "an article without a headline"
    if let url = citation.url { headline = "[\(headline)](<\(address(url))>)" }
    let byline = citation.isUtterance ? nil : citation.author.map { escaped($0.plain) }
    let date = citation.published?.isoString ?? "undated"
    let parts = [headline, byline, citation.outlet.map { "*\(escaped($0))*" }, date].compactMap { $0 }
    return parts.joined(separator: ", ") + ". " + escaped(citation.proof) + "."
  }

  /// `text` with a backslash before every sign that CommonMark may read as markup.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for (index, character) in text.onOneLine.enumerated() {
      // A hyphen, plus or number makes a list only where a line begins.
      let isMarkup = "\\`*_[]<>#|~&!".contains(character) || (index == 0 && "-+=".contains(character))
      if isMarkup { escaped.append("\\") }
      escaped.append(character)
    }
    if let mark = escaped.firstIndex(where: { !$0.isNumber }), mark > escaped.startIndex,
      ".)".contains(escaped[mark])
    {
      escaped.insert("\\", at: mark)
    }
    return escaped
  }

  private static func address(_ url: String) -> String {
    url.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\\", with: "%5C").onOneLine
  }
}
