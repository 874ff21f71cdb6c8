// SPDX-License-Identifier: GPL-3.0-or-later

/// All that the earlier stages know of an article, as attribution needs it.
final class Scene: Sendable {
  let reading: Reading
  let stretches: [Stretch]
  let skeleton: Skeleton
  let mentions: [Mention]
  let entities: [Entity]
  let cues: [Cue]
  let links: Links
  /// Indices of the mentions outside quotation marks that can be speakers, in order.
  let candidates: [Int]
  /// Single marks are this article's usual ones.
  let isSingleHouse: Bool
  /// Of each stretch, how many of its paragraph stand before it, and how many there are.
  let placeInParagraph: [(index: Int, count: Int)]

  init(_ text: [UInt8], paragraphs: [Paragraph], verbs: VerbStrengths = .trained) {
    let reading = Reading(text, paragraphs: paragraphs)
    let stretches = StretchFinder.find(in: reading)
    let skeleton = Skeleton(reading, stretches)
    var mentions = MentionFinder.find(in: reading, skeleton)
    Apposition.nameBodies(&mentions, reading)
    let table = EntityTable(reading, &mentions)
    Apposition.tie(&mentions, reading, skeleton)
    Ages.tie(&mentions, reading)
    let cues = CueFinder.find(in: reading, skeleton, verbs)
    links = Links(reading, skeleton, mentions, cues)
    candidates = mentions.indices.filter { Self.canSpeak(mentions[$0], reading, skeleton) }
    let singles = stretches.count { $0.isSingle && $0.tokens.count > 5 }
    isSingleHouse = singles > stretches.count { !$0.isSingle }
    placeInParagraph = Self.places(stretches)
    self.reading = reading
    self.stretches = stretches
    self.skeleton = skeleton
    self.mentions = mentions
    entities = table.entities
    self.cues = cues
  }

  private static func places(_ stretches: [Stretch]) -> [(index: Int, count: Int)] {
    var places: [(index: Int, count: Int)] = []
    var start = 0
    while start < stretches.count {
      var end = start
      while end < stretches.count && stretches[end].paragraph == stretches[start].paragraph { end += 1 }
      for index in start..<end { places.append((index - start, end - start)) }
      start = end
    }
    return places
  }

  static let objectForms: WordSet = [
    "him", "himself", "herself", "them", "themselves", "me", "us", "myself", "ourselves", "itself", "whom",
  ]

  private static func canSpeak(_ mention: Mention, _ reading: Reading, _ skeleton: Skeleton) -> Bool {
    if !mention.isFree { return false }
    let paragraph = Int(skeleton.paragraphOf[mention.sentence])
    guard reading.kinds[paragraph] == .body else { return false }
    if mention.kind.isPronoun { return !objectForms.contains(reading.tokens[mention.name.lowerBound].key) }
    return true
  }
}
