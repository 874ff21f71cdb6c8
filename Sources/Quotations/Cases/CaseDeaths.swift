// SPDX-License-Identifier: GPL-3.0-or-later

/// Whose death *an inquest into her death*, *the review into his killing* speaks of: the first person named in the
/// paragraph before these words, or, when it names nobody before them, in the paragraph above.
struct CaseDeaths {
  let article: CaseArticle
  let index: CaseNameIndex

  /// How many tokens the name may stand before the words.
  private static let furthest = 80

  func evidence() -> [CaseEvidence] {
    let reader = article.reader
    var found: [CaseEvidence] = []
    var next = 0
    for place in reader.tokens.indices where isInquiry(place) {
      guard let noun = death(after: place) else { continue }
      while next < index.names.count, index.names[next].tokens.lowerBound < noun { next += 1 }
      guard let name = dead(before: next, place) else { continue }
      found.append(CaseEvidence(name: name, sense: .inquired, weight: 3, anchor: place))
    }
    return found
  }

  private func isInquiry(_ place: Int) -> Bool {
    article.reader.has(place, .inquiry) || article.reader.has(place, .review)
      || article.reader.has(place, .probe)
  }

  /// The death in *into his tragic death* after a word for an inquiry.
  private func death(after place: Int) -> Int? {
    let reader = article.reader
    guard place + 3 < reader.tokens.count, Self.into.contains(reader.tokens[place + 1].hash),
      Self.whose.contains(reader.tokens[place + 2].hash)
    else { return nil }
    let noun = reader.has(place + 3, .violent) ? place + 4 : place + 3
    guard noun < reader.tokens.count else { return nil }
    let isDeath = reader.has(noun, .death) || reader.has(noun, .killing) || reader.has(noun, .ordeal)
    return isDeath ? noun : nil
  }

  /// - Parameter next: index of the first name after the words.
  private func dead(before next: Int, _ place: Int) -> CaseName? {
    let paragraph = article.paragraph(of: place)
    var best: (name: CaseName, paragraph: Int)?
    var at = next - 1
    while at >= 0, place - index.names[at].tokens.lowerBound <= Self.furthest {
      let name = index.names[at]
      at -= 1
      let own = article.paragraph(of: name.tokens.lowerBound)
      guard own >= paragraph - 1, own >= best?.paragraph ?? 0 else { break }
      guard name.kind == .person || isKnown(name), !name.isTitled, !isPresented(name.tokens.lowerBound) else {
        continue
      }
      best = (name, own)
    }
    return best?.name
  }

  /// A single name of somebody whom the article names in full as well.
  private func isKnown(_ name: CaseName) -> Bool {
    name.kind == .single
      && index.onlyPerson(named: article.reader.tokens[name.tokens.lowerBound].hash, orFirst: true) != nil
  }

  /// *Coroner Jane Poole*, *his sister Ann Hext*.
  private func isPresented(_ token: Int) -> Bool {
    token > 0 && (article.reader.has(token - 1, .role) || article.reader.has(token - 1, .relation))
  }

  private static let into: WordSet = ["into", "on", "of", "over"]
  private static let whose: WordSet = ["his", "her", "their"]
}
