// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// A name in a query that stands for nobody, or for several.
public struct NameError: Error, Equatable, Sendable, CustomStringConvertible {
  public var field: String
  public var name: String
  /// Whom it can mean; empty when nobody of that name is known.
  public var candidates: [String]
  /// Names that are written alike.
  public var suggestions: [String]

  public var isAmbiguous: Bool { !candidates.isEmpty }

  public var description: String {
    if isAmbiguous {
      let shown = candidates.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
      let more = candidates.count > 8 ? " and \(candidates.count - 8) more" : ""
      return "\(field) \"\(name)\" can mean \(shown)\(more); give the full name"
    }
    let hint =
      suggestions.isEmpty
      ? "" : "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: " or "))?"
    return "no \(field) \"\(name)\" in the index\(hint)"
  }
}

/// Finds whom the names of a query mean.
struct NameResolver {
  private let lexicon: Lexicon
  private let database: Database

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    database = lexicon.database
  }

  /// The terms of all that `name` stands for.
  ///
  /// - Throws: `NameError` when that is nobody, or several who are not one.
  func terms(_ field: Expression.NameField, _ name: String) throws -> [[UInt8]] {
    switch field {
    case .official: try people(name, .official, field)
    case .case: try people(name, .case, field)
    case .source: try outlets(name)
    case .role: words(name, .role)
    case .org: words(name, .organisation)
    case .byline: words(name, .byline)
    }
  }

  private func words(_ name: String, _ field: Field) -> [[UInt8]] {
    QueryParser.words(of: name).map { Term.make(field, $0.term) }
  }

  private func people(_ name: String, _ index: Field, _ field: Expression.NameField) throws -> [[UInt8]] {
    var folded = Term.folded(name)
    var found = try candidates(folded, index, field)
    while found.all.isEmpty, let rest = withoutTitle(folded) {
      folded = rest
      found = try candidates(folded, index, field)
    }
    if found.others.count > 1, !found.isFull {
      throw NameError(field: field.option, name: name, candidates: found.others, suggestions: [])
    }
    guard !found.all.isEmpty else {
      throw NameError(
        field: field.option, name: name, candidates: [], suggestions: try alike(folded, index, field))
    }
    return found.all
  }

  /// What is known under a folded name.
  private struct Candidates {
    /// Terms.
    var all: [[UInt8]] = []
    /// Names of those who have the name as an alias only.
    var others: [String] = []
    /// Whether somebody has exactly this name, and it is more than one word.
    var isFull = false
  }

  private func candidates(
    _ folded: [UInt8], _ index: Field, _ field: Expression.NameField
  ) throws(XapianError) -> Candidates {
    var found = Candidates()
    let own = Term.make(index, folded)
    let isOwn = try database.termExists(own)
    var terms: Set<[UInt8]> = [own]
    for canonical in try lexicon.names(folded, field) {
      let term = Term.make(index, Term.folded(canonical))
      guard terms.insert(term).inserted, try database.termExists(term) else { continue }
      found.others.append(canonical)
      found.all.append(term)
    }
    found.isFull = isOwn && folded.contains(UInt8(ascii: " "))
    if found.isFull, found.others.count > 1 { found.all = [] }
    if isOwn { found.all.append(own) }
    return found
  }

  /// The name without its first word, when that is a title.
  private func withoutTitle(_ folded: [UInt8]) -> [UInt8]? {
    guard let space = folded.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let title = String(decoding: folded[..<space], as: UTF8.self)
    return Self.titles.contains(title) ? Array(folded[(space + 1)...]) : nil
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness",
    "cllr",
    "councillor", "judge", "justice", "chief", "superintendent", "det", "detective", "inspector", "sgt",
    "sergeant",
    "pc", "dc", "ds", "di", "supt", "insp", "rev", "reverend", "the", "coroner",
  ]

  private func outlets(_ name: String) throws -> [[UInt8]] {
    let folded = Term.folded(name)
    let own = Term.make(.outlet, folded)
    if try database.termExists(own) { return [own] }
    let prefix = Term.make(.outlet, "")
    let all = try database.terms(withPrefix: prefix).map { Array($0.bytes.dropFirst(prefix.count)) }
    let holding = all.filter { Self.holds($0, folded) }
    switch holding.count {
    case 1: return [Term.make(.outlet, holding[0])]
    case 0:
      throw NameError(
        field: "source", name: name, candidates: [], suggestions: Self.nearest(to: folded, in: all))
    default:
      throw NameError(
        field: "source", name: name, candidates: holding.map { String(decoding: $0, as: UTF8.self) },
        suggestions: [])
    }
  }

  /// Whether the words of `part` stand in `whole`, one behind the other.
  static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    let space = UInt8(ascii: " ")
    let (whole, part) = ([space] + whole + [space], [space] + part + [space])
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { whole[$0..<$0 + part.count] == part[...] }
  }

  private func alike(_ folded: [UInt8], _ index: Field, _ field: Expression.NameField) throws(XapianError)
    -> [String]
  {
    var names: [String] = []
    for alias in Self.nearest(to: folded, in: try lexicon.knownNames(field)) {
      for name in try lexicon.names(Array(alias.utf8), field) {
        if !names.contains(name), try database.termExists(Term.make(index, Term.folded(name))) {
          names.append(name)
        }
      }
    }
    return Array(names.prefix(3))
  }

  /// Up to three that are spelled nearly so, or that hold it.
  private static func nearest(to folded: [UInt8], in names: [[UInt8]]) -> [String] {
    let limit = max(1, min(3, folded.count / 4))
    var near: [(distance: Int, name: [UInt8])] = []
    for name in names where abs(name.count - folded.count) <= limit || holds(name, folded) {
      let distance = holds(name, folded) ? 0 : EditDistance.between(folded, name)
      if distance <= limit { near.append((distance, name)) }
    }
    near.sort { ($0.distance, $0.name.count) < ($1.distance, $1.name.count) }
    return near.prefix(3).map { String(decoding: $0.name, as: UTF8.self) }
  }
}
