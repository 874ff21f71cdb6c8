// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// A day as a number, so that days can be counted: days since 1 March of the year 0, in the Gregorian calendar (Howard
/// Hinnant, *chrono-Compatible Low-Level Date Algorithms*).
struct CalendarDay: Equatable {
  var number: Int

  init(number: Int) { self.number = number }

  /// Nil when the date is not known to the day.
  init?(_ date: PublicationDate) {
    guard let month = date.month, let day = date.day else { return nil }
    let year = month > 2 ? date.year : date.year - 1
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  var date: PublicationDate {
    let era = number / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return PublicationDate(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * part + 2) / 5 + 1)
  }

  /// 0 for Monday to 6 for Sunday.
  var weekday: Int { (number + 2) % 7 }
}
