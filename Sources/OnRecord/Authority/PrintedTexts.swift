// SPDX-License-Identifier: GPL-3.0-or-later

/// Names, posts and bodies as articles print them, each once and by its number, and what they are when folded: that is
/// reckoned once for each, not for each article.
struct PrintedTexts {
  private var printed = TextPool()
  /// What the texts are when folded, and other folded words.
  var foldings = TextPool()
  private var foldingOf: [Int32] = []
  private var folder = NameFolder()

  var count: Int { printed.count }

  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let number = printed.number(of: text)
    if number == foldingOf.count {
      folder.fold(text, 0..<text.count)
      foldingOf.append(Int32(foldings.number(of: folder.bytes)))
    }
    return number
  }

  mutating func number(of text: String) -> Int {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// The number of a text that is there; else nil.
  func knownNumber(of text: String) -> Int? { printed.knownNumber(of: Array(text.utf8)) }

  /// The number in ``foldings``: texts that are spelled otherwise only have the same.
  func folding(of text: Int) -> Int { Int(foldingOf[text]) }

  func string(_ text: Int) -> String { printed.string(text) }

  /// The text that comes most often, of equal ones the first in the alphabet; nil of none.
  func mostFrequent(of texts: some Sequence<Int>) -> Int? {
    var counts: [Int: Int] = [:]
    var (run, length): (Int?, Int) = (nil, 0)
    for text in texts {
      if text != run {
        if let run { counts[run, default: 0] += length }
        (run, length) = (text, 0)
      }
      length += 1
    }
    guard let run else { return nil }
    guard !counts.isEmpty else { return run }
    counts[run, default: 0] += length
    return mostFrequent(counts)
  }

  func mostFrequent(_ counts: [Int: Int]) -> Int? {
    guard let most = counts.values.max() else { return nil }
    let texts = counts.filter { $0.value == most }.keys
    return texts.count == 1 ? texts.first : texts.min { string($0) < string($1) }
  }
}
