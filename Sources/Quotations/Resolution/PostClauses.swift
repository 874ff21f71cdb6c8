// SPDX-License-Identifier: GPL-3.0-or-later

/// Posts that a clause gives to somebody: *who has been the trust's medical director*, *was appointed chair*.
extension PostFinder {
  /// *Una Fell, who succeeded Ann Lee as director of Larkham Museum, said*
  func whose(_ mention: Mention) -> Post? {
    guard let start = besides(mention), token(start)?.has(.who) == true else { return nil }
    return post(from: start + 1, mention)
  }

  /// *Una Fell, who is now head of Westmere School,*: not the post in which somebody did what the article tells of.
  func hasNow(_ mention: Mention) -> Bool {
    guard let start = besides(mention), token(start)?.has(.who) == true else { return false }
    return token(start + 1)?.key == Self.nowKey || token(start + 2)?.key == Self.nowKey
  }

  /// *Graham Badman is chairman of …*; *Una Fell, 55, was director*; *Una Fell is to leave … to become chair*
  func becoming(_ mention: Mention) -> Post? {
    let start = mention.tokens.upperBound
    guard let next = token(start) else { return nil }
    if next.has([.auxiliary, .plainVerb]) || Self.verbs.contains(next.key) {
      return post(from: start, mention)
    }
    guard let after = besides(mention), after == start + 3 else { return nil }
    return post(from: after, mention)
  }

  /// *Una Fell sat down. | She was a staff nurse*: the next sentence is about whoever alone is named in this one.
  func goingOn(_ mention: Mention) -> Post? {
    let next = mention.sentence + 1
    guard next < scene.skeleton.sentences.count,
      scene.skeleton.paragraphOf[next] == scene.skeleton.paragraphOf[mention.sentence],
      case let start = scene.skeleton.sentences[next].lowerBound, scene.skeleton.stretchAt[start] < 0,
      let pronoun = token(start), pronoun.has([.he, .she]), !pronoun.has(.possessivePronoun),
      mention.gender == .unknown || (mention.gender == .female) == pronoun.has(.she),
      let verb = token(start + 1), verb.has(.auxiliary), token(start + 2)?.has(.determiner) == true,
      isOnlyOneNamed(mention)
    else { return nil }
    let end = phraseEnd(start + 2, scene.skeleton.sentences[next].upperBound)
    return start + 2 < end ? parse(start + 2..<end, mention) : nil
  }

  private func isOnlyOneNamed(_ mention: Mention) -> Bool {
    let sentence = limits(mention)
    return scene.mentions[firstMention(from: sentence.lowerBound)...]
      .prefix { $0.tokens.lowerBound < sentence.upperBound }
      .allSatisfy { $0.sentence != mention.sentence || !$0.kind.isPersonName || $0.entity == mention.entity }
  }

  /// The body of *who now runs the charity Candleford*.
  func ran(_ mention: Mention) -> String? {
    guard let start = besides(mention) else { return nil }
    let limit = limits(mention).upperBound
    for at in start..<min(limit, start + 24) where Self.runs.contains(scene.reading.tokens[at].key) {
      guard scene.skeleton.stretchAt[at] < 0, let before = token(at - 1) else { return nil }
      guard before.has(.who) || before.has(.adverb) && token(at - 2)?.has(.who) == true else { continue }
      if let body = parser.body(at + 1, phraseEnd(at + 1, limit)) { return body }
      // *who led the inquiry for Larkham Police*, *who works for Larkham Council*; but *who ran for the council*
      let link = (at + 1..<min(limit, at + 8)).first {
        !scene.reading.tokens[$0].isWord || scene.reading.tokens[$0].key == Self.forKey
      }
      guard let link, scene.reading.tokens[link].key == Self.forKey,
        link > at + 1 || scene.reading.tokens[at].key == Self.worksKey
      else { return nil }
      return parser.body(link + 1, phraseEnd(link + 1, limit))
    }
    return nil
  }

  /// The post that follows *is*, *became*, *was appointed*, *to become*, *took over as* in the clause that begins here.
  private func post(from start: Int, _ mention: Mention) -> Post? {
    let limit = limits(mention).upperBound
    var at = start
    while at < limit, let token = token(at),
      token.has([.auxiliary, .adverb]) || Self.verbs.contains(token.key)
        || token.has(.to) && at > start
    {
      at += 1
    }
    if at > start, !isNegated(start..<at), let post = parsed(at, mention) { return post }
    for next in at..<min(limit, start + 16) where scene.skeleton.stretchAt[next] < 0 {
      let token = scene.reading.tokens[next]
      if !token.isWord && token.kind != .number || token.has(.sayVerb) { return nil }
      let leads =
        token.key == Self.becomeKey && scene.reading.tokens[next - 1].has(.to) || token.key == Self.asKey
      if leads, let post = parsed(next + 1, mention) { return post }
    }
    return nil
  }

  private func isNegated(_ range: Range<Int>) -> Bool {
    range.contains { scene.reading.tokens[$0].has(.negation) }
  }

  /// The post that begins right here: *the trust's medical director*, but not *a threat to the director*.
  private func parsed(_ start: Int, _ mention: Mention) -> Post? {
    let end = phraseEnd(start, limits(mention).upperBound)
    guard start < end, scene.skeleton.stretchAt[start] < 0 else { return nil }
    return parse(start..<end, mention)
  }

  private static let nowKey = WordHash.key("now")
  private static let becomeKey = WordHash.key("become")
  private static let worksKey = WordHash.key("works")
  private static let asKey = WordHash.key("as")
  private static let verbs: WordSet = [
    "became", "become", "becomes", "appointed", "named", "elected", "made", "remains", "remained",
  ]
  private static let runs: WordSet = [
    "works", "runs", "ran", "leads", "led", "heads", "headed", "chairs", "chaired", "founded",
    "manages",
  ]
}
