// SPDX-License-Identifier: GPL-3.0-or-later

/// The children of an article by their initials, for reports that give a child's initials where the family is
/// named: *Ben Hale's son Tom … the child, known as TH*.
struct CaseChildren {
  /// Keys of first names that follow a word for a relation, by the first letters of the name and of a surname
  /// in the same paragraph.
  private var byInitials: [[UInt8]: Set<UInt64>] = [:]

  init(article: CaseArticle, index: CaseNameIndex) {
    let reader = article.reader
    var names = index.names[...]
    while let first = names.first {
      let tokens = article.tokens(of: article.paragraph(of: first.tokens.lowerBound))
      let own = names.prefix { tokens.contains($0.tokens.lowerBound) }
      names = names.dropFirst(own.count)
      let families = Set(own.filter { $0.kind == .person }.map { reader.initial($0.tokens.upperBound - 1) })
      for child in own where child.kind == .single && child.tokens.lowerBound > tokens.lowerBound {
        let token = child.tokens.lowerBound
        guard reader.has(token - 1, .relation) else { continue }
        for family in families {
          byInitials[[reader.initial(token), family], default: []].insert(reader.key(child.tokens))
        }
      }
    }
  }

  /// Keys of the names that two initials may stand for.
  func named(_ initials: some Sequence<UInt8>) -> Set<UInt64> {
    byInitials[Array(initials)] ?? []
  }
}
