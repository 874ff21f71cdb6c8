// SPDX-License-Identifier: GPL-3.0-or-later

extension Page {
  private static let longestHeading = 80
  private static let mostHeadingWords = 9

  /// Finds the headings, captions and credits among the paragraphs, and the lines that advertisements leave.
  mutating func readBody() {
    for index in units.indices.prefix(footStart) where kinds[index] == .paragraph {
      let span = units[index].span
      guard span.count <= 600 else { continue }
      if mayBelongToPicture(span) || mayBeAdvertisement(span), !holdsReportedSpeech(text, span) {
        let phrase = phrase(index)
        if Furniture.anywhere.contains(phrase) || (span.count <= 120 && Credits.isCredit(phrase)) {
          kinds[index] = .boilerplate
          continue
        }
        if Credits.isCaption(phrase) {
          kinds[index] = .caption
          continue
        }
      }
      if isHeading(index) { kinds[index] = .heading }
    }
  }

  /// Whether it is worth looking closer: most lines are neither.
  private func mayBelongToPicture(_ span: Range<Int>) -> Bool {
    let line = text.part(span)
    if line.suffix(3).contains(UInt8(ascii: ")")) || line.prefix(12).contains(UInt8(ascii: ":")) {
      return true
    }
    guard line.count <= 120 else { return false }
    return line.contains(UInt8(ascii: "/")) || line.contains(UInt8(ascii: "G"))
      || "iIpP(".utf8.contains(line[0])
  }

  private func mayBeAdvertisement(_ span: Range<Int>) -> Bool {
    span.count <= 60 && "aAsS".utf8.contains(text[span.lowerBound])
  }

  /// A short line without a final stop between a paragraph and a paragraph.
  private func isHeading(_ index: Int) -> Bool {
    let span = units[index].span
    guard span.count <= Page.longestHeading, index > 0, index + 1 < footStart, hasHeadingShape(span) else {
      return false
    }
    let (before, after) = (units[index - 1].span, units[index + 1].span)
    guard !",:;".utf8.contains(text[before.upperBound - 1]),
      endsWithStop(text, before) || kinds[index - 1] != .paragraph
    else { return false }
    return endsWithStop(text, after) || (after.count > 2 * Page.longestHeading && !endsInsideSentence(after))
  }

  private func hasHeadingShape(_ span: Range<Int>) -> Bool {
    guard beginsLikeTitle(text, span), !endsWithStop(text, span), !endsInsideSentence(span),
      !text[span].contains(UInt8(ascii: "@")), !holdsSpeakerLabel(span), !holdsReportedSpeech(text, span)
    else { return false }
    let words = text.wordSpans(in: span).count
    return words <= Page.mostHeadingWords && Capitals(text, span).words > 0 && closesItsQuotes(span)
  }

  private func endsInsideSentence(_ span: Range<Int>) -> Bool {
    lastBeforeClosingMarks(text, span).map { ",:;-".utf8.contains(text[$0]) } ?? true
  }

  /// *SANDERS: Thank you*: interviews and transcripts.
  private func holdsSpeakerLabel(_ span: Range<Int>) -> Bool {
    span.dropLast().contains { text[$0] == UInt8(ascii: ":") && text[$0 + 1] == 0x20 }
  }

  /// A line that opens double quotation marks and does not close them is the beginning of a speech.
  private func closesItsQuotes(_ span: Range<Int>) -> Bool {
    var straight = 0
    var depth = 0
    for i in span {
      if text[i] == UInt8(ascii: "\"") { straight += 1 }
      if text[i] == 0xE2, i + 2 < span.upperBound, text[i + 1] == 0x80 {
        if text[i + 2] == 0x9C { depth += 1 }
        if text[i + 2] == 0x9D { depth -= 1 }
      }
    }
    return straight % 2 == 0 && depth == 0
  }
}
