// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// Who the source of each attribution is, where the annotation and the article settle it.
  ///
  /// The annotation marks the source's words alone, so a name is resolved only as far as the article leaves no
  /// choice: a full name as it stands; a surname where one person of the article bears it; *he* and *she* where the
  /// source annotated before is a person and no other person is named in between. Everything else stays open, and is
  /// scored by the place of the mention.
  struct GoldSpeakers {
    /// For each attribution.
    let readings: [SourceReading]
    /// For each attribution; nil where the speaker is not settled.
    private(set) var speakers: [GoldSpeaker?]

    init(text: Text, attributions: [Attribution]) {
      readings = attributions.map { attribution in
        SourceReading(of: attribution.source.map(text.string).joined(separator: " "))
      }
      let fullNames = readings.compactMap { $0.isBody ? nil : $0.name }.filter { $0.contains(" ") }
      let cast = Cast(of: text, sources: fullNames)
      speakers = readings.map { Self.speaker($0, cast) }
      resolvePronouns(text, attributions, cast)
    }

    private static func speaker(_ reading: SourceReading, _ cast: Cast) -> GoldSpeaker? {
      guard reading.kind == .name, let name = reading.name, !reading.isJoint else { return nil }
      if reading.isBody { return GoldSpeaker(name: name, isBody: true) }
      let words = Name(name)
      guard words.words.count < 2, let surname = words.surname else {
        return GoldSpeaker(name: name, isBody: false)
      }
      if let person = cast.person(surname: surname) { return GoldSpeaker(name: person.name, isBody: false) }
      // A surname that several share stays open; a name met alone stands for itself, whatever it names.
      return cast.people[surname] == nil ? GoldSpeaker(name: name, isBody: true) : nil
    }

    /// Goes through the sources in the order of the text and carries the last person named on to *he* and *she*.
    private mutating func resolvePronouns(_ text: Text, _ attributions: [Attribution], _ cast: Cast) {
      let order = attributions.indices.filter { !attributions[$0].source.isEmpty }
        .sorted { attributions[$0].source[0].lowerBound < attributions[$1].source[0].lowerBound }
      let marked = Evaluation.markedStretches(of: text)
      var last: (speaker: GoldSpeaker, end: Int, pronouns: Set<String>?)?
      for index in order {
        let source = attributions[index].source[0]
        // Somebody else's speech inside a quotation does not change who speaks outside it.
        if marked.contains(where: { $0.contains(source.lowerBound) }) { continue }
        switch readings[index].kind {
        case .name:
          let speaker = speakers[index]
          last = speaker.flatMap { $0.isBody && cast.people[Name($0.name).surname ?? ""] != nil ? nil : $0 }
            .map { ($0, source.upperBound, nil) }
        case .pronoun:
          let pronoun = Name.plain(text.string(source))
          guard let gender = [Words.masculine, Words.feminine].first(where: { $0.contains(pronoun) }),
            let antecedent = last
          else { continue }
          let between = min(antecedent.end, source.lowerBound)..<source.lowerBound
          let others = Self.names(in: between, of: text, outside: marked, cast)
          let isAlone = others.allSatisfy { $0 == Name(antecedent.speaker.name).surname }
          guard isAlone, antecedent.pronouns ?? gender == gender else {
            last = nil
            continue
          }
          speakers[index] = antecedent.speaker
          last = (antecedent.speaker, source.upperBound, gender)
        case .nominal, .none: last = nil
        }
      }
    }

    /// The surnames of the article's people that stand in a range, outside quotation marks.
    private static func names(
      in range: Range<Int>, of text: Text, outside marked: [Range<Int>], _ cast: Cast
    ) -> Set<String> {
      var names: Set<String> = []
      var start = range.lowerBound
      for stretch in marked where stretch.overlaps(range) {
        names.formUnion(words(text, start..<max(start, stretch.lowerBound)))
        start = max(start, stretch.upperBound)
      }
      names.formUnion(words(text, min(start, range.upperBound)..<range.upperBound))
      return names.filter { cast.people[$0] != nil }
    }

    private static func words(_ text: Text, _ range: Range<Int>) -> Set<String> {
      Set(text.string(range).split(whereSeparator: \.isWhitespace).map(Name.plain))
    }
  }
}
