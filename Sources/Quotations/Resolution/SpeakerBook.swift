// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes the speakers of an article out of those whom the chosen mentions stand for, each once.
struct SpeakerBook {
  private let scene: Scene
  private let posts: PostFinder
  private let parser: RoleParser
  private let description: Description
  private(set) var speakers: [Speaker] = []
  /// Of each referent, by its number, its speaker or -1.
  private var byReferent: [Int32]
  private var byWords: [String: Int] = [:]
  /// Of each entity, its post and the keys of the words of its role, once they were asked for.
  private var postOf: [Post?]
  private var roleOf: [[UInt64]?]
  /// Once they were asked for.
  private var descriptions: [UInt64: (words: String, phrase: Range<Int>?)]?

  /// Of each entity, whether it utters something in quotation marks.
  private let isSpeaking: [Bool]

  /// Index of the first mention that names a person.
  private let firstNamed: Int?

  /// - Parameter speaking: those who utter something in quotation marks.
  init(_ scene: Scene, speaking: [Referent]) {
    self.scene = scene
    var isSpeaking = [Bool](repeating: false, count: scene.entities.count)
    for case .entity(let entity) in speaking { isSpeaking[entity] = true }
    self.isSpeaking = isSpeaking
    byReferent = [Int32](repeating: -1, count: 2 * max(scene.entities.count, scene.mentions.count))
    postOf = [Post?](repeating: nil, count: scene.entities.count)
    roleOf = [[UInt64]?](repeating: nil, count: scene.entities.count)
    firstNamed = scene.mentions.firstIndex {
      $0.isFree && $0.entity >= 0 && scene.entities[$0.entity].isNamedPerson
    }
    posts = PostFinder(scene)
    parser = RoleParser(reading: scene.reading)
    description = Description(scene)
  }

  /// The index of the speaker for a referent.
  ///
  /// - Parameter other: who else a description may stand for when nobody is said to hold the post.
  mutating func speaker(_ referent: Referent, or other: Referent? = nil) -> Int {
    let known = byReferent[referent.number]
    if known >= 0 { return Int(known) }
    let index: Int
    switch referent {
    case .entity(let entity): index = add(named(entity))
    case .described(let mention): index = described(mention, or: other)
    }
    byReferent[referent.number] = Int32(index)
    return index
  }

  /// The index of the speaker whom only a pronoun stands for; nil for the writer's own *I* and *we*, for *you*, *who* and
  /// *it*, which name nobody.
  mutating func pronoun(_ mention: Mention) -> Int? {
    guard ![.firstPerson, .otherPronoun, .who, .it].contains(mention.kind) else { return nil }
    let words = scene.reading.words(mention.tokens).lowercased()
    return unnamed(Speaker(name: words, kind: .unnamed))
  }

  private mutating func add(_ speaker: Speaker) -> Int {
    speakers.append(speaker)
    return speakers.count - 1
  }

  private mutating func unnamed(_ speaker: Speaker) -> Int {
    let words = speaker.name.lowercased()
    if let known = byWords[words] { return known }
    let index = add(speaker)
    byWords[words] = index
    return index
  }

  // MARK: Named

  private mutating func named(_ index: Int) -> Speaker {
    let entity = scene.entities[index]
    let name = scene.reading.words(entity.name)
    let last = scene.reading.tokens[entity.name.upperBound - 1]
    let isDocument = last.has(.documentNoun) && !last.has(.bodyNoun)
    let kind: Speaker.Kind = isPerson(entity) ? .person : isDocument ? .document : .organisation
    let post = kind == .person ? self.post(index) : Post()
    return Speaker(
      name: name, kind: kind, role: post.role, organisation: post.organisation, aliases: aliases(entity, name)
    )
  }

