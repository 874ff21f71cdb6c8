// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import OnRecord
import Quotations

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints answers for people: the passage as printed, who says it, and where it stands, to paste into a story.
struct TextPrinter {
  let style: Style

  /// A passage longer than this is shown from a little before the first word found.
  private static let longest = 1_600
  private static let namedCopies = 4

  func print(_ answer: SearchAnswer) throws {
    for result in answer.results { try print(result) }
    for (facet, counts) in answer.facets {
      try Output.standard.line(style.bold("by \(facet.rawValue)"))
      for count in counts.prefix(20) {
        try Output.standard.line("\(padded(count.count, 7))  \(Style.printable(count.value))")
      }
      try Output.standard.line()
    }
  }

  private func print(_ result: SearchResult) throws {
    let out = Output.standard
    try out.line(passage(result.passage))
    for line in speakers(result.passage.quotations) { try out.line("  — \(line)") }
    try out.line("  \(source(result.article))")
    var place = self.place(in: result.article, at: result.passage.span.lowerBound)
    place += "  [\(Style.identity(result.article.id))/\(result.passage.index)]"
    if result.morePassages > 0 { place += "  + \(counted(result.morePassages, "passage")) more" }
    try out.line("  \(style.faint(place))")
    for line in [copies(result), earlierVersions(result), newerVersion(result)].compactMap(\.self) {
      try out.line("  \(style.faint(line))")
    }
    try out.line()
  }

  /// Where else the story was printed: the first few by name.
  private func copies(_ result: SearchResult) -> String? {
    result.copyCount > 0 ? copies(result.copies, count: result.copyCount) : nil
  }

  private func earlierVersions(_ result: SearchResult) -> String? {
    guard !result.earlierVersions.isEmpty else { return nil }
    let named = result.earlierVersions.prefix(Self.namedCopies).map {
      "\(day(of: $0)) [\(Style.identity($0.id))]"
    }
    let more = result.earlierVersions.count - named.count
    return "+ \(counted(result.earlierVersions.count, "earlier version")): "
      + named.list(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
  }

  private func newerVersion(_ result: SearchResult) -> String? {
    result.newerVersion.map {
      "an earlier version, of \(day(of: result.article)); the page has changed, see [\(Style.identity($0.id))]"
    }
  }

  /// The day of a version.
  private func day(of article: StoredArticle) -> String {
    article.archived?.isoString ?? article.modified.map { String($0.prefix(10)) } ?? "an unknown day"
  }

  /// - Parameter count: of all copies; `listed` are the first of them.
  func copies(_ listed: some Collection<StoredArticle>, count: Int) -> String {
    let named = listed.prefix(Self.namedCopies).map(outletAndDate)
    let more = count > named.count ? "; and \(count - named.count) more" : ""
    return "+ \(count == 1 ? "1 copy" : "\(count) copies"): " + named.list(separator: "; ") + more
  }

  private func outletAndDate(_ article: StoredArticle) -> String {
    let place = article.outlet.map(Style.printable) ?? relative(article.path)
    return "\(place), \(article.published?.isoString ?? "undated")"
  }

  /// The text, with the words found made bold.
  func passage(_ passage: PassageView) -> String {
    let bytes = Array(passage.text.utf8)
    var range = 0..<bytes.count
    if bytes.count > Self.longest {
      range = excerpt(bytes, around: passage.highlights.first?.lowerBound ?? 0)
    }
    return marked(bytes, range, passage.highlights)
  }

  /// The same, however long it is.
  func whole(_ passage: PassageView) -> String {
    let bytes = Array(passage.text.utf8)
    return marked(bytes, 0..<bytes.count, passage.highlights)
  }

  private func marked(_ bytes: [UInt8], _ range: Range<Int>, _ highlights: [Range<Int>]) -> String {
    var text = range.lowerBound > 0 ? "[…] " : ""
    var position = range.lowerBound
    for highlight in highlights
    where highlight.lowerBound >= position && highlight.upperBound <= range.upperBound {
      text += Style.printable(String(decoding: bytes[position..<highlight.lowerBound], as: UTF8.self))
      text += style.match(Style.printable(String(decoding: bytes[highlight], as: UTF8.self)))
      position = highlight.upperBound
    }
    text += Style.printable(String(decoding: bytes[position..<range.upperBound], as: UTF8.self))
    return text + (range.upperBound < bytes.count ? " […]" : "")
  }

  private func excerpt(_ bytes: [UInt8], around place: Int) -> Range<Int> {
    var first = max(0, min(place - Self.longest / 4, bytes.count - Self.longest))
    while first > 0, bytes[first - 1] != UInt8(ascii: " ") { first -= 1 }
    var end = min(bytes.count, first + Self.longest)
    while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
    return first..<end
  }

  /// One line for each who speaks: those whom the query asked for first, each once.
  private func speakers(_ quotations: [QuotationView]) -> [String] {
    var lines: [String] = []
    for quotation in quotations.filter(\.isMatch) + quotations.filter({ !$0.isMatch }) {
      guard let speaker = quotation.speaker, !speaker.isPronounOnly else { continue }
      let line = describe(speaker)
      if !lines.contains(line) { lines.append(line) }
    }
    if lines.isEmpty, !quotations.isEmpty { lines = ["the text does not say who speaks"] }
    return lines
  }

  /// The name with post and body, but for what the name of somebody unnamed says itself: *spokesman for the trust*.
  func describe(_ speaker: Speaker) -> String {
    let parts = [speaker.role, speaker.organisation].compactMap { $0 }
      .filter { speaker.kind != .unnamed || !speaker.name.lowercased().holds($0.lowercased()) }
      .map(Style.printable)
    return ([style.name(Style.printable(speaker.name))] + parts).list(separator: ", ")
  }

  func source(_ article: StoredArticle) -> String {
    let headline = article.headline.map { "“\(Style.printable($0).onOneLine)”" }
    var date = article.published?.isoString
    if date == nil, let archived = article.archived { date = "undated (archived \(archived.isoString))" }
    let parts = [headline, article.outlet.map(Style.printable), date ?? "undated"].compactMap { $0 }
    return parts.list(separator: ", ")
  }

  /// The file, what is in it where it is packed, and the line or the page: *reports/harcastle.pdf, page 12*.
  private func place(in article: StoredArticle, at offset: Int) -> String {
    let steps = [relative(article.path)] + article.place.members.map(Style.printable)
    let path = steps.list(separator: " > ")
    if let page = article.place.page(at: offset) { return "\(path), page \(page)" }
    return "\(path):\(article.lineNumber(at: offset))"
  }

  /// The path as it is called from the folder we are in.
  func relative(_ path: String) -> String {
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    let folder = String(cString: current) + "/"
    let text = Style.printable(path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path)
    // A name may hold a line break, and a line of the answer may not.
    return text.utf8.contains(UInt8(ascii: "\n")) ? text.replacing("\n", with: "\u{FFFD}") : text
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension String {
  /// Whether the bytes of another stand in it, side by side. To ask `contains` takes a command as long as to print the
  /// rest of a result: it is made for any text.
  fileprivate func holds(_ part: String) -> Bool {
    let (bytes, part) = (Array(utf8), Array(part.utf8))
    guard part.count <= bytes.count else { return false }
    return (0...bytes.count - part.count).contains { bytes[$0..<$0 + part.count] == part[...] }
  }
}
