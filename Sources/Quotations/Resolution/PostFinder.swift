// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the posts that the article gives to the people it names: in apposition before or after the name, or by *is*.
struct PostFinder {
  let scene: Scene
  let parser: RoleParser

  init(_ scene: Scene) {
    self.scene = scene
    parser = RoleParser(reading: scene.reading)
  }

  /// The post of one entity, from all its mentions; what an apposition after the name says comes first.
  func post(of entity: Entity) -> Post {
    var best = Post()
    var later: [Post] = []
    var latest: Post?
    for index in entity.mentions.prefix(40) {
      let mention = scene.mentions[index]
      guard let post = after(mention) ?? whose(mention) else { continue }
      if hasNow(mention) {
        latest = latest ?? post
      } else if best.isEmpty {
        best = post
      } else {
        later.append(post)
      }
    }
    for index in entity.mentions.prefix(40) {
      let mention = scene.mentions[index]
      if let post = before(mention) { later.append(post) }
      if let post = apposedBefore(mention) { later.append(post) }
      if let post = becoming(mention) ?? goingOn(mention) { later.append(post) }
    }
    for index in entity.mentions.prefix(40) where entity.isNamedPerson {
      let body =
        self.body(scene.mentions[index]) ?? ran(scene.mentions[index]) ?? owner(scene.mentions[index])
      if let body { later.append(Post(role: nil, organisation: body)) }
    }
    for post in later { best.complete(with: post) }
    if best.isEmpty, let latest { best = latest }
    if best.role == nil, let role = letters(entity) ?? rank(entity) { best.role = role }
    if best.role == nil, let lead = dropped(entity) { best.complete(with: lead) }
    return best.isEmpty ? leadPost(entity) ?? best : best
  }

  func token(_ index: Int) -> Token? {
    scene.reading.tokens.indices.contains(index) ? scene.reading.tokens[index] : nil
  }

  func limits(_ mention: Mention) -> Range<Int> { scene.skeleton.sentences[mention.sentence] }

  /// *Sharon Shoesmith, chair of the board, said*
  private func after(_ mention: Mention) -> Post? {
    guard let start = besides(mention) ?? unparted(mention),
      token(start)?.has([.conjunction, .and]) == false,
      !isClause(start), case let end = phraseEnd(start, limits(mention).upperBound),
      // *Jailing Ian Pell, the judge said*
      !(Apposition.isObject(mention, scene.reading) && Apposition.speaks(end, scene.reading))
    else { return nil }
    return parse(start..<end, mention)
  }

  /// *said Una Fell the independent chair of the board.*: where the post begins without a comma, if nothing follows it.
  private func unparted(_ mention: Mention) -> Int? {
    let (start, limit) = (mention.tokens.upperBound, limits(mention).upperBound)
    guard let verb = token(mention.tokens.lowerBound - 1), verb.has(.sayVerb), verb.has(.finite),
      start + 1 < limit, token(start)?.has(.the) == true,
      case let end = phraseEnd(start, limit), end >= limit || !scene.reading.tokens[end].isWord
    else { return nil }
    return start
  }

  /// *, representing the women,*: what somebody does is no post.
  private func isClause(_ start: Int) -> Bool {
    guard let first = token(start), let next = token(start + 1), first.flags.contains(.small) else {
      return false
    }
    return scene.reading.string(first.range).hasSuffix("ing")
      && next.has([.determiner, .possessivePronoun, .preposition])
  }

  /// Where what stands beside a name begins: after the comma, and an age.
  func besides(_ mention: Mention) -> Int? {
    let limit = limits(mention).upperBound
    var start = mention.tokens.upperBound
    // A suffix of honour stays with the name: *Jane Doe MP, minister for …*.
    while start < limit, RoleWords.isSuffix(scene.reading.tokens[start]) { start += 1 }
    start = afterParty(start, limit)
    guard start + 1 < limit, scene.reading.tokens[start].kind == .comma || isBracketOrDash(start) else {
      return nil
    }
    start += 1
    // An age: *, 54,*
    if start + 1 < limit, scene.reading.tokens[start].kind == .number,
      scene.reading.tokens[start + 1].kind == .comma
    {
      start += 2
    }
    return start
  }

