// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// What stands behind the name of a field and its colon.
extension QueryParser {
  mutating func parseField(_ name: String, _ token: QueryLexer.Token) throws(QueryError) -> Expression {
    guard let value = current, value.sign == .open || value.text != nil else {
      throw error("`\(name):` has no value", at: token, cure: "write it as \(name):\"…\"")
    }
    if case .bare(let text) = value.sign, let colon = text.firstIndex(of: ":"),
      Self.fieldNames.contains(text[..<colon].lowercased())
    {
      throw error(
        "`\(text)` is a field inside `\(name):`", at: value,
        cure: "leave one of the two out (\(name): takes words only)")
    }
    switch name {
    case "title": return .title(try parseText(of: name, token))
    case "said": return .said(try parseText(of: name, token))
    case "date", "since", "until", "kind":
      index += 1
      guard let text = value.text else {
        throw error("`\(name):` takes one value", at: value, cure: "write it as \(Self.example(name))")
      }
      return try valueField(name, text, value)
    default:
      guard let field = Expression.NameField(rawValue: name) else { throw unknownField(name, token) }
      return try parseNames(field)
    }
  }

  /// Words, a phrase or a bracket behind `title:` or `said:`.
  private mutating func parseText(of name: String, _ token: QueryLexer.Token) throws(QueryError) -> Expression
  {
    let value = tokens[index]
    let text = try parsePrimary()
    guard text.isText else {
      throw error(
        "`\(name):` takes words and phrases only", at: token,
        cure: "put the other fields outside its brackets")
    }
    guard text != .everything else {
      throw error("`\(name):` has no words", at: value, cure: "write it as \(Self.example(name))")
    }
    return text
  }

  /// One name, or several in brackets of which any will do.
  private mutating func parseNames(_ field: Expression.NameField) throws(QueryError) -> Expression {
    let first = tokens[index]
    index += 1
    if let text = first.text { return try name(field, text, first) }
    var names: [Expression] = []
    while let token = current, token.sign != .close {
      index += 1
      if token.sign == .or {
        guard !names.isEmpty, current?.text != nil else { throw dangling(token, "OR") }
        continue
      }
      guard let text = token.text else {
        throw error(
          "`\(field.rawValue):( )` takes names only", at: token,
          cure: "write it as \(field.rawValue):(\"Baby A\" OR \"Child B\")")
      }
      names.append(try name(field, text, token))
    }
    guard current?.sign == .close, !names.isEmpty else {
      throw error("`(` is never closed", at: first, cure: "close it with `)`, or remove it")
    }
    index += 1
    return .any(of: names)
  }

  private func name(
    _ field: Expression.NameField, _ text: String, _ token: QueryLexer.Token
  ) throws(QueryError) -> Expression {
    guard !Term.folded(text).isEmpty else {
      throw error(
        "`\(field.rawValue):` has no name", at: token, cure: "write it as \(Self.example(field.rawValue))")
    }
    return .name(field, text)
  }

  private func valueField(
    _ name: String, _ text: String, _ token: QueryLexer.Token
  ) throws(QueryError) -> Expression {
    if name == "kind" {
      guard let kind = Quotation.Kind(rawValue: text.lowercased()) else {
        throw error("there is no kind `\(text)`", at: token, cure: "use direct, mixed or indirect")
      }
      return .kind(kind)
    }
    guard let range = DateRange(query: text) else {
      throw error("`\(text)` is no date", at: token, cure: "write it as \(Self.example(name))")
    }
    switch name {
    case "since": return .date(DateRange(first: range.first, last: nil))
    case "until": return .date(DateRange(first: nil, last: range.last))
    default: return .date(range)
    }
  }

  static let fieldNames =
    ["title", "said", "date", "since", "until", "kind"] + Expression.NameField.allCases.map(\.rawValue)

  /// What people write for a field of ours.
  private static let otherNames = [
    "speaker": "official", "from": "official", "by": "official", "person": "official", "who": "official",
    "organisation": "org", "organization": "org", "body": "org", "outlet": "source", "paper": "source",
    "site": "source", "publisher": "source", "headline": "title", "subject": "title", "author": "byline",
    "reporter": "byline", "quote": "said", "quoted": "said", "published": "date", "year": "date",
    "before": "until",
    "after": "since", "topic": "case", "post": "role", "job": "role", "type": "kind",
  ]

  private func unknownField(_ name: String, _ token: QueryLexer.Token) -> QueryError {
    let known =
      Self.fieldNames.map { ($0, $0) } + Self.otherNames.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let nearest = known.map { (field: $0.1, distance: EditDistance.between(name, $0.0)) }.min {
      $0.distance < $1.distance
    }
    let cure =
      if let nearest, nearest.distance <= 2 { "did you mean `\(nearest.field):`?" } else {
        "the fields are \(Self.fieldNames.sorted().map { "\($0):" }.joined(separator: " "))"
      }
    return error(
      "there is no field `\(name):`", at: token, cure: cure + " (to look for the word, put a space behind it)"
    )
  }

  private static func example(_ field: String) -> String {
    switch field {
    case "date": "date:2009-05-01, date:2009-05 or date:2007..2010"
    case "since": "since:2009-05-01"
    case "until": "until:2010"
    case "kind": "kind:direct"
    default: "\(field):\"…\""
    }
  }
}

extension QueryLexer.Token {
  fileprivate var text: String? {
    switch sign {
    case .quoted(let text), .bare(let text): text
    default: nil
    }
  }
}

extension Expression {
  fileprivate var isText: Bool {
    switch self {
    case .word, .phrase, .near, .wildcard, .everything: true
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isText)
    case .not(let part): part.isText
    case .title, .said, .name, .kind, .date: false
    }
  }
}
