// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// The day on which something was said, where the writer's own words give it in full: *told the council on 21
/// May 2008*.
///
/// A date counts only between the verb of speech and the end of its clause, after *on*, with day, month and
/// year, and when nothing between the two begins a clause of its own (*the inspectors who called on …*). *On
/// Tuesday* is not resolved, and the day of publication is never taken for it.
enum StatementDate {
  /// Between the verb and the date stand whom it was told, and where.
  private static let longestGap = 12

  static func find(_ statement: Statement) -> PublicationDate? {
    guard let cue = statement.quotation.cue?.span else { return nil }
    let text = statement.article.text
    // The writer's clause goes on to the next quotation.
    let next = statement.quotation.spans.map(\.lowerBound).filter { $0 >= cue.upperBound }.min() ?? text.count
    let clause = text[cue.upperBound..<clauseEnd(text, cue.upperBound, next)]
    let words = String(decoding: clause, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    for (index, word) in words.prefix(longestGap).enumerated() {
      if startsClause.contains(word) { return nil }
      guard word == "on" else { continue }
      return date(Array(words[(index + 1)...].prefix(4)))
    }
    return nil
  }

  /// *21 May 2008*, *Wednesday 21 May 2008*, *May 21, 2008*.
  private static func date(_ words: [String]) -> PublicationDate? {
    for count in [4, 3] where words.count >= count {
      let text = words[..<count].joined(separator: " ")
      if let date = PublicationDate(text), date.precision == .day { return date }
    }
    return nil
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
