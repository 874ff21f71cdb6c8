// SPDX-License-Identifier: GPL-3.0-or-later

extension PublicationDate {
  /// A date in one of the ways that newspapers and machines write it: *2009-05-01*, *2009-05-01T19:04:00Z*,
  /// *1 May 09 19:04 GMT*, *Friday, 1st May 2009*, *May 1, 2009 | 7:04 pm*, *Published: 12:03, 14 July 2011*,
  /// *01/05/2009* (day first, unless that is impossible), *May 2009*, *2009*.
  ///
  /// Nil when there is anything else in it, when no year is given, or when there is no such day. A year of
  /// two digits is of the 1900s from 70 on, else of the 2000s.
  public init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8({ PublicationDate($0) }) else { return nil }
    self = date
  }

  init?(_ bytes: Bytes) {
    guard let line = DatedLine(bytes, yearAlone: true) else { return nil }
    self = line.date
  }
}

/// A line that holds a date or several, and nothing that is not said beside dates.
struct DatedLine {
  /// The first date that is not called an update, else the first.
  var date: PublicationDate
  var label: DateLabel?

  /// Nil when the line is no such line. Up to two words of a place may come before the date: *Northgate, 1
  /// May 2009*, and a few words more when the line begins with *Published*, *Last updated* and the like.
  ///
  /// - Parameter yearAlone: whether *2009* will do.
  init?(_ line: Bytes, yearAlone: Bool = false) {
    guard line.count <= 160, let tokens = dateTokens(of: line) else { return nil }
    var wordsLeft = beginsWithLabel(tokens) && !endsWithFullStop(line, 0..<line.count) ? 5 : 0
    var rest = tokens[...].dropFirst(placeLength(tokens[...], in: line))
    var found: (date: PublicationDate, label: DateLabel?)?
    while let next = findDate(in: rest) {
      let before = rest[..<next.range.lowerBound]
      guard standBesideDates(before, wordsLeft: &wordsLeft) else { return nil }
      let label = before.lazy.compactMap { if case .label(let label) = $0 { label } else { nil } }.last
      if found == nil || (found?.label == .updated && label != .updated) { found = (next.date, label) }
      rest = rest[next.range.upperBound...]
    }
    guard standBesideDates(rest, wordsLeft: &wordsLeft) else { return nil }
    if let found {
      (date, label) = found
    } else if yearAlone, let year = onlyYear(line) {
      date = year
    } else {
      return nil
    }
  }
}

/// *Published …*, *First published …*, *Last updated …*, but not *First …* or *Last …*.
private func beginsWithLabel(_ tokens: [DateToken]) -> Bool {
  guard case .label? = tokens.first, tokens.count > 1 else { return false }
  if case .label = tokens[1] { return true }
  return tokens[1] == .mark(UInt8(ascii: ":")) || tokens[1] == .filler
}

private func onlyYear(_ line: Bytes) -> PublicationDate? {
  guard let tokens = dateTokens(of: line, atMost: 1), case .number(let year, digits: 4)? = tokens.first else {
    return nil
  }
  let date = PublicationDate(year: year)
  return date.isReal ? date : nil
}

/// Whether these are words and marks that stand beside dates, and times, but for a few words.
private func standBesideDates(_ tokens: ArraySlice<DateToken>, wordsLeft: inout Int) -> Bool {
  tokens.indices.allSatisfy { index in
    switch tokens[index] {
    case .weekday, .filler, .label: return true
    case .number(_, let digits): return digits == 4 || (digits <= 6 && isPartOfTime(tokens, at: index))
    case .mark(let mark): return "|:,;.-+/()[]@".utf8.contains(mark)
    case .word:
      wordsLeft -= 1
      return wordsLeft >= 0
    case .month, .ordinal: return false
    }
  }
}

/// *19:04*, *7.04*, *7pm*, *+0100*.
private func isPartOfTime(_ tokens: ArraySlice<DateToken>, at index: Int) -> Bool {
  func isPoint(_ index: Int) -> Bool { mark(tokens, index).map { ":.+-".utf8.contains($0) } ?? false }
  if isPoint(index - 1) || isPoint(index + 1) { return true }
  return tokens.indices.contains(index + 1) && tokens[index + 1] == .filler
}

/// How many tokens at the start are a place: one or two capitalised words and a separator.
private func placeLength(_ tokens: ArraySlice<DateToken>, in line: Bytes) -> Int {
  var count = 0
  for token in tokens {
    if case .word(let range) = token, count < 2, isUpper(line[range.lowerBound]) {
      count += 1
      continue
    }
    // Two words and a bar are rather somebody's name.
    guard case .mark(let mark) = token, count == 1 ? ",|-".utf8.contains(mark) : count == 2 && mark == 0x2C
    else {
      return 0
    }
    return count
  }
  return 0
}

private func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

/// The first date among `tokens`, and which of them it is made of.
func findDate(in tokens: ArraySlice<DateToken>) -> (date: PublicationDate, range: Range<Int>)? {
  for start in tokens.indices {
    if let found = date(in: tokens, at: start), found.date.isReal {
      return (found.date, start..<(start + found.length))
    }
  }
  return nil
}

