// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

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

  private let query: String
  private let tokens: [QueryLexer.Token]
  private let joining: Joining
  private var index = 0
  private var depth = 0
  private var words = 0

  private init(query: String, tokens: [QueryLexer.Token], joining: Joining) {
    self.query = query
    self.tokens = tokens
    self.joining = joining
  }

  private var current: QueryLexer.Token? { index < tokens.count ? tokens[index] : nil }

  private func error(_ message: String, at token: QueryLexer.Token, cure: String) -> QueryError {
    QueryError(message, column: QueryLexer.column(token.offset, in: query), cure: cure)
  }
}

// MARK: - Operators

extension QueryParser {
  /// `a OR b`. The weakest.
  private mutating func parseAlternatives() throws(QueryError) -> Expression {
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

  /// Parts one behind the other, with or without `AND`.
  private mutating func parseSequence() throws(QueryError) -> Expression {
    var parts: [Expression] = []
    var isExplicit = false
    while let token = current {
      if token.sign == .and {
        index += 1
        guard !parts.isEmpty, startsOperand else { throw dangling(token, "AND") }
        isExplicit = true
        continue
      }
      guard startsOperand else {
        if token.sign == .or, parts.isEmpty { throw dangling(token, "OR") }
        if case .near = token.sign { throw dangling(token, "NEAR") }
        break
      }
      try appendOperand(to: &parts)
    }
    return join(parts, isExplicit: isExplicit)
  }

  /// Reads one part. Names of one field with `OR` between them, or with nothing, are alternatives of one another before
  /// anything else: `official:a OR official:b words`.
  private mutating func appendOperand(to parts: inout [Expression]) throws(QueryError) {
    let part = try parseNegation()
    guard case .name(let field, _) = part else {
      parts.append(part)
      return
    }
    var names = [part]
    while let token = current, token.sign == .or, index + 2 < tokens.count,
      tokens[index + 1].sign == .field(field.rawValue)
    {
      index += 1
      names.append(try parseNegation())
    }
    parts.append(.any(of: names))
  }

  private func join(_ parts: [Expression], isExplicit: Bool) -> Expression {
    let parts = parts.filter { $0 != .everything }
    let grouped = Self.groupingNames(parts)
    guard joining == .any, !isExplicit else { return .all(of: grouped) }
    // Fields and exclusions are conditions also where any of the words will do.
    let alternatives = grouped.filter { $0.isAlternative }
    let conditions = grouped.filter { !$0.isAlternative }
    return .all(of: (alternatives.isEmpty ? [] : [.any(of: alternatives)]) + conditions)
  }

  /// Names of one field that stand side by side are alternatives: an article has one outlet, and who asks for two
  /// officials wants to hear both.
  private static func groupingNames(_ parts: [Expression]) -> [Expression] {
    var grouped: [Expression] = []
    for part in parts {
      let place = part.soleNameField.flatMap { field in grouped.firstIndex { $0.soleNameField == field } }
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

  private var startsOperand: Bool {
    switch current?.sign {
    case .open, .field, .quoted, .bare, .not: true
    default: false
    }
  }

  private func dangling(_ token: QueryLexer.Token, _ name: String) -> QueryError {
    error(
      "\(name) has nothing to join", at: token,
      cure: "put words on both sides, or quote it to look for the word")
  }

  private func checkDepth(_ token: QueryLexer.Token) throws(QueryError) {
    guard depth <= Self.deepestNesting else {
      throw error(
        "nested more than \(Self.deepestNesting) deep", at: token, cure: "write it with fewer brackets")
    }
  }
}

extension Expression {
  fileprivate var isAlternative: Bool {
    switch self {
    case .word, .phrase, .near, .wildcard, .title, .said, .and, .or: soleNameField == nil
    default: false
    }
  }

  /// The field, when it asks for names of one field only.
  fileprivate var soleNameField: NameField? {
    switch self {
    case .name(let field, _): field
    case .or(let parts):
      parts.dropFirst().allSatisfy { $0.soleNameField == parts[0].soleNameField }
        ? parts[0].soleNameField : nil
    default: nil
    }
  }

  fileprivate var alternatives: [Expression] { if case .or(let parts) = self { parts } else { [self] } }
}

// MARK: - Operands

extension QueryParser {
  private mutating func parsePrimary() throws(QueryError) -> Expression {
    let token = tokens[index]
    index += 1
    switch token.sign {
    case .open: return try parseBrackets(token)
    case .quoted(let text): return try phrase(text, token)
    case .bare(let text): return try words(text, token)
    case .field(let name): return try parseField(name, token)
    default: throw error("nothing to look for here", at: token, cure: "put a word or a phrase here")
    }
  }

  private mutating func parseBrackets(_ open: QueryLexer.Token) throws(QueryError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    try checkDepth(open)
    let inside = try parseAlternatives()
    guard let token = current, token.sign == .close else {
      throw error("`(` is never closed", at: open, cure: "close it with `)`, or remove it")
    }
    index += 1
    return inside
  }

  /// A phrase; one word in quotation marks is that word exactly, not its other forms.
  private mutating func phrase(_ text: String, _ token: QueryLexer.Token) throws(QueryError) -> Expression {
    if let star = wildcardStar(in: text) {
      throw error(
        "`\(text)`: `*` cannot stand inside quotation marks", at: token,
        cure: "look for \(star.isEmpty ? "the words" : "`\(star)*`") outside them, or leave `*` out")
    }
    let words = Self.words(of: text)
    self.words += words.count
    return words.isEmpty ? .everything : .phrase(words)
  }

  /// A run without white space. Hyphens hold words together, everything else parts them.
  private mutating func words(_ text: String, _ token: QueryLexer.Token) throws(QueryError) -> Expression {
    if text.utf8.contains(UInt8(ascii: "*")), wildcardStar(in: text) != nil {
      return try wildcard(text, token)
    }
    var parts: [Expression] = []
    for piece in Self.pieces(of: text) {
      let words = Self.words(of: piece)
      self.words += words.count
      if words.count == 1 {
        parts.append(.word(words[0]))
      } else if !words.isEmpty {
        parts.append(.phrase(words))
      }
    }
    return join(parts, isExplicit: false)
  }

  private mutating func wildcard(_ text: String, _ token: QueryLexer.Token) throws(QueryError) -> Expression {
    let stem = text.utf8.last == UInt8(ascii: "*") ? String(text.dropLast()) : ""
    let words = Self.words(of: stem)
    guard words.count == 1, !stem.utf8.contains(UInt8(ascii: "*")) else {
      throw error(
        "`\(text)`: `*` can only end a word", at: token,
        cure: "write the beginning of the word, such as `safeguard*`")
    }
    guard words[0].term.count >= 2 else {
      throw error(
        "`\(text)` would match too many words", at: token, cure: "write at least two letters before `*`")
    }
    self.words += 1
    return .wildcard(words[0])
  }

  /// The word before the first `*` that stands at a letter; nil when every `*` stands alone (a list's bullet).
  private func wildcardStar(in text: String) -> String? {
    for piece in text.split(separator: " ") where piece.utf8.contains(UInt8(ascii: "*")) {
      let list = Tokeniser.tokens(of: String(piece))
      if list.count > 0 { return String(decoding: list.term(0), as: UTF8.self) }
    }
    return nil
  }

  static func words(of text: String) -> [Expression.Word] {
    let list = Tokeniser.tokens(of: text)
    return (0..<list.count).map { Expression.Word(term: Array(list.term($0))) }
  }

  /// `text` in the pieces between which it is parted: at everything that is no letter, digit, apostrophe, full stop,
  /// comma, ampersand or hyphen, and at two or more full stops or hyphens.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var previous: Character = " "
    for character in text {
      let isHyphen = character == "-" || character == "\u{2010}" || character == "\u{2011}"
      if character.isLetter || character.isNumber || "'’‘.,&".contains(character) || isHyphen {
        if (character == "." && previous == ".") || (character == "-" && previous == "-") {
          if !piece.isEmpty { pieces.append(piece) }
          piece = ""
        } else {
          piece.append(character)
        }
      } else if !character.unicodeScalars.allSatisfy({
        $0.value == 0xAD || $0.properties.isDefaultIgnorableCodePoint
      }) {
        if !piece.isEmpty { pieces.append(piece) }
        piece = ""
      }
      previous = character
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}

// MARK: - Fields

extension QueryParser {
  private mutating func parseField(_ name: String, _ token: QueryLexer.Token) throws(QueryError) -> Expression
  {
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
    let text = try parsePrimary()
    guard text.isText else {
      throw error(
        "`\(name):` takes words and phrases only", at: token,
        cure: "put the other fields outside its brackets")
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
      if token.sign == .or { continue }
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

extension DateRange {
  /// `2009-05-01`, `2009-05`, `2009`, or two of them with `..` between, either of which may be missing.
  public init?(query text: String) {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let date = PublicationDate(text) else { return nil }
      self.init(date)
    case 2:
      let dates = parts.map { PublicationDate(String($0)) }
      guard zip(parts, dates).allSatisfy({ $0.isEmpty || $1 != nil }), !(parts[0].isEmpty && parts[1].isEmpty)
      else {
        return nil
      }
      self.init(
        first: dates[0].flatMap { DateRange($0).first }, last: dates[1].flatMap { DateRange($0).last })
      if let first, let last, first > last { return nil }
    default: return nil
    }
  }
}
