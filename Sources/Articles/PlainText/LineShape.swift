// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a stretch ends as a sentence does: *.*, *!* or *?*, with or without closing marks after it.
func endsWithStop(_ text: Bytes, _ span: Range<Int>) -> Bool {
  guard let last = lastBeforeClosingMarks(text, span) else { return false }
  return ".!?".utf8.contains(text[last])
}

/// Whether a stretch ends with a full stop, with or without closing marks after it. *How many?* does not.
func endsWithFullStop(_ text: Bytes, _ span: Range<Int>) -> Bool {
  guard let last = lastBeforeClosingMarks(text, span) else { return false }
  return text[last] == UInt8(ascii: ".")
}

/// The index of the last byte that is no closing quotation mark and no closing bracket.
func lastBeforeClosingMarks(_ text: Bytes, _ span: Range<Int>) -> Int? {
  var end = span.upperBound
  while end > span.lowerBound {
    if "\"')]".utf8.contains(text[end - 1]) {
      end -= 1
    } else if end - span.lowerBound >= 3, isClosingQuote(text, at: end - 3) {
      end -= 3
    } else {
      return end - 1
    }
  }
  return nil
}

/// U+2019 and U+201D.
private func isClosingQuote(_ text: Bytes, at i: Int) -> Bool {
  text[i] == 0xE2 && text[i + 1] == 0x80 && (text[i + 2] == 0x99 || text[i + 2] == 0x9D)
}

/// Whether a sentence ends inside the stretch and another begins: *…assessing risk. Staff must…*. Not after
/// initials and titles: *Mr. Smith*, *U.S. Senate*, *No. 10*.
func holdsTwoSentences(_ text: Bytes, _ span: Range<Int>) -> Bool {
  var wordStart = span.lowerBound
  for i in span where i + 2 < span.upperBound {
    if text[i] == 0x20 {
      wordStart = i + 1
      continue
    }
    guard text[i + 1] == 0x20, ".!?".utf8.contains(text[i]) else { continue }
    if text[i] == UInt8(ascii: "."), isAbbreviation(text, wordStart..<i) { continue }
    let next = text[i + 2]
    if isUpperCase(next) || next == UInt8(ascii: "\"") || next == 0xE2 { return true }
  }
  return false
}

private func isAbbreviation(_ text: Bytes, _ word: Range<Int>) -> Bool {
  if word.count <= 1 || text[word].contains(UInt8(ascii: ".")) { return true }
  return [
    "mr", "mrs", "ms", "dr", "st", "no", "sen", "rep", "gov", "gen", "rev", "prof", "vs", "jr", "sr", "lt",
  ]
  .contains(text.part(word).string.lowercased())
}

func isUpperCase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

func isLowerCase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

/// How the words of a line begin.
struct Capitals {
  /// Words that begin with a letter.
  var words = 0
  /// Words of four or more letters.
  var longWords = 0
  /// Those of them that begin with a capital.
  var longCapitalised = 0

  init(_ text: Bytes, _ span: Range<Int>) {
    for word in text[span].split(separator: 0x20) {
      let letters = word.drop { !isUpperCase($0) && !isLowerCase($0) }
      guard let first = letters.first else { continue }
      words += 1
      guard letters.prefix(while: { isUpperCase($0) || isLowerCase($0) }).count >= 4 else { continue }
      longWords += 1
      if isUpperCase(first) { longCapitalised += 1 }
    }
  }

  /// Whether nearly every longer word has a capital, as in the headlines of many papers.
  var isTitleCase: Bool { longWords >= 3 && longCapitalised * 10 >= longWords * 8 }
}

/// Whether somebody is reported to speak in the stretch: something is quoted and a verb of speech stands
/// there too, or a sentence holds one of the verbs that seldom mean anything else. Such a line is read,
/// whatever it looks like.
func holdsReportedSpeech(_ text: Bytes, _ span: Range<Int>) -> Bool {
  if holdsQuotationMark(text, span) { return holdsWord(of: speechVerbs, text, span) }
  return endsWithFullStop(text, span) && holdsWord(of: reportingVerbs, text, span)
}

private func holdsWord(of table: WordTable, _ text: Bytes, _ span: Range<Int>) -> Bool {
  var isFound = false
  forEachWord(of: text, in: span) { word in
    isFound = table.contains(word)
    return !isFound
  }
  return isFound
}

/// Straight and curly, single and double marks; not the apostrophe inside a word.
private func holdsQuotationMark(_ text: Bytes, _ span: Range<Int>) -> Bool {
  for i in span {
    let byte = text[i]
    if byte == UInt8(ascii: "\"") { return true }
    if byte == UInt8(ascii: "'"), i == span.lowerBound || text[i - 1] == 0x20 { return true }
    if byte == 0xE2, i + 2 < span.upperBound, text[i + 1] == 0x80, (0x98...0x9F).contains(text[i + 2]),
      text[i + 2] != 0x99
    {
      return true
    }
  }
  return false
}

private let speechVerbs = WordTable([
  "said", "says", "say", "saying", "added", "adds", "told", "tells", "asked", "asks", "wrote", "writes",
  "tweeted",
  "called", "calls", "claimed", "insisted", "argued", "warned", "explained", "stated", "replied", "admitted",
  "described", "concluded", "found", "continued", "noted", "commented", "declared", "announced",
])

private let reportingVerbs = WordTable([
  "said", "says", "told", "insisted", "warned", "admitted", "claimed",
])
