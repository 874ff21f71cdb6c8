// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// A statement in its order of time, with its dates kept apart.
public struct TimelineEntry: Sendable {
  public var statement: Statement
  /// When it was printed, by which the entries are ordered.
  public var published: PublicationDate? { statement.article.published }
  /// When it was said, where the article says so; else nil, however near publication is.
  public var said: PublicationDate?
  /// The words of the article that tell when it was said: *on 21 May 2008*, *yesterday*.
  public var saidWords: String?
  /// When that happened of which it speaks, where its own words give a day or a month with the year.
  public var event: PublicationDate?

  init(_ statement: Statement) {
    self.statement = statement
    let day = StatementDate.find(statement)
    said = day?.date
    saidWords = day?.words
    event = EventDate.find(statement)
  }
}

/// Goes through statements in the order in which they were printed.
public struct Timeline {
  let finder: StatementFinder

  public init(_ index: Index) { finder = StatementFinder(index) }

  /// The earliest publication first, undated articles last; those of one article in the order of its text.
  ///
  /// - Parameter visit: answers whether to go on.
  /// - Throws: `QueryError`, `NameError`, `IndexError`, and what `visit` throws.
  public func forEach(in request: SearchRequest, _ visit: (TimelineEntry) throws -> Bool) throws {
    try finder.forEachStatement(in: request) { try visit(TimelineEntry($0)) }
  }
}

extension JSONWriter {
  public mutating func timelineEntry(_ entry: TimelineEntry) {
    object {
      $0.field("published", entry.published?.isoString)
      $0.field("published_precision", entry.published?.precision.rawValue)
      $0.field("said", entry.said?.isoString)
      $0.field("said_words", entry.saidWords)
      $0.field("event", entry.event?.isoString)
      $0.key("speaker")
      $0.speaker(of: entry.statement.quotation, in: entry.statement.article)
      $0.statementFields(entry.statement, key: nil)
    }
  }
}