  /// *Una Fell (Con), leader of …*: past a party or ward in brackets that a comma follows.
  private func afterParty(_ open: Int, _ limit: Int) -> Int {
    guard open + 3 < limit, scene.reading.tokens[open].kind == .open,
      let close = (open + 1..<min(open + 8, limit)).first(where: { scene.reading.tokens[$0].kind == .close }),
      close + 1 < limit, scene.reading.tokens[close + 1].kind == .comma,
      !scene.reading.tokens[open + 1..<close].contains(where: { $0.has(.personNoun) && !$0.has(.demonym) })
    else { return open }
    return close + 1
  }

  /// Takes a phrase beside a name apart; *its chief executive* is that of the body spoken of before.
  func parse(_ phrase: Range<Int>, _ mention: Mention) -> Post? {
    guard var post = parser.parse(phrase) else { return nil }
    if post.organisation == nil, Self.its.contains(scene.reading.tokens[phrase.lowerBound].key) {
      post.organisation = bodyBefore(phrase.lowerBound, mention)
    }
    return post
  }

  static let its: WordSet = ["its", "their"]

  /// The body that *its* stands for: the nearest one named before, in this sentence or the two before it.
  private func bodyBefore(_ token: Int, _ mention: Mention) -> String? {
    var nearest: Int?
    for index in scene.mentions[..<firstMention(from: token + 1)].indices.reversed().prefix(16) {
      let other = scene.mentions[index]
      if mention.sentence - other.sentence > 2 { break }
      guard isBody(other), !other.isInside, other.tokens.upperBound <= token else { continue }
      let before =
        other.tokens.lowerBound - (self.token(other.tokens.lowerBound - 1)?.has(.the) == true ? 1 : 0)
      if before == limits(other).lowerBound { return name(other) }
      nearest = nearest ?? index
    }
    return nearest.map { name(scene.mentions[$0]) }
  }

  /// *Larkham Council*, *Larkham primary school*
  private func isBody(_ mention: Mention) -> Bool {
    guard mention.kind == .body else { return mention.kind == .organisation }
    let first = scene.reading.tokens[parser.skipThe(mention.tokens).lowerBound]
    return first.isCapital && !first.has([.demonym, .the])
  }

