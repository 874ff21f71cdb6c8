// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// The speaker of a unit, where the article settles who it is.
  public struct GoldSpeaker: Hashable, Sendable {
    /// The fullest form that the article gives.
    public var name: String
    /// An organisation or a publication, whose names are compared word by word.
    public var isBody: Bool
  }

  /// One quotation-marked stretch of three words or more, in one paragraph, that somebody is said to have uttered.
  public struct GoldUnit: Sendable {
    /// Marks included.
    public var span: Range<Int>
    /// Index into ``Gold/attributions``: units of one attribution are the parts of one quotation.
    public var attribution: Int
    public var kind: SourceKind
    /// From the first to the last word of the source.
    public var source: Range<Int>?
    public var speaker: GoldSpeaker?

    /// What makes two units those of one speaker.
    var key: Key {
      if let speaker { return .speaker(Name(speaker.name)) }
      return .place(source ?? span)
    }

    enum Key: Hashable {
      case speaker(Name)
      case place(Range<Int>)
    }
  }

  /// What a perfect extraction of one article would find.
  public struct Gold: Sendable {
    public var text: Text
    public var attributions: [Attribution]
    /// In the order of the text.
    public private(set) var units: [GoldUnit] = []
    /// Marked stretches that are counted neither for nor against: parts of fewer than three words, and turns of
    /// transcripts whose marks embrace the speaker's name too.
    public private(set) var setAside: [Range<Int>] = []
    /// Quotations with a unit.
    public var quotations: Int { Set(units.map(\.attribution)).count }

    /// The fewest words of a marked stretch that counts.
    static let fewestWords = 3

    public init(text: Text, standoff: Standoff) {
      self.init(text: text, attributions: standoff.attributions)
    }

    public init(text: Text, attributions: [Attribution]) {
      self.text = text
      self.attributions = attributions
      let speakers = GoldSpeakers(text: text, attributions: attributions)
      for stretch in Evaluation.markedStretches(of: text) {
        guard let index = owner(of: stretch) else { continue }
        let source = attributions[index].source
        if source.contains(where: { $0.overlaps(stretch) }) {
          setAside.append(stretch)
          continue
        }
        if text.words(in: stretch) < Self.fewestWords {
          setAside.append(stretch)
        } else {
          units.append(
            GoldUnit(
              span: stretch, attribution: index, kind: speakers.readings[index].kind,
              source: source.first.map { $0.lowerBound..<source[source.count - 1].upperBound },
              speaker: speakers.speakers[index]))
        }
      }
    }

    /// The attribution whose content holds at least half of a stretch; of several, one inside the other, the
    /// innermost, which is the shortest.
    private func owner(of stretch: Range<Int>) -> Int? {
      let letters = text.letters(in: stretch)
      guard letters > 0 else { return nil }
      return attributions.indices
        .filter { text.letters(in: stretch, attributions[$0].content) * 2 >= letters }
        .min { length($0) < length($1) }
    }

    private func length(_ attribution: Int) -> Int {
      attributions[attribution].content.reduce(0) { $0 + text.letters(in: $1) }
    }
  }
}
