// SPDX-License-Identifier: GPL-3.0-or-later

/// The answer to `verify` as JSON: see `Documentation/Verifying.md`.
extension JSONWriter {
  public mutating func verification(_ answer: Verification, to request: SearchRequest) {
    object {
      $0.field("text", answer.text)
      $0.key("filters")
      $0.filters(request)
      $0.key("searched")
      $0.object {
        $0.field("articles", answer.searched.articles)
        $0.field("first", answer.searched.first)
        $0.field("last", answer.searched.last)
        $0.field("complete", answer.isComplete)
      }
      $0.field("verdict", answer.verdict.rawValue)
      $0.key("utterances")
      $0.array(answer.utterances) { $0.utterance($1) }
    }
  }

  public mutating func utterance(_ utterance: Verification.Utterance) {
    let closest = utterance.closest
    object {
      $0.field("verdict", utterance.verdict.rawValue)
      $0.field("similarity", closest.similarity)
      $0.key("diff")
      $0.array(closest.diff) { $0.piece($1) }
      $0.key("speaker")
      if let quotation = closest.quotation {
        $0.speaker(of: quotation, in: closest.article)
      } else {
        $0.null()
      }
      $0.field("reports", utterance.reports.count)
      $0.key("first")
      $0.place(of: utterance.first)
      $0.key("prints")
      $0.array(utterance.prints) { $0.print($1) }
    }
  }

  private mutating func print(_ print: Verification.Print) {
    object {
      $0.field("verdict", print.verdict.rawValue)
      $0.field("similarity", print.similarity)
      $0.key("diff")
      $0.array(print.diff) { $0.piece($1) }
      $0.placeFields(of: print)
    }
  }

  private mutating func place(of print: Verification.Print) { object { $0.placeFields(of: print) } }

  private mutating func placeFields(of print: Verification.Print) {
    key("article")
    object { $0.articleFields(print.article) }
    key("passage")
    passage(print.passage, in: print.article)
    key("span")
    value(print.article.sourceRange(print.span))
    field("line", print.article.lineNumber(at: print.span.lowerBound))
    key("quotation")
    if let quotation = print.quotation { self.quotation(quotation, in: print.article) } else { null() }
    field("family", print.family)
  }

  private mutating func piece(_ piece: DiffPiece) {
    object {
      $0.field("op", piece.operation.rawValue)
      $0.field("text", piece.text)
      $0.field("printed", piece.printed)
      $0.field("marked", piece.isMarked)
    }
  }
}
