// SPDX-License-Identifier: GPL-3.0-or-later

/// Words, phrases and what stands in brackets.
extension QueryParser {
  mutating func parsePrimary() throws(QueryError) -> Expression {
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
    return join(parts)
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

  /// What can stand inside a word: the apostrophes of ``WordScanner``, full stop, comma, ampersand.
  private static let joints: Set<Character> = [
    "'", "\u{2018}", "\u{2019}", "\u{02BC}", "\u{2032}", "\u{00B4}", "\u{FF07}", ".", ",", "&",
  ]

  /// `text` in the pieces between which it is parted: at everything that is no letter, digit, apostrophe, full stop,
  /// comma, ampersand or hyphen, and at two or more full stops or hyphens.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var previous: Character = " "
    for character in text {
      let isHyphen = character == "-" || character == "\u{2010}" || character == "\u{2011}"
      if character.isLetter || character.isNumber || Self.joints.contains(character) || isHyphen {
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
