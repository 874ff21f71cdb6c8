// SPDX-License-Identifier: GPL-3.0-or-later

/// Words to be laid beside other words: those of a text whose source is asked for, or those of a printed
/// quotation.
struct Wording {
  struct Word {
    /// From ``WordNumbers``: the same word, the same number.
    var number: Int32
    /// Half-open UTF-8 byte offsets into the text, a possessive *'s* and the brackets around an insertion
    /// included.
    var span: Range<Int>
    /// Which of the parts of the quotation it stands in.
    var part: Int
    /// Whether it stands in square brackets: put in by whoever quotes, not said.
    var isInserted: Bool
  }

  var words: [Word] = []
  /// Whether an ellipsis stands before the word of that index; the last entry is for the end.
  var gaps: [Bool] = [false]

  var count: Int { words.count }

  /// How many words are not in brackets.
  var spoken: Int { words.count { !$0.isInserted } }

  /// The words of the given indices, by themselves.
  subscript(range: Range<Int>) -> Wording {
    Wording(words: Array(words[range]), gaps: Array(gaps[range.lowerBound...range.upperBound]))
  }
}

/// Numbers words, so that two of them are compared by a number.
struct WordNumbers {
  private var numbers: [[UInt8]: Int32] = [:]
  /// For each number the term of the index that the word has.
  private(set) var terms: [[UInt8]] = []

  /// - Parameter isPossessive: the index leaves a possessive *'s* out; whoever compares what was said must
  /// not.
  mutating func number(of term: [UInt8], isPossessive: Bool) -> Int32 {
    let key = isPossessive ? term + [UInt8(ascii: "'")] : term
    if let known = numbers[key] { return known }
    let number = Int32(terms.count)
    numbers[key] = number
    terms.append(term)
    return number
  }
}

// MARK: - Reading

extension Wording {
  init(_ text: String, _ numbers: inout WordNumbers) {
    let bytes = Array(text.utf8)
    self.init(bytes, parts: [0..<bytes.count], &numbers)
  }

  /// The words of `parts` of `text`, one behind the other.
  init(_ text: [UInt8], parts: [Range<Int>], _ numbers: inout WordNumbers) {
    for (index, part) in parts.enumerated() {
      append(text, part.clamped(to: 0..<text.count), index, &numbers)
    }
  }

  private mutating func append(
    _ text: [UInt8], _ range: Range<Int>, _ part: Int, _ numbers: inout WordNumbers
  ) {
    var list = TokenList()
    text.withUnsafeBufferPointer { Tokeniser.scan($0, range, into: &list) }
    var marks = MarkReader(text: text, range: range)
    for (index, token) in list.tokens.enumerated() {
      let next = index + 1 < list.count ? list.tokens[index + 1].span.lowerBound : range.upperBound
      let isPossessive = marks.hasPossessive(after: token.span, before: next)
      marks.read(upTo: token.span.lowerBound)
      if marks.takesGap() { gaps[gaps.count - 1] = true }
      var word = Word(number: 0, span: token.span, part: part, isInserted: marks.isInBrackets)
      if isPossessive { word.span = token.span.lowerBound..<marks.endOfPossessive(token.span) }
      var term = Array(list.term(index))
      if marks.joins(token.span), let first = words.last {
        // *[w]e* is *we*, with another capital.
        term = numbers.terms[Int(first.number)] + term
        word.span = first.span.lowerBound..<word.span.upperBound
        words.removeLast()
        gaps.removeLast()
      }
      word.number = numbers.number(of: term, isPossessive: isPossessive)
      marks.position = max(marks.position, word.span.upperBound)
      if word.isInserted { word.span = marks.withBrackets(word.span) }
      words.append(word)
      gaps.append(false)
    }
    marks.read(upTo: range.upperBound)
    if marks.takesGap() { gaps[gaps.count - 1] = true }
  }
}
