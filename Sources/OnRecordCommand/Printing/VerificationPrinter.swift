// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// Prints the answer to `verify` for people: the verdict, the printed words with what differs, who said them,
/// and where.
struct VerificationPrinter {
  let style: Style
  /// So many utterances, and so many prints of each.
  let limit: Int

  private var text: TextPrinter { TextPrinter(style: style) }
  private var out: Output { .standard }

  func print(_ answer: Verification) throws {
    for utterance in answer.best(limit) { try print(utterance) }
    let more = answer.utterances.count - limit
    if more > 0 {
      try out.line("and \(counted(more, "utterance")) more, of no better verdict; --limit shows them")
    }
    let searched = "searched \(counted(answer.searched.articles, "article"))" + dates(answer.searched)
    if answer.utterances.isEmpty {
      try out.line("\(style.bold("absent")): nobody is quoted with these words, or nearly; \(searched)")
    } else {
      try out.line(style.faint(searched))
    }
  }

  private func print(_ utterance: Verification.Utterance) throws {
    let closest = utterance.closest
    try out.line("\(style.bold(utterance.verdict.rawValue)): \(explanation(utterance))")
    try out.line("  \(words(closest))")
    if let quotation = closest.quotation {
      try out.line("  — \(quotation.speaker.map(text.describe) ?? "the text does not say who speaks")")
    }
    try printPlace(closest, indent: "  ")
    let reports = utterance.reports
    let own = reports.first { $0.prints.contains { Self.isOne($0, closest) } }
    if let own { try printCopies(own.prints.filter { !Self.isOne($0, closest) }, of: closest, indent: "  ") }
    let others = reports.filter { report in !report.prints.contains { Self.isOne($0, closest) } }
    if !others.isEmpty { try out.line("  also printed in") }
    for other in others.prefix(limit) {
      try print(other.first, besides: closest)
      try printCopies(Array(other.prints.dropFirst()), of: other.first, indent: "    ")
    }
    if others.count > limit { try out.line("    and \(counted(others.count - limit, "report")) more") }
    try out.line()
  }

  private static func isOne(_ a: Verification.Print, _ b: Verification.Print) -> Bool {
    a.article.id == b.article.id && a.span == b.span
  }

  /// Copies that print the same words in one line, the others each by itself.
  private func printCopies(
    _ prints: [Verification.Print], of first: Verification.Print, indent: String
  ) throws {
    let same = prints.filter { Self.readsAlike($0, first) && $0.article.id != first.article.id }
    if !same.isEmpty {
      try out.line(indent + style.faint(text.copies(same.map(\.article), count: same.count)))
    }
    let different = prints.filter { !Self.readsAlike($0, first) || $0.article.id == first.article.id }
    for print in different.prefix(limit) { try self.print(print, besides: first) }
  }

  private func print(_ other: Verification.Print, besides closest: Verification.Print) throws {
    try printPlace(other, indent: "    ")
    if !Self.readsAlike(other, closest) || other.verdict == .reported {
      try out.line("      \(other.verdict.rawValue): \(words(other))")
    }
  }

  /// Whether both differ from the text in the same words.
  private static func readsAlike(_ a: Verification.Print, _ b: Verification.Print) -> Bool {
    a.diff.filter { $0.operation != .equal } == b.diff.filter { $0.operation != .equal }
  }

  private func printPlace(_ print: Verification.Print, indent: String) throws {
    try out.line(indent + text.source(print.article))
    let place = "\(text.relative(print.article.path)):\(print.article.lineNumber(at: print.span.lowerBound))"
    try out.line(
      indent + style.faint("\(place)  [\(Style.identity(print.article.id))/\(print.passage.index)]"))
  }

  private func explanation(_ utterance: Verification.Utterance) -> String {
    let count = utterance.prints.count
    let first = utterance.first.article.published.map { ", first on \($0.isoString)" } ?? ""
    let reports =
      utterance.reports.count < count ? ", \(counted(utterance.reports.count, "independent report"))" : ""
    let prints = count == 1 ? "" : " (\(count) prints\(reports)\(first))"
    let words = utterance.closest.similarity == 1 ? "these words" : "nearly these words"
    switch utterance.verdict {
    case .verbatim: return "these words are printed as said" + prints
    case .altered: return "nearly these words are printed as said" + prints
    case .otherSpeaker: return "somebody else is quoted with \(words)" + prints
    case .unattributed: return "\(words) are quoted, and the article does not say who speaks" + prints
    case .reported: return "reported in the writer's words only" + prints
    case .notQuoted: return "the words stand in the article; nobody is said to have uttered them" + prints
    case .absent: return "not found"
    }
  }

  /// The printed words, what differs from the text marked.
  private func words(_ print: Verification.Print) -> String {
    guard !print.diff.isEmpty else {
      return Style.printable((print.quotation?.text ?? []).joined(separator: " ")).onOneLine
    }
    return print.diff.map(marked).joined(separator: " ").onOneLine
  }

  private func marked(_ piece: DiffPiece) -> String {
    let printed = piece.printed.map(Style.printable) ?? ""
    let given = piece.text.map(Style.printable) ?? ""
    switch piece.operation {
    case .equal: return printed
    case .dropped where piece.isMarked: return style.faint(printed)
    case .changed where piece.isMarked: return style.faint(printed)
    case .added where piece.isMarked: return style.faint(given)
    case .dropped: return dropped(printed)
    case .added: return printed.isEmpty ? added(given) : "\(printed) \(added(given))"
    case .changed: return "\(dropped(printed)) \(added(given))"
    }
  }

  private func dropped(_ words: String) -> String { style.isOn ? style.match(words) : "[-\(words)-]" }
  private func added(_ words: String) -> String { style.isOn ? style.inserted(words) : "[+\(words)+]" }

  private func dates(_ searched: Verification.Searched) -> String {
    guard let first = searched.first, let last = searched.last else { return ", undated" }
    return first == last ? ", of \(first)" : ", from \(first) to \(last)"
  }
}

extension Style {
  /// Words of the reader's own text that are not in print.
  fileprivate func inserted(_ text: String) -> String { text.isEmpty ? text : "\u{1B}[32;9m\(text)\u{1B}[0m" }
}
