// SPDX-License-Identifier: GPL-3.0-or-later

/// Whom a mention stands for: a named entity, or somebody who is only described.
enum Referent: Hashable, Sendable {
  /// Index into ``Scene/entities``.
  case entity(Int)
  /// Index of the mention that describes them.
  case described(Int)

  /// The same as one number, which is quicker to compare.
  var number: Int {
    switch self {
    case .entity(let index): 2 * index
    case .described(let index): 2 * index + 1
    }
  }
}

/// Finds whom each pronoun stands for, in one pass over the mentions: of those spoken of lately whose gender and
/// number agree, the one that the model finds likeliest.
///
/// What the model weighs is what Lappin and Leass (1994) called salience: subjects, speakers, the latest named.
struct AntecedentResolver {
  /// Somebody who can be meant.
  struct Person {
    let referent: Referent
    let number: Int
    var gender: Mention.Gender
    var isPlural: Bool
    var isThing: Bool
    /// Indices of the latest mention, the latest by name, and the sentences where they last were subject, subject of a
    /// cue, speaker; -1 for never.
    var latest: Int
    var latestName: Int
    var subjectSentence = -1
    var cueSentence = -1
    var spokeSentence = -1
    var count = 0
  }

  let scene: Scene
  /// Of each mention, whether it speaks.
  let speaks: [Bool]
  /// The speaker of each stretch, index of a mention or -1.
  let speakers: [Int]
  /// The subject of each cue, index of a mention or -1; none while the model is trained.
  let subjects: [(mention: Int, chance: Float)]
  private let model: Forest
  /// Those spoken of lately, the latest last.
  private(set) var people: [Person] = []
  private var lastSpeaker: Referent?
  /// The gender of those whom the article has told it of, by the number of the referent.
  private var genders: [Int: Mention.Gender] = [:]
  private var batch = RowBatch(featureCount: AntecedentFeature.total)
  /// Whom descriptions may stand for, by the index of the mention.
  private(set) var variations: [Int: Referent] = [:]
  /// Of each mention, whom it stands for, with the chance that this is right.
  private(set) var referents: [(referent: Referent, chance: Float)?]

  /// - Parameters:
  ///   - speakers: the speaker of each stretch, index of a mention or -1.
  ///   - subjects: the subject of each cue; with them a rule goes before the model where the last sentence decides.
  init(
    _ scene: Scene, speakers: [Int], subjects: [(mention: Int, chance: Float)] = [], model: Forest
  ) {
    self.scene = scene
    self.model = model
    self.speakers = speakers
    self.subjects = subjects
    var speaks = [Bool](repeating: false, count: scene.mentions.count)
    for mention in speakers where mention >= 0 { speaks[mention] = true }
    self.speaks = speaks
    referents = [(referent: Referent, chance: Float)?](repeating: nil, count: scene.mentions.count)
  }

  /// Resolves all mentions in order.
  mutating func resolveAll() {
    for index in scene.mentions.indices where scene.mentions[index].isFree { read(index, known: nil) }
  }

  /// Reads the next mention.
  ///
  /// - Parameter known: whom a pronoun stands for, when that is known from elsewhere.
  mutating func read(_ index: Int, known: Referent?) {
    let mention = scene.mentions[index]
    switch mention.kind {
    case .fullName, .titledName, .singleName:
      settle(index, .entity(mention.entity), 1)
    case .organisation, .place:
      settle(index, .entity(mention.entity), 1, isThing: !scene.entities[mention.entity].kind.isPersonName)
    case .person where mention.entity >= 0, .generic where mention.entity >= 0:
      settle(index, .entity(mention.entity), 1)
    case .person, .generic:
      if !subjects.isEmpty, let other = variation(index) { variations[index] = other }
      settle(index, .described(index), 1)
    case .body where mention.entity >= 0: settle(index, .entity(mention.entity), 1, isThing: true)
    case .body, .document:
      settle(index, .described(index), 1, isThing: true)
    case .he, .she, .they, .it:
      // *him*, *themselves* speak of those spoken of already, and hardly ever speak.
      if !speaks[index], Scene.objectForms.contains(scene.reading.tokens[mention.name.lowerBound].key) {
        return
      }
      if let known { settle(index, known, 1) } else { resolve(index, mention) }
    case .who: relative(index)
    case .firstPerson, .otherPronoun: break
    }
  }

