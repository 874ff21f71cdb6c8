// SPDX-License-Identifier: GPL-3.0-or-later

/// Judges the indirect model on articles that it has not learnt from: they are dealt into parts, and each part is read
/// with a model of the others. The other models are those of the engine, which have learnt from all.
package struct IndirectValidation {
  private var counts = Evaluation.IndirectCounts()

  package init(_ articles: [(text: [UInt8], annotation: [UInt8])], parts: Int) {
    let marked = articles.map { text, annotation in
      MarkedArticle(
        scene: Scene(text, paragraphs: Paragraph.split(text)), marks: Standoff(annotation, text: text),
        verbs: .trained)
    }
    for part in 0..<parts {
      var training = IndirectTraining()
      for (index, article) in marked.enumerated() where index % parts != part {
        training.addContents(article, subjectModel: SubjectModel.forest)
      }
      let model = training.trainContents()
      for index in stride(from: part, to: marked.count, by: parts) {
        let text = Evaluation.Text(articles[index].text)
        let standoff = Evaluation.Standoff(articles[index].annotation, of: text)
        counts += Evaluation.indirectCounts(
          of: Self.extraction(marked[index].scene, model),
          against: Evaluation.Gold(text: text, standoff: standoff))
      }
    }
  }

  private static func extraction(_ scene: Scene, _ model: Forest) -> Extraction {
    let subjects = SubjectRanker(scene: scene).choose(SubjectModel.forest)
    let stretches = IndirectFeatureReader(scene)
    let found = IndirectFinder(scene).find(subjects, model: model).filter {
      !stretches.hasStretch($0.content)
    }
    return Extraction(
      quotations: found.map { Quotation(kind: .indirect, spans: $0.content.spans.map(scene.reading.bytes)) })
  }

  /// One line: precision, recall and F1 in percent.
  package var summary: String {
    let measure = Evaluation.PRF(
      precision: Evaluation.share(counts.precise, of: counts.given),
      recall: Evaluation.share(counts.found, of: counts.gold))
    let figures = [measure.precision, measure.recall, measure.f1].map { "\((1000 * $0).rounded() / 10)" }
    return "indirect: P \(figures[0]), R \(figures[1]), F1 \(figures[2]); \(counts.gold) in the gold"
  }
}
