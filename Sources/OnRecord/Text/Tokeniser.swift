// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of a stretch of text, as they are indexed, asked for and highlighted.
///
/// The terms lie one behind the other in `terms`, so that a whole article costs a few allocations and not one for each
/// word.
struct TokenList {
  /// One word.
  struct Token: Equatable {
    /// Where the term lies in ``TokenList/terms``.
    var term: Range<Int>
    /// Where the word stands in the text: half-open UTF-8 byte offsets. A possessive *'s* is left out.
    var span: Range<Int>
  }

  var terms: [UInt8] = []
  var tokens: [Token] = []

  var count: Int { tokens.count }

  func term(_ index: Int) -> ArraySlice<UInt8> { terms[tokens[index].term] }

  mutating func removeAll() {
    terms.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
  }
}

/// Cuts text into words. One set of rules for indexing, querying and highlighting is what makes a phrase search exact;
/// `Documentation/QueryLanguage.md` tells them in prose.
struct Tokeniser {
  /// A term longer than this many bytes keeps its beginning, and a hash stands for the rest: Xapian refuses terms of
  /// more than 245 bytes.
  static let longestTerm = 100

  /// The words of `text`, which must be UTF-8.
  static func tokens(of text: String) -> TokenList {
    var list = TokenList()
    var text = text
    text.withUTF8 { scan($0, 0..<$0.count, into: &list) }
    return list
  }

  /// Appends the words that stand in `range` of `text` to `list`.
  static func scan(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into list: inout TokenList) {
    var scanner = WordScanner(text: text, position: range.lowerBound, end: range.upperBound)
    while scanner.skipToWord() { scanner.appendWord(to: &list) }
  }
}
