// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// A query as it was understood. What `Documentation/QueryLanguage.md` teaches, as a tree.
indirect enum Expression: Equatable, Sendable {
  /// A word in any of its forms: *failure* finds *failures*, *failing*.
  case word(Word)
  /// Exact words, one behind the other.
  case phrase([Word])
  /// Words in any order, the outermost at most `distance` + (their number − 2) apart.
  case near([Word], distance: Int)
  /// Words that begin so.
  case wildcard(Word)
  /// Words of the headline.
  case title(Expression)
  /// Words inside one quotation.
  case said(Expression)
  case name(NameField, String)
  case kind(Quotation.Kind)
  case date(DateRange)
  case and([Expression])
  case or([Expression])
  case not(Expression)
  /// Everything: the query without words.
  case everything

  /// A word of the query.
  struct Word: Equatable, Sendable {
    /// As in the index: folded, not stemmed.
    var term: [UInt8]

    init(term: [UInt8]) { self.term = term }
    init(_ text: String) { term = Array(text.utf8) }

    var text: String { String(decoding: term, as: UTF8.self) }
  }

  /// The fields that name something.
  enum NameField: String, CaseIterable, Sendable {
    case official, `case`, role, org, source, byline

    /// Whether it says who speaks, and so belongs to a quotation; the others belong to the article.
    var isOfSpeaker: Bool { self == .official || self == .role || self == .org }
  }
}

extension Expression {
  /// The parts that must all hold.
  var conjuncts: [Expression] {
    if case .and(let parts) = self {
      parts.flatMap(\.conjuncts)
    } else if self == .everything {
      []
    } else {
      [self]
    }
  }

  /// Whether it asks for words of the text.
  var hasWords: Bool {
    switch self {
    case .word, .phrase, .near, .wildcard, .said: true
    case .title, .name, .kind, .date, .everything: false
    case .and(let parts), .or(let parts): parts.contains(where: \.hasWords)
    case .not(let part): part.hasWords
    }
  }

  static func all(of parts: [Expression]) -> Expression {
    let parts = parts.flatMap(\.conjuncts)
    return parts.isEmpty ? .everything : parts.count == 1 ? parts[0] : .and(parts)
  }

  static func any(of parts: [Expression]) -> Expression { parts.count == 1 ? parts[0] : .or(parts) }
}

// MARK: - Reading it

extension Expression: CustomStringConvertible {
  /// The query as understood, in the words of the query language. Stemmed words carry a `~`.
  var description: String {
    switch self {
    case .word(let word): "~\(word.text)"
    case .phrase(let words): "\"\(words.map(\.text).list(separator: " "))\""
    case .near(let words, let distance): words.map(\.text).list(separator: " NEAR/\(distance) ")
    case .wildcard(let word): "\(word.text)*"
    case .title(let part): "title:\(part)"
    case .said(let part): "said:\(part)"
    case .name(let field, let name): "\(field.rawValue):\"\(name)\""
    case .kind(let kind): "kind:\(kind.rawValue)"
    case .date(let range): "date:\(range)"
    case .and(let parts): "(\(parts.map(\.description).list(separator: " AND ")))"
    case .or(let parts): "(\(parts.map(\.description).list(separator: " OR ")))"
    case .not(let part): "NOT \(part)"
    case .everything: "everything"
    }
  }
}
