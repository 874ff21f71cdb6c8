// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// Gathers the prints of one utterance: the same or nearly the same words, by the same speaker.
struct Utterances {
  /// Two prints of which the shorter has so many of its words, in order, in the longer are prints of one
  /// utterance.
  static let sameShare = 0.75

  private struct Group {
    var prints: [PrintReader.Found]
    /// The print with the most words, to which others are compared.
    var longest: Wording
    var isUttered: Bool
    var isReported: Bool
  }

  private var groups: [Group] = []

  /// - Returns: those with the earliest print first. What is not quoted is left out when the exact words are.
  static func gather(_ found: [PrintReader.Found]) -> [Verification.Utterance] {
    let isPrinted = found.contains {
      $0.print.verdict != .notQuoted && $0.print.similarity == 1 && !$0.print.diff.isEmpty
    }
    var utterances = Utterances()
    let ordered = found.filter { !isPrinted || $0.print.verdict != .notQuoted }.sorted(by: isEarlier)
    // What is reported joins what is quoted, so the quoted come first.
    for print in ordered where print.print.verdict != .reported { utterances.add(print) }
    for print in ordered where print.print.verdict == .reported { utterances.add(print) }
    return utterances.groups
      .map { $0.prints.sorted(by: isEarlier) }
      .sorted { isEarlier($0[0], $1[0]) }
      .map { Verification.Utterance(prints: $0.map(\.print)) }
  }

  private mutating func add(_ found: PrintReader.Found) {
    if let group = groups.firstIndex(where: { Self.belongs(found, $0) }) {
      groups[group].prints.append(found)
      if found.words.count > groups[group].longest.count { groups[group].longest = found.words }
    } else {
      groups.append(
        Group(
          prints: [found], longest: found.words, isUttered: found.print.verdict.isUttered,
          isReported: found.print.verdict == .reported))
    }
  }

  private static func belongs(_ found: PrintReader.Found, _ group: Group) -> Bool {
    guard found.print.verdict.isUttered == group.isUttered,
      areOne(found.print.quotation?.speaker, group.prints[0].print.quotation?.speaker)
    else { return false }
    if found.print.verdict == .reported || group.isReported, found.print.quotation?.speaker != nil {
      return true
    }
    return areAlike(found.words, group.longest)
  }

  /// Whether the shorter of the two stands nearly whole in the longer.
  static func areAlike(_ a: Wording, _ b: Wording) -> Bool {
    let (shorter, longer) = a.count <= b.count ? (a, b) : (b, a)
    guard shorter.spoken > 0 else { return false }
    if shorter.words.map(\.number) == longer.words.map(\.number) { return true }
    let matches = Alignment(shorter, longer).steps.count { $0.kind == .match }
    return Double(matches) >= sameShare * Double(shorter.spoken)
  }

  /// Whether the names are of one speaker: the same, or one a part or an alias of the other.
  static func areOne(_ a: Speaker?, _ b: Speaker?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    let (name, other) = (Term.folded(a.name), Term.folded(b.name))
    if name == other { return true }
    guard a.kind == b.kind, a.kind != .unnamed else { return false }
    if a.aliases.contains(where: { Term.folded($0) == other })
      || b.aliases.contains(where: { Term.folded($0) == name })
    {
      return true
    }
    return a.kind == .person && (isSurname(name, of: other) || isSurname(other, of: name))
  }

  private static func isSurname(_ name: [UInt8], of other: [UInt8]) -> Bool {
    !name.contains(UInt8(ascii: " ")) && other.suffix(name.count + 1) == ([UInt8(ascii: " ")] + name)[...]
  }

  private static func isEarlier(_ a: PrintReader.Found, _ b: PrintReader.Found) -> Bool {
    (a.day, a.print.article.path, a.print.span.lowerBound) < (
      b.day, b.print.article.path, b.print.span.lowerBound
    )
  }
}

extension PrintReader.Found {
  /// YYYYMMDD; undated ones stand last.
  fileprivate var day: Int { print.article.published?.firstDay ?? .max }
}
