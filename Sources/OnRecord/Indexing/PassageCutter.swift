// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// Cuts an article into passages and gives every word of them its position.
///
/// A passage is a paragraph, or all the paragraphs of one speech. Between two passages 100 positions are left free, so
/// that no phrase reaches from one into the next.
struct PassageCutter {
  /// Free positions between passages.
  static let gap = 100
  /// The first position of an article. Xapian's own tools begin at 1.
  static let firstPosition = 1

  /// The passages, the quotations placed into them, and the words of all passages in order of their positions.
  struct Result {
    var table: ArticleTable
    var words: TokenList
    /// The position of each word.
    var positions: [UInt32]
  }

  static func cut(_ text: [UInt8], paragraphs: [Paragraph], extraction: Extraction) -> Result {
    var result = Result(table: ArticleTable(), words: TokenList(), positions: [])
    let spans = passageSpans(paragraphs, extraction.quotations)
    text.withUnsafeBufferPointer { buffer in
      var next = firstPosition
      for (span, kind) in spans {
        let firstWord = result.words.count
        Tokeniser.scan(buffer, span, into: &result.words)
        let count = result.words.count - firstWord
        result.positions.append(contentsOf: (next..<next + count).lazy.map { UInt32($0) })
        result.table.passages.append(.init(span: span, positions: next..<next + count, kind: kind))
        next += count + gap
      }
    }
    result.table.speakers = extraction.speakers
    result.table.cases = extraction.cases.map {
      .init(name: $0.name, aliases: $0.aliases, mentions: max($0.mentions.count, 1))
    }
    result.table.quotations = extraction.quotations.compactMap { place($0, in: result) }
    return result
  }

  /// Paragraphs that one quotation runs over are put together.
  private static func passageSpans(
    _ paragraphs: [Paragraph], _ quotations: [Quotation]
  ) -> [(span: Range<Int>, kind: Paragraph.Kind)] {
    // joined[n]: paragraph n belongs to the passage of the paragraph before it.
    var joined = [Bool](repeating: false, count: paragraphs.count)
    for quotation in quotations {
      guard let first = quotation.spans.first, let last = quotation.spans.last,
        let from = index(of: first.lowerBound, in: paragraphs),
        let to = index(of: last.upperBound - 1, in: paragraphs), from < to
      else { continue }
      for paragraph in (from + 1)...to { joined[paragraph] = true }
    }
    var spans: [(span: Range<Int>, kind: Paragraph.Kind)] = []
    for (paragraph, isJoined) in zip(paragraphs, joined) {
      if isJoined, let last = spans.last {
        spans[spans.count - 1].span = last.span.lowerBound..<paragraph.span.upperBound
      } else {
        spans.append((paragraph.span, paragraph.kind))
      }
    }
    return spans
  }

  /// The paragraph that holds the byte at `offset`.
  private static func index(of offset: Int, in paragraphs: [Paragraph]) -> Int? {
    let index = paragraphs.partitioningIndex { $0.span.upperBound > offset }
    return index < paragraphs.count && paragraphs[index].span.contains(offset) ? index : nil
  }

  private static func place(_ quotation: Quotation, in result: Result) -> ArticleTable.Quotation? {
    let passages = result.table.passages
    guard let begin = quotation.spans.first?.lowerBound else { return nil }
    let passage = passages.partitioningIndex { $0.span.upperBound > begin }
    guard passage < passages.count, passages[passage].span.contains(begin) else { return nil }
    return ArticleTable.Quotation(
      kind: quotation.kind, passage: passage,
      parts: quotation.spans.map { .init(span: $0, positions: positions(of: $0, in: result)) }[...],
      cue: quotation.cue, mention: quotation.mention, speaker: quotation.speaker, rule: quotation.rule,
      confidence: Int((min(max(quotation.confidence, 0), 1) * 100).rounded()))
  }

  /// The positions of the words that begin in `span`.
  private static func positions(of span: Range<Int>, in result: Result) -> Range<Int> {
    let tokens = result.words.tokens
    let first = firstWord(from: span.lowerBound, in: tokens)
    let end = firstWord(from: span.upperBound, in: tokens)
    guard first < end else {
      let position = first < tokens.count ? Int(result.positions[first]) : Int(result.positions.last ?? 0) + 1
      return position..<position
    }
    return Int(result.positions[first])..<Int(result.positions[end - 1]) + 1
  }

  private static func firstWord(from offset: Int, in tokens: [TokenList.Token]) -> Int {
    tokens.partitioningIndex { $0.span.lowerBound >= offset }
  }
}
