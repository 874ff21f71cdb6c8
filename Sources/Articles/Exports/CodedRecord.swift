// SPDX-License-Identifier: GPL-3.0-or-later

extension ExportReader {
  /// Reads an article whose fields have names of two letters, as Factiva prints them on demand: *HD* the headline, *LP* and
  /// *TD* its words, and so on. Whether it is one.
  mutating func readCodes() -> Bool {
    let codes = lines.map { ExportReader.code(text.part($0.span)) }
    let held = Set(codes.compactMap { $0 })
    guard held.contains("HD"), held.contains("LP") || held.contains("TD") else { return false }
    var field = ""
    for (index, line) in lines.enumerated() {
      field = codes[index] ?? field
      let skipped = codes[index] == nil ? 0 : 2
      let span = text.trimmed(line.span.lowerBound + skipped..<line.span.upperBound)
      guard field == "LP" || field == "TD" else {
        record.marked.append((line.span, takeCoded(field, text.part(span))))
        continue
      }
      if skipped > 0 { record.marked.append((line.span.lowerBound..<line.span.lowerBound + 2, .boilerplate)) }
      if !span.isEmpty { record.body = record.body.isEmpty ? span : record.body.lowerBound..<span.upperBound }
    }
    return true
  }

  /// The field that a line begins with: two capitals, then spaces or nothing.
  private static func code(_ line: Bytes) -> String? {
    guard line.count >= 2, isUpperCase(line[0]), isUpperCase(line[1]) else { return nil }
    let code = line.part(0..<2).string
    guard codes.contains(code) else { return nil }
    return line.count == 2 || line.whiteSpaceLength(at: 2) > 0 ? code : nil
  }

  private static let codes: Set<String> = [
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT",
    "RF", "CO",
    "IN", "NS", "RE", "AN", "CX", "DE",
  ]

  private mutating func takeCoded(_ field: String, _ value: Bytes) -> Block.Kind {
    switch field {
    case "HD":
      record.headline = record.headline.map { $0 + " " + joinedWords(value) } ?? joinedWords(value)
      return .headline
    case "BY":
      take(.byline, value)
      return .byline
    case "PD":
      take(.date, value)
      return .dateline
    case "SN": take(.outlet, value)
    default: break
    }
    return .boilerplate
  }
}
