// SPDX-License-Identifier: GPL-3.0-or-later

/// *Alan Fisk asked Ian Marsh: “Was it you?” He replied: “It was.”*: who replies is whom the sentence before speaks to,
/// not who speaks in it. Elsewhere *he* goes on with the last speaker.
extension AntecedentResolver {
  /// What the sentence before a reply does: somebody speaks to somebody.
  private struct Address {
    /// Index of the cue.
    var cue: Int
    var speaker: Referent
    /// Index of the mention right after the verb, when there is one.
    var hearer: Int?
  }

  /// Which of the rivals replies, when a pronoun does; nil when the words do not tell.
  ///
  /// - Parameters:
  ///   - rivals: places in ``people`` of those who agree with the pronoun.
  ///   - chances: how likely each is without this rule; none when all are alike.
  /// - Returns: an index into `rivals`.
  func replier(_ index: Int, _ rivals: [Int], _ chances: [Float]) -> Int? {
    guard !subjects.isEmpty, case let isReply = isReply(index), isReply || says(index),
      let address = address(before: index), isReply || asks(address)
    else { return nil }
    guard let hearer = address.hearer else {
      return isAsked(address.cue) ? other(than: address.speaker, index, rivals, chances) : nil
    }
    let pronoun = scene.mentions[hearer]
    if pronoun.kind.isPronoun {
      guard pronoun.kind == scene.mentions[index].kind else { return nil }
      return other(than: address.speaker, index, rivals, chances)
    }
    guard let referent = named(hearer), referent != address.speaker else { return nil }
    return rivals.firstIndex { people[$0].referent == referent }
  }

  /// *When officers asked Ian Marsh about it, he replied: “…”*, *asked Ian Marsh what he meant*: whom the clause before
  /// speaks to.
  ///
  /// - Returns: an index into `rivals`.
  func asked(_ pronoun: Mention, _ rivals: [Int]) -> Int? {
    let sentence = scene.skeleton.sentences[pronoun.sentence]
    guard !subjects.isEmpty, case let at = pronoun.tokens.lowerBound,
      case let cues = cues(in: max(sentence.lowerBound, at - 60)..<at),
      let cue = cues.last(where: { isAsked($0) }), subjects[cue].mention >= 0,
      case let isPassive = scene.cues[cue].isPassive,
      !isPassive || Self.opening.contains(scene.reading.tokens[sentence.lowerBound].key)
    else { return nil }
    let told = isPassive ? subjects[cue].mention : hearer(of: cue, subjects[cue].mention)
    guard let told, let referent = named(told) else { return nil }
    return rivals.firstIndex { people[$0].referent == referent }
  }

  /// Whether a pronoun begins its sentence, or what the writer has of it, and replies: *He replied:*, *“…,” she answered*.
  private func isReply(_ index: Int) -> Bool {
    let tokens = scene.reading.tokens
    let mention = scene.mentions[index]
    let sentence = scene.skeleton.sentences[mention.sentence]
    guard let leads = leads(of: mention.tokens.lowerBound, sentence) else { return false }
    var verb = mention.tokens.upperBound
    while verb < sentence.upperBound, tokens[verb].has(.adverb) { verb += 1 }
    guard verb < sentence.upperBound, scene.skeleton.stretchAt[verb] < 0 else { return false }
    if Self.replies.contains(tokens[verb].key) { return isAlone(verb, sentence) }
    guard tokens[verb].has(.sayVerb) else { return false }
    if leads.contains(where: { Self.replying.contains(tokens[$0].key) }) { return true }
    return verb + 2 < sentence.upperBound && tokens[verb + 1].key == Self.inKey
      && Self.answers.contains(tokens[verb + 2].key) && isAlone(verb + 2, sentence)
  }

  /// Whether a pronoun begins what the writer has of its sentence, and says something: *“Yes,” she said*.
  private func says(_ index: Int) -> Bool {
    let mention = scene.mentions[index]
    let sentence = scene.skeleton.sentences[mention.sentence]
    guard mention.tokens.upperBound < sentence.upperBound,
      case let verb = scene.reading.tokens[mention.tokens.upperBound], verb.has([.sayVerb, .hearerVerb]),
      verb.has(.finite)
    else { return false }
    return leads(of: mention.tokens.lowerBound, sentence) != nil
  }

  /// Whether somebody is asked something, and no more is said to them: *The coroner asked her: “Were you late?”*, *asked Una
  /// Fell why she was late*.
  private func asks(_ address: Address) -> Bool {
    guard isAsked(address.cue), let hearer = address.hearer else { return false }
    let tokens = scene.reading.tokens
    let sentence = scene.skeleton.sentences[scene.mentions[hearer].sentence]
    let next = scene.mentions[hearer].reach
    guard next < sentence.upperBound, isMain(address.cue, sentence) else { return false }
    if Self.questions.contains(tokens[next].key) { return true }
    let stretch = Int(scene.skeleton.stretchAt[sentence.upperBound - 1])
    return stretch >= 0 && scene.stretches[stretch].tokens.lowerBound > next
      && scene.reading.tokens[scene.stretches[stretch].tokens].contains { $0.kind == .question }
  }

