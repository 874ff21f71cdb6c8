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
  private var resolved: ResolvedQuery
  /// What was asked for before is not asked for again: `the OR the OR the`.
  private var leaves: [TextLeaf: Int] = [:]
  private var memberships: [Xapian.Query: Int] = [:]

  private init(_ control: AuthorityControl) {
    lexicon = control.lexicon
    database = control.database
    names = NameResolver(control)
    resolved = ResolvedQuery(control: control)
  }

  static func resolve(_ expression: Expression, in control: AuthorityControl) throws -> ResolvedQuery {
    var resolver = QueryResolver(control)
    resolver.resolved.notes.append("query: \(expression)")
    resolver.resolved.condition = try resolver.resolve(expression)
    try QueryCost(resolver.resolved.leaves, control.database).check()
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
    case .kind(let kind): return quotation(.kind(kind, names.corrected))
    case .date(let range): return article(try names.dateQuery(range))
    case .and(let parts): return .and(try distinct(parts))
    case .or(let parts): return .or(try distinct(parts))
    case .not(let part): return .not(try resolve(part))
    case .everything: return .everything
    }
  }

  private mutating func distinct(_ parts: [Expression]) throws -> [Condition] {
    var seen: Set<Condition> = []
    return try parts.map { try resolve($0) }.filter { seen.insert($0).inserted }
  }

  private mutating func leaf(_ text: String, _ shape: TextLeaf.Shape) -> Condition {
    let leaf = TextLeaf(text: text, shape: shape)
    if let known = leaves[leaf] { return .text(known) }
    leaves[leaf] = resolved.leaves.count
    resolved.leaves.append(leaf)
    return .text(resolved.leaves.count - 1)
  }

  private func quotation(_ test: QuotationTest) -> Condition { .quotation(resolved.tests.add(test)) }

  private mutating func article(_ query: Xapian.Query) -> Condition {
    if let known = memberships[query] { return .article(known) }
    memberships[query] = resolved.memberships.count
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
      let shown = forms.map { String(decoding: $0, as: UTF8.self) }
      resolved.notes.append("~\(word.text) stands for \(shown.list(separator: ", "))")
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
    switch field {
    case .official:
      let (labels, reach) = try names.speakers(name)
      note(field, name, labels.map { Term.folded($0) })
      return quotation(.speaker(Set(labels.map { Term.folded($0) }), reach))
    case .role: return quotation(.role(Term.folded(name), try names.holders(ofRole: Term.folded(name))))
    case .org:
      let (bodies, reach) = try names.bodies(Term.folded(name))
      return quotation(.organisation(Term.folded(name), names: bodies, reach))
    case .case:
      let found = try names.cases(name)
      note(field, name, found.names)
      return article(found.query)
    case .source:
      let outlets = try names.outlets(name)
      note(field, name, outlets)
      return article(.anyOf(outlets.map { Term.make(.outlet, $0) }))
    case .byline: return article(.allOf(QueryParser.words(of: name).map { Term.make(.byline, $0.term) }))
    }
  }

  private mutating func note(_ field: Expression.NameField, _ name: String, _ folded: [[UInt8]]) {
    let meant = folded.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    resolved.notes.append("\(field.option) \"\(name)\" is \(meant)")
  }
}