  /// Index of the first mention that ends at a token or behind it, by halving.
  func firstMention(from token: Int) -> Int {
    var low = 0
    var high = scene.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if scene.mentions[middle].tokens.upperBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func name(_ mention: Mention) -> String {
    if mention.kind == .body { return scene.reading.words(parser.skipThe(mention.tokens)) }
    return scene.reading.words(
      mention.entity >= 0 ? scene.entities[mention.entity].name : mention.name)
  }

  /// *Shona Lomas, of the Larkham Care Union, said*; *Shona Lomas, Larkham Care Union: “…”*
  private func body(_ mention: Mention) -> String? {
    // *Una Fell from the RNLI said*
    let from = mention.tokens.upperBound
    if token(from)?.key == Self.fromKey, from + 1 < limits(mention).upperBound {
      return parser.body(from + 1, phraseEnd(from + 1, limits(mention).upperBound))
    }
    guard let start = besides(mention), start + 1 < limits(mention).upperBound else { return nil }
    let limit = limits(mention).upperBound
    if let first = bodySpokenFor(start) { return parser.bodyOfAll(first, phraseEnd(first, limit)) }
    if token(start)?.has(.of) == true || token(start)?.key == Self.fromKey {
      return parser.body(start + 1, phraseEnd(start + 1, limit))
    }
    guard let first = token(start), first.isCapital else { return nil }
    let end = phraseEnd(start, limit)
    let closes = end >= limit || [.comma, .colon, .stop].contains(scene.reading.tokens[end].kind)
    return closes && !isPost(start..<end) ? parser.body(start, end) : nil
  }

  /// Where the body begins of *, for the council,*, *, on behalf of the trust,*, *, representing the union,*.
  private func bodySpokenFor(_ start: Int) -> Int? {
    guard let first = token(start) else { return nil }
    if first.key == Self.forKey || first.key == Self.representingKey { return start + 1 }
    if Self.speaking.contains(first.key), token(start + 1)?.key == Self.forKey { return start + 2 }
    let isBehalf = token(start + 1)?.key == Self.behalfKey && token(start + 2)?.has(.of) == true
    return isBehalf ? start + 3 : nil
  }

  /// *Chief Executive*, *Director of Adult Services*: a post in capitals is no body.
  private func isPost(_ phrase: Range<Int>) -> Bool {
    let first = scene.reading.tokens[phrase.lowerBound]
    let last = scene.reading.tokens[phrase.upperBound - 1]
    return first.has([.personNoun, .roleModifier, .title]) && !first.has(.plural)
      && (last.has(.personNoun) || phrase.contains { scene.reading.tokens[$0].has(.of) })
  }

  private static let fromKey = WordHash.key("from")
  private static let representingKey = WordHash.key("representing")
  private static let behalfKey = WordHash.key("behalf")
  private static let speaking: WordSet = ["speaking", "appearing", "acting"]
  static let forKey = WordHash.key("for")

  /// *the BMA's Dr Una Fell*, *Larkham Council's Una Fell*
  private func owner(_ mention: Mention) -> String? {
    var at = mention.name.lowerBound - 1
    while at >= limits(mention).lowerBound, scene.reading.tokens[at].has(.title) { at -= 1 }
    guard at >= limits(mention).lowerBound, case let token = scene.reading.tokens[at],
      token.flags.contains([.possessive, .capital])
    else { return nil }
    let body = scene.mentions[firstMention(from: at + 1)...].prefix(3).first {
      $0.kind == .organisation && $0.name.upperBound == at + 1
    }
    if let body { return scene.reading.words(body.name) }
    let second = scene.reading.text[Int(token.start) + 1]
    let isLetters = second >= UInt8(ascii: "A") && second <= UInt8(ascii: "Z")
    return token.end - token.start > 3 && isLetters ? scene.reading.words(at..<(at + 1)) : nil
  }

  private func isBracketOrDash(_ index: Int) -> Bool {
    let kind = scene.reading.tokens[index].kind
    return kind == .open || (kind == .dash && scene.reading.tokens[index].flags.contains(.spaceBefore))
  }

  /// *member for children | , schools and families*
  private func listEnd(_ phrase: Range<Int>, _ limit: Int) -> Int? {
    let tokens = scene.reading.tokens
    guard let link = phrase.dropFirst().last(where: { tokens[$0].has(.of) || tokens[$0].key == Self.forKey }),
      TopicList.takesTopics(tokens[link - 1]),
      let end = TopicList.end(scene.reading, from: link + 1, limit), end > phrase.upperBound
    else { return nil }
    return end
  }

  /// Where an apposition ends.
  func phraseEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit && end < start + 24 && scene.skeleton.stretchAt[end] < 0 {
      let token = scene.reading.tokens[end]
      if token.kind == .comma, let list = listEnd(start..<end, limit) {
        end = list
        continue
      }
      guard token.isWord || token.kind == .number || token.kind == .other else { break }
      if token.has([.relative, .auxiliary]) && !token.isCapital { break }
      if token.has(.anyCue) && token.has(.finite) && !token.has([.personNoun, .bodyNoun, .documentNoun]) {
        break
      }
      end += 1
    }
    return end
  }
}