  /// Not *last week, when a man asked her why*.
  private func isMain(_ cue: Int, _ sentence: Range<Int>) -> Bool {
    let start = min(scene.cues[cue].token, scene.mentions[subjects[cue].mention].tokens.lowerBound)
    return [.none, .and, .but].contains(ClauseOpener.of(scene, start, in: sentence))
  }

  /// The few words of the writer's own before a pronoun, nil when they are more than *But* or *Answering,*.
  private func leads(of pronoun: Int, _ sentence: Range<Int>) -> [Int]? {
    var leads: [Int] = []
    var at = pronoun - 1
    while at >= sentence.lowerBound {
      let stretch = Int(scene.skeleton.stretchAt[at])
      if stretch >= 0 {
        at = scene.stretches[stretch].tokens.lowerBound
      } else if isLead(at), leads.count < 4 {
        leads.append(at)
      } else {
        return nil
      }
      at -= 1
    }
    return leads
  }

  /// *But*, *Answering,*
  private func isLead(_ at: Int) -> Bool {
    let token = scene.reading.tokens[at]
    return token.kind == .comma || token.has(.conjunction) || Self.replying.contains(token.key)
  }

  /// Whether nothing tells to what else somebody replies: *He replied to the letter.*
  private func isAlone(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    var at = verb + 1
    while at < sentence.upperBound, scene.skeleton.stretchAt[at] < 0,
      tokens[at].has(.adverb) || tokens[at].flags.contains(.endsLikeAdverb)
    {
      at += 1
    }
    guard at < sentence.upperBound, scene.skeleton.stretchAt[at] < 0 else { return true }
    let next = tokens[at]
    return !next.isWord || next.has([.that, .he, .she, .they, .it])
  }

  /// The last speech of the sentence before, over words that are a sentence of their own.
  private func address(before index: Int) -> Address? {
    guard var last = lastSentence(before: scene.mentions[index].sentence) else { return nil }
    if let stretch = last.stretch {
      guard speakers[stretch] >= 0, case let own = scene.mentions[speakers[stretch]].sentence,
        own < last.sentence, last.sentence - own <= 2
      else { return nil }
      last.sentence = own
    }
    for cue in cues(in: scene.skeleton.sentences[last.sentence]).reversed() {
      guard scene.cues[cue].kind != .thought, !scene.cues[cue].isPassive, !scene.cues[cue].isNegated,
        subjects[cue].mention >= 0, let speaker = referents[subjects[cue].mention]?.referent
      else { continue }
      return Address(cue: cue, speaker: speaker, hearer: hearer(of: cue, subjects[cue].mention))
    }
    return nil
  }

  /// Whoever stands right after a verb that takes a hearer, or after *to*: *told him*, *said to Ian Marsh*.
  private func hearer(of cue: Int, _ subject: Int) -> Int? {
    let tokens = scene.reading.tokens
    var at = scene.cues[cue].token + 1
    guard at < tokens.count else { return nil }
    if tokens[at].has(.to) { at += 1 } else if !scene.cues[cue].takesHearer { return nil }
    var mention = subject
    let step = scene.mentions[subject].tokens.lowerBound < at ? 1 : -1
    repeat {
      mention += step
    } while scene.mentions.indices.contains(mention)
      && (step > 0
        ? scene.mentions[mention].tokens.lowerBound < at : scene.mentions[mention].tokens.lowerBound > at)
    guard scene.mentions.indices.contains(mention), case let other = scene.mentions[mention],
      other.tokens.lowerBound == at, other.isFree
    else { return nil }
    return mention
  }

  /// Whom a mention stands for, or the name after it: *the driver, Colin Marsh*.
  private func named(_ mention: Int) -> Referent? {
    let end = scene.mentions[mention].reach
    guard case .described? = referents[mention]?.referent, mention + 1 < scene.mentions.count,
      case let next = scene.mentions[mention + 1], next.kind.isPersonName, end < scene.reading.tokens.count,
      scene.reading.tokens[end].kind == .comma
        ? next.tokens.lowerBound == end + 1 : next.tokens.lowerBound == end
    else { return referents[mention]?.referent }
    return referents[mention + 1]?.referent
  }

  /// The likeliest of those spoken of lately, other than the one who spoke last.
  private func other(than speaker: Referent, _ index: Int, _ rivals: [Int], _ chances: [Float]) -> Int? {
    let sentence = scene.mentions[index].sentence
    let others = rivals.indices.filter {
      let person = people[rivals[$0]]
      return person.referent != speaker && sentence - scene.mentions[person.latest].sentence <= 8
    }
    return chances.isEmpty ? others.last : others.max { chances[$0] < chances[$1] }
  }

  private func isAsked(_ cue: Int) -> Bool {
    Self.asking.contains(scene.reading.tokens[scene.cues[cue].token].key)
  }

  private static let replies: WordSet = [
    "replied", "replies", "answered", "answers", "responded", "responds", "retorted", "retorts",
  ]
  private static let replying: WordSet = ["replying", "answering", "responding"]
  private static let answers: WordSet = ["reply", "answer", "response"]
  private static let questions: WordSet = [
    "if", "whether", "why", "how", "what", "when", "where", "who", "which",
  ]
  private static let asking: WordSet = ["asked", "asks"]
  private static let opening: WordSet = ["when", "after", "once", "whenever"]
  private static let inKey = WordHash.key("in")
}
