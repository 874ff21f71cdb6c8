// SPDX-License-Identifier: GPL-3.0-or-later

/// Judges the engine on articles that its models have not learnt from: they are dealt into parts, and each part is read
/// with models of the others.
package struct Validation {
  private var tally = Evaluation.Tally()

  package init(_ articles: [(text: [UInt8], annotation: [UInt8])], parts: Int) {
    for part in 0..<parts {
      let others = articles.indices.filter { $0 % parts != part }.map {
        (text: articles[$0].text, marks: Standoff(articles[$0].annotation, text: articles[$0].text))
      }
      let models = Training(others).models
      for index in stride(from: part, to: articles.count, by: parts) {
        let text = Evaluation.Text(articles[index].text)
        let gold = Evaluation.Gold(
          text: text, standoff: Evaluation.Standoff(articles[index].annotation, of: text))
        let extraction = Extractor().extract(
          text.bytes, paragraphs: Paragraph.split(text.bytes), models: models)
        tally += Evaluation.ArticleScore(extraction, against: gold).tally
      }
    }
  }

  /// A line a figure: precision, recall and F1 in percent.
  package var summary: String {
    let measures = Evaluation.Measures(tally)
    return [
      Self.line("end to end", measures.endToEnd),
      Self.line("end to end, mention or name", measures.endToEndEither),
      Self.line("end to end, settled speakers", measures.endToEndNamed),
      Self.line("indirect", measures.indirect),
    ].joined(separator: "\n")
  }

  private static func line(_ name: String, _ measure: Evaluation.PRF) -> String {
    let figures = [measure.precision, measure.recall, measure.f1].map { "\((1000 * $0).rounded() / 10)" }
    return "\(name): P \(figures[0]), R \(figures[1]), F1 \(figures[2])"
  }
}
