// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// The day on which something was said, where the writer's own words give it: *told the council on 21 May 2008*,
/// *said yesterday*, *said on Tuesday*.
///
/// A date counts only between the verb of speech and the end of its clause, and when nothing between the two begins a
/// clause of its own (*the inspectors who called on …*). *Yesterday* and *on Tuesday* are reckoned from the day of
/// publication, when that is known to the day: the last such Tuesday before it. What is printed on a Tuesday and was
/// said *on Tuesday* may have been said that day or a week ago, and stays open. The day of publication is never taken
/// for it. None is a day to come (*will tell the hall on Tuesday*, a date after that of publication), one of many (*every
/// Tuesday*), one of another week (*Tuesday last week*), or a part of a name (*the Sunday Argus*).
struct StatementDate: Equatable, Sendable {
  var date: PublicationDate
  /// The words that give it, as printed: *on Tuesday*.
  var words: String

  /// Between the verb and the date stand whom it was told, and where.
  private static let longestGap = 12

  static func find(_ statement: Statement) -> StatementDate? {
    guard let cue = statement.quotation.cue?.span else { return nil }
    let text = statement.article.text
    guard !isToCome(text, cue) else { return nil }
    // The writer's clause goes on to the next quotation.
    let next = statement.quotation.spans.map(\.lowerBound).filter { $0 >= cue.upperBound }.min() ?? text.count
    let clause = text[cue.upperBound..<clauseEnd(text, cue.upperBound, next)]
    let words = String(decoding: clause, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    let printed = statement.article.published
    let published = printed.flatMap(CalendarDay.init)
    for (index, word) in words.prefix(longestGap).enumerated() {
      if startsClause.contains(word) { return nil }
      let rest = Array(words[(index + 1)...])
      if word == "on" {
        let day = inFull(rest) ?? reckoned(word, rest, published)
        return day.flatMap { isAfter($0.date, printed) ? nil : $0 }
      }
      if index > 0, otherDays.contains(words[index - 1]) { continue }
      if let day = reckoned(word, rest, published) { return day }
    }
    return nil
  }

  /// Whether what is said is still to be said: *will tell*, *is to tell*.
  private static func isToCome(_ text: [UInt8], _ cue: Range<Int>) -> Bool {
    let before = String(decoding: text[max(0, cue.lowerBound - 40)..<cue.lowerBound], as: UTF8.self)
    let verb = String(decoding: text[cue], as: UTF8.self)
    let words = (before + verb).split(whereSeparator: \.isWhitespace).suffix(5)
    return words.contains { $0 == "will" || $0 == "shall" }
      || zip(words, words.dropFirst()).contains {
        $1 == "to" && ["is", "are", "due", "expected", "set"].contains($0)
      }
  }

  private static func isAfter(_ date: PublicationDate, _ published: PublicationDate?) -> Bool {
    guard let published else { return false }
    let last = PublicationDate(year: published.year, month: published.month ?? 12, day: published.day ?? 31)
    return Term.day(date) > Term.day(last)
  }

  /// Before the name of a day: it is not the last one before the day of publication, or may not be.
  private static let otherDays: Set<String> = [
    "the", "a", "every", "each", "next", "last", "this", "coming", "most", "following",
  ]
  /// The same, behind it.
  private static let otherWeeks: Set<String> = ["last", "next", "week", "fortnight", "after", "before"]

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
    func found(_ before: Int, _ words: String) -> StatementDate {
      StatementDate(date: CalendarDay(number: published.number - before).date, words: words)
    }
    let next = rest.first.map(bare) ?? ""
    switch (bare(word), next) {
    case ("yesterday", _): return found(1, bare(word))
    case ("today", _), ("tonight", _): return found(0, bare(word))
    case ("last", "night"): return found(1, "last night")
    default: break
    }
    let named = word == "on" ? next : bare(word)
    guard let weekday = weekdays.firstIndex(of: named) else { return nil }
    let day = word == "on" ? rest[0] : word
    if day.last?.isLetter == true {
      let after = (word == "on" ? rest.dropFirst() : rest[...]).first ?? ""
      // A number or a month is a date without a year, a capital a name.
      if let first = after.first, first.isNumber || first.isUppercase || otherWeeks.contains(bare(after)) {
        return nil
      }
    }
    let before = (published.weekday - weekday + 7) % 7
    return before == 0 ? nil : found(before, word == "on" ? "on " + named : named)
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
