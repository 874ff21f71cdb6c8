// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Quotations

/// An invented article with the places of its words, so that a test can name words instead of counting bytes.
struct SampleArticle {
  let string: String
  let text: Evaluation.Text

  init(_ string: String) {
    self.string = string
    text = Evaluation.Text(Array(string.utf8))
  }

  /// Where these words stand: the first place, or the first after other words.
  func at(_ words: String, after: String? = nil) -> Range<Int> {
    let bytes = text.bytes
    let needle = Array(words.utf8)
    let from = after.map { at($0).upperBound } ?? 0
    for start in from...(bytes.count - needle.count)
    where bytes[start..<start + needle.count].elementsEqual(needle) {
      return start..<start + needle.count
    }
    preconditionFailure("the sample does not hold: \(words)")
  }

  func attribution(
    _ content: String..., by source: Range<Int>? = nil, cue: Range<Int>? = nil
  ) -> Evaluation.Attribution {
    Evaluation.Attribution(
      source: source.map { [$0] } ?? [], cue: cue.map { [$0] } ?? [], content: content.map { at($0) })
  }

  func gold(_ attributions: [Evaluation.Attribution]) -> Evaluation.Gold {
    Evaluation.Gold(text: text, attributions: attributions)
  }
}

extension Extraction {
  /// An extraction of quotations whose speakers are given by name.
  init(_ quotations: [(quotation: Quotation, speaker: String?)]) {
    self.init()
    for (quotation, name) in quotations {
      var quotation = quotation
      if let name {
        quotation.speaker = speakers.firstIndex { $0.name == name } ?? speakers.count
        if quotation.speaker == speakers.count { speakers.append(Speaker(name: name, kind: .person)) }
      }
      self.quotations.append(quotation)
    }
  }
}
