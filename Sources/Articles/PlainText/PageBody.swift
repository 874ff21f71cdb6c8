// SPDX-License-Identifier: GPL-3.0-or-later

extension Page {
  private static let longestHeading = 80
  private static let mostHeadingWords = 9

  /// Finds the headings, captions and credits among the paragraphs, and the lines that boxes leave.
  mutating func readBody() {
    var linksLeft = 0
    for index in units.indices.prefix(footStart) where kinds[index] == .paragraph {
      let span = units[index].span
      guard span.count <= 600 else {
        linksLeft = 0
        continue
      }
      if let kind = insertKind(index) {
        kinds[index] = kind
      } else if opensBox(index) {
        kinds[index] = .boilerplate
        linksLeft = Page.mostLinks
        continue
      } else if linksLeft > 0, isLink(span) {
        kinds[index] = .boilerplate
        linksLeft -= 1
        continue
      } else if isHeading(index) {
        kinds[index] = .heading
      }
      linksLeft = 0
    }
  }

  /// Links that a box inside a story has at most.
  private static let mostLinks = 8

  /// A caption, or boilerplate for a picture's credit and for what a page puts between paragraphs.
  private func insertKind(_ index: Int) -> Block.Kind? {
    let span = units[index].span
    guard mayBelongToPicture(span) || (span.count <= 80 && !endsWithStop(text, span)),
      !holdsReportedSpeech(text, span)
    else { return nil }
    let phrase = phrase(index)
    if Furniture.isInsert(phrase) || (span.count <= 120 && Credits.isCredit(phrase)) {
      return .boilerplate
    }
    return Credits.isCaption(phrase) ? .caption : nil
  }

  /// *Related stories* inside a story, when a link follows.
  private func opensBox(_ index: Int) -> Bool {
    let span = units[index].span
    return span.count <= 40 && index + 1 < footStart && isLink(units[index + 1].span)
      && Furniture.boxes.contains(phrase(index))
  }

  /// A short line that ends no sentence and no clause.
  private func isLink(_ span: Range<Int>) -> Bool {
    span.count <= 140 && !endsWithStop(text, span) && !endsInsideSentence(span)
      && !holdsReportedSpeech(text, span)
  }

  /// Whether it is worth looking closer: most lines are not.
  private func mayBelongToPicture(_ span: Range<Int>) -> Bool {
    let line = text.part(span)
    if line.suffix(3).contains(UInt8(ascii: ")")) || line.prefix(14).contains(UInt8(ascii: ":")) {
      return true
    }
    guard line.count <= 120 else { return false }
    return line.contains(UInt8(ascii: "/")) || line.contains(UInt8(ascii: "G"))
      || "iImMpP(".utf8.contains(line[0])
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
