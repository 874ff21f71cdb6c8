// SPDX-License-Identifier: GPL-3.0-or-later

/// One article as it was read: its text, the use of each part of it, and what it says of itself.
public struct Article: Equatable, Sendable {
  /// Identity given by the source (JSON Lines `id`); nil when there is none.
  public var id: String?
  /// The whole text, valid UTF-8. For a plain-text file this is the file, decoded when it was not UTF-8.
  public var text: [UInt8]
  /// The parts of the text, in order, not overlapping.
  public var blocks: [Block]
  /// Turns offsets into `text` into offsets into the file's own bytes, when ``isFileText``.
  public var offsets: OffsetMap
  /// Whether the text is the file itself (decoded if need be), so that spans can be found in it; false when
  /// the text was taken out of a record or a page.
  public var isFileText: Bool
  /// Where the source says that the article comes from (JSON Lines `path`); nil when it is the file read.
  public var path: String?
  /// The line of the file on which the article's record begins, from 1; nil when it has the file to itself.
  public var line: Int?
  /// What the record calls its fields, when it was read with a map; needed to read it again.
  public var fieldMap = FieldMap()
  /// Where else in the file it stands: the member of an archive, its number, its pages.
  public var place = Place()
  public var headline: String?
  public var outlet: String?
  public var byline: String?
  public var url: String?
  public var published: PublicationDate?
  /// The date at which an archive took the article in; never a publication date.
  public var archived: PublicationDate?
  /// BCP 47 language tag.
  public var language: String?
  /// Fields that we do not know, each with its JSON text, in the order of the source. Kept and shown again.
  public var otherFields: [(name: String, json: String)]

  public init(text: [UInt8]) {
    self.text = text
    self.blocks = []
    self.offsets = OffsetMap()
    self.isFileText = true
    self.otherFields = []
  }

  public static func == (a: Article, b: Article) -> Bool {
    a.id == b.id && a.text == b.text && a.blocks == b.blocks && a.offsets == b.offsets
      && a.isFileText == b.isFileText && a.path == b.path && a.line == b.line && a.place == b.place
      && a.fieldMap == b.fieldMap
      && a.headline == b.headline && a.outlet == b.outlet && a.byline == b.byline && a.url == b.url
      && a.published == b.published && a.archived == b.archived && a.language == b.language
      && a.otherFields.elementsEqual(b.otherFields, by: ==)
  }
}

/// A part of an article's text and what the page uses it for.
public struct Block: Equatable, Sendable {
  public enum Kind: String, Sendable {
    case headline
    case heading
    case caption
    case paragraph
    /// Who wrote it: *By Jane Roe*.
    case byline
    /// A line that holds a date, or a date and a place.
    case dateline
    /// Navigation, footers, house rules, links to other articles: neither searched nor quoted.
    case boilerplate
  }

  /// Half-open range of byte offsets into ``Article/text``, white space at both ends left out.
  public var span: Range<Int>
  public var kind: Kind

  public init(span: Range<Int>, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}
