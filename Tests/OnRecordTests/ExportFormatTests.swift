// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import Testing

@testable import OnRecord

/// What each format writes can be read back, whatever the articles hold.
@Suite struct ExportFormatTests {
  /// Signs that mean something to one format or another.
  static let signs = [
    "100% of {the} $5 & #1 under_score ^caret ~tilde \\back", "line one\nline two\r\nline three",
    "comma, \"quote\" and 'single'; semicolon", "- dash", "1. number",
    "*star* [link](x) <b>html</b> `code` | pipe",
    "TY  - NEWS", "ER  - ", "ends in \\", "Zoë ’Ave “x” — …", "=1+1", "\ttab", "{", "}", "}{", "\\{",
    "bell\u{7}",
  ]

  private func statement(_ signs: String, kind: Quotation.Kind = .direct) -> Statement {
    var article = Article(text: Array("“\(signs)” she said".utf8))
    article.headline = signs
    article.outlet = signs
    article.url = "http://example.org/?a={\(signs)}"
    article.published = PublicationDate(year: 2009, month: 5, day: 1)
    let quotation = QuotationView(
      kind: kind, spans: [0..<signs.utf8.count + 6], text: ["“\(signs)”"], cue: nil,
      speaker: Speaker(name: "Willem van der Holme", kind: .person, role: signs, organisation: nil),
      mention: nil,
      rule: "", confidence: 1, isMatch: true)
    return Statement(
      article: StoredArticle(id: signs, path: "/a b/\(signs)", hash: "0f", article: article), cases: [signs],
      passage: 3,
      quotation: quotation, before: 0)
  }

  private func export(_ format: Exporter.Format, _ signs: String) -> String {
    var exporter = Exporter(format, of: .quotations)
    return exporter.begin + exporter.record(statement(signs)) + exporter.record(statement(signs))
      + exporter.end
  }

  @Test(arguments: signs)
  func commaSeparatedFieldsAreThoseGiven(signs: String) throws {
    let rows = CSVReader.rows(export(.csv, signs))
    #expect(rows.count == 3)
    let row = try #require(rows.last)
    #expect(row.count == rows[0].count)
    let fields = Dictionary(uniqueKeysWithValues: zip(rows[0], row))
    #expect(fields["quotation"] == "“\(signs)”")
    #expect(fields["headline"] == signs)
    #expect(fields["role"] == signs)
    #expect(fields["path"] == "/a b/\(signs)")
    #expect(fields["published"] == "2009-05-01")
    #expect(fields["sha256"] == "0f")
  }

  @Test(arguments: signs)
  func entriesOfBibTeXHaveBalancedBracesAndTheWords(signs: String) throws {
    let entries = BibTeXReader.entries(export(.bibtex, signs))
    #expect(entries.count == 2)
    let entry = try #require(entries.first)
    #expect(entry.fields["title"] == "{\("“\(signs)”".printed)}")
    #expect(entry.fields["author"] == "van der Holme, Willem")
    #expect(entry.fields["date"] == "2009-05-01")
    #expect(entry.fields["howpublished"] == "Quoted in “\(signs.printed)”, \(signs.printed)")
    #expect(entry.fields["note"]?.hasSuffix("SHA-256 0f") == true)
    #expect(entry.key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) })
  }

  @Test(arguments: signs)
  func recordsOfRISAreOneLineATag(signs: String) throws {
    let records = RISReader.records(export(.ris, signs))
    #expect(records.count == 2)
    let record = try #require(records.first)
    #expect(record["TY"] == ["NEWS"])
    #expect(record["AU"] == ["van der Holme, Willem"])
    #expect(record["TI"] == ["\("“\(signs)”".printed) (quoted in “\(signs.printed)”)"])
    #expect(record["T2"] == [signs.printed])
    #expect(record["DA"] == ["2009/05/01/"])
    #expect(record["N1"]?.first == signs.printed)
    #expect(record["ER"] == [""])
  }

  @Test(arguments: signs)
  func markdownShowsEverySign(signs: String) {
    let lines = export(.markdown, signs).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "> \(MarkdownCitation.escaped("“\(signs)”"))")
    #expect(lines[1] == ">")
    #expect(
      lines[2].hasPrefix("> — **Willem van der Holme**, \(MarkdownCitation.escaped(signs)); quoted in [“"))
    #expect(lines[3].isEmpty)
  }

  @Test(arguments: [
    ("- a", "\\- a"), ("12. b", "12\\. b"), ("12) b", "12\\) b"), ("+ c", "\\+ c"), ("a - b", "a - b"),
    (
      "a_b *c* [d](e) <f> `g` # | ~ &amp; \\",
      "a\\_b \\*c\\* \\[d\\](e) \\<f\\> \\`g\\` \\# \\| \\~ \\&amp; \\\\"
    ),
    ("two\nlines", "two lines"),
  ])
  func markupIsEscapedInMarkdown(text: String, expected: String) {
    #expect(MarkdownCitation.escaped(text) == expected)
  }

  @Test func keysOfArticlesWhoseIdsDifferDiffer() {
    let keys = ["a b", "ab", "a  b", "a,b", "é", "è", ""].map { CitationKey.make(statement($0)) }
    #expect(Set(keys).count == keys.count)
    #expect(CitationKey.make(statement("x")) == CitationKey.make(statement("x")))
    #expect(CitationKey.make(statement("x")) == "holme2009:x:0-7")
  }

  @Test(arguments: [
    ("Hilary Tarrowby", Speaker.Kind.person, Citation.Name.person(family: "Tarrowby", given: "Hilary")),
    ("Willem van der Holme", .person, .person(family: "van der Holme", given: "Willem")),
    ("A. B. Carver", .person, .person(family: "Carver", given: "A. B.")),
    ("Peter", .person, .literal("Peter")),
    ("Wards Inspectorate", .organisation, .literal("Wards Inspectorate")),
    ("trust spokeswoman", .unnamed, .literal("trust spokeswoman")),
  ])
  func namesOfPeopleAreTurnedRound(name: String, kind: Speaker.Kind, expected: Citation.Name) {
    #expect(Citation.Name(Speaker(name: name, kind: kind)) == expected)
  }

  @Test func whatIsReportedSaysSo() {
    let title = Citation(statement("they had gone", kind: .indirect)).title
    #expect(title.hasSuffix("[reported, not quoted]"))
  }

  @Test(arguments: [Exporter.Format.json, .cslJSON])
  func anArrayOfNoneIsAnArray(format: Exporter.Format) {
    let exporter = Exporter(format, of: .articles)
    let text = exporter.begin + exporter.end
    #expect(text.filter { $0 == "[" }.count == 1 && text.filter { $0 == "]" }.count == 1)
  }
}

extension String {
  /// As formats of one line have it: white space as single spaces, no signs that steer.
  fileprivate var printed: String {
    String(onOneLine.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init))
  }

}
