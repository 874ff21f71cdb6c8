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
  /// A model by the name of its file, with the type that names its features (nil for a table of words).
  package struct Model {
    package let name: String
    package let features: String?
    package let text: String
  }

  package private(set) var models: [Model] = []
  /// What was learnt from, for the log.
  package private(set) var summary = ""

  package init(_ articles: [(text: [UInt8], marks: Standoff)]) {
    var verbs = VerbTraining()
    for article in articles { verbs.add(text: article.text, marks: article.marks) }
    models.append(Model(name: "VerbModel", features: nil, text: verbs.text()))
    let marked = articles.map { Self.marked($0.text, $0.marks, verbs) }

    let halves = (0..<2).map { half in
      Self.subjects(marked.enumerated().filter { $0.offset % 2 != half }.map(\.element))
    }
    let subjectModel = Self.subjects(marked)
    add("Subject", subjectModel, SubjectFeature.allCases.map { "\($0)" })

    var speakers = SpeakerTraining()
    var indirect = IndirectTraining()
    for (index, article) in marked.enumerated() {
      speakers.add(article, subjectModel: halves[index % 2])
      indirect.addContents(article, subjectModel: halves[index % 2])
    }
    models.append(Model(name: "SpeakerModel", features: "Feature", text: speakers.train()))
    models.append(
      Model(name: "AntecedentModel", features: "AntecedentFeature", text: speakers.antecedents.train()))
    add("Indirect", indirect.trainContents(), IndirectFeature.allCases.map { "\($0)" })
    summary = """
      speaker: \(speakers.count) stretches, \(speakers.missed) without the right candidate
      antecedent: \(speakers.antecedents.count) pronouns, \(speakers.antecedents.missed) without the right one
      indirect: \(indirect.counts.contents) cues
      """
  }

  private mutating func add(_ name: String, _ forest: Forest, _ features: [String]) {
    models.append(Model(name: name + "Model", features: name + "Feature", text: forest.text(names: features)))
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
