// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// A span of days, open at either end, such as `2007..2010` or `2009-05-01`.
public struct DateRange: Hashable, Sendable, CustomStringConvertible {
  /// The first day, as YYYYMMDD; nil when open.
  public var first: Int?
  /// The last day, as YYYYMMDD; nil when open.
  public var last: Int?

  public init(first: Int?, last: Int?) {
    self.first = first
    self.last = last
  }

  /// The days of `date`: a day, a month or a year.
  public init(_ date: PublicationDate) {
    first = date.firstDay
    last = date.lastDay
  }

  public var description: String {
    func text(_ day: Int?) -> String {
      day.map {
        "\(Term.digits($0 / 10_000, 4))-\(Term.digits($0 / 100 % 100, 2))-\(Term.digits($0 % 100, 2))"
      } ?? ""
    }
    return first == last && first != nil ? text(first) : "\(text(first))..\(text(last))"
  }
}

extension DateRange {
  /// The fewest day, month and year terms that cover the range between `bounds` (the first and last day in the index).
  ///
  /// Whole months and years are one term each, which an article carries also when it is dated to the month or the year
  /// only: such an article is in a range that holds the whole of its month or year.
  func terms(within bounds: ClosedRange<Int>) -> [[UInt8]] {
    var terms: [[UInt8]] = []
    var day = max(first ?? 0, bounds.lowerBound / 10_000 * 10_000 + 101)
    let end = min(last ?? .max, bounds.upperBound / 10_000 * 10_000 + 1231)
    while day <= end {
      let (year, month) = (day / 10_000, day / 100 % 100)
      let endOfMonth = PublicationDate(year: year, month: month).lastDay
      if day % 10_000 == 101, year * 10_000 + 1231 <= end {
        terms.append(Term.make(.year, Term.digits(year, 4)))
        day = (year + 1) * 10_000 + 101
      } else if day % 100 == 1, endOfMonth <= end {
        terms.append(Term.make(.month, Term.digits(year * 100 + month, 6)))
        day = Self.dayAfter(endOfMonth)
      } else {
        terms.append(Term.make(.day, Term.digits(day, 8)))
        day = day >= endOfMonth ? Self.dayAfter(endOfMonth) : day + 1
      }
    }
    return terms
  }

  private static func dayAfter(_ endOfMonth: Int) -> Int {
    let (year, month) = (endOfMonth / 10_000, endOfMonth / 100 % 100)
    return month == 12 ? (year + 1) * 10_000 + 101 : year * 10_000 + (month + 1) * 100 + 1
  }
}

extension DateRange {
  /// `2009-05-01`, `2009-05`, `2009`, or two of them with `..` between, either of which may be missing.
  public init?(query text: String) {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let date = PublicationDate(text) else { return nil }
      self.init(date)
    case 2:
      let dates = parts.map { PublicationDate(String($0)) }
      guard zip(parts, dates).allSatisfy({ $0.isEmpty || $1 != nil }), !(parts[0].isEmpty && parts[1].isEmpty)
      else {
        return nil
      }
      self.init(
        first: dates[0].flatMap { DateRange($0).first }, last: dates[1].flatMap { DateRange($0).last })
      if let first, let last, first > last { return nil }
    default: return nil
    }
  }
}
