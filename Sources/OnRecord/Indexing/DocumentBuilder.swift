// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import Xapian

/// An article ready to be written: its document, and what the dictionaries are told of it.
struct PreparedArticle: Sendable {
  var id: String
  var document: PackedDocument
  /// The distinct words of the text.
  var words: TokenList
  var vocabulary: [Range<Int>]
  var names: [NameEntry]
  /// Of the text's sketch; none for a text too short to have one.
  var bands: [UInt64]
  /// The term of the page's address; nil when it has none that versions know each other by.
  var address: [UInt8]?
  /// Of the text, where the source gave the identity, which then says nothing of the text; else nil.
  var textHash: ContentHash?
  /// Counted for the report.
  var quotations: Int
  var attributed: Int

  /// A name under which somebody, or a case, is known in an article.
  struct NameEntry: Hashable, Sendable {
    var field: Expression.NameField
    /// Folded.
    var alias: [UInt8]
    /// As printed.
    var canonical: String
  }
}

/// Makes the document of an article: see `Documentation/Schema.md`.
enum DocumentBuilder {
  /// What the words of the headline count for, beside a word of the text.
  private static let headlineWeight: UInt32 = 3

  static func prepare(
    _ article: Article, _ extraction: Extraction, id: String, path: String, hash: String,
    modified: String? = nil
  ) -> PreparedArticle {
    let cut = PassageCutter.cut(article.text, paragraphs: article.paragraphs, extraction: extraction)
    let groups = TermGroups(cut.words, positions: cut.positions)
    var document = PackedDocument()
    let table = cut.table.encoded()
    var stored = StoredArticle(id: id, path: path, hash: hash, modified: modified, article: article)
    stored.tableChecksum = String(decoding: Checksum.of(table), as: UTF8.self)
    document.setData(stored.encoded())
    document.setValue(table, in: Slot.table)
    addWords(cut.words, groups, to: &document)
    addHeadline(article, cut, to: &document)
    addIdentity(article, id: id, to: &document)
    addDate(article.published, id: id, to: &document)
    let names = addNames(cut.table, to: &document)
    let bands = addSketch(cut, to: &document)
    if let outlet = article.outlet {
      document.setValue(outlet, in: Slot.outlet)
      document.addBooleanTerm(Term.make(.outlet, Term.folded(outlet)))
    }
    return PreparedArticle(
      id: id, document: document, words: cut.words, vocabulary: groups.groups.map(\.term), names: names,
      bands: bands, address: PageAddress.term(article.url),
      textHash: article.id == nil ? nil : ContentHash(article.text),
      quotations: extraction.quotations.count, attributed: extraction.quotations.count { $0.speaker != nil })
  }

  private static func addWords(_ words: TokenList, _ groups: TermGroups, to document: inout PackedDocument) {
    words.terms.withUnsafeBufferPointer { terms in
      groups.positions.withUnsafeBufferPointer { positions in
        for group in groups.groups {
          document.addTerm(
            UnsafeBufferPointer(rebasing: terms[group.term]),
            positions: UnsafeBufferPointer(rebasing: positions[group.positions]))
        }
      }
    }
  }

  /// The headline's words, once under their prefix, with positions for phrases, and once more among the words of the
  /// text, where they count for more. There they stand behind the last passage, each so far from the others that no
  /// phrase finds them: a word without any position would make Xapian find phrases that are nowhere.
  private static func addHeadline(
    _ article: Article, _ cut: PassageCutter.Result, to document: inout PackedDocument
  ) {
    guard let headline = article.headline else { return }
    let words = Tokeniser.tokens(of: headline)
    let groups = TermGroups(words, positions: (0..<words.count).map { UInt32($0 + 1) })
    let last = UInt32(cut.table.passages.last?.positions.upperBound ?? PassageCutter.firstPosition)
    for group in groups.groups {
      let term = Array(words.terms[group.term])
      let positions = Array(groups.positions[group.positions])
      let apart = positions.map { last + $0 * UInt32(PassageCutter.gap + 1) }
      document.addTerm(term, positions: apart, wdf: headlineWeight)
      document.addTerm(Term.make(.headline, term), positions: positions, wdf: 0)
    }
  }

