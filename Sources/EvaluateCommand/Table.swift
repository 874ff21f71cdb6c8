// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// The figures as people read them: per cent, one decimal.
extension Run {
  func table(_ speed: Speed?) -> String {
    let parts = [
      head, spanRows, speakerRows, indirectRow, kindRows, mistakeRows, confidenceRows, speedRows(speed),
    ]
    return parts.joined(separator: "\n")
  }

  private var head: String {
    let units = measures.tally.units
    let words = articles.reduce(0) { $0 + $1.gold.text.words(in: 0..<$1.text.count) }
    return """
      \(articles.count) articles, \(words) words, \(measures.tally.quotations) marked quotations, \
      \(units.units) units (\(units.sourced) with a source, \(units.resolved) with a settled speaker, \
      \(articles.reduce(0) { $0 + $1.unreadUnits.count }) outside the running text as it was read)

      """
  }

  private static func percent(_ value: Double) -> String {
    pad(JSON.fixed(value * 100, 1), 6)
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    name + String(repeating: " ", count: max(1, 34 - name.count)) + cells.joined(separator: "  ") + "\n"
  }

  private func row(_ name: String, _ prf: Evaluation.PRF, bounds: String) -> String {
    let interval = intervals[Self.bounded.firstIndex { $0.name == bounds }!]
    return Self.row(
      name,
      [prf.precision, prf.recall, prf.f1].map(Self.percent)
        + ["\(JSON.fixed(interval.low * 100, 1))–\(JSON.fixed(interval.high * 100, 1))"])
  }

  private var spanRows: String {
    Self.row("", ["     P", "     R", "    F1", "95 % of F1"])
      + row("words found (overlap)", measures.overlap, bounds: "overlap")
      + row("words found (strict)", measures.strict, bounds: "strict")
      + row("end to end", measures.endToEnd, bounds: "e2e")
      + row("end to end, mention or name", measures.endToEndEither, bounds: "e2e-any")
      + row("end to end, settled speakers", measures.endToEndNamed, bounds: "e2e-named")
  }

  private var speakerRows: String {
    let either = intervals[Self.bounded.firstIndex { $0.name == "either" }!]
    return Self.row("", ["mention", "name", "either", "95 % of either", "either, of claimed"])
      + Self.row(
        "speaker right, of units found",
        [
          Self.percent(measures.mention), Self.percent(measures.entity), Self.percent(measures.either),
          Self.pad("\(JSON.fixed(either.low * 100, 1))–\(JSON.fixed(either.high * 100, 1))", 14),
          Self.percent(measures.eitherOfClaimed),
        ])
      + Self.row("words right, of claims", [Self.percent(measures.claimedPrecision)])
      + Self.row("quotations found in part", [Self.percent(measures.quotationsFound)])
  }

  private var indirectRow: String {
    let counts = measures.tally.indirect
    return Self.row("", ["     P", "     R", "    F1", "95 % of F1", "speaker right"])
      + row("indirect (\(counts.gold) in the gold)", measures.indirect, bounds: "indirect").dropLast()
      + Self.pad(Self.percent(measures.indirectSpeaker), 15) + "\n"
  }

  private var kindRows: String {
    var text = Self.row(
      "by kind of mention", ["units", " found", "mention", "  name", "of settled", "either", "e2e R"])
    for kind in Evaluation.SourceKind.allCases {
      guard let counts = measures.tally.kinds[kind] else { continue }
      let share = { Self.percent(Evaluation.share($0, of: $1)) }
      text += Self.row(
        "  \(kind.rawValue)",
        [
          Self.pad("\(counts.units)", 5), share(counts.found, counts.units),
          " " + share(counts.mentionRight, counts.foundSourced),
          share(counts.entityRight, counts.foundResolved),
          Self.pad("\(counts.resolved)", 10), share(counts.eitherRight, counts.foundSourced),
          share(counts.endToEnd, counts.sourced),
        ])
    }
    return text
  }

  private var mistakeRows: String {
    var text = Self.row("wrong end to end", ["units", "where the gold's source stands"])
    for (key, count) in mistakeCounts {
      text += Self.row("  \(key.kind.rawValue)", [Self.pad("\(count)", 5), key.place.rawValue])
    }
    return text
  }

  private var confidenceRows: String {
    var text = Self.row("confidence (direct, mixed)", ["claims", "right"])
    for (i, bin) in measures.tally.confidence.enumerated() where bin.judged > 0 {
      text += Self.row(
        "  \(JSON.fixed(Double(i) / 10, 1))–\(JSON.fixed(Double(i + 1) / 10, 1))",
        [Self.pad("\(bin.judged)", 6), Self.percent(Evaluation.share(bin.right, of: bin.judged))])
    }
    return text
  }

  private func speedRows(_ speed: Speed?) -> String {
    guard let speed else { return "" }
    func rates(_ seconds: Double) -> [String] {
      [
        Self.pad(JSON.fixed(Double(speed.words) / seconds, 0), 10),
        Self.pad(JSON.fixed(Double(speed.bytes) / seconds / 1e6, 1), 6),
      ]
    }
    let note = Speed.isDebugBuild ? "  (debug build: says nothing of the speed)" : ""
    return Self.row("speed, one core" + note, ["   words/s", "  MB/s"])
      + Self.row("  best of \(speed.seconds.count) passes", rates(speed.best))
      + Self.row("  median", rates(speed.median))
  }
}
