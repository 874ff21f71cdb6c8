// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a query into its signs. Quotation marks of every style make phrases; marks, dashes and ellipses that came with
/// pasted text and cannot mean anything are dropped.
struct QueryLexer {
  enum Sign: Equatable {
    case open, close
    case or, and, not
    case near(Int)
    /// A field's name, the colon read.
    case field(String)
    /// Words in quotation marks.
    case quoted(String)
    /// A run of characters without white space: a word, or several with punctuation between them.
    case bare(String)
  }

  struct Token: Equatable {
    var sign: Sign
    /// Byte offset into the query.
    var offset: Int
  }

  private let query: [UInt8]
  private var position = 0
  private var tokens: [Token] = []

  private init(_ query: String) { self.query = Array(query.utf8) }

  static func tokens(of query: String) throws(QueryError) -> [Token] {
    var lexer = QueryLexer(query)
    while lexer.position < lexer.query.count { try lexer.readToken() }
    return lexer.tokens
  }

  /// The place of byte `offset`, in characters from 1.
  static func column(_ offset: Int, in query: String) -> Int {
    String(decoding: Array(query.utf8).prefix(offset), as: UTF8.self).count + 1
  }
}

// MARK: - One token

extension QueryLexer {
  private mutating func readToken() throws(QueryError) {
    let start = position
    if let length = spaceLength(at: position) {
      position += length
      return
    }
    switch query[position] {
    case UInt8(ascii: "("): emit(.open, length: 1)
    case UInt8(ascii: ")"): emit(.close, length: 1)
    case UInt8(ascii: "-") where isNegation(at: position): emit(.not, length: 1)
    default:
      if !closesNothing(at: position), let (style, length) = openingMark(at: position),
        readQuoted(style, length, from: start)
      {
        return
      }
      if let length = markLength(at: position) {
        position += length
      } else {
        try readBare()
      }
    }
  }

  private mutating func emit(_ sign: Sign, length: Int) {
    tokens.append(Token(sign: sign, offset: position))
    position += length
  }

  /// A hyphen before a word, at the beginning of the query or behind a space or bracket, excludes it.
  private func isNegation(at index: Int) -> Bool {
    let before = index == 0 || query[index - 1] == UInt8(ascii: "(") || spaceLength(endingAt: index)
    guard before, index + 1 < query.count else { return false }
    let next = query[index + 1]
    return next != UInt8(ascii: "-") && spaceLength(at: index + 1) == nil
      && (wordBegins(at: index + 1) || openingMark(at: index + 1) != nil || next == UInt8(ascii: "("))
  }

  /// Letters and digits up to white space, a bracket or a double quotation mark; a field when a colon follows its name.
  private mutating func readBare() throws(QueryError) {
    let start = position
    while position < query.count, spaceLength(at: position) == nil, !isBracket(query[position]),
      doubleMarkLength(at: position) == nil
    {
      if query[position] == UInt8(ascii: ":"), let name = fieldName(start..<position),
        valueFollows(position + 1)
      {
        tokens.append(Token(sign: .field(name), offset: start))
        position += 1
        try readFieldValue()
        return
      }
      position += 1
    }
    let text = String(decoding: query[start..<position], as: UTF8.self)
    switch text {
    case "OR", "|", "||": tokens.append(Token(sign: .or, offset: start))
    case "AND": tokens.append(Token(sign: .and, offset: start))
    case "NOT": tokens.append(Token(sign: .not, offset: start))
    case "NEAR": tokens.append(Token(sign: .near(10), offset: start))
    default:
      if text.hasPrefix("NEAR/") {
        guard let distance = Int(text.dropFirst(5)), (1...QueryParser.farthest).contains(distance) else {
          throw QueryError(
            "`\(text)` needs a number of words from 1 to \(QueryParser.farthest)",
            column: Self.column(start, in: queryText),
            cure: "write it as failed NEAR/5 child")
        }
        tokens.append(Token(sign: .near(distance), offset: start))
      } else {
        tokens.append(Token(sign: .bare(text), offset: start))
      }
    }
  }

  /// The value of a field runs to white space, unless it is in quotation marks or brackets.
  private mutating func readFieldValue() throws(QueryError) {
    if let (style, length) = openingMark(at: position), readQuoted(style, length, from: position) { return }
    if query[position] == UInt8(ascii: "(") { return }
    let start = position
    while position < query.count, spaceLength(at: position) == nil, !isBracket(query[position]),
      doubleMarkLength(at: position) == nil
    { position += 1 }
    tokens.append(Token(sign: .bare(String(decoding: query[start..<position], as: UTF8.self)), offset: start))
  }

  private var queryText: String { String(decoding: query, as: UTF8.self) }

