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
    var folder = NameFolder()
    folder.fold(name, 0..<name.count)
    return folder.bytes
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

  /// A date as ``Slot/date`` has it: May 2009 → `20090500`.
  static func day(_ date: PublicationDate) -> Int {
    date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0)
  }

  /// A day as ``Slot/date`` has it, as ISO 8601 has it: `20090500` → `2009-05`.
  static func isoDate(ofSlot day: Int) -> String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      var rest = day
      for place in [9, 8, 6, 5, 3, 2, 1, 0] {
        bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      (bytes[4], bytes[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
      return day % 10_000 == 0 ? 4 : day % 100 == 0 ? 7 : 10
    }
  }

  /// `number` in decimal, with zeros before it up to `width` digits.
  static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
