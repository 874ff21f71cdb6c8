// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// An article as the index has it, to be laid beside another version of it.
struct ArticleVersion {
  var article: StoredArticle
  var table: ArticleTable

  init(article: StoredArticle, table: ArticleTable) {
    self.article = article
    self.table = table
  }

  init(_ document: DocumentID, in view: borrowing some ReadableDatabase & ~Copyable) throws {
    let read = try view.dataAndValues(in: [Slot.table], of: document)
    article = try StoredArticle(decoding: read.data)
    table = try ArticleTable(read.values[0])
  }

  /// What people are quoted as saying, in the order of the text.
  var statements: [PageChange.Statement] {
    table.quotations.map { quotation in
      let parts = quotation.parts.map {
        String(decoding: article.text[$0.span.clamped(to: 0..<article.text.count)], as: UTF8.self)
      }
      return PageChange.Statement(
        kind: quotation.kind, text: parts.joined(separator: " "),
        speaker: quotation.speaker.map { table.speakers[$0].name })
    }
  }
}

extension StoredArticle {
  /// Whether two articles are the same page as it was at two times: of one address, and not printed by two outlets, of
  /// which one names the other's page as its own.
  func isVersion(of other: StoredArticle) -> Bool {
    guard let address = PageAddress.term(url), address == PageAddress.term(other.url) else { return false }
    guard let outlet, let theirs = other.outlet else { return true }
    return Term.folded(outlet) == Term.folded(theirs)
  }

  /// Versions of a page stand by the day on which an archive took them in, else by the time of their files; of one file,
  /// by the day on which they were published, else as they stand in it.
  func isEarlierVersion(than other: StoredArticle) -> Bool {
    if let archived, let theirs = other.archived, archived != theirs {
      return archived.isoString < theirs.isoString
    }
    if let modified, let theirs = other.modified, modified != theirs { return modified < theirs }
    // One that was replaced within the second is kept under the identity of the one that replaced it, and more.
    if id.hasPrefix(other.id + "@") { return true }
    if other.id.hasPrefix(id + "@") { return false }
    if let published, let theirs = other.published, published != theirs {
      return Term.day(published) < Term.day(theirs)
    }
    return standsBefore(other)
  }

  private func standsBefore(_ other: StoredArticle) -> Bool {
    if place.members != other.place.members {
      return place.members.lexicographicallyPrecedes(other.place.members)
    }
    if let line, let theirs = other.line, line != theirs { return line < theirs }
    if let number = place.number, let theirs = other.place.number, number != theirs { return number < theirs }
    return id < other.id
  }
}

/// Times as the index keeps them.
enum TimeText {
  /// `2009-05-01T19:04:00.000000000Z` of nanoseconds since 1970. Two of them stand in the order of their bytes.
  static func utc(_ nanoseconds: Int) -> String {
    let (seconds, fraction) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let time = [second / 3600, second / 60 % 60, second % 60].map { Term.digits($0, 2) }
    return CalendarDay(number: firstDay + days).date.isoString + "T" + time.joined(separator: ":")
      + "." + Term.digits(fraction, 9) + "Z"
  }

  /// 1 January 1970.
  private static let firstDay = 719_468
}