  private func isPerson(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .organisation, .place: false
    case .singleName:
      !scene.reading.tokens[entity.name.lowerBound].flags.contains(.allCapitals) && !hasArticle(entity)
    default: true
    }
  }

  /// *the Guardian*: a single name with an article is no person's.
  private func hasArticle(_ entity: Entity) -> Bool {
    entity.mentions.prefix(5).contains {
      let start = scene.mentions[$0].tokens.lowerBound
      return start > 0 && scene.reading.tokens[start - 1].has(.the)
    }
  }

  private func aliases(_ entity: Entity, _ name: String) -> [String] {
    var seen = [bytes(entity.name)]
    var aliases: [String] = []
    for index in entity.mentions where aliases.count < 12 {
      let mention = scene.mentions[index]
      var start = mention.name.lowerBound
      while start > mention.tokens.lowerBound, scene.reading.tokens[start - 1].has(.title) { start -= 1 }
      let words = bytes(start..<mention.name.upperBound)
      // Most forms recur byte for byte; white space may differ.
      guard !seen.contains(where: { $0.elementsEqual(words) }) else { continue }
      seen.append(words)
      let alias = scene.reading.words(start..<mention.name.upperBound)
      if alias != name, !aliases.contains(alias) { aliases.append(alias) }
    }
    return aliases
  }

  /// The bytes of some words, without a possessive ending.
  private func bytes(_ tokens: Range<Int>) -> ArraySlice<UInt8> {
    let range = scene.reading.bytes(tokens)
    let suffix = Int(scene.reading.tokens[tokens.upperBound - 1].suffix)
    return scene.reading.text[range.lowerBound..<range.upperBound - suffix]
  }

  // MARK: Described

  private mutating func described(_ index: Int, or other: Referent?) -> Int {
    let mention = scene.mentions[index]
    if mention.kind == .person, let entity = bearer(mention) { return speaker(.entity(entity)) }
    if let other {
      let known = speaker(other)
      learnPost(of: known, from: mention)
      return known
    }
    if let entity = namedAfter(index) { return speaker(.entity(entity)) }
    if mention.kind == .body || mention.kind == .document, let entity = namesake(index) {
      return speaker(.entity(entity))
    }
    let phrase = fuller(description.phrase(of: mention), of: mention)
    if let voice = voice(index, phrase) { return unnamed(voice) }
    let name = scene.reading.words(phrase)
    switch mention.kind {
    case .body: return unnamed(Speaker(name: name, kind: .organisation))
    case .document: return unnamed(Speaker(name: name, kind: .document))
    default:
      let post = parser.parse(phrase)
      guard !mention.isPlural, let post else { return unnamed(Speaker(name: name, kind: .unnamed)) }
      return unnamed(Speaker(name: name, kind: .unnamed, role: post.role, organisation: post.organisation))
    }
  }

  /// *Una Fell, of Harbourline, welcomed it. “…,” the chief executive said.*: what stands for somebody tells the post,
  /// if nothing else does.
  private mutating func learnPost(of speaker: Int, from mention: Mention) {
    guard mention.kind == .person, !mention.isPlural, speakers[speaker].kind == .person,
      speakers[speaker].role == nil, scene.reading.tokens[mention.tokens.lowerBound].has(.the),
      let post = parser.parse(description.phrase(of: mention))
    else { return }
    speakers[speaker].role = post.role
    speakers[speaker].organisation = speakers[speaker].organisation ?? post.organisation
  }

  /// *the review* of an article that describes one alone, *a serious case review*: by that description.
  private mutating func fuller(_ phrase: Range<Int>, of mention: Mention) -> Range<Int> {
    guard mention.kind == .document, phrase.count == 1, !mention.isPlural else { return phrase }
    let described = descriptions ?? describeDocuments()
    descriptions = described
    return described[scene.reading.tokens[mention.name.lowerBound].key]?.phrase ?? phrase
  }

  /// Of each noun for a document, by its key, the description in several words with which it occurs; nil where there are
  /// several.
  private func describeDocuments() -> [UInt64: (words: String, phrase: Range<Int>?)] {
    var described: [UInt64: (words: String, phrase: Range<Int>?)] = [:]
    for mention in scene.mentions where mention.kind == .document && !mention.isPlural {
      let phrase = description.phrase(of: mention)
      guard phrase.count > 1 else { continue }
      let (key, words) = (
        scene.reading.tokens[mention.name.lowerBound].key, scene.reading.words(phrase).lowercased()
      )
      if let other = described[key], other.words != words {
        described[key] = (other.words, nil)
      } else if described[key] == nil {
        described[key] = (words, phrase)
      }
    }
    return described
  }

  /// *A Wiltshire and Dorset Police spokeswoman*: the name of the body stands right before the post.
  private func voice(_ index: Int, _ phrase: Range<Int>) -> Speaker? {
    let mention = scene.mentions[index]
    let head = mention.name.lowerBound
    guard mention.kind == .person, !mention.isPlural, mention.tokens.upperBound == head + 1,
      !scene.reading.tokens[head].has(.kin), !scene.reading.tokens[head].isCapital
    else { return nil }
    // *a Larkham Council chief of staff*
    if let next = scene.reading.tokens.dropFirst(head + 1).first, Description.joins.contains(next.key) {
      return nil
    }
    let body = scene.mentions[..<index].indices.suffix(3).last {
      let other = scene.mentions[$0]
      let last = scene.reading.tokens[head - 1]
      return other.kind == .organisation && other.sentence == mention.sentence
        && other.tokens.upperBound == head && !last.flags.contains(.possessive)
    }
    // Not so *a former Larkham Council officer*.
    guard let body = body.map({ scene.mentions[$0].name }), phrase.lowerBound >= body.lowerBound else {
      return nil
    }
    return Speaker(
      name: scene.reading.words(body.lowerBound..<(head + 1)), kind: .unnamed,
      role: scene.reading.words(head..<(head + 1)), organisation: scene.reading.words(body))
  }

  /// The one person whose post a definite description names: *the council leader*.
  private mutating func bearer(_ mention: Mention) -> Int? {
    let tokens = scene.reading.tokens
    guard !mention.isPlural, tokens[mention.tokens.lowerBound].has(.the) else { return nil }
    let head = tokens[mention.name.lowerBound].key
    var found: Int?
    for index in scene.entities.indices.prefix(60) where scene.entities[index].isNamedPerson {
      guard role(index).contains(head) || isTitled(index, head), !isOther(mention, than: role(index)) else {
        continue
      }
      if found != nil { return nil }
      found = index
    }
    return found
  }

  /// *the Home Secretary* is no Culture Secretary: whether each has words that the other has not.
  private func isOther(_ mention: Mention, than role: [UInt64]) -> Bool {
    let head = mention.name.lowerBound
    let words = scene.reading.tokens[mention.tokens.lowerBound..<head].filter {
      $0.isCapital && !$0.has(.determiner)
    }
    let others = role.filter { $0 != scene.reading.tokens[head].key }
    guard !words.isEmpty, !others.isEmpty else { return false }
    let shared = words.filter { others.contains($0.key) }
    // *the New Jersey governor* is none of New York.
    return shared.isEmpty || shared.count < words.count && shared.count < others.count
  }

  /// *The head of the second review has promised to “name the problem”. Judith Harcastle will start in May.*: whom the
  /// first sentence describes, the next one names, if that is somebody who speaks.
  private func namedAfter(_ index: Int) -> Int? {
    let mention = scene.mentions[index]
    let head = scene.reading.tokens[mention.name.lowerBound]
    let sentence = scene.skeleton.sentences[mention.sentence]
    guard mention.kind == .person, !mention.isPlural, !head.has(.kin),
      mention.tokens.lowerBound == sentence.lowerBound,
      scene.reading.tokens[sentence.lowerBound].has(.the)
    else { return nil }
    guard let first = firstNamed else { return nil }
    let named = scene.mentions[first]
    let start = scene.skeleton.sentences[named.sentence].lowerBound
    let isNext = named.sentence > mention.sentence && named.sentence <= mention.sentence + 2
    let agrees = mention.gender == .unknown || named.gender == .unknown || named.gender == mention.gender
    let isSpeaker = isSpeaking[named.entity]
    return isNext && agrees && isSpeaker && named.tokens.lowerBound == start ? named.entity : nil
  }

  /// *Professor Harcastle* is *the professor*.
  private func isTitled(_ entity: Int, _ title: UInt64) -> Bool {
    scene.entities[entity].mentions.prefix(20).contains {
      let mention = scene.mentions[$0]
      return (mention.tokens.lowerBound..<mention.name.lowerBound).contains {
        scene.reading.tokens[$0].key == title
      }
    }
  }

  /// The post of an entity, found once.
  private mutating func post(_ entity: Int) -> Post {
    if let known = postOf[entity] { return known }
    let post = posts.post(of: scene.entities[entity])
    postOf[entity] = post
    return post
  }

  /// The keys of the words of an entity's role.
  private mutating func role(_ entity: Int) -> [UInt64] {
    if let known = roleOf[entity] { return known }
    let words = post(entity).role?.utf8.split(separator: UInt8(ascii: " ")) ?? []
    let keys = words.map { WordHash.key(lowering: $0) }
    roleOf[entity] = keys
    return keys
  }

  /// The named body or document that *the trust*, *the review* stands for: the last one named that ends in the word.
  private func namesake(_ index: Int) -> Int? {
    let mention = scene.mentions[index]
    let tokens = scene.reading.tokens
    guard mention.tokens.count == 2, tokens[mention.tokens.lowerBound].has(.the) else { return nil }
    let head = tokens[mention.name.lowerBound].key
    var best: (place: Int, entity: Int)?
    for (entity, candidate) in scene.entities.enumerated().prefix(60) where candidate.kind == .organisation {
      guard candidate.name.count > 1, tokens[candidate.name.upperBound - 1].key == head,
        let before = candidate.mentions.last(where: { $0 < index })
      else { continue }
      if best == nil || before > best!.place { best = (before, entity) }
    }
    return best?.entity
  }
}
