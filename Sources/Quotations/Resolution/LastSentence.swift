// SPDX-License-Identifier: GPL-3.0-or-later

/// *“…,” she said* mostly stands for whoever the writer's sentence before it was about. The training corpus marks no
/// coreference, so that its model has learnt this with much noise; here it is a rule.
extension AntecedentResolver {
  /// Which of the rivals the last sentence of the writer's own says or reports something of; nil when it does not decide.
  ///
  /// - Parameter rivals: places in ``people``.
  /// - Returns: an index into `rivals`.
  func lastToSpeak(_ index: Int, _ pronoun: Mention, _ rivals: [Int]) -> Int? {
    guard !subjects.isEmpty else { return nil }
    if pronoun.kind == .person || isSpeaking(index) || isFirst(pronoun) {
      return ofLastSentence(pronoun, rivals)
    }
    // *But in 2016, he found …*, *The inquiry found that she …*
    guard isOnlyLed(index), let found = ofLastSentence(pronoun, rivals) else { return nil }
    return isSurely(people[rivals[found]], pronoun) ? found : nil
  }

  private func ofLastSentence(_ pronoun: Mention, _ rivals: [Int]) -> Int? {
    // Somebody of this very sentence is nearer than anybody of the last.
    if rivals.contains(where: { scene.mentions[people[$0].latest].sentence == pronoun.sentence }) {
      return nil
    }
    guard let last = lastSentence(before: pronoun.sentence) else { return nil }
    if let stretch = last.stretch {
      guard speakers[stretch] >= 0 else { return nil }
      return rival(speakers[stretch], rivals)
    }
    for cue in cues(in: scene.skeleton.sentences[last.sentence]).reversed() {
      guard scene.cues[cue].kind != .thought, !isOnlyMeant(cue), subjects[cue].mention >= 0,
        subjects[cue].chance >= 0.5,
        !isAside(subjects[cue].mention), let found = rival(subjects[cue].mention, rivals)
      else { continue }
      return found
    }
    return subject(of: last.sentence, rivals) ?? owner(in: last.sentence, rivals)
  }

  /// *Professor Marl’s report is out. She will speak in May*: whose thing the last sentence is about.
  private func owner(in sentence: Int, _ rivals: [Int]) -> Int? {
    let start = scene.skeleton.sentences[sentence].lowerBound
    guard let first = scene.mentions.first(in: sentence), first.kind.isPersonName,
      first.tokens.lowerBound == start,
      scene.reading.tokens[first.tokens.upperBound - 1].flags.contains(.possessive)
    else { return nil }
    return rivals.firstIndex { people[$0].referent == .entity(first.entity) }
  }

  /// *Mr Marl left to pursue what he called “…”*, *Mr Marl wept as he left*: the subject of the sentence.
  ///
  /// - Returns: an index into `rivals`.
  func ownSubject(_ pronoun: Mention, _ rivals: [Int]) -> Int? {
    let at = pronoun.tokens.lowerBound
    guard !subjects.isEmpty, at > 0, case let before = scene.reading.tokens[at - 1],
      before.key == Self.whatKey || Self.times.contains(before.key)
    else { return nil }
    let start = scene.skeleton.sentences[pronoun.sentence].lowerBound
    let here = rivals.indices.filter {
      scene.mentions[people[rivals[$0]].latest].sentence == pronoun.sentence
    }
    guard before.key == Self.whatKey || here.count == 1 else { return nil }
    return here.last { scene.mentions[people[rivals[$0]].latest].tokens.lowerBound == start }
  }

  /// *She was late, and for most of that winter she was ill*: the same pronoun goes on with whom it stood for.
  ///
  /// - Returns: an index into `rivals`.
  func goingOn(_ index: Int, _ rivals: [Int]) -> Int? {
    guard !subjects.isEmpty else { return nil }
    let pronoun = scene.mentions[index]
    for before in (0..<index).reversed() {
      let mention = scene.mentions[before]
      guard mention.sentence == pronoun.sentence else { return nil }
      if mention.kind == pronoun.kind { return rival(before, rivals) }
      if let place = rival(before, rivals), case let other = people[rivals[place]],
        isNamed(other) || other.gender != .unknown
      {
        return nil
      }
    }
    return nil
  }

  /// *Asked what she would do, Ann Lee …*, *As he left court, Mr Marl …*: whom the comma after the first clause leads to.
  ///
  /// - Returns: index of a mention.
  func namedNext(_ pronoun: Mention) -> Int? {
    let tokens = scene.reading.tokens
    let sentence = scene.skeleton.sentences[pronoun.sentence]
    let at = pronoun.tokens.lowerBound
    guard pronoun.kind == .he || pronoun.kind == .she, at > sentence.lowerBound, at < sentence.lowerBound + 4,
      Self.leading.contains(tokens[sentence.lowerBound].key),
      let start = scene.candidates.partition(by: { scene.mentions[$0].tokens.lowerBound > at })
    else { return nil }
    let named = (start..<scene.mentions.count).prefix(8).first {
      let name = scene.mentions[$0].tokens
      return sentence.contains(name.lowerBound) && tokens[name.lowerBound - 1].kind == .comma
    }
    guard let named, case let mention = scene.mentions[named], mention.kind.isPersonName, mention.entity >= 0,
      case let entity = scene.entities[mention.entity],
      entity.gender == .unknown || entity.gender == pronoun.gender,
      mention.tokens.upperBound < sentence.upperBound, tokens[mention.tokens.upperBound].isWord
    else { return nil }
    return named
  }

