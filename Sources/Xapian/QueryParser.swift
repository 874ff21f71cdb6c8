// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// Xapian's query language, as it is set up for a database: a value, from which a parser is made for each
/// text.
///
/// Be aware that this parser takes nearly anything: what it does not understand it reads as words, without a
/// complaint.
public struct QueryParser: Sendable {
  public var words: WordRules
  /// What joins words that nothing joins.
  public var defaultOperator: Operator
  public var fields: [Field]
  /// Tried in this order.
  public var ranges: [Range]
  public var flags: Flags
  /// For wildcards and partial words.
  public var wildcardLimit: Query.WildcardLimit
  /// Put before the terms of words without a field.
  public var defaultPrefix: String

  public init(
    words: WordRules = WordRules(), defaultOperator: Operator = .or, fields: [Field] = [],
    ranges: [Range] = [], flags: Flags = .standard, wildcardLimit: Query.WildcardLimit = .unlimited,
    defaultPrefix: String = ""
  ) {
    self.words = words
    self.defaultOperator = defaultOperator
    self.fields = fields
    self.ranges = ranges
    self.flags = flags
    self.wildcardLimit = wildcardLimit
    self.defaultPrefix = defaultPrefix
  }

  public enum Operator: Sendable, Hashable { case and, or, near, phrase, eliteSet, synonym, max }

  /// What the language allows.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// `AND`, `OR`, `NOT`, `XOR`, `NEAR`, `ADJ` and brackets.
    public static let boolean = Flags(rawValue: 1)
    /// `"phrases"`.
    public static let phrase = Flags(rawValue: 2)
    /// `+this -that`.
    public static let loveHate = Flags(rawValue: 4)
    /// Operators in small letters too.
    public static let booleanAnyCase = Flags(rawValue: 8)
    /// `pre*`; needs a database.
    public static let wildcard = Flags(rawValue: 16)
    /// `NOT this` by itself.
    public static let pureNot = Flags(rawValue: 32)
    /// The last word may be unfinished; needs a database.
    public static let partial = Flags(rawValue: 64)
    /// Suggest a correction; needs a database with spellings.
    public static let spellingCorrection = Flags(rawValue: 128)
    /// `~this` stands for its synonyms too; needs a database with synonyms.
    public static let synonym = Flags(rawValue: 256)
    /// Every word stands for its synonyms too.
    public static let autoSynonyms = Flags(rawValue: 512 | 256)
    /// So do several words together.
    public static let autoMultiwordSynonyms = Flags(rawValue: 1024 | 512 | 256)
    /// Split Chinese, Japanese and Korean text into pairs of characters.
    public static let ngrams = Flags(rawValue: 2048)
    /// Make no use of positions: phrases become their words.
    public static let noPositions = Flags(rawValue: 0x20000)

    public static let standard: Flags = [.boolean, .phrase, .loveHate]
  }

  /// A field, `name:word` in the text. The same name may be given again, for another prefix.
  public struct Field: Sendable {
    /// How the values of a field are taken.
    public enum Kind: Sendable, Hashable {
      /// As text: into words.
      case text
      /// Whole, to filter. Of a field whose values exclude each other, several are alternatives; of another,
      /// all must match.
      case boolean(exclusive: Bool)
      /// Whole, to filter; the values of all fields of a grouping are alternatives.
      case grouped(String)
    }

    public var name: String
    public var prefix: String
    public var kind: Kind
    /// Makes the query of a value, in place of the prefix. What it throws ends the parsing, and is thrown.
    public var query: (@Sendable (String) throws -> Query)?

    public init(_ name: String, prefix: String, kind: Kind = .text) {
      self.name = name
      self.prefix = prefix
      self.kind = kind
    }

    public init(
      _ name: String, kind: Kind = .boolean(exclusive: true),
      query: @escaping @Sendable (String) throws -> Query
    ) {
      self.init(name, prefix: "", kind: kind)
      self.query = query
    }
  }

  /// A range, `lower..upper` in the text, over the values of a slot.
  public struct Range: Sendable {
    public enum Kind: Sendable, Hashable {
      /// Compared as bytes.
      case text
      /// Numbers, stored as `Sortable` bytes.
      case number
      /// Dates, stored as YYYYMMDD; two figures of a year count from `epoch`.
      case date(monthFirst: Bool = false, epoch: Int = 1970)
    }

    public var kind: Kind
    public var slot: ValueSlot
    /// Distinguishes this range: `date:2001..2003`, or `1..2kg` where it is a suffix.
    public var marker: String
    public var markerIsSuffix: Bool
    /// Whether the marker may stand at both ends.
    public var markerRepeats: Bool
    /// Makes the query of the two ends (either may be empty), or `nil` when this range is not meant. What it
    /// throws ends the parsing, and is thrown.
    public var query: (@Sendable (String, String) throws -> Query?)?

    public init(
      _ kind: Kind, slot: ValueSlot, marker: String = "", markerIsSuffix: Bool = false,
      markerRepeats: Bool = false
    ) {
      self.kind = kind
      self.slot = slot
      self.marker = marker
      self.markerIsSuffix = markerIsSuffix
      self.markerRepeats = markerRepeats
    }

    public init(query: @escaping @Sendable (String, String) throws -> Query?) {
      self.init(.text, slot: 0)
      self.query = query
    }
  }
}

/// What a parser has made of a text.
public struct ParsedQuery: Sendable, Hashable {
  public var query = Query.matchNothing
  /// The text with spellings corrected; empty when there is nothing to correct.
  public var corrected = ""
  /// The words that the stopper left out.
  public var stopped: [String] = []
  /// For each term, the words of the text that it was made of.
  public var unstemmed: [[UInt8]: [String]] = [:]
}
