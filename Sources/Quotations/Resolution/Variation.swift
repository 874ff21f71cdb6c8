// SPDX-License-Identifier: GPL-3.0-or-later

/// Newspapers avoid a name by a description that they have not introduced: *But Una Fell welcomed it. “…,” the chief
/// executive said*; *the mother-of-four added*.
extension AntecedentResolver {
  /// The person of the last sentence of the writer's own whom a description stands for; nil when it need not.
  func variation(_ index: Int) -> Referent? {
    let mention = scene.mentions[index]
    let tokens = scene.reading.tokens
    let head = tokens[mention.name.lowerBound]
    let isAge = Ages.isAge(mention, scene.reading)
    guard mention.kind == .person || isAge, !mention.isPlural, speaks[index],
      tokens[mention.tokens.lowerBound].has(.the)
    else { return nil }
    let isEpithet = isAge || Self.epithets.contains(head.key)
    guard isEpithet || Self.offices.contains(head.key) && endsQuotation(mention), !isIntroduced(index) else {
      return nil
    }
    let rivals = people.indices.suffix(12).filter {
      guard case .entity(let entity) = people[$0].referent, scene.entities[entity].isNamedPerson,
        // Whose age is told is known by it.
        !isAge || !scene.entities[entity].mentions.prefix(40).contains(where: hasAge)
      else { return false }
      return people[$0].gender == mention.gender || people[$0].gender == .unknown
        || mention.gender == .unknown
    }
    return lastToSpeak(index, mention, Array(rivals)).map { people[rivals[$0]].referent }
  }

  private func hasAge(_ mention: Int) -> Bool { Ages.age(of: scene.mentions[mention], scene.reading) != nil }

  /// Whether the sentence begins with the quoted words.
  private func endsQuotation(_ mention: Mention) -> Bool {
    let start = scene.skeleton.sentences[mention.sentence].lowerBound
    return scene.skeleton.stretchAt[start] >= 0 && start > 0
      && scene.skeleton.paragraphOf[max(0, mention.sentence - 1)]
        == scene.skeleton.paragraphOf[mention.sentence]
  }

  /// Whether the article has described somebody by the same noun before.
  private func isIntroduced(_ index: Int) -> Bool {
    let head = scene.reading.tokens[scene.mentions[index].name.lowerBound].key
    return people.contains {
      guard case .described(let mention) = $0.referent else { return false }
      return scene.reading.tokens[scene.mentions[mention].name.lowerBound].key == head
    }
  }

  private static let epithets = WordSet(
    "mum-of-one mum-of-two mum-of-three mum-of-four mum-of-five dad-of-one dad-of-two dad-of-three dad-of-four "
      + "dad-of-five mother-of-one mother-of-two mother-of-three mother-of-four mother-of-five father-of-one "
      + "father-of-two father-of-three father-of-four father-of-five grandmother-of-two grandmother-of-three "
      + "grandfather-of-two grandfather-of-three gran-of-two gran-of-three pensioner teenager businessman "
      + "businesswoman academic singer actor actress striker mp peer politician")
  private static let offices = WordSet(
    "executive leader chairman chairwoman chair director minister secretary president mayor councillor mp senator "
      + "governor candidate nominee professor author campaigner boss chief premier manager headteacher")
}
