// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// A text file is one article, or many that a press database gave.
  func forEachArticle<Failure: Error>(
    inPlainText file: Bytes, _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    switch decodePlainText(file) {
    case .failure(let error): try visit(.failure(error))
    case .success(let decoded):
      if try forEachArticle(exportedIn: decoded.text, hasLines: true, visit) { return }
      var article = Article(text: decoded.text)
      article.offsets = decoded.offsets
      try visit(finish(article))
    }
  }

  private func decodePlainText(_ file: Bytes) -> Result<DecodedText, ReadingError> {
    guard file.count <= maximumTextSize else { return .failure(tooLarge(file.count)) }
    let isUTF16 = file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF])
    if !isUTF16, isBinary(file) { return .failure(.binary) }
    let decoded = DecodedText(file)
    if isUTF16, decoded.text.withUnsafeBufferPointer(isBinary) { return .failure(.binary) }
    return .success(decoded)
  }

  /// Reads the page that the article's text is, when it is one.
  ///
  /// - Parameter line: the line of the file at which the text begins, when it is one of many.
  func finish(_ article: Article, line: Int? = nil) -> Result<Article, ReadingError> {
    if let problem = problem(in: article.text, line: line) { return .failure(problem) }
    var article = article
    article.readPage()
    return .success(article)
  }

  /// Why a text is no article; nil when it can be one.
  func problem(in text: [UInt8], line: Int? = nil) -> ReadingError? {
    guard text.count <= maximumTextSize else { return tooLarge(text.count, line: line) }
    return text.withUnsafeBufferPointer { text -> ReadingError? in
      if text.trimmed(0..<text.count).isEmpty {
        return line == nil
          ? .empty(text.isEmpty ? "nothing in it" : "only white space in it") : .noWords(line: line)
      }
      if !holdsWords(text) { return .noWords(line: line) }
      let lines = text.count { $0 == 0x0A }
      return lines > Reader.maximumLineCount ? .tooLarge("more than a million lines", line: line) : nil
    }
  }

  private func tooLarge(_ count: Int, line: Int? = nil) -> ReadingError {
    .tooLarge(
      "\(megabytes(count)) of text, more than the \(megabytes(maximumTextSize)) of one article", line: line)
  }
}

extension ReadingError {
  static let binary = ReadingError(
    .binary, reason: "not text: it holds control characters", cure: "leave it out, or convert it to text")
}

/// Zero bytes, or more than one control character in fifty.
private func isBinary(_ bytes: Bytes) -> Bool {
  var zeros = 0
  var controls = 0
  for byte in bytes {
    zeros &+= byte == 0 ? 1 : 0
    controls &+= byte < 0x20 && (byte < 0x09 || byte > 0x0D) ? 1 : 0
  }
  return zeros > 0 || controls * 50 > bytes.count
}

private func holdsWords(_ text: Bytes) -> Bool {
  if text.contains(where: { isLowerCase($0 | 0x20) }) { return true }
  return String(decoding: text, as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic }
}

private func megabytes(_ count: Int) -> String {
  count >= 1 << 20 ? "\((count + (1 << 20) - 1) >> 20) MiB" : "\(count) bytes"
}
