// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes the training rows of the antecedent model.
///
/// PolNeAR marks no coreference. A pronoun that is a source is taken to stand for the named source before it, when its
/// gender allows; where that is wrong it is noise, which the many cases average out.
package struct AntecedentTraining {
  private var data = RankingData(featureCount: AntecedentFeature.total)
  /// Pronouns whose antecedent was no rival.
  package private(set) var missed = 0

  package init() {}

  package var count: Int { data.groups.count }

  mutating func add(_ scene: Scene, speakers: [Int], marks: Standoff) {
    let sources = Self.sources(scene, marks)
    var resolver = AntecedentResolver(scene, speakers: speakers, model: AntecedentModel.forest)
    var named: Referent?
    for index in scene.mentions.indices where scene.mentions[index].isFree {
      let mention = scene.mentions[index]
      let isPronoun = mention.kind == .he || mention.kind == .she
      var known: Referent?
      if isPronoun, sources[index], let named {
        let rivals = resolver.rivals(mention)
        if let right = rivals.firstIndex(where: { resolver.people[$0].referent == named }) {
          if rivals.count > 1 { data.append(resolver.rows(index, rivals), right: right) }
          known = named
        } else {
          missed += 1
        }
      }
      resolver.read(index, known: known)
      let isPerson = mention.kind.isPersonName || mention.kind == .person || mention.kind == .generic
      if sources[index], isPerson, !mention.isPlural { named = resolver.referents[index]?.referent }
    }
  }

  package func train() -> String {
    var boosting = Boosting()
    boosting.trees = 30
    boosting.depth = 5
    return boosting.train(data).text(names: AntecedentFeature.allCases.map { "\($0)" })
  }

  /// Of each mention, whether it begins a marked source.
  private static func sources(_ scene: Scene, _ marks: Standoff) -> [Bool] {
    let spans = marks.attributions.compactMap(\.source.first).sorted { $0.lowerBound < $1.lowerBound }
    var result = [Bool](repeating: false, count: scene.mentions.count)
    for (index, mention) in scene.mentions.enumerated() where mention.isFree {
      let bytes = scene.reading.bytes(mention.tokens)
      result[index] = spans.contains { $0.overlaps(bytes) && bytes.lowerBound <= $0.lowerBound + 4 }
    }
    return result
  }
}
