// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the posts that the article gives to the people it names: in apposition before or after the name, or by *is*.
struct PostFinder {
  private let scene: Scene
  private let parser: RoleParser

  init(_ scene: Scene) {
    self.scene = scene
    parser = RoleParser(reading: scene.reading)
  }

  /// The post of one entity, from all its mentions; what an apposition after the name says comes first.
  func post(of entity: Entity) -> Post {
    var best = Post()
    var later: [Post] = []
    for index in entity.mentions.prefix(40) {
      let mention = scene.mentions[index]
      if let post = after(mention) {
        if best.isEmpty { best = post } else { later.append(post) }
      }
    }
    for index in entity.mentions.prefix(40) {
      let mention = scene.mentions[index]
      if let post = before(mention) { later.append(post) }
      if let post = apposedBefore(mention) { later.append(post) }
      if let post = copula(mention) { later.append(post) }
    }
    for index in entity.mentions.prefix(40) where entity.isNamedPerson {
      if let body = body(scene.mentions[index]) { later.append(Post(role: nil, organisation: body)) }
    }
    for post in later { best.complete(with: post) }
    return best.isEmpty ? leadPost(entity) ?? best : best
  }

  /// The post of a speaker whom the lead describes before anybody is named: *…, says the director of public health for
  /// East Lancashire. … added Dr Stephen Morton.*
  private func leadPost(_ entity: Entity) -> Post? {
    guard let first = entity.mentions.first, entity.isNamedPerson, speaks(first) else { return nil }
    let sentence = scene.mentions[first].sentence
    var index = first - 1
    while index >= 0, sentence - scene.mentions[index].sentence <= 3 {
      let mention = scene.mentions[index]
      index -= 1
      guard mention.isFree, mention.entity < 0 || !scene.entities[mention.entity].isNamedPerson else {
        return nil
      }
      let isDefinite = scene.reading.tokens[mention.tokens.lowerBound].has(.the)
      guard mention.kind == .person, mention.entity < 0, !mention.isPlural, isDefinite, speaks(index + 1)
      else { continue }
      let limit = scene.skeleton.sentences[mention.sentence].upperBound
      guard let post = parser.parse(mention.tokens.lowerBound..<phraseEnd(mention.name.upperBound, limit)),
        post.organisation != nil
      else { continue }
      return post
    }
    return nil
  }

  /// Whether a verb of speech stands right beside a mention.
  private func speaks(_ mention: Int) -> Bool {
    let right = scene.links.right[mention]
    let left = scene.links.left[mention]
    return (right.cue >= 0 && right.gap <= 1 && scene.cues[Int(right.cue)].kind == .say)
      || (left.cue >= 0 && left.gap == 0 && scene.cues[Int(left.cue)].kind == .say)
  }

  private func token(_ index: Int) -> Token? {
    scene.reading.tokens.indices.contains(index) ? scene.reading.tokens[index] : nil
  }

  private func limits(_ mention: Mention) -> Range<Int> { scene.skeleton.sentences[mention.sentence] }

  /// *Sharon Shoesmith, chair of the board, said*
  private func after(_ mention: Mention) -> Post? {
    let limit = limits(mention).upperBound
    var start = mention.tokens.upperBound
    // A suffix of honour stays with the name: *Jane Doe MP, minister for …*.
    while start < limit, scene.reading.tokens[start].has(.nameSuffix), scene.reading.tokens[start].isCapital {
      start += 1
    }
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
    if start + 2 < limit, scene.reading.tokens[start].has(.who),
      scene.reading.tokens[start + 1].has(.auxiliary)
    {
      start += 2
    }
    return parser.parse(start..<phraseEnd(start, limit))
  }

  /// *Shona Lomas, of the Larkham Care Union, said*
  private func body(_ mention: Mention) -> String? {
    let start = mention.tokens.upperBound
    let limit = limits(mention).upperBound
    guard start + 2 < limit, token(start)?.kind == .comma, token(start + 1)?.has(.of) == true else {
      return nil
    }
    return parser.body(start + 2, phraseEnd(start + 2, limit))
  }

