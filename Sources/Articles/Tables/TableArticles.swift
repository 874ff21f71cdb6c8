// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// Hands over the rows of a table. The first row names the columns.
  func forEachArticle<Failure: Error>(
    inTable file: Bytes, _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    let decoded = DecodedText(file).text
    try decoded.withUnsafeBufferPointer { (text: Bytes) throws(Failure) in
      var rows = TableRows(text)
      guard let (header, _) = rows.next() else { return try visit(.failure(.empty("no rows in it"))) }
      let columns = header.map { trimmedText($0[...]) }
      guard columns.contains(fieldMap.name(of: "text")) else {
        return try visit(.failure(.noTextColumn(fieldMap.name(of: "text"), columns)))
      }
      var isEmpty = true
      while let (fields, line) = rows.next() {
        isEmpty = false
        try visit(finish(record: article(columns, fields, line: line), line: line))
      }
      if isEmpty { try visit(.failure(.empty("no rows below the names of the columns"))) }
    }
  }

  private func article(_ columns: [String], _ fields: [[UInt8]], line: Int) -> Article {
    func value(_ field: String) -> [UInt8]? {
      let name = fieldMap.name(of: field)
      let values = zip(columns, fields).filter { $0.0 == name && !$0.1.isEmpty }
      return values.last?.1
    }
    func text(_ field: String) -> String? { value(field).map { String(decoding: $0, as: UTF8.self) } }
    var article = Article(text: value("text") ?? [])
    article.isFileText = false
    article.line = line
    article.fieldMap = fieldMap
    article.id = text("id")
    article.headline = text("headline")
    article.outlet = text("outlet")
    article.byline = text("byline")
    article.url = text("url")
    article.path = text("path")
    article.published = text("published").flatMap { PublicationDate($0) }
    var known = fieldMap.names
    if article.published == nil { known.remove(fieldMap.name(of: "published")) }
    article.otherFields = zip(columns, fields).filter {
      !known.contains($0.0) && !$0.0.isEmpty && !$0.1.isEmpty
    }
    .map { ($0.0, jsonString($0.1)) }
    return article
  }
}

extension ReadingError {
  fileprivate static func noTextColumn(_ name: String, _ columns: [String]) -> ReadingError {
    let names = columns.prefix(12).map { oneLine($0.utf8.prefix(40)) }.joined(separator: ", ")
    return ReadingError(
      .badRecord, line: 1, reason: "no column “\(name)” among \(names)",
      cure: "say which holds the text: --map text=COLUMN")
  }
}

/// A JSON string of some characters, which must be valid UTF-8.
func jsonString(_ characters: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var json: [UInt8] = [UInt8(ascii: "\"")]
  for byte in characters {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
    case 0..<0x20: json += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: json.append(byte)
    }
  }
  return String(decoding: json + [UInt8(ascii: "\"")], as: UTF8.self)
}
