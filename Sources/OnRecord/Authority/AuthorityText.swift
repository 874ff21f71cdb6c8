// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of an authority file, changed line by line, so that remarks and order stay as people wrote them.
struct AuthorityText: Equatable {
  private(set) var lines: [String]
  let kind: AuthorityRecord.Kind

  init(_ text: String, _ kind: AuthorityRecord.Kind) {
    lines = AuthorityParser.lines(of: text).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.kind = kind
  }

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// The lines of the record of that name, its first among them; without the empty lines and remarks behind it.
  private func record(_ name: String) -> Range<Int>? {
    guard let start = lines.indices.first(where: { isHead($0, of: name) }) else { return nil }
    var end =
      lines[(start + 1)...].firstIndex { AuthorityParser.field($0[...])?.keyword == kind.rawValue }
      ?? lines.count
    while end > start + 1, AuthorityParser.field(lines[end - 1][...]) == nil { end -= 1 }
    return start..<end
  }

  private func isHead(_ line: Int, of name: String) -> Bool {
    guard let (keyword, value) = AuthorityParser.field(lines[line][...]) else { return false }
    return keyword == kind.rawValue && Term.folded(value) == Term.folded(name)
  }

  func hasRecord(_ name: String) -> Bool { record(name) != nil }

  /// Begins a record when there is none of that name yet.
  mutating func addRecord(_ name: String) {
    guard record(name) == nil else { return }
    if let last = lines.last, !last.isEmpty { lines.append("") }
    lines.append("\(kind.rawValue): \(name)")
  }

  func has(_ keyword: String, _ value: String, in name: String) -> Bool {
    line(keyword, value, in: name) != nil
  }

  private func line(_ keyword: String, _ value: String, in name: String) -> Int? {
    record(name)?.first { number in
      guard let field = AuthorityParser.field(lines[number][...]) else { return false }
      return field.keyword == keyword && Self.areSame(keyword, field.value, value)
    }
  }

  private static func areSame(_ keyword: String, _ a: String, _ b: String) -> Bool {
    switch keyword {
    case "post": AuthorityRecord.Post(a) == AuthorityRecord.Post(b)
    default: Term.folded(a) == Term.folded(b)
    }
  }

  /// Adds a line to a record, which is begun when there is none, unless it stands there.
  mutating func add(_ keyword: String, _ value: String, to name: String) {
    addRecord(name)
    guard !has(keyword, value, in: name), let range = record(name) else { return }
    lines.insert("\(keyword): \(value)", at: range.upperBound)
  }

  /// Takes a line out of a record, and the record with it when nothing but its name is left.
  ///
  /// - Returns: whether there was one.
  mutating func remove(_ keyword: String, _ value: String, from name: String) -> Bool {
    guard let number = line(keyword, value, in: name) else { return false }
    lines.remove(at: number)
    removeIfBare(name)
    return true
  }

  /// The remark before the articles that a record has only to be told from its namesakes.
  static let namesakeRemark = "# Told from its namesakes by the articles that quoted it:"

  /// Begins a record that is the one of these articles, unless there is one of the name.
  mutating func addNamesake(_ name: String, articles: [String]) {
    guard !hasRecord(name) else { return }
    addRecord(name)
    lines += [Self.namesakeRemark] + articles.map { "only: article \($0)" }
  }

  /// Takes a record out that says nothing.
  mutating func removeIfBare(_ name: String) {
    if record(name)?.count == 1 { removeRecord(name) } else { removeIfNamesakeOnly(name) }
  }

  /// Takes a record out that says no more than ``addNamesake(_:articles:)`` wrote.
  mutating func removeIfNamesakeOnly(_ name: String) {
    guard let range = record(name), lines[range].dropFirst().first == Self.namesakeRemark,
      lines[range].dropFirst(2).allSatisfy({ $0.hasPrefix("only: article ") })
    else { return }
    removeRecord(name)
  }

  /// Takes a record out, whatever it holds, and the empty line before it.
  mutating func removeRecord(_ name: String) {
    guard let range = record(name) else { return }
    lines.removeSubrange(range)
    let start = range.lowerBound
    if start > 0, lines[start - 1].isEmpty, start == lines.count || lines[start].isEmpty {
      lines.remove(at: start - 1)
    }
  }

  /// Gives a record another name.
  mutating func rename(_ name: String, to new: String) {
    guard let range = record(name) else { return }
    lines[range.lowerBound] = "\(kind.rawValue): \(new)"
  }
}