  private func isBracketOrDash(_ index: Int) -> Bool {
    let kind = scene.reading.tokens[index].kind
    return kind == .open || (kind == .dash && scene.reading.tokens[index].flags.contains(.spaceBefore))
  }

  /// Where an apposition ends.
  private func phraseEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit && end < start + 24 && scene.skeleton.stretchAt[end] < 0 {
      let token = scene.reading.tokens[end]
      guard token.isWord || token.kind == .number || token.kind == .other else { break }
      if token.has([.relative, .auxiliary]) && !token.isCapital { break }
      if token.has(.anyCue) && token.has(.finite) && !token.has([.personNoun, .bodyNoun, .documentNoun]) {
        break
      }
      end += 1
    }
    return end
  }

  /// *Haringey Council leader Claire Kober*
  private func before(_ mention: Mention) -> Post? {
    guard mention.name.count > 1 || mention.kind == .titledName else { return nil }
    let reading = scene.reading
    let range = limits(mention)
    var start = mention.name.lowerBound
    var seenRole = false
    while start > range.lowerBound && mention.name.lowerBound - start < 9
      && scene.skeleton.stretchAt[start - 1] < 0
    {
      let token = reading.tokens[start - 1]
      guard token.isWord, !token.flags.contains(.abbreviated) else { break }
      if !seenRole {
        guard token.has([.personNoun, .roleModifier]) || isOffice(token) else { break }
        seenRole = true
      } else {
        let isPart =
          token.isCapital || token.has([.roleModifier, .personNoun, .bodyNoun, .of])
          || token.flags.contains(.possessive)
          || (token.classes.isEmpty && start - 1 > range.lowerBound) || token.has(.the) || token.has(.demonym)
        guard isPart else { break }
        if token.has([.conjunction, .auxiliary, .anySpeech]) && !token.has([.personNoun, .bodyNoun]) {
          break
        }
        if token.has([.determiner, .adverb, .preposition]) && !token.has(.of) && !token.has(.the) { break }
      }
      start -= 1
      if token.has(.the) { break }
    }
    guard seenRole else { return nil }
    return parser.parse(start..<mention.name.lowerBound)
  }

  private func isOffice(_ token: Token) -> Bool { token.has(.title) && token.has(.personNoun) }

  /// *the council's head of children's services, Sharon Shoesmith,*
  private func apposedBefore(_ mention: Mention) -> Post? {
    let reading = scene.reading
    let range = limits(mention)
    let comma = mention.tokens.lowerBound - 1
    guard mention.name.count > 1, comma > range.lowerBound, reading.tokens[comma].kind == .comma,
      mention.tokens.upperBound < range.upperBound,
      scene.reading.tokens[mention.tokens.upperBound].kind == .comma
        || reading.tokens[mention.tokens.upperBound].has(.anySpeech)
        || reading.tokens[mention.tokens.upperBound].kind == .stop
    else { return nil }
    var start = comma
    while start > range.lowerBound && comma - start < 14 {
      let token = reading.tokens[start - 1]
      guard token.isWord, scene.skeleton.stretchAt[start - 1] < 0,
        !token.has([.auxiliary, .relative, .anySpeech]) || token.has([.personNoun, .bodyNoun])
      else { break }
      start -= 1
      if token.has([.determiner, .possessivePronoun]) { break }
    }
    guard start < comma,
      reading.tokens[start].has([.determiner, .possessivePronoun, .personNoun, .roleModifier])
        || reading.tokens[start].isCapital
    else { return nil }
    return parser.parse(start..<comma)
  }

  /// *Ms Kober, who is leader of …*; *Graham Badman is chairman of …*
  private func copula(_ mention: Mention) -> Post? {
    let limit = limits(mention).upperBound
    let start = mention.tokens.upperBound
    guard start + 1 < limit, let verb = token(start), Self.be.contains(verb.key),
      scene.skeleton.stretchAt[start] < 0
    else { return nil }
    return parser.parse((start + 1)..<phraseEnd(start + 1, limit))
  }

  private static let be = Set(["is", "was", "became"].map { WordHash.key($0) })
}
