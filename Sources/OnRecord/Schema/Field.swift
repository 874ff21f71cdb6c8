// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of the field table: a kind of term in the index, and how people ask for it.
///
/// The table drives indexing, the query parser, `onrecord help fields` and `Documentation/Schema.md`; a test holds them
/// together. The prefixes are those of Omega (Xapian's `termprefixes` document) where Omega has one, so that the stock
/// tools work on our databases; the `X…` prefixes are ours.
public struct Field: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// Words of the text, with positions.
    case text
    /// A whole name or value, folded, without positions.
    case name
    /// Single words of a longer value, folded, without positions.
    case words
    case date
    /// Bookkeeping; not for queries.
    case identity
  }

  /// What a query calls it (`official:`); empty for plain words and for fields that queries do not have.
  public let name: String
  /// What begins the term in the index.
  public let prefix: String
  public let kind: Kind
  /// Whether one article can have several.
  public let isMany: Bool
  public let help: String
}

extension Field {
  public static let body = Field(
    name: "", prefix: "", kind: .text, isMany: true,
    help: "words of the passages, positions 100 apart between them")
  public static let headline = Field(
    name: "title", prefix: "S", kind: .text, isMany: true, help: "words of the headline")
  public static let byline = Field(
    name: "byline", prefix: "A", kind: .words, isMany: true,
    help: "words of the byline: who wrote it, never who is quoted")
  public static let official = Field(
    name: "official", prefix: "XSPEAKER", kind: .name, isMany: true,
    help: "who is quoted: a person, a body, a document")
  public static let role = Field(
    name: "role", prefix: "XROLE", kind: .words, isMany: true,
    help: "words of the post that somebody quoted holds")
  public static let organisation = Field(
    name: "org", prefix: "XORG", kind: .words, isMany: true,
    help: "words of the body for which somebody quoted speaks")
  public static let `case` = Field(
    name: "case", prefix: "XCASE", kind: .name, isMany: true, help: "what the article is about")
  public static let outlet = Field(
    name: "source", prefix: "XOUTLET", kind: .name, isMany: false, help: "where the article was published")
  public static let quotationKind = Field(
    name: "kind", prefix: "XKIND", kind: .name, isMany: true,
    help: "direct, mixed or indirect quotations it holds")
  public static let day = Field(
    name: "date", prefix: "D", kind: .date, isMany: false, help: "day of publication, YYYYMMDD")
  public static let month = Field(
    name: "", prefix: "M", kind: .date, isMany: false, help: "month of publication, YYYYMM")
  public static let year = Field(
    name: "", prefix: "Y", kind: .date, isMany: false, help: "year of publication, YYYY")
  public static let identifier = Field(
    name: "", prefix: "Q", kind: .identity, isMany: false, help: "identity of the article")
  public static let path = Field(
    name: "", prefix: "P", kind: .identity, isMany: true, help: "path of the file")
  public static let url = Field(
    name: "", prefix: "U", kind: .identity, isMany: false, help: "address of the page")
  public static let language = Field(
    name: "", prefix: "L", kind: .identity, isMany: false, help: "language, such as en")
  public static let near = Field(
    name: "", prefix: "XN", kind: .identity, isMany: true,
    help: "bands of the text's sketch: articles that share one may be copies")

  /// Every kind of term that the index holds.
  public static let all: [Field] = [
    body, headline, byline, official, role, organisation, `case`, outlet, quotationKind, day, month, year,
    identifier,
    path, url, language, near,
  ]
}

/// The value slots of a document. Slots 0 to 3 are left to Omega's meaning.
public enum Slot {
  /// Day of publication, `YYYYMMDD`; `00` where the day or month is not known.
  public static let date: UInt32 = 10
  /// The ``ArticleTable``.
  public static let table: UInt32 = 11
  /// The outlet's name as printed.
  public static let outlet: UInt32 = 12
  /// 99999999 less the day of publication, and the identity: sorted from the highest down, the earliest comes first and
  /// the undated last.
  public static let earliestFirst: UInt32 = 13
  /// The day of publication, and the identity: sorted from the highest down, the latest comes first and the undated last.
  public static let latestFirst: UInt32 = 14

  /// The ``TextSketch``.
  public static let sketch: UInt32 = 20
  /// The name of the family of copies; nothing for an article without copies.
  public static let family: UInt32 = 21

  static let all: [(slot: UInt32, help: String)] = [
    (date, "day of publication, YYYYMMDD, 00 where the day or the month is not known"),
    (table, "where the passages and quotations stand, who speaks, the cases"),
    (outlet, "the outlet's name as printed"),
    (
      earliestFirst,
      "99999999 less slot 10, and the identity: sorted from the highest down, the earliest first and the undated last"
    ),
    (
      latestFirst,
      "slot 10, and the identity: sorted from the highest down, the latest first and the undated last"
    ),
    (sketch, "the sketch of the text, by which copies are told"),
    (family, "the name of the family of copies; nothing for an article without copies"),
  ]
}
