// SPDX-License-Identifier: GPL-3.0-or-later

/// Entries for BibTeX and BibLaTeX, in UTF-8.
///
/// An utterance is `@misc` by its speaker, `howpublished` in the article; an article is `@article` in its
/// outlet.
enum BibTeX {
  static func entry(_ citation: Citation) -> String {
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { fields.append((name, "{\(value)}")) }
    }
    add("author", citation.author.map(author))
    add("title", "{\(escaped(citation.title))}")
    if citation.isUtterance {
      let place = [citation.quotedIn.map { "Q" + $0.dropFirst() }, citation.outlet].compactMap { $0 }
      add("howpublished", place.isEmpty ? nil : escaped(place.joined(separator: ", ")))
    } else {
      add("journal", citation.outlet.map(escaped))
    }
    if let published = citation.published {
      add("date", published.isoString)
      add("year", String(published.year))
      if let month = published.month { fields.append(("month", String(month))) }
    }
    add("url", citation.url.map(address))
    add("note", [citation.post, citation.proof].compactMap { $0.map(escaped) }.joined(separator: ". "))
    let lines = fields.map { "  \($0.name) = \($0.value)" }.joined(separator: ",\n")
    return "@\(citation.isUtterance ? "misc" : "article"){\(citation.key),\n\(lines)\n}\n\n"
  }

  private static func author(_ name: Citation.Name) -> String {
    switch name {
    case .person(let family, let given): "\(escaped(family)), \(escaped(given))"
    // A second pair of braces keeps a body's name in one piece.
    case .literal(let name): "{\(escaped(name))}"
    }
  }

  /// `text` with the signs that mean something to LaTeX written so that they do not.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "\\": escaped.append(contentsOf: "\\textbackslash{}".unicodeScalars)
      case "{", "}", "$", "&", "#", "%", "_": escaped.append(contentsOf: ["\\", scalar])
      case "^": escaped.append(contentsOf: "\\textasciicircum{}".unicodeScalars)
      case "~": escaped.append(contentsOf: "\\textasciitilde{}".unicodeScalars)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// An address is taken letter by letter, so its braces are written as URLs write them.
  private static func address(_ url: String) -> String {
    url.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C").onOneLine
  }
}
