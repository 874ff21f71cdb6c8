// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes that are looked at to tell the language.
private let sampleSize = 16_384

/// `en` when the words that hold English sentences together are dense enough, else nil. In English prose they are
/// four words in ten; a quarter is asked for.
func guessLanguage(of text: Bytes) -> String? {
  let sample = text.part(0..<min(text.count, sampleSize))
  var words = 0
  var functionWords = 0
  var word: UInt64 = 0
  var length = 0
  func endWord() {
    guard length > 0 else { return }
    words += 1
    if length <= 5, englishFunctionWords.contains(word) { functionWords += 1 }
    (word, length) = (0, 0)
  }
  for byte in sample {
    let lower = byte | 0x20
    if (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || byte >= 0xC3 && byte < 0xE2 {
      if length < 8 { word = word << 8 | UInt64(lower) }
      length += 1
    } else if byte != UInt8(ascii: "'") {
      endWord()
    }
  }
  endWord()
  return words >= 8 && functionWords * 4 >= words ? "en" : nil
}

private let englishFunctionWords = Set(
  [
    "the", "of", "and", "to", "a", "in", "is", "was", "were", "that", "it", "he", "she", "they", "for",
    "with", "on",
    "as", "at", "by", "be", "been", "this", "had", "has", "have", "not", "are", "but", "from", "or", "his",
    "her",
    "their", "an", "which", "you", "we", "there", "would", "will", "who", "said", "its", "if", "what", "when",
    "can",
  ].map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })
