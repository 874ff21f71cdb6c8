// SPDX-License-Identifier: GPL-3.0-or-later

/// A line that says who wrote the article: *By Jane Roe*, *By JANE ROE, Crime Correspondent*, *Jane Roe
/// reports*, *Jane Roe, Health Editor*, *Jane Roe | 1 May 2009*.
struct Byline {
  /// The names as printed, without *By* and without posts: *Jane Roe and Amir Vask*.
  var name: String
  /// What follows the name on the line: a post, a date.
  var rest: Range<Int>

  init?(_ text: Bytes, _ span: Range<Int>) {
    guard span.count <= 160 else { return nil }
    let words = text.wordSpans(in: span)
    guard words.count >= 2, words.count <= 24 else { return nil }
    if let lead = leadLength(text, words) {
      self.init(text, span, words[lead...], isLed: true)
    } else {
      self.init(text, span, words[...], isLed: false)
    }
  }

  private init?(_ text: Bytes, _ span: Range<Int>, _ words: ArraySlice<Range<Int>>, isLed: Bool) {
    let names = nameLength(text, words)
    guard names.length > 0 else { return nil }
    let last = words[words.startIndex + names.length - 1]
    let end = names.endsInSeparator ? last.upperBound - 1 : last.upperBound
    name = String(decoding: text.part(words[words.startIndex].lowerBound..<end).seen, as: UTF8.self)
    rest = text.trimmed(last.upperBound..<span.upperBound)
    let restWords = words.dropFirst(names.length).map { text.part($0).string.lowercased() }
    if isLed {
      let isAgency = restWords.isEmpty && names.length == 1
      guard names.length >= 2 || isAgency else { return nil }
      guard restWords.isEmpty || !endsWithStop(text, span),
        restWords.isEmpty || names.endsInSeparator
          || bylineSeparators.contains(restWords[0])
      else { return nil }
    } else {
      guard (2...4).contains(names.length), !endsWithStop(text, span), restWords.count <= 7 else {
        return nil
      }
      let reports = restWords == ["reports"] || restWords == ["reporting"]
      let holdsPost = names.endsInSeparator && !Set(restWords).isDisjoint(with: posts)
      let isDated =
        restWords.first.map(bylineSeparators.contains) ?? false
        && DatedLine(text.part((rest.lowerBound + restWords[0].utf8.count)..<rest.upperBound)) != nil
      guard reports || holdsPost || isDated else { return nil }
    }
  }

  /// A line that holds nothing but the name of one or two people, of two or three words each.
  init?(bareName text: Bytes, _ span: Range<Int>) {
    guard span.count <= 60, !endsWithStop(text, span) else { return nil }
    let words = text.wordSpans(in: span)
    let parts = words.split { ["and", "&"].contains(text.part($0).string) }
    guard (1...2).contains(parts.count), !Outlet.isName(text.part(span).string),
      parts.allSatisfy({ (2...3).contains($0.count) && $0.allSatisfy { isBareNameWord(text.part($0)) } })
    else { return nil }
    name = String(decoding: text.part(span).seen, as: UTF8.self)
    rest = span.upperBound..<span.upperBound
  }
}

/// Letters, hyphens and apostrophes after a capital, and no word that stands in headings.
private func isBareNameWord(_ word: Bytes) -> Bool {
  guard isNameWord(word), !headingWords.contains(word.string.lowercased()) else { return false }
  return word.allSatisfy { isLowerCase($0 | 0x20) || $0 >= 0x80 || "-'.".utf8.contains($0) }
}

extension Bytes {
  /// The words of a stretch, parted by white space.
  func wordSpans(in span: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = span.lowerBound
    var i = start
    while i < span.upperBound {
      let space = unseenLength(at: i) > 0 ? 0 : whiteSpaceLength(at: i)
      if space == 0 {
        i += 1
        continue
      }
      if start < i { words.append(start..<i) }
      i += space
      start = i
    }
    if start < span.upperBound { words.append(start..<span.upperBound) }
    return words
  }
}

