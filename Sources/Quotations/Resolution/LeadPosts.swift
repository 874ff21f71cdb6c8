// SPDX-License-Identifier: GPL-3.0-or-later

/// The posts of those whom a story describes before it names them.
extension PostFinder {
  /// The post of somebody whom the paragraph before describes and this one names with their age, as newspapers drop a name
  /// to the second paragraph: *The managing director of a care firm was fined. / Ian Pell, 51, put a fern before a door.*
  func dropped(_ entity: Entity) -> Post? {
    guard entity.isNamedPerson,
      let first = entity.mentions.prefix(8).first(where: { kind(scene.mentions[$0]) == .body }),
      case let mention = scene.mentions[first], Ages.age(of: mention, scene.reading) != nil,
      case let paragraph = paragraph(mention), paragraph > 0, scene.reading.kinds[paragraph - 1] == .body,
      mention.tokens.lowerBound == scene.reading.paragraphTokens[paragraph].lowerBound,
      let described = description(inLead: paragraph - 1, before: first),
      described.gender == .unknown || entity.gender == .unknown || described.gender == entity.gender
    else { return nil }
    let end = phraseEnd(described.name.upperBound, limits(described).upperBound)
    return parse(described.tokens.lowerBound..<end, described)
  }

  private func paragraph(_ mention: Mention) -> Int { Int(scene.skeleton.paragraphOf[mention.sentence]) }

  private func kind(_ mention: Mention) -> Paragraph.Kind { scene.reading.kinds[paragraph(mention)] }

  /// The person with whom a paragraph begins, or whose body does, where nobody is named yet: *The owner of the home has
  /// suspended its manager.*
  private func description(inLead paragraph: Int, before index: Int) -> Mention? {
    let lead = scene.mentions[..<index].reversed().prefix { self.paragraph($0) == paragraph }
    guard !lead.contains(where: isNamed) else { return nil }
    let start = scene.reading.paragraphTokens[paragraph].lowerBound
    let people = lead.filter {
      $0.isFree && $0.kind == .person && !$0.isPlural && !scene.reading.tokens[$0.name.lowerBound].has(.kin)
    }
    return people.first { isBodys($0) } ?? people.last { $0.tokens.lowerBound == start }
  }

  /// Not *the running of Marl Grange*, which may be a person's name by its form alone.
  private func isNamed(_ mention: Mention) -> Bool {
    mention.isFree && mention.entity >= 0 && scene.entities[mention.entity].isNamedPerson
      && token(mention.tokens.lowerBound - 1)?.has(.preposition) != true
  }

  /// *its manager*
  private func isBodys(_ mention: Mention) -> Bool {
    Self.its.contains(scene.reading.tokens[mention.tokens.lowerBound].key)
  }

  /// The post of a speaker whom the lead describes before anybody is named: *…, says the director of public health for
  /// East Lancashire. … added Dr Stephen Morton.*
  func leadPost(_ entity: Entity) -> Post? {
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
}
