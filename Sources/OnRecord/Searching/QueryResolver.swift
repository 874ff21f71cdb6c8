// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// Turns an expression into a query that can be run on a database: words into their forms, names into those they mean,
/// dates into terms.
struct QueryResolver {
  /// A wildcard that stands for more words than this is refused.
  static let widestWildcard = 2_000

  private let database: Database
  private let names: NameResolver
  private let lexicon: Lexicon
  private var resolved = ResolvedQuery()

  private init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    database = lexicon.database
    names = NameResolver(lexicon)
  }

  static func resolve(_ expression: Expression, in lexicon: Lexicon) throws -> ResolvedQuery {
    var resolver = QueryResolver(lexicon)
    resolver.resolved.notes.append("query: \(expression)")
    resolver.resolved.condition = try resolver.resolve(expression)
    return resolver.resolved
  }

  private mutating func resolve(_ expression: Expression) throws -> Condition {
    switch expression {
    case .word(let word): return leaf(word.text, .anyOf(try forms(of: word)))
    case .phrase(let words): return leaf("\(expression)", .phrase(words.map(\.term)))
    case .near(let words, let distance):
      return leaf("\(expression)", .near(words.map(\.term), window: distance + words.count - 1))
    case .wildcard(let word): return leaf("\(expression)", .anyOf(try expansion(of: word)))
    case .title(let part): return article(try titleQuery(part))
    case .said(let part): return .said(try resolve(part))
    case .name(let field, let name): return try resolve(field, name)
    case .kind(let kind): return .quotation(.kind(kind))
    case .date(let range): return article(try dateQuery(range))
    case .and(let parts): return .and(try parts.map { try resolve($0) })
    case .or(let parts): return .or(try parts.map { try resolve($0) })
    case .not(let part): return .not(try resolve(part))
    case .everything: return .everything
    }
  }

  private mutating func leaf(_ text: String, _ shape: TextLeaf.Shape) -> Condition {
    resolved.leaves.append(TextLeaf(text: text, shape: shape))
    return .text(resolved.leaves.count - 1)
  }

  private mutating func article(_ query: Xapian.Query) -> Condition {
    resolved.memberships.append(query)
    return .article(resolved.memberships.count - 1)
  }
}

// MARK: - Words

extension QueryResolver {
  /// All words of the index that have the stem of `word`, and `word` itself.
  private mutating func forms(of word: Expression.Word) throws -> [[UInt8]] {
    let forms = [word.term] + (try lexicon.forms(of: word.term).filter { $0 != word.term })
    if forms.count > 1 {
      resolved.notes.append(
        "~\(word.text) stands for \(forms.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", "))"
      )
    }
    return forms
  }

  private mutating func expansion(of word: Expression.Word) throws -> [[UInt8]] {
    let found = try database.terms(withPrefix: word.term, limit: Self.widestWildcard + 1)
    guard found.count <= Self.widestWildcard else {
      throw QueryError(
        "`\(word.text)*` stands for more than \(Self.widestWildcard) words",
        cure: "write more letters before `*`")
    }
    resolved.notes.append("\(word.text)* stands for \(found.count) words")
    return found.isEmpty ? [word.term] : found.map(\.bytes)
  }

  private mutating func titleQuery(_ expression: Expression) throws -> Xapian.Query {
    func inTitle(_ term: [UInt8]) -> Xapian.Query { .term(Term.make(.headline, term)) }
    switch expression {
    case .word(let word): return .synonym(try forms(of: word).map(inTitle))
    case .phrase(let words): return .phrase(words.map { Term.make(.headline, $0.term) })
    case .near(let words, let distance):
      return .near(words.map { inTitle($0.term) }, window: UInt32(distance + words.count - 1))
    case .wildcard(let word):
      let prefix = Term.make(.headline, word.term)
      let found = try database.terms(withPrefix: prefix, limit: Self.widestWildcard)
      return .synonym(found.map { .term($0.bytes) })
    case .and(let parts): return .and(try parts.map { try titleQuery($0) })
    case .or(let parts): return .or(try parts.map { try titleQuery($0) })
    case .not(let part): return .andNot([.matchAll, try titleQuery(part)])
    default: return .matchAll
    }
  }
}

// MARK: - Names and dates

extension QueryResolver {
  private mutating func resolve(_ field: Expression.NameField, _ name: String) throws -> Condition {
    let terms = try names.terms(field, name)
    switch field {
    case .official:
      let prefix = Term.make(.official, "").count
      note(field, name, terms, prefix)
      return .quotation(.speaker(Set(terms.map { Array($0.dropFirst(prefix)) })))
    case .role: return .quotation(.role(Term.folded(name)))
    case .org: return .quotation(.organisation(Term.folded(name)))
    case .case, .source:
      note(field, name, terms, Term.make(field == .case ? .case : .outlet, "").count)
      return article(.anyOf(terms))
    case .byline: return article(.allOf(terms))
    }
  }

  private mutating func note(_ field: Expression.NameField, _ name: String, _ terms: [[UInt8]], _ prefix: Int)
  {
    let meant = terms.map { String(decoding: $0.dropFirst(prefix), as: UTF8.self) }.joined(separator: ", ")
    resolved.notes.append("\(field.option) \"\(name)\" is \(meant)")
  }

  private func dateQuery(_ range: DateRange) throws -> Xapian.Query {
    let bounds = try database.valueStatistics(in: Slot.date)
    guard let lowest = Int(String(decoding: bounds.lowerBound, as: UTF8.self)),
      let highest = Int(String(decoding: bounds.upperBound, as: UTF8.self)), lowest <= highest
    else { return .matchNothing }
    let terms = range.terms(within: lowest...highest)
    return terms.isEmpty ? .matchNothing : .anyOf(terms)
  }
}