  /// The terms for the paths are added when it is written: then it is known which files hold the article.
  private static func addIdentity(_ article: Article, id: String, to document: inout PackedDocument) {
    document.addBooleanTerm(Term.make(.identifier, id))
    if let path = article.path { document.addBooleanTerm(Term.make(.path, path)) }
    if let url = article.url { document.addBooleanTerm(Term.make(.url, url)) }
    if let language = article.language { document.addBooleanTerm(Term.make(.language, language)) }
    if let byline = article.byline { addWords(of: byline, .byline, to: &document) }
  }

  private static func addDate(_ date: PublicationDate?, id: String, to document: inout PackedDocument) {
    let order = PublicationOrder(date, id)
    document.setValue(order.earliestFirst, in: Slot.earliestFirst)
    document.setValue(order.latestFirst, in: Slot.latestFirst)
    guard let date else { return }
    for term in Term.dates(date) { document.addBooleanTerm(term) }
    document.setValue(Term.digits(Term.day(date), 8), in: Slot.date)
  }

  /// What copies of the article are found by. The headline is none of the text: copies have another.
  private static func addSketch(_ cut: PassageCutter.Result, to document: inout PackedDocument) -> [UInt64] {
    var first = 0
    let stretches = cut.table.passages.compactMap { passage -> Range<Int>? in
      defer { first += passage.positions.count }
      return passage.kind == .headline ? nil : first..<first + passage.positions.count
    }
    guard let (sketch, bands) = TextSketch.make(cut.words, stretches) else { return [] }
    document.setValue(sketch.encoded, in: Slot.sketch)
    for band in bands { document.addBooleanTerm(Term.band(band)) }
    return bands
  }

  /// Who is quoted, for whom, in what post, and the cases. Gives every name under which they are known here.
  private static func addNames(_ table: ArticleTable, to document: inout PackedDocument) -> [PreparedArticle
    .NameEntry]
  {
    var entries: [PreparedArticle.NameEntry] = []
    for speaker in table.quotedSpeakerIndices.map({ table.speakers[$0] }) {
      document.addBooleanTerm(Term.make(.official, Term.folded(speaker.name)))
      if let role = speaker.role { addWords(of: role, .role, to: &document) }
      if let body = speaker.organisation { addWords(of: body, .organisation, to: &document) }
      if speaker.kind == .organisation { addWords(of: speaker.name, .organisation, to: &document) }
      entries += names([speaker.name] + speaker.aliases + surname(of: speaker), of: speaker.name, .official)
    }
    for entry in table.cases {
      document.addBooleanTerm(Term.make(.case, Term.folded(entry.name)))
      entries += names([entry.name] + entry.aliases, of: entry.name, .case)
    }
    for kind in Set(table.quotations.map(\.kind.rawValue)).sorted() {
      document.addBooleanTerm(Term.make(.quotationKind, kind))
    }
    return entries
  }

  private static func surname(of speaker: Speaker) -> [String] {
    speaker.kind == .person ? speaker.name.split(separator: " ").suffix(1).map(String.init) : []
  }

  private static func names(
    _ aliases: [String], of canonical: String, _ field: Expression.NameField
  ) -> [PreparedArticle.NameEntry] {
    aliases.map { PreparedArticle.NameEntry(field: field, alias: Term.folded($0), canonical: canonical) }
  }

  private static func addWords(of text: String, _ field: Field, to document: inout PackedDocument) {
    let words = Tokeniser.tokens(of: text)
    for index in 0..<words.count { document.addBooleanTerm(Term.make(field, words.term(index))) }
  }
}
