// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes statements or articles one by one in a format that other programs read: `begin`, the records,
/// `end`.
public struct Exporter: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case csv, json, jsonl, bibtex, ris
    case cslJSON = "csl-json"
    case markdown
  }

  /// What one record is.
  public enum Subject: String, Sendable, CaseIterable { case quotations, articles }

  public let format: Format
  public let subject: Subject
  private var isFirst = true

  public init(_ format: Format, of subject: Subject) {
    self.format = format
    self.subject = subject
  }

  /// What stands before the first record.
  public var begin: String {
    switch format {
    case .csv:
      CommaSeparated.row(
        subject == .quotations ? CommaSeparated.statementNames : CommaSeparated.articleNames)
    case .json: "{\"\(subject.rawValue)\": [\n"
    case .cslJSON: "[\n"
    case .jsonl, .bibtex, .ris, .markdown: ""
    }
  }

  /// What stands behind the last.
  public var end: String {
    switch format {
    case .json: isFirst ? "]}\n" : "\n]}\n"
    case .cslJSON: isFirst ? "]\n" : "\n]\n"
    case .csv, .jsonl, .bibtex, .ris, .markdown: ""
    }
  }

  public mutating func record(_ statement: Statement) -> String {
    precondition(subject == .quotations, "an export of articles was given a quotation")
    switch format {
    case .csv: return CommaSeparated.row(CommaSeparated.fields(statement))
    case .json, .jsonl: return json { $0.statement(statement, key: CitationKey.make(statement)) }
    default: return cited(Citation(statement))
    }
  }

  public mutating func record(_ article: StoredArticle, cases: [String]) -> String {
    precondition(subject == .articles, "an export of quotations was given an article")
    switch format {
    case .csv: return CommaSeparated.row(CommaSeparated.fields(article, cases: cases))
    case .json, .jsonl:
      return json { json in
        json.object {
          $0.field("key", CitationKey.make(article))
          $0.articleFields(article)
          $0.field("cases", cases)
        }
      }
    default: return cited(Citation(article))
    }
  }

  private mutating func cited(_ citation: Citation) -> String {
    switch format {
    case .bibtex: BibTeX.entry(citation)
    case .ris: RIS.record(citation)
    case .markdown: MarkdownCitation.entry(citation)
    case .cslJSON: json { $0.cslItem(citation) }
    case .csv, .json, .jsonl: preconditionFailure("no citation format")
    }
  }

  /// An element of an array, or a line.
  private mutating func json(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    if format == .jsonl { return json.string + "\n" }
    defer { isFirst = false }
    return (isFirst ? "" : ",\n") + json.string
  }
}

extension JSONWriter {
  /// A quotation with the article that prints it.
  public mutating func statement(_ statement: Statement, key: String? = nil) {
    object { $0.statementFields(statement, key: key) }
  }

  mutating func statementFields(_ statement: Statement, key: String?) {
    if let key { field("key", key) }
    field("text", statement.text)
    self.key("quotation")
    quotation(statement.quotation, in: statement.article)
    self.key("article")
    object { $0.articleFields(statement.article) }
    field("passage_id", statement.passageID)
    field("line", statement.line)
    field("cases", statement.cases)
  }
}
