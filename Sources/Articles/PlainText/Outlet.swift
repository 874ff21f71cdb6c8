// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a line of a page shows the name of the paper, station or site that published it. What the article
/// says about papers in its own sentences is no evidence.
enum Outlet {
  /// *Valley Home > Valley News > North* is Valley News, *Northgate Herald > News* is Northgate Herald.
  static func inBreadcrumb(_ crumbs: [String]) -> String? {
    if let name = crumbs.last(where: { isName($0) }) { return name }
    guard let first = crumbs.first, first.lowercased().hasSuffix(" home") else { return nil }
    let name = String(first.dropLast(5))
    return name.isEmpty ? nil : name
  }

  /// *More from Rescue Weekly*, but not *More from this section* or *More from News*.
  static func afterMoreFrom(_ line: String) -> String? {
    guard line.lowercased().hasPrefix("more from ") else { return nil }
    let name = line.dropFirst(10).trimmedMarks()
    let words = name.split(separator: " ")
    guard (1...5).contains(words.count), words.allSatisfy(isCapitalised) else { return nil }
    return words.count > 1 || isAcronym(name) ? name : nil
  }

  /// *© 2009 The Northgate Herald*, *Copyright (c) 2009 Northgate Media Ltd. All rights reserved.*
  static func inCopyright(_ line: String) -> String? {
    var words = line.split(whereSeparator: { " \u{A0},;|".contains($0) })[...]
    let signs: Set<String> = ["©", "(c)", "copyright", "copyright:", "by", "of", "&copy"]
    while let first = words.first, signs.contains(first.lowercased()) || isYears(first) {
      words = words.dropFirst()
    }
    var name: [Substring] = []
    for word in words where name.count < 7 {
      let bare = word.hasSuffix(".") ? word.dropLast() : word
      if !isCapitalised(word) && !["and", "of", "&"].contains(word) { break }
      if word.lowercased() == "all" || isYears(bare) { break }
      name.append(bare)
      if bare != word { break }
    }
    while let last = name.last, companyForms.contains(last.lowercased()) { name.removeLast() }
    let joined = name.joined(separator: " ").trimmedMarks()
    return joined.isEmpty || name.isEmpty ? nil : joined
  }

  /// *Northgate Herald: the voice of the valley*: a paper's slogan.
  static func inSlogan(_ line: Bytes) -> String? {
    for separator: StaticString in [":", " - ", " – ", " | "] {
      guard let (lead, _) = line.cut(at: separator) else { continue }
      return isName(lead.string) ? lead.string : nil
    }
    return nil
  }

  /// *From The Northgate Herald*, *Story from Valley News*.
  static func afterFrom(_ line: String) -> String? {
    let lower = line.lowercased()
    guard let lead = ["from ", "story from "].first(where: { lower.hasPrefix($0) }) else { return nil }
    let name = line.dropFirst(lead.utf8.count).trimmedMarks()
    return isName(name) ? name : nil
  }