  private static let leading: WordSet = ["asked", "questioned", "pressed", "challenged", "speaking", "as"]
  private static let times: WordSet = ["as", "when", "after", "before", "while", "until", "since"]
  private static let whatKey = WordHash.key("what")

  private func isFirst(_ pronoun: Mention) -> Bool {
    pronoun.tokens.lowerBound == scene.skeleton.sentences[pronoun.sentence].lowerBound
  }

  /// Whether no person stands before a pronoun in its sentence, and few words.
  private func isOnlyLed(_ index: Int) -> Bool {
    let pronoun = scene.mentions[index]
    let lead = scene.skeleton.sentences[pronoun.sentence].lowerBound..<pronoun.tokens.lowerBound
    guard lead.count <= 8, lead.allSatisfy({ scene.skeleton.stretchAt[$0] < 0 }) else { return false }
    return scene.mentions[..<index].reversed().prefix { $0.sentence == pronoun.sentence }.allSatisfy {
      [.organisation, .body, .document].contains($0.kind)
    }
  }

  /// Whether somebody is a named person of the pronoun's gender.
  private func isSurely(_ person: Person, _ pronoun: Mention) -> Bool {
    isNamed(person) && isPerson(person) && person.gender == pronoun.gender
  }

  /// Whether a pronoun speaks: of a stretch, or beside a verb of speech.
  private func isSpeaking(_ index: Int) -> Bool {
    if speaks[index] { return true }
    let right = scene.links.right[index]
    let left = scene.links.left[index]
    return right.cue >= 0 && right.gap <= 1 && scene.cues[Int(right.cue)].kind == .say
      || left.cue >= 0 && left.gap == 0 && scene.cues[Int(left.cue)].kind == .say
  }

  /// *what she would say*, *asked to say*: nothing is said yet.
  private func isOnlyMeant(_ cue: Int) -> Bool {
    let token = scene.cues[cue].token
    guard token > 0, scene.reading.tokens[token].has(.bareForm) else { return false }
    return scene.cues[cue].isInfinitive || scene.reading.tokens[token - 1].has(.auxiliary)
  }

  /// Whether a mention says something only in passing: *…, together with Ann Lee, who wrote the first review*.
  private func isAside(_ mention: Int) -> Bool {
    if scene.mentions[mention].kind == .who {
      // *the director who told me* is no aside.
      let start = scene.mentions[mention].tokens.lowerBound
      return start == 0 || scene.reading.tokens[start - 1].kind == .comma
    }
    let next = scene.mentions[mention].tokens.upperBound
    guard next + 1 < scene.reading.tokens.count, scene.reading.tokens[next].kind == .comma,
      scene.reading.tokens[next + 1].has(.who)
    else { return false }
    return scene.mentions[mention].tokens.lowerBound
      > scene.skeleton.sentences[scene.mentions[mention].sentence].lowerBound + 2
  }

  private func rival(_ mention: Int, _ rivals: [Int]) -> Int? {
    guard let referent = referents[mention]?.referent else { return nil }
    return rivals.firstIndex { people[$0].referent == referent }
  }

  /// The last sentence of running text before one; with the stretch that is all of it, if that is so.
  func lastSentence(before sentence: Int) -> (sentence: Int, stretch: Int?)? {
    var at = sentence - 1
    while at >= 0, sentence - at <= 6 {
      let range = scene.skeleton.sentences[at]
      let paragraph = Int(scene.skeleton.paragraphOf[at])
      if scene.reading.kinds[paragraph] == .body, let first = range.first {
        let stretch = Int(scene.skeleton.stretchAt[first])
        let isWhole = stretch >= 0 && scene.stretches[stretch].tokens.upperBound >= range.upperBound
        return (at, isWhole ? stretch : nil)
      }
      at -= 1
    }
    return nil
  }

  /// Indices of the cues in a range of tokens.
  func cues(in tokens: Range<Int>) -> Range<Int> {
    let first = scene.cues.partition(before: tokens.lowerBound)
    var end = first
    while end < scene.cues.count, scene.cues[end].token < tokens.upperBound { end += 1 }
    return first..<end
  }

  /// Whom a sentence without a verb of speech is about: its subject, or the only person in it.
  private func subject(of sentence: Int, _ rivals: [Int]) -> Int? {
    let all = rivals.indices.filter {
      let person = people[rivals[$0]]
      return scene.mentions[person.latest].sentence == sentence && isPerson(person)
    }
    let known = all.filter { people[rivals[$0]].gender != .unknown }
    let there = known.isEmpty ? all : known
    let named = there.filter { isNamed(people[rivals[$0]]) }
    if named.count == 1 { return named[0] }
    if there.count == 1 { return there[0] }
    let subjects = there.filter { people[rivals[$0]].subjectSentence == sentence }
    return subjects.count == 1 ? subjects[0] : nil
  }

  private func isNamed(_ person: Person) -> Bool {
    if case .entity = person.referent { return true }
    return false
  }

  private func isPerson(_ person: Person) -> Bool {
    switch person.referent {
    case .entity(let entity):
      // *the Royal Infirmary* is nobody.
      let start = scene.mentions[person.latestName].tokens.lowerBound
      let hasArticle = start > 0 && scene.reading.tokens[start - 1].has(.the)
      return person.gender != .unknown || scene.entities[entity].isNamedPerson && !hasArticle
    case .described(let mention): return scene.mentions[mention].kind == .person && person.gender != .unknown
    }
  }
}

extension [Mention] {
  /// The first mention of a sentence, by halving.
  func first(in sentence: Int) -> Mention? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].sentence == sentence ? self[low] : nil
  }
}

extension [Cue] {
  /// Index of the first cue at or after a token, by halving.
  func partition(before token: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
