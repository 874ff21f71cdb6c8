// SPDX-License-Identifier: GPL-3.0-or-later

/// An article cut into tokens, with what is known of each of its paragraphs.
struct CaseArticle {
  let reader: CaseNameReader
  /// How many different words it has among which a death or a name is a case: *inquest*, *coroner*,
  /// *manslaughter*.
  private(set) var contextBreadth = 0
  /// How many such words stand before each token.
  private var contextBefore: [Int32] = []
  private var starts: [Int]
  /// The lists that its words stand in.
  private let held: UInt64
  private var titles: [Bool] = []
  private var headlines: [Bool] = []

  init(_ reading: Reading, vocabulary: CaseVocabulary) {
    let cut = CaseTokens(reading, vocabulary: vocabulary)
    reader = CaseNameReader(text: reading.text, tokens: cut.tokens, lists: vocabulary.lists)
    starts = cut.starts
    held = cut.lists
    headlines = reading.paragraphs.map { $0.kind == .headline }
  }

  /// Whether the word *inquest* occurs.
  var hasInquest: Bool { has(.inquest) }

  /// Whether a word for an inquest, an inquiry or a review occurs.
  var hasInquiry: Bool { has(.inquiry) || has(.review) }

  private func has(_ list: CaseWordList) -> Bool { held & list.bit != 0 }

  /// Counts context words and recognises title lines; not needed before the first pattern has matched.
  mutating func survey() {
    var seen = Set<UInt16>()
    contextBefore.reserveCapacity(reader.tokens.count + 1)
    contextBefore.append(0)
    for paragraph in headlines.indices {
      var words = 0
      var capitals = 0
      for index in starts[paragraph]..<starts[paragraph + 1] {
        let token = reader.tokens[index]
        let isContext = reader.has(index, .context) || isCaseReview(index)
        if isContext { seen.insert(token.word) }
        contextBefore.append(contextBefore[index] + (isContext ? 1 : 0))
        guard token.shape.isWord, !reader.has(index, .function) else { continue }
        words += 1
        if token.shape.isName { capitals += 1 }
      }
      titles.append(words > 1 && words - capitals <= words / 8)
    }
    contextBreadth = seen.count
  }

  private func near(_ token: Int, _ distance: Int) -> Range<Int> {
    max(0, token - distance)..<min(reader.tokens.count, token + distance + 1)
  }

  /// *Serious case review*.
  private func isCaseReview(_ index: Int) -> Bool {
    reader.has(index, .review) && index > 0 && reader.has(index - 1, .hearing)
  }

  /// How many context words stand within forty tokens of one, itself left out.
  func context(around token: Int) -> Int {
    let near = near(token, 40)
    let all = Int(contextBefore[near.upperBound] - contextBefore[near.lowerBound])
    return all - (reader.has(token, .context) ? 1 : 0)
  }

  /// Whether a word of the courts stands within 40 tokens.
  func isInCourt(_ token: Int) -> Bool { near(token, 40).contains { reader.has($0, .court) } }

  /// Whether police words and no military ones stand within 25 tokens.
  func isPoliceMatter(_ token: Int) -> Bool {
    let near = near(token, 25)
    return near.contains { reader.has($0, .police) } && !near.contains { reader.has($0, .military) }
  }

  /// The paragraph that a token stands in.
  func paragraph(of token: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= token { low = middle } else { high = middle }
    }
    return low
  }

  /// The tokens of a paragraph, its boundary included.
  func tokens(of paragraph: Int) -> Range<Int> { starts[paragraph]..<starts[paragraph + 1] }

  /// Whether nearly every word of the token's line begins with a capital.
  func isTitle(_ token: Int) -> Bool { titles[paragraph(of: token)] }

  /// The tokens of the first paragraphs, in which a byline and a date may stand.
  var opening: Range<Int> { 0..<starts[min(4, starts.count - 1)] }

  /// Whether a token stands in a headline or in the first two paragraphs, where an article says what it is
  /// about.
  func isLead(_ token: Int) -> Bool {
    let paragraph = paragraph(of: token)
    return paragraph < 2 || headlines[paragraph]
  }

  /// Bytes from the first to the last of these tokens.
  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(reader.tokens[tokens.lowerBound].start)..<Int(reader.tokens[tokens.upperBound - 1].end)
  }

  /// The words of these tokens as they are seen, white space between them made one space.
  func words(_ tokens: Range<Int>) -> String {
    let span = UnseenCharacters.removed(from: reader.text[bytes(tokens)])
    return span.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
