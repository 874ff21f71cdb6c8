// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// The day or month of which a statement speaks, where its own words give it with the year: *“He died on 3 August
/// 2007”*, *said the home had closed in May 2008*. The first date of the statement counts.
enum EventDate {
  static func find(_ statement: Statement) -> PublicationDate? {
    for part in statement.quotation.text {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      for index in words.indices {
        if let date = date(words[index...].prefix(3)) { return date }
      }
    }
    return nil
  }

  /// *3 August 2007*, *August 3, 2007*, *August 2007*.
  private static func date(_ words: ArraySlice<String>) -> PublicationDate? {
    guard let first = words.first, startsDate(first) else { return nil }
    for count in [3, 2] where words.count >= count {
      let phrase = Array(words.prefix(count)).map(StatementDate.bare)
      guard isYear(phrase[count - 1]), phrase.contains(where: StatementDate.months.contains) else { continue }
      if let date = PublicationDate(phrase.joined(separator: " ")), date.precision != .year { return date }
    }
    return nil
  }

  private static func startsDate(_ word: String) -> Bool {
    if StatementDate.months.contains(word) { return true }
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
    let ordinal = String(word.dropFirst(digits.count))
    return (1...2).contains(digits.count) && ["", "st", "nd", "rd", "th"].contains(ordinal)
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