  /// *northgateherald.example*: a site named by its address.
  static func isDomain(_ line: String) -> Bool {
    let parts = line.split(separator: ".", omittingEmptySubsequences: false)
    return (2...4).contains(parts.count) && line.utf8.count <= 40
      && parts.allSatisfy { part in
        part.utf8.count >= 2
          && part.utf8.allSatisfy { isLowerCase($0 | 0x20) || $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) }
      }
  }

  /// *Source: Northgate Herald*.
  static func afterSource(_ line: String) -> String? {
    guard line.lowercased().hasPrefix("source:"), line.utf8.count <= 60 else { return nil }
    let name = line.dropFirst(7).trimmedMarks()
    let words = name.split(separator: " ")
    return (1...6).contains(words.count)
      && words.allSatisfy({ isCapitalised($0) || $0 == "of" || $0 == "and" })
      ? name : nil
  }

  /// *Council leader quits - Valley News*: where the name begins, with its separator.
  static func afterHeadline(_ line: Bytes) -> (headline: String, outlet: String)? {
    for separator: StaticString in [" | ", " - ", " – ", " — "] {
      guard line.contains(separator) else { continue }
      let parts = line.split(on: separator)
      guard parts.count >= 2, let last = parts.last, isName(last) else { continue }
      return (parts.dropLast().joined(separator: separator.description), last)
    }
    return nil
  }

  /// Whether a whole line, up to six words, is the name of a paper.
  static func isName(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard (2...6).contains(words.count),
      words.allSatisfy({ isCapitalised($0) || ["of", "and", "&"].contains($0) })
    else { return false }
    return words.contains { outletWords.contains($0.lowercased()) }
  }

  /// Whether a line is a paper's title at the top of a page: *The Northgate Herald*, *NORTHGATE GAZETTE*.
  static func isMasthead(_ line: String) -> Bool {
    guard isName(line), let last = line.split(separator: " ").last else { return false }
    return outletWords.contains(last.lowercased())
  }
}

private func isCapitalised(_ word: Substring) -> Bool {
  guard let first = word.utf8.first else { return false }
  return isUpperCase(first) || first >= 0xC3 || (first >= 0x30 && first <= 0x39)
}

private func isAcronym(_ name: String) -> Bool {
  name.utf8.count >= 2 && name.utf8.allSatisfy(isUpperCase)
}

/// *2009*, *2009-2011*, *MMIX*.
private func isYears(_ word: Substring) -> Bool {
  if word.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 >= 0x80 }) { return true }
  return (word.hasPrefix("MM") || word.hasPrefix("MCM")) && word.utf8.allSatisfy("MDCLXVI".utf8.contains)
}

private let companyForms: Set<String> = [
  "ltd", "limited", "plc", "inc", "llc", "co",
]

private let outletWords: Set<String> = [
  "news", "herald", "times", "post", "gazette", "echo", "mercury", "telegraph", "guardian", "chronicle",
  "journal",
  "observer", "argus", "courier", "advertiser", "examiner", "tribune", "sentinel", "dispatch", "newswire",
  "press",
  "mail", "standard", "bulletin", "express", "mirror", "globe", "inquirer", "enquirer", "newspaper",
  "broadcasting",
  "radio", "television", "tv", "magazine",
]

extension StringProtocol {
  /// Without spaces, full stops and colons at both ends.
  func trimmedMarks() -> String {
    let isEdge: (UInt8) -> Bool = { $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { !isEdge($0) }),
      let last = bytes.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}

extension Bytes {
  func contains(_ part: StaticString) -> Bool {
    indices.contains { holds(part, at: $0) }
  }

  private func holds(_ part: StaticString, at i: Int) -> Bool {
    guard i + part.utf8CodeUnitCount <= count, self[i] == part.utf8Start.pointee else { return false }
    return self[i..<i + part.utf8CodeUnitCount].elementsEqual(
      Bytes(start: part.utf8Start, count: part.utf8CodeUnitCount))
  }

  /// What stands before the first `separator` and what stands after it.
  func cut(at separator: StaticString) -> (Bytes, Bytes)? {
    guard let i = indices.first(where: { holds(separator, at: $0) }) else { return nil }
    let (before, after) = (trimmed(0..<i), trimmed(i + separator.utf8CodeUnitCount..<count))
    return (part(before), part(after))
  }

  /// The parts between the occurrences of `separator`, without white space and stops at their ends.
  func split(on separator: StaticString) -> [String] {
    var parts: [String] = []
    var start = 0
    var i = 0
    while i < count {
      if holds(separator, at: i) {
        parts.append(part(trimmed(start..<i)).string.trimmedMarks())
        i += separator.utf8CodeUnitCount
        start = i
      } else {
        i += 1
      }
    }
    parts.append(part(trimmed(start..<count)).string.trimmedMarks())
    return parts
  }
}
