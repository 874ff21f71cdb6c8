// SPDX-License-Identifier: GPL-3.0-or-later

/// Comma-separated values as RFC 4180 has them.
enum CommaSeparated {
  static func row(_ fields: [String?]) -> String {
    fields.map { quoted($0 ?? "") }.joined(separator: ",") + "\r\n"
  }

  static let statementNames = [
    "key", "quotation", "kind", "speaker", "speaker_kind", "role", "organisation", "headline", "outlet",
    "byline",
    "published", "archived", "url", "path", "line", "sha256", "passage_id", "cases", "confidence",
  ]

  static func fields(_ statement: Statement) -> [String?] {
    let (article, speaker) = (statement.article, statement.author)
    return [
      CitationKey.make(statement), statement.text, statement.quotation.kind.rawValue, speaker?.name,
      speaker?.kind.rawValue, speaker?.role, speaker?.organisation, article.headline, article.outlet,
      article.byline,
      article.published?.isoString, article.archived?.isoString, article.url, article.path,
      String(statement.line),
      article.hash, statement.passageID, statement.cases.joined(separator: "; "),
      String(statement.quotation.confidence),
    ]
  }

  static let articleNames = [
    "key", "headline", "outlet", "byline", "published", "archived", "url", "path", "line", "sha256", "id",
    "cases",
  ]

  static func fields(_ article: StoredArticle, cases: [String]) -> [String?] {
    [
      CitationKey.make(article), article.headline, article.outlet, article.byline,
      article.published?.isoString,
      article.archived?.isoString, article.url, article.path, article.line.map(String.init), article.hash,
      article.id,
      cases.joined(separator: "; "),
    ]
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return field
    }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
