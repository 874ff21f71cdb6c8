// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import TestSupport

@testable import OnRecord

/// A query as the oracle understands it, and as it is typed.
indirect enum OracleQuery {
  case word(String)
  case phrase([String])
  case near([String], Int)
  case wildcard(String)
  /// Words or a phrase of the headline.
  case title([String], isPhrase: Bool)
  case said(OracleQuery)
  case official(String)
  case role(String)
  case organisation(String)
  case aboutCase(String)
  case source(String)
  case kind(Quotation.Kind)
  case dated(String, ClosedRange<Int>)
  case and([OracleQuery])
  case or([OracleQuery])
  case not(OracleQuery)

  /// In the query language.
  var typed: String {
    switch self {
    case .word(let word): word
    case .phrase(let words): "\"\(words.joined(separator: " "))\""
    case .near(let words, let distance): words.joined(separator: " NEAR/\(distance) ")
    case .wildcard(let word): "\(word)*"
    case .title(let words, let isPhrase):
      isPhrase ? "title:\"\(words.joined(separator: " "))\"" : "title:(\(words.joined(separator: " ")))"
    case .said(let part): "said:(\(part.typed))"
    case .official(let name): "official:\"\(name)\""
    case .role(let name): "role:\"\(name)\""
    case .organisation(let name): "org:\"\(name)\""
    case .aboutCase(let name): "case:\"\(name)\""
    case .source(let name): "source:\"\(name)\""
    case .kind(let kind): "kind:\(kind.rawValue)"
    case .dated(let text, _): text
    case .and(let parts): parts.map { "(\($0.typed))" }.joined(separator: " ")
    case .or(let parts): parts.map { "(\($0.typed))" }.joined(separator: " OR ")
    case .not(let part): "NOT (\(part.typed))"
    }
  }

  /// The parts that must all hold.
  var conjuncts: [OracleQuery] {
    if case .and(let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
  }

  /// The words, phrases and the like that are asked for, not excluded.
  var wanted: [OracleQuery] {
    switch self {
    case .word, .phrase, .near, .wildcard: [self]
    case .said(let part): part.wanted
    case .and(let parts), .or(let parts): parts.flatMap(\.wanted)
    default: []
    }
  }

  /// Whether it is a condition on quotations, which then has to hold in the passage that is shown: a field of the speaker,
  /// `kind:` or `said:`; alternatives when all of them are.
  var isOfQuotations: Bool {
    switch self {
    case .official, .role, .organisation, .kind, .said: true
    case .and(let parts): parts.contains(where: \.isOfQuotations)
    case .or(let parts): parts.allSatisfy(\.isOfQuotations)
    default: false
    }
  }

  /// The name of the field when it asks for names of one field only: side by side such parts are alternatives.
  var nameField: Int? {
    switch self {
    case .official: 0
    case .role: 1
    case .organisation: 2
    case .aboutCase: 3
    case .source: 4
    case .kind: 5
    case .or(let parts): parts.allSatisfy { $0.nameField == parts[0].nameField } ? parts[0].nameField : nil
    default: nil
    }
  }
}

/// Names that stand in the index, and so may be asked for.
struct OracleNames {
  var officials: [String]
  var cases: [String]
  var outlets: [String]

  init(_ articles: [OracleArticle]) {
    officials = OracleWords.people.map(\.name).filter { name in
      articles.contains { article in
        article.passages.contains {
          $0.quotes.contains { $0.speaker.map { article.speakers[$0].name } == name }
        }
      }
    }
    cases = OracleWords.cases.filter { name in articles.contains { $0.cases.contains(name) } }
    outlets = OracleWords.outlets.filter { name in articles.contains { $0.outlet == name } }
  }
}

extension SeededGenerator {
  mutating func oracleQuery(_ names: OracleNames, depth: Int = 3) -> OracleQuery {
    guard depth > 0, !oneIn(3) else { return oneIn(3) ? condition(names) : oracleText(depth: 0) }
    switch below(8) {
    case 0, 1, 2:
      var parts: [OracleQuery] = []
      for _ in 0..<number(2...3) {
        let part = oracleQuery(names, depth: depth - 1)
        // Names of one field side by side are alternatives, which another test looks at.
        let isTaken = part.nameField != nil && parts.contains { $0.nameField == part.nameField }
        if !isTaken { parts.append(part) }
      }
      return parts.count == 1 ? parts[0] : .and(parts)
    case 3, 4: return .or((0..<number(2...3)).map { _ in oracleQuery(names, depth: depth - 1) })
    case 5: return .not(oracleQuery(names, depth: depth - 1))
    case 6: return .said(oracleText(depth: 2))
    default: return oracleText(depth: 0)
    }
  }

  /// Words only, as `said:` takes them.
  mutating func oracleText(depth: Int) -> OracleQuery {
    if depth > 0, oneIn(2) {
      switch below(5) {
      case 0: return .not(oracleText(depth: depth - 1))
      case 1, 2: return .or([oracleText(depth: depth - 1), oracleText(depth: depth - 1)])
      default: return .and([oracleText(depth: depth - 1), oracleText(depth: depth - 1)])
      }
    }
    func word(_ random: inout SeededGenerator) -> String { random.pick(OracleWords.all) }
    switch below(9) {
    case 0, 1: return .phrase((0..<number(1...3)).map { _ in word(&self) })
    case 2:
      let words = Set((0..<number(2...3)).map { _ in word(&self) }).sorted()
      return words.count > 1 ? .near(words, number(1...8)) : .word(words[0])
    case 3: return .wildcard(pick(["sa", "safe", "rev", "chil", "coun", "10", "zz", "Zo", "don"]))
    default: return .word(word(&self))
    }
  }

  private mutating func condition(_ names: OracleNames) -> OracleQuery {
    switch below(8) {
    case 0 where !names.officials.isEmpty: return .official(pick(names.officials))
    case 1: return .role(pick(OracleWords.roles + ["executive"]))
    case 2: return .organisation(pick(OracleWords.organisations + ["northgate", "trust"]))
    case 3 where !names.cases.isEmpty: return .aboutCase(pick(names.cases))
    case 4 where !names.outlets.isEmpty: return .source(pick(names.outlets))
    case 5: return .kind(pick(Quotation.Kind.allCases))
    case 6:
      let words = (0..<number(1...2)).map { _ in pick(OracleWords.all) }
      return .title(words, isPhrase: oneIn(2))
    default: return oracleDate()
    }
  }

  mutating func oracleDate() -> OracleQuery {
    let (year, month) = (number(2007...2009), number(1...12))
    let month2 = Term.digits(month, 2)
    switch below(6) {
    case 0: return .dated("date:\(year)", year * 10_000 + 101...year * 10_000 + 1231)
    case 1:
      return .dated(
        "date:\(year)-\(month2)", year * 10_000 + month * 100 + 1...year * 10_000 + month * 100 + 31)
    case 2:
      return .dated(
        "date:\(year)-\(month2)-28", year * 10_000 + month * 100 + 28...year * 10_000 + month * 100 + 28)
    case 3: return .dated("since:\(year)-\(month2)-28", year * 10_000 + month * 100 + 28...9999_1231)
    case 4: return .dated("until:\(year)-\(month2)", 0...year * 10_000 + month * 100 + 31)
    default:
      return .dated(
        "date:2007-\(month2)-02..\(max(year, 2008))",
        2007_0002 + month * 100...max(year, 2008) * 10_000 + 1231)
    }
  }
}
