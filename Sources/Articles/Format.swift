// SPDX-License-Identifier: GPL-3.0-or-later

/// The forms in which articles come. A form is told by the bytes of a file; its name decides only where the
/// bytes leave it open.
public enum Format: String, Sendable, CaseIterable {
  case plainText = "plain text"
  /// A record a line.
  case jsonLines = "JSON Lines"
  /// One record, or an array of records.
  case json = "JSON"
  /// Comma-separated values, or with another mark between them; a record a row.
  case table = "CSV"
  case html = "HTML"
  case feed = "RSS or Atom"
  /// A letter with what is attached to it.
  case eml = "e-mail"
  /// Many letters in one file, as mail programs keep them.
  case mailbox = "mbox"
  /// A page saved with everything on it as one file.
  case mhtml = "MHTML"
  case pdf = "PDF"
  case rtf = "RTF"
  /// Of Word since 2007.
  case docx = "docx"
  /// Of LibreOffice.
  case odt = "odt"
  case zip = "zip"
  case gzip = "gzip"
  case tar = "tar"
  case warc = "WARC"
  /// Word before 2007, and other files of that container.
  case oldOffice = "old Office"

  /// The form of a file.
  ///
  /// - Parameter name: the file's name or path; empty when there is none.
  public static func detect(_ bytes: UnsafeBufferPointer<UInt8>, name: String = "") -> Format {
    for (mark, format) in marks where bytes.starts(with: mark) {
      return format == .zip ? documentFormat(bytes) ?? .zip : format
    }
    if bytes.count >= 512, bytes[257..<262].elementsEqual("ustar".utf8) { return .tar }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let opening = DecodedText(Bytes(rebasing: bytes.prefix(2048))).text
      return opening.withUnsafeBufferPointer { detect($0, name: name) }
    }
    // Without a mark only a page is taken for UTF-16.
    if bytes.isMarklessUTF16 != nil {
      let opening = DecodedText(markless: bytes.part(0..<min(bytes.count, 2048))).text
      return opening.withUnsafeBufferPointer { detect($0, name: name) } == .html ? .html : .plainText
    }
    let start = firstVisible(bytes)
    let opening = Bytes(rebasing: bytes[start..<min(bytes.count, start + 1024)])
    let name = name.lowercased()
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .jsonLines }
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return .table }
    if let format = jsonFormat(opening, name: name) { return format }
    if Mailbox.begins(bytes, at: 0) { return .mailbox }
    return markupFormat(opening, name: name) ?? mailFormat(bytes, name: name) ?? tableFormat(bytes)
      ?? .plainText
  }

  /// A first line that names the columns *text* and another one of an article's.
  private static func tableFormat(_ bytes: Bytes) -> Format? {
    let start = bytes.part(0..<min(bytes.count, 2_000))
    var rows = TableRows(start.part(0..<start.lineEnd(from: 0)))
    guard let fields = rows.next()?.fields, fields.count > 1 else { return nil }
    let names = fields.map { trimmedText($0[...]) }
    return names.contains("text") && names.count { FieldMap.fields.contains($0) } > 1 ? .table : nil
  }

  /// A file that begins with the fields of a letter. One of many parts that came from nowhere but a browser is a page.
  private static func mailFormat(_ bytes: Bytes, name: String) -> Format? {
    let start = bytes.part(0..<min(bytes.count, 1 << 16))
    let firstLine = start.part(0..<start.lineEnd(from: 0))
    guard let colon = firstLine.firstIndex(of: UInt8(ascii: ":")),
      HeaderFields.isName(firstLine.part(0..<colon))
    else {
      return nil
    }
    let fields = HeaderFields(start)
    let isNamed = [".eml", ".mht", ".mhtml"].contains { name.hasSuffix($0) }
    let isLetter = ["mime-version", "message-id", "received", "return-path"].contains { fields[$0] != nil }
    let isAddressed = ["from", "subject", "date"].allSatisfy { fields[$0] != nil }
    guard isLetter || isAddressed || (isNamed && fields["content-type"] != nil) else { return nil }
    let isPage =
      fields["snapshot-content-location"] != nil || name.hasSuffix(".mht") || name.hasSuffix(".mhtml")
      || (fields.parameters("content-type").value == "multipart/related" && fields["to"] == nil
        && fields["received"] == nil)
    return isPage ? .mhtml : .eml
  }

  private static let marks: [([UInt8], Format)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .rtf), (Array("WARC/".utf8), .warc),
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x1F, 0x8B], .gzip), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
  ]

  /// The form of a document that is a zip file inside, told by the parts that it must have.
  private static func documentFormat(_ bytes: Bytes) -> Format? {
    var names = ZipDirectory(bytes).names
    // One that is cut short has no directory any more.
    if names.isEmpty { names = ZipDirectory.firstNames(in: bytes) }
    if names.contains("word/document.xml") { return .docx }
    return names.first == "mimetype" && names.contains("content.xml") ? .odt : nil
  }

  private static func firstVisible(_ bytes: Bytes) -> Int {
    var i = 0
    while i < bytes.count {
      let length = bytes.whiteSpaceLength(at: i)
      if length == 0 { return i }
      i += length
    }
    return bytes.count
  }

  /// An object begins with a brace and a quotation mark, an array of records with a bracket and a brace.
  private static func jsonFormat(_ opening: Bytes, name: String) -> Format? {
    let isNamed = name.hasSuffix(".json")
    guard let first = opening.first, "{[".utf8.contains(first) else { return isNamed ? .json : nil }
    let next = opening.dropFirst().first { !" \t\r\n".utf8.contains($0) }
    if first == UInt8(ascii: "[") {
      return isNamed || next == UInt8(ascii: "{") ? .json : nil
    }
    guard isNamed || next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") else { return nil }
    return isNamed ? .json : .jsonLines
  }

  private static func markupFormat(_ opening: Bytes, name: String) -> Format? {
    guard opening.first == UInt8(ascii: "<") else { return nil }
    let opening = Phrase(opening)
    if opening.contains("<rss") || opening.contains("<feed") || opening.contains("<rdf") { return .feed }
    if htmlStarts.containsStart(of: opening) || opening.contains("<html") { return .html }
    return [".html", ".htm", ".xhtml"].contains { name.hasSuffix($0) } ? .html : nil
  }

  private static let htmlStarts: PhraseTable = ["<!doctype html", "<head", "<body"]
}
