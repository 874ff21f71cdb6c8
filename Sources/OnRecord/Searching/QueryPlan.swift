// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// What to ask Xapian for, and whether its answer is final.
struct QueryPlan {
  /// Finds every article that can match.
  var candidates: Xapian.Query
  /// Whether every article found matches; else each has to be looked into.
  var isExact: Bool

  init(_ resolved: ResolvedQuery, scope: SearchRequest.Scope) {
    let compiler = Compiler(resolved: resolved, scope: scope)
    let parts = resolved.condition.conjuncts
    var words: [Xapian.Query] = []
    var filters: [Xapian.Query] = []
    var excluded: [Xapian.Query] = []
    isExact = true
    for part in parts {
      let compiled = compiler.compile(part)
      isExact = isExact && compiled.isExact
      if case .not(let inner) = part, compiled.isExact {
        excluded.append(compiler.compile(inner).query)
      } else if part.hasText {
        words.append(compiled.query)
      } else if part.needsFilter {
        filters.append(compiled.query)
      }
    }
    if scope == .quotation { filters.append(Self.anyQuotation) }
    let weighted: Xapian.Query = words.isEmpty ? .matchAll : words.count == 1 ? words[0] : .and(words)
    candidates = weighted.filtered(by: filters)
    if !excluded.isEmpty { candidates = .andNot([candidates] + excluded) }
  }

  /// Finds every article that quotes somebody.
  private static let anyQuotation = Xapian.Query.scaled(
    .anyOf(Quotation.Kind.allCases.map { Term.make(.quotationKind, $0.rawValue) }), by: 0)

  private struct Compiler {
    let resolved: ResolvedQuery
    let scope: SearchRequest.Scope

    /// A query for every article of which `condition` can hold, and whether it finds those only.
    func compile(_ condition: Condition) -> (query: Xapian.Query, isExact: Bool) {
      switch condition {
      case .text(let leaf): return (resolved.leaves[leaf].query, scope == .article)
      case .article(let index): return (.scaled(resolved.memberships[index], by: 0), true)
      case .quotation(let test): return (.scaled(resolved.tests.all[test].query, by: 0), false)
      case .said(let part):
        return (Compiler(resolved: resolved, scope: .quotation).compile(part).query, false)
      case .and(let parts):
        let compiled = parts.map(compile)
        return (.and(compiled.map(\.query)), compiled.allSatisfy(\.isExact))
      case .or(let parts):
        let compiled = parts.map(compile)
        return (.or(compiled.map(\.query)), compiled.allSatisfy(\.isExact))
      case .not(let part):
        let compiled = compile(part)
        return compiled.isExact ? (.andNot([.matchAll, compiled.query]), true) : (.matchAll, false)
      case .everything: return (.matchAll, true)
      }
    }
  }
}

extension QuotationTest {
  /// Finds every article with a quotation that can pass.
  var query: Xapian.Query {
    switch self {
    case .speaker(_, let reach): reach.query(or: nil)
    case .role(let words, let reach): reach.query(or: .allOf(Self.terms(words, .role)))
    case .organisation(let words, _, let reach): reach.query(or: .allOf(Self.terms(words, .organisation)))
    case .kind(let kind, let reach): reach.query(or: .term(Term.make(.quotationKind, kind.rawValue)))
    }
  }

  static func terms(_ words: [UInt8], _ field: Field) -> [[UInt8]] {
    words.split(separator: UInt8(ascii: " ")).map { Term.make(field, $0) }
  }
}

extension QuotationTest.Reach {
  /// What is reached, and what the articles' own terms tell.
  fileprivate func query(or own: Xapian.Query?) -> Xapian.Query {
    let parts = [own].compactMap { $0 } + terms.map { .term($0) } + sets.map { .allOf($0) }
    return parts.isEmpty ? .matchNothing : parts.count == 1 ? parts[0] : .or(parts)
  }
}

extension Condition {
  /// The parts that must all hold.
  var conjuncts: [Condition] {
    switch self {
    case .and(let parts): parts.flatMap(\.conjuncts)
    case .everything: []
    default: [self]
    }
  }

  /// Whether it asks for words of the text.
  var hasText: Bool {
    switch self {
    case .text: true
    case .article, .quotation, .everything: false
    case .said(let part), .not(let part): part.hasText
    case .and(let parts), .or(let parts): parts.contains(where: \.hasText)
    }
  }

  fileprivate var needsFilter: Bool {
    if case .everything = self { false } else { true }
  }

  /// Whether it is about quotations, and so tells the passages of an article apart even when the words need not stand
  /// together.
  var isOfQuotations: Bool {
    switch self {
    case .quotation, .said: true
    case .text, .article, .not, .everything: false
    case .and(let parts): parts.contains(where: \.isOfQuotations)
    case .or(let parts): parts.allSatisfy(\.isOfQuotations)
    }
  }

  /// The leaves whose words are asked for, not excluded.
  var wantedLeaves: [Int] {
    switch self {
    case .text(let leaf): [leaf]
    case .said(let part): part.wantedLeaves
    case .and(let parts), .or(let parts): parts.flatMap(\.wantedLeaves)
    case .article, .quotation, .not, .everything: []
    }
  }
}
