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
      let cure =
        candidates.contains { $0.hasSuffix(")") } ? "the full name, brackets and all" : "the full name"
      return "\(field) \"\(name)\" can mean \(shown)\(more); give \(cure)"
    }
    let hint =
      suggestions.isEmpty
      ? "" : "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: " or "))?"
    return "no \(field) \"\(name)\" in the index\(hint)"
  }
}

/// Finds whom and what the names of a query mean.
struct NameResolver {
  let control: AuthorityControl
  let lexicon: Lexicon
  let database: Database

  init(_ control: AuthorityControl) {
    self.control = control
    lexicon = control.lexicon
    database = control.database
  }

  /// The articles with corrections, in which more can be true than their terms tell.
  var corrected: QuotationTest.Reach { QuotationTest.Reach(terms: control.correctedArticles) }

  /// The name without its first word, when that is a title.
  static func withoutTitle(_ name: String) -> String? {
    let (first, rest) = name.trimmed.firstWord
    let title = String(decoding: Term.folded(first), as: UTF8.self)
    return titles.contains(title) && !rest.isEmpty ? rest : nil
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness",
    "cllr",
    "councillor", "judge", "justice", "chief", "superintendent", "det", "detective", "inspector", "sgt",
    "sergeant",
    "pc", "dc", "ds", "di", "supt", "insp", "rev", "reverend", "the", "coroner",
  ]

  /// The folded name of the outlet that is meant.
  func outlets(_ name: String) throws -> [[UInt8]] {
    let folded = Term.folded(name)
    if try database.termExists(Term.make(.outlet, folded)) { return [folded] }
    let prefix = Term.make(.outlet, "")
    let all = try database.terms(withPrefix: prefix).map { Array($0.bytes.dropFirst(prefix.count)) }
    let holding = all.filter { Self.holds($0, folded) }
    switch holding.count {
    case 1: return [holding[0]]
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

  /// Names known in the index that are spelled nearly so.
  func alike(_ folded: [UInt8], _ index: Field, _ field: Expression.NameField) throws(XapianError)
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
