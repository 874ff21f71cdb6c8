// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads comma-separated values by the grammar of RFC 4180.
enum CSVReader {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func endField() {
      rows[rows.count - 1].append(String(field))
      field = .init()
    }
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "\"" where isQuoted && index + 1 < scalars.count && scalars[index + 1] == "\"":
        field.append(scalar)
        index += 1
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: endField()
      case "\r" where !isQuoted:
        endField()
        index += 1
        if index + 1 < scalars.count { rows.append([]) }
      default: field.append(scalar)
      }
      index += 1
    }
    return rows
  }
}

/// Reads entries of BibTeX whose values stand in braces, and takes LaTeX's escapes back.
enum BibTeXReader {
  struct Entry {
    var key: String
    var fields: [String: String]
  }

  static func entries(_ text: String) -> [Entry] {
    var scalars = Array(text.unicodeScalars)[...]
    var entries: [Entry] = []
    while let at = scalars.firstIndex(of: "@") {
      scalars = scalars[at...].drop { $0 != "{" }.dropFirst()
      let key = take(&scalars, until: ",")
      var entry = Entry(key: key, fields: [:])
      while let first = scalars.first(where: { !$0.properties.isWhitespace }), first != "}" {
        let name = take(&scalars, until: "=").filter { !$0.isWhitespace }
        scalars = scalars.drop { $0 == " " }
        entry.fields[name] = scalars.first == "{" ? braced(&scalars) : String(scalars.removeFirst())
        while let next = scalars.first, next != ",", next != "\n" { scalars.removeFirst() }
        if scalars.first == "," { scalars.removeFirst() }
      }
      entries.append(entry)
    }
    return entries
  }

  private static func take(_ scalars: inout ArraySlice<Unicode.Scalar>, until end: Unicode.Scalar) -> String {
    let taken = scalars.prefix { $0 != end }
    scalars = scalars.dropFirst(taken.count + 1)
    return string(taken)
  }

  /// A value in braces; braces that a backslash stands before are signs like others.
  private static func braced(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String {
    var depth = 0
    var value: [Unicode.Scalar] = []
    while let scalar = scalars.popFirst() {
      if scalar == "\\", let next = scalars.first, "{}$&#%_".unicodeScalars.contains(next) {
        value.append(scalars.removeFirst())
        continue
      }
      if scalar == "\\" {
        let command = scalars.prefix { $0.properties.isAlphabetic }
        scalars = scalars.dropFirst(command.count + 2)
        value.append(
          ["textbackslash": "\\", "textasciicircum": "^", "textasciitilde": "~"][string(command)]!)
        continue
      }
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth -= 1 }
      if depth == 0 { break }
      value.append(scalar)
    }
    return string(value.dropFirst())
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// Reads RIS: lines of a tag of two letters, two spaces, a hyphen, a space and the value; `ER` ends a record.
enum RISReader {
  static func records(_ text: String) -> [[String: [String]]] {
    var records: [[String: [String]]] = []
    var record: [String: [String]] = [:]
    for line in text.split(separator: "\r\n") {
      let tag = String(line.prefix(2))
      guard line.dropFirst(2).hasPrefix("  - ") else { return [] }
      record[tag, default: []].append(String(line.dropFirst(6)))
      if tag == "ER" {
        records.append(record)
        record = [:]
      }
    }
    return records
  }
}
