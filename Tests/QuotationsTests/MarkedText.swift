// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Quotations

/// A text in which the expected quotations are drawn: `⟦Name| words ⟧` is a stretch that Name utters, `⟦| words ⟧` one
/// without a speaker. Stretches with the same name and a digit before the bar, `⟦Name#1| … ⟧`, are one utterance.
struct MarkedText {
  struct Expected: Equatable, Comparable, CustomStringConvertible {
    var speaker: String?
    var text: [String]

    var description: String { "\(speaker ?? "nobody"): \(text.joined(separator: " … "))" }
    static func < (first: Expected, second: Expected) -> Bool { first.description < second.description }
  }

  private(set) var text: [UInt8] = []
  private(set) var expected: [Expected] = []

  init(_ marked: String) {
    var groups: [String: Int] = [:]
    for (index, part) in marked.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "⟧"), let bar = part.firstIndex(of: "|") else {
        text += Array(part.utf8)
        continue
      }
      let label = String(part[..<bar])
      let words = String(part[part.index(after: bar)..<end])
      let name = label.split(separator: "#").first.map(String.init)
      if label.contains("#"), let group = groups[label] {
        expected[group].text.append(words)
      } else {
        groups[label] = expected.count
        expected.append(Expected(speaker: name, text: [words]))
      }
      text += Array(words.utf8) + Array(part[part.index(after: end)...].utf8)
    }
  }

  /// What the engine finds, quotations in marks only.
  func found(kinds: Set<Quotation.Kind> = [.direct, .mixed]) -> [Expected] {
    let extraction = Extractor().extract(text, paragraphs: Paragraph.split(text))
    return extraction.quotations.filter { kinds.contains($0.kind) }.map { quotation in
      Expected(
        speaker: quotation.speaker.map { extraction.speakers[$0].name },
        text: quotation.spans.map { String(decoding: text[$0], as: UTF8.self) })
    }
  }
}

/// What the engine finds in a plain text whose every line is a paragraph.
func extraction(of text: String) -> Extraction {
  let bytes = Array(text.utf8)
  return Extractor().extract(bytes, paragraphs: Paragraph.split(bytes))
}
