// SPDX-License-Identifier: GPL-3.0-or-later

/// Items of CSL-JSON, which citeproc processors and reference managers read.
extension JSONWriter {
  mutating func cslItem(_ citation: Citation) {
    object {
      $0.field("id", citation.key)
      $0.field("type", "article-newspaper")
      if let author = citation.author {
        $0.key("author")
        $0.array([author]) { $0.cslName($1) }
      }
      let title = [citation.title, citation.quotedIn.map { "(\($0))" }].compactMap { $0 }.joined(
        separator: " ")
      // Many styles put capitals into titles; what somebody said stays as it is.
      $0.field("title", citation.isUtterance ? "<span class=\"nocase\">\(title)</span>" : title)
      if let outlet = citation.outlet { $0.field("container-title", outlet) }
      if let published = citation.published {
        $0.key("issued")
        $0.object {
          $0.key("date-parts")
          $0.array {
            $0.array([published.year, published.month, published.day].compactMap { $0 }) { $0.value($1) }
          }
        }
      }
      if let url = citation.url { $0.field("URL", url) }
      if let language = citation.language { $0.field("language", language) }
      $0.field("note", [citation.post, citation.proof].compactMap { $0 }.joined(separator: ". "))
    }
  }

  private mutating func cslName(_ name: Citation.Name) {
    object {
      switch name {
      case .person(let family, let given):
        $0.field("family", family)
        $0.field("given", given)
      case .literal(let name): $0.field("literal", name)
      }
    }
  }
}
