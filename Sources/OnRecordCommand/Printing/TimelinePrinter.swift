// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// Prints the entries of a timeline one by one.
struct TimelinePrinter {
  let style: Style
  let format: Format

  func begin() throws {
    switch format {
    case .text, .jsonl: break
    case .json: try Output.standard.write("{\"statements\": [\n")
    case .csv:
      try CSVPrinter.row([
        "published", "said", "event", "speaker", "role", "organisation", "kind", "quotation", "headline",
        "outlet",
        "path", "line", "passage_id", "cases",
      ])
    }
  }

  func end() throws { if format == .json { try Output.standard.write("\n]}\n") } }

  func print(_ entry: TimelineEntry, isFirst: Bool) throws {
    switch format {
    case .text: try Output.standard.line(line(entry))
    case .jsonl: try printJSON { $0.timelineEntry(entry) }
    case .json:
      var json = JSONWriter()
      json.timelineEntry(entry)
      try Output.standard.write((isFirst ? "" : ",\n") + json.string)
    case .csv: try CSVPrinter.row(fields(entry))
    }
  }

  private func line(_ entry: TimelineEntry) -> String {
    let text = TextPrinter(style: style)
    let (statement, article) = (entry.statement, entry.statement.article)
    let date = entry.published?.isoString ?? "undated"
    let padding = String(repeating: " ", count: max(0, 10 - date.utf8.count))
    var speaker =
      statement.quotation.speaker.map { text.describe($0).onOneLine } ?? "the text does not say who"
    let dates = [
      entry.said.map { "said on \($0.isoString)" }, entry.event.map { "of \($0.isoString)" },
    ].compactMap { $0 }
    if !dates.isEmpty { speaker += " (\(dates.joined(separator: ", ")))" }
    let isReported = statement.quotation.kind == .indirect ? "[reported] " : ""
    let words = isReported + Style.printable(statement.text)
    let outlet = article.outlet.map { Style.printable($0) + ", " } ?? ""
    let place = "\(text.relative(article.path)):\(statement.line)"
    return "\(style.bold(date))\(padding)  \(speaker): \(words.onOneLine) — \(outlet)\(style.faint(place))"
  }

  private func fields(_ entry: TimelineEntry) -> [String] {
    let (statement, article) = (entry.statement, entry.statement.article)
    let speaker = statement.quotation.speaker
    return [
      entry.published?.isoString ?? "", entry.said?.isoString ?? "", entry.event?.isoString ?? "",
      speaker?.name ?? "", speaker?.role ?? "", speaker?.organisation ?? "",
      statement.quotation.kind.rawValue,
      statement.text, article.headline ?? "", article.outlet ?? "", article.path, String(statement.line),
      statement.passageID, statement.cases.joined(separator: "; "),
    ]
  }
}
