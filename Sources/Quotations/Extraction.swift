// SPDX-License-Identifier: GPL-3.0-or-later

/// All that was found in one article: the quotations, who is quoted, and the cases it is about.
public struct Extraction: Equatable, Sendable {
  /// In the order of the text.
  public var quotations: [Quotation]
  /// Everybody and everything quoted in the article. ``Quotation/speaker`` is an index into this array.
  public var speakers: [Speaker]
  /// The cases that the article is about, the most mentioned first.
  public var cases: [Case]

  public init(quotations: [Quotation] = [], speakers: [Speaker] = [], cases: [Case] = []) {
    self.quotations = quotations
    self.speakers = speakers
    self.cases = cases
  }
}

/// One utterance, as it stands in the article.
public struct Quotation: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A whole utterance in quotation marks.
    case direct
    /// Quoted words inside the writer's own clause.
    case mixed
    /// Reported without quotation marks.
    case indirect
  }

  public var kind: Kind
  /// Where the words stand, quotation marks included: half-open ranges of UTF-8 byte offsets, in order. A quotation
  /// split by its reporting clause has two, a speech over three paragraphs three.
  public var spans: [Range<Int>]
  /// The words that report the speech (*said*, *according to*), when there are any.
  public var cue: Range<Int>?
  /// The words that name the speaker for this quotation (*Mr Badman*, *she*), when there are any.
  public var mention: Range<Int>?
  /// Index into ``Extraction/speakers``; nil when the text does not say who speaks.
  public var speaker: Int?
  /// The name of the rule (or model) that made the attribution, for `--explain`.
  public var rule: String
  /// How sure the attribution is, from 0 to 1. Calibrated on the training corpus.
  public var confidence: Double

  public init(
    kind: Kind, spans: [Range<Int>], cue: Range<Int>? = nil, mention: Range<Int>? = nil, speaker: Int? = nil,
    rule: String = "", confidence: Double = 0
  ) {
    self.kind = kind
    self.spans = spans
    self.cue = cue
    self.mention = mention
    self.speaker = speaker
    self.rule = rule
    self.confidence = confidence
  }
}

/// Somebody or something that is quoted in an article.
public struct Speaker: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case person
    case organisation
    /// A review, a report, a letter.
    case document
    /// Somebody the article does not name: *an NSPCC spokesman*.
    case unnamed
  }

  /// The fullest form of the name in the article, without titles: *Stephen Morton*.
  public var name: String
  public var kind: Kind
  /// The post held, in the article's words: *director of public health*.
  public var role: String?
  /// The body for which the post is held, in the article's words: *East Lancashire*.
  public var organisation: String?
  /// Other forms of the name in the article: *Dr Morton*, *Dr Stephen Morton*.
  public var aliases: [String]

  public init(
    name: String, kind: Kind, role: String? = nil, organisation: String? = nil, aliases: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.role = role
    self.organisation = organisation
    self.aliases = aliases
  }
}

/// An incident, review, inquest, inquiry or trial that an article is about.
public struct Case: Equatable, Sendable {
  /// What the case is called in the article: *Baby P*.
  public var name: String
  /// Other names of it in the article: *Peter*.
  public var aliases: [String]
  /// Where the article speaks of it by one of these names: half-open ranges of UTF-8 byte offsets, in order.
  public var mentions: [Range<Int>]

  public init(name: String, aliases: [String] = [], mentions: [Range<Int>] = []) {
    self.name = name
    self.aliases = aliases
    self.mentions = mentions
  }
}
