// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// A query with its names resolved and its words expanded: what is asked of the database, and then of each article that
/// the database gives.
indirect enum Condition: Hashable {
  /// Words of the text: index into ``ResolvedQuery/leaves``.
  case text(Int)
  /// Something true or false of a whole article, which Xapian decides: index into ``ResolvedQuery/memberships``.
  case article(Int)
  /// Something true or false of a quotation and of who speaks in it.
  case quotation(QuotationTest)
  /// All of it inside one quotation.
  case said(Condition)
  case and([Condition])
  case or([Condition])
  case not(Condition)
  case everything
}

/// A question about a quotation and who speaks in it.
enum QuotationTest: Hashable {
  /// Folded labels, any of them.
  case speaker(Set<[UInt8]>, Reach)
  /// Words of the post, one behind the other.
  case role([UInt8], Reach)
  /// Words of the body, one behind the other; or a body whose folded name is one of `names`.
  case organisation([UInt8], names: Set<[UInt8]>, Reach)
  case kind(Quotation.Kind, Reach)

  /// In which articles a quotation can pass that their own terms do not tell: corrections, authority records and other
  /// articles say more of a speaker than the article does.
  struct Reach: Hashable {
    /// Articles with one of these terms.
    var terms: [[UInt8]] = []
    /// Articles with all terms of one of these.
    var sets: [[[UInt8]]] = []
  }
}

/// Words of a query: how Xapian is asked for them, and how their places are found in an article.
struct TextLeaf: Hashable {
  enum Shape: Hashable {
    /// Any of the terms.
    case anyOf([[UInt8]])
    /// The terms one behind the other.
    case phrase([[UInt8]])
    /// The terms in any order within so many positions.
    case near([[UInt8]], window: Int)
  }

  /// As typed, for messages.
  var text: String
  var shape: Shape

  /// Whether a single word answers it.
  var isWord: Bool {
    switch shape {
    case .anyOf: true
    case .phrase(let terms): terms.count == 1
    case .near: false
    }
  }

  var terms: [[UInt8]] {
    switch shape {
    case .anyOf(let terms), .phrase(let terms), .near(let terms, _): terms
    }
  }

  var query: Xapian.Query {
    switch shape {
    case .anyOf(let terms): terms.count == 1 ? .term(terms[0]) : .synonym(terms.map { .term($0) })
    case .phrase(let terms): terms.count == 1 ? .term(terms[0]) : .phrase(terms)
    case .near(let terms, let window): .near(terms.map { .term($0) }, window: UInt32(window))
    }
  }
}

/// A query ready to be run.
struct ResolvedQuery {
  var condition: Condition = .everything
  var leaves: [TextLeaf] = []
  let control: AuthorityControl
  /// Queries about whole articles.
  var memberships: [Xapian.Query] = []
  /// What `--explain` tells.
  var notes: [String] = []
}
