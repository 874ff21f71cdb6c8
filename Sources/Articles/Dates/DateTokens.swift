// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a line that may hold a date.
enum DateToken: Equatable {
  /// Digits, and how many there are: *09* is not *9*.
  case number(Int, digits: Int)
  /// A number with *st*, *nd*, *rd* or *th*.
  case ordinal(Int)
  /// January is 1.
  case month(Int)
  case weekday
  /// A time zone, *am*, *pm*, *at*, *on*: words that stand beside dates and mean nothing here.
  case filler
  case label(DateLabel)
  /// Any other word, with its place in the line.
  case word(Range<Int>)
  case mark(UInt8)
}

/// What a line says that its date is the date of.
enum DateLabel: Equatable {
  case published
  case updated
}

/// The tokens of a line, or nil when it has more of them than a line with a date ever has.
func dateTokens(of line: Bytes, atMost limit: Int = 32) -> [DateToken]? {
  var tokens: [DateToken] = []
  var i = 0
  while i < line.count {
    let space = line.whiteSpaceLength(at: i)
    if space > 0 {
      i += space
      continue
    }
    if tokens.count == limit { return nil }
    let end = tokenEnd(in: line, from: i)
    append(line, i..<end, to: &tokens)
    i = end
  }
  return tokens
}

private func tokenEnd(in line: Bytes, from start: Int) -> Int {
  let first = line[start]
  var end = start + 1
  if isDigit(first) {
    while end < line.count, isDigit(line[end]) { end += 1 }
  } else if isLetter(first) {
    while end < line.count, isLetter(line[end]) { end += 1 }
  } else if first >= 0x80 {
    while end < line.count, line[end] & 0xC0 == 0x80 { end += 1 }
  }
  return end
}

private func append(_ line: Bytes, _ range: Range<Int>, to tokens: inout [DateToken]) {
  let first = line[range.lowerBound]
  if isDigit(first) {
    // More digits than any date has: kept as a number that is none.
    let value = range.count > 9 ? -1 : line[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    tokens.append(.number(value, digits: range.count))
  } else if isLetter(first), first < 0x80 {
    guard range.count <= 12 else { return tokens.append(.word(range)) }
    let word = line.part(range).string.lowercased()
    if ["st", "nd", "rd", "th"].contains(word), case .number(let day, let digits)? = tokens.last, digits <= 2
    {
      tokens[tokens.count - 1] = .ordinal(day)
    } else {
      tokens.append(dateWords[word] ?? .word(range))
    }
  } else if first >= 0x80 {
    // Dashes, bullets and dots of typography are all separators; letters beyond ASCII are words.
    let isMark = first == 0xE2 || (first == 0xC2 && range.count == 2)
    tokens.append(isMark ? .mark(UInt8(ascii: "|")) : .word(range))
  } else {
    tokens.append(.mark(first))
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

/// Letters beyond ASCII belong to words too, but for the marks of U+2000 to U+2FFF and of Latin-1.
private func isLetter(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
}

private let dateWords: [String: DateToken] = {
  var words: [String: DateToken] = [:]
  let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  for (index, month) in months.enumerated() {
    words[month] = .month(index + 1)
    words[String(month.prefix(3))] = .month(index + 1)
  }
  words["sept"] = .month(9)
  for day in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] {
    words[day] = .weekday
    words[String(day.prefix(3))] = .weekday
  }
  for day in ["tues", "weds", "thur", "thurs"] { words[day] = .weekday }
  let fillers = [
    "am", "pm", "noon", "midnight", "gmt", "bst", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst",
    "pdt", "et", "pt", "ct", "ist", "cet", "cest", "z", "t", "uk", "time", "page", "at", "on", "of", "the",
    "date",
    "hrs",
    "h", "a", "p", "m",
  ]
  for filler in fillers { words[filler] = .filler }
  for word in [
    "published", "posted", "filed", "issued", "created", "uploaded", "first", "originally", "story",
    "article",
  ] {
    words[word] = .label(.published)
  }
  for word in ["updated", "modified", "last", "update", "edited"] { words[word] = .label(.updated) }
  return words
}()