  private mutating func settle(_ index: Int, _ referent: Referent, _ chance: Float, isThing: Bool = false) {
    referents[index] = (referent, chance)
    let mention = scene.mentions[index]
    var person: Person
    let number = referent.number
    if let place = people.lastIndex(where: { $0.number == number }) {
      person = people.remove(at: place)
      if person.gender == .unknown && chance > 0.95 { person.gender = mention.gender }
    } else {
      var gender = mention.gender
      if gender == .unknown, case .entity(let entity) = referent { gender = scene.entities[entity].gender }
      if gender == .unknown { gender = genders[number] ?? .unknown }
      person = Person(
        referent: referent, number: number, gender: gender,
        isPlural: mention.isPlural && !mention.kind.isPronoun,
        isThing: isThing,
        latest: index, latestName: index)
      if people.count >= 24 { people.removeFirst() }
    }
    person.latest = index
    person.count += 1
    if !mention.kind.isPronoun { person.latestName = index }
    if isSubject(index) { person.subjectSentence = mention.sentence }
    let link = scene.links.right[index]
    if link.cue >= 0, link.mentions == 0, link.gap <= 12 { person.cueSentence = mention.sentence }
    if person.gender != .unknown { genders[number] = person.gender }
    if speaks[index] {
      person.spokeSentence = mention.sentence
      lastSpeaker = referent
    }
    people.append(person)
  }

  private func isSubject(_ index: Int) -> Bool {
    let mention = scene.mentions[index]
    if mention.kind.isPronoun { return true }
    let sentence = scene.skeleton.sentences[mention.sentence]
    switch Surroundings.of(scene.reading, scene.skeleton, mention.tokens.upperBound, in: sentence) {
    case .auxiliary, .plainVerb, .sayVerb, .speechVerb, .loudVerb, .thoughtVerb, .hearerVerb: return true
    default: return mention.tokens.lowerBound == sentence.lowerBound
    }
  }

  // MARK: Choosing

  private mutating func resolve(_ index: Int, _ mention: Mention) {
    if !subjects.isEmpty, let named = namedNext(mention) {
      return settle(index, .entity(scene.mentions[named].entity), 0.8)
    }
    let rivals = self.rivals(mention)
    guard !rivals.isEmpty else { return }
    if mention.kind == .he || mention.kind == .she {
      readRivals(index, rivals)
      model.score(batch)
      let chances = batch.scores
      Softmax.turn(chances)
      let likeliest = chances.indices.max { chances[$0] < chances[$1] } ?? 0
      let sure =
        replier(index, rivals, Array(chances)) ?? asked(mention, rivals) ?? ownSubject(mention, rivals)
        ?? lastToSpeak(index, mention, rivals) ?? goingOn(index, rivals)
      if let sure, sure != likeliest {
        settle(index, people[rivals[sure]].referent, max(chances[sure], 0.7))
      } else {
        settle(index, people[rivals[likeliest]].referent, chances[likeliest])
      }
    } else {
      let likeliest = rivals.max { standing($0, mention) < standing($1, mention) } ?? rivals[0]
      let best = replier(index, rivals, []).map { rivals[$0] } ?? likeliest
      guard mention.sentence - scene.mentions[people[best].latest].sentence <= 3 else { return }
      settle(index, people[best].referent, 0.6, isThing: people[best].isThing)
    }
  }

  /// How likely a thing or a group is meant, by nearness and by being subject or speaker.
  private func standing(_ place: Int, _ mention: Mention) -> Int {
    let person = people[place]
    let distance = mention.sentence - scene.mentions[person.latest].sentence
    return -4 * distance + (person.subjectSentence >= mention.sentence - 2 ? 3 : 0)
      + (person.spokeSentence >= mention.sentence - 3 ? 4 : 0)
      + (person.cueSentence >= mention.sentence - 2 ? 2 : 0)
  }

