// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// Hands over the records of a JSON file. A record that cannot be read does not stop the others.
  func forEachRecord<Failure: Error>(
    in file: Bytes, format: Format, _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      let decoded = DecodedText(file).text
      // The buffer outlives the call: `decoded` is kept to its end.
      return try decoded.withUnsafeBufferPointer { (text: Bytes) throws(Failure) in
        try forEachRecord(in: text, format: format, visit)
      }
    }
    var splitter = RecordSplitter(file, format: format)
    var isEmpty = true
    while let (record, line) = splitter.next() {
      isEmpty = false
      try visit(readRecord(file.part(record), line: line))
    }
    if isEmpty { try visit(.failure(.empty("no records in it"))) }
  }

  /// Reads one record, for those who get records one by one, from a pipe say.
  ///
  /// Its fields, by their own names or those of ``fieldMap``: `text`, which must be there, `id`, `headline`, `outlet`, `byline`, `published`, `url`,
  /// `path`. All others are kept as they are. Of two fields with one name the last counts. A byte that is not
  /// UTF-8 is taken as windows-1252. A `published` that holds no date we know is kept as an unknown field.
  ///
  /// - Parameter line: the line of the source on which the record begins, from 1.
  public func readRecord(_ record: UnsafeBufferPointer<UInt8>, line: Int) -> Result<Article, ReadingError> {
    guard record.count <= 6 * maximumTextSize + (1 << 20) else {
      return .failure(.tooLarge("a record of \(record.count >> 20) MiB", line: line))
    }
    do throws(JSONRecord.Problem) {
      return finish(record: try article(of: record, line: line), line: line)
    } catch {
      return .failure(
        ReadingError(
          .badRecord, line: line, reason: error.reason, cure: "mend this record; the others are read"))
    }
  }

  private func article(of source: Bytes, line: Int) throws(JSONRecord.Problem) -> Article {
    let record = try validRecord(source)
    guard let text = record.last(fieldMap.name(of: "text")) else {
      throw JSONRecord.Problem(reason: "no field \"\(fieldMap.name(of: "text"))\"")
    }
    guard case .string(let bytes) = text.value else {
      throw JSONRecord.Problem(reason: "field \"\(fieldMap.name(of: "text"))\" is not a string")
    }
    var article = Article(text: bytes)
    article.isFileText = false
    article.line = line
    article.id = try identifier(fieldMap.name(of: "id"), of: record)
    article.fieldMap = fieldMap
    article.headline = try string(fieldMap.name(of: "headline"), of: record)
    article.outlet = try string(fieldMap.name(of: "outlet"), of: record)
    article.byline = try string(fieldMap.name(of: "byline"), of: record)
    article.url = try string(fieldMap.name(of: "url"), of: record)
    article.path = try string(fieldMap.name(of: "path"), of: record)
    article.published = try string(fieldMap.name(of: "published"), of: record, isDate: true).flatMap {
      PublicationDate($0)
    }
    let knownFields = fieldMap.names
    let published = fieldMap.name(of: "published")
    article.otherFields = record.members.filter { member in
      if member.name == published, case .null = member.value { return false }
      return !knownFields.contains(member.name) || (member.name == published && article.published == nil)
    }.map { ($0.name, $0.json) }
    return article
  }

  private func validRecord(_ source: Bytes) throws(JSONRecord.Problem) -> JSONRecord {
    if source.firstInvalid(from: 0) == source.count { return try JSONRecord(source) }
    let decoded = DecodedText(source).text
    return try decoded.withUnsafeBufferPointer { (source: Bytes) throws(JSONRecord.Problem) in
      try JSONRecord(source)
    }
  }
}

/// The text of a field; nil when it is missing, null or empty.
private func string(
  _ name: String, of record: JSONRecord, isDate: Bool = false
) throws(JSONRecord.Problem) -> String? {
  guard let member = record.last(name) else { return nil }
  switch member.value {
  case .null: return nil
  case .string(let bytes): return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  case .other:
    // *"published": 2009* is a year.
    if isDate { return member.json }
    throw JSONRecord.Problem(reason: "field \"\(name)\" is not a string")
  }
}

/// An `id` may be a number too.
private func identifier(_ name: String, of record: JSONRecord) throws(JSONRecord.Problem) -> String? {
  if let member = record.last(name), case .other = member.value,
    let first = member.json.utf8.first, first == UInt8(ascii: "-") || (first >= 0x30 && first <= 0x39)
  {
    return member.json
  }
  return try string(name, of: record)
}
