// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes the training rows of the subject model and of the indirect model.
package struct IndirectTraining {
  private var subjects = RankingData(featureCount: SubjectFeature.total)
  private var contents = RankingData(featureCount: IndirectFeature.total)
  /// Marked contents that no reading matches.
  package private(set) var missed = 0

  package init() {}

  package var counts: (subjects: Int, contents: Int) { (subjects.groups.count, contents.groups.count) }

  /// Adds the rows of the subject model alone.
  mutating func addSubjects(_ article: MarkedArticle) {
    let scene = article.scene
    let ranker = SubjectRanker(scene: scene)
    var batch = RowBatch(featureCount: SubjectFeature.total)
    var next = 0
    for index in scene.cues.indices {
      let candidates = ranker.candidates(scene.cues[index], next: &next)
      let source = Self.attribution(scene, index, article.marks)?.source ?? []
      guard !source.isEmpty, let right = Self.right(scene, candidates, source) else { continue }
      ranker.read(index, candidates, into: &batch)
      subjects.append(batch.rows, right: right + 1)
    }
  }

  /// Adds the rows of the indirect model.
  mutating func addContents(_ article: MarkedArticle, subjectModel: Forest) {
    let scene = article.scene
    let reader = IndirectReadings(scene)
    let features = IndirectFeatureReader(scene)
    let subjects = SubjectRanker(scene: scene).choose(subjectModel)
    var batch = RowBatch(featureCount: IndirectFeature.total)
    var readings: [IndirectContent] = []
    for index in scene.cues.indices where scene.cues[index].kind != .thought && subjects[index].mention >= 0 {
      reader.read(index, subjects[index].mention, into: &readings)
      guard !readings.isEmpty else { continue }
      let attribution = Self.attribution(scene, index, article.marks)
      features.read(index, subjects[index], readings, into: &batch)
      contents.append(batch.rows, right: label(scene, readings, attribution))
    }
  }

  func trainSubjects() -> Forest {
    var boosting = Boosting()
    boosting.trees = 50
    boosting.depth = 5
    return boosting.train(subjects)
  }

  func trainContents() -> Forest {
    var boosting = Boosting()
    boosting.trees = 60
    boosting.depth = 6
    // Fewer trees that each learn more: as right on articles left out of training as 150 slower ones.
    boosting.rate = 0.4
    boosting.featureShare = 0.9
    return boosting.train(contents)
  }

  /// The marked attribution whose cue has the cue's word in it; the one with the shortest cue.
  private static func attribution(_ scene: Scene, _ cue: Int, _ marks: Standoff) -> Standoff.Attribution? {
    let word = scene.reading.tokens[scene.cues[cue].token].range
    var best: (size: Int, attribution: Standoff.Attribution)?
    for attribution in marks.attributions where attribution.cue.contains(where: { $0.overlaps(word) }) {
      let size = attribution.cue.reduce(0) { $0 + $1.count }
      if best == nil || size < best!.size { best = (size, attribution) }
    }
    return best?.attribution
  }

  private static func right(
    _ scene: Scene, _ candidates: [(mention: Int, rank: Int)], _ source: [Range<Int>]
  ) -> Int? {
    var best: (worth: Double, index: Int)?
    for (index, candidate) in candidates.enumerated() {
      let span = scene.reading.bytes(scene.mentions[candidate.mention].tokens)
      let shared = source.reduce(0) { $0 + $1.shared(with: span) }
      guard shared > 0 else { continue }
      let whole = source.reduce(0) { $0 + $1.count } + span.count - shared
      let worth = Double(shared) / Double(whole) + (span.lowerBound <= source[0].lowerBound + 4 ? 0.5 : 0)
      if best == nil || worth > best!.worth { best = (worth, index) }
    }
    return best?.index
  }

  /// Index of the right row: the reading that shares most with the marked content, 0 when none shares half.
  private mutating func label(
    _ scene: Scene, _ readings: [IndirectContent], _ attribution: Standoff.Attribution?
  ) -> Int {
    guard let content = attribution?.content, !content.isEmpty else { return 0 }
    var best = (worth: 0.5, index: 0)
    for (index, reading) in readings.enumerated() {
      let spans = reading.spans.map { scene.reading.bytes($0) }
      let shared = content.reduce(0) { sum, range in sum + spans.reduce(0) { $0 + $1.shared(with: range) } }
      let whole = content.reduce(0) { $0 + $1.count } + spans.reduce(0) { $0 + $1.count } - shared
      let worth = Double(shared) / Double(whole)
      if worth > best.worth { best = (worth, index + 1) }
    }
    if best.index == 0 {
      missed += 1
      return 0
    }
    return IndirectFeatureReader(scene).hasStretch(readings[best.index - 1])
      ? 0 : best.index
  }
}