  /// Places in ``people`` of those who agree with a pronoun, the latest eight.
  func rivals(_ mention: Mention) -> [Int] {
    var rivals: [Int] = []
    let hearer = hearer(mention)
    for place in people.indices.reversed() where rivals.count < 8 && agrees(people[place], mention) {
      if people[place].latest == hearer { continue }
      if rivals.isEmpty { rivals.reserveCapacity(8) }
      rivals.append(place)
    }
    rivals.reverse()
    return rivals
  }

  /// *A neighbour heard him shout*: the subject of the verb whose object a pronoun is.
  private func hearer(_ mention: Mention) -> Int? {
    let at = mention.tokens.lowerBound
    guard Scene.objectForms.contains(scene.reading.tokens[at].key),
      case let sentence = scene.skeleton.sentences[mention.sentence], at > sentence.lowerBound
    else { return nil }
    return ClauseSubject(scene: scene).subject(of: at - 1, in: sentence)
  }

  private func agrees(_ person: Person, _ mention: Mention) -> Bool {
    if scene.mentions[person.latest].tokens.overlaps(mention.tokens) { return false }
    switch mention.kind {
    case .they: return person.isPlural || person.isThing || isSpokesperson(person)
    case .it: return person.isThing && !person.isPlural
    default:
      if person.isThing || person.isPlural { return false }
      return person.gender == .unknown || person.gender == mention.gender
    }
  }

  /// *A spokesperson said … They added …*: whose gender the article keeps to itself.
  private func isSpokesperson(_ person: Person) -> Bool {
    scene.mentions[person.latest].name.contains { Self.spokesperson == scene.reading.tokens[$0].key }
  }

  private static let spokesperson = WordHash.key("spokesperson")

  /// The features of each rival.
  mutating func rows(_ index: Int, _ rivals: [Int]) -> [[UInt8]] {
    readRivals(index, rivals)
    return batch.rows
  }

  private mutating func readRivals(_ index: Int, _ rivals: [Int]) {
    batch.begin()
    for (order, place) in rivals.enumerated() {
      if order > 0 { batch.next() }
      let person = people[place]
      let later = rivals.count { people[$0].subjectSentence > person.subjectSentence }
      let laterCue = rivals.count { people[$0].cueSentence > person.cueSentence }
      readRival(
        index, person, recency: rivals.count - 1 - order, rivals: rivals.count, subjectRecency: later,
        cueRecency: laterCue)
    }
  }

