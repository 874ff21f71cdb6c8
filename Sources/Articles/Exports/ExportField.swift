// SPDX-License-Identifier: GPL-3.0-or-later

/// A field that press databases print before and after an article: a label, a colon and a value.
enum ExportField: Equatable {
  case headline
  case byline
  case outlet
  /// When it was printed.
  case date
  /// When the database took it in.
  case loadDate
  case length
  case url
  case language
  /// What follows is the article.
  case body
  /// A standfirst: words of the article.
  case highlight
  /// Anything that the article does not say.
  case other

  /// The field that a line begins with, and the value behind it; nil when it begins with none.
  static func leading(_ line: Bytes) -> (field: ExportField, value: Range<Int>)? {
    guard let first = line.first, isUpperCase(first),
      let colon = line.prefix(32).firstIndex(of: UInt8(ascii: ":"))
    else {
      return nil
    }
    let label = Phrase(line.part(0..<colon))
    guard let field = labels[String(decoding: label.bytes, as: UTF8.self)] else { return nil }
    return (field, line.trimmed(colon + 1..<line.count))
  }

  /// Labels that stand on a line of their own, without a colon, above nothing.
  static func isBareLabel(_ line: Phrase) -> Bool {
    ["graphic", "classification", "notes", "correction"].contains(String(decoding: line.bytes, as: UTF8.self))
  }

  /// The labels of Nexis, of ProQuest and of other databases, in lower case.
  private static let labels: [String: ExportField] = {
    var labels: [String: ExportField] = [
      "headline": .headline, "title": .headline, "byline": .byline, "author": .byline, "by": .byline,
      "source": .outlet, "publication title": .outlet, "publication info": .outlet, "publication": .outlet,
      "date": .date, "publication date": .date, "load-date": .loadDate, "length": .length,
      "word count": .length,
      "document url": .url, "url": .url, "language": .language, "language of publication": .language,
      "body": .body, "full text": .body, "text": .body, "highlight": .highlight,
    ]
    for label in [
      "section", "dateline", "graphic", "subject", "person", "organization", "company", "ticker", "industry",
      "geographic", "country", "state", "city", "series", "type", "name", "publication-type",
      "publication type",
      "document-type", "document type", "journal-code", "pub-type", "correction-date", "correction",
      "enhancement",
      "distribution", "edition", "links", "location", "people", "company / organization", "classification",
      "identifier / keyword", "pages", "page", "number of pages", "publication year", "place of publication",
      "country of publication", "publication subject", "publisher", "source type", "issn",
      "proquest document id",
      "copyright", "last updated", "database", "credit", "notes", "abstract", "volume", "issue", "column",
      "isbn",
      "document feature", "document id", "accession number", "load date", "subject area", "keywords",
      "first page",
    ] { labels[label] = .other }
    return labels
  }()
}