/// How many words before the name say that one follows.
private func leadLength(_ text: Bytes, _ words: [Range<Int>]) -> Int? {
  let first = text.part(words[0]).string.lowercased()
  if ["by", "by:", "author:", "words:"].contains(first) { return 1 }
  guard
    ["written", "words", "posted", "report", "story", "reporting", "reported", "analysis"].contains(first),
    ["by", "by:"].contains(text.part(words[1]).string.lowercased()), words.count > 2
  else { return nil }
  return 2
}

/// How many words from the first one on are names, and whether a separator ends them. After a comma another
/// name may follow (*Jane Roe, Amir Vask and Li Tarn*): two words at least, none of which is a post.
private func nameLength(
  _ text: Bytes, _ words: ArraySlice<Range<Int>>
) -> (length: Int, endsInSeparator: Bool) {
  var names = firstName(text, words)
  while names.endsInSeparator {
    let rest = words.dropFirst(names.length)
    let isJoined = rest.first.map { ["and", "&"].contains(text.part($0).string) } ?? false
    let other = isJoined ? rest.dropFirst() : rest
    let next = firstName(text, other)
    guard next.length >= 2, isPerson(text, other.prefix(next.length)) else { break }
    let nextWords = rest.prefix(next.length + (isJoined ? 1 : 0))
    names = (names.length + nextWords.count, next.endsInSeparator)
  }
  return names
}

/// Whether capitalised words name neither a post nor a paper.
private func isPerson(_ text: Bytes, _ words: ArraySlice<Range<Int>>) -> Bool {
  guard let first = words.first, let last = words.last else { return false }
  let name = text.part(first.lowerBound..<last.upperBound).string
  return !words.contains { posts.contains(lettersOf(text.part($0))) } && !Outlet.isName(name)
}

/// The name at the beginning, up to a separator or a word that is none.
private func firstName(
  _ text: Bytes, _ words: ArraySlice<Range<Int>>
) -> (length: Int, endsInSeparator: Bool) {
  var length = 0
  for (index, span) in zip(words.indices, words) {
    let word = text.part(span)
    let isJoint = length > 0 && index + 1 < words.endIndex && joints.contains(word.string.lowercased())
    guard isJoint || isNameWord(word) else { break }
    length += 1
    if ",;".utf8.contains(word[word.count - 1]) { return (length, true) }
  }
  return (length, false)
}

private func lettersOf(_ word: Bytes) -> String {
  String(word.string.lowercased().prefix { $0.isLetter })
}

private func isNameWord(_ word: Bytes) -> Bool {
  guard let first = word.first, isUpperCase(first) || (0xC3...0xC8).contains(first) else { return false }
  let letters = lettersOf(word)
  if letters.utf8.count == 1, word.contains(UInt8(ascii: ".")) { return true }
  return !notNames.contains(letters) && !bylineSeparators.contains(letters)
}

private let joints: Set<String> = [
  "and", "&", "de", "van", "von", "der", "al", "bin", "la", "le", "di", "da",
]

private let bylineSeparators: Set<String> = [
  "|", "-", "–", "—", "•", "·", "in", "for", "at", "/", "(pa)", "(",
]

private let posts: Set<String> = [
  "correspondent", "editor", "reporter", "columnist", "journalist", "writer", "correspondents", "reporters",
]

private let notNames: Set<String> = [
  "the", "a", "an", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
  "february", "march", "june", "july", "august", "september", "october", "november", "december", "then",
  "now",
  "royal", "contrast", "comparison", "law",
]

private let headingWords: Set<String> = [
  "exclusive", "report", "opinion", "comment", "analysis", "special", "court", "news", "local", "breaking",
  "live",
  "background", "inquest", "inquiry", "latest", "update", "council", "police", "key", "points", "main",
  "story",
  "serious", "case", "review", "editorial", "leader", "letters", "letter", "interview", "feature", "features",
  "health", "crime", "politics", "sport", "education", "social", "care", "full", "text",
]
