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
      let sources = attributions.map { $0.source.map(text.string).joined(separator: " ") }
      readings = sources.map(SourceReading.init)
      let fullNames = readings.compactMap { $0.isBody ? nil : $0.name }.filter { $0.contains(" ") }
      let cast = Cast(of: text, sources: fullNames)
      speakers = zip(readings, sources).map { Self.speaker($0, source: $1, cast) }
      resolvePronouns(text, attributions, cast)
    }

    private static func speaker(_ reading: SourceReading, source: String, _ cast: Cast) -> GoldSpeaker? {
      guard reading.kind == .name, let name = reading.name, !reading.isJoint else { return nil }
      if reading.isBody { return GoldSpeaker(name: name, isBody: true) }
      let words = Name(name)
      guard words.words.count < 2, let surname = words.surname else {
        return GoldSpeaker(name: name, isBody: false)
      }
      let title = source.split(whereSeparator: \.isWhitespace).map { Name.plain($0) }.filter(
        Words.titles.contains)
      if let person = cast.person(surname: surname, gender: Words.gender(of: title)) {
        return GoldSpeaker(name: person.name, isBody: false)
      }
      // A surname that several share stays open; a name met alone stands for itself, whatever it names.
      return cast.people[surname] == nil ? GoldSpeaker(name: name, isBody: true) : nil
    }

    /// Goes through the sources in the order of the text and carries the last person named on to *he* and *she*.
    private mutating func resolvePronouns(_ text: Text, _ attributions: [Attribution], _ cast: Cast) {
      let order = attributions.indices.filter { !attributions[$0].source.isEmpty }
        .sorted { attributions[$0].source[0].lowerBound < attributions[$1].source[0].lowerBound }
      let marked = Evaluation.markedStretches(of: text)
      var last: (speaker: GoldSpeaker, end: Int, gender: Words.Gender?)?
      for index in order {
        let source = attributions[index].source[0]
        // Somebody else's speech inside a quotation does not change who speaks outside it.
        if marked.contains(where: { $0.contains(source.lowerBound) }) { continue }
        switch readings[index].kind {
        case .name:
          let words = text.string(source).split(whereSeparator: \.isWhitespace).map { Name.plain($0) }
          last = speakers[index].flatMap { speaker in
            guard Self.isPerson(speaker, cast) else { return nil }
            return (speaker, source.upperBound, Words.gender(of: words + Name(speaker.name).words))
          }
        case .pronoun:
          guard let gender = Words.gender(of: [Name.plain(text.string(source))]), let antecedent = last else {
            continue
          }
          let between = min(antecedent.end, source.lowerBound)..<source.lowerBound
          let others = Self.names(in: between, of: text, outside: marked, cast)
          let isAlone = others.allSatisfy { $0 == Name(antecedent.speaker.name).surname }
          guard isAlone, antecedent.gender ?? gender == gender else {
            last = nil
            continue
          }
          speakers[index] = antecedent.speaker
          last = (antecedent.speaker, source.upperBound, gender)
        case .nominal, .none: last = nil
        }
      }
    }

    /// A full name, or a single one that names nothing else: *Nora*, not *Liberals*, not *the Echo*.
    private static func isPerson(_ speaker: GoldSpeaker, _ cast: Cast) -> Bool {
      guard speaker.isBody else { return true }
      let words = Name(speaker.name).words
      return words.count == 1 && !words[0].hasSuffix("s") && words.allSatisfy { !Words.bodies.contains($0) }
        && !speaker.name.allSatisfy(\.isUppercase)
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
