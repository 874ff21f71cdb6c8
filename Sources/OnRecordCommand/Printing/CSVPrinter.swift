// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// Comma-separated values as RFC 4180 has them.
enum CSVPrinter {
  static func row(_ fields: [String]) throws {
    try Output.standard.write(fields.map(quoted).joined(separator: ","))
    try Output.standard.write("\r\n")
  }

  static func print(_ answer: SearchAnswer) throws {
    try row([
      "rank", "passage", "speaker", "role", "organisation", "headline", "outlet", "published", "path", "line",
      "passage_id", "more_passages", "cases",
    ])
    for result in answer.results {
      let quotations = result.passage.quotations
      let speaker =
        (quotations.first { $0.isMatch && $0.speaker != nil } ?? quotations.first { $0.speaker != nil })?
        .speaker
      let article = result.article
      try row([
        String(result.rank), result.passage.text, speaker?.name ?? "", speaker?.role ?? "",
        speaker?.organisation ?? "", article.headline ?? "", article.outlet ?? "",
        article.published?.isoString ?? "", article.path,
        String(article.lineNumber(at: result.passage.span.lowerBound)),
        "\(article.id)/\(result.passage.index)",
        String(result.morePassages), result.cases.joined(separator: "; "),
      ])
    }
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return field
    }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
