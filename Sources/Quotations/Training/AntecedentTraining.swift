// SPDX-License-Identifier: GPL-3.0-or-later

/// Learns whom pronouns stand for.
///
/// PolNeAR marks no coreference. A pronoun that is a source is taken to stand for the named source before it, when its
/// gender allows; where that is wrong it is noise, which the many cases average out.
///
/// Who is spoken of is also shown by the pronouns that are no source. They are resolved by the model of the round before,
/// in the first by none, so that what is learnt comes of the articles alone and not of an earlier model.
package struct AntecedentTraining {
  private struct Article {
    let scene: Scene
    let speakers: [Int]
    /// Of each mention, whether it begins a marked source.
    let sources: [Bool]
  }

  private var articles: [Article] = []
  private var data = RankingData(featureCount: AntecedentFeature.total)
  /// Pronouns whose antecedent was no rival, in the last round.
  package private(set) var missed = 0

  package init() {}

  package var count: Int { data.groups.count }

  /// - Parameter speakers: the speaker of each stretch, index of a mention or -1.
  mutating func add(_ scene: Scene, speakers: [Int], marks: Standoff) {
    articles.append(Article(scene: scene, speakers: speakers, sources: Self.sources(scene, marks)))
  }

  mutating func train() -> Forest {
    var boosting = Boosting()
    boosting.trees = 30
    boosting.depth = 5
    var model = Forest()
    for _ in 0..<Self.rounds {
      data = RankingData(featureCount: AntecedentFeature.total)
      missed = 0
      for article in articles { addRows(article, model) }
      model = boosting.train(data)
    }
    return model
  }

  /// The second hears the first; a third or fourth changed no figure by more than 0.1.
  private static let rounds = 2

  private mutating func addRows(_ article: Article, _ model: Forest) {
    let scene = article.scene
    var resolver = AntecedentResolver(scene, speakers: article.speakers, model: model)
    var named: Referent?
    for index in scene.mentions.indices where scene.mentions[index].isFree {
      let mention = scene.mentions[index]
      let isPronoun = mention.kind == .he || mention.kind == .she
      var known: Referent?
      if isPronoun, article.sources[index], let named {
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
      if article.sources[index], isPerson, !mention.isPlural { named = resolver.referents[index]?.referent }
    }
  }

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
