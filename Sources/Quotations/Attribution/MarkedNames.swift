// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells words that stand in marks because they are a name from words that somebody says: *a café called “The Copper
/// Kettle”*, *nicknamed “Tiny”*, *a book entitled “Salt and Stone”*, *the so-called “pasty tax”*, *the “Clean Streets”
/// campaign*, *at the “Red Lion”*.
struct MarkedNames {
  let scene: Scene

  /// Whether a stretch is a name, which nobody in the article utters.
  func contains(_ index: Int) -> Bool {
    let stretch = scene.stretches[index].tokens
    guard stretch.count <= Self.longest else { return false }
    let sentence = scene.skeleton.sentences[Int(scene.skeleton.sentenceAt[stretch.lowerBound])]
    guard stretch.lowerBound > sentence.lowerBound else { return false }
    let tokens = scene.reading.tokens
    let before = tokens[stretch.lowerBound - 1]
    if Self.scares.contains(before.key) { return true }
    if ends(stretch) { return false }
    if Self.nicknaming.contains(before.key) { return true }
    if Self.entitling.contains(before.key) { return isTitle(stretch) }
    if before.key == Self.asKey { return isKnown(stretch.lowerBound - 1, sentence) && isTerm(stretch) }
    if Self.calling.contains(before.key) {
      return isTitle(stretch) && isParticiple(stretch.lowerBound - 1, sentence)
    }
    if Self.singing.contains(before.key) { return stretch.count > 3 && isTitle(stretch) }
    if isWork(stretch.lowerBound - 1, sentence) || isPlace(stretch.lowerBound - 1, sentence) {
      return isTitle(stretch)
    }
    guard stretch.upperBound < sentence.upperBound else { return false }
    return Self.ventures.contains(tokens[stretch.upperBound].key) && isTitle(stretch)
  }

  /// Longer stretches than this, in tokens, are no names.
  private static let longest = 14

  /// Whether the words end as a sentence does, or before the clause that reports them.
  private func ends(_ stretch: Range<Int>) -> Bool {
    let last = scene.reading.tokens[max(stretch.lowerBound, stretch.upperBound - 2)]
    return [.comma, .stop, .question, .ellipsis].contains(last.kind)
  }

  /// Whether the words are set like a title: the first and every longer one with a capital.
  private func isTitle(_ stretch: Range<Int>) -> Bool {
    let words = scene.reading.tokens[stretch].filter { $0.isWord }
    guard let first = words.first, first.isCapital || words.count > 1 && first.kind == .number else {
      return false
    }
    return words.allSatisfy {
      $0.isCapital || $0.end - $0.start <= 3 || $0.has([.preposition, .conjunction])
    }
  }

  /// Whether the words are few and make no clause: not *known as “the man who closed the school”*.
  private func isTerm(_ stretch: Range<Int>) -> Bool {
    let words = scene.reading.tokens[stretch].filter { $0.isWord }
    return words.count <= 4 && !words.contains { $0.has([.auxiliary, .relative, .personalPronoun]) }
  }

  /// *known as*, *known locally as*, *known to the police as*; but not *knew him as*.
  private func isKnown(_ at: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    let start = max(sentence.lowerBound, at - 6)
    guard let known = (start..<at).last(where: { tokens[$0].key == Self.knownKey }) else { return false }
    return !(known..<at).contains { tokens[$0].kind == .comma || scene.skeleton.stretchAt[$0] >= 0 }
  }

  /// Whether *called* tells what something is called: after a form of *be*, or a thing that nobody speaks of in that
  /// clause; but not *what the judge called “…”*, *Una Fell called “…”*.
  private func isParticiple(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    guard verb > sentence.lowerBound else { return false }
    let before = tokens[verb - 1]
    if Self.be.contains(before.key) { return true }
    guard before.isWord,
      !before.has([.personalPronoun, .auxiliary, .adverb, .who, .relative]) || before.kind == .comma
    else { return false }
    // *what a judge called*, *a scandal that the board called*: somebody calls it so.
    if (max(sentence.lowerBound, verb - 8)..<verb).contains(where: { Self.objects.contains(tokens[$0].key) })
    {
      return false
    }
    if let beside = scene.candidates.partition(by: { scene.mentions[$0].reach >= verb }),
      scene.mentions[beside].tokens.upperBound == verb, scene.mentions[beside].kind.isName
    {
      return false
    }
    let article = (max(sentence.lowerBound, verb - 5)..<verb).last { tokens[$0].has(.determiner) }
    return article.map { Self.articles.contains(tokens[$0].key) && $0 > sentence.lowerBound } ?? false
  }

  /// *her book, “…”*, *the hymn “…”*.
  private func isWork(_ at: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    let noun = tokens[at].kind == .comma ? at - 1 : at
    return noun >= sentence.lowerBound && Self.works.contains(tokens[noun].key)
  }

  /// *at the “Red Lion”*
  private func isPlace(_ at: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    return at > sentence.lowerBound && tokens[at].has(.the) && Self.places.contains(tokens[at - 1].key)
  }

  private static let scares: WordSet = ["so-called"]
  private static let nicknaming: WordSet = ["nicknamed", "christened", "codenamed"]
  private static let entitling: WordSet = ["entitled", "titled", "subtitled", "renamed", "named"]
  private static let calling: WordSet = ["called"]
  private static let singing: WordSet = [
    "sang", "sings", "sing", "sung", "singing", "played", "plays", "playing",
  ]
  private static let asKey = WordHash.key("as")
  private static let knownKey = WordHash.key("known")
  private static let be: WordSet = ["is", "are", "was", "were", "be", "been", "being"]
  private static let objects: WordSet = ["what", "which", "that", "whom"]
  private static let articles: WordSet = ["a", "an"]
  private static let works: WordSet = [
    "book", "novel", "memoir", "pamphlet", "poem", "play", "film", "documentary", "song", "hymn", "album",
    "single",
    "painting", "sculpture", "exhibition", "band", "group", "programme", "series", "show",
  ]
  private static let places: WordSet = ["at", "in", "near", "outside", "inside", "behind", "opposite"]
  private static let ventures: WordSet = [
    "campaign", "programme", "scheme", "project", "initiative", "award", "awards", "festival", "tour",
    "exhibition",
    "brand",
  ]
}
