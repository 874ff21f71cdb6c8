// SPDX-License-Identifier: GPL-3.0-or-later

/// An article read, with its attributions marked.
struct MarkedArticle {
  let scene: Scene
  let marks: Standoff
  let verbs: VerbStrengths
}

/// Trains all models of the engine on articles whose attributions are marked.
///
/// The models stand on each other: the speaker model hears the subject model's guesses. So that it hears guesses as bad
/// as they will be on new articles, those come from a subject model learnt on the other half of the articles.
package struct Training {
  /// A model as text, by the name of its file.
  package struct File {
    package let name: String
    /// The type that names the features; nil for a table of words.
    package let features: String?
    package let text: String
  }

  let models: Models
  private let verbs: VerbTraining
  /// What was learnt from, for the log.
  package let summary: String

  package init(_ articles: [(text: [UInt8], marks: Standoff)]) {
    var verbs = VerbTraining()
    for article in articles { verbs.add(text: article.text, marks: article.marks) }
    let marked = articles.map { Self.marked($0.text, $0.marks, verbs) }
    let halves = (0..<2).map { half in
      Self.subjects(marked.enumerated().filter { $0.offset % 2 != half }.map(\.element))
    }
    var speakers = SpeakerTraining()
    var antecedents = AntecedentTraining()
    var indirect = IndirectTraining()
    for (index, article) in marked.enumerated() {
      let speaking = speakers.add(article, subjectModel: halves[index % 2])
      antecedents.add(article.scene, speakers: speaking, marks: article.marks)
      indirect.addContents(article, subjectModel: halves[index % 2])
    }
    self.verbs = verbs
    models = Models(
      verbs: verbs.strengths, subject: Self.subjects(marked), speaker: speakers.train(),
      antecedent: antecedents.train(), indirect: indirect.trainContents())
    summary = """
      speaker: \(speakers.count) stretches, \(speakers.missed) without the right candidate
      antecedent: \(antecedents.count) pronouns, \(antecedents.missed) without the right one
      indirect: \(indirect.counts.contents) cues
      """
  }

  package var files: [File] {
    [
      File(name: "VerbModel", features: nil, text: verbs.text()),
      Self.file("Subject", models.subject, SubjectFeature.allCases.map { "\($0)" }),
      Self.file("Speaker", models.speaker, Feature.allCases.map { "\($0)" }, type: "Feature"),
      Self.file("Antecedent", models.antecedent, AntecedentFeature.allCases.map { "\($0)" }),
      Self.file("Indirect", models.indirect, IndirectFeature.allCases.map { "\($0)" }),
    ]
  }

  private static func file(
    _ name: String, _ forest: Forest, _ features: [String], type: String? = nil
  ) -> File {
    File(name: name + "Model", features: type ?? name + "Feature", text: forest.text(names: features))
  }

  private static func marked(_ text: [UInt8], _ marks: Standoff, _ verbs: VerbTraining) -> MarkedArticle {
    let paragraphs = Paragraph.split(text)
    let strengths = verbs.strengths(without: Scene(text, paragraphs: paragraphs), marks)
    return MarkedArticle(
      scene: Scene(text, paragraphs: paragraphs, verbs: strengths), marks: marks, verbs: strengths)
  }

  private static func subjects(_ articles: [MarkedArticle]) -> Forest {
    var training = IndirectTraining()
    for article in articles { training.addSubjects(article) }
    return training.trainSubjects()
  }
}
