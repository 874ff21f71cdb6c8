// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// What has changed in an article between two versions of it: who is quoted, and as saying what.
public struct PageChange: Equatable, Sendable {
  public struct Statement: Equatable, Sendable {
    public var kind: Quotation.Kind
    /// As printed, its parts with a space between them.
    public var text: String
    /// Nil when the article does not say who speaks.
    public var speaker: String?
  }

  /// A statement that both versions have, of one speaker in the earlier and of another in the later.
  public struct Reattribution: Equatable, Sendable {
    public var statement: Statement
    public var earlierSpeaker: String?
  }

  /// The file of the later version.
  public var path: String
  public var url: String?
  public var headline: String?
  /// The identity of the later version.
  public var article: String
  /// The identity of the earlier version; nil when it is not kept.
  public var earlier: String?
  /// In the order of the later version's text.
  public var added: [Statement] = []
  /// In the order of the earlier version's text.
  public var cut: [Statement] = []
  public var reattributed: [Reattribution] = []

  /// Whether the quotations are the same.
  public var isEmpty: Bool { added.isEmpty && cut.isEmpty && reattributed.isEmpty }

  init(from earlier: ArticleVersion, to later: ArticleVersion, keepingAs id: String?) {
    path = later.article.path
    url = later.article.url
    headline = later.article.headline
    article = later.article.id
    self.earlier = id
    compare(earlier.statements, later.statements)
  }

  /// Statements are the same when their words are, whatever case and punctuation; said twice, they are two.
  mutating func compare(_ before: [Statement], _ after: [Statement]) {
    var left = Dictionary(grouping: before.indices) { Term.folded(before[$0].text) }
    var others: [Statement] = []
    for statement in after {
      let key = Term.folded(statement.text)
      let same = left[key]?.firstIndex { Self.isSame(before[$0].speaker, statement.speaker) }
      if let same { left[key]!.remove(at: same) } else { others.append(statement) }
    }
    for statement in others {
      let key = Term.folded(statement.text)
      if let index = left[key]?.first {
        left[key]!.removeFirst()
        reattributed.append(.init(statement: statement, earlierSpeaker: before[index].speaker))
      } else {
        added.append(statement)
      }
    }
    cut = left.values.joined().sorted().map { before[$0] }
  }

  private static func isSame(_ a: String?, _ b: String?) -> Bool {
    a.map(Term.folded) == b.map(Term.folded)
  }
}
