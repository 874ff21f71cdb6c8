// SPDX-License-Identifier: GPL-3.0-or-later

/// Records in the RIS format, as reference managers read it: two letters, two spaces, a hyphen, a space, the
/// value; one line each, whatever the value holds, the lines ended as the format asks.
enum RIS {
  static func record(_ citation: Citation) -> String {
    var lines: [String] = []
    func add(_ tag: String, _ value: String?) {
      guard let value = value?.onOneLine, !value.isEmpty else { return }
      lines.append("\(tag)  - \(value.unicodeScalars.contains(where: isControl) ? clean(value) : value)")
    }
    add("TY", "NEWS")
    add("ID", citation.key)
    add("AU", citation.author.map(author))
    add("TI", [citation.title, citation.quotedIn.map { "(\($0))" }].compactMap { $0 }.joined(separator: " "))
    add("T2", citation.outlet)
    if let published = citation.published {
      add("PY", String(published.year))
      let month = published.month.map { Term.digits($0, 2) } ?? ""
      let day = published.day.map { Term.digits($0, 2) } ?? ""
      add("DA", "\(published.year)/\(month)/\(day)/")
    }
    add("UR", citation.url)
    add("LA", citation.language)
    add("N1", citation.post)
    add("N1", citation.proof)
    lines.append("ER  - ")
    return lines.map { $0 + "\r\n" }.joined() + "\r\n"
  }

  private static func author(_ name: Citation.Name) -> String {
    switch name {
    case .person(let family, let given): "\(family), \(given)"
    case .literal(let name): name
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F
  }

  private static func clean(_ value: String) -> String {
    var clean = String.UnicodeScalarView()
    clean.append(contentsOf: value.unicodeScalars.filter { !isControl($0) })
    return String(clean)
  }
}
