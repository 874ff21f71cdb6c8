// SPDX-License-Identifier: GPL-3.0-or-later

/// A calendar date, known to the day, the month or the year.
public struct PublicationDate: Equatable, Hashable, Sendable {
  public enum Precision: String, Sendable { case day, month, year }

  public var year: Int
  /// 1 to 12; nil when only the year is known.
  public var month: Int?
  /// 1 to 31; nil when only the month is known.
  public var day: Int?

  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }
}

extension PublicationDate {
  /// `2009-05-01`, `2009-05` or `2009`: ISO 8601 at the precision that is known.
  public var isoString: String {
    var text = digits(year, 4)
    if let month { text += "-" + digits(month, 2) }
    if let day { text += "-" + digits(day, 2) }
    return text
  }

  /// The first day it can mean, as the number YYYYMMDD.
  public var firstDay: Int { (year * 100 + (month ?? 1)) * 100 + (day ?? 1) }

  /// The last day it can mean, as the number YYYYMMDD.
  public var lastDay: Int {
    let month = month ?? 12
    return (year * 100 + month) * 100 + (day ?? PublicationDate.days(inMonth: month, of: year))
  }

  /// Whether there is such a date, between the years 1600 and 2199: *30 February* is none.
  var isReal: Bool {
    guard (1600..<2200).contains(year) else { return false }
    guard let month else { return true }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return day >= 1 && day <= PublicationDate.days(inMonth: month, of: year)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

private func digits(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
