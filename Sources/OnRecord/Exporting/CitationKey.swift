// SPDX-License-Identifier: GPL-3.0-or-later

/// The keys under which citations are known: the same for the same words of the same article in every export,
/// and in no export the same for others. Letters, digits and `-_.:` only, which every format takes.
enum CitationKey {
  /// `tarrowby2008:e22031260e15:401-820`: who, when, the article's id, the bytes of its text.
  static func make(_ statement: Statement) -> String {
    let who = statement.author.map { word($0.name) } ?? "anon"
    let end = statement.quotation.spans.last?.upperBound ?? statement.start
    return "\(who)\(year(statement.article)):\(identity(statement.article)):\(statement.start)-\(end)"
      + (statement.before > 0 ? ":\(statement.before + 1)" : "")
  }

  /// `thornmerecourier2009:d60e756df42a`: which outlet, when, the article's id.
  static func make(_ article: StoredArticle) -> String {
    let outlet = article.outlet.map { String(decoding: letters(Term.folded($0)), as: UTF8.self) } ?? "article"
    return "\(outlet)\(year(article)):\(identity(article))"
  }

  private static func year(_ article: StoredArticle) -> String {
    article.published.map { String($0.year) } ?? ""
  }

  /// The last word of a name, in plain letters.
  private static func word(_ name: String) -> String {
    let last = letters(Term.folded(name).split(separator: UInt8(ascii: " ")).last.map(Array.init) ?? [])
    return last.isEmpty ? "anon" : String(decoding: last, as: UTF8.self)
  }

  private static func letters(_ folded: [UInt8]) -> [UInt8] {
    folded.filter { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
  }

  /// The article's id; one with signs that keys cannot have keeps its others, and a hash of the whole tells
  /// it apart.
  private static func identity(_ article: StoredArticle) -> String {
    let id = Array(article.id.utf8)
    let kept = id.filter { byte in
      let lower = byte | 0x20
      let isLetter = lower >= 0x61 && lower <= 0x7A
      return isLetter || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x2E || byte == 0x5F
    }
    guard kept.count < id.count else { return article.id }
    let hash = id.withUnsafeBufferPointer { TermGroups.hash($0, 0..<$0.count) }
    return String(decoding: kept.prefix(40), as: UTF8.self) + "." + String(hash, radix: 16)
  }
}