  private mutating func readRival(
    _ index: Int, _ person: Person, recency: Int, rivals: Int, subjectRecency: Int, cueRecency: Int
  ) {
    func set(_ feature: AntecedentFeature, _ value: Int) {
      batch[feature.rawValue] = UInt8(max(0, min(40, value)))
    }
    let pronoun = scene.mentions[index]
    let latest = scene.mentions[person.latest]
    let skeleton = scene.skeleton
    let paragraph = Int(skeleton.paragraphOf[pronoun.sentence])
    let latestParagraph = Int(skeleton.paragraphOf[latest.sentence])
    func since(_ sentence: Int) -> Int { sentence < 0 ? 12 : min(11, pronoun.sentence - sentence) }
    set(
      .firstInSentence, pronoun.tokens.lowerBound == skeleton.sentences[pronoun.sentence].lowerBound ? 1 : 0)
    set(
      .firstInParagraph,
      pronoun.tokens.lowerBound == scene.reading.paragraphTokens[paragraph].lowerBound ? 1 : 0)
    let right = scene.links.right[index]
    set(.cueAfter, right.cue >= 0 ? min(3, Int(right.gap)) + 1 : 0)
    let left = scene.links.left[index]
    set(.cueBefore, left.cue >= 0 ? min(3, Int(left.gap)) + 1 : 0)
    set(.rivals, min(6, rivals))
    set(.kind, Int(latest.kind.rawValue))
    set(.sentenceDistance, since(latest.sentence))
    set(.paragraphDistance, min(6, paragraph - latestParagraph))
    set(.recency, min(6, recency))
    let sentence = skeleton.sentences[latest.sentence]
    set(
      .after, Int(Surroundings.of(scene.reading, skeleton, latest.tokens.upperBound, in: sentence).rawValue))
    set(
      .before,
      Int(Surroundings.of(scene.reading, skeleton, latest.tokens.lowerBound - 1, in: sentence).rawValue))
    let link = scene.links.right[person.latest]
    set(.cueGap, link.cue >= 0 ? 1 + min(12, Int(link.gap)) + (link.mentions > 0 ? 13 : 0) : 0)
    set(.cueKind, link.cue >= 0 ? Int(scene.cues[Int(link.cue)].kind.rawValue) : 0)
    set(.possessive, scene.reading.tokens[latest.tokens.upperBound - 1].flags.contains(.possessive) ? 1 : 0)
    set(.startsSentence, latest.tokens.lowerBound == sentence.lowerBound ? 1 : 0)
    let latestStart = scene.reading.paragraphTokens[latestParagraph].lowerBound
    set(.startsParagraph, latest.tokens.lowerBound == latestStart ? 1 : 0)
    set(.sameParagraph, paragraph == latestParagraph ? 1 : 0)
    set(.gender, person.gender == .unknown ? 0 : 1)
    set(.surely, evidence(person.referent))
    set(.count, min(10, person.count))
    set(.subjectDistance, since(person.subjectSentence))
    set(.cueDistance, since(person.cueSentence))
    set(.spokeDistance, since(person.spokeSentence))
    set(.nameDistance, since(scene.mentions[person.latestName].sentence))
    set(.lastToSpeak, lastSpeaker == person.referent ? 1 : 0)
    set(.subjectRecency, min(5, subjectRecency))
    set(.cueRecency, min(5, cueRecency))
    set(.lastNamed, scene.mentions[person.latestName].sentence >= pronoun.sentence - 1 ? 1 : 0)
  }

  /// How sure it is that the referent is a person.
  private func evidence(_ referent: Referent) -> Int {
    switch referent {
    case .described(let mention): return scene.mentions[mention].kind == .person ? 3 : 0
    case .entity(let entity):
      if scene.entities[entity].isSurelyPerson { return 4 }
      return scene.entities[entity].kind == .fullName ? 2 : 1
    }
  }

  // MARK: Relative pronouns

  /// *who* stands for the mention right before it.
  private mutating func relative(_ index: Int) {
    var before = index - 1
    let here = scene.mentions[index].tokens.lowerBound
    while before >= 0, !scene.mentions[before].isFree { before -= 1 }
    guard before >= 0, case let end = scene.mentions[before].tokens.upperBound,
      here - end <= 8 || isAside(end..<here)
    else { return }
    referents[index] = referents[personBefore(body: before, here) ?? before]
  }

  /// *Una Fell, of Unison, who said*: the person before the comma, not the body.
  private func personBefore(body: Int, _ here: Int) -> Int? {
    let (tokens, mention) = (scene.reading.tokens, scene.mentions[body])
    let start = mention.tokens.lowerBound
    guard mention.kind == .organisation || mention.kind == .place || mention.kind == .body, start > 1,
      mention.tokens.upperBound + 1 == here, tokens[here - 1].kind == .comma,
      tokens[start - 1].has(.preposition), tokens[start - 2].kind == .comma
    else { return nil }
    return scene.mentions[..<body].lastIndex {
      $0.isFree && $0.kind.isPersonName && $0.tokens.upperBound == start - 2
    }
  }

  /// *Una Fell (who had come late in place of her deputy) who said*
  private func isAside(_ range: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens[range]
    let last = tokens.last { $0.kind != .comma }
    return tokens.first?.kind == .open && last?.kind == .close
  }
}