private func date(in tokens: ArraySlice<DateToken>, at start: Int) -> (date: PublicationDate, length: Int)? {
  switch tokens[start] {
  case .number(let number, let digits):
    if digits == 8, isSeparate(tokens, at: start) { return (compactDate(number), 1) }
    if digits == 4 { return yearFirst(tokens, at: start, year: number) }
    return digits <= 2 ? dayFirst(tokens, at: start, day: number) ?? numeric(tokens, at: start) : nil
  case .ordinal(let day): return dayFirst(tokens, at: start, day: day)
  case .month(let month): return monthFirst(tokens, at: start, month: month)
  default: return nil
  }
}

/// 20090501.
private func compactDate(_ number: Int) -> PublicationDate {
  PublicationDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
}

private func isSeparate(_ tokens: ArraySlice<DateToken>, at index: Int) -> Bool {
  guard index + 1 < tokens.endIndex else { return true }
  if case .number = tokens[index + 1] { return false }
  return true
}

/// 2009-05-01, 2009/05/01, 2009.05.01, 2009-05.
private func yearFirst(
  _ tokens: ArraySlice<DateToken>, at start: Int, year: Int
) -> (date: PublicationDate, length: Int)? {
  guard let separator = mark(tokens, start + 1), isDateSeparator(separator),
    let month = number(tokens, start + 2, digits: 1...2)
  else { return nil }
  if mark(tokens, start + 3) == separator, let day = number(tokens, start + 4, digits: 1...2) {
    return (PublicationDate(year: year, month: month, day: day), 5)
  }
  guard separator == UInt8(ascii: "-"), tokens.endIndex == start + 3 else { return nil }
  return (PublicationDate(year: year, month: month), 3)
}

/// 1 May 2009, 1st of May, 2009, 01-May-09.
private func dayFirst(_ tokens: ArraySlice<DateToken>, at start: Int, day: Int) -> (
  date: PublicationDate, length: Int
)? {
  var i = start + 1
  if tokens.indices.contains(i), tokens[i] == .filler { i += 1 }
  i = skipMarks(tokens, i)
  guard tokens.indices.contains(i), case .month(let month) = tokens[i] else { return nil }
  i = skipMarks(tokens, i + 1)
  guard let year = year(tokens, i) else { return nil }
  return (PublicationDate(year: year, month: month, day: day), i + 1 - start)
}

/// May 1, 2009; May 1st 2009; May 2009.
private func monthFirst(
  _ tokens: ArraySlice<DateToken>, at start: Int, month: Int
) -> (date: PublicationDate, length: Int)? {
  let i = skipMarks(tokens, start + 1)
  guard tokens.indices.contains(i) else { return nil }
  if case .number(let year, digits: 4) = tokens[i] {
    return (PublicationDate(year: year, month: month), i + 1 - start)
  }
  let day: Int
  switch tokens[i] {
  case .number(let number, let digits) where digits <= 2: day = number
  case .ordinal(let number): day = number
  default: return nil
  }
  let yearIndex = skipMarks(tokens, i + 1)
  guard let year = year(tokens, yearIndex) else { return nil }
  return (PublicationDate(year: year, month: month, day: day), yearIndex + 1 - start)
}

/// 01/05/2009 is 1 May; 05/13/2009 can only be 13 May.
private func numeric(_ tokens: ArraySlice<DateToken>, at start: Int) -> (date: PublicationDate, length: Int)?
{
  guard let first = number(tokens, start, digits: 1...2), let separator = mark(tokens, start + 1),
    isDateSeparator(separator), let second = number(tokens, start + 2, digits: 1...2),
    mark(tokens, start + 3) == separator, let year = year(tokens, start + 4)
  else { return nil }
  let (day, month) = second > 12 ? (second, first) : (first, second)
  return (PublicationDate(year: year, month: month, day: day), 5)
}

private func isDateSeparator(_ mark: UInt8) -> Bool { "-/.".utf8.contains(mark) }

private func skipMarks(_ tokens: ArraySlice<DateToken>, _ start: Int) -> Int {
  var i = start
  while i < start + 2, let mark = mark(tokens, i), ",.-".utf8.contains(mark) { i += 1 }
  return i
}

private func mark(_ tokens: ArraySlice<DateToken>, _ index: Int) -> UInt8? {
  guard tokens.indices.contains(index), case .mark(let mark) = tokens[index] else { return nil }
  return mark
}

private func number(_ tokens: ArraySlice<DateToken>, _ index: Int, digits: ClosedRange<Int>) -> Int? {
  guard tokens.indices.contains(index), case .number(let value, let count) = tokens[index],
    digits.contains(count)
  else { return nil }
  return value
}

/// A year of four digits or of two, which must not be the hour of a time: *1 May 19:04* has no year.
private func year(_ tokens: ArraySlice<DateToken>, _ index: Int) -> Int? {
  if let year = number(tokens, index, digits: 4...4) { return year }
  guard let short = number(tokens, index, digits: 2...2) else { return nil }
  if let next = mark(tokens, index + 1), next == UInt8(ascii: ":") || next == UInt8(ascii: "."),
    number(tokens, index + 2, digits: 2...2) != nil
  {
    return nil
  }
  return short >= 70 ? 1900 + short : 2000 + short
}
