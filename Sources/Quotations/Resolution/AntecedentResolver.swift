// SPDX-License-Identifier: GPL-3.0-or-later

/// Whom a mention stands for: a named entity, or somebody who is only described.
enum Referent: Hashable, Sendable {
  /// Index into ``Scene/entities``.
  case entity(Int)
  /// Index of the mention that describes them.
  case described(Int)
}

/// Finds whom each pronoun stands for, in one pass over the mentions: the most salient of those spoken of lately,
/// whose gender and number agree.
///
/// Salience follows Lappin and Leass (1994): subjects before objects, speakers before others, near before far.
struct AntecedentResolver {
  /// Somebody who can be meant.
  private struct Person {
    var referent: Referent
    var gender: Mention.Gender
    var sentence: Int
    var salience: Float
    var isPlural = false
    var isThing = false
  }

  private let scene: Scene
  /// Of each mention, whether it speaks.
  private let speaks: [Bool]
  private var people: [Person] = []
  /// Of each mention, whom it stands for, with the chance that this is right.
  private(set) var referents: [(referent: Referent, chance: Float)?]

  init(_ scene: Scene, speakers: [Int]) {
    self.scene = scene
    var speaks = [Bool](repeating: false, count: scene.mentions.count)
    for mention in speakers where mention >= 0 { speaks[mention] = true }
    self.speaks = speaks
    referents = [(referent: Referent, chance: Float)?](repeating: nil, count: scene.mentions.count)
    for index in scene.mentions.indices where scene.mentions[index].isFree { read(index) }
  }

  private mutating func read(_ index: Int) {
    let mention = scene.mentions[index]
    switch mention.kind {
    case .fullName, .titledName, .singleName:
      referents[index] = (.entity(mention.entity), 1)
      let gender = mention.gender == .unknown ? scene.entities[mention.entity].gender : mention.gender
      note(index, .entity(mention.entity), gender)
    case .organisation, .place:
      referents[index] = (.entity(mention.entity), 1)
      note(index, .entity(mention.entity), .unknown, isThing: true)
    case .person where mention.entity >= 0, .generic where mention.entity >= 0:
      referents[index] = (.entity(mention.entity), 1)
      note(index, .entity(mention.entity), mention.gender)
    case .person, .generic:
      referents[index] = (.described(index), 1)
      note(index, .described(index), mention.gender)
    case .body, .document:
      referents[index] = (.described(index), 1)
      note(index, .described(index), .unknown, isThing: true)
    case .he, .she, .they, .it: resolve(index, mention)
    case .who: relative(index)
    case .firstPerson, .otherPronoun: break
    }
  }

  private mutating func note(
    _ index: Int, _ referent: Referent, _ gender: Mention.Gender, isThing: Bool = false
  ) {
    let mention = scene.mentions[index]
    let salience = self.salience(index)
    if let known = people.firstIndex(where: { $0.referent == referent }) {
      var person = people.remove(at: known)
      let faded = person.salience - 0.5 * Float(min(8, mention.sentence - person.sentence))
      person.salience = max(salience, min(faded, salience + 1))
      person.sentence = mention.sentence
      if person.gender == .unknown { person.gender = gender }
      people.append(person)
    } else {
      people.append(
        Person(
          referent: referent, gender: gender, sentence: mention.sentence, salience: salience,
          isPlural: mention.isPlural, isThing: isThing))
      if people.count > 24 { people.removeFirst() }
    }
  }

  /// How much a mention stands out by its place in its sentence.
  private func salience(_ index: Int) -> Float {
    let mention = scene.mentions[index]
    let sentence = scene.skeleton.sentences[mention.sentence]
    let after = Surroundings.of(scene.reading, scene.skeleton, mention.tokens.upperBound, in: sentence)
    let before = Surroundings.of(scene.reading, scene.skeleton, mention.tokens.lowerBound - 1, in: sentence)
    var value: Float = 0
    if speaks[index] { value += 3 }
    let right = scene.links.right[index]
    if right.cue >= 0 && right.gap <= 1 { value += 1.5 }
    if right.cue >= 0 && right.gap > 1 && right.mentions == 0 && right.verbs == 0 { value += 0.7 }
    switch after {
    case .auxiliary, .plainVerb, .sayVerb, .speechVerb, .loudVerb, .thoughtVerb, .hearerVerb, .adverb:
      value += 1
    default: break
    }
    switch before {
    case .preposition, .of, .to, .by: value -= 0.7
    case .edge, .sentenceEdge: value += 0.7
    default: break
    }
    if scene.reading.tokens[mention.tokens.upperBound - 1].flags.contains(.possessive) { value -= 0.3 }
    if mention.kind.isPersonName { value += 1 }
    if mention.kind == .generic { value -= 1 }
    return value
  }

  private mutating func resolve(_ index: Int, _ mention: Mention) {
    var best: (place: Int, score: Float)?
    var second: Float = -9
    for (place, person) in people.enumerated() {
      guard agrees(person, mention) else { continue }
      let distance = Float(min(10, mention.sentence - person.sentence))
      var score = person.salience - 0.7 * distance
      if person.gender != .unknown && person.gender == mention.gender { score += 1.2 }
      if let chosen = best, chosen.score > score {
        second = max(second, score)
      } else {
        second = max(second, best?.score ?? -9)
        best = (place, score)
      }
    }
    guard let best, best.score > -6 else { return }
    let referent = people[best.place].referent
    let chance = 1 / (1 + Softmax.exponential(min(0, -(best.score - second))))
    referents[index] = (referent, chance)
    if people[best.place].gender == .unknown && best.score - second > 1 {
      people[best.place].gender = mention.gender
    }
    note(index, referent, mention.gender, isThing: people[best.place].isThing)
  }

  private func agrees(_ person: Person, _ mention: Mention) -> Bool {
    switch mention.kind {
    case .they: return person.isPlural || person.isThing
    case .it: return person.isThing && !person.isPlural
    default:
      if person.isThing || person.isPlural { return false }
      return person.gender == .unknown || person.gender == mention.gender
    }
  }

  private func follows(bracket mention: Mention) -> Bool {
    mention.tokens.lowerBound > 0 && scene.reading.tokens[mention.tokens.lowerBound - 1].kind == .open
  }

  /// *who* stands for the mention right before it.
  private mutating func relative(_ index: Int) {
    var before = index - 1
    let here = scene.mentions[index].tokens.lowerBound
    while before >= 0, !scene.mentions[before].isFree || follows(bracket: scene.mentions[before]) {
      before -= 1
    }
    guard before >= 0, here - scene.mentions[before].tokens.upperBound <= 8 else { return }
    referents[index] = referents[before]
  }
}
