// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// The day on which something was said, where the writer's own words give it: *told the council on 21 May 2008*,
/// *said yesterday*, *said on Tuesday*.
///
/// A date counts only between the verb of speech and the end of its clause, and when nothing between the two begins a
/// clause of its own (*the inspectors who called on …*). *Yesterday* and *on Tuesday* are reckoned from the day of
/// publication, when that is known to the day: the last such Tuesday before it. What is printed on a Tuesday and was
/// said *on Tuesday* may have been said that day or a week ago, and stays open. The day of publication is never taken
/// for it.
struct StatementDate: Equatable, Sendable {
  var date: PublicationDate
  /// The words that give it, as printed: *on Tuesday*.
  var words: String

  /// Between the verb and the date stand whom it was told, and where.
  private static let longestGap = 12

  static func find(_ statement: Statement) -> StatementDate? {
    guard let cue = statement.quotation.cue?.span else { return nil }
    let text = statement.article.text
    // The writer's clause goes on to the next quotation.
    let next = statement.quotation.spans.map(\.lowerBound).filter { $0 >= cue.upperBound }.min() ?? text.count
    let clause = text[cue.upperBound..<clauseEnd(text, cue.upperBound, next)]
    let words = String(decoding: clause, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    let published = statement.article.published.flatMap(CalendarDay.init)
    for (index, word) in words.prefix(longestGap).enumerated() {
      if startsClause.contains(word) { return nil }
      let rest = Array(words[(index + 1)...])
      if word == "on" { return inFull(rest) ?? reckoned(word, rest, published) }
      if let day = reckoned(word, rest, published) { return day }
    }
    return nil
  }

  /// *on 21 May 2008*, *on Wednesday 21 May 2008*, *on May 21, 2008*.
  private static func inFull(_ words: [String]) -> StatementDate? {
    for count in [4, 3] where words.count >= count {
      let text = words[..<count].joined(separator: " ")
      if let date = PublicationDate(text), date.precision == .day {
        return StatementDate(date: date, words: "on " + bare(text))
      }
    }
    return nil
  }

  /// *yesterday*, *last night*, *today*, *Tuesday*, *on Tuesday*; but not *on Tuesday 21 May*, which has no year.
  private static func reckoned(
    _ word: String, _ rest: [String], _ published: CalendarDay?
  ) -> StatementDate? {
    guard let published else { return nil }
    func day(_ before: Int, _ words: String) -> StatementDate {
      StatementDate(date: CalendarDay(number: published.number - before).date, words: words)
    }
    let next = rest.first.map(bare) ?? ""
    switch (bare(word), next) {
    case ("yesterday", _): return day(1, bare(word))
    case ("today", _), ("tonight", _): return day(0, bare(word))
    case ("last", "night"): return day(1, "last night")
    default: break
    }
    let named = word == "on" ? next : bare(word)
    guard let weekday = weekdays.firstIndex(of: named) else { return nil }
    let after = (word == "on" ? rest.dropFirst() : rest[...]).first ?? ""
    guard after.utf8.first.map({ !(0x30...0x39).contains($0) }) ?? true, !months.contains(bare(after)) else {
      return nil
    }
    let before = (published.weekday - weekday + 7) % 7
    return before == 0 ? nil : day(before, word == "on" ? "on " + named : named)
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// Without the punctuation at its end.
  static func bare(_ words: String) -> String {
    var end = words.endIndex
    while end > words.startIndex, !words[words.index(before: end)].isLetter,
      !words[words.index(before: end)].isNumber
    {
      end = words.index(before: end)
    }
    return String(words[..<end])
  }

  private static let startsClause: Set<String> = [
    "who", "whom", "whose", "which", "that", "when", "where", "while", "after", "before", "since", "until",
    "because",
    "as", "if", "but", "and", "it", "he", "she", "they", "how", "why", "what",
  ]

  /// Where a full stop, a semicolon, a colon, a line's end or a quotation mark ends the clause, at the latest
  /// `limit`.
  private static func clauseEnd(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      switch text[index] {
      case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\n"), UInt8(ascii: "\""): return index
      case UInt8(ascii: ".") where index + 1 >= limit || text[index + 1] <= 0x20: return index
      case 0xE2 where index + 2 < limit && text[index + 1] == 0x80 && (0x98...0x9F).contains(text[index + 2]):
        return index
      default: index += 1
      }
    }
    return limit
  }
}
