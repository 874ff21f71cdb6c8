// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells those who say something from those who are told it.
struct Hearers {
  let scene: Scene

  /// Whether a mention is told what is quoted: *the court heard*, *jurors were told*. Who says it is not said.
  func contains(_ mention: Int) -> Bool {
    let tokens = scene.reading.tokens
    var at = scene.mentions[mention].reach
    let limit = scene.skeleton.sentences[scene.mentions[mention].sentence].upperBound
    guard at < limit, scene.skeleton.stretchAt[at] < 0 else { return false }
    var isPassive = false
    while at < limit, tokens[at].has([.auxiliary, .adverb]) {
      if tokens[at].has(.auxiliary) { isPassive = Self.be.contains(tokens[at].key) }
      at += 1
    }
    guard at < limit, scene.skeleton.stretchAt[at] < 0 else { return false }
    if isPassive { return Self.passive.contains(tokens[at].key) }
    return Self.hearing.contains(tokens[at].key) && isBody(mention)
      && tokens[min(at + 1, limit - 1)].key != Self.fromKey
  }

  private func isBody(_ mention: Int) -> Bool {
    switch scene.mentions[mention].kind {
    case .organisation, .place, .body, .document, .generic: true
    default: scene.mentions[mention].isPlural
    }
  }

  private static let hearing: WordSet = ["heard", "hears", "hear"]
  private static let fromKey = WordHash.key("from")
  private static let be: WordSet = ["is", "are", "was", "were", "been", "being"]
  /// Done to somebody, who says nothing thereby: *was accused of “betraying”*.
  private static let passive: WordSet = [
    "told", "accused", "described", "branded", "dubbed", "labelled", "called", "hailed", "condemned",
    "blamed",
    "criticised", "criticized", "praised", "warned", "asked", "urged",
  ]
}
