// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes that are looked at to tell the language.
private let sampleSize = 1_500

/// `en` when the words that hold English sentences together are dense enough, else nil. In English news they
/// are one word in three; one in five is asked for.
func guessLanguage(of text: Bytes) -> String? {
  var words = 0
  var functionWords = 0
  forEachWord(of: text, in: 0..<min(text.count, sampleSize)) { word in
    words += 1
    if englishFunctionWords.contains(word) { functionWords += 1 }
    return true
  }
  return words >= 8 && functionWords * 5 >= words ? "en" : nil
}

private let englishFunctionWords = WordTable([
  "the", "of", "and", "to", "a", "in", "is", "was", "were", "that", "it", "he", "she", "they", "for", "with",
  "on",
  "as", "at", "by", "be", "been", "this", "had", "has", "have", "not", "are", "but", "from", "or", "his",
  "her",
  "their", "an", "which", "you", "we", "there", "would", "will", "who", "said", "its", "if", "what", "when",
  "can",
])
