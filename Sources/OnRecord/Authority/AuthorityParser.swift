// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// Reads a file of authority records.
///
/// A line is `keyword: value`; a line that begins with `#` is a remark. A record begins with the keyword of its kind
/// and goes on to the next one.
struct AuthorityParser {
  private(set) var records: [AuthorityRecord] = []
  private(set) var faults: [AuthorityFault] = []
  private let kind: AuthorityRecord.Kind
  private let path: String

  static func parse(
    _ text: String, _ kind: AuthorityRecord.Kind, path: String
  ) -> (records: [AuthorityRecord], faults: [AuthorityFault]) {
    var parser = AuthorityParser(kind: kind, path: path)
    for (number, line) in Self.lines(of: text).enumerated() { parser.read(line, number + 1) }
    parser.checkNames()
    return (parser.records, parser.faults)
  }

  private init(kind: AuthorityRecord.Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// Keyword and value of a line; nil for remarks, empty lines and lines that are neither.
  static func field(_ line: Substring) -> (keyword: String, value: String)? {
    let line = line.trimmed
    guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return nil }
    return (line[..<colon].trimmed, line[line.index(after: colon)...].trimmed)
  }

  private var keywords: [String] {
    switch kind {
    case .person: ["person", "also", "post", "only"]
    case .organisation: ["organisation", "also"]
    case .case: ["case", "also", "only", "restricted"]
    }
  }

  private mutating func read(_ line: Substring, _ number: Int) {
    let text = line.trimmed
    guard !text.isEmpty, !text.hasPrefix("#") else { return }
    guard let (keyword, value) = Self.field(line), keywords.contains(keyword) else {
      let known = keywords.map { "`\($0):`" }.joined(separator: ", ")
      return fault(number, "`\(text)` begins with no keyword; write \(known), or `#` before a remark")
    }
    guard !Term.folded(value).isEmpty else {
      return fault(number, "`\(keyword):` has no value; write one behind it")
    }
    if keyword == kind.rawValue {
      records.append(AuthorityRecord(kind, value))
      records[records.count - 1].line = number
      return
    }
    guard !records.isEmpty else {
      return fault(
        number, "`\(keyword):` stands before any `\(kind.rawValue):`; write the record's name first")
    }
    var record = records.removeLast()
    add(keyword, value, number, to: &record)
    records.append(record)
  }

  private mutating func add(
    _ keyword: String, _ value: String, _ number: Int, to record: inout AuthorityRecord
  ) {
    switch keyword {
    case "also": record.aliases.append(value)
    case "restricted": record.restricted.append(value)
    case "post":
      guard let post = AuthorityRecord.Post(value) else {
        return fault(
          number,
          "`\(value)` is no post; write it as `ROLE | ORGANISATION | FROM..TO`, dates as 2009-05-01, 2009-05 or 2009"
        )
      }
      record.posts.append(post)
    default:
      if let message = record.conditions.add(value) { fault(number, message) }
      if kind == .case, !record.conditions.areOfArticle {
        fault(number, "`\(value)` cannot tell a case; write article, source or date before the value")
      }
    }
  }

  private mutating func fault(_ line: Int, _ message: String) {
    faults.append(AuthorityFault(path: path, line: line, message: message))
  }

  /// No two records may have the same name.
  private mutating func checkNames() {
    var lines: [[UInt8]: Int] = [:]
    for record in records {
      if let first = lines.updateValue(record.line, forKey: Term.folded(record.name)) {
        fault(
          record.line,
          "\"\(record.name)\" has a record on line \(first) already; put both together, or add what tells them apart in brackets"
        )
      }
    }
  }
}

extension AuthorityRecord.Post {
  /// `ROLE | ORGANISATION | FROM..TO`; the last one or two may be missing, and either of the first two be empty.
  public init?(_ text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count <= 3 else { return nil }
    role = parts[0].isEmpty ? nil : parts[0]
    organisation = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    guard role != nil || organisation != nil else { return nil }
    held = DateRange(first: nil, last: nil)
    if parts.count == 3, !parts[2].isEmpty {
      guard let range = DateRange(query: parts[2]) else { return nil }
      held = range
    }
  }

  /// As ``init(_:)`` reads it.
  var text: String {
    let isDated = held.first != nil || held.last != nil
    var text = role ?? ""
    if isDated || organisation != nil { text += " |" + (organisation.map { " \($0)" } ?? "") }
    return isDated ? text + " | \(held)" : text
  }
}

extension AuthorityRecord.Conditions {
  /// Whether they ask nothing of who speaks.
  fileprivate var areOfArticle: Bool { organisations.isEmpty && roles.isEmpty && cases.isEmpty }

  /// Adds `KIND VALUE`.
  ///
  /// - Returns: what is wrong with it, if anything.
  mutating func add(_ text: String) -> String? {
    let (kind, value) = text.firstWord
    guard !Term.folded(value).isEmpty else {
      return
        "`\(text)` says nothing to compare; write `only: organisation NAME`, or role, case, article, source or date"
    }
    switch kind {
    case "organisation": organisations.append(value)
    case "role": roles.append(value)
    case "case": cases.append(value)
    case "article": articles.append(value)
    case "source": sources.append(value)
    case "date":
      guard let range = DateRange(query: value) else {
        return "`\(value)` is no date; write 2009-05-01, 2009-05, 2009, or FROM..TO"
      }
      dates.append(range)
    default:
      return
        "`\(kind)` is no condition; write organisation, role, case, article, source or date before the value"
    }
    return nil
  }
}

extension DateRange {
  /// Whether a day, a month or a year as ``Slot/date`` has it can lie in the range.
  func contains(slotDay day: Int) -> Bool {
    let date = PublicationDate(
      year: day / 10_000, month: day / 100 % 100 == 0 ? nil : day / 100 % 100,
      day: day % 100 == 0 ? nil : day % 100)
    return (first ?? 0) <= date.firstDay && date.lastDay <= (last ?? .max)
  }
}

extension StringProtocol {
  /// Without the white space at either end.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.prefix(start.count - start.reversed().prefix { $0.isWhitespace }.count))
  }

  /// The first word, and what is behind it.
  var firstWord: (String, String) {
    let word = prefix { !$0.isWhitespace }
    return (String(word), dropFirst(word.count).trimmed)
  }
}
