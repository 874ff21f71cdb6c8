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
  /// Something true or false of a quotation and of who speaks in it: index into ``ResolvedQuery/tests``.
  case quotation(Int)
  /// All of it inside one quotation.
  case said(Condition)
  case and([Condition])
  case or([Condition])
  case not(Condition)
  case everything
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
  let tests = QuotationTests()
  /// Queries about whole articles.
  var memberships: [Xapian.Query] = []
  /// What `--explain` tells.
  var notes: [String] = []
}
