// SPDX-License-Identifier: GPL-3.0-or-later

extension ArticleTable {
  /// What in the table cannot be so, given the text; nil when all can.
  func fault(with text: [UInt8]) -> String? {
    var words = TokenList()
    for (number, passage) in passages.enumerated() {
      guard passage.span.upperBound <= text.count else { return "passage \(number) reaches beyond the text" }
      words.removeAll()
      text.withUnsafeBufferPointer { Tokeniser.scan($0, passage.span, into: &words) }
      guard words.count == passage.positions.count else {
        return "passage \(number) does not hold the words indexed"
      }
    }
    for (number, quotation) in quotations.enumerated() {
      let spans = quotation.parts.map(\.span) + [quotation.cue, quotation.mention].compactMap(\.self)
      guard spans.allSatisfy({ $0.upperBound <= text.count && !$0.isEmpty }) else {
        return "quotation \(number) reaches beyond the text"
      }
    }
    return nil
  }
}
