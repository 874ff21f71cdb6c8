// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the query language of `Documentation/QueryLanguage.md`. Strict: what it cannot read as typed is an error that
/// points at the place, never another query.
struct QueryParser {
  /// How two parts with nothing between them are joined.
  enum Joining: Sendable { case all, any }

  static let longestQuery = 10_000
  static let deepestNesting = 50
  static let mostWords = 500
  /// The largest number behind `NEAR/`, and the most words it can join: more would reach over the gap between passages.
  static let farthest = 90
  static let mostNear = 10

  /// - Throws: ``QueryError`` for an unknown field, an unclosed bracket, a dangling operator, a wildcard that cannot be
  ///   served, a date that is none, and a query beyond the limits.
  static func parse(_ query: String, joining: Joining = .all) throws(QueryError) -> Expression {
    guard query.utf8.count <= longestQuery else {
      throw QueryError(
        "it has \(query.utf8.count) bytes, the limit is \(longestQuery)",
        cure: "look for a few of its words, or for a phrase of it")
    }
    var parser = QueryParser(query: query, tokens: try QueryLexer.tokens(of: query), joining: joining)
    let expression = try parser.parseAlternatives()
    if let token = parser.current {
      throw parser.error("`)` closes nothing", at: token, cure: "remove it, or open a bracket before it")
    }
    guard parser.words <= mostWords else {
      throw QueryError(
        "it has \(parser.words) words, the limit is \(mostWords)", cure: "look for a phrase of it")
    }
    return expression
  }

  let query: String
  let tokens: [QueryLexer.Token]
  private let joining: Joining
  var index = 0
  var depth = 0
  var words = 0

  private init(query: String, tokens: [QueryLexer.Token], joining: Joining) {
    self.query = query
    self.tokens = tokens
    self.joining = joining
  }

  var current: QueryLexer.Token? { index < tokens.count ? tokens[index] : nil }

  func error(_ message: String, at token: QueryLexer.Token, cure: String) -> QueryError {
    QueryError(message, column: QueryLexer.column(token.offset, in: query), cure: cure)
  }
}

// MARK: - Operators

extension QueryParser {
  /// `a OR b`. The weakest.
  mutating func parseAlternatives() throws(QueryError) -> Expression {
    var parts = [try parseSequence()]
    while let token = current, token.sign == .or {
      index += 1
      guard startsOperand else { throw dangling(token, "OR") }
      parts.append(try parseSequence())
    }
    // A sign that cannot be looked for is no alternative that everything fulfils.
    let meant = parts.filter { $0 != .everything }
    return meant.isEmpty ? .everything : .any(of: meant)
  }

  /// Parts one behind the other, with or without `AND`. What `AND` parts must all hold, two names of one field too.
  private mutating func parseSequence() throws(QueryError) -> Expression {
    var runs: [[Expression]] = [[]]
    while let token = current {
      if token.sign == .and {
        index += 1
        guard !runs[0].isEmpty, startsOperand else { throw dangling(token, "AND") }
        runs.append([])
        continue
      }
      guard startsOperand else {
        if token.sign == .or, runs[0].isEmpty { throw dangling(token, "OR") }
        if case .near = token.sign { throw dangling(token, "NEAR") }
        break
      }
      try appendOperand(to: &runs[runs.count - 1])
    }
    return runs.count == 1 ? join(runs[0]) : .all(of: runs.flatMap(Self.groupingNames))
  }

  /// Reads one part. Names of one field with `OR` between them, or with nothing, are alternatives of one another before
  /// anything else: `official:a OR official:b words`.
  private mutating func appendOperand(to parts: inout [Expression]) throws(QueryError) {
    let part = try parseNegation()
    guard let field = part.soleField else {
      parts.append(part)
      return
    }
    var names = [part]
    while let token = current, token.sign == .or, index + 2 < tokens.count,
      tokens[index + 1].sign == .field(field)
    {
      index += 1
      names.append(try parseNegation())
    }
    parts.append(.any(of: names))
  }

  /// Parts with nothing between them.
  func join(_ parts: [Expression]) -> Expression {
    let grouped = Self.groupingNames(parts)
    guard joining == .any else { return .all(of: grouped) }
    // Fields and exclusions are conditions also where any of the words will do.
    let alternatives = grouped.filter { $0.isAlternative }
    let conditions = grouped.filter { !$0.isAlternative }
    return .all(of: (alternatives.isEmpty ? [] : [.any(of: alternatives)]) + conditions)
  }

  /// Names of one field that stand side by side are alternatives: an article has one outlet, and who asks for two
  /// officials wants to hear both. So are kinds.
  private static func groupingNames(_ parts: [Expression]) -> [Expression] {
    var grouped: [Expression] = []
    for part in parts where part != .everything {
      let place = part.soleField.flatMap { field in grouped.firstIndex { $0.soleField == field } }
      if let place {
        grouped[place] = .any(of: grouped[place].alternatives + part.alternatives)
      } else {
        grouped.append(part)
      }
    }
    return grouped
  }

  private mutating func parseNegation() throws(QueryError) -> Expression {
    guard let token = current, token.sign == .not else { return try parseNearness() }
    index += 1
    guard startsOperand else { throw dangling(token, "NOT") }
    depth += 1
    defer { depth -= 1 }
    try checkDepth(token)
    let part = try parseNegation()
    return part == .everything ? .everything : .not(part)
  }

  private mutating func parseNearness() throws(QueryError) -> Expression {
    let first = try parsePrimary()
    guard let token = current, case .near(let distance) = token.sign else { return first }
    var words = try wordsForNearness(first, token)
    var widest = distance
    while let token = current, case .near(let distance) = token.sign {
      index += 1
      guard startsOperand else { throw dangling(token, "NEAR/\(distance)") }
      words += try wordsForNearness(try parsePrimary(), token)
      widest = max(widest, distance)
    }
    guard words.count <= Self.mostNear else {
      throw error("NEAR joins more than \(Self.mostNear) words", at: token, cure: "leave some of them out")
    }
    return .near(words, distance: widest)
  }

  private func wordsForNearness(
    _ expression: Expression, _ token: QueryLexer.Token
  ) throws(QueryError) -> [Expression.Word] {
    guard case .word(let word) = expression else {
      throw error("NEAR stands between single words only", at: token, cure: "write it as failed NEAR/5 child")
    }
    return [word]
  }

  var startsOperand: Bool {
    switch current?.sign {
    case .open, .field, .quoted, .bare, .not: true
    default: false
    }
  }

  func dangling(_ token: QueryLexer.Token, _ name: String) -> QueryError {
    error(
      "\(name) has nothing to join", at: token,
      cure: "put words on both sides, or quote it to look for the word")
  }

  func checkDepth(_ token: QueryLexer.Token) throws(QueryError) {
    guard depth <= Self.deepestNesting else {
      throw error(
        "nested more than \(Self.deepestNesting) deep", at: token, cure: "write it with fewer brackets")
    }
  }
}

extension Expression {
  fileprivate var isAlternative: Bool {
    switch self {
    case .word, .phrase, .near, .wildcard, .title, .said, .and, .or: soleField == nil
    default: false
    }
  }

  /// The field, when it asks for names (or kinds) of one field only.
  fileprivate var soleField: String? {
    switch self {
    case .name(let field, _): field.rawValue
    case .kind: "kind"
    case .or(let parts):
      parts.dropFirst().allSatisfy { $0.soleField == parts[0].soleField }
        ? parts[0].soleField : nil
    default: nil
    }
  }

  fileprivate var alternatives: [Expression] { if case .or(let parts) = self { parts } else { [self] } }
}
