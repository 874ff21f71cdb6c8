// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes the training rows of the speaker model from articles whose attributions are marked.
package struct SpeakerTraining {
  private var data = RankingData(featureCount: Feature.count)
  /// Stretches whose marked speaker was no candidate.
  package private(set) var missed = 0

  /// How many articles were added.
  private var number = 0

  package init() {}

  /// - Parameter subjectModel: learnt from other articles than this one, so that it guesses as it will in the field.
  /// - Returns: the mentions that speak.
  mutating func add(_ article: MarkedArticle, subjectModel: Forest) -> [Int] {
    let speakers = addStretches(article.scene, article.marks, subjectModel)
    for variant in TextVariant.variants(of: article.scene.reading.text, number: number) {
      let scene = Scene(variant, paragraphs: Paragraph.split(variant), verbs: article.verbs)
      _ = addStretches(scene, article.marks, subjectModel)
    }
    number += 1
    return speakers
  }

  /// Adds the rows of an article's stretches; gives the mentions that speak.
  private mutating func addStretches(_ scene: Scene, _ marks: Standoff, _ subjectModel: Forest) -> [Int] {
    let subjects = SubjectRanker(scene: scene).choose(subjectModel)
    let features = FeatureReader(scene, subjects: subjects)
    var history = FeatureReader.History()
    var next = 0
    var speakers: [Int] = []
    var batch = RowBatch(featureCount: Feature.count)
    for index in scene.stretches.indices {
      let candidates = CandidateSet(scene, stretch: index, previous: history.mention, next: &next)
      let label = Self.label(scene, index, marks)
      guard let right = Self.right(scene, candidates, label) else {
        missed += 1
        continue
      }
      features.read(index, candidates, history, into: &batch)
      data.append(batch.rows, right: right)
      if right > 0 {
        history.mention = candidates.members[right - 1].mention
        history.entity = scene.mentions[history.mention].entity
        speakers.append(history.mention)
      }
    }
    return speakers
  }

  func train() -> Forest {
    var boosting = Boosting()
    // Judged by ``Validation`` with several seeds; half the trees are less right, more of them no more so.
    boosting.trees = 160
    boosting.depth = 5
    boosting.rate = 0.25
    return boosting.train(data)
  }

  package var count: Int { data.groups.count }

  private enum Label {
    case nobody, unknown
    case source([Range<Int>])
  }

  /// The source of the smallest attribution that covers half of the stretch.
  private static func label(_ scene: Scene, _ index: Int, _ marks: Standoff) -> Label {
    let span = scene.reading.bytes(scene.stretches[index].tokens)
    var best: (size: Int, source: [Range<Int>])?
    for attribution in marks.attributions {
      let shared = attribution.content.reduce(0) { $0 + $1.shared(with: span) }
      guard shared * 2 >= span.count else { continue }
      let size = attribution.content.reduce(0) { $0 + $1.count }
      if best == nil || size < best!.size { best = (size, attribution.source) }
    }
    guard let best else { return .nobody }
    return best.source.isEmpty ? .unknown : .source(best.source)
  }

  /// Index of the right row: 0 for nobody; nil when it is not known or not there.
  private static func right(_ scene: Scene, _ candidates: CandidateSet, _ label: Label) -> Int? {
    guard case .source(let source) = label else {
      if case .nobody = label { return 0 }
      return nil
    }
    var best: (worth: Double, index: Int)?
    for (index, member) in candidates.members.enumerated() {
      let span = scene.reading.bytes(scene.mentions[member.mention].tokens)
      let shared = source.reduce(0) { $0 + $1.shared(with: span) }
      guard shared > 0 else { continue }
      let whole = source.reduce(0) { $0 + $1.count } + span.count - shared
      // A source begins with its head most often: *Tim Cook, chief executive of …*.
      let isFirst = span.lowerBound <= source[0].lowerBound + 4
      let worth = Double(shared) / Double(whole) + (isFirst ? 0.5 : 0)
      if best == nil || worth > best!.worth { best = (worth, index) }
    }
    return best.map { $0.index + 1 }
  }
}
