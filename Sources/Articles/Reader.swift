// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads articles out of files. A value without state: one reader serves any number of tasks.
public struct Reader: Sendable {
  /// Bytes of text that one article may have: 32 MiB, some five thousand pages.
  public static let defaultMaximumTextSize = 32 << 20
  /// Lines that one article may have.
  static let maximumLineCount = 1_000_000

  /// Bytes of text that one article may have.
  public var maximumTextSize: Int
  /// What the records of JSON files and tables call their fields.
  public var fieldMap: FieldMap
  /// What is unpacked of a file at most.
  var unpacking = Unpacking()

  public init(maximumTextSize: Int = Reader.defaultMaximumTextSize, fieldMap: FieldMap = FieldMap()) {
    self.maximumTextSize = maximumTextSize
    self.fieldMap = fieldMap
  }

  /// Every article of a file, or why there is none, in the order of the file.
  ///
  /// - Parameters:
  ///   - name: the file's name or path, a hint at its form.
  ///   - format: the form, when it is known; else it is told by the bytes.
  public func read(
    _ file: [UInt8], name: String = "", format: Format? = nil
  ) -> [Result<Article, ReadingError>] {
    var results: [Result<Article, ReadingError>] = []
    file.withUnsafeBufferPointer { file in
      forEachArticle(in: file, name: name, format: format) { results.append($0) }
    }
    return results
  }

  /// Hands over the articles of a file one by one: of a file of many records, only one is held at a time.
  ///
  /// - Parameters:
  ///   - file: the bytes of the file, read into memory or mapped.
  ///   - visit: takes an article, or why a record or the file gave none. What it throws ends the reading.
  public func forEachArticle<Failure: Error>(
    in file: UnsafeBufferPointer<UInt8>, name: String = "", format: Format? = nil,
    _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    var work = unpacking
    var isSilent = true
    try forEachArticle(in: file, name: name, format: format, &work) { (result) throws(Failure) in
      isSilent = false
      try visit(result)
    }
    // An archive of the web without a page, a feed without an item.
    if isSilent { try visit(.failure(.empty("no article in it"))) }
  }

  /// - Parameter work: what may still be unpacked of the file that was named first.
  func forEachArticle<Failure: Error>(
    in file: Bytes, name: String, format: Format?, _ work: inout Unpacking,
    _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    let format = format ?? Format.detect(file, name: name)
    switch format {
    case .plainText: try forEachArticle(inPlainText: file, visit)
    case .jsonLines, .json: try forEachRecord(in: file, format: format, visit)
    case .table: try forEachArticle(inTable: file, visit)
    case .feed: try forEachArticle(inFeed: file, visit)
    case .html: try visit(readHTML(file))
    case .docx: try forEachArticle(of: readWordDocument(file), visit)
    case .odt: try forEachArticle(of: readOpenDocument(file), visit)
    case .zip: try forEachArticle(packedIn: file, .zip, name: name, &work, visit)
    case .gzip: try forEachArticle(packedIn: file, .gzip, name: name, &work, visit)
    case .tar: try forEachArticle(packedIn: file, .tar, name: name, &work, visit)
    case .eml: try forEachArticle(inLetter: file, &work, visit)
    case .mailbox: try forEachArticle(inMailbox: file, &work, visit)
    case .mhtml: try visit(readWebPageArchive(file))
    case .pdf: try forEachArticle(of: readPDF(file), visit)
    case .rtf: try forEachArticle(of: .success(RichText(file).text), visit)
    case .warc: try forEachArticle(inWebArchive: file, &work, visit)
    case .oldOffice: try visit(.failure(.unsupported(format)))
    }
  }
}

extension ReadingError {
  static func unsupported(_ format: Format) -> ReadingError {
    ReadingError(
      .unsupported, reason: "a \(format.rawValue) file, which cannot be read", cure: "save it as plain text")
  }

  static func empty(_ reason: String = "nothing in it") -> ReadingError {
    ReadingError(.empty, reason: reason, cure: "leave it out")
  }

  static func tooLarge(_ reason: String, line: Int? = nil) -> ReadingError {
    ReadingError(.tooLarge, line: line, reason: reason, cure: "split it into one file or record per article")
  }

  static func noWords(line: Int? = nil) -> ReadingError {
    ReadingError(.notAnArticle, line: line, reason: "no words in it", cure: "leave it out")
  }
}