  /// Lower-case or capital letters only: `19:04` and `http2:` name no field.
  private func fieldName(_ range: Range<Int>) -> String? {
    guard !range.isEmpty,
      query[range].allSatisfy({ ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") })
    else { return nil }
    return String(decoding: query[range].map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Not in the address of a page, pasted with the text.
  private func valueFollows(_ index: Int) -> Bool {
    let slash = UInt8(ascii: "/")
    let isAddress = index + 1 < query.count && query[index] == slash && query[index + 1] == slash
    return !isAddress && index < query.count && spaceLength(at: index) == nil
      && query[index] != UInt8(ascii: ")")
  }

  private func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") }

  private func wordBegins(at index: Int) -> Bool {
    index < query.count && query.withUnsafeBufferPointer { WordCharacter($0, index, $0.count).isInWord }
  }

  private func wordEnds(at index: Int) -> Bool {
    guard index > 0 else { return false }
    var begin = index - 1
    while begin > 0, query[begin] & 0xC0 == 0x80 { begin -= 1 }
    return wordBegins(at: begin)
  }

  private func spaceLength(at index: Int) -> Int? {
    guard index < query.count else { return nil }
    switch query[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2 where index + 1 < query.count && query[index + 1] == 0xA0: return 2
    default: return nil
    }
  }

  private func spaceLength(endingAt index: Int) -> Bool {
    spaceLength(at: index - 1) != nil || (index > 1 && spaceLength(at: index - 2) == 2)
  }
}

// MARK: - Quotation marks

extension QueryLexer {
  private enum Style { case double, single }

  /// Double marks are never part of a word, so any of them may open. A single one opens only before a word and behind none.
  private func openingMark(at index: Int) -> (Style, length: Int)? {
    guard index < query.count else { return nil }
    if let length = doubleMarkLength(at: index) { return (.double, length) }
    guard let length = singleMarkLength(at: index), wordBegins(at: index + length), !wordEnds(at: index)
    else {
      return nil
    }
    return (.single, length)
  }

  /// Reads to the closing mark. A double mark that is never closed opens a phrase to the end of the query; behind a word
  /// it was a closing one whose opening was not pasted, and is dropped. A single one that is never closed is an
  /// apostrophe.
  private mutating func readQuoted(_ style: Style, _ length: Int, from start: Int) -> Bool {
    var index = position + length
    while index < query.count {
      if style == .double, let closing = doubleMarkLength(at: index) {
        emitQuoted(position + length..<index, from: start, next: index + closing)
        return true
      }
      if style == .single, let closing = singleMarkLength(at: index), wordOrStopEnds(at: index),
        !wordBegins(at: index + closing)
      {
        emitQuoted(position + length..<index, from: start, next: index + closing)
        return true
      }
      index += 1
    }
    guard style == .double, !wordEnds(at: position) else { return false }
    emitQuoted(position + length..<query.count, from: start, next: query.count)
    return true
  }

  /// A mark whose opening one was not pasted: *we failed her,” she said*. A straight one must stand behind a
  /// comma or stop, as behind a word it may be an opening one typed without a space.
  private func closesNothing(at index: Int) -> Bool {
    guard index > 0, let length = doubleMarkLength(at: index), !wordBegins(at: index + length),
      spaceLength(endingAt: index) == false, !isBracket(query[index - 1])
    else { return false }
    return wordOrStopEnds(at: index) && (length == 3 && query[index + 2] == 0x9D || !wordEnds(at: index))
  }

  private mutating func emitQuoted(_ range: Range<Int>, from start: Int, next: Int) {
    tokens.append(Token(sign: .quoted(String(decoding: query[range], as: UTF8.self)), offset: start))
    position = next
  }

  private func wordOrStopEnds(at index: Int) -> Bool {
    wordEnds(at: index)
      || (index > 0
        && [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(
          query[index - 1]))
  }

  private func markLength(at index: Int) -> Int? {
    doubleMarkLength(at: index) ?? singleMarkLength(at: index)
  }

  /// " “ ” „ ‟ « »
  private func doubleMarkLength(at index: Int) -> Int? {
    guard index < query.count else { return nil }
    switch query[index] {
    case UInt8(ascii: "\""): return 1
    case 0xC2 where index + 1 < query.count && (query[index + 1] == 0xAB || query[index + 1] == 0xBB):
      return 2
    case 0xE2
    where index + 2 < query.count && query[index + 1] == 0x80 && (0x9C...0x9F).contains(query[index + 2]):
      return 3
    default: return nil
    }
  }

  /// ' ` ‘ ’ ‚ ‛
  private func singleMarkLength(at index: Int) -> Int? {
    guard index < query.count else { return nil }
    switch query[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return 1
    case 0xE2
    where index + 2 < query.count && query[index + 1] == 0x80 && (0x98...0x9B).contains(query[index + 2]):
      return 3
    default: return nil
    }
  }
}
