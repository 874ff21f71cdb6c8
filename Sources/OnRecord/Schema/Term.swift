// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// Builds the terms of the index.
enum Term {
  /// In bytes. Xapian takes 245, less for zero bytes, each of which counts twice.
  private static let longest = 200

  /// `prefix` before `value`. After a prefix of several letters, and before a value that begins with a capital, stands a
  /// colon, as Omega and notmuch do: the prefix of a term ends where its capitals end.
  static func make(_ field: Field, _ value: some Collection<UInt8>) -> [UInt8] {
    var term = Array(field.prefix.utf8)
    let beginsWithCapital = value.first.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") } ?? false
    if term.count > 1 || (!term.isEmpty && (beginsWithCapital || value.first == UInt8(ascii: ":"))) {
      term.append(UInt8(ascii: ":"))
    }
    term.append(contentsOf: value)
    shorten(&term, from: 0, to: longest)
    return term
  }

  static func make(_ field: Field, _ value: String) -> [UInt8] { make(field, Array(value.utf8)) }

  /// A name as it is compared: its words by the tokeniser's rules, a space between them. *Dr Stephen O’Hara’s* and *dr
  /// stephen o'hara* are the same.
  static func folded(_ name: String) -> [UInt8] {
    var name = name
    return name.withUTF8 { folded($0) }
  }

  static func folded(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    folded(name, 0..<name.count, joined: UInt8(ascii: " "))
  }

  /// A part of a name, with `joint` between its words.
  static func folded(_ name: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, joined joint: UInt8) -> [UInt8]
  {
    var list = TokenList()
    Tokeniser.scan(name, range, into: &list)
    guard list.count > 1 else { return list.terms }
    var bytes: [UInt8] = []
    for index in 0..<list.count {
      if index > 0 { bytes.append(joint) }
      bytes.append(contentsOf: list.term(index))
    }
    return bytes
  }

  /// The terms for the day, month and year of `date`, as far as they are known.
  static func dates(_ date: PublicationDate) -> [[UInt8]] {
    var terms = [make(.year, digits(date.year, 4))]
    guard let month = date.month else { return terms }
    let yearMonth = digits(date.year, 4) + digits(month, 2)
    terms.append(make(.month, yearMonth))
    guard let day = date.day else { return terms }
    terms.append(make(.day, yearMonth + digits(day, 2)))
    return terms
  }

  /// A day as ``Slot/date`` has it, as ISO 8601 has it: `20090500` → `2009-05`.
  static func isoDate(ofSlot day: String) -> String {
    var text = String(day.prefix(4))
    for part in [day.dropFirst(4).prefix(2), day.suffix(2)] where part != "00" { text += "-\(part)" }
    return text
  }

  /// `number` in decimal, with zeros before it up to `width` digits.
  static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
